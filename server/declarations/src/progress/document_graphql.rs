//! The documents of an order, each with where it stands; and what the rules say of them.

use async_graphql::{Context, Enum, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::payload::language;
use qiyun_kernel::{Language, Permission, allowed};
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::receipt::{Phase, State};
use qiyun_schema::rule::Severity;

use super::derive::Stand;
use super::entity::Model;
use super::explain::{explain, meaning};
use super::gather::gather;
use super::order_graphql::Failure;
use super::plan::{Move, plan};
use super::{advance, check};
use crate::messages::check::Found;
use crate::messages::sender::Senders;
use crate::{choices, orders};

/// Kind of a document. 单证类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "MessageKind")]
pub enum DocumentKind {
    /// CEB303, 订单 or 海外仓订仓单.
    Order,
    /// CEB403, 收款单.
    Receipts,
    /// CEB505, 物流运单.
    Logistics,
    /// CEB507, 运抵单.
    Arrival,
    /// CEB509, 离境单.
    Departure,
    /// CEB603, 出口清单.
    Inventory,
    /// CEB605, 撤销申请单.
    Cancel,
    /// CEB607, 清单总分单.
    WayBill,
    /// CEB701, 汇总申请单.
    Summary,
    /// CEB213, 退货申请单.
    Refund,
    /// CEB215, 退运理货明细单.
    RefundDetail,
}

/// Where one document stands. 单证状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum DocumentState {
    /// Not composed yet. 未生成
    Missing,
    /// Others file it: the logistics enterprise is not on record here with a 传输ID. 由对方申报
    FiledElsewhere,
    /// Composed, and not pushed yet. 待推送
    Ready,
    /// Waits until documents before it are far enough. 等待前置单证
    Waiting,
    /// On its way, or customs has not decided. 申报中
    Declaring,
    /// Customs wants it looked at. 需关注
    Attention,
    /// It ended well. 成功
    Succeeded,
    /// It stopped before customs decided. 失败
    Failed,
    /// Customs refused it. 退单
    Rejected,
    /// A cancellation took it back. 已撤销
    Cancelled,
}

/// How a document was filed. 报送类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "AppType")]
pub enum FiledAs {
    /// 新增
    Add,
    /// 变更
    Change,
    /// 删除
    Delete,
}

/// One document of a declaration, by its latest filing. 单证
#[derive(Clone, Debug, SimpleObject)]
pub struct OrderDocument {
    /// 单证类型
    pub kind: DocumentKind,
    /// Such as `CEB603`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 单证状态
    pub state: DocumentState,
    /// 报送类型 of the latest filing.
    pub filed_as: Option<FiledAs>,
    /// Which filing of it: 1 first.
    pub revision: Option<i32>,
    /// The kind of document that it waits for.
    pub waits_for: Option<DocumentKind>,
    /// 回执状态 of the receipt that counts.
    pub customs_status: Option<String>,
    /// What that means.
    pub customs_status_text: Option<String>,
    /// What stops or delays it.
    pub failure: Option<Failure>,
    /// 电子口岸编号
    pub pre_no: Option<String>,
    /// 清单编号
    pub invt_no: Option<String>,
    /// When its latest filing was made; null before it is composed.
    pub since: Option<DateTime<Utc>>,
}

/// What a rule says of an order's documents. 检查结果
#[derive(Clone, Debug, SimpleObject)]
pub struct OrderProblem {
    /// The document that it is about.
    pub document: DocumentKind,
    /// Stable code of the rule.
    pub code: String,
    /// Whether it keeps the order from being filed.
    pub blocks: bool,
    /// Wire name of the field, such as `lines[2].gcode`.
    pub field: String,
    /// The value found.
    pub value: String,
    /// What was found.
    pub message: String,
    /// What to do.
    pub todo: String,
    /// Where the rule comes from.
    pub source: String,
}

/// The documents of an order, in the order in which they are sent.
pub(super) async fn documents(ctx: &Context<'_>, row: &Model) -> async_graphql::Result<Vec<OrderDocument>> {
    let scope = allowed(ctx, Permission::OrdersRead)?;
    let Some(order) = orders::service::get(scope, row.order_id).await? else { return Ok(Vec::new()) };
    let choices = choices::of(scope).await?;
    let one = gather(scope, std::slice::from_ref(row)).await?.remove(&row.order_id).unwrap_or_default();
    let seats = super::gather::latest(scope, &[row.order_id]).await?;
    let mut shown = Vec::new();
    for (paper, (_, next)) in one.facts.papers.iter().zip(plan(&one.facts.papers, false, &advance::rules(&choices))) {
        let stand = one.facts.stand_of(paper, choices.ends);
        let since = seats.get(&(row.order_id, paper.kind)).map(|seat| seat.app_time.as_str());
        let is_list = paper.kind == MessageKind::Inventory;
        shown.push(OrderDocument {
            state: state(&stand, next, row.operation_id.is_some()),
            filed_as: Some(paper.app_type.into()),
            revision: Some(paper.revision),
            waits_for: waits_for(next, row),
            customs_status_text: stand.customs_status.as_deref().map(|code| text(ctx, code)),
            failure: stand.trouble.as_ref().map(|trouble| Failure::of(ctx, paper.kind, &trouble.code, &trouble.detail)),
            customs_status: stand.customs_status,
            pre_no: one.pre_no.clone().filter(|_| is_list),
            invt_no: one.invt_no.clone().filter(|_| is_list),
            since: since.and_then(qiyun_schema::clock::parse_app_time),
            ..bare(ctx, paper.kind, DocumentState::Ready)
        });
    }
    let senders = Senders::of(scope, std::slice::from_ref(&order)).await?;
    let ours = |kind| one.facts.papers.iter().any(|paper| paper.kind == kind);
    if !TradeMode::from_code(&order.mode).is_none_or(TradeMode::is_entry) && !ours(MessageKind::Logistics) {
        let theirs = senders.sender(&order, MessageKind::Logistics).is_none();
        let state = if theirs { DocumentState::FiledElsewhere } else { DocumentState::Missing };
        shown.push(bare(ctx, MessageKind::Logistics, state));
    }
    Ok(shown)
}

fn waits_for(next: Move, row: &Model) -> Option<DocumentKind> {
    match next {
        Move::Hold(kind) if row.operation_id.is_some() => Some(kind.into()),
        _ => None,
    }
}

fn bare(ctx: &Context<'_>, kind: MessageKind, state: DocumentState) -> OrderDocument {
    OrderDocument {
        kind: kind.into(),
        code: kind.code().to_owned(),
        name: language(ctx).pick(kind.name_zh(), kind.name_en()).to_owned(),
        state,
        filed_as: None,
        revision: None,
        waits_for: None,
        customs_status: None,
        customs_status_text: None,
        failure: None,
        pre_no: None,
        invt_no: None,
        since: None,
    }
}

/// A document's state in the words of the screens.
fn state(stand: &Stand, next: Move, pushed: bool) -> DocumentState {
    match next {
        Move::Hold(_) if !stand.asked && pushed => DocumentState::Waiting,
        _ => state_of(stand),
    }
}

/// A filing's state in the words of the screens.
pub fn state_of(stand: &Stand) -> DocumentState {
    match (stand.phase, stand.state) {
        _ if !stand.asked => DocumentState::Ready,
        (_, State::Cancelled) => DocumentState::Cancelled,
        (Phase::Good, _) => DocumentState::Succeeded,
        (Phase::Bad, State::Rejected) => DocumentState::Rejected,
        (Phase::Bad | Phase::Retry, _) => DocumentState::Failed,
        (Phase::Attention, _) => DocumentState::Attention,
        (Phase::Waiting, _) => DocumentState::Declaring,
    }
}

/// What a status means, in the reader's language.
pub fn text(ctx: &Context<'_>, status: &str) -> String {
    let meaning = meaning(status);
    language(ctx).pick(&meaning.zh, &meaning.en).to_owned()
}

impl Failure {
    /// Explains a trouble of a document.
    pub fn of(ctx: &Context<'_>, document: MessageKind, code: &str, detail: &str) -> Self {
        let explained = explain(code, detail);
        let language = language(ctx);
        Self {
            document: document.into(),
            code: code.to_owned(),
            party: explained.party,
            message: language.pick(&explained.zh, &explained.en).to_owned(),
            todo: language.pick(&explained.todo_zh, &explained.todo_en).to_owned(),
            retryable: explained.retryable,
        }
    }
}

/// What the rules say of an order as it stands now.
pub(super) async fn problems(ctx: &Context<'_>, row: &Model) -> async_graphql::Result<Vec<OrderProblem>> {
    let scope = allowed(ctx, Permission::OrdersRead)?;
    let checked = check::orders(scope, &[row.order_id]).await?;
    let language = language(ctx);
    Ok(checked.iter().flat_map(|one| &one.found).map(|found| problem(found, language)).collect())
}

fn problem(found: &Found, language: Language) -> OrderProblem {
    let rule = found.problem.rule;
    OrderProblem {
        document: found.kind.into(),
        code: rule.code.to_owned(),
        blocks: rule.severity == Severity::Error,
        field: found.problem.field.clone(),
        value: found.problem.value.clone(),
        message: language.pick(&found.problem.detail_zh, &found.problem.detail_en).to_owned(),
        todo: language.pick(rule.action_zh, rule.action_en).to_owned(),
        source: rule.source.to_owned(),
    }
}
