//! 三单对碰: what customs joins and compares of order, waybill, payment and list.

use super::registry as r;
use super::{Problem, Rule, RuleSettings};
use crate::message::inventory::{Inventory, InventoryLine};
use crate::message::logistics::Logistics;
use crate::message::order::{Order, OrderLine};
use crate::message::receipts::Receipts;

/// The documents of one declaration, those that there are.
#[derive(Clone, Copy, Debug)]
pub struct Declaration<'a> {
    pub order: &'a Order,
    pub logistics: Option<&'a Logistics>,
    pub receipts: Option<&'a Receipts>,
    pub list: Option<&'a Inventory>,
}

/// Compares the documents: list ↔ order by orderNo and ebcCode, list ↔ waybill by logisticsCode and
/// logisticsNo, payment ↔ order by orderNo and ebcCode; then what they say of the same thing.
pub fn check_match(declaration: &Declaration<'_>, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = Vec::new();
    let order = &declaration.order.head;
    if let Some(list) = declaration.list {
        let head = &list.head;
        differ(&r::MATCH_ORDER, "orderNo", &head.order_no, &order.order_no, &mut found);
        differ(&r::MATCH_ORDER, "ebcCode", &head.ebc_code, &order.ebc_code, &mut found);
        differ(&r::MATCH_PLATFORM, "ebpCode", &head.ebp_code, &order.ebp_code, &mut found);
        check_lines(declaration.order, list, &mut found);
        if let Some(waybill) = declaration.logistics {
            check_waybill(list, waybill, &mut found);
        }
        if declaration.receipts.is_none() && settings.payment_for_9610 && head.trade_mode == "9610" {
            found.push(Problem::plain(&r::PAYMENT_MISSING, "orderNo", &order.order_no));
        }
    }
    if let Some(payment) = declaration.receipts {
        differ(&r::MATCH_PAYMENT, "orderNo", &payment.order_no, &order.order_no, &mut found);
        differ(&r::MATCH_PAYMENT, "ebcCode", &payment.ebc_code, &order.ebc_code, &mut found);
        differ(&r::MATCH_PLATFORM, "ebpCode", &payment.ebp_code, &order.ebp_code, &mut found);
        differ(&r::MATCH_CHARGE, "currency", &payment.currency, &order.currency, &mut found);
        let [charge, value] = [payment.charge, order.goods_value].map(|amount| amount.to_string());
        differ(&r::MATCH_CHARGE, "charge", &charge, &value, &mut found);
    }
    found
}

fn check_waybill(list: &Inventory, waybill: &Logistics, found: &mut Vec<Problem>) {
    let head = &list.head;
    differ(&r::MATCH_WAYBILL, "logisticsNo", &head.logistics_no, &waybill.logistics_no, found);
    differ(&r::MATCH_WAYBILL, "logisticsCode", &head.logistics_code, &waybill.logistics_code, found);
    if let Some(enterprise) = waybill.ebc_code.as_deref().filter(|code| !code.is_empty()) {
        differ(&r::MATCH_WAYBILL, "ebcCode", &head.ebc_code, enterprise, found);
    }
    let [ours, theirs] = [head.gross_weight, waybill.gross_weight].map(|weight| weight.to_string());
    differ(&r::MATCH_WEIGHT, "grossWeight", &ours, &theirs, found);
    differ(&r::MATCH_WEIGHT, "packNo", &head.pack_no.to_string(), &waybill.pack_no.to_string(), found);
}

/// Lines are tied by their number.
fn check_lines(order: &Order, list: &Inventory, found: &mut Vec<Problem>) {
    differ(&r::MATCH_LINES, "lines", &list.lines.len().to_string(), &order.lines.len().to_string(), found);
    for (index, line) in list.lines.iter().enumerate() {
        let Some(ordered) = order.lines.iter().find(|one| one.gnum == line.gnum) else {
            let zh = format!("订单没有序号 {} 的商品", line.gnum);
            let en = format!("the order has no line {}", line.gnum);
            let field = format!("lines[{index}].gnum");
            found.push(Problem::new(&r::MATCH_LINES, field, &line.gnum.to_string(), zh, en));
            continue;
        };
        for (field, ours, theirs) in compared(line, ordered) {
            differ(&r::MATCH_LINES, &format!("lines[{index}].{field}"), &ours, &theirs, found);
        }
    }
}

fn compared(line: &InventoryLine, ordered: &OrderLine) -> [(&'static str, String, String); 5] {
    [
        ("itemNo", line.item_no.clone(), ordered.item_no.clone()),
        ("unit", line.unit.clone(), ordered.unit.clone()),
        ("currency", line.currency.clone(), ordered.currency.clone()),
        ("qty", line.qty.to_string(), ordered.qty.to_string()),
        ("totalPrice", line.total_price.to_string(), ordered.total_price.to_string()),
    ]
}

fn differ(rule: &'static Rule, field: &str, ours: &str, theirs: &str, found: &mut Vec<Problem>) {
    if ours != theirs {
        let zh = format!("{}：{ours} 与 {theirs} 不一致", rule.zh);
        let en = format!("{}: {ours} against {theirs}", rule.en);
        found.push(Problem::new(rule, field, ours, zh, en));
    }
}
