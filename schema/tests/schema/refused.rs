//! The other way round: a document as it should be, with one value broken in a way some rule forbids, is refused
//! by that rule at that field, whatever the kind, the line, and the rest of the document.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::{BoxedStrategy, Union};
use qiyun_schema::amount::Amount;
use qiyun_schema::code::{self, Table};
use qiyun_schema::fields::{Field, FieldType, allowed, fields};
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::mode::OrderType;
use qiyun_schema::rule::Problem;
use serde_json::{Value, json};

use crate::lawful::{self, Case, cases, head_of, key};
use crate::passing::{judged, runner};

/// One value broken: the rule it breaks, the name of the field in the finding, and where it stands.
#[derive(Clone, Debug)]
struct Breach {
    rule: &'static str,
    element: &'static str,
    /// In a line, or in the head.
    line: bool,
    value: Value,
}

type Bad = (&'static str, BoxedStrategy<Value>);

const LINE_BREAKS: [&str; 6] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}"];
const ODD_BLANKS: [&str; 5] = ["\u{3000}", "\u{A0}", "\u{2003}", "\u{3164}", "\u{202F}"];
const INVISIBLE: [&str; 6] = ["\u{200B}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{2060}", "\u{E0041}"];
const CONTROLS: [&str; 6] = ["\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{9F}", "\u{FFFE}"];

fn around(inside: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(inside).prop_map(|inside| json!(format!("甲{inside}乙"))).boxed()
}

/// What no text may hold, and how long it may be.
fn bad_texts(field: &'static Field, least: usize, most: usize) -> Vec<Bad> {
    let mut bad: Vec<Bad> = vec![
        ("R1002", select(vec![" 甲", "甲 ", "\u{3000}甲", "甲\u{FEFF}"]).prop_map(Value::from).boxed()),
        ("R1003", around(&LINE_BREAKS)),
        ("R1004", around(&["\t"])),
        ("R1005", around(&ODD_BLANKS)),
        ("R1006", around(&INVISIBLE)),
        ("R1007", around(&CONTROLS)),
        ("R1008", (1..40_usize, "[A1示𠮷]").prop_map(move |(more, one)| json!(one.repeat(most + more))).boxed()),
    ];
    if field.required {
        bad.push(("R1001", Just(json!("")).boxed()));
    }
    if least > 1 && allowed(&field.element).is_none() && ["preNo", "POD"].contains(&field.element.as_str()) {
        bad.push(("R1013", (1..least).prop_map(|length| json!("1".repeat(length))).boxed()));
    }
    bad
}

fn not_in(table: &'static Table) -> BoxedStrategy<Value> {
    "[0-9A-Z]{1,4}|件|美元".prop_filter("no code", |text| !table.is_active(text)).prop_map(Value::from).boxed()
}

/// A customs code one character short, too long, in lower case or with a letter among the first four; a credit
/// code whose check digit is wrong.
fn no_party() -> BoxedStrategy<Value> {
    let matching = |pattern: &'static str| proptest::string::string_regex(pattern).unwrap();
    prop_oneof![
        matching("[0-9]{6}[0-9A-Z]{3}"),
        matching("[0-9]{6}[0-9A-Z]{5}"),
        matching("[0-9]{6}[a-z]{4}"),
        matching("[0-9]{3}[A-Z][0-9]{6}"),
        select(vec!["91350100M000100Y44", "91330100MA2DEM0091"]).prop_map(str::to_owned),
    ]
    .prop_map(Value::from)
    .boxed()
}

fn no_time(digits: &'static str) -> BoxedStrategy<Value> {
    let wrong = ["20261301", "20260230", "20260010", "2026112", "2026-1-1", "202611231"];
    select(wrong.to_vec()).prop_map(move |day| json!(format!("{day}{digits}"))).boxed()
}

/// What an element may not be because of what it means.
fn bad_codes(element: &str, line: bool, case: Case) -> Vec<Bad> {
    let list = case.kind == MessageKind::Inventory;
    match element {
        "orderNo" => vec![("R1009", Just(json!("A 1")).boxed())],
        "unit" | "unit1" | "unit2" => vec![("R2001", not_in(code::unit()))],
        "currency" if line && case.kind == MessageKind::Order => vec![("R4004", not_in(code::currency()))],
        "currency" | "fCurrency" | "iCurrency" => vec![("R2002", not_in(code::currency()))],
        "ebpCode" => vec![("R2003", no_party())],
        "ebcCode" => vec![("R2004", prop_oneof![no_party(), Just(json!("无"))].boxed())],
        "agentCode" | "declAgentCode" | "logisticsCode" | "operatorCode" | "payCode" | "iacCode" | "ownerCode" => {
            vec![("R2007", prop_oneof![no_party(), Just(json!("无"))].boxed())]
        }
        "country" if case.kind == MessageKind::Refund => {
            vec![("R2008", not_in(code::country())), ("R6016", Just(json!("142")).boxed())]
        }
        "country" => vec![("R2008", not_in(code::country()))],
        "customsCode" | "portCode" => vec![("R2009", not_in(code::customs_district()))],
        "trafMode" => vec![("R2010", not_in(code::transport_mode()))],
        "gcode" => vec![("R2011", "[0-9]{1,9}|[0-9]{9}[A-Z]".prop_map(Value::from).boxed())],
        "invtNo" if list && case.app_type == AppType::Add => {
            vec![("R6004", Just(json!("29282026E000000001")).boxed())]
        }
        "invtNo" if list => vec![("R6005", Just(Value::Null).boxed()), ("R2012", no_list_number())],
        "invtNo" => vec![("R2012", no_list_number())],
        "wrapType" => vec![("R2013", select(vec!["0", "8", "9", "A"]).prop_map(Value::from).boxed())],
        "tradeMode" if list => vec![("R2014", select(vec!["1210", "9661", "0110"]).prop_map(Value::from).boxed())],
        "tradeMode" => vec![("R2014", select(vec!["9610", "0110"]).prop_map(Value::from).boxed())],
        "preNo" if case.app_type == AppType::Add && case.kind != MessageKind::Cancel => {
            vec![("R2015", Just(json!("B20261123000000001")).boxed())]
        }
        "appTime" => vec![("R4005", no_time("120000"))],
        "accountingDate" | "leaveTime" => vec![("R4007", no_time("120000"))],
        "ieDate" => vec![("R4007", no_time(""))],
        "startTime" | "endTime" => vec![("R4007", no_time("120000"))],
        _ => Vec::new(),
    }
}

fn no_list_number() -> BoxedStrategy<Value> {
    "[0-9]{8}[A-DF-HJ-Z][0-9]{9}|[0-9]{8}E[0-9]{8}|[0-9]{8}E[0-9]{12}|[0-9]{7}E[0-9]{10}".prop_map(Value::from).boxed()
}

fn amounts(rule: &'static str, least_bad: i64) -> Vec<Bad> {
    let bad = move |n: i64| json!(Amount::from_scaled(least_bad - n));
    vec![(rule, prop_oneof![Just(0_i64), 0..1_000_000_i64].prop_map(bad).boxed())]
}

fn bad_numbers(element: &str, case: Case) -> Vec<Bad> {
    match element {
        "qty" => amounts("R3001", 0),
        "totalPrice" => amounts("R3002", 0),
        "price" => amounts("R3003", 0),
        "qty1" | "qty2" | "charge" | "grossWeight" | "netWeight" => amounts("R3013", 0),
        "freight" => amounts("R3005", -1),
        "insuredFee" => amounts("R3014", -1),
        "goodsValue" => vec![("R3011", Just(json!("0.00001")).boxed())],
        "packNo" => {
            vec![("R3013", Just(json!(0)).boxed()), ("R3008", (1_000_000_000..=u32::MAX).prop_map(Value::from).boxed())]
        }
        "msgCount" => vec![("R3008", (1_000_000_000..=u32::MAX).prop_map(Value::from).boxed())],
        "msgSeqNo" => vec![("R4008", prop_oneof![Just(0), 1_000_000_000..=u32::MAX].prop_map(Value::from).boxed())],
        "gnum" if case.kind == MessageKind::Refund => {
            vec![("R3008", (10_000..=u32::MAX).prop_map(Value::from).boxed())]
        }
        "gnum" => vec![("R4003", prop_oneof![Just(0), 100..=u32::MAX].prop_map(Value::from).boxed())],
        _ => Vec::new(),
    }
}

fn bad_flags(element: &str, case: Case) -> Vec<Bad> {
    let exports = !matches!(case.kind, MessageKind::Refund | MessageKind::RefundDetail);
    match element {
        "ieFlag" => vec![("R6010", Just(json!(if exports { "Import" } else { "Export" })).boxed())],
        "fFlag" | "iFlag" => vec![("R6009", select(vec!["Rate", "UnitPrice"]).prop_map(Value::from).boxed())],
        "orderType" => {
            let others = OrderType::ALL.iter().filter(|one| **one != case.mode.order_type());
            vec![("R4001", select(others.map(|one| json!(one)).collect::<Vec<_>>()).boxed())]
        }
        _ => Vec::new(),
    }
}

/// All breaches of a field.
fn of_field(field: &'static Field, line: bool, case: Case) -> Vec<Bad> {
    let element = field.element.as_str();
    match field.kind {
        FieldType::Text { .. } if element == "guid" => Vec::new(),
        FieldType::Text { .. } if allowed(element).is_some() => bad_flags(element, case),
        FieldType::Text { least, most } => {
            let mut bad = bad_codes(element, line, case);
            // A time, and a code of an order that is looked up whole, is wrong as that.
            let whole =
                element.ends_with("Time") || element.ends_with("Date") || ["unit", "currency"].contains(&element);
            if !whole {
                bad.extend(bad_texts(field, least, most));
            }
            bad
        }
        _ => bad_numbers(element, case),
    }
}

/// A document as it should be, and one value that breaks it.
fn broken(case: Case) -> impl Strategy<Value = (Value, Breach, Index)> {
    let (head, list) = lawful::parts(case.kind);
    let mut all: Vec<BoxedStrategy<Breach>> = Vec::new();
    for (part, line) in [(Some(head), false), (list, true)] {
        for field in part.into_iter().flat_map(|part| fields(case.kind.code(), part)) {
            for (rule, bad) in of_field(field, line, case) {
                all.push(bad.prop_map(move |value| Breach { rule, element: &field.element, line, value }).boxed());
            }
        }
    }
    (lawful::message(case), Union::new(all), any::<Index>())
}

fn found(case: Case, message: &Value) -> Vec<(&'static str, String)> {
    let Some((_, problems)) = judged(case, message) else { panic!("{case:?} does not fit its type: {message}") };
    let errors = problems.into_iter().filter(Problem::is_error);
    errors.map(|problem| (problem.rule.code, problem.field)).collect()
}

fn for_each_case<S: Strategy>(
    tries: u32,
    draw: impl Fn(Case) -> S,
    holds: impl Fn(Case, S::Value) -> Result<(), TestCaseError>,
) {
    for case in cases() {
        let outcome = runner(tries).run(&draw(case), |drawn| holds(case, drawn));
        outcome.unwrap_or_else(|error| panic!("{case:?}: {error}"));
    }
}

#[test]
fn one_value_that_breaks_a_rule_is_refused_by_it() {
    for_each_case(12, broken, |case, (mut message, breach, at)| {
        let document = &mut message["documents"][0];
        let field = if breach.line {
            let lines = document["lines"].as_array_mut().unwrap();
            let at = at.index(lines.len());
            lines[at][key(breach.element)] = breach.value.clone();
            format!("lines[{at}].{}", breach.element)
        } else {
            head_of(document).insert(key(breach.element), breach.value.clone());
            breach.element.to_owned()
        };
        let found = found(case, &message);
        prop_assert!(found.contains(&(breach.rule, field)), "{:?} is not among {:?}", breach, found);
        Ok(())
    });
}

/// Rule, field, and what makes a document disagree with itself; `false` when the kind has no such thing.
type Quarrel = (&'static str, &'static str, fn(Case, &mut Value) -> bool);

const QUARRELS: [Quarrel; 9] = [
    ("R4002", "lines", |case, message| match lines_of(message) {
        Some(lines) if !matches!(case.kind, MessageKind::Arrival | MessageKind::Summary) => {
            lines.clear();
            true
        }
        _ => false,
    }),
    ("R4002", "lines", |case, message| match lines_of(message) {
        Some(lines) if matches!(case.kind, MessageKind::Order | MessageKind::Inventory | MessageKind::Refund) => {
            lines.resize(101, lines[0].clone());
            true
        }
        _ => false,
    }),
    ("R8007", "documents[1]", |_, message| {
        let documents = message["documents"].as_array_mut().unwrap();
        documents.insert(1, documents[0].clone());
        true
    }),
    ("R8008", "documents", |_, message| {
        let documents = message["documents"].as_array_mut().unwrap();
        documents.resize(101, documents[0].clone());
        true
    }),
    ("R3009", "lines[0].totalPrice", |_, message| {
        let Some(total) = lines_of(message).and_then(|lines| lines[0].get_mut("total_price")) else { return false };
        let now: Amount = total.as_str().unwrap().parse().unwrap();
        *total = json!(Amount::from_scaled(now.scaled() + 2_000));
        true
    }),
    ("R6001", "netWeight", |case, message| {
        let head = head_of(&mut message["documents"][0]);
        let (true, Some(gross)) = (case.kind == MessageKind::Inventory, head.get("gross_weight")) else { return false };
        let gross: Amount = gross.as_str().unwrap().parse().unwrap();
        head.insert("net_weight".into(), json!(Amount::from_scaled(gross.scaled() + 1)));
        true
    }),
    ("R6002", "lines[0].qty1", |case, message| {
        let (MessageKind::Inventory, Some(lines)) = (case.kind, lines_of(message)) else { return false };
        lines[0]["unit1"] = lines[0]["unit"].clone();
        let qty: Amount = lines[0]["qty"].as_str().unwrap().parse().unwrap();
        lines[0]["qty1"] = json!(Amount::from_scaled(qty.scaled() + 1));
        true
    }),
    ("R6003", "lines[0].qty2", |case, message| {
        let (MessageKind::Inventory | MessageKind::Refund, Some(lines)) = (case.kind, lines_of(message)) else {
            return false;
        };
        let line = lines[0].as_object_mut().unwrap();
        if line.remove("qty2").is_none() {
            line.insert("qty2".into(), json!("1"));
        }
        true
    }),
    ("R6013", "endTime", |case, message| {
        let head = head_of(&mut message["documents"][0]);
        head.insert("start_time".into(), json!("20261102000000"));
        head.insert("end_time".into(), json!("20261101235959"));
        case.kind == MessageKind::Summary
    }),
];

fn lines_of(message: &mut Value) -> Option<&mut Vec<Value>> {
    message["documents"][0].get_mut("lines").and_then(Value::as_array_mut)
}

#[test]
fn what_disagrees_with_itself_is_refused() {
    for_each_case(3, lawful::message, |case, message| {
        for (rule, field, quarrel) in QUARRELS {
            let mut message = message.clone();
            if quarrel(case, &mut message) {
                let found = found(case, &message);
                prop_assert!(found.contains(&(rule, field.to_owned())), "{} {} is not among {:?}", rule, field, found);
            }
        }
        Ok(())
    });
}
