//! 申报前检查: every rule on the documents that an order will be filed as. Pure.

use qiyun_schema::filing::Sender;
use qiyun_schema::identifier::{Guid, PartyCode};
use qiyun_schema::message::{AppType, MessageKind, read};
use qiyun_schema::rule::{
    AssembledOrder, Declaration, ListContext, Problem, Rule, RuleSettings, Severity, check_agent, check_document,
    check_list, check_match, check_order, check_receipts, check_role, check_transfer,
};
use qiyun_schema::xml::ReadError;
use uuid::Uuid;

use super::paper::{Agent, Paper, Stamp, paper};
use crate::orders::declared::Declared;

/// 清单模式的订单缺少运单或清单数据
static LIST_MISSING: Rule = Rule {
    code: "R5005",
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
    pub list: ListFiling,
}

/// As what the list is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFiling {
    pub app_type: AppType,
    /// 清单编号, as far as it is known.
    pub invt_no: Option<String>,
    /// The e-port holds it as a draft, which has no 清单编号 yet.
    pub over_draft: bool,
}

impl ListFiling {
    /// 新增.
    pub const ADD: Self = Self { app_type: AppType::Add, invt_no: None, over_draft: false };
}

/// What the rules say of an order, and the documents that they looked at.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    pub papers: Vec<Paper>,
    pub found: Vec<Found>,
}

/// Checks the documents of these kinds, each by itself and against the others.
#[must_use]
pub fn check(declared: &Declared, kinds: &[MessageKind], given: &Given<'_>) -> Looked {
    let none = declared.platform_code == PartyCode::NONE;
    let rules = &RuleSettings { foreign_platform: none || given.rules.foreign_platform, ..given.rules.clone() };
    let mut found = Vec::new();
    let mut add =
        |kind, problems: Vec<Problem>| found.extend(problems.into_iter().map(|problem| Found { kind, problem }));
    let made = |kind| kinds.contains(&kind).then(|| paper(kind, stamp(kind, given), declared, given.agent)).flatten();
    let Some(order) = made(MessageKind::Order).and_then(Paper::order) else { return Looked::default() };
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
        let context = ListContext {
            way_bill_follows: given.way_bill_follows,
            over_draft: given.list.over_draft,
            ..ListContext::plain(declared.mode)
        };
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
    let others = [receipts.map(Paper::Receipts), logistics.map(Paper::Logistics), list.map(Paper::Inventory)];
    let papers = std::iter::once(Paper::Order(assembled.order)).chain(others.into_iter().flatten()).collect();
    Looked { papers, found }
}

/// Checks that who sends a document is recorded as what customs wants of it; a warning, since only customs knows.
#[must_use]
pub fn check_sender(kind: MessageKind, needed: Sender, roles: &[Sender]) -> Vec<Found> {
    check_role(needed, roles).into_iter().map(|problem| Found { kind, problem }).collect()
}

/// Checks composed bytes against the enterprise that is about to sign and transmit them, by code and name: its record
/// may have changed since they were composed, and a message cannot be mended once it is signed.
pub fn check_composed(canonical: &[u8], code: &str, name: &str) -> Result<Vec<Problem>, ReadError> {
    let message = read(canonical)?;
    let mut found = check_transfer(message.transfer(), code, name);
    found.extend(check_agent(&message, code));
    Ok(found)
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
fn stamp(kind: MessageKind, given: &Given<'_>) -> Stamp {
    let (guid, app_time) = (Guid::new(Uuid::nil()), "20260101000000".to_owned());
    let ListFiling { app_type, invt_no, .. } = match kind {
        MessageKind::Inventory => given.list.clone(),
        _ => ListFiling::ADD,
    };
    Stamp { guid, app_type, app_time, invt_no }
}
