//! What passes the rules is written as XML that our XSD accepts and that reads back equal; and all that is as
//! it should be passes the rules.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Debug;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use qiyun_schema::fields::{check, fields};
use qiyun_schema::message::{self as m, AnyMessage, AppType, Document, Message, MessageKind};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{
    AssembledOrder, ListContext, Problem, RuleSettings, check_arrival, check_cancel, check_departure, check_document,
    check_list, check_message, check_order, check_receipts, check_refund, check_refund_detail, check_summary,
    check_way_bill,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lawful::{self, Case, cases};
use crate::sample::{CASES, ORDERS};
use crate::support::sample;
use crate::xsd::Judge;

/// A message in JSON as its type, and all that the rules say of it; `None` when it does not even fit the type.
pub fn judged(case: Case, message: &Value) -> Option<(AnyMessage, Vec<Problem>)> {
    let settings = settings();
    let settings = &settings;
    match case.kind {
        MessageKind::Order => typed::<m::order::Order>(message, AnyMessage::Order, |one| {
            check_order(&AssembledOrder { mode: case.mode, order: one.clone() }, settings)
        }),
        MessageKind::Receipts => typed(message, AnyMessage::Receipts, |one| check_receipts(one, settings)),
        MessageKind::Logistics => {
            typed::<m::logistics::Logistics>(message, AnyMessage::Logistics, |one| check_document(one, settings))
        }
        MessageKind::Inventory => {
            typed(message, AnyMessage::Inventory, |one| check_list(one, &ListContext::plain(case.mode), settings))
        }
        MessageKind::Arrival => typed(message, AnyMessage::Arrival, |one| check_arrival(one, settings)),
        MessageKind::Departure => typed(message, AnyMessage::Departure, |one| check_departure(one, settings)),
        MessageKind::Cancel => typed(message, AnyMessage::Cancel, |one| check_cancel(one, settings)),
        MessageKind::WayBill => typed(message, AnyMessage::WayBill, |one| check_way_bill(one, settings)),
        MessageKind::Summary => typed(message, AnyMessage::Summary, |one| check_summary(one, settings)),
        MessageKind::Refund => typed(message, AnyMessage::Refund, |one| check_refund(one, None, settings)),
        MessageKind::RefundDetail => typed(message, AnyMessage::RefundDetail, |one| check_refund_detail(one, settings)),
    }
}

/// The value of a ticket needs a rate and is checked by its own cases.
fn settings() -> RuleSettings {
    RuleSettings { foreign_platform: true, ticket_limit_rmb: None, ..RuleSettings::default() }
}

fn typed<D>(
    message: &Value,
    wrap: fn(Message<D>) -> AnyMessage,
    rules: impl Fn(&D) -> Vec<Problem>,
) -> Option<(AnyMessage, Vec<Problem>)>
where
    D: Document + DeserializeOwned + Serialize,
{
    let read: Message<D> = serde_json::from_value(message.clone()).ok()?;
    let mut found: Vec<Problem> = read.documents.iter().flat_map(rules).collect();
    found.extend(check_message(&read));
    Some((wrap(read), found))
}

fn errors(problems: &[Problem]) -> Vec<(&str, &str, &str)> {
    let errors = problems.iter().filter(|problem| problem.is_error());
    errors.map(|problem| (problem.rule.code, problem.field.as_str(), problem.value.as_str())).collect()
}

/// The XSD and the field table accept it, and it reads back equal.
fn is_sound(case: Case, judge: &Judge, message: &Value) -> Result<(), TestCaseError> {
    let (typed, _) = judged(case, message).unwrap();
    let written = typed.to_canonical_xml().map_err(|error| TestCaseError::fail(error.to_string()))?;
    let text = String::from_utf8(written.clone()).unwrap();
    prop_assert_eq!(judge.complaints(&text), Vec::<String>::new());
    prop_assert_eq!(check(&written), []);
    let (wanted, _) = judged(case, &without_empty(message)).unwrap();
    prop_assert_eq!(m::read(&written), Ok(wanted));
    Ok(())
}

/// An empty optional text is not written, so it reads as absent.
fn without_empty(of: &Value) -> Value {
    match of {
        Value::Object(fields) => {
            let filled = fields.iter().filter(|(_, value)| **value != "");
            Value::Object(filled.map(|(name, value)| (name.clone(), without_empty(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(without_empty).collect()),
        other => other.clone(),
    }
}

/// So many tries of each case, or as many as PROPTEST_CASES says.
pub fn runner(tries: u32) -> TestRunner {
    let usual = Config::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { usual.cases } else { tries };
    let config = Config { cases, failure_persistence: None, ..usual };
    if asked {
        return TestRunner::new(config);
    }
    // The same documents each time: what is counted of them must not be a matter of luck.
    let random = TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(config, random)
}

fn for_each_case<S: Strategy>(
    tries: u32,
    draw: impl Fn(Case) -> S,
    holds: impl Fn(Case, &Judge, S::Value) -> Result<(), TestCaseError>,
) where
    S::Value: Debug,
{
    let mut judges: HashMap<MessageKind, Judge> = HashMap::new();
    for case in cases() {
        let judge = judges.entry(case.kind).or_insert_with(|| Judge::of(case.kind.code()));
        let outcome = runner(tries).run(&draw(case), |drawn| holds(case, judge, drawn));
        outcome.unwrap_or_else(|error| panic!("{case:?}: {error}"));
    }
}

#[test]
fn every_golden_sample_passes_the_rules() {
    for (name, kind, _) in CASES {
        let entry = ORDERS.iter().find(|(order, _)| *order == name).map(|(_, mode)| *mode);
        let mode = entry.or_else(|| TradeMode::from_code(&name[..9])).unwrap();
        let message = serde_json::from_slice(&sample(&format!("{name}/in.json"))).unwrap();
        let (typed, problems) = judged(Case { kind, mode, app_type: AppType::Add }, &message).unwrap();
        assert_eq!(errors(&problems), [], "{name}");
        let said = [("-change", AppType::Change), ("-delete", AppType::Delete)];
        let wanted = said.into_iter().find(|(end, _)| name.ends_with(end)).map_or(AppType::Add, |(_, wanted)| wanted);
        assert_eq!(typed.filing(0).unwrap().app_type, wanted, "{name}");
    }
}

#[test]
fn whatever_is_as_it_should_be_passes_rules_and_xsd_and_reads_back() {
    for_each_case(5, lawful::message, |case, judge, message| {
        let Some((_, problems)) = judged(case, &message) else {
            return Err(TestCaseError::fail("it does not fit its type"));
        };
        prop_assert_eq!(errors(&problems), []);
        is_sound(case, judge, &message)
    });
}

/// Every field of the tables is drawn and arrives: a misspelt key would be dropped in silence.
#[test]
fn every_field_is_drawn() {
    let mut seen: HashMap<MessageKind, BTreeSet<String>> = HashMap::new();
    for case in cases() {
        let found = RefCell::new(BTreeSet::new());
        let drawn = runner(8).run(&lawful::message(case), |message| {
            let (typed, _) = judged(case, &message).unwrap();
            let text = String::from_utf8(typed.to_canonical_xml().unwrap()).unwrap();
            let opened = text.split("<ceb:").skip(1);
            found.borrow_mut().extend(opened.map(|rest| rest.split(['>', ' ']).next().unwrap().to_owned()));
            Ok(())
        });
        drawn.unwrap();
        seen.entry(case.kind).or_default().append(&mut found.into_inner());
    }
    for (kind, seen) in seen {
        let (head, list) = lawful::parts(kind);
        for field in [Some(head), list].into_iter().flatten().flat_map(|part| fields(kind.code(), part)) {
            assert!(seen.contains(&field.element), "{kind:?} {}", field.element);
        }
    }
}

const ODD_TEXTS: [&str; 30] = [
    "",
    " ",
    "A",
    "无",
    "NO",
    "现金支付",
    "142",
    "502",
    "999",
    "011",
    "035",
    "2928",
    "9610",
    "9661",
    "5",
    "1",
    "4",
    "3301960AAA",
    "330196K00Q",
    "9405210000",
    "20261123173000",
    "20261340999999",
    "20261124",
    "B20261123000000001",
    "29282026E000000001",
    "29282026E00000000001",
    "a\nb",
    "<&>\"'",
    "𠮷😀",
    "]]>",
];

/// A value that an element may or may not have.
fn odd(of: &Value) -> BoxedStrategy<Value> {
    if of.is_number() {
        let numbers = vec![0_u32, 1, 2, 9_999, 10_000, 99_999, 100_000, 999_999_999, 1_000_000_000, u32::MAX];
        return prop::sample::select(numbers).prop_map(Value::from).boxed();
    }
    let amounts = vec!["0", "-1", "0.00001", "1", "2.5", "10500", "92233720368547.75807", "-92233720368547.75807"];
    let lengths = vec![2_usize, 3, 4, 10, 17, 18, 19, 20, 21, 30, 31, 32, 33, 60, 61, 100, 101, 250, 251, 1000, 1001];
    prop_oneof![
        3 => prop::sample::select(ODD_TEXTS.to_vec()).prop_map(Value::from),
        2 => prop::sample::select(amounts).prop_map(Value::from),
        2 => (prop::sample::select(lengths), "[A1示]").prop_map(|(length, one)| Value::from(one.repeat(length))),
        1 => "\\PC{1,12}".prop_map(Value::from),
        1 => prop::char::any().prop_map(|c| Value::from(format!("甲{c}乙"))),
        1 => Just(Value::Null),
    ]
    .boxed()
}

/// The places of all values: of documents and of whoever transmits.
fn leaves(of: &Value, path: &str, found: &mut Vec<String>) {
    match of {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| leaves(item, &format!("{path}/{at}"), found))
        }
        _ => found.push(path.to_owned()),
    }
}

/// A message with one or two of its values replaced, whatever comes of it.
fn bent(case: Case) -> impl Strategy<Value = Value> {
    lawful::message(case).prop_flat_map(|message| {
        let mut places = Vec::new();
        leaves(&message, "", &mut places);
        let one = prop::sample::select(places).prop_flat_map({
            let message = message.clone();
            move |place| odd(message.pointer(&place).unwrap()).prop_map(move |value| (place.clone(), value))
        });
        prop::collection::vec(one, 1..3).prop_map(move |replaced| {
            let mut message = message.clone();
            for (place, value) in replaced {
                *message.pointer_mut(&place).unwrap() = value;
            }
            message
        })
    })
}

#[test]
fn whatever_passes_the_rules_though_bent_is_accepted_by_the_xsd_and_reads_back() {
    let passed: RefCell<HashMap<MessageKind, u32>> = RefCell::default();
    for_each_case(24, bent, |case, judge, message| {
        let Some((_, problems)) = judged(case, &message) else { return Ok(()) };
        if !errors(&problems).is_empty() {
            return Ok(());
        }
        *passed.borrow_mut().entry(case.kind).or_default() += 1;
        is_sound(case, judge, &message)
    });
    for kind in MessageKind::ALL {
        let passed = passed.borrow().get(&kind).copied().unwrap_or_default();
        assert!(passed >= 3, "only {passed} bent documents of {kind:?} passed the rules: the test says too little");
    }
}
