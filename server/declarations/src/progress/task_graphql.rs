//! A task as it is asked for.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_directory::customers::graphql::{self as customers, Customer};
use qiyun_directory::strategies::graphql::{self as strategies, Strategy};
use qiyun_kernel::loader::load_by;
use qiyun_kernel::page::{Page, PageArgs};
use qiyun_kernel::payload::UserError;
use qiyun_kernel::{Fault, Permission, allowed, ids};
use sea_orm::{ColumnTrait, Condition};

use super::counts::{Counted, OfTask};
use super::entity::Column;
use super::entry_graphql::{self, EntryLines, EntryNumber, EntryNumbers};
use super::graphql::{OrderOrder, order_page};
use super::order_graphql::{Order, OrderCount};
use crate::findings::graphql::Diagnosis;
use crate::intake::graphql::Import;
use crate::orders::entry::ATTACHED_DOCUMENT;
use crate::tasks::entity::{Model, Status};
use crate::{findings, intake};

/// Order numbers that one answer has.
const MOST_NUMBERS: u64 = 5_000;
/// Node kind of tasks.
pub const NODE: &str = "task";

/// 申报任务: a strategy, a customer, the files imported for them, and the orders they hold.
#[derive(Clone, Debug)]
pub struct Task(pub Model);

/// 申报任务: a strategy, a customer, the files imported for them, and the orders they hold.
#[Object]
impl Task {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.id)
    }

    /// 任务编号
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// 业务策略
    async fn strategy(&self, ctx: &Context<'_>) -> async_graphql::Result<Strategy> {
        let found = strategies::load(ctx, self.0.strategy_id).await?;
        found.ok_or_else(|| Fault::new("a task without its strategy").into())
    }

    /// 客户
    async fn customer(&self, ctx: &Context<'_>) -> async_graphql::Result<Customer> {
        let found = customers::load(ctx, self.0.customer_id).await?;
        found.ok_or_else(|| Fault::new("a task without its customer").into())
    }

    /// 状态
    async fn status(&self) -> Status {
        self.0.status
    }

    /// Orders in all.
    async fn order_count(&self, ctx: &Context<'_>) -> async_graphql::Result<i64> {
        Ok(self.counts(ctx).await?.iter().map(|of| of.count).sum())
    }

    /// Its imports, newest first.
    async fn imports(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Import>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(intake::service::of_task(scope, self.0.id).await?.into_iter().map(Import).collect())
    }

    /// How many orders have each status.
    async fn counts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<OrderCount>> {
        allowed(ctx, Permission::OrdersRead)?;
        Ok(load_by(ctx, OfTask(self.0.id)).await?.unwrap_or_default())
    }

    /// Its orders, in the order of the rows.
    async fn orders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Cursor to end before.")] before: Option<String>,
        #[graphql(desc = "By what, and which way.")] order_by: Option<OrderOrder>,
    ) -> async_graphql::Result<Page<Order>> {
        let condition = Condition::all().add(Column::TaskId.eq(self.0.id));
        let args = PageArgs { first, after, last, before };
        let counted = Counted::of_task(self.0.id);
        order_page(ctx, condition, Some(counted), args, order_by.unwrap_or(OrderOrder::IN_ROW_ORDER)).await
    }

    /// The first goods lines of its orders as customs will compare them with the entry's, for screen and print; the
    /// workbook has all of them. 报关单商品行
    async fn entry_lines(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many orders, at most 200.", default = 100)] orders: i32,
    ) -> async_graphql::Result<EntryLines> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let most = u64::try_from(orders.clamp(0, 200)).unwrap_or_default();
        let slice = entry_graphql::of_task(scope, self.0.id, 0, most).await?;
        let all = Counted::of_task(self.0.id).total(scope).await?;
        Ok(EntryLines {
            lines: slice.lines.into_iter().map(Into::into).collect(),
            order_count: i32::try_from(slice.orders).unwrap_or(i32::MAX),
            more: all > slice.orders as u64,
            path: format!("/entries/{}/lines.xlsx", ids::node_id(NODE, self.0.id).as_str()),
        })
    }

    /// Its order numbers for 随附单证 10000004 of the entry, to be copied or exported. 随附单证
    async fn entry_numbers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that customs has stored.", default)] only_stored: bool,
    ) -> async_graphql::Result<EntryNumbers> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let found = entry_graphql::numbers(scope, self.0.id, only_stored, MOST_NUMBERS).await?;
        let of = |name: &str| {
            let stored = if only_stored { "?stored=true" } else { "" };
            format!("/entries/{}/{name}{stored}", ids::node_id(NODE, self.0.id).as_str())
        };
        let text: Vec<&str> = found.iter().map(|(number, _)| number.as_str()).collect();
        Ok(EntryNumbers {
            document_code: ATTACHED_DOCUMENT,
            text: text.join("\n"),
            text_path: of("numbers.txt"),
            workbook_path: of("numbers.xlsx"),
            numbers: found.into_iter().map(|(order_no, status)| EntryNumber { order_no, status }).collect(),
        })
    }

    /// The latest diagnosis that looked at it or at one of its orders. 诊断
    async fn diagnosis(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Diagnosis>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(findings::service::of_task(scope, self.0.id).await?.map(Diagnosis))
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// Who made it.
    async fn created_by(&self) -> Option<&str> {
        self.0.created_by.as_deref()
    }

    /// 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.0.updated_by.as_deref()
    }
}

/// A new task.
#[derive(Clone, Debug, InputObject)]
pub struct TaskCreateInput {
    /// 业务策略
    pub strategy_id: ID,
    /// 客户
    pub customer_id: ID,
    /// 任务编号; made by the service when absent.
    pub code: Option<String>,
}

/// What `taskCreate` answers.
#[derive(Debug, SimpleObject)]
pub struct TaskPayload {
    /// The task.
    pub task: Option<Task>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// What `taskDelete` answers.
#[derive(Debug, SimpleObject)]
pub struct TaskDeletePayload {
    /// The task that is gone.
    pub deleted_id: Option<ID>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}
