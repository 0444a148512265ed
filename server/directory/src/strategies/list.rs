//! How the list of 业务策略 is searched, filtered and ordered.

use async_graphql::{Enum, InputObject, Result};
use qiyun_kernel::page::{Direction, Key, Sort};
use sea_orm::Condition;

use super::entity::{Column, Entity, Model};
use crate::filter::{DateTimeFilter, Gather, RecordStatusFilter, StringFilter, Where, condition, search};

/// Where a text is searched for. 搜索范围
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum StrategySearchScope {
    /// 策略编号
    Code,
    /// 策略名称
    Name,
    /// 修改人
    UpdatedBy,
    /// 创建人
    CreatedBy,
}

/// A text to be found in one field. 搜索
#[derive(InputObject)]
pub struct StrategySearch {
    /// Where. 搜索范围
    scope: StrategySearchScope,
    /// What, in any letter case. 查询内容
    text: String,
}

/// Which strategies; everything that is given must hold. 筛选条件
#[derive(Default, InputObject)]
pub struct StrategyWhere {
    /// All of these hold.
    and: Option<Vec<StrategyWhere>>,
    /// At least one of these holds.
    or: Option<Vec<StrategyWhere>>,
    /// This does not hold.
    not: Option<Box<StrategyWhere>>,
    /// 策略编号
    code: Option<StringFilter>,
    /// 状态
    status: Option<RecordStatusFilter>,
    /// 创建时间
    created_at: Option<DateTimeFilter>,
    /// 修改时间
    updated_at: Option<DateTimeFilter>,
}

impl Where for StrategyWhere {
    crate::branches!();

    fn leaves(&self, gather: &mut Gather) -> Result<()> {
        gather.text(Column::Code, self.code.as_ref())?;
        gather.status(Column::Enabled, self.status.as_ref())?;
        gather.time(Column::CreatedAt, self.created_at.as_ref());
        gather.time(Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

/// What strategies are ordered by. 排序字段
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum StrategyOrderField {
    /// 创建时间
    CreatedAt,
    /// 修改时间
    UpdatedAt,
    /// 策略编号
    Code,
}

/// In which order. 排序
#[derive(InputObject)]
pub struct StrategyOrder {
    /// By what. 排序字段
    field: StrategyOrderField,
    /// Which way. 方向
    direction: Direction,
}

/// How the list runs; newest first when nothing is said.
pub(super) fn sort(order: Option<StrategyOrder>) -> Sort<Entity> {
    let order = order.unwrap_or(StrategyOrder { field: StrategyOrderField::CreatedAt, direction: Direction::Desc });
    let (name, column, key): (_, _, fn(&Model) -> Key) = match order.field {
        StrategyOrderField::CreatedAt => ("createdAt", Column::CreatedAt, |row| Key::Time(row.created_at)),
        StrategyOrderField::UpdatedAt => ("updatedAt", Column::UpdatedAt, |row| Key::Time(row.updated_at)),
        StrategyOrderField::Code => ("code", Column::Code, |row| Key::Text(row.code.clone())),
    };
    Sort { name, column, direction: order.direction, key, id: |row| row.id }
}

/// What the list is narrowed by.
pub(super) fn narrowed(wanted: Option<StrategySearch>, filter: Option<&StrategyWhere>) -> Result<Condition> {
    let condition = condition(filter)?;
    let Some(StrategySearch { scope, text }) = wanted else { return Ok(condition) };
    let column = match scope {
        StrategySearchScope::Code => Column::Code,
        StrategySearchScope::Name => Column::Name,
        StrategySearchScope::UpdatedBy => Column::UpdatedBy,
        StrategySearchScope::CreatedBy => Column::CreatedBy,
    };
    Ok(condition.add(search(column, &text)?))
}
