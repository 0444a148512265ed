//! How the list of 客户 is searched, filtered and ordered.

use async_graphql::{Enum, InputObject, Result};
use qiyun_kernel::page::{Direction, Key, Sort};
use sea_orm::Condition;

use super::entity::{Column, Entity, Model};
use crate::filter::{DateTimeFilter, Gather, RecordStatusFilter, StringFilter, Where, condition, search};

/// Where a text is searched for. 搜索范围
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum CustomerSearchScope {
    /// 客户编号
    Code,
    /// 客户名称
    Name,
    /// 联系电话
    Phone,
}

/// A text to be found in one field. 搜索
#[derive(InputObject)]
pub struct CustomerSearch {
    /// Where. 搜索范围
    scope: CustomerSearchScope,
    /// What, in any letter case. 查询内容
    text: String,
}

/// Which customers; everything that is given must hold. 筛选条件
#[derive(Default, InputObject)]
pub struct CustomerWhere {
    /// All of these hold.
    and: Option<Vec<CustomerWhere>>,
    /// At least one of these holds.
    or: Option<Vec<CustomerWhere>>,
    /// This does not hold.
    not: Option<Box<CustomerWhere>>,
    /// 客户编号
    code: Option<StringFilter>,
    /// 状态
    status: Option<RecordStatusFilter>,
    /// 创建时间
    created_at: Option<DateTimeFilter>,
    /// 修改时间
    updated_at: Option<DateTimeFilter>,
}

impl Where for CustomerWhere {
    crate::branches!();

    fn leaves(&self, gather: &mut Gather) -> Result<()> {
        gather.text(Column::Code, self.code.as_ref())?;
        gather.status(Column::Enabled, self.status.as_ref())?;
        gather.time(Column::CreatedAt, self.created_at.as_ref());
        gather.time(Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

/// What customers are ordered by. 排序字段
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum CustomerOrderField {
    /// 创建时间
    CreatedAt,
    /// 修改时间
    UpdatedAt,
    /// 客户编号
    Code,
}

/// In which order. 排序
#[derive(InputObject)]
pub struct CustomerOrder {
    /// By what. 排序字段
    field: CustomerOrderField,
    /// Which way. 方向
    direction: Direction,
}

/// How the list runs; newest first when nothing is said.
pub(super) fn sort(order: Option<CustomerOrder>) -> Sort<Entity> {
    let order = order.unwrap_or(CustomerOrder { field: CustomerOrderField::CreatedAt, direction: Direction::Desc });
    let (name, column, key): (_, _, fn(&Model) -> Key) = match order.field {
        CustomerOrderField::CreatedAt => ("createdAt", Column::CreatedAt, |row| Key::Time(row.created_at)),
        CustomerOrderField::UpdatedAt => ("updatedAt", Column::UpdatedAt, |row| Key::Time(row.updated_at)),
        CustomerOrderField::Code => ("code", Column::Code, |row| Key::Text(row.code.clone())),
    };
    Sort { name, column, direction: order.direction, key, id: |row| row.id }
}

/// What the list is narrowed by.
pub(super) fn narrowed(wanted: Option<CustomerSearch>, filter: Option<&CustomerWhere>) -> Result<Condition> {
    let condition = condition(filter)?;
    let Some(CustomerSearch { scope, text }) = wanted else { return Ok(condition) };
    let column = match scope {
        CustomerSearchScope::Code => Column::Code,
        CustomerSearchScope::Name => Column::Name,
        CustomerSearchScope::Phone => Column::Phone,
    };
    Ok(condition.add(search(column, &text)?))
}
