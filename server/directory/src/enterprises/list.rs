//! How the list of 境内企业 is searched, filtered and ordered.

use async_graphql::{Enum, InputObject, Result};
use qiyun_kernel::page::{Direction, Key, Sort};
use qiyun_kernel::payload::bad_input;
use sea_orm::{ColumnTrait, Condition};

use super::entity::{Column, Entity, Model};
use super::role::EnterpriseRole;
use crate::filter::{DateTimeFilter, Gather, RecordStatusFilter, StringFilter, Where, condition, search};

/// Where a text is searched for. 搜索范围
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum EnterpriseSearchScope {
    /// 企业名称
    Name,
    /// 海关编码
    CustomsCode,
    /// 传输ID
    TransmissionId,
    /// 创建人
    CreatedBy,
}

/// A text to be found in one field. 搜索
#[derive(InputObject)]
pub struct EnterpriseSearch {
    /// Where. 搜索范围
    scope: EnterpriseSearchScope,
    /// What, in any letter case. 查询内容
    text: String,
}

/// Compares the roles of an enterprise. 企业类型条件
#[derive(Clone, Debug, Default, InputObject)]
pub struct EnterpriseRoleFilter {
    /// Has this role, perhaps among others.
    eq: Option<EnterpriseRole>,
    /// Has at least one of these.
    #[graphql(name = "in")]
    one_of: Option<Vec<EnterpriseRole>>,
}

/// Which enterprises; everything that is given must hold. 筛选条件
#[derive(Default, InputObject)]
pub struct EnterpriseWhere {
    /// All of these hold.
    and: Option<Vec<EnterpriseWhere>>,
    /// At least one of these holds.
    or: Option<Vec<EnterpriseWhere>>,
    /// This does not hold.
    not: Option<Box<EnterpriseWhere>>,
    /// 海关编码
    customs_code: Option<StringFilter>,
    /// 企业类型
    roles: Option<EnterpriseRoleFilter>,
    /// 状态
    status: Option<RecordStatusFilter>,
    /// 创建时间
    created_at: Option<DateTimeFilter>,
    /// 修改时间
    updated_at: Option<DateTimeFilter>,
}

impl Where for EnterpriseWhere {
    crate::branches!();

    fn leaves(&self, gather: &mut Gather) -> Result<()> {
        gather.text(Column::CustomsCode, self.customs_code.as_ref())?;
        if let Some(roles) = &self.roles {
            roles.gather(gather)?;
        }
        gather.status(Column::Enabled, self.status.as_ref())?;
        gather.time(Column::CreatedAt, self.created_at.as_ref());
        gather.time(Column::UpdatedAt, self.updated_at.as_ref());
        Ok(())
    }
}

impl EnterpriseRoleFilter {
    fn gather(&self, gather: &mut Gather) -> Result<()> {
        if let Some(role) = self.eq {
            gather.add(role.column().eq(true));
        }
        let Some(roles) = &self.one_of else { return Ok(()) };
        if roles.len() > EnterpriseRole::ALL.len() {
            return Err(bad_input("企业类型重复 (each role is named once)"));
        }
        let wanted = EnterpriseRole::ALL.into_iter().filter(|role| roles.contains(role));
        gather.any(wanted.map(|role| role.column().eq(true)));
        Ok(())
    }
}

/// What enterprises are ordered by. 排序字段
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum EnterpriseOrderField {
    /// 创建时间
    CreatedAt,
    /// 修改时间
    UpdatedAt,
    /// 企业名称
    Name,
}

/// In which order. 排序
#[derive(InputObject)]
pub struct EnterpriseOrder {
    /// By what. 排序字段
    field: EnterpriseOrderField,
    /// Which way. 方向
    direction: Direction,
}

/// How the list runs; newest first when nothing is said.
pub(crate) fn sort(order: Option<EnterpriseOrder>) -> Sort<Entity> {
    let order = order.unwrap_or(EnterpriseOrder { field: EnterpriseOrderField::CreatedAt, direction: Direction::Desc });
    let (name, column, key): (_, _, fn(&Model) -> Key) = match order.field {
        EnterpriseOrderField::CreatedAt => ("createdAt", Column::CreatedAt, |row| Key::Time(row.created_at)),
        EnterpriseOrderField::UpdatedAt => ("updatedAt", Column::UpdatedAt, |row| Key::Time(row.updated_at)),
        EnterpriseOrderField::Name => ("name", Column::Name, |row| Key::Text(row.name.clone())),
    };
    Sort { name, column, direction: order.direction, key, id: |row| row.id }
}

/// What the list is narrowed by.
pub(super) fn narrowed(wanted: Option<EnterpriseSearch>, filter: Option<&EnterpriseWhere>) -> Result<Condition> {
    let condition = condition(filter)?;
    let Some(EnterpriseSearch { scope, text }) = wanted else { return Ok(condition) };
    let column = match scope {
        EnterpriseSearchScope::Name => Column::Name,
        EnterpriseSearchScope::CustomsCode => Column::CustomsCode,
        EnterpriseSearchScope::TransmissionId => Column::TransmissionId,
        EnterpriseSearchScope::CreatedBy => Column::CreatedBy,
    };
    Ok(condition.add(search(column, &text)?))
}
