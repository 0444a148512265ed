//! An order as it is asked for.

use std::collections::HashSet;

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_directory::strategies::mode;
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::{Fault, Permission, Scope, allowed, ids};
use qiyun_schema::code::{TableName, table};
use qiyun_schema::details::Details;
use qiyun_schema::message::MessageKind;
use qiyun_schema::mode::TradeMode;

use uuid::Uuid;

use super::details_graphql::{List, Payment, Waybill};
use super::document_graphql::{self, DocumentKind, OrderDocument, OrderProblem};
use super::entity::{Model, Status};
use super::entry_graphql::{self, EntryLine};
use super::explain::Party;
use super::message_graphql::{Message, Receipt};
use super::task_graphql::Task;
use crate::findings::graphql::Diagnosis;
use crate::findings::service::Waiting;
use crate::orders::entity as order;
use crate::{messages, orders, receipts, tasks};

/// Node kind of orders.
pub const NODE: &str = "order";

/// An order, 订单 or 海外仓订仓单, with all that became of it.
#[derive(Clone, Debug)]
pub struct Order(pub Model);

impl Order {
    async fn row(&self, ctx: &Context<'_>) -> async_graphql::Result<order::Model> {
        let row = qiyun_kernel::loader::load::<order::Entity>(ctx, self.0.order_id).await?;
        row.ok_or_else(|| qiyun_kernel::Fault::new("a read model without its order").into())
    }

    async fn details(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Details>> {
        let stored = self.row(ctx).await?.details;
        Ok(stored.map(serde_json::from_value).transpose().map_err(Fault::new)?)
    }

    /// The messages that its documents stand or stood in.
    async fn message_ids(&self, scope: &Scope) -> Result<Vec<Uuid>, Fault> {
        let seats = messages::service::memberships(scope, &[self.0.order_id]).await?;
        let ids: HashSet<Uuid> = seats.into_iter().map(|seat| seat.message_id).collect();
        Ok(ids.into_iter().collect())
    }
}

/// An order, 订单 or 海外仓订仓单, with all that became of it.
#[Object]
impl Order {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.order_id)
    }

    /// 订单号
    async fn order_no(&self) -> &str {
        &self.0.order_no
    }

    /// 订单类型: E (9610), B (9710) or W (9810).
    async fn order_type(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        let mode = TradeMode::from_code(&self.row(ctx).await?.mode);
        Ok(mode.map(|mode| mode.order_type().code().to_owned()).unwrap_or_default())
    }

    /// 申报任务 that it belongs to.
    async fn task(&self, ctx: &Context<'_>) -> async_graphql::Result<Task> {
        let row = qiyun_kernel::loader::load::<tasks::entity::Entity>(ctx, self.0.task_id).await?;
        row.map(Task).ok_or_else(|| qiyun_kernel::Fault::new("an order without its task").into())
    }

    /// 电商平台代码
    async fn platform_code(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(self.row(ctx).await?.platform_code)
    }

    /// 电商平台名称, for 9810 海外仓名称.
    async fn platform_name(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(self.row(ctx).await?.platform_name)
    }

    /// 收发货人代码
    async fn merchant_code(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(self.row(ctx).await?.merchant_code)
    }

    /// 收发货人名称
    async fn merchant_name(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(self.row(ctx).await?.merchant_name)
    }

    /// 币制, three digits.
    async fn currency(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(self.row(ctx).await?.currency)
    }

    /// 商品金额
    async fn goods_value(&self, ctx: &Context<'_>) -> async_graphql::Result<Decimal> {
        Ok(self.row(ctx).await?.goods_value.into())
    }

    /// Goods lines in all.
    async fn line_count(&self, ctx: &Context<'_>) -> async_graphql::Result<i32> {
        Ok(self.row(ctx).await?.line_count)
    }

    /// Goods lines, in the order in which the 报关单 lists them.
    async fn lines(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<OrderLine>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let rows = orders::service::lines(scope, self.0.order_id).await?;
        Ok(rows.into_iter().map(OrderLine::from).collect())
    }

    /// What its waybill says; null in 报关单模式. 运单
    async fn waybill(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Waybill>> {
        Ok(self.details(ctx).await?.and_then(|details| details.waybill).map(Waybill::from))
    }

    /// What its payment says, where it has one. 收款单
    async fn payment(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Payment>> {
        Ok(self.details(ctx).await?.and_then(|details| details.payment).map(Payment::from))
    }

    /// What its list says; null in 报关单模式. 清单
    async fn list(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<List>> {
        Ok(self.details(ctx).await?.and_then(|details| details.list).map(List::from))
    }

    /// The same lines as customs will compare them with the entry's. 报关单商品行
    async fn entry_lines(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<EntryLine>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let lines = entry_graphql::of_order(scope, self.0.order_id).await?;
        Ok(lines.into_iter().map(EntryLine::from).collect())
    }

    /// The latest diagnosis that speaks of it: one about it, or one about all that wait as it does. 诊断
    async fn diagnosis(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Diagnosis>> {
        allowed(ctx, Permission::OrdersRead)?;
        let waiting = Waiting {
            order_id: self.0.order_id,
            enterprise_id: self.0.enterprise_id,
            declaring: self.0.status == Status::Declaring,
            answered: self.0.customs_status.is_some(),
            moved_at: self.0.updated_at,
        };
        Ok(qiyun_kernel::loader::load_by(ctx, waiting).await?.map(Diagnosis))
    }

    /// 状态
    async fn status(&self) -> Status {
        self.0.status
    }

    /// 回执状态 of the receipt that counts.
    async fn customs_status(&self) -> Option<&str> {
        self.0.customs_status.as_deref()
    }

    /// What that means.
    async fn customs_status_text(&self, ctx: &Context<'_>) -> Option<String> {
        Some(document_graphql::text(ctx, self.0.customs_status.as_deref()?))
    }

    /// What stops or delays it.
    async fn failure(&self, ctx: &Context<'_>) -> Option<Failure> {
        let code = self.0.failure_code.as_deref()?;
        let document = self.0.failure_document.as_deref().and_then(MessageKind::from_code);
        let detail = self.0.failure_detail.as_deref().unwrap_or_default();
        let failure = Failure::of(ctx, document.unwrap_or(MessageKind::Order), code, detail);
        Some(Failure { retryable: self.0.retryable, ..failure })
    }

    /// Its documents, in the order in which they are sent, each with where it stands. 单证
    async fn documents(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<OrderDocument>> {
        document_graphql::documents(ctx, &self.0).await
    }

    /// What the rules say of its documents as the data stands now; empty when all is in order. 申报前检查
    async fn problems(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<OrderProblem>> {
        document_graphql::problems(ctx, &self.0).await
    }

    /// 贸易方式
    async fn mode(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<mode::TradeMode>> {
        Ok(TradeMode::from_code(&self.row(ctx).await?.mode).map(mode::TradeMode::from))
    }

    /// 电子口岸编号 of its list, once the e-port gave it.
    async fn pre_no(&self) -> Option<&str> {
        self.0.pre_no.as_deref()
    }

    /// 报关单编号, once a summary brought its list into an entry.
    async fn entry_id(&self) -> Option<&str> {
        self.0.entry_id.as_deref()
    }

    /// 清单编号, once customs gave it.
    async fn invt_no(&self) -> Option<&str> {
        self.0.invt_no.as_deref()
    }

    /// When the status last changed.
    async fn status_since(&self) -> DateTime<Utc> {
        self.0.since
    }

    /// Messages that it stands or stood in, oldest first.
    async fn messages(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Message>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let ids = self.message_ids(scope).await?;
        let mut rows = messages::service::some(scope, &ids).await?;
        rows.sort_by_key(|row| row.id);
        Ok(rows.into_iter().map(Message).collect())
    }

    /// What customs stated of it, oldest first; format receipts of its messages included. 回执
    async fn receipts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Receipt>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let ids = self.message_ids(scope).await?;
        let mut rows = receipts::service::of_orders(scope, &[self.0.order_id]).await?;
        rows.extend(receipts::service::of_messages(scope, &ids).await?);
        rows.sort_by(|a, b| (&a.return_time, a.received_at, a.id).cmp(&(&b.return_time, b.received_at, b.id)));
        Ok(rows.into_iter().map(Receipt).collect())
    }

    /// When it was imported.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When anything of it last changed. 操作时间
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

/// A goods line. 商品行
#[derive(Clone, Debug, SimpleObject)]
pub struct OrderLine {
    /// 序号, from 1.
    pub gnum: i32,
    /// 商品货号
    pub item_no: String,
    /// 商品名称
    pub item_name: String,
    /// 计量单位, three digits.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// 数量
    pub qty: Decimal,
    /// 单价
    pub price: Decimal,
    /// 总额
    pub total_price: Decimal,
}

impl From<orders::line::Model> for OrderLine {
    fn from(row: orders::line::Model) -> Self {
        let unit_name =
            table(TableName::Unit).get(&row.unit).map(|entry| entry.name_zh.to_string()).unwrap_or_default();
        Self {
            gnum: row.gnum,
            item_no: row.item_no,
            item_name: row.item_name,
            unit: row.unit,
            unit_name,
            qty: row.qty.into(),
            price: row.price.into(),
            total_price: row.total_price.into(),
        }
    }
}

/// What stops or delays an order. 失败原因
#[derive(Clone, Debug, SimpleObject)]
pub struct Failure {
    /// The document that it is about.
    pub document: DocumentKind,
    /// Stable code.
    pub code: String,
    /// In whose part it lies.
    pub party: Party,
    /// What happened.
    pub message: String,
    /// What to do next.
    pub todo: String,
    /// Whether it may be pushed again once that is done.
    pub retryable: bool,
}

/// How many orders have a status. 状态计数
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct OrderCount {
    /// 状态
    pub status: Status,
    /// How many.
    pub count: i64,
}
