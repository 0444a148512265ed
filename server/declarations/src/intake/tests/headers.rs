//! The header: found by name, wherever it is near the top, or refused with what is missing.

use super::book::{Book, HEADERS, data, header, text, texts};
use super::{accepted, refused, told};
use crate::intake::file_refusal::FileRefusal;

const GOOD: [&str; 7] = ["TYDH005", "8711100010", "摩托车", "10", "25", "2.5", "011"];

fn sheet(rows: &str) -> Vec<u8> {
    Book::new().sheet("数据", &data(rows)).bytes()
}

#[test]
fn names_decide_not_positions() {
    let mut names = HEADERS;
    let mut values = GOOD;
    names.reverse();
    values.reverse();
    let turned = accepted(sheet(&format!("{}{}", texts(1, &names), texts(2, &values))));
    let straight = accepted(sheet(&format!("{}{}", header(1), texts(2, &GOOD))));
    assert_eq!(turned.rows[0].line, straight.rows[0].line);
    assert_eq!(turned.headers[0].letters("orderNo"), Some("G"));
    assert_eq!(straight.headers[0].letters("qty"), Some("D"));
}

#[test]
fn aliases_marks_and_notes_are_understood() {
    let names = [" 订单编号* ", "货 号", "品名（中文）", "数量(最多5位小数)", "总价", "单 价", "单位"];
    let read = accepted(sheet(&format!("{}{}", texts(1, &names), texts(2, &GOOD))));
    assert_eq!((read.row_count, read.problem_count), (1, 0), "{:?}", told(&read.problems));
}

#[test]
fn a_title_and_blank_rows_may_stand_above() {
    for row in 1..=10 {
        let title = if row > 1 { texts(1, &["启运贸易 2026 年 1 月订单"]) } else { String::new() };
        let rows = format!("{title}{}{}", header(row), texts(row + 3, &GOOD));
        let read = accepted(sheet(&rows));
        assert_eq!((read.headers[0].row, read.rows[0].number), (row, row + 3));
    }
    assert!(matches!(refused(sheet(&format!("{}{}", header(11), texts(12, &GOOD)))), FileRefusal::WrongHeader { .. }));
}

#[test]
fn an_optional_column_may_be_absent() {
    let names = ["订单号", "商品货号", "商品名称", "数量", "总额", "计量单位"];
    let read = accepted(sheet(&format!("{}{}", texts(1, &names), texts(2, &["T1", "1", "摩托车", "10", "25", "011"]))));
    assert_eq!((read.rows[0].line.price, read.problem_count), (None, 0));
}

#[test]
fn a_missing_column_is_named_with_what_was_found() {
    let names = ["订单号", "商品货号", "商品名称", "总额", "备注"];
    match refused(sheet(&format!("{}{}", texts(1, &["标题"]), texts(3, &names)))) {
        FileRefusal::HeaderMissing { sheet, row, missing, found } => {
            assert_eq!((sheet.as_str(), row), ("数据", 3));
            assert_eq!(missing, ["数量", "计量单位"]);
            assert_eq!(found, names);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wrong_header_shows_what_stands_there() {
    match refused(sheet(&texts(2, &["姓名", "电话"]))) {
        FileRefusal::WrongHeader { expected, found, .. } => {
            assert_eq!(expected, ["订单号", "商品货号", "商品名称", "数量", "总额", "计量单位"]);
            assert_eq!(found, ["姓名", "电话"]);
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(refused(sheet("")), FileRefusal::WrongHeader { found, .. } if found.is_empty()));
}

#[test]
fn a_column_twice_is_refused_with_both_places() {
    let names = ["订单号", "商品货号", "商品名称", "数量", "总额", "金额", "计量单位"];
    match refused(sheet(&texts(1, &names))) {
        FileRefusal::HeaderRepeated { header, cells, .. } => {
            assert_eq!((header, cells), ("总额", vec!["E1".to_owned(), "F1".to_owned()]))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_group_row_above_the_header_is_no_header() {
    let groups = ["订单号", "商品名称", "商品名称", "金额", "金额", "金额", "单位"];
    let read = accepted(sheet(&format!("{}{}{}", texts(1, &groups), header(2), texts(3, &GOOD))));
    assert_eq!((read.headers[0].row, read.row_count, read.problem_count), (2, 1, 0));
}

#[test]
fn extra_columns_are_ignored_with_a_note() {
    let names: Vec<&str> = HEADERS.into_iter().chain(["备注"]).collect();
    let values: Vec<&str> = GOOD.into_iter().chain(["急"]).collect();
    let only_extra = format!(r#"<row r="3">{}</row>"#, text("H3", "见上"));
    let read = accepted(sheet(&format!("{}{}{only_extra}", texts(1, &names), texts(2, &values))));
    assert_eq!(told(&read.problems), ["H1 S2002"]);
    assert_eq!((read.row_count, read.error_count, read.rows[0].faulty), (1, 0, false));
}
