//! Documents as they should be, of every kind, mode and 报送类型, drawn from the field tables: each value is one
//! that its element may have, and what must agree does.

use chrono::{TimeZone as _, Utc};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use proptest::string::string_regex;
use qiyun_schema::amount::Amount;
use qiyun_schema::clock;
use qiyun_schema::code::{self, Table};
use qiyun_schema::fields::{Field, FieldType, fields, kind};
use qiyun_schema::message::{AppStatus, AppType, FeeFlag, IeFlag, MessageKind, StatisticsFlag, SummaryFlag};
use qiyun_schema::mode::TradeMode;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::identifier::CREDIT_CODES;

/// What is filed: a kind, for a mode, as 新增, 变更 or 删除.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub kind: MessageKind,
    pub mode: TradeMode,
    pub app_type: AppType,
}

/// Every case there is: orders of each mode, lists of each list mode, all else once, thrice each.
pub fn cases() -> Vec<Case> {
    let modes = |kind| match kind {
        MessageKind::Order => TradeMode::ALL.to_vec(),
        MessageKind::Inventory => TradeMode::ALL.into_iter().filter(|mode| !mode.is_entry()).collect(),
        _ => vec![TradeMode::List9610],
    };
    let mut found = Vec::new();
    for kind in MessageKind::ALL {
        for mode in modes(kind) {
            found.extend(AppType::ALL.iter().map(|app_type| Case { kind, mode, app_type: *app_type }));
        }
    }
    found
}

/// A whole message of a case, as its in.json would be.
pub fn message(case: Case) -> BoxedStrategy<Value> {
    let documents = prop::collection::vec(document(case), 1..3);
    (guid(), documents, part("(all)", "BaseTransfer", case))
        .prop_map(move |(guid, mut documents, transfer)| {
            for (at, document) in documents.iter_mut().enumerate() {
                set_apart(head_of(document), at);
            }
            json!({ "guid": guid, "documents": documents, "transfer": transfer })
        })
        .boxed()
}

/// The key of an element in JSON: `coElNo` is `co_el_no`.
pub fn key(element: &str) -> String {
    if element == "POD" {
        return "pod".to_owned();
    }
    let piece = |c: char| if c.is_ascii_uppercase() { format!("_{}", c.to_ascii_lowercase()) } else { c.to_string() };
    element.chars().map(piece).collect()
}

/// The head of a document, or the whole of a flat one.
pub fn head_of(document: &mut Value) -> &mut Map<String, Value> {
    let headed = document.get("head").is_some();
    let head = if headed { &mut document["head"] } else { document };
    head.as_object_mut().unwrap()
}

/// The tables of head and lines; no lines when flat.
pub fn parts(of: MessageKind) -> (&'static str, Option<&'static str>) {
    let parts = kind(of.code()).unwrap().parts.as_ref();
    (parts.map_or(of.entity(), |parts| &parts.head), parts.map(|parts| parts.list.as_str()))
}

fn document(case: Case) -> BoxedStrategy<Value> {
    let (head, list) = parts(case.kind);
    let head = part(case.kind.code(), head, case);
    let Some(list) = list else {
        return head.prop_map(move |head| agreed(head, case)).boxed();
    };
    let lines = prop::collection::vec(part(case.kind.code(), list, case), 1..4);
    (head, lines)
        .prop_map(move |(head, mut lines)| {
            let mut head = agreed(head, case);
            for (at, line) in lines.iter_mut().enumerate() {
                agree_line(line.as_object_mut().unwrap(), at, case);
            }
            agree_with_lines(head.as_object_mut().unwrap(), &mut lines, case);
            json!({ "head": head, "lines": lines })
        })
        .boxed()
}

fn part(message: &'static str, name: &'static str, case: Case) -> BoxedStrategy<Value> {
    let values: Vec<BoxedStrategy<Option<(String, Value)>>> =
        fields(message, name).iter().map(|field| entry(field, case)).collect();
    values.prop_map(|values| Value::Object(values.into_iter().flatten().collect())).boxed()
}

fn entry(field: &'static Field, case: Case) -> BoxedStrategy<Option<(String, Value)>> {
    let value = value(field, case).prop_map(|value| Some((key(&field.element), value)));
    let (element, first) = (field.element.as_str(), case.app_type == AppType::Add);
    // What the other side gives is left out of a first filing; a change of a list names it.
    let list_number = case.kind == MessageKind::Inventory && element == "invtNo";
    if field.required || (list_number && !first) {
        value.boxed()
    } else if first && (element == "preNo" || list_number) && case.kind != MessageKind::Cancel {
        Just(None).boxed()
    } else {
        prop_oneof![Just(None), value].boxed()
    }
}

/// A value that the element may have, as JSON.
pub fn value(field: &'static Field, case: Case) -> BoxedStrategy<Value> {
    let coded = |table: &'static Table| {
        let active: Vec<&str> = table.entries().iter().filter(|entry| entry.active).map(|e| e.code.as_str()).collect();
        select(active).prop_map(Value::from).boxed()
    };
    let outgoing = !matches!(case.kind, MessageKind::Refund | MessageKind::RefundDetail);
    match field.element.as_str() {
        "guid" => guid(),
        "appType" => one(case.app_type),
        "appStatus" => one(AppStatus::File),
        "orderType" => one(case.mode.order_type()),
        "ieFlag" => one(if outgoing { IeFlag::Export } else { IeFlag::Import }),
        "fFlag" | "iFlag" => one(FeeFlag::Total),
        "statisticsFlag" => any_of(StatisticsFlag::ALL),
        "summaryFlag" => any_of(SummaryFlag::ALL),
        "tradeMode" if outgoing => one(case.mode.supervision_code()),
        "tradeMode" => any_of(&["9661", "1261"]),
        "dxpId" => matching("DXP[A-Z]{3}[0-9A-Z]{10}"),
        "ebpCode" => prop_oneof![3 => party(), 1 => Just(json!("无"))].boxed(),
        "ownerCode" => prop_oneof![3 => party(), 1 => Just(json!("NO"))].boxed(),
        "ebcCode" | "agentCode" | "declAgentCode" | "logisticsCode" | "operatorCode" | "payCode" | "iacCode" => party(),
        "unit" | "unit1" | "unit2" => coded(code::unit()),
        "currency" | "fCurrency" | "iCurrency" => coded(code::currency()),
        "country" => coded(code::country()).prop_filter("a return does not start there", |code| code != "142").boxed(),
        "customsCode" | "portCode" => coded(code::customs_district()),
        "trafMode" => coded(code::transport_mode()),
        "wrapType" => matching("[1-7]"),
        "gcode" => matching("[0-9]{10}"),
        "invtNo" => matching("[0-9]{8}[IE][0-9]{9,11}"),
        "preNo" => matching("[A-Za-z]20[0-9]{2}(0[1-9]|1[0-2])[0-2][0-9][0-9]{9}"),
        "ieDate" => time().prop_map(|time| json!(time[..8])).boxed(),
        "appTime" | "accountingDate" | "leaveTime" | "startTime" | "endTime" => time().prop_map(Value::from).boxed(),
        element => by_type(element, field),
    }
}

fn by_type(element: &str, field: &Field) -> BoxedStrategy<Value> {
    match field.kind {
        // A list follows whose item numbers are shorter.
        FieldType::Text { most, .. } if element == "itemNo" => text(1, most.min(20), false),
        FieldType::Text { least, most } => text(least.max(1), most, element != "orderNo"),
        // A quarter of a unit at a multiple of four cents: a whole number of cents.
        FieldType::Decimal { .. } => (1_i64..4_000_000)
            .prop_map(match element {
                "price" => |n| Amount::from_scaled(n * 4_000),
                _ => |n| Amount::from_scaled(n * 25_000),
            })
            .prop_map(|amount| json!(amount))
            .boxed(),
        FieldType::Integer { digits } => (1..10_u32.pow(digits as u32)).prop_map(Value::from).boxed(),
        FieldType::Any | FieldType::Xml => unreachable!("no document we send has such a field"),
    }
}

fn one(value: impl serde::Serialize) -> BoxedStrategy<Value> {
    Just(json!(value)).boxed()
}

fn any_of<T: serde::Serialize>(values: &[T]) -> BoxedStrategy<Value> {
    select(values.iter().map(|value| json!(value)).collect::<Vec<_>>()).boxed()
}

fn matching(pattern: &str) -> BoxedStrategy<Value> {
    string_regex(pattern).unwrap().prop_map(Value::from).boxed()
}

fn guid() -> BoxedStrategy<Value> {
    any::<u128>().prop_map(|n| json!(Uuid::from_u128(n).to_string().to_uppercase())).boxed()
}

fn party() -> BoxedStrategy<Value> {
    prop_oneof![matching("[0-9]{6}[0-9A-Z]{4}"), matching("[0-9]{4}[0-9A-Z]{6}"), any_of(&CREDIT_CODES)].boxed()
}

fn time() -> impl Strategy<Value = String> {
    // The years 2000 to 2099.
    (946_684_800_i64..4_102_444_800).prop_map(|seconds| clock::app_time(Utc.timestamp_opt(seconds, 0).unwrap()))
}

/// Text of so many characters: letters, Chinese, markup, what XML escapes and what UTF-16 needs two units for.
pub fn text(least: usize, most: usize, blanks: bool) -> BoxedStrategy<Value> {
    let piece = prop_oneof![
        6 => "[0-9A-Za-z]",
        4 => "[一-龥]",
        2 => select(vec!["&", "<", ">", "\"", "'", "]]>", "<![CDATA[", "&amp;", "-", "𠮷", "😀", "e\u{301}", "\u{FFFD}"])
            .prop_map(str::to_owned),
        1 => Just(if blanks { " " } else { "_" }.to_owned()),
    ];
    let short = prop::collection::vec(piece, least..=most.min(24).max(least)).prop_map(move |pieces| {
        let mut text: Vec<char> = pieces.concat().chars().take(most).collect();
        for end in [0, text.len() - 1] {
            if text[end] == ' ' {
                text[end] = 'x';
            }
        }
        text.into_iter().collect::<String>()
    });
    let full = select(vec!["A", "示", "𠮷", "<"]).prop_map(move |one| one.repeat(most));
    prop_oneof![8 => short, 1 => full].prop_map(Value::from).boxed()
}

/// Keys of one message differ.
fn set_apart(head: &mut Map<String, Value>, at: usize) {
    for name in ["order_no", "cop_no", "co_el_no", "logistics_no"] {
        if let Some(Value::String(text)) = head.get_mut(name) {
            *text = text.chars().enumerate().map(|(place, c)| if place == 0 { digit(at) } else { c }).collect();
        }
    }
}

fn digit(at: usize) -> char {
    char::from(b'0' + u8::try_from(at).unwrap())
}

fn amount(of: &Map<String, Value>, name: &str) -> Amount {
    of[name].as_str().unwrap().parse().unwrap()
}

fn agreed(mut head: Value, case: Case) -> Value {
    let head_fields = head.as_object_mut().unwrap();
    if case.kind == MessageKind::Inventory && amount(head_fields, "net_weight") > amount(head_fields, "gross_weight") {
        head_fields["net_weight"] = head_fields["gross_weight"].clone();
    }
    if let Some(count) = head_fields.get("msg_count").and_then(Value::as_u64) {
        let number = head_fields["msg_seq_no"].as_u64().unwrap();
        head_fields["msg_seq_no"] = json!((number - 1) % count + 1);
    }
    let span = ["start_time", "end_time"].map(|name| head_fields.get(name).cloned());
    if let [Some(start), Some(end)] = span {
        if start.as_str() > end.as_str() {
            (head_fields["start_time"], head_fields["end_time"]) = (end, start);
        }
    } else {
        head_fields.remove("start_time");
        head_fields.remove("end_time");
    }
    head
}

fn agree_line(line: &mut Map<String, Value>, at: usize, case: Case) {
    // A return keeps the numbers of the original list.
    if line.contains_key("gnum") && case.kind != MessageKind::Refund {
        line["gnum"] = json!(at + 1);
    }
    if line.contains_key("price") {
        let total = amount(line, "qty").scaled() / 25_000 * (amount(line, "price").scaled() / 4_000) * 1_000;
        line["total_price"] = json!(Amount::from_scaled(total));
    }
    if line.contains_key("unit1") && line["unit"] == line["unit1"] && case.kind == MessageKind::Inventory {
        line["qty1"] = line["qty"].clone();
    }
    if line.contains_key("qty2") != line.contains_key("unit2") {
        line.remove("qty2");
        line.remove("unit2");
    }
}

fn agree_with_lines(head: &mut Map<String, Value>, lines: &mut [Value], case: Case) {
    if case.kind == MessageKind::Order {
        let totals = lines.iter().map(|line| amount(line.as_object().unwrap(), "total_price").scaled());
        head["goods_value"] = json!(Amount::from_scaled(totals.sum()));
    }
    if matches!(case.kind, MessageKind::Order | MessageKind::Inventory) {
        let currency = head.get("currency").unwrap_or(&lines[0]["currency"]).clone();
        lines.iter_mut().for_each(|line| line["currency"] = currency.clone());
    }
}
