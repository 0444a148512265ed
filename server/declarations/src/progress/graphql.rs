//! 基础数据导入 and 数据申报管理: lists, and the wishes of the screens.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, OneofObject, SimpleObject};
use qiyun_directory::filter::{self, DateTimeFilter, Gather, IdFilter, Where};
use qiyun_kernel::page::{Direction, Key, Page, PageArgs, Sort, page, page_counted};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, Scope, allowed, clock, ids};
use sea_orm::{ColumnTrait, Condition};

use super::counts::{self, Counted};
use super::entity::{Column, Entity};
use super::filter::{OrderSearch, OrderSearchScope, OrderWhere, condition, tasks_matching};
use super::message_graphql::{self, Message, MessageDecision};
use super::order_graphql::{NODE, Order, OrderCount};
use super::push::Selection;
use super::task_graphql::{self, Task, TaskCreateInput, TaskDeletePayload, TaskPayload};
use super::{generate, push, service, waiting};
use crate::ledger::ApiLedger;
use crate::operations::graphql::{Operation, OperationPayload};
use crate::settings::Settings;
use crate::tasks::entity as task;
use crate::{choices, idempotent, tasks};

/// By what orders are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum OrderOrderField {
    /// 创建时间, and within an import the order of the rows.
    CreatedAt,
    /// 操作时间
    UpdatedAt,
    /// 订单号
    OrderNo,
}

/// How orders are listed.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct OrderOrder {
    /// By what.
    pub field: OrderOrderField,
    /// Which way.
    pub direction: Direction,
}

impl OrderOrder {
    pub const IN_ROW_ORDER: Self = Self { field: OrderOrderField::CreatedAt, direction: Direction::Asc };
    const NEWEST: Self = Self { field: OrderOrderField::CreatedAt, direction: Direction::Desc };

    fn sort(self) -> Sort<Entity> {
        let (name, column, key): (_, _, fn(&super::entity::Model) -> Key) = match self.field {
            OrderOrderField::CreatedAt => ("CREATED_AT", Column::CreatedAt, |row| Key::Time(row.created_at)),
            OrderOrderField::UpdatedAt => ("UPDATED_AT", Column::UpdatedAt, |row| Key::Time(row.updated_at)),
            OrderOrderField::OrderNo => ("ORDER_NO", Column::OrderNo, |row| Key::Text(row.order_no.clone())),
        };
        Sort { name, column, direction: self.direction, key, id: |row| row.id }
    }
}

/// One page of orders that meet a condition, which a counter may know the number of.
pub async fn order_page(
    ctx: &Context<'_>,
    condition: Condition,
    counted: Option<Counted>,
    args: PageArgs,
    order_by: OrderOrder,
) -> async_graphql::Result<Page<Order>> {
    let scope = allowed(ctx, Permission::OrdersRead)?;
    let find = || scope.find::<Entity>().filter(condition.clone());
    let count = async || match counted {
        Some(counted) => counted.total(scope).await,
        None => find().count().await,
    };
    page_counted(ctx, find(), count, args, order_by.sort(), Order).await
}

/// A task's status, or several.
#[derive(Clone, Debug, Default, InputObject)]
pub struct TaskStatusFilter {
    /// Exactly this one.
    pub eq: Option<task::Status>,
    /// Any of these.
    #[graphql(name = "in")]
    pub any: Option<Vec<task::Status>>,
}

/// Which tasks. All that is given must hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct TaskWhere {
    /// All of these hold.
    pub and: Option<Vec<TaskWhere>>,
    /// One of these holds.
    pub or: Option<Vec<TaskWhere>>,
    /// This does not hold.
    pub not: Option<Box<TaskWhere>>,
    /// 状态
    pub status: Option<TaskStatusFilter>,
    /// 业务策略
    pub strategy_id: Option<IdFilter>,
    /// 客户
    pub customer_id: Option<IdFilter>,
    /// 创建时间
    pub created_at: Option<DateTimeFilter>,
    /// 修改时间
    pub updated_at: Option<DateTimeFilter>,
}

/// A text looked for in one scope.
#[derive(Clone, Debug, InputObject)]
pub struct TaskSearch {
    /// 搜索范围
    pub scope: OrderSearchScope,
    /// What is looked for.
    pub text: String,
}

/// By what tasks are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum TaskOrderField {
    /// 创建时间
    CreatedAt,
    /// 修改时间
    UpdatedAt,
    /// 任务编号
    Code,
}

/// How tasks are listed.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct TaskOrder {
    /// By what.
    pub field: TaskOrderField,
    /// Which way.
    pub direction: Direction,
}

impl Where for TaskWhere {
    qiyun_directory::branches!();

    fn leaves(&self, gather: &mut Gather) -> async_graphql::Result<()> {
        if let Some(status) = &self.status {
            gather.one_of(task::Column::Status, status.eq.map(|status| [status].into_iter()))?;
            gather.one_of(task::Column::Status, status.any.clone().map(Vec::into_iter))?;
        }
        gather.id(task::Column::StrategyId, "strategy", self.strategy_id.as_ref())?;
        gather.id(task::Column::CustomerId, "customer", self.customer_id.as_ref())?;
        gather.time(task::Column::CreatedAt, self.created_at.as_ref());
        gather.time(task::Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

fn task_condition(
    scope: &Scope,
    given: Option<&TaskWhere>,
    search: Option<&TaskSearch>,
) -> async_graphql::Result<Condition> {
    let mut all = filter::condition(given)?;
    if let Some(search) = search.filter(|search| !search.text.trim().is_empty()) {
        all = all.add(task::Column::Id.in_subquery(tasks_matching(scope, search.scope, &search.text)?));
    }
    Ok(all)
}

#[derive(Clone, Copy, Debug, Default)]
pub struct ProgressQuery;

#[Object]
impl ProgressQuery {
    /// 申报任务, newest first unless asked otherwise.
    #[expect(clippy::too_many_arguments, reason = "the arguments of a connection")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Cursor to end before.")] before: Option<String>,
        #[graphql(desc = "搜索范围 and text.")] search: Option<TaskSearch>,
        #[graphql(name = "where", desc = "Which tasks.")] filter: Option<TaskWhere>,
        #[graphql(desc = "By what, and which way.")] order_by: Option<TaskOrder>,
    ) -> async_graphql::Result<Page<Task>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let condition = task_condition(scope, filter.as_ref(), search.as_ref())?;
        let order = order_by.unwrap_or(TaskOrder { field: TaskOrderField::CreatedAt, direction: Direction::Desc });
        let (name, column, key): (_, _, fn(&task::Model) -> Key) = match order.field {
            TaskOrderField::CreatedAt => ("CREATED_AT", task::Column::CreatedAt, |row| Key::Time(row.created_at)),
            TaskOrderField::UpdatedAt => ("UPDATED_AT", task::Column::UpdatedAt, |row| Key::Time(row.updated_at)),
            TaskOrderField::Code => ("CODE", task::Column::Code, |row| Key::Text(row.code.clone())),
        };
        let sort = Sort::<task::Entity> { name, column, direction: order.direction, key, id: |row| row.id };
        let find = || scope.find::<task::Entity>().filter(condition.clone());
        page(ctx, find, PageArgs { first, after, last, before }, sort, Task).await
    }

    /// 订单 and 海外仓订仓单, newest first unless asked otherwise.
    #[expect(clippy::too_many_arguments, reason = "the arguments of a connection")]
    async fn orders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Cursor to end before.")] before: Option<String>,
        #[graphql(desc = "搜索范围 and text.")] search: Option<OrderSearch>,
        #[graphql(name = "where", desc = "Which orders.")] filter: Option<OrderWhere>,
        #[graphql(desc = "By what, and which way.")] order_by: Option<OrderOrder>,
        #[graphql(desc = "Those alone that wait longer than usual, by the tenant's settings. 久于平常")]
        overdue: Option<bool>,
    ) -> async_graphql::Result<Page<Order>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let mut condition = condition(scope, filter.as_ref(), search.as_ref())?;
        let mut counted = Counted::asked(scope, filter.as_ref(), search.as_ref());
        if overdue == Some(true) {
            let patience = choices::of(scope).await?.patience;
            condition = condition.add(waiting::overdue(scope, &patience, clock::now()));
            counted = None;
        }
        let args = PageArgs { first, after, last, before };
        order_page(ctx, condition, counted, args, order_by.unwrap_or(OrderOrder::NEWEST)).await
    }

    /// How many of the orders that match have each status. 状态计数
    async fn order_counts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "搜索范围 and text.")] search: Option<OrderSearch>,
        #[graphql(name = "where", desc = "Which orders.")] filter: Option<OrderWhere>,
    ) -> async_graphql::Result<Vec<OrderCount>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let condition = condition(scope, filter.as_ref(), search.as_ref())?;
        Ok(match Counted::asked(scope, filter.as_ref(), search.as_ref()) {
            Some(counted) => counted.by_status(scope).await?,
            None => counts::matching(scope, condition).await?,
        })
    }
}

/// Which orders to push: by id, by task, or all that match.
#[derive(Clone, Debug, OneofObject)]
#[expect(clippy::large_enum_variant, reason = "one a request")]
pub enum DeclarationsPushInput {
    /// These, at most 1,000.
    Ids(Vec<ID>),
    /// All of a task.
    TaskId(ID),
    /// All that match.
    Where(OrderWhere),
}

/// What `ordersDelete` answers.
#[derive(Debug, SimpleObject)]
pub struct OrdersDeletePayload {
    /// The orders that are gone.
    pub deleted_ids: Vec<ID>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// What `messageDecide` answers.
#[derive(Debug, SimpleObject)]
pub struct MessagePayload {
    /// The message as it stands now.
    pub message: Option<Message>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct ProgressMutation;

#[Object]
impl ProgressMutation {
    /// 创建申报任务
    async fn task_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new task.")] input: TaskCreateInput,
    ) -> async_graphql::Result<TaskPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let (strategy, customer) =
            (ids::row_of("strategy", &input.strategy_id), ids::row_of("customer", &input.customer_id));
        let (made, user_errors) = answer(ctx, tasks::service::create(scope, strategy, customer, input.code).await)?;
        Ok(TaskPayload { task: made.map(Task), user_errors })
    }

    /// Deletes a task of which nothing was pushed. 删除
    async fn task_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] id: ID,
    ) -> async_graphql::Result<TaskDeletePayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let row = ids::row_of(task_graphql::NODE, &id);
        let (done, user_errors) = answer(ctx, service::delete_task(scope, ctx.data::<Arc<Settings>>()?, row).await)?;
        Ok(TaskDeletePayload { deleted_id: done.map(|()| id), user_errors })
    }

    /// 生成申报数据: composes the messages of a task's orders. Needs `@idempotent`.
    async fn task_generate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] id: ID,
    ) -> async_graphql::Result<OperationPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let task = ids::row_of(task_graphql::NODE, &id);
        let made = match idempotent::key(ctx, "taskGenerate", &task.to_string()) {
            Ok(key) => generate::start(scope, task, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (made, user_errors) = answer(ctx, made)?;
        Ok(OperationPayload { operation: made.map(Operation), user_errors })
    }

    /// 推送: sends orders to customs. What is under way or done is left alone. Needs `@idempotent`.
    async fn declarations_push(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which orders.")] input: DeclarationsPushInput,
    ) -> async_graphql::Result<OperationPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let selection = match &input {
            DeclarationsPushInput::Ids(ids) => Selection::Orders(ids.iter().map(|id| ids::row_of(NODE, id)).collect()),
            DeclarationsPushInput::TaskId(id) => Selection::Task(ids::row_of(task_graphql::NODE, id)),
            DeclarationsPushInput::Where(filter) => Selection::Matching(condition(scope, Some(filter), None)?),
        };
        let started = match idempotent::key(ctx, "declarationsPush", &format!("{input:?}")) {
            Ok(key) => push::start(scope, selection, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (started, user_errors) = answer(ctx, started)?;
        // On record outside the database before the client hears of it.
        if let (Some(started), Some(ledger)) = (&started, ctx.data_opt::<ApiLedger>()) {
            ledger.acknowledge(scope.tenant(), started).await?;
        }
        let made = started.map(|started| started.operation);
        Ok(OperationPayload { operation: made.map(Operation), user_errors })
    }

    /// Settles a message of which it is not known whether it arrived, on a channel that is not known to drop
    /// repeats. Look into the single window first. 存疑报文处理
    async fn message_decide(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The message.")] id: ID,
        #[graphql(desc = "What was found out.")] decision: MessageDecision,
    ) -> async_graphql::Result<MessagePayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let row = ids::row_of(message_graphql::NODE, &id);
        let (done, user_errors) = answer(ctx, service::decide(scope, row, decision.into()).await)?;
        let message = match done {
            Some(()) => crate::messages::service::get(scope, row).await?.map(Message),
            None => None,
        };
        Ok(MessagePayload { message, user_errors })
    }

    /// Deletes orders that were never pushed; all of them or none. 删除
    async fn orders_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] ids: Vec<ID>,
    ) -> async_graphql::Result<OrdersDeletePayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let mut rows: Vec<_> = ids.iter().map(|id| ids::row_of(NODE, id)).collect();
        rows.sort_unstable();
        rows.dedup();
        let (done, user_errors) = answer(ctx, service::delete(scope, ctx.data::<Arc<Settings>>()?, &rows).await)?;
        Ok(OrdersDeletePayload { deleted_ids: done.map(|()| ids).unwrap_or_default(), user_errors })
    }
}
