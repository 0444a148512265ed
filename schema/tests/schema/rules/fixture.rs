//! Good documents, and what the checks say of them once they are bent.

use chrono::{TimeZone, Utc};
use qiyun_schema::amount::Amount;
use qiyun_schema::message::arrival::Arrival;
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::inventory::Inventory;
use qiyun_schema::message::logistics::Logistics;
use qiyun_schema::message::order::Order;
use qiyun_schema::message::receipts::Receipts;
use qiyun_schema::message::refund::{Refund, RefundLine};
use qiyun_schema::message::summary::Summary;
use qiyun_schema::message::{AppType, Message, StatisticsFlag, read};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{
    Declaration, ListContext, Problem, RuleSettings, SheetLine, check_agent, check_arrival, check_cancel,
    check_document, check_line, check_list, check_match, check_message, check_receipts, check_refund, check_summary,
    check_transfer, check_waybill_reuse, unreadable_amount,
};
use serde::de::DeserializeOwned;

use crate::support::sample;

pub fn message<D: DeserializeOwned>(case: &str) -> Message<D> {
    serde_json::from_slice(&sample(&format!("{case}/in.json"))).unwrap()
}

pub fn one<D: DeserializeOwned>(case: &str) -> D {
    message(case).documents.remove(0)
}

pub fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

pub fn settings() -> RuleSettings {
    RuleSettings { foreign_platform: true, ..RuleSettings::default() }
}

pub fn context() -> ListContext<'static> {
    ListContext::plain(TradeMode::List9610)
}

pub fn b2b() -> ListContext<'static> {
    ListContext { rmb_rate: Some(amount("0.47")), ..ListContext::plain(TradeMode::List9810) }
}

pub fn list(bend: fn(&mut Inventory)) -> Vec<Problem> {
    list_in(&context(), bend)
}

pub fn list_in(context: &ListContext<'_>, bend: fn(&mut Inventory)) -> Vec<Problem> {
    let mut list: Inventory = one(&format!("{}-inventory", context.mode.code()));
    bend(&mut list);
    check_list(&list, context, &settings())
}

pub fn waybill(bend: fn(&mut Logistics)) -> Vec<Problem> {
    let mut waybill: Logistics = one("9610-list-logistics");
    bend(&mut waybill);
    check_document(&waybill, &settings())
}

pub fn payment(bend: fn(&mut Receipts)) -> Vec<Problem> {
    let mut payment: Receipts = one("9610-list-receipts");
    bend(&mut payment);
    check_receipts(&payment, &settings())
}

pub fn arrival(bend: fn(&mut Arrival)) -> Vec<Problem> {
    let mut arrival: Arrival = one("9610-list-arrival");
    bend(&mut arrival);
    check_arrival(&arrival, &settings())
}

pub fn summary(bend: fn(&mut Summary)) -> Vec<Problem> {
    let mut summary: Summary = one("9610-list-summary");
    bend(&mut summary);
    check_summary(&summary, &settings())
}

pub fn refund(bend: fn(&mut Refund)) -> Vec<Problem> {
    let mut refund: Refund = one("9610-list-refund");
    bend(&mut refund);
    let list: Inventory = one("9610-list-inventory");
    let whole: Vec<RefundLine> = list.lines.iter().map(RefundLine::from).collect();
    check_refund(&refund, Some(&whole), &settings())
}

/// Order, waybill, payment and list of 9610, bent.
pub struct Four {
    pub order: Order,
    pub waybill: Logistics,
    pub payment: Option<Receipts>,
    pub list: Inventory,
}

pub fn matched(bend: fn(&mut Four)) -> Vec<Problem> {
    let mut four = Four {
        order: one("9610-list-order"),
        waybill: one("9610-list-logistics"),
        payment: Some(one("9610-list-receipts")),
        list: one("9610-list-inventory"),
    };
    bend(&mut four);
    let declaration = Declaration {
        order: &four.order,
        logistics: Some(&four.waybill),
        receipts: four.payment.as_ref(),
        list: Some(&four.list),
    };
    check_match(&declaration, &settings())
}

pub fn orders(count: usize, bend: fn(&mut Message<Order>)) -> Vec<Problem> {
    let mut message: Message<Order> = message("9610-list-order");
    let first = message.documents[0].clone();
    message.documents = (0..count)
        .map(|at| {
            let mut order = first.clone();
            order.head.order_no = format!("N{at}");
            order
        })
        .collect();
    bend(&mut message);
    check_message(&message)
}

pub fn reuse(last: &str) -> Vec<Problem> {
    let now = Utc.with_ymd_and_hms(2026, 11, 23, 9, 30, 0).unwrap();
    check_waybill_reuse("WB1", Some(last), now, &settings())
}

pub fn transfer(code: &str) -> Vec<Problem> {
    check_transfer(&message::<Order>("9610-list-order").transfer, code, "示例企业")
}

pub fn cancel(bend: fn(&mut Cancel)) -> Vec<Problem> {
    let mut cancel: Cancel = one("9610-list-cancel");
    bend(&mut cancel);
    check_cancel(&cancel, &settings())
}

pub fn domestic() -> Vec<Problem> {
    let mut list: Inventory = one("9610-list-inventory");
    list.head.ebp_code = "无".to_owned();
    check_list(&list, &context(), &RuleSettings::default())
}

pub fn simplified(licence: bool) -> Vec<Problem> {
    list_in(&ListContext { licence, ..context() }, |l| l.head.statistics_flag = StatisticsFlag::Simplified)
}

pub fn heavy(limit: Option<&str>) -> Vec<Problem> {
    let limited = RuleSettings { ticket_weight_kg: limit.map(amount), ..settings() };
    check_list(&one("9610-list-inventory"), &context(), &limited)
}

pub fn change(list: &mut Inventory) {
    list.head.app_type = AppType::Change;
    list.head.pre_no = Some("B20261123000000001".to_owned());
    list.head.invt_no = Some("29282026E000000001".to_owned());
}

/// 10,500 at 0.47 is below 5,000 RMB; the whole sample, 10,741, is above it.
pub fn small(list: &mut Inventory) {
    list.lines.truncate(1);
}

pub fn renminbi(list: &mut Inventory) {
    small(list);
    list.lines[0].currency = "142".to_owned();
    list.lines[0].total_price = amount("5000");
    list.lines[0].price = amount("16.66667");
}

pub fn span(summary: &mut Summary, start: Option<&str>, end: Option<&str>) {
    summary.head.start_time = start.map(str::to_owned);
    summary.head.end_time = end.map(str::to_owned);
}

pub fn transmitted(dxp_id: &str) -> Vec<Problem> {
    let mut message: Message<Order> = message("9610-list-order");
    message.transfer.dxp_id = dxp_id.to_owned();
    check_message(&message)
}

pub fn signed_by(case: &str, owner: &str) -> Vec<Problem> {
    check_agent(&read(&sample(&format!("{case}/out.xml"))).unwrap(), owner)
}

/// What is said of the text of a cell.
pub fn cell(text: &str) -> Vec<Problem> {
    Amount::parse(text).err().map(|error| unreadable_amount("qty", text, error)).into_iter().collect()
}

/// A row without a price.
pub fn row(qty: &str, total: &str) -> Vec<Problem> {
    let text = str::to_owned;
    check_line(&SheetLine {
        order_no: text("TYDH005"),
        item_no: text("8711100010"),
        item_name: text("微马力摩托车"),
        unit: text("011"),
        qty: Some(amount(qty)),
        total: Some(amount(total)),
        price: None,
    })
}
