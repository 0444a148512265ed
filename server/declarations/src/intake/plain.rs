//! 直接录入的订单: an order as an integrator writes it, in JSON or through GraphQL, with the same rules as
//! a sheet's and every problem at its path.

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::details::{Details, ListDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::message::order::{Order, OrderLine};
use qiyun_schema::rule::{self, AssembledOrder, Problem, SheetLine};
use serde::{Deserialize, Serialize};

use super::assemble::{AssemblyContext, Draft, Place, head};
use super::{details, documents, rules};

/// 订单 with what the mode needs beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlainOrder {
    /// 订单号.
    pub order_no: String,
    /// In the order of the customs entry.
    pub lines: Vec<PlainLine>,
    /// 运单; 清单 modes need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waybill: Option<WaybillDetails>,
    /// 收款单.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentDetails>,
    /// 清单; 清单 modes need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListDetails>,
}

/// 商品行.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlainLine {
    /// 商品货号.
    pub item_no: String,
    /// 商品名称.
    pub item_name: String,
    /// 计量单位: code or Chinese name.
    pub unit: String,
    /// 数量.
    pub qty: Amount,
    /// 总额.
    pub total_price: Amount,
    /// 单价; total ÷ quantity when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
}

/// The order to be stored, and everything found; `None` when something must be mended. Fields are
/// paths into [`PlainOrder`], or the strategy's own: `ebpCode`.
pub fn check(plain: PlainOrder, place: Place, context: &AssemblyContext) -> (Option<Draft>, Vec<Problem>) {
    let mut found = Vec::new();
    let mut lines = Vec::with_capacity(plain.lines.len());
    for (index, line) in plain.lines.iter().enumerate() {
        lines.extend(check_line(&plain.order_no, index, line, context, &mut found));
    }
    let PlainOrder { order_no, waybill, payment, list, .. } = plain;
    for (present, field) in [(waybill.is_some(), "waybill"), (list.is_some(), "list")] {
        if !context.mode.is_entry() && !present {
            found.push(details::required(field));
        }
    }
    for (present, field) in [(waybill.is_some(), "waybill"), (list.is_some(), "list"), (payment.is_some(), "payment")] {
        if context.mode.is_entry() && present {
            found.push(rules::plain(&rules::NOT_IN_ENTRY, field, ""));
        }
    }
    let whole = lines.len() == plain.lines.len();
    let sum = lines.iter().try_fold(Amount::ZERO, |sum, line| sum.checked_add(line.total_price));
    let goods_value = sum.unwrap_or_default();
    let order = Order { head: head(&order_no, goods_value, context), lines };
    let assembled = AssembledOrder { mode: context.mode, order };
    let told = |found: &[Problem], problem: &Problem| {
        found.iter().any(|other| other.field == problem.field && other.rule == problem.rule)
    };
    if whole {
        for problem in rule::check_order(&assembled, &context.settings) {
            if !told(&found, &problem) {
                found.push(problem);
            }
        }
    }
    let made = Details { waybill, payment, list };
    let has_details = made != Details::default();
    if whole && has_details && !context.mode.is_entry() {
        check_details(&made, &assembled.order, context, &mut found);
    }
    if found.iter().any(Problem::is_error) {
        return (None, found);
    }
    let rows = vec![place; assembled.order.lines.len().max(1)];
    let first_row = rows[0].row;
    let details = has_details.then_some(made);
    let draft = Draft { order_no, lines: assembled.order.lines, goods_value, details, first_row, rows };
    (Some(draft), found)
}

fn check_line(
    order_no: &str,
    index: usize,
    line: &PlainLine,
    context: &AssemblyContext,
    found: &mut Vec<Problem>,
) -> Option<OrderLine> {
    let sheet = SheetLine {
        order_no: order_no.to_owned(),
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        unit: line.unit.clone(),
        qty: Some(line.qty),
        total: Some(line.total_price),
        price: line.price,
    };
    for mut problem in rule::check_line_with(&sheet, &context.settings) {
        // The order's number is the order's, not each line's.
        if problem.field == "orderNo" {
            if index > 0 {
                continue;
            }
        } else {
            problem.field = format!("lines[{index}].{}", problem.field);
        }
        found.push(problem);
    }
    Some(OrderLine {
        gnum: u32::try_from(index + 1).ok()?,
        item_no: sheet.item_no.clone(),
        item_name: sheet.item_name.clone(),
        item_describe: None,
        bar_code: None,
        unit: code::unit_code(&line.unit)?.to_owned(),
        currency: context.currency.clone(),
        qty: line.qty,
        price: sheet.effective_price()?,
        total_price: line.total_price,
        note: None,
    })
}

fn check_details(details: &Details, order: &Order, context: &AssemblyContext, found: &mut Vec<Problem>) {
    if let Some(list) = &details.list
        && list.lines.len() != order.lines.len()
    {
        let (ours, theirs) = (list.lines.len(), order.lines.len());
        let zh = format!("清单有 {ours} 行，订单有 {theirs} 行，须一一对应");
        let en = format!("the list has {ours} lines, the order {theirs}; they go together one by one");
        found.push(rules::problem(&rules::LIST_LINES, "list.lines", &ours.to_string(), zh, en));
        return;
    }
    found.extend(documents::check(order, details, context));
}

/// The numbers that no two orders share, with the field that each stands in.
pub fn numbers(order: &PlainOrder) -> Vec<(&'static str, String)> {
    let mut numbers = vec![("orderNo", order.order_no.clone())];
    if let Some(waybill) = &order.waybill {
        numbers.push(("waybill.logisticsNo", format!("{}|{}", waybill.logistics_code, waybill.logistics_no)));
    }
    if let Some(list) = &order.list {
        numbers.push(("list.copNo", list.cop_no.clone()));
    }
    numbers
}

/// A number that an earlier order of the input has; `before` counts from 0.
pub fn used_twice(field: &str, number: &str, before: usize) -> Problem {
    let (value, before) = (number.rsplit('|').next().unwrap_or_default(), before + 1);
    let zh = format!("编号 {value} 已用于第 {before} 个订单");
    let en = format!("order {before} of the input has the number {value} already");
    rules::problem(&rules::USED_TWICE, field, value, zh, en)
}
