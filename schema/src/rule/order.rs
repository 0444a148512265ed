//! An assembled order as a whole: head, lines, sums, and its mode.

use super::amount::LineAmounts;
use super::registry as r;
use super::{AssembledOrder, Problem, Rule, RuleSettings, text};
use crate::amount::Amount;
use crate::clock;
use crate::code;
use crate::fields::max_chars;
use crate::identifier::{CustomsCode, PartyCode};
use crate::message::MAX_LINES;
use crate::message::order::{AppStatus, OrderHead, OrderLine};
use crate::mode::TradeMode;

/// 清单 allows a shorter item number than the order.
const LIST_ITEM_NO_CHARS: usize = 20;

/// Checks an assembled order.
pub fn check_order(assembled: &AssembledOrder, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = Vec::new();
    let order = &assembled.order;
    check_head_text(&order.head, &mut found);
    check_head_codes(&order.head, settings, &mut found);
    check_mode(&order.head, assembled.mode, &mut found);
    let count = order.lines.len();
    if count == 0 || count > MAX_LINES {
        let zh = format!("现有 {count} 行");
        let en = format!("the order has {count} lines");
        found.push(Problem::new(&r::LINE_COUNT, "lines", &count.to_string(), zh, en));
    }
    for (index, line) in order.lines.iter().enumerate() {
        check_line(line, index, &order.head, assembled.mode, settings, &mut found);
    }
    check_sum(&order.head, &order.lines, &mut found);
    found
}

fn check_head_text(head: &OrderHead, found: &mut Vec<Problem>) {
    for (field, value, required) in [
        ("orderNo", head.order_no.as_str(), true),
        ("ebpCode", &head.ebp_code, true),
        ("ebpName", &head.ebp_name, true),
        ("ebcCode", &head.ebc_code, true),
        ("ebcName", &head.ebc_name, true),
        ("note", head.note.as_deref().unwrap_or_default(), false),
    ] {
        let most = max_chars("CEB303", "OrderHead", field).unwrap_or(usize::MAX);
        text::check(field, value, required, most, found);
    }
    text::check_order_no("orderNo", &head.order_no, found);
}

fn check_head_codes(head: &OrderHead, settings: &RuleSettings, found: &mut Vec<Problem>) {
    check_party(&r::EBP_CODE, "ebpCode", &head.ebp_code, found);
    if head.ebp_code == PartyCode::NONE && !settings.foreign_platform {
        found.push(Problem::plain(&r::EBP_NONE, "ebpCode", &head.ebp_code));
    }
    check_party(&r::EBC_CODE, "ebcCode", &head.ebc_code, found);
    if head.ebc_code == PartyCode::NONE {
        found.push(Problem::plain(&r::EBC_CODE, "ebcCode", &head.ebc_code));
    }
    if !code::currency().is_active(&head.currency) {
        found.push(Problem::plain(&r::CURRENCY, "currency", &head.currency));
    }
    if clock::parse_app_time(&head.app_time).is_none() {
        found.push(Problem::plain(&r::APP_TIME, "appTime", &head.app_time));
    }
    if head.app_status == AppStatus::Draft {
        found.push(Problem::plain(&r::DRAFT_STATUS, "appStatus", head.app_status.code()));
    }
    if head.freight < Amount::ZERO {
        found.push(Problem::plain(&r::FREIGHT_NEGATIVE, "freight", &head.freight.to_string()));
    }
}

fn check_party(rule: &'static Rule, field: &str, value: &str, found: &mut Vec<Problem>) {
    if value.is_empty() {
        return;
    }
    match PartyCode::parse(value) {
        Err(error) => found.push(Problem::new(rule, field, value, error.zh(), error.en())),
        Ok(PartyCode::Customs(code)) if !CustomsCode::has_usual_kind(&code) => {
            found.push(Problem::plain(&r::UNUSUAL_PARTY, field, value));
        }
        Ok(_) => {}
    }
}

fn check_mode(head: &OrderHead, mode: TradeMode, found: &mut Vec<Problem>) {
    if head.order_type != mode.order_type() {
        let (is, wanted, name) = (head.order_type.code(), mode.order_type().code(), mode.name_zh());
        let zh = format!("{name} 应为 {wanted}，现为 {is}");
        let en = format!("{} needs {wanted}, the order has {is}", mode.name_en());
        found.push(Problem::new(&r::ORDER_TYPE, "orderType", is, zh, en));
    }
}

fn check_line(
    line: &OrderLine,
    index: usize,
    head: &OrderHead,
    mode: TradeMode,
    settings: &RuleSettings,
    found: &mut Vec<Problem>,
) {
    let at = |field: &str| format!("lines[{index}].{field}");
    for (field, value, required) in [
        ("itemNo", line.item_no.as_str(), true),
        ("itemName", &line.item_name, true),
        ("itemDescribe", line.item_describe.as_deref().unwrap_or_default(), false),
        ("barCode", line.bar_code.as_deref().unwrap_or_default(), false),
        ("note", line.note.as_deref().unwrap_or_default(), false),
    ] {
        let most = max_chars("CEB303", "OrderList", field).unwrap_or(usize::MAX);
        text::check(&at(field), value, required, most, found);
    }
    text::check_item_no(&at("itemNo"), &line.item_no, found);
    text::check_item_name(&at("itemName"), &line.item_name, found);
    if !mode.is_entry() && line.item_no.chars().count() > LIST_ITEM_NO_CHARS {
        found.push(Problem::plain(&r::ITEM_NO_FOR_LIST, at("itemNo"), &line.item_no));
    }
    if !code::unit().is_active(&line.unit) {
        found.push(Problem::plain(&r::UNIT, at("unit"), &line.unit));
    }
    if line.currency != head.currency {
        let zh = format!("行 {}，表头 {}", line.currency, head.currency);
        let en = format!("line {}, order {}", line.currency, head.currency);
        found.push(Problem::new(&r::LINE_CURRENCY, at("currency"), &line.currency, zh, en));
    }
    if usize::try_from(line.gnum) != Ok(index + 1) {
        let zh = format!("第 {} 行的序号是 {}", index + 1, line.gnum);
        let en = format!("line {} has the number {}", index + 1, line.gnum);
        found.push(Problem::new(&r::LINE_NUMBERS, at("gnum"), &line.gnum.to_string(), zh, en));
    }
    let amounts = LineAmounts {
        qty_field: at("qty"),
        price_field: at("price"),
        total_field: at("totalPrice"),
        qty: line.qty,
        price: line.price,
        total: line.total_price,
        price_given: true,
    };
    amounts.check(settings, found);
}

fn check_sum(head: &OrderHead, lines: &[OrderLine], found: &mut Vec<Problem>) {
    let sum = lines.iter().try_fold(Amount::ZERO, |sum, line| sum.checked_add(line.total_price));
    let stated = head.goods_value.to_string();
    match sum {
        None => found.push(Problem::plain(&r::TOO_LARGE, "goodsValue", &stated)),
        Some(sum) if sum != head.goods_value => {
            let zh = format!("商品金额 {stated}，各行合计 {sum}");
            let en = format!("the goods value is {stated}, the lines add up to {sum}");
            found.push(Problem::new(&r::GOODS_VALUE, "goodsValue", &stated, zh, en));
        }
        Some(_) => {}
    }
}
