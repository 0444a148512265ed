//! Every rule accepts what it should and rejects what it should; no rule goes without both.

use std::collections::BTreeSet;

use qiyun_schema::amount::{Amount, AmountError};
use qiyun_schema::message::order::OrderLine;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{
    AssembledOrder, Problem, RuleSettings, Severity, SheetLine, all, by_code, check_line, check_line_with, check_order,
    trim, unreadable_amount,
};

use crate::rules::{CASES, LINES, ORDERS, set_currency};
use crate::support::sample_message;

fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

fn line() -> SheetLine {
    SheetLine {
        order_no: "TYDH005".to_owned(),
        item_no: "8711100010".to_owned(),
        item_name: "微马力摩托车".to_owned(),
        unit: "011".to_owned(),
        qty: Some(amount("10")),
        total: Some(amount("25")),
        price: Some(amount("2.5")),
    }
}

fn order() -> AssembledOrder {
    let order = sample_message("9810-warehouse").documents.remove(0);
    AssembledOrder { mode: TradeMode::Entry9810, order }
}

fn foreign() -> RuleSettings {
    RuleSettings { foreign_platform: true, ..RuleSettings::default() }
}

fn found(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.rule.code, problem.field.as_str())).collect()
}

#[test]
fn good_rows_and_orders_have_no_findings() {
    assert_eq!(check_line(&line()), []);
    assert_eq!(check_order(&order(), &foreign()), []);
    let trimmed = SheetLine { order_no: "\u{FEFF} TYDH005\u{3000}\n".to_owned(), ..line() };
    assert_eq!(check_line(&trimmed), [], "white space around a cell is the reader's to trim");
    let named = SheetLine { unit: "件".to_owned(), price: None, ..line() };
    assert_eq!(check_line(&named), []);
}

#[test]
fn each_rule_accepts_up_to_its_edge() {
    let rows: [fn(&mut SheetLine); 8] = [
        |l| l.order_no = "单".repeat(60),
        |l| l.item_no = "1".repeat(30),
        |l| l.item_name = "车".repeat(250),
        |l| l.item_name = "LED 灯 (2 pcs) & <neu>".to_owned(),
        |l| l.unit = "千克".to_owned(),
        |l| (l.qty, l.total, l.price) = (Some(amount("0.00001")), Some(amount("0.01")), Some(amount("1000"))),
        |l| (l.total, l.price) = (Some(amount("25.01")), Some(amount("2.501"))),
        |l| (l.qty, l.total, l.price) = (Some(amount("3.00001")), Some(amount("3.00")), None),
    ];
    for (at, bend) in rows.into_iter().enumerate() {
        let mut good = line();
        bend(&mut good);
        let errors: Vec<Problem> = check_line(&good).into_iter().filter(Problem::is_error).collect();
        assert_eq!(found(&errors), [], "row {at}");
    }
    let orders: [fn(&mut AssembledOrder); 8] = [
        |o| o.order.head.ebp_code = "91350100M000100Y43".to_owned(),
        |o| o.order.head.ebc_code = "330196K00Q".to_owned(),
        |o| o.order.head.ebp_name = "仓".repeat(100),
        |o| o.order.head.note = Some("注".repeat(1000)),
        |o| o.order.head.freight = amount("0.01"),
        |o| o.order.lines[0].bar_code = Some("1".repeat(50)),
        |o| set_currency(o, "142"),
        |o| {
            o.mode = TradeMode::List9810;
            o.order.lines[0].item_no = "1".repeat(20);
        },
    ];
    for (at, bend) in orders.into_iter().enumerate() {
        let mut good = order();
        bend(&mut good);
        let errors: Vec<Problem> = check_order(&good, &foreign()).into_iter().filter(Problem::is_error).collect();
        assert_eq!(found(&errors), [], "order {at}");
    }
}

/// The finding where the rule is broken, and none of that rule where it just is not.
fn holds(code: &str, field: &str, rejected: &[Problem], accepted: &[Problem]) {
    assert!(found(rejected).contains(&(code, field)), "{code} {field}: {:?}", found(rejected));
    let refused = accepted.iter().any(|problem| problem.rule.code == code);
    assert!(!refused, "{code} refuses what is good: {:?}", found(accepted));
}

#[test]
fn each_row_rule_rejects_and_accepts() {
    for (code, field, spoil, keep) in LINES {
        let [mut bad, mut good] = [line(), line()];
        spoil(&mut bad);
        keep(&mut good);
        holds(code, field, &check_line(&bad), &check_line(&good));
    }
}

#[test]
fn each_order_rule_rejects_and_accepts() {
    for (code, field, spoil, keep) in ORDERS {
        let [mut bad, mut good] = [order(), order()];
        spoil(&mut bad);
        keep(&mut good);
        holds(code, field, &check_order(&bad, &foreign()), &check_order(&good, &foreign()));
    }
}

#[test]
fn a_foreign_platform_is_a_setting() {
    assert_eq!(found(&check_order(&order(), &RuleSettings::default())), [("R2005", "ebpCode")]);
    assert_eq!(check_order(&order(), &foreign()), []);
}

#[test]
fn an_order_has_one_to_a_hundred_lines() {
    let mut assembled = order();
    let first = assembled.order.lines[0].clone();
    let with = |count: u32| (1..=count).map(|gnum| OrderLine { gnum, ..first.clone() }).collect::<Vec<_>>();
    for (count, ok) in [(0, false), (1, true), (100, true), (101, false)] {
        assembled.order.lines = with(count);
        assembled.order.head.goods_value = Amount::from_scaled(first.total_price.scaled() * i64::from(count));
        let problems = check_order(&assembled, &foreign());
        assert_eq!(problems.is_empty(), ok, "{count}: {:?}", found(&problems));
        assert!(ok || found(&problems) == [("R4002", "lines")]);
    }
}

#[test]
fn the_tolerance_is_a_setting() {
    let off = SheetLine { price: Some(amount("2.51")), ..line() };
    assert_eq!(found(&check_line(&off)), [("R3009", "totalPrice")]);
    let loose = RuleSettings { total_tolerance: amount("0.1"), ..RuleSettings::default() };
    assert_eq!(found(&check_line_with(&off, &loose)), [("R3010", "totalPrice")]);
    let edge = SheetLine { price: Some(amount("2.501")), ..line() };
    assert_eq!(found(&check_line(&edge)), [("R3010", "totalPrice")]);
    let over = SheetLine { price: Some(amount("2.50101")), ..line() };
    assert_eq!(found(&check_line(&over)), [("R3009", "totalPrice")]);
    assert!(check_line(&over)[0].detail_en.contains("0.0101"));
}

#[test]
fn a_derived_price_that_cannot_work_says_so() {
    let thin = SheetLine { qty: Some(amount("30000")), total: Some(amount("100")), price: None, ..line() };
    assert_eq!(found(&check_line(&thin)), [("R3012", "price")]);
    let zero = SheetLine { qty: Some(Amount::ZERO), price: None, ..line() };
    assert_eq!(found(&check_line(&zero)), [("R3001", "qty")]);
    let huge = SheetLine { qty: Some(amount("0.00001")), total: Some(amount("90000000000000")), price: None, ..line() };
    assert_eq!(found(&check_line(&huge)), [("R3008", "price")]);
    assert_eq!(line().effective_price(), Some(amount("2.5")));
    assert_eq!(SheetLine { price: None, ..line() }.effective_price(), Some(amount("2.5")));
}

#[test]
fn unreadable_amounts_have_rules() {
    for (error, code) in [
        (AmountError::Empty, "R1001"),
        (AmountError::NotANumber, "R3006"),
        (AmountError::TooManyDecimals, "R3007"),
        (AmountError::TooLarge, "R3008"),
    ] {
        let problem = unreadable_amount("qty", "x", error);
        assert_eq!((problem.rule.code, problem.field.as_str(), problem.value.as_str()), (code, "qty", "x"));
    }
}

#[test]
fn findings_say_where_and_what() {
    let bad = SheetLine { item_name: "微马\u{200B}力".to_owned(), ..line() };
    let [problem] = &check_line(&bad)[..] else { panic!() };
    assert!(problem.is_error());
    assert!(problem.detail_zh.contains("第 3 个字符 U+200B"), "{}", problem.detail_zh);
    assert!(problem.detail_en.contains("character 3, U+200B"));
    assert_eq!(trim("\u{FEFF} a b\u{3000}\r\n"), "a b");
}

#[test]
fn rules_are_stable_complete_and_tested() {
    let codes: Vec<&str> = all().iter().map(|rule| rule.code).collect();
    let sorted: BTreeSet<&str> = codes.iter().copied().collect();
    assert!(codes.iter().eq(sorted.iter()), "codes are unique and in order");
    for rule in all() {
        assert!(std::ptr::eq(by_code(rule.code).unwrap(), *rule));
        for text in [rule.field, rule.zh, rule.en, rule.action_zh, rule.action_en, rule.source] {
            assert!(!text.is_empty(), "{}", rule.code);
        }
    }
    let of_orders = LINES.iter().map(|case| case.0).chain(ORDERS.iter().map(|case| case.0));
    let tested: BTreeSet<&str> = of_orders.chain(CASES.iter().map(|case| case.0)).collect();
    assert_eq!(sorted, tested, "every rule has a case that it rejects and one that it accepts");
    assert_eq!(all().iter().filter(|rule| rule.severity == Severity::Warning).count(), 13);
}
