//! The field table check: every document kind, and every kind of breach.

use std::fmt::Write as _;

use qiyun_schema::canonical::canonicalize;
use qiyun_schema::fields::{FieldType, Kind, MAX_PROBLEMS, SchemaProblem, check, fields, kind, max_chars};
use qiyun_schema::signature::{Profile, VerifyOptions, verify};
use qiyun_schema::xml::CEB_NAMESPACE;

use crate::generated::KINDS;
use crate::support::{replaced, sample, seal_in_scope};

/// A value the field accepts.
pub fn value(element: &str, kind: FieldType) -> String {
    let closed = [
        ("appType", "1"),
        ("appStatus", "2"),
        ("orderType", "B"),
        ("dxpMode", "DXP"),
        ("ieFlag", "E"),
        ("fFlag", "3"),
        ("iFlag", "3"),
        ("statisticsFlag", "A"),
        ("summaryFlag", "1"),
        ("status", "ALL"),
    ];
    if let Some((_, value)) = closed.iter().find(|(name, _)| *name == element) {
        return (*value).to_owned();
    }
    match kind {
        FieldType::Text { least, most } => "1".repeat(least.max(most.min(3)).min(most)),
        FieldType::Decimal { .. } => "12345678901234.12345".to_owned(),
        FieldType::Integer { digits } => "9".repeat(digits),
        FieldType::Any => "<any>".replace('<', "&lt;"),
        FieldType::Xml => "<x/>".to_owned(),
    }
}

pub fn part(message: &str, name: &str, tag: &str) -> String {
    let mut out = format!("<c:{tag}>");
    for field in fields(message, name) {
        write!(out, "<c:{0}>{1}</c:{0}>", field.element, value(&field.element, field.kind)).unwrap();
    }
    write!(out, "</c:{tag}>").unwrap();
    out
}

pub fn entity(kind: &Kind) -> String {
    match &kind.parts {
        None => part(&kind.message, &kind.entity, &kind.entity),
        Some(parts) => {
            let (head, list) =
                (part(&kind.message, &parts.head, &parts.head), part(&kind.message, &parts.list, &parts.list));
            format!("<c:{0}>{head}{list}{list}</c:{0}>", kind.entity)
        }
    }
}

pub fn document(kind: &Kind, inside: &str) -> String {
    let guid = "1".repeat(36);
    let transfer = if kind.outgoing { part("(all)", "BaseTransfer", "BaseTransfer") } else { String::new() };
    format!(
        "<c:{0}Message xmlns:c='http://www.chinaport.gov.cn/ceb' guid='{guid}' version='1.0'>\n{inside}{transfer}</c:{0}Message>",
        kind.message
    )
}

fn breaches(document: &str) -> Vec<(String, String)> {
    let problems = check(document.as_bytes());
    problems.into_iter().map(|problem: SchemaProblem| (problem.path, problem.reason_en)).collect()
}

#[test]
fn every_kind_is_known_and_a_full_document_of_it_is_in_order() {
    for message in KINDS {
        let kind = kind(message).unwrap_or_else(|| panic!("{message}"));
        assert_eq!(check(document(kind, &entity(kind)).as_bytes()), [], "{message}");
    }
}

#[test]
fn every_outgoing_kind_is_sealed_and_verified() {
    for kind in KINDS.iter().filter_map(|message| kind(message)).filter(|kind| kind.outgoing) {
        let canonical = canonicalize(document(kind, &entity(kind)).as_bytes()).unwrap();
        let sealed = seal_in_scope(&canonical, &Profile::SM2_SM3, &[("c", CEB_NAMESPACE)]);
        let report = verify(&sealed, &VerifyOptions::default());
        assert!(report.ok() && report.count == 1, "{}: {report:#?}", kind.message);
    }
}

#[test]
fn every_required_field_of_every_kind_is_missed() {
    for message in KINDS {
        let kind = kind(message).unwrap();
        let full = entity(kind);
        let names = match &kind.parts {
            None => vec![kind.entity.as_str()],
            Some(parts) => vec![parts.head.as_str(), parts.list.as_str()],
        };
        for name in names {
            for field in fields(message, name) {
                let text = format!("<c:{0}>{1}</c:{0}>", field.element, value(&field.element, field.kind));
                let start = full.find(&format!("<c:{name}>")).unwrap();
                let at = start + full[start..].find(&text).unwrap();
                let without = format!("{}{}", &full[..at], &full[at + text.len()..]);
                let found = breaches(&document(kind, &without));
                if field.required {
                    let [(path, reason)] = &found[..] else { panic!("{message} {}: {found:?}", field.element) };
                    assert!(path.ends_with(&format!(".{}", field.element)), "{path}");
                    assert!(reason.contains("missing"));
                } else {
                    assert!(found.is_empty(), "{message} {}: {found:?}", field.element);
                }
            }
        }
    }
}

#[test]
fn the_tables_say_what_the_specification_says() {
    assert_eq!(max_chars("CEB303", "OrderHead", "orderNo"), Some(60));
    assert_eq!(max_chars("CEB303", "OrderList", "qty"), None);
    assert_eq!(fields("CEB303", "OrderHead").len(), 14);
    assert_eq!(fields("CEB603", "InventoryHead").len(), 48);
    assert!(fields("CEB303", "Nothing").is_empty());
    let order = kind("CEB303").unwrap();
    assert_eq!(order.parts.as_ref().unwrap().most, Some(100));
    assert!(order.outgoing && !kind("CEB304").unwrap().outgoing);
    assert_eq!(kind("CEB507").unwrap().parts.as_ref().unwrap().most, None);
}

#[test]
fn breaches_are_named_with_their_place() {
    let good = sample("9810-warehouse/out.xml");
    for (from, to, path, reason) in [
        ("<ceb:qty>300</ceb:qty>", "<ceb:qty>3e2</ceb:qty>", "Order[0].OrderList[0].qty", "plain number"),
        ("<ceb:qty>300</ceb:qty>", "<ceb:qty>0.000001</ceb:qty>", "Order[0].OrderList[0].qty", "plain number"),
        ("<ceb:qty>300</ceb:qty>", "<ceb:qty></ceb:qty>", "Order[0].OrderList[0].qty", "empty"),
        ("<ceb:qty>300</ceb:qty>", "", "Order[0].OrderList[0].qty", "missing"),
        (
            "<ceb:qty>300</ceb:qty>",
            "<ceb:qty>300</ceb:qty><ceb:qty>300</ceb:qty>",
            "Order[0].OrderList[0].qty",
            "twice",
        ),
        ("<ceb:unit>001</ceb:unit>", "<ceb:unit>01</ceb:unit>", "Order[0].OrderList[0].unit", "3 characters, has 2"),
        ("<ceb:gnum>1</ceb:gnum>", "<ceb:gnum>-1</ceb:gnum>", "Order[0].OrderList[0].gnum", "integer"),
        ("<ceb:orderType>W<", "<ceb:orderType>I<", "Order[0].OrderHead.orderType", "one of E, B, W"),
        ("<ceb:appTime>20261123173000<", "<ceb:appTime>2026-11-23 173<", "Order[0].OrderHead.appTime", "digits"),
        (
            "<ceb:freight>0</ceb:freight><ceb:currency>300</ceb:currency>",
            "<ceb:currency>300</ceb:currency><ceb:freight>0</ceb:freight>",
            "Order[0].OrderHead.freight",
            "out of order",
        ),
        ("<ceb:gnum>1</ceb:gnum>", "<ceb:gnum>1</ceb:gnum><ceb:extra/>", "Order[0].OrderList[0].extra", "not allowed"),
        ("<ceb:gnum>1</ceb:gnum>", "<ceb:gnum><ceb:a/></ceb:gnum>", "Order[0].OrderList[0].gnum", "text was expected"),
        ("<ceb:Order>", "<ceb:Order>x", "Order[0]", "no text"),
        (" version=\"1.0\"", "", "@version", "missing"),
        (" version=\"1.0\"", " version=\"1.0\" other=\"1\"", "@other", "may not have"),
        ("guid=\"5B1E", "guid=\"", "@guid", "36 characters, has 32"),
        ("<ceb:dxpMode>DXP<", "<ceb:dxpMode>AS2<", "BaseTransfer[0].dxpMode", "one of DXP"),
        ("</ceb:BaseTransfer>", "</ceb:BaseTransfer><ceb:Other/>", "Other", "not allowed"),
    ] {
        let found = breaches(&String::from_utf8(replaced(&good, from, to)).unwrap());
        let hit = found.iter().any(|(at, why)| at == path && why.contains(reason));
        assert!(hit && found.len() == 1, "{to}: {found:?}");
    }
}

#[test]
fn roots_are_strict() {
    for bad in [
        "<CEB303Message/>",
        "<c:CEB303Message xmlns:c='urn:other'/>",
        "<c:CEB214 xmlns:c='http://www.chinaport.gov.cn/ceb'/>",
        "<c:CEB999Message xmlns:c='http://www.chinaport.gov.cn/ceb'/>",
        "not XML",
    ] {
        assert_eq!(check(bad.as_bytes()).len(), 1, "{bad}");
    }
}

#[test]
fn counts_are_limited() {
    let order = kind("CEB303").unwrap();
    let one = entity(order);
    assert!(breaches(&document(order, &one.repeat(100))).is_empty());
    let found = breaches(&document(order, &one.repeat(101)));
    assert_eq!(found, [("Order".to_owned(), "must stand 1..100 times, stands 101 times".to_owned())]);
    let none = breaches(&document(order, ""));
    assert_eq!(none[0].1, "must stand 1..100 times, stands 0 times");
    let list = part("CEB303", "OrderList", "OrderList");
    let long = one.replacen(&list, &list.repeat(100), 1);
    assert_eq!(breaches(&document(order, &long))[0].1, "must stand 1..100 times, stands 101 times");
    let twice = document(order, &one).replace("</c:BaseTransfer>", "</c:BaseTransfer><c:BaseTransfer/>");
    assert!(breaches(&twice).iter().any(|(path, why)| path == "BaseTransfer" && why.contains("stands 2 times")));
    let hopeless = "<c:nonsense/>".repeat(MAX_PROBLEMS * 2);
    assert_eq!(breaches(&document(order, &hopeless)).len(), MAX_PROBLEMS);
}

#[test]
fn optional_text_may_be_empty_but_fixed_lengths_and_numbers_may_not() {
    let waybill = kind("CEB603").unwrap();
    let full = document(waybill, &entity(waybill));
    assert!(breaches(&full.replace("<c:iacCode>111</c:iacCode>", "<c:iacCode></c:iacCode>")).is_empty());
    let pre_no = format!("<c:preNo>{}</c:preNo>", "1".repeat(18));
    assert_eq!(breaches(&full.replace(&pre_no, "<c:preNo></c:preNo>")).len(), 1);
    let qty2 = "<c:qty2>12345678901234.12345</c:qty2>";
    assert!(full.contains(qty2));
    assert_eq!(breaches(&full.replacen(qty2, "<c:qty2></c:qty2>", 1)).len(), 1);
}

#[test]
fn lengths_count_characters_not_bytes() {
    let good = sample("9810-warehouse/out.xml");
    let name = |count: usize| {
        let long = format!("<ceb:itemName>{}<", "𠮷".repeat(count));
        String::from_utf8(replaced(&good, "<ceb:itemName>落地灯 𠮷<", &long)).unwrap()
    };
    assert!(breaches(&name(250)).is_empty());
    assert_eq!(breaches(&name(251)).len(), 1);
}
