//! Rows to orders: order of rows, merging, what holds an order back, and that no row gets lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use qiyun_schema::amount::Amount;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{RuleSettings, SheetLine};

use super::told;
use crate::intake::assemble::{Assembly, AssemblyContext, assemble};
use crate::intake::documents::Party;
use crate::intake::header::Header;
use crate::intake::read::Row;

pub fn context() -> AssemblyContext {
    let columns = vec![("orderNo", "A".to_owned()), ("itemNo", "B".to_owned()), ("totalPrice", "E".to_owned())];
    AssemblyContext {
        mode: TradeMode::Entry9710,
        template: super::entry(),
        declarant: Party { code: "3301960ABC".to_owned(), name: "杭州启运报关有限公司".to_owned() },
        owner: None,
        platform_code: "3301960ABC".to_owned(),
        platform_name: "阿里巴巴国际站".to_owned(),
        merchant_code: "3301960ABC".to_owned(),
        merchant_name: "杭州启运贸易有限公司".to_owned(),
        currency: "502".to_owned(),
        warehouse_name: None,
        settings: RuleSettings::default(),
        headers: vec![Header { sheet: "S".into(), row: 1, columns }],
        max_problems: 1_000,
    }
}

pub fn row(number: u32, order_no: &str, item_no: &str) -> Row {
    let amount = |text: &str| Some(text.parse::<Amount>().expect("a decimal"));
    Row {
        sheet: Arc::from("S"),
        number,
        line: SheetLine {
            order_no: order_no.to_owned(),
            item_no: item_no.to_owned(),
            item_name: "摩托车".to_owned(),
            unit: "件".to_owned(),
            qty: amount("10"),
            total: amount("25"),
            price: None,
        },
        more: Vec::new(),
        defaults: None,
        faulty: false,
    }
}

fn faulty(number: u32, order_no: &str) -> Row {
    Row { faulty: true, ..row(number, order_no, "x") }
}

fn orders(assembly: &Assembly) -> Vec<(&str, Vec<u32>)> {
    assembly
        .orders
        .iter()
        .map(|order| (order.order_no.as_str(), order.rows.iter().map(|place| place.row).collect()))
        .collect()
}

#[test]
fn rows_of_one_number_are_one_order_in_their_order() {
    let assembly = assemble(vec![row(2, "T1", "b"), row(3, "T1", "a"), row(4, "T2", "c")], &context());
    assert_eq!(orders(&assembly), [("T1", vec![2, 3]), ("T2", vec![4])]);
    let first = &assembly.orders[0];
    let lines: Vec<_> = first.lines.iter().map(|line| (line.gnum, line.item_no.as_str(), line.unit.as_str())).collect();
    assert_eq!(lines, [(1, "b", "011"), (2, "a", "011")]);
    assert_eq!((first.goods_value.to_string().as_str(), first.first_row), ("50", 2));
    assert_eq!(first.lines[0].price.to_string(), "2.5");
    assert_eq!((assembly.problem_count, assembly.held.len()), (0, 0));
}

#[test]
fn rows_that_come_back_are_joined_and_told() {
    let assembly =
        assemble(vec![row(2, "T1", "a"), row(3, "T2", "b"), row(4, "T1", "c"), row(5, "T1", "d")], &context());
    assert_eq!(orders(&assembly), [("T1", vec![2, 4, 5]), ("T2", vec![3])]);
    assert_eq!(told(&assembly.problems), ["A4 S3001"]);
    assert_eq!(assembly.error_count, 0);
}

#[test]
fn an_order_scattered_over_the_file_is_told_once() {
    let rows = (0..6).map(|n| row(n + 2, if n % 2 == 0 { "T1" } else { "T2" }, &n.to_string())).collect();
    let assembly = assemble(rows, &context());
    assert_eq!(orders(&assembly), [("T1", vec![2, 4, 6]), ("T2", vec![3, 5, 7])]);
    assert_eq!(told(&assembly.problems), ["A4 S3001", "A5 S3001"]);
    assert!(
        assembly.problems[0].problem.detail_zh.contains("从第 2 行开始")
            && assembly.problems[0].problem.detail_zh.contains("2 次")
    );
}

#[test]
fn rows_on_another_sheet_are_named_with_it() {
    let other = Row { sheet: Arc::from("二月"), faulty: true, ..row(9, "T1", "b") };
    let assembly = assemble(vec![row(2, "T1", "a"), other], &context());
    assert!(assembly.problems[0].problem.detail_zh.contains("工作表「二月」第 9 行有错误"), "{:?}", assembly.problems);
}

#[test]
fn one_faulty_row_holds_its_whole_order() {
    let assembly = assemble(vec![row(2, "T1", "a"), faulty(3, "T1"), row(4, "T2", "b"), faulty(5, "T3")], &context());
    assert_eq!(orders(&assembly), [("T2", vec![4])]);
    assert_eq!(
        assembly.held.iter().map(|held| (held.order_no.as_str(), held.rows.len())).collect::<Vec<_>>(),
        [("T1", 2), ("T3", 1)]
    );
    // Row 5 has its own reason from reading; row 2 needs one.
    assert_eq!(told(&assembly.problems), ["A2 S3003"]);
}

#[test]
fn a_row_without_a_number_holds_the_order_above() {
    let assembly = assemble(vec![row(2, "T1", "a"), faulty(3, ""), row(4, "T2", "b")], &context());
    assert_eq!(orders(&assembly), [("T2", vec![4])]);
    assert_eq!(assembly.held.iter().map(|held| held.order_no.as_str()).collect::<Vec<_>>(), ["T1", ""]);
    assert_eq!(told(&assembly.problems), ["A2 S3003"]);
}

#[test]
fn look_alikes_are_warned_of() {
    let other_name =
        Row { line: SheetLine { item_name: "自行车".to_owned(), ..row(4, "T1", "a").line }, ..row(4, "T1", "a") };
    let assembly = assemble(vec![row(2, "T1", "a"), row(3, "T1", "a"), other_name], &context());
    assert_eq!(told(&assembly.problems), ["B3 S3002", "B4 S3004"]);
    assert_eq!(assembly.orders.len(), 1);
}

#[test]
fn an_order_has_at_most_a_hundred_lines() {
    let lines = |count: u32| (2..count + 2).map(|n| row(n, "T1", &n.to_string())).collect::<Vec<_>>();
    assert_eq!(assemble(lines(100), &context()).orders.len(), 1);
    let over = assemble(lines(101), &context());
    assert_eq!(
        (over.orders.len(), over.held[0].rows.len(), told(&over.problems)),
        (0, 101, vec!["2 R4002".to_owned()])
    );
}

#[test]
fn a_sum_beyond_the_message_holds_the_order() {
    let big = |number| {
        let line = SheetLine {
            qty: Some(Amount::from_scaled(100_000)),
            total: Some(Amount::from_scaled(i64::MAX / 100_000 * 100_000)),
            ..row(number, "T1", "a").line
        };
        Row { line, ..row(number, "T1", "a") }
    };
    let assembly = assemble(vec![big(2), big(3)], &context());
    assert!(
        assembly.orders.is_empty() && told(&assembly.problems).contains(&"2 R3008".to_owned()),
        "{:?}",
        told(&assembly.problems)
    );
}

#[test]
fn what_the_strategy_lacks_is_told_once() {
    let broken = AssemblyContext { currency: "999".to_owned(), ..context() };
    let assembly = assemble((2..50).map(|n| row(n, &format!("T{n}"), "a")).collect(), &broken);
    assert_eq!((assembly.orders.len(), assembly.held.len(), assembly.problem_count), (0, 48, 1));
    assert_eq!(assembly.problems[0].problem.rule.code, "R2002");
}

#[test]
fn an_unknown_unit_never_becomes_an_order() {
    let mut odd = row(2, "T1", "a");
    "啊".clone_into(&mut odd.line.unit);
    let assembly = assemble(vec![odd], &context());
    assert_eq!((assembly.orders.len(), assembly.held.len()), (0, 1));
}

#[test]
fn the_warehouse_names_the_platform_of_a_booking() {
    let mode =
        AssemblyContext { mode: TradeMode::Entry9810, warehouse_name: Some("\u{3000}坏名".to_owned()), ..context() };
    let assembly = assemble(vec![row(2, "T1", "a")], &mode);
    assert_eq!(assembly.problems[0].problem.field, "ebpName");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_ends_in_one_place(picks in prop::collection::vec((0_u8..6, any::<bool>()), 0..60)) {
        let rows: Vec<Row> = (2_u32..)
            .zip(&picks)
            .map(|(number, (order, bad))| {
                let order_no = if *order == 0 { String::new() } else { format!("T{order}") };
                Row { faulty: *bad || *order == 0, ..row(number, &order_no, &number.to_string()) }
            })
            .collect();
        let spoiled: BTreeSet<String> = rows.iter().filter(|row| row.faulty).map(|row| row.line.order_no.clone()).collect();
        let assembly = assemble(rows, &context());
        let mut seen: Vec<u32> = assembly.orders.iter().flat_map(|order| &order.rows).map(|place| place.row).collect();
        for order in &assembly.orders {
            prop_assert!(!spoiled.contains(&order.order_no));
            prop_assert!(order.rows.windows(2).all(|pair| pair[0].row < pair[1].row));
            prop_assert_eq!(order.rows.len(), order.lines.len());
        }
        seen.extend(assembly.held.iter().flat_map(|held| &held.rows).map(|place| place.row));
        seen.sort_unstable();
        prop_assert_eq!(seen, (2_u32..).take(picks.len()).collect::<Vec<_>>());
    }
}
