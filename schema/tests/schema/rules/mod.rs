//! The rules of lists and of all other documents, held to their cases.

mod cases;
mod fixture;
mod orders;

pub use cases::CASES;
use chrono::{TimeZone, Utc};
use fixture::*;
pub use orders::{LINES, ORDERS, set_currency};
use qiyun_schema::code;
use qiyun_schema::filing::Unlawful;
use qiyun_schema::message::departure::Departure;
use qiyun_schema::message::inventory::Inventory;
use qiyun_schema::message::refund_detail::RefundDetail;
use qiyun_schema::message::way_bill::WayBill;
use qiyun_schema::rule::{
    Declaration, ListContext, Problem, RATED, RuleSettings, all, beyond, check_departure, check_list, check_match,
    check_refund_detail, check_way_bill, check_waybill_reuse, preventing, prevents,
};

fn found(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.rule.code, problem.field.as_str())).collect()
}

#[test]
fn each_rule_rejects_and_accepts() {
    let mut wrong = Vec::new();
    for (code, field, reject, accept) in CASES {
        let (rejected, accepted) = (reject(), accept());
        if !found(&rejected).contains(&(code, field)) {
            wrong.push(format!("{code} {field} is not found: {:?}", found(&rejected)));
        }
        if accepted.iter().any(|problem| problem.rule.code == *code) {
            wrong.push(format!("{code} refuses what is good: {:?}", found(&accepted)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn good_documents_of_every_kind_have_no_findings() {
    assert_eq!(found(&list(|_| {})), []);
    assert_eq!(found(&waybill(|_| {})), []);
    assert_eq!(found(&payment(|_| {})), []);
    assert_eq!(found(&arrival(|_| {})), []);
    assert_eq!(found(&cancel(|_| {})), []);
    assert_eq!(found(&summary(|_| {})), []);
    assert_eq!(found(&refund(|_| {})), []);
    assert_eq!(found(&check_departure(&one::<Departure>("9610-list-departure"), &settings())), []);
    assert_eq!(found(&check_way_bill(&one::<WayBill>("9610-list-way-bill"), &settings())), []);
    assert_eq!(found(&check_refund_detail(&one::<RefundDetail>("9610-list-refund-detail"), &settings())), []);
    for mode in ["9610", "9710", "9810"] {
        let [order, waybill, payment, list] =
            ["order", "logistics", "receipts", "inventory"].map(|kind| format!("{mode}-list-{kind}"));
        let declaration = Declaration {
            order: &one(&order),
            logistics: Some(&one(&waybill)),
            receipts: Some(&one(&payment)),
            list: Some(&one(&list)),
        };
        assert_eq!(found(&check_match(&declaration, &settings())), [], "{mode}");
    }
}

#[test]
fn what_is_uncertain_is_a_setting() {
    let off = RuleSettings {
        ticket_limit_rmb: None,
        warehouse_filing: false,
        payment_for_9610: false,
        waybill_reuse_months: 0,
        ..settings()
    };
    let list: Inventory = one("9810-list-inventory");
    let context = ListContext { warehouse_filed: false, rmb_rate: Some(amount("7")), ..b2b() };
    assert_eq!(found(&check_list(&list, &context, &off)), []);
    let codes: Vec<&str> = check_list(&list, &context, &settings()).iter().map(|one| one.rule.code).collect();
    assert_eq!(codes, ["R8001", "R8005"]);
    let unknown = ListContext { rmb_rate: None, ..b2b() };
    let codes = |settings: &RuleSettings| -> Vec<&str> {
        check_list(&list, &unknown, settings).iter().map(|one| one.rule.code).collect()
    };
    let mut rated = settings();
    let place = RATED.iter().position(|code| *code == list.lines[0].currency).unwrap();
    rated.rates[place] = Some(amount("7"));
    assert_eq!((codes(&settings()), codes(&rated)), (vec!["R8002"], vec!["R8001"]), "the rate of the settings");
    let retail: Inventory = one("9610-list-inventory");
    let declaration =
        Declaration { order: &one("9610-list-order"), logistics: None, receipts: None, list: Some(&retail) };
    assert_eq!(found(&check_match(&declaration, &off)), []);
    let now = Utc.with_ymd_and_hms(2026, 11, 23, 9, 30, 0).unwrap();
    assert_eq!(check_waybill_reuse("WB1", Some("20261123172959"), now, &off), []);
}

#[test]
fn the_port_answers_that_rules_spare_are_known() {
    for rule in all() {
        for error in prevents(rule) {
            assert!(code::business_error().get(&error.to_string()).is_some(), "{} {error}", rule.code);
            assert!(preventing(*error).contains(rule));
        }
    }
    assert!(preventing(-301_010).iter().any(|rule| rule.code == "R8007"));
    assert!(preventing(-1).is_empty());
}

/// Every published answer has a rule that spares it, a filing that is unlawful before it, or a reason why not.
#[test]
fn no_answer_of_the_port_is_overlooked() {
    let unlawful: Vec<i64> = Unlawful::ALL.iter().flat_map(|reason| reason.prevents()).copied().collect();
    for entry in code::business_error().entries() {
        let error: i64 = entry.code.parse().unwrap();
        let spared = !preventing(error).is_empty() || unlawful.contains(&error);
        assert_ne!(spared, beyond(error).is_some(), "{error} {}", entry.name_zh);
    }
    assert_eq!(beyond(-1), None);
}
