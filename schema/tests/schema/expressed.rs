//! Which rules the XSD can say, each with a bad sample that it refuses; and of all others why it cannot. A new
//! rule stands in one of the two lists.

use std::collections::BTreeSet;

use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::all;

use crate::sample::CASES;
use crate::support::{replaced, sample};
use crate::xsd::Judge;

/// Rule, golden sample, the element in it, its good value and one that the XSD refuses.
type Said = (&'static str, &'static str, &'static str, &'static str, &'static str);

const SAID: [Said; 23] = [
    ("R1001", "9810-warehouse", "ebcName", "示例企业", ""),
    ("R1008", "9610-list-cancel", "invtNo", "29282026E000000001", "29282026E000000000001"),
    ("R1013", "9610-list-inventory", "POD", "502", "50"),
    ("R2001", "9810-warehouse", "unit", "001", "件"),
    ("R2002", "9610-list-inventory", "fCurrency", "502", "US"),
    ("R2003", "9810-warehouse", "ebpCode", "无", "3301960DDD3301960DD"),
    ("R2004", "9810-warehouse", "ebcCode", "3301960AAA", "3301960AAA3301960AA"),
    ("R2007", "9610-list-inventory", "agentCode", "3301980BBB", "3301980BBB3301980BB"),
    ("R2008", "9610-list-refund", "country", "502", "5022"),
    ("R2009", "9610-list-inventory", "portCode", "2916", "291"),
    ("R2010", "9610-list-inventory", "trafMode", "5", "航空"),
    ("R2011", "9610-list-inventory", "gcode", "7013370000", "70133700"),
    ("R2012", "9610-list-cancel", "invtNo", "29282026E000000001", "29282026E000000000001"),
    ("R2013", "9610-list-inventory", "wrapType", "2", "22"),
    ("R2014", "9610-list-inventory", "tradeMode", "9610", "961"),
    ("R2016", "9810-warehouse", "dxpId", "DXPENT0000000001", "DXPENT00000000010000000000000001"),
    ("R3006", "9810-warehouse", "qty", "300", "3E2"),
    ("R3007", "9810-warehouse", "qty", "300", "0.000001"),
    ("R3008", "9610-list-logistics", "packNo", "12", "1000000000"),
    ("R4001", "9810-warehouse", "orderType", "W", "I"),
    ("R4005", "9810-warehouse", "appTime", "20261123173000", "2026-11-23T17:"),
    ("R4007", "9610-list-inventory", "ieDate", "20261124", "2026-1-1"),
    ("R6009", "9610-list-inventory", "fFlag", "3", "1"),
];

/// The XSD says it of how often an element stands: see `counts`.
const COUNTED: [&str; 2] = ["R4002", "R8008"];

const TEXT: &str = "a string of the specification may hold any character that XML carries";
const CONTROL: &str = "XML has no such character: a document with it is none";
const SIGN: &str = "N19,5 has no least value";
const OTHER_VALUES: &str = "it depends on other values of the document";
const OTHER_DOCUMENTS: &str = "it depends on other documents";
const LOOSER: &str = "the specification's own type lets it through";
const FACTS: &str = "it depends on facts that stand in no document";

/// All others, and why not.
const UNSAID: [(&str, &[&str]); 7] = [
    (TEXT, &["R1002", "R1003", "R1004", "R1005", "R1006", "R1009", "R1010", "R1011"]),
    (CONTROL, &["R1007"]),
    (SIGN, &["R3001", "R3002", "R3003", "R3004", "R3005", "R3013", "R3014"]),
    (
        OTHER_VALUES,
        &[
            "R1012", "R2015", "R3009", "R3010", "R3011", "R3012", "R4003", "R4004", "R4008", "R6001", "R6002", "R6003",
            "R6004", "R6005", "R6007", "R6012", "R6013", "R6017",
        ],
    ),
    (
        OTHER_DOCUMENTS,
        &[
            "R6014", "R6015", "R7001", "R7002", "R7003", "R7004", "R7005", "R7006", "R7007", "R8006", "R8007", "R8009",
            "R8010",
        ],
    ),
    (FACTS, &["R2005", "R6006", "R6008", "R6011", "R8001", "R8002", "R8003", "R8004", "R8005", "R8011", "R8012"]),
    (LOOSER, &["R2006", "R4006", "R6010", "R6016"]),
];

fn golden(case: &str) -> (MessageKind, String) {
    let (_, kind, _) = CASES.into_iter().find(|(name, ..)| *name == case).unwrap();
    (kind, String::from_utf8(sample(&format!("{case}/out.xml"))).unwrap())
}

#[test]
fn the_xsd_refuses_a_bad_sample_of_each_rule_that_it_can_say() {
    for (rule, case, element, good, bad) in SAID {
        let (kind, text) = golden(case);
        let judge = Judge::of(kind.code());
        judge.accepts(&text, case);
        let written = |value: &str| format!("<ceb:{element}>{value}</ceb:{element}>");
        let broken = replaced(text.as_bytes(), &written(good), &written(bad));
        judge.refuses(&String::from_utf8(broken).unwrap(), &format!("{rule}: {element} = {bad}"));
    }
}

#[test]
fn counts() {
    let (kind, text) = golden("9810-warehouse");
    let judge = Judge::of(kind.code());
    let cut = |open: &str, close: &str| {
        let (start, end) = (text.find(open).unwrap(), text.rfind(close).unwrap() + close.len());
        (&text[..start], &text[start..end], &text[end..])
    };
    for (rule, element) in COUNTED.into_iter().zip(["OrderList", "Order"]) {
        let (before, within, after) = cut(&format!("<ceb:{element}>"), &format!("</ceb:{element}>"));
        judge.refuses(&format!("{before}{after}"), &format!("{rule}: no {element}"));
        judge.accepts(&format!("{before}{}{after}", within.repeat(100)), rule);
        judge.refuses(&format!("{before}{}{after}", within.repeat(101)), &format!("{rule}: 101 {element}"));
    }
}

#[test]
fn every_rule_is_said_or_it_is_told_why_not() {
    let said: Vec<&str> = SAID.iter().map(|case| case.0).chain(COUNTED).collect();
    let unsaid: Vec<&str> = UNSAID.iter().flat_map(|(_, rules)| rules.iter().copied()).collect();
    let rules: BTreeSet<&str> = all().iter().map(|rule| rule.code).collect();
    assert_eq!(rules, said.iter().chain(&unsaid).copied().collect());
    assert_eq!(rules.len(), said.len() + unsaid.len(), "a rule stands in one list, once");
}
