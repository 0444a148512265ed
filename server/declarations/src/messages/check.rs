//! 申报前检查: every rule on the documents that an order will be filed as. Pure.

use qiyun_schema::identifier::{Guid, PartyCode};
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::rule::{
    AssembledOrder, Declaration, ListContext, Problem, Rule, RuleSettings, Severity, check_document, check_list,
    check_match, check_order, check_receipts,
};
use uuid::Uuid;

use super::paper::{Agent, Paper, Stamp, paper};
use crate::orders::declared::Declared;

/// 清单模式的订单缺少运单或清单数据
static LIST_MISSING: Rule = Rule {
    code: "R5002",
    field: "orderNo",
    severity: Severity::Error,
    zh: "清单模式的订单缺少运单或清单数据",
    en: "an order of a list mode lacks the data of its waybill or list",
    action_zh: "请用该贸易方式的清单模板重新导入",
    action_en: "import it again with the template of its trade mode",
    source: "海关跨境出口业务节点报文规范(202205)",
};

/// A problem, and the document that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub kind: MessageKind,
    pub problem: Problem,
}

/// What else decides about an order.
#[derive(Clone, Debug)]
pub struct Given<'a> {
    pub rules: &'a RuleSettings,
    /// 总分单 follows and brings transport and master bill.
    pub way_bill_follows: bool,
    pub agent: &'a Agent,
}

/// Checks the documents of these kinds, each by itself and against the others.
#[must_use]
pub fn check(declared: &Declared, kinds: &[MessageKind], given: &Given<'_>) -> Vec<Found> {
    let none = declared.platform_code == PartyCode::NONE;
    let rules = &RuleSettings { foreign_platform: none || given.rules.foreign_platform, ..given.rules.clone() };
    let mut found = Vec::new();
    let mut add =
        |kind, problems: Vec<Problem>| found.extend(problems.into_iter().map(|problem| Found { kind, problem }));
    let made = |kind| kinds.contains(&kind).then(|| paper(kind, stamp(), declared, given.agent)).flatten();
    let Some(order) = made(MessageKind::Order).and_then(Paper::order) else { return found };
    let assembled = AssembledOrder { mode: declared.mode, order };
    add(MessageKind::Order, check_order(&assembled, rules));
    if !declared.mode.is_entry() && !kinds.contains(&MessageKind::Inventory) {
        add(MessageKind::Inventory, vec![lacks_list(&declared.order_no)]);
    }
    let receipts = made(MessageKind::Receipts).and_then(Paper::receipts);
    let logistics = made(MessageKind::Logistics).and_then(Paper::logistics);
    let list = made(MessageKind::Inventory).and_then(Paper::inventory);
    if let Some(receipts) = &receipts {
        add(MessageKind::Receipts, check_receipts(receipts, rules));
    }
    if let Some(logistics) = &logistics {
        add(MessageKind::Logistics, check_document(logistics, rules));
    }
    if let Some(list) = &list {
        let context = ListContext { way_bill_follows: given.way_bill_follows, ..ListContext::plain(declared.mode) };
        add(MessageKind::Inventory, check_list(list, &context, rules));
    }
    let declaration = Declaration {
        order: &assembled.order,
        logistics: logistics.as_ref(),
        receipts: receipts.as_ref(),
        list: list.as_ref(),
    };
    if list.is_some() || receipts.is_some() {
        add(MessageKind::Inventory, check_match(&declaration, rules));
    }
    found
}

fn lacks_list(order_no: &str) -> Problem {
    Problem {
        rule: &LIST_MISSING,
        field: "orderNo".to_owned(),
        value: order_no.to_owned(),
        detail_zh: LIST_MISSING.zh.to_owned(),
        detail_en: LIST_MISSING.en.to_owned(),
    }
}

/// Guid and time are drawn when a filing is made; valid ones stand in for them.
fn stamp() -> Stamp {
    Stamp { guid: Guid::new(Uuid::nil()), app_type: AppType::Add, app_time: "20260101000000".to_owned(), invt_no: None }
}
