//! How far an enterprise is, and its application form.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

use super::step::{StepName, StepParty};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Unique in the tenant.
    pub enterprise_id: Uuid,
    /// The first step that is not over.
    pub stuck_at: Option<StepName>,
    pub blocked_by: Option<StepParty>,
    /// Since when it is stuck there.
    pub since: DateTime<Utc>,
    /// A stored [`super::form::Form`].
    pub form: Option<Json>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub updated_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
