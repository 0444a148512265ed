//! Documents drawn from the field tables: whatever the rules of the tables let stand, of any kind.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::strategy::BoxedStrategy;
use qiyun_schema::amount::Amount;
use qiyun_schema::fields::{Field, FieldType, Kind, allowed, fields, kind};
use qiyun_schema::xml::CEB_NAMESPACE;

pub const KINDS: [&str; 24] = [
    "CEB213", "CEB214", "CEB215", "CEB216", "CEB303", "CEB304", "CEB403", "CEB404", "CEB505", "CEB506", "CEB507",
    "CEB508", "CEB509", "CEB510", "CEB603", "CEB604", "CEB605", "CEB606", "CEB607", "CEB608", "CEB701", "CEB702",
    "CEB792", "CEB900",
];

/// Any document of that kind which keeps the field table, canonical.
pub fn document(message: &str) -> BoxedStrategy<String> {
    let kind = kind(message).unwrap();
    let entities = prop::collection::vec(entity(kind), 1..4);
    let transfer = if kind.outgoing { part("(all)", "BaseTransfer") } else { Just(String::new()).boxed() };
    let root = format!("{message}Message");
    let xsi = if kind.outgoing { " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" } else { "" };
    ("[0-9A-F-]{36}", entities, transfer)
        .prop_map(move |(guid, entities, transfer)| {
            let inside = entities.concat();
            format!(
                "<ceb:{root} xmlns:ceb=\"{CEB_NAMESPACE}\"{xsi} guid=\"{guid}\" version=\"1.0\">{inside}{transfer}</ceb:{root}>"
            )
        })
        .boxed()
}

fn entity(kind: &'static Kind) -> BoxedStrategy<String> {
    match &kind.parts {
        None => part(&kind.message, &kind.entity),
        Some(parts) => {
            let lines = prop::collection::vec(part(&kind.message, &parts.list), parts.least..4);
            (part(&kind.message, &parts.head), lines)
                .prop_map(|(head, lines)| {
                    let inside = lines.concat();
                    format!("<ceb:{0}>{head}{inside}</ceb:{0}>", kind.entity)
                })
                .boxed()
        }
    }
}

fn part(message: &str, name: &str) -> BoxedStrategy<String> {
    let name = name.to_owned();
    let values: Vec<BoxedStrategy<Option<String>>> = fields(message, &name).iter().map(field).collect();
    values
        .prop_map(move |values| {
            let mut out = format!("<ceb:{name}>");
            for value in values.into_iter().flatten() {
                out.push_str(&value);
            }
            write!(out, "</ceb:{name}>").unwrap();
            out
        })
        .boxed()
}

fn field(field: &'static Field) -> BoxedStrategy<Option<String>> {
    let written = value(field).prop_map(|value| format!("<ceb:{0}>{value}</ceb:{0}>", field.element));
    if field.required { written.prop_map(Some).boxed() } else { prop::option::of(written).boxed() }
}

fn value(field: &'static Field) -> BoxedStrategy<String> {
    if field.element == "returnStatus" {
        return (-999_999_999_i64..9_999_999_999).prop_map(|status| status.to_string()).boxed();
    }
    if let Some(allowed) = allowed(&field.element) {
        return prop::sample::select(allowed.to_vec()).prop_map(str::to_owned).boxed();
    }
    match field.kind {
        FieldType::Text { least, most } => {
            let is_time = field.element.ends_with("Time") || field.element.ends_with("Date");
            text(least.max(1), most.min(16).max(least), is_time)
        }
        FieldType::Decimal { .. } => any::<i64>().prop_map(|n| Amount::from_scaled(n).to_string()).boxed(),
        FieldType::Integer { digits } => (0..10_u64.pow(digits as u32)).prop_map(|n| n.to_string()).boxed(),
        FieldType::Any => text(0, 20, false),
        FieldType::Xml => Just(String::new()).boxed(),
    }
}

/// Text as it stands in canonical XML, of so many characters, without blanks at its ends.
fn text(least: usize, most: usize, digits: bool) -> BoxedStrategy<String> {
    if digits {
        return prop::string::string_regex(&format!("[0-9]{{{least},{most}}}")).unwrap().boxed();
    }
    let piece = prop_oneof![
        4 => "[0-9A-Za-z]",
        2 => "[一-龥]",
        1 => prop::sample::select(vec!["&amp;", "&lt;", "&gt;", "\"", "'", "𠮷", "😀", "]", "-"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, least..=most).prop_map(|pieces| pieces.concat()).boxed()
}
