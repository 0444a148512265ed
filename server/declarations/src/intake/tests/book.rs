//! Workbooks written part by part, so that a test can make any of them wrong.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const HEADERS: [&str; 7] = ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"];

const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook, to be changed before they are zipped.
#[derive(Clone)]
pub struct Book {
    pub parts: Vec<(String, Vec<u8>)>,
    sheets: Vec<(String, &'static str)>,
}

impl Book {
    pub fn new() -> Self {
        Self { parts: vec![("_rels/.rels".to_owned(), PACKAGE.into())], sheets: Vec::new() }
    }

    /// A sheet with the usual header in row 1 and these `<row>` elements below.
    pub fn rows(rows: &str) -> Self {
        Self::new().sheet("Sheet1", &data(&format!("{}{rows}", header(1))))
    }

    pub fn sheet(self, name: &str, xml: &str) -> Self {
        self.sheet_in_state(name, "visible", xml)
    }

    pub fn sheet_in_state(mut self, name: &str, state: &'static str, xml: &str) -> Self {
        self.sheets.push((name.to_owned(), state));
        let number = self.sheets.len();
        self.part(&format!("xl/worksheets/sheet{number}.xml"), xml.as_bytes())
    }

    pub fn part(mut self, name: &str, content: &[u8]) -> Self {
        self.parts.push((name.to_owned(), content.to_vec()));
        self
    }

    pub fn strings(self, items: &str) -> Self {
        let xml = format!(r#"<sst xmlns="x" count="9" uniqueCount="9">{items}</sst>"#);
        self.part("xl/sharedStrings.xml", xml.as_bytes())
    }

    /// Cell formats 0 to 4: plain, a date, `00000`, a custom date, text.
    pub fn styles(self) -> Self {
        let xml = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/></cellXfs></styleSheet>"#;
        self.part("xl/styles.xml", xml.as_bytes())
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.all_parts() {
            zip.start_file(name, SimpleFileOptions::default()).expect("a new part");
            zip.write_all(&content).expect("memory takes it");
        }
        zip.finish().expect("memory takes it").into_inner()
    }

    fn all_parts(&self) -> Vec<(String, Vec<u8>)> {
        let mut parts = self.parts.clone();
        if !parts.iter().any(|(name, _)| name == "xl/workbook.xml") {
            let sheets: String = (1..)
                .zip(&self.sheets)
                .map(|(n, (name, state))| {
                    format!(r#"<sheet name="{name}" sheetId="{n}" state="{state}" r:id="rId{n}"/>"#)
                })
                .collect();
            parts
                .push(("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{sheets}</sheets></workbook>").into()));
        }
        if !parts.iter().any(|(name, _)| name == "xl/_rels/workbook.xml.rels") {
            let sheets: String = (1..=self.sheets.len())
                .map(|n| {
                    format!(r#"<Relationship Id="rId{n}" Type="{TYPES}/worksheet" Target="worksheets/sheet{n}.xml"/>"#)
                })
                .collect();
            let more = format!(
                r#"<Relationship Id="s" Type="{TYPES}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="{TYPES}/styles" Target="styles.xml"/>"#
            );
            let xml = format!("<Relationships>{sheets}{more}</Relationships>");
            parts.push(("xl/_rels/workbook.xml.rels".to_owned(), xml.into()));
        }
        parts
    }
}

/// A worksheet of these rows.
pub fn data(rows: &str) -> String {
    format!(r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="x"><sheetData>{rows}</sheetData></worksheet>"#)
}

/// The usual header in that row.
pub fn header(number: u32) -> String {
    texts(number, &HEADERS)
}

/// A row of inline texts from column A.
pub fn texts(number: u32, cells: &[&str]) -> String {
    let cells: String = ('A'..='Z').zip(cells).map(|(column, cell)| text(&format!("{column}{number}"), cell)).collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

pub fn text(at: &str, value: &str) -> String {
    let value = value.replace('&', "&amp;").replace('<', "&lt;");
    format!(r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>"#)
}

pub fn number(at: &str, value: &str) -> String {
    format!(r#"<c r="{at}"><v>{value}</v></c>"#)
}

/// Row 2 with one cell replaced: the XML of a cell at `at`, such as `D2`.
pub fn row_with(at: &str, cell: &str) -> String {
    let good = ["TYDH005", "8711100010", "摩托车", "10", "25", "2.5", "011"];
    let cells: String = ('A'..='G')
        .zip(good)
        .map(|(column, value)| {
            let name = format!("{column}2");
            if name == at { cell.to_owned() } else { text(&name, value) }
        })
        .collect();
    format!(r#"<row r="2">{cells}</row>"#)
}

/// The bytes of [`row_with`] under the usual header, with styles.
pub fn with_cell(at: &str, cell: &str) -> Vec<u8> {
    Book::rows(&row_with(at, cell)).styles().bytes()
}
