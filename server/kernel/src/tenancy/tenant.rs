//! The tenants themselves, 租户: agency firms. The one table that is not owned by a tenant but is one.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

use super::TenantId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tenant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TenantId,
    /// Unique in the deployment, chosen by the platform operator.
    #[sea_orm(unique)]
    pub code: String,
    pub name: String,
    /// 联调环境: what this tenant sends can reach only the simulated port.
    pub sandbox: bool,
    pub suspended: bool,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
