//! calamine as a second opinion: both readers see the same texts and numbers in the same cells.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::accepted;
use super::book::HEADERS;

/// What stands in one cell of a made-up sheet.
#[derive(Clone, Debug)]
enum Content {
    Blank,
    Text(String),
    Number(f64),
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        Just(Content::Blank),
        "[ -~\u{4E00}-\u{4EFF}]{1,12}".prop_map(Content::Text),
        (0_i64..1_000_000_000).prop_map(|n| Content::Number(n as f64)),
        (0_i64..1_000_000_000).prop_map(|n| Content::Number(n as f64 / 100.0)),
    ]
}

fn written(rows: &[Vec<Content>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, HEADERS)?;
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Content::Blank => {}
                Content::Text(text) => drop(sheet.write_string(at, column, text)?),
                Content::Number(number) => drop(sheet.write_number(at, column, *number)?),
            }
        }
    }
    workbook.save_to_buffer()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_read_the_same_goods_names(rows in prop::collection::vec(prop::collection::vec(content(), 7), 1..30)) {
        let bytes = written(&rows).expect("written");
        let mut other = Xlsx::new(Cursor::new(bytes.clone())).expect("calamine reads it");
        let range = other.worksheet_range("Sheet1").expect("calamine reads it");
        let ours = match super::read_book(bytes) {
            Ok(sheet) => sheet.rows.into_iter().map(|row| (row.number, row.line.item_name)).collect(),
            Err(crate::intake::file_refusal::FileRefusal::Empty { .. }) => Vec::new(),
            Err(refusal) => panic!("{refusal}"),
        };
        let mut theirs = Vec::new();
        for row in 1..=u32::try_from(rows.len()).expect("few rows") {
            let cell = |column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
            let name = match cell(2) {
                Data::Float(number) => number.to_string(),
                other => other.to_string().trim().to_owned(),
            };
            if (0..7).any(|column| !cell(column).to_string().trim().is_empty()) {
                theirs.push((row + 1, name));
            }
        }
        prop_assert_eq!(ours, theirs);
    }
}

#[test]
fn producers_differ_and_are_read_alike() {
    // Constant memory writes inline strings, the ordinary mode a shared table.
    let cells = ["T1", "1", "摩托车", "10", "25", "2.5", "011"].map(|text| Content::Text(text.to_owned())).to_vec();
    let shared = accepted(written(std::slice::from_ref(&cells)).expect("written"));
    let rows = [["T1", "1", "摩托车", "10", "25", "2.5", "011"].map(str::to_owned).to_vec()];
    let inline = accepted(crate::intake::template::template_workbook(super::entry(), &rows).expect("written"));
    assert_eq!(shared.rows[0].line, inline.rows[0].line);
}
