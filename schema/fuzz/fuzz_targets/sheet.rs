//! 工作表: the XML inside a workbook, which bytes turned at random in a zip never reach. The input is the sheet;
//! what follows a first, second and third NUL is the shared strings, the styles and the workbook part.
#![no_main]

mod intake;

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const STRINGS: &str = "<sst><si><t>订单号</t></si><si><t>商品货号</t></si><si><t>商品名称</t></si><si><t>数量</t></si>\
    <si><t>总额</t></si><si><t>单价</t></si><si><t>计量单位</t></si></sst>";
const STYLES: &[u8] = br#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

fuzz_target!(|bytes: &[u8]| {
    let mut given = bytes.split(|byte| *byte == 0);
    let sheet = given.next().unwrap_or_default();
    let parts: [(&str, &[u8]); 6] = [
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", given.next().unwrap_or(STRINGS.as_bytes())),
        ("xl/styles.xml", given.next().unwrap_or(STYLES)),
        ("xl/workbook.xml", given.next().unwrap_or(WORKBOOK)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(name, stored).expect("a new part");
        zip.write_all(content).expect("memory takes it");
    }
    intake::hold(&zip.finish().expect("memory takes it").into_inner());
});
