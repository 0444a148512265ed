//! What the template writes, the reader reads: any valid rows come back equal.

use proptest::prelude::*;
use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::rule::SheetLine;

use super::{accepted, entry, refused};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::template::template_workbook;

/// A valid line: its total is quantity × price, exact in two decimals.
fn line() -> impl Strategy<Value = SheetLine> {
    let texts = (
        "[A-Za-z0-9][-A-Za-z0-9_./#]{0,58}[A-Za-z0-9]",
        "[0-9]{1,30}",
        "[\u{4E00}-\u{9FA5}]{1,5}[ A-Z&<>\"'（）]{0,20}[\u{4E00}-\u{9FA5}]",
    );
    let numbers = (1_i64..1_000_000, 1_i64..1_000_000, any::<bool>(), any::<prop::sample::Index>());
    (texts, numbers).prop_map(|((order_no, item_no, item_name), (qty, cents, priced, unit))| {
        let units: Vec<_> = code::unit().entries().iter().filter(|entry| entry.active).collect();
        let price = Amount::from_scaled(cents * 1_000);
        let total = Amount::from_scaled(qty * cents * 1_000);
        SheetLine {
            order_no,
            item_no,
            item_name,
            unit: unit.get(&units).code.clone(),
            qty: Some(Amount::from_scaled(qty * 100_000)),
            total: Some(total),
            price: priced.then_some(price),
        }
    })
}

fn cells(line: &SheetLine) -> Vec<String> {
    let amount = |value: Option<Amount>| value.map(|value| value.to_string()).unwrap_or_default();
    vec![
        line.order_no.clone(),
        line.item_no.clone(),
        line.item_name.clone(),
        amount(line.qty),
        amount(line.total),
        amount(line.price),
        line.unit.clone(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn valid_rows_come_back_equal(lines in prop::collection::vec(line(), 1..40)) {
        let rows: Vec<Vec<String>> = lines.iter().map(cells).collect();
        let sheet = accepted(template_workbook(entry(), &rows).expect("written"));
        prop_assert_eq!((sheet.error_count, sheet.cleaned_count), (0, 0), "{:?}", sheet.problems);
        prop_assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), (2..).take(lines.len()).collect::<Vec<u32>>());
        prop_assert_eq!(sheet.rows.into_iter().map(|row| row.line).collect::<Vec<_>>(), lines);
    }
}

#[test]
fn the_empty_template_has_a_header_and_no_rows() {
    let refusal = refused(template_workbook(entry(), &[]).expect("written"));
    assert_eq!(refusal, FileRefusal::Empty { sheet: "报关单模式".to_owned() });
}

#[test]
fn the_template_is_the_same_every_time() {
    let written = || template_workbook(entry(), &[]).expect("written");
    assert_eq!(written(), written());
}

#[test]
fn every_unit_of_the_drop_down_is_understood() {
    let units = code::unit().entries().iter().filter(|entry| entry.active);
    let wanted: Vec<String> = units.clone().map(|entry| entry.code.clone()).collect();
    let rows: Vec<Vec<String>> = units
        .map(|entry| {
            ["T1", "1", "摩托车", "1", "1", "", &format!("{} {}", entry.code, entry.name_zh)]
                .map(str::to_owned)
                .to_vec()
        })
        .collect();
    let sheet = accepted(template_workbook(entry(), &rows).expect("written"));
    assert_eq!(sheet.rows.into_iter().map(|row| row.line.unit).collect::<Vec<_>>(), wanted);
    assert_eq!(sheet.error_count, 0);
}
