//! A task as it is asked for.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_directory::customers::graphql::{self as customers, Customer};
use qiyun_directory::strategies::graphql::{self as strategies, Strategy};
use qiyun_kernel::page::{Page, PageArgs};
use qiyun_kernel::payload::UserError;
use qiyun_kernel::{Fault, Permission, allowed, ids};
use sea_orm::{ColumnTrait, Condition};

use super::entity::Column;
use super::graphql::{OrderOrder, order_page};
use super::order_graphql::{Order, OrderCount};
use super::service;
use crate::intake;
use crate::intake::graphql::Import;
use crate::tasks::entity::{Model, Status};

/// Node kind of tasks.
pub const NODE: &str = "task";

/// 申报任务: a strategy, a customer, the files imported for them, and the orders they hold.
#[derive(Clone, Debug)]
pub struct Task(pub Model);

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
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let count = crate::orders::service::count_of_task(scope, self.0.id).await?;
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Its imports, newest first.
    async fn imports(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Import>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(intake::service::of_task(scope, self.0.id).await?.into_iter().map(Import).collect())
    }

    /// How many orders have each status.
    async fn counts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<OrderCount>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(service::counts(scope, Condition::all().add(Column::TaskId.eq(self.0.id))).await?)
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
        order_page(ctx, condition, args, order_by.unwrap_or(OrderOrder::IN_ROW_ORDER)).await
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
