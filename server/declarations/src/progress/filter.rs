//! Reading a client's filter into a condition on the read model. Bounded, so that a filter stays cheap.

use async_graphql::{Enum, InputObject, Result};
use qiyun_directory::customers::entity as customer;
use qiyun_directory::filter::{self, DateTimeFilter, Gather, IdFilter, StringFilter, Where};
use qiyun_directory::strategies::entity as strategy;
use qiyun_kernel::Scope;
use qiyun_kernel::payload::bad_input;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition};

use super::entity::{Column, Entity, Status};
use super::push::MAX_IDS;
use crate::tasks::entity as task;

/// A status, or several.
#[derive(Clone, Debug, Default, InputObject)]
pub struct OrderStatusFilter {
    /// Exactly this one.
    pub eq: Option<Status>,
    /// Any of these.
    #[graphql(name = "in")]
    pub any: Option<Vec<Status>>,
}

/// Which orders. All that is given must hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct OrderWhere {
    /// All of these hold.
    pub and: Option<Vec<OrderWhere>>,
    /// One of these holds.
    pub or: Option<Vec<OrderWhere>>,
    /// This does not hold.
    pub not: Option<Box<OrderWhere>>,
    /// 状态
    pub status: Option<OrderStatusFilter>,
    /// 订单号
    pub order_no: Option<StringFilter>,
    /// 申报任务
    pub task_id: Option<IdFilter>,
    /// 业务策略
    pub strategy_id: Option<IdFilter>,
    /// 客户
    pub customer_id: Option<IdFilter>,
    /// 创建时间
    pub created_at: Option<DateTimeFilter>,
    /// 操作时间
    pub updated_at: Option<DateTimeFilter>,
}

/// 搜索范围
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum OrderSearchScope {
    /// 任务编号
    TaskCode,
    /// 订单/订仓单号
    OrderNo,
    /// 策略名称
    StrategyName,
    /// 客户编号
    CustomerCode,
}

/// A text looked for in one scope. Several order numbers may be pasted at once, parted by blanks, commas or lines.
#[derive(Clone, Debug, InputObject)]
pub struct OrderSearch {
    /// 搜索范围
    pub scope: OrderSearchScope,
    /// What is looked for; for order numbers, one or many.
    pub text: String,
}

impl Where for OrderWhere {
    qiyun_directory::branches!();

    fn leaves(&self, gather: &mut Gather) -> Result<()> {
        if let Some(status) = &self.status {
            gather.one_of(Column::Status, status.eq.map(|status| [status].into_iter()))?;
            gather.one_of(Column::Status, status.any.clone().map(Vec::into_iter))?;
        }
        gather.text(Column::OrderNo, self.order_no.as_ref())?;
        gather.id(Column::TaskId, "task", self.task_id.as_ref())?;
        gather.id(Column::StrategyId, "strategy", self.strategy_id.as_ref())?;
        gather.id(Column::CustomerId, "customer", self.customer_id.as_ref())?;
        gather.time(Column::CreatedAt, self.created_at.as_ref());
        gather.time(Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

/// The condition of a filter and a search together.
pub fn condition(scope: &Scope, filter: Option<&OrderWhere>, search: Option<&OrderSearch>) -> Result<Condition> {
    let mut all = filter::condition(filter)?;
    if let Some(search) = search.filter(|search| !search.text.trim().is_empty()) {
        all = all.add(searched(scope, search)?);
    }
    Ok(all)
}

fn searched(scope: &Scope, search: &OrderSearch) -> Result<Condition> {
    if search.scope == OrderSearchScope::OrderNo {
        return numbers(scope, &search.text);
    }
    Ok(Condition::all().add(Column::TaskId.in_subquery(tasks_matching(scope, search.scope, &search.text)?)))
}

/// One number is looked for as a part; several, pasted from a sheet, as they are.
fn numbers(scope: &Scope, text: &str) -> Result<Condition> {
    let numbers: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || ",;，；、".contains(c)).filter(|number| !number.is_empty()).collect();
    match numbers.as_slice() {
        [one] => filter::search(Column::OrderNo, one),
        many if many.len() <= MAX_IDS => Ok(Condition::all().add(scope.among(Column::OrderNo, many.iter().copied()))),
        _ => Err(bad_input(format!("一次最多查询 {MAX_IDS} 个订单号 (at most {MAX_IDS} order numbers at once)"))),
    }
}

/// The ids of tasks that match a search, as a subquery.
pub fn tasks_matching(scope: &Scope, what: OrderSearchScope, text: &str) -> Result<SelectStatement> {
    let tasks = scope.find::<task::Entity>();
    let tasks = match what {
        OrderSearchScope::TaskCode => tasks.filter(filter::search(task::Column::Code, text)?),
        OrderSearchScope::OrderNo => {
            let orders = scope.find::<Entity>().filter(filter::search(Column::OrderNo, text)?);
            tasks.filter(task::Column::Id.in_subquery(orders.subquery(Column::TaskId)))
        }
        OrderSearchScope::StrategyName => {
            let named = scope.find::<strategy::Entity>().filter(filter::search(strategy::Column::Name, text)?);
            tasks.filter(task::Column::StrategyId.in_subquery(named.subquery(strategy::Column::Id)))
        }
        OrderSearchScope::CustomerCode => {
            let coded = scope.find::<customer::Entity>().filter(filter::search(customer::Column::Code, text)?);
            tasks.filter(task::Column::CustomerId.in_subquery(coded.subquery(customer::Column::Id)))
        }
    };
    Ok(tasks.subquery(task::Column::Id))
}
