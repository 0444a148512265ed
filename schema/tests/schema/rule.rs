//! Every rule accepts what it should and rejects what it should; no rule goes without both.

use std::collections::BTreeSet;

use qiyun_schema::amount::{Amount, AmountError};
use qiyun_schema::message::order::{AppStatus, OrderLine};
use qiyun_schema::mode::{OrderType, TradeMode};
use qiyun_schema::rule::{
    AssembledOrder, Problem, RuleSettings, Severity, SheetLine, all, by_code, check_line, check_line_with, check_order,
    trim, unreadable_amount,
};

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
    let order = sample_message("9810-warehouse").orders.remove(0);
    AssembledOrder { mode: TradeMode::Entry9810, order }
}

fn foreign() -> RuleSettings {
    RuleSettings { foreign_platform: true, ..RuleSettings::default() }
}

fn found(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.rule.code, problem.field.as_str())).collect()
}

/// Rule code, field it is found at, and what breaks it in a row.
type LineCase = (&'static str, &'static str, fn(&mut SheetLine));

const LINES: [LineCase; 25] = [
    ("R1001", "orderNo", |l| l.order_no.clear()),
    ("R1001", "itemNo", |l| l.item_no = " \u{3000}\n".to_owned()),
    ("R1001", "qty", |l| l.qty = None),
    ("R1001", "totalPrice", |l| l.total = None),
    ("R1003", "itemName", |l| l.item_name = "微马力\n摩托车".to_owned()),
    ("R1003", "itemNo", |l| l.item_no = "A\u{2028}B".to_owned()),
    ("R1004", "itemName", |l| l.item_name = "微马力\t摩托车".to_owned()),
    ("R1005", "itemName", |l| l.item_name = "微马力\u{3000}摩托车".to_owned()),
    ("R1005", "orderNo", |l| l.order_no = "A\u{A0}B".to_owned()),
    ("R1006", "orderNo", |l| l.order_no = "TY\u{200B}DH005".to_owned()),
    ("R1006", "itemName", |l| l.item_name = "微马力\u{FEFF}摩托车".to_owned()),
    ("R1007", "itemName", |l| l.item_name = "微马力\u{7}摩托车".to_owned()),
    ("R1008", "orderNo", |l| l.order_no = "1".repeat(61)),
    ("R1008", "itemNo", |l| l.item_no = "1".repeat(31)),
    ("R1008", "itemName", |l| l.item_name = "车".repeat(251)),
    ("R1009", "orderNo", |l| l.order_no = "TYDH 005".to_owned()),
    ("R1010", "itemNo", |l| l.item_no = "SKU 1".to_owned()),
    ("R1011", "itemName", |l| l.item_name = "Moped".to_owned()),
    ("R2001", "unit", |l| l.unit = "公斤".to_owned()),
    ("R3001", "qty", |l| l.qty = Some(amount("-1"))),
    ("R3002", "totalPrice", |l| l.total = Some(amount("0"))),
    ("R3003", "price", |l| l.price = Some(amount("0"))),
    ("R3009", "totalPrice", |l| l.price = Some(amount("2.6"))),
    ("R3010", "totalPrice", |l| l.price = Some(amount("2.50001"))),
    ("R3004", "totalPrice", |l| (l.total, l.price) = (Some(amount("25.001")), None)),
];

/// The same for an assembled order.
type OrderCase = (&'static str, &'static str, fn(&mut AssembledOrder));

const ORDERS: [OrderCase; 33] = [
    ("R1001", "ebcName", |o| o.order.head.ebc_name.clear()),
    ("R1002", "orderNo", |o| o.order.head.order_no.insert(0, ' ')),
    ("R1002", "lines[0].itemName", |o| o.order.lines[0].item_name.push('\u{3000}')),
    ("R1003", "note", |o| o.order.head.note = Some("a\nb".to_owned())),
    ("R1004", "ebpName", |o| o.order.head.ebp_name = "A\tB".to_owned()),
    ("R1005", "ebcName", |o| o.order.head.ebc_name = "示例\u{3000}企业".to_owned()),
    ("R1006", "lines[0].itemNo", |o| o.order.lines[0].item_no = "A\u{200D}B".to_owned()),
    ("R1007", "lines[0].itemDescribe", |o| o.order.lines[0].item_describe = Some("a\u{1}b".to_owned())),
    ("R1008", "ebpName", |o| o.order.head.ebp_name = "仓".repeat(101)),
    ("R1008", "lines[0].barCode", |o| o.order.lines[0].bar_code = Some("1".repeat(51))),
    ("R1009", "orderNo", |o| o.order.head.order_no = "A B".to_owned()),
    ("R1010", "lines[0].itemNo", |o| o.order.lines[0].item_no = "A B".to_owned()),
    ("R1011", "lines[0].itemName", |o| o.order.lines[0].item_name = "Lamp".to_owned()),
    ("R1012", "lines[0].itemNo", |o| {
        o.mode = TradeMode::List9810;
        o.order.lines[0].item_no = "1".repeat(21);
    }),
    ("R2001", "lines[0].unit", |o| o.order.lines[0].unit = "件".to_owned()),
    ("R2002", "currency", |o| set_currency(o, "USD")),
    ("R2002", "currency", |o| set_currency(o, "304")),
    ("R2003", "ebpCode", |o| o.order.head.ebp_code = "NONE".to_owned()),
    ("R2004", "ebcCode", |o| o.order.head.ebc_code = "91350100M000100Y44".to_owned()),
    ("R2004", "ebcCode", |o| o.order.head.ebc_code = "无".to_owned()),
    ("R2006", "ebcCode", |o| o.order.head.ebc_code = "3301AA0AAA".to_owned()),
    ("R3001", "lines[0].qty", |o| o.order.lines[0].qty = Amount::ZERO),
    ("R3003", "lines[0].price", |o| o.order.lines[0].price = amount("-1")),
    ("R3005", "freight", |o| o.order.head.freight = amount("-0.01")),
    ("R3008", "goodsValue", |o| {
        let most = OrderLine { gnum: 2, total_price: Amount::from_scaled(i64::MAX), ..o.order.lines[0].clone() };
        o.order.lines.push(most);
    }),
    ("R3009", "lines[0].totalPrice", |o| o.order.lines[0].price = amount("333.4")),
    ("R3010", "lines[0].totalPrice", |o| o.order.lines[0].price = amount("333.33331")),
    ("R3011", "goodsValue", |o| o.order.head.goods_value = amount("1")),
    ("R4001", "orderType", |o| o.order.head.order_type = OrderType::B),
    ("R4003", "lines[0].gnum", |o| o.order.lines[0].gnum = 2),
    ("R4004", "lines[0].currency", |o| o.order.lines[0].currency = "502".to_owned()),
    ("R4005", "appTime", |o| o.order.head.app_time = "20261323173000".to_owned()),
    ("R4006", "appStatus", |o| o.order.head.app_status = AppStatus::Draft),
];

fn set_currency(assembled: &mut AssembledOrder, code: &str) {
    assembled.order.head.currency = code.to_owned();
    assembled.order.lines[0].currency = code.to_owned();
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

#[test]
fn each_row_rule_rejects() {
    for (code, field, spoil) in LINES {
        let mut bad = line();
        spoil(&mut bad);
        let problems = check_line(&bad);
        assert!(found(&problems).contains(&(code, field)), "{code} {field}: {:?}", found(&problems));
    }
}

#[test]
fn each_order_rule_rejects() {
    for (code, field, spoil) in ORDERS {
        let mut bad = order();
        spoil(&mut bad);
        let problems = check_order(&bad, &foreign());
        assert!(found(&problems).contains(&(code, field)), "{code} {field}: {:?}", found(&problems));
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
    let elsewhere = ["R2005", "R3006", "R3007", "R3012", "R4002"];
    let rejected: BTreeSet<&str> =
        LINES.iter().map(|case| case.0).chain(ORDERS.iter().map(|case| case.0)).chain(elsewhere).collect();
    assert_eq!(sorted, rejected, "every rule has a reject case");
    assert_eq!(all().iter().filter(|rule| rule.severity == Severity::Warning).count(), 5);
}
