//! How the list of 海外仓 is searched, filtered and ordered.

use async_graphql::{Enum, InputObject, Result};
use qiyun_kernel::page::{Direction, Key, Sort};
use sea_orm::Condition;

use super::entity::{Column, Entity, Model};
use crate::filter::{DateTimeFilter, Gather, RecordStatusFilter, StringFilter, Where, condition, search};

/// Where a text is searched for. 搜索范围
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum WarehouseSearchScope {
    /// 海外仓名称
    Name,
}

/// A text to be found in one field. 搜索
#[derive(InputObject)]
pub struct WarehouseSearch {
    /// Where. 搜索范围
    scope: WarehouseSearchScope,
    /// What, in any letter case. 查询内容
    text: String,
}

/// Which warehouses; everything that is given must hold. 筛选条件
#[derive(Default, InputObject)]
pub struct WarehouseWhere {
    /// All of these hold.
    and: Option<Vec<WarehouseWhere>>,
    /// At least one of these holds.
    or: Option<Vec<WarehouseWhere>>,
    /// This does not hold.
    not: Option<Box<WarehouseWhere>>,
    /// 海外仓名称
    name: Option<StringFilter>,
    /// 状态
    status: Option<RecordStatusFilter>,
    /// 创建时间
    created_at: Option<DateTimeFilter>,
    /// 修改时间
    updated_at: Option<DateTimeFilter>,
}

impl Where for WarehouseWhere {
    crate::branches!();

    fn leaves(&self, gather: &mut Gather) -> Result<()> {
        gather.text(Column::Name, self.name.as_ref())?;
        gather.status(Column::Enabled, self.status.as_ref())?;
        gather.time(Column::CreatedAt, self.created_at.as_ref());
        gather.time(Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

/// What warehouses are ordered by. 排序字段
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum WarehouseOrderField {
    /// 创建时间
    CreatedAt,
    /// 修改时间
    UpdatedAt,
    /// 海外仓名称
    Name,
}

/// In which order. 排序
#[derive(InputObject)]
pub struct WarehouseOrder {
    /// By what. 排序字段
    field: WarehouseOrderField,
    /// Which way. 方向
    direction: Direction,
}

/// How the list runs; newest first when nothing is said.
pub(super) fn sort(order: Option<WarehouseOrder>) -> Sort<Entity> {
    let order = order.unwrap_or(WarehouseOrder { field: WarehouseOrderField::CreatedAt, direction: Direction::Desc });
    let (name, column, key): (_, _, fn(&Model) -> Key) = match order.field {
        WarehouseOrderField::CreatedAt => ("createdAt", Column::CreatedAt, |row| Key::Time(row.created_at)),
        WarehouseOrderField::UpdatedAt => ("updatedAt", Column::UpdatedAt, |row| Key::Time(row.updated_at)),
        WarehouseOrderField::Name => ("name", Column::Name, |row| Key::Text(row.name.clone())),
    };
    Sort { name, column, direction: order.direction, key, id: |row| row.id }
}

/// What the list is narrowed by.
pub(super) fn narrowed(wanted: Option<WarehouseSearch>, filter: Option<&WarehouseWhere>) -> Result<Condition> {
    let condition = condition(filter)?;
    let Some(WarehouseSearch { scope, text }) = wanted else { return Ok(condition) };
    let column = match scope {
        WarehouseSearchScope::Name => Column::Name,
    };
    Ok(condition.add(search(column, &text)?))
}
