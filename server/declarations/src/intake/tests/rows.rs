//! Rows and sheets: blanks, merges, hidden things, several sheets, many rows.

use std::io::Cursor;
use std::ops::ControlFlow;

use qiyun_schema::rule::RuleSettings;

use super::book::{Book, data, header, texts};
use super::{CancelAfter, accepted, entry, read_with, refused, told};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::limits::{Limits, Unwatched, Watch};
use crate::intake::read::{Reading, read, read_each};

const GOOD: [&str; 7] = ["TYDH005", "8711100010", "摩托车", "10", "25", "2.5", "011"];

fn good(row: u32) -> String {
    texts(row, &GOOD)
}

fn many(count: u32) -> Vec<u8> {
    Book::rows(&(2..count + 2).map(good).collect::<String>()).bytes()
}

#[test]
fn blank_rows_are_no_rows_and_keep_the_numbers() {
    let blank = r#"<row r="3"><c r="A3" s="1"/><c r="B3" t="inlineStr"><is><t>  </t></is></c></row><row r="4"/>"#;
    let read = accepted(Book::rows(&format!("{}{blank}{}", good(2), good(9))).bytes());
    assert_eq!(read.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 9]);
    assert_eq!(read.problem_count, 0);
}

#[test]
fn a_million_empty_rows_cost_nothing() {
    let empty: String = (3..=1_048_576).map(|row| format!(r#"<row r="{row}" spans="1:7"/>"#)).collect();
    let read = accepted(Book::rows(&format!("{}{empty}", good(2))).bytes());
    assert_eq!(read.row_count, 1);
    let none = Book::rows(r#"<row r="2"/><row r="3"><c r="A3" s="1"/></row>"#).bytes();
    assert_eq!(refused(none), FileRefusal::Empty { sheet: "Sheet1".to_owned() });
}

#[test]
fn rows_end_where_excel_ends() {
    let last = accepted(Book::rows(&good(1_048_576)).bytes());
    assert_eq!(last.rows[0].number, 1_048_576);
    let beyond = refused(Book::rows(&good(1_048_577)).bytes());
    assert_eq!(beyond, FileRefusal::TooManyRows { sheet: "Sheet1".to_owned(), row: 1_048_577, limit: 1_048_576 });
    assert_eq!(beyond.address().as_deref(), Some("Sheet1!1048577:1048577"));
    // A lower bound counts rows with content: blank formatted ones cost nothing.
    let limits = Limits { max_rows: 10, ..Limits::default() };
    let blank = format!(r#"{}<row r="90000"><c r="A90000" s="1"/></row>"#, good(10));
    assert_eq!(read_with(Book::rows(&blank).bytes(), &limits).map(|sheet| sheet.row_count), Ok(1));
    assert!(matches!(read_with(many(10), &limits), Err(FileRefusal::TooManyRows { row: 11, .. })));
}

#[test]
fn merged_cells_among_the_data_are_named_and_spoil_their_rows() {
    let sheet = data(&format!("{}{}{}{}", header(1), good(2), good(3), good(4)))
        .replace("</worksheet>", r#"<mergeCells count="3"><mergeCell ref="A1:G1"/><mergeCell ref="A3:A4"/><mergeCell ref="J2:J9"/></mergeCells></worksheet>"#);
    let read = accepted(Book::new().sheet("Sheet1", &sheet).bytes());
    assert_eq!(told(&read.problems), ["A3 S2001"]);
    assert_eq!(read.problems[0].value, "A3:A4");
    assert_eq!(read.rows.iter().map(|row| row.faulty).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn hidden_rows_are_read_and_told_once() {
    let hidden = good(3).replace("<row ", r#"<row hidden="1" "#);
    let read = accepted(
        Book::rows(&format!("{}{hidden}{}", good(2), good(4).replace("<row ", r#"<row hidden="true" "#))).bytes(),
    );
    assert_eq!((read.row_count, told(&read.problems)), (3, vec!["3 S2004".to_owned()]));
    assert_eq!(read.problems[0].value, "2");
}

#[test]
fn every_visible_sheet_with_the_header_is_read() {
    let with_data = |row| data(&format!("{}{}", header(1), good(row)));
    let book = Book::new()
        .sheet("说明书", &data(&texts(1, &["请看"])))
        .sheet("一月", &with_data(2))
        .sheet_in_state("藏", "hidden", &with_data(5))
        .sheet_in_state("深藏", "veryHidden", &with_data(6))
        .sheet("空", &data(""))
        .sheet("二月", &with_data(3));
    let read = accepted(book.bytes());
    assert_eq!(read.rows.iter().map(|row| (&*row.sheet, row.number)).collect::<Vec<_>>(), [("一月", 2), ("二月", 3)]);
    assert_eq!(told(&read.problems), ["1 S2003"]);
    assert_eq!(&*read.problems[0].sheet, "说明书");
    assert_eq!(read.headers.len(), 2);
    let none = Book::new().sheet_in_state("藏", "hidden", &with_data(2)).bytes();
    assert_eq!(refused(none), FileRefusal::NoSheet);
}

#[test]
fn the_sheet_closest_to_a_header_explains_the_refusal() {
    let book =
        Book::new().sheet("封面", &data(&texts(1, &["封面"]))).sheet("数据", &data(&texts(1, &["订单号", "数量"])));
    assert!(matches!(refused(book.bytes()), FileRefusal::HeaderMissing { sheet, .. } if sheet == "数据"));
}

#[test]
fn problems_beyond_the_bound_are_counted() {
    let limits = Limits { max_problems: 5, ..Limits::default() };
    let rows: String = (2..102).map(|row| texts(row, &["T1", "1", " 摩托车", "x", "25", "", "011"])).collect();
    let read = read_with(Book::rows(&rows).bytes(), &limits).expect("readable");
    assert_eq!((read.problems.len(), read.problem_count, read.error_count), (5, 100, 100));
    assert_eq!((read.cleaned.len(), read.cleaned_count), (5, 100));
    assert!(read.rows.iter().all(|row| row.faulty));
}

#[test]
fn rows_held_are_bounded_and_streamed_rows_are_not() {
    let limits = Limits { max_kept_bytes: 20_000, ..Limits::default() };
    assert!(matches!(read_with(many(500), &limits), Err(FileRefusal::TooMuchText { limit: 20_000, .. })));
    let (mut seen, settings) = (0, RuleSettings::default());
    let reading = Reading { template: entry(), settings: &settings, limits: &limits, mappings: &[], child: None };
    let mut sink = |_| {
        seen += 1;
        Ok(())
    };
    let sheet = read_each(&mut Cursor::new(many(500)), reading, &mut Unwatched, &mut sink).expect("readable");
    assert_eq!((seen, sheet.row_count, sheet.rows.len()), (500, 500, 0));
}

#[test]
fn progress_is_told_and_can_stop_the_import() {
    struct Seen(Vec<(u64, Option<u64>)>);
    impl Watch for Seen {
        fn rows(&mut self, done: u64, total: Option<u64>) -> ControlFlow<()> {
            self.0.push((done, total));
            ControlFlow::Continue(())
        }
    }
    let rows: String = (2..8_002).map(good).collect();
    let sheet =
        data(&format!("{}{rows}", header(1))).replace("<sheetData>", r#"<dimension ref="A1:G8001"/><sheetData>"#);
    let bytes = Book::new().sheet("Sheet1", &sheet).bytes();
    let mut seen = Seen(Vec::new());
    read(&mut Cursor::new(bytes.clone()), entry(), &Limits::default(), &mut seen).expect("readable");
    assert!(seen.0.len() > 2 && seen.0.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{:?}", seen.0);
    assert_eq!(seen.0.last().map(|last| last.1), Some(Some(8_000)));
    for looks in 1..=3 {
        let stopped = read(&mut Cursor::new(bytes.clone()), entry(), &Limits::default(), &mut CancelAfter(looks));
        assert_eq!(stopped, Err(FileRefusal::Cancelled));
    }
}

#[test]
fn time_is_bounded() {
    let limits = Limits { deadline: std::time::Duration::ZERO, ..Limits::default() };
    assert_eq!(read_with(many(1), &limits), Err(FileRefusal::Deadline { seconds: 0 }));
}
