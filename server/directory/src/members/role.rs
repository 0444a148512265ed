//! 角色: a name for a set of permissions.

use async_graphql::Enum;
use qiyun_kernel::Permission;
use sea_orm::entity::prelude::*;

/// What a member is in the firm. 角色
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
pub enum Role {
    /// Imports, generates, pushes and mends. 录入员
    #[sea_orm(string_value = "operator")]
    Operator,
    /// Looks after master data, members and tokens too. 业务主管
    #[sea_orm(string_value = "manager")]
    Manager,
    /// Reads and changes nothing. 只读
    #[sea_orm(string_value = "auditor")]
    Auditor,
    /// A manager whom only another owner can change. 负责人
    #[sea_orm(string_value = "owner")]
    Owner,
}

impl Role {
    /// What somebody in this role may do.
    #[must_use]
    pub fn permissions(self) -> &'static [Permission] {
        match self {
            Self::Owner | Self::Manager => &Permission::ALL,
            Self::Operator => &[
                Permission::DirectoryRead,
                Permission::OrdersRead,
                Permission::OrdersWrite,
                Permission::DeclarationsPush,
            ],
            Self::Auditor => &[Permission::DirectoryRead, Permission::OrdersRead],
        }
    }

    /// The least role that may do all of this: what a token is shown as.
    #[must_use]
    pub fn covering(permissions: &[Permission]) -> Self {
        let covers = |role: &Self| permissions.iter().all(|permission| role.permissions().contains(permission));
        [Self::Auditor, Self::Operator].into_iter().find(covers).unwrap_or(Self::Manager)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_no_more_than_its_name_says() {
        assert_eq!(Role::covering(&[Permission::OrdersRead]), Role::Auditor);
        assert_eq!(Role::covering(&[Permission::DeclarationsPush]), Role::Operator);
        assert_eq!(Role::covering(&[Permission::MembersManage]), Role::Manager);
        for change in [Permission::DirectoryWrite, Permission::OrdersWrite, Permission::DeclarationsPush] {
            assert!(!Role::Auditor.permissions().contains(&change));
        }
        assert!(!Role::Operator.permissions().contains(&Permission::DirectoryWrite));
        assert!(!Role::Operator.permissions().contains(&Permission::MembersManage));
    }
}
