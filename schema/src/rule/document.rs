//! Any document, field by field: what a field must be follows from its element, whatever the kind.

use super::registry as r;
use super::{Problem, Rule, RuleSettings, text};
use crate::amount::Amount;
use crate::clock;
use crate::code;
use crate::fields::{Field, FieldType, Kind, fields, kind};
use crate::identifier::{CustomsCode, HsCode, PartyCode};
use crate::message::{AppStatus, Document, Filed, MAX_LINES, MessageKind};
use crate::record::Shown;

/// 生产销售单位 without customs registration.
const NO_OWNER: &str = "NO";
/// 包装种类 of customs messages.
const WRAPS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];
/// 中国.
pub(super) const CHINA: &str = "142";

/// Checks the fields of a document of any kind by themselves: text, length, codes, numbers, times.
/// A field of line 2 is named `lines[2].qty`.
pub fn check_document<D: Document>(document: &D, settings: &RuleSettings) -> Vec<Problem> {
    let message = D::Filed::KIND;
    let tables = Tables::of(message);
    let mut found = Vec::new();
    document.show(&mut |line, element, shown| {
        let field = line.map_or_else(|| element.to_owned(), |line| format!("lines[{line}].{element}"));
        let table = if line.is_some() { tables.lines } else { tables.head };
        match shown {
            Shown::Text(value) => {
                let row = table.iter().find(|row| row.element == element);
                check_text(&field, element, value, row, settings, &mut found);
            }
            Shown::Amount(value) => check_amount(&field, element, value, &mut found),
            Shown::Number(0) if element == "packNo" => found.push(Problem::plain(&r::POSITIVE, field, "0")),
            Shown::Number(value) => {
                check_digits(field, value, table.iter().find(|row| row.element == element), &mut found)
            }
        }
    });
    if document.filed().filing().app_status == AppStatus::Draft {
        found.push(Problem::plain(&r::DRAFT_STATUS, "appStatus", AppStatus::Draft.code()));
    }
    check_lines(document, message, &tables, &mut found);
    found
}

/// The rows of a kind's table.
struct Tables {
    kind: Option<&'static Kind>,
    head: &'static [Field],
    lines: &'static [Field],
}

impl Tables {
    fn of(message: MessageKind) -> Self {
        let kind = kind(message.code());
        let parts = kind.and_then(|kind| kind.parts.as_ref());
        let head = parts.map_or(message.entity(), |parts| &parts.head);
        let lines = parts.map_or("", |parts| &parts.list);
        Self { kind, head: fields(message.code(), head), lines: fields(message.code(), lines) }
    }
}

fn check_text(
    field: &str,
    element: &str,
    value: &str,
    row: Option<&Field>,
    settings: &RuleSettings,
    found: &mut Vec<Problem>,
) {
    let (least, most) = match row.map(|row| row.kind) {
        Some(FieldType::Text { least, most }) => (least, most),
        _ => (0, usize::MAX),
    };
    text::check(field, value, row.is_some_and(|row| row.required), most, found);
    if value.is_empty() {
        return;
    }
    // A wrong code is named as that; its length says nothing new.
    match wrong_code(element, value, settings) {
        Some(rule) => found.push(Problem::plain(rule, field, value)),
        None => text::check_least(field, value, least, found),
    }
}

/// A whole number has as many digits as its row allows.
fn check_digits(field: String, value: u32, row: Option<&Field>, found: &mut Vec<Problem>) {
    let Some(FieldType::Integer { digits }) = row.map(|row| row.kind) else { return };
    let shown = value.to_string();
    if shown.len() > digits {
        let zh = format!("最多 {digits} 位数字，现为 {} 位", shown.len());
        let en = format!("at most {digits} digits, has {}", shown.len());
        found.push(Problem::new(&r::TOO_LARGE, field, &shown, zh, en));
    }
}

/// The rule that a value breaks by what its element means.
fn wrong_code(element: &str, value: &str, settings: &RuleSettings) -> Option<&'static Rule> {
    let party = |code: &str| PartyCode::parse(code).is_ok_and(|party| party != PartyCode::None);
    let holds = |holds: bool, rule: &'static Rule| (!holds).then_some(rule);
    match element {
        "orderNo" => holds(text::inner_blank(value).is_none(), &r::BLANK_IN_ORDER_NO),
        "itemNo" => holds(text::inner_blank(value).is_none(), &r::BLANK_IN_ITEM_NO),
        "unit" | "unit1" | "unit2" => holds(code::unit().is_active(value), &r::UNIT),
        "currency" | "fCurrency" | "iCurrency" => holds(code::currency().is_active(value), &r::CURRENCY),
        "country" => holds(code::country().is_active(value), &r::COUNTRY),
        "customsCode" | "portCode" => holds(code::customs_district().is_active(value), &r::DISTRICT),
        "trafMode" => holds(code::transport_mode().is_active(value), &r::TRANSPORT),
        "wrapType" => holds(WRAPS.contains(&value), &r::WRAP),
        "gcode" => holds(HsCode::parse(value).is_ok(), &r::HS_CODE),
        "invtNo" => holds(is_invt_no(value), &r::INVT_NO),
        "ebpCode" if value == PartyCode::NONE => holds(settings.foreign_platform, &r::EBP_NONE),
        "ebpCode" => holds(party(value), &r::EBP_CODE),
        "ebcCode" if party(value) => holds(has_usual_kind(value), &r::UNUSUAL_PARTY),
        "ebcCode" => Some(&r::EBC_CODE),
        "ownerCode" => holds(value == NO_OWNER || party(value), &r::PARTY),
        "agentCode" | "declAgentCode" | "logisticsCode" | "operatorCode" | "payCode" | "iacCode" => {
            holds(party(value), &r::PARTY)
        }
        "appTime" => holds(clock::parse_app_time(value).is_some(), &r::APP_TIME),
        "accountingDate" | "leaveTime" | "startTime" | "endTime" => {
            holds(clock::parse_app_time(value).is_some(), &r::TIME)
        }
        "ieDate" => holds(clock::parse_app_time(&format!("{value}000000")).is_some(), &r::TIME),
        _ => None,
    }
}

fn has_usual_kind(code: &str) -> bool {
    CustomsCode::parse(code).map_or(true, |code| code.has_usual_kind())
}

/// 清单编号: district, year, I or E, and nine to eleven digits.
pub(super) fn is_invt_no(text: &str) -> bool {
    let bytes = text.as_bytes();
    (18..=20).contains(&bytes.len())
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            8 => matches!(byte, b'I' | b'E'),
            _ => byte.is_ascii_digit(),
        })
}

fn check_amount(field: &str, element: &str, value: Amount, found: &mut Vec<Problem>) {
    let rule = match element {
        "qty" => &r::QTY_POSITIVE,
        "totalPrice" => &r::TOTAL_POSITIVE,
        "price" => &r::PRICE_POSITIVE,
        "qty1" | "qty2" | "charge" | "grossWeight" | "netWeight" => &r::POSITIVE,
        "freight" if value < Amount::ZERO => &r::FREIGHT_NEGATIVE,
        "insuredFee" if value < Amount::ZERO => &r::NEGATIVE,
        _ => return,
    };
    if element == "freight" || element == "insuredFee" || !value.is_positive() {
        found.push(Problem::plain(rule, field, &value.to_string()));
    }
}

fn check_lines<D: Document>(document: &D, message: MessageKind, tables: &Tables, found: &mut Vec<Problem>) {
    let Some(count) = document.line_count() else { return };
    let parts = tables.kind.and_then(|kind| kind.parts.as_ref());
    let least = parts.map_or(0, |parts| parts.least);
    let most = parts.and_then(|parts| parts.most).map_or(usize::MAX, |most| most.min(MAX_LINES));
    if count < least || count > most {
        let zh = format!("现有 {count} 行");
        let en = format!("the document has {count} lines");
        found.push(Problem::new(&r::LINE_COUNT, "lines", &count.to_string(), zh, en));
    }
    // A return names the lines of the original list.
    if message == MessageKind::Refund {
        return;
    }
    document.show(&mut |line, element, shown| {
        if let (Some(line), "gnum", Shown::Number(gnum)) = (line, element, shown)
            && usize::try_from(gnum) != Ok(line + 1)
        {
            let zh = format!("第 {} 行的序号是 {gnum}", line + 1);
            let en = format!("line {} has the number {gnum}", line + 1);
            found.push(Problem::new(&r::LINE_NUMBERS, format!("lines[{line}].gnum"), &gnum.to_string(), zh, en));
        }
    });
}
