//! A tenant, 租户. Its row belongs to itself, so that a scope reads its own and no other.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Owned, TenantId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tenant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TenantId,
    /// Unique in the deployment, chosen by the platform operator.
    pub code: String,
    pub name: String,
    /// 联调环境: what this tenant sends reaches only the simulated port.
    pub sandbox: bool,
    pub suspended: bool,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Owned for Entity {
    fn owner() -> impl ColumnTrait + Into<Column> {
        Column::Id
    }

    fn key() -> impl ColumnTrait + Into<Column> {
        Column::Id
    }
}
