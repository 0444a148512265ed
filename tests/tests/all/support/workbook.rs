//! Workbooks as exporters send them.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::Workbook;

pub const HEADER: [&str; 7] = ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"];

/// One row: 10 × 2.5 = 25 pieces of something, under this order number.
pub fn row(order_no: &str) -> [String; 7] {
    [order_no, "SKU-1", "示例商品", "10", "25", "2.5", "011"].map(str::to_owned)
}

/// A workbook of text cells, header first.
pub fn workbook(rows: &[[String; 7]]) -> Vec<u8> {
    custom(|sheet| {
        for (index, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (row, column) = (u32::try_from(index + 1).expect("few"), u16::try_from(column).expect("seven"));
                sheet.write_string(row, column, cell).expect("written");
            }
        }
    })
}

/// A workbook of whatever texts.
pub fn plain(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            sheet.write_string(row, column, *cell).expect("written");
        }
    }
    workbook.save_to_buffer().expect("saved")
}

/// A workbook with these order numbers, one row each.
pub fn orders(numbers: &[String]) -> Vec<u8> {
    workbook(&numbers.iter().map(|number| row(number)).collect::<Vec<_>>())
}

/// A workbook with the header and whatever `fill` writes below.
pub fn custom(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in HEADER.iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).expect("seven"), *header).expect("written");
    }
    fill(sheet);
    workbook.save_to_buffer().expect("saved")
}

/// An OpenDocument sheet of text cells, and whatever `content` writes below.
pub fn ods(rows: &[&[&str]], content: &str) -> Vec<u8> {
    let rows: String = rows
        .iter()
        .map(|cells| {
            let cells: String = cells
                .iter()
                .map(|cell| {
                    format!(
                        r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#
                    )
                })
                .collect();
            format!("<table:table-row>{cells}</table:table-row>")
        })
        .collect();
    let names = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#;
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="数据">{rows}{content}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).expect("a new part");
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").expect("written");
    let deflated = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("content.xml", xml.as_str()),
        (
            "META-INF/manifest.xml",
            r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
    ] {
        zip.start_file(name, deflated).expect("a new part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}
