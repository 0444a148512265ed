//! .csv and its kin: encodings, separators, quotes, row numbers, and files made to hurt.

use std::io::Cursor;

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16LE};
use proptest::prelude::*;

use super::{entry, read_with, refused, told};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::limits::{Limits, Unwatched};
use crate::intake::read::{Sheet, read};

const HEADER: &str = "订单号,商品货号,商品名称,数量,总额,单价,计量单位";

fn accepted(bytes: &[u8]) -> Sheet {
    read(&mut Cursor::new(bytes), entry(), &Limits::default(), &mut Unwatched).expect("the file is readable")
}

fn text(separator: char, rows: &[&str]) -> String {
    let all: Vec<&str> = [HEADER].into_iter().chain(rows.iter().copied()).collect();
    all.join("\r\n").replace(',', &separator.to_string())
}

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    if encoding == UTF_16LE {
        return [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    }
    encoding.encode(text).0.into_owned()
}

#[test]
fn every_encoding_and_separator_is_read_alike() {
    let rows = ["T1,SKU-1,摩托车,10,25,2.5,011", "T2,SKU-2,自行车㐀,1,2,,件"];
    for separator in [',', ';', '\t'] {
        let text = text(separator, &rows);
        let marked = [b"\xEF\xBB\xBF".to_vec(), text.clone().into_bytes()].concat();
        let files = [
            ("UTF-8", encoded(&text, UTF_8)),
            ("UTF-8 with a mark", marked),
            ("GB18030", encoded(&text, GB18030)),
            ("UTF-16", encoded(&text, UTF_16LE)),
        ];
        for (name, bytes) in files {
            let sheet = accepted(&bytes);
            assert_eq!(told(&sheet.problems), Vec::<String>::new(), "{name} {separator:?}");
            let names: Vec<_> = sheet.rows.iter().map(|row| (row.number, row.line.item_name.as_str())).collect();
            assert_eq!(names, [(2, "摩托车"), (3, "自行车㐀")], "{name} {separator:?}");
        }
    }
    assert_eq!(accepted(&encoded(&text(',', &rows[..1]), GBK)).rows[0].line.item_name, "摩托车");
}

#[test]
fn rows_are_counted_as_excel_shows_them() {
    let rows = ["T1,SKU-1,\"摩托\n车\",10,25,2.5,011", "", ",,,,,,", "T2,\"SKU,2\",\"自\"\"行\"\"车\",1,2,,件"];
    let sheet = accepted(text(',', &rows).as_bytes());
    let read: Vec<_> = sheet.rows.iter().map(|row| (row.number, row.line.item_no.as_str())).collect();
    assert_eq!(read, [(2, "SKU-1"), (5, "SKU,2")]);
    assert_eq!(sheet.rows[1].line.item_name, "自\"行\"车");
    assert_eq!(told(&sheet.problems), ["C2 R1003"]);
}

#[test]
fn what_spreadsheets_do_to_numbers_is_undone_or_told() {
    let rows = ["=\"0012\",'SKU-1,摩托车,\"1,000\",2.5E+04,25,011", "8.7E+11,SKU-2,摩托车,1,1,1,011"];
    let sheet = accepted(text(',', &rows).as_bytes());
    assert_eq!(sheet.rows[0].line.order_no, "0012");
    assert_eq!(sheet.rows[0].line.qty.map(|qty| qty.to_string()).as_deref(), Some("1000"));
    assert_eq!(told(&sheet.problems), ["A3 S1005"]);
    assert_eq!(sheet.cleaned_count, 4, "{:?}", sheet.cleaned);
}

#[test]
fn garbled_cells_are_told() {
    let mut bytes = encoded(&text(',', &["T1,SKU-1,摩托,10,25,2.5,011"]), GB18030);
    let at = bytes.len() - 14;
    bytes[at] = 0xFF;
    let sheet = accepted(&bytes);
    assert_eq!(sheet.problems[0].problem.rule.code, "S1013", "{:?}", told(&sheet.problems));
}

#[test]
fn text_that_is_no_table_is_refused() {
    assert!(matches!(refused(b"dear sirs".to_vec()), FileRefusal::NotAWorkbook(_)));
    assert!(matches!(refused("甲,乙\n1,2\n".into()), FileRefusal::WrongHeader { .. }));
    assert!(matches!(refused(HEADER.into()), FileRefusal::Empty { .. }));
    let wide = format!("{HEADER}\nT1{}x", ",".repeat(80));
    assert!(matches!(refused(wide.into_bytes()), FileRefusal::OutOfBounds { .. }));
    // A quote that never ends would swallow the rest of the file.
    let open = format!("{HEADER}\n\"{}", "T1,1,x,1,1,1,011\n".repeat(100_000));
    assert!(matches!(refused(open.into_bytes()), FileRefusal::Unreadable { .. }));
    let limits = Limits { max_rows: 10, ..Limits::default() };
    let many = format!("{HEADER}\n{}", "T1,1,摩托车,1,1,1,011\n".repeat(20));
    assert!(matches!(read_with(many.into_bytes(), &limits), Err(FileRefusal::TooManyRows { row: 11, .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_quoting_in_every_encoding(
        names in prop::collection::vec("[\u{4E00}-\u{9FA5}]{1,4}[ -~]{0,12}[\u{4E00}-\u{9FA5}]", 1..20),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        encoding in prop::sample::select(vec![UTF_8, GB18030, GBK, UTF_16LE]),
    ) {
        let mut out = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        out.write_record(HEADER.split(',')).expect("memory takes it");
        for (number, name) in names.iter().enumerate() {
            out.write_record([format!("T{number}").as_str(), "1", name.as_str(), "1", "1", "1", "011"]).expect("memory takes it");
        }
        let text = String::from_utf8(out.into_inner().expect("flushed")).expect("text");
        let sheet = accepted(&encoded(&text, encoding));
        let read: Vec<&str> = sheet.rows.iter().map(|row| row.line.item_name.as_str()).collect();
        prop_assert_eq!(read, names);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read_with(bytes.clone(), &Limits::default());
        let _ = read_with([HEADER.as_bytes(), b"\n", &bytes].concat(), &Limits::default());
    }
}
