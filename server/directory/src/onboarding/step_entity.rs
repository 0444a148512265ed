//! How one step of an enterprise stands. No row: nothing was written down of it.

use chrono::{DateTime, NaiveDate, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

use super::step::{StepName, StepParty, StepState};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub enterprise_id: Uuid,
    pub step: StepName,
    pub state: StepState,
    pub started_on: Option<NaiveDate>,
    pub submitted_on: Option<NaiveDate>,
    pub accepted_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub blocked_by: Option<StepParty>,
    pub note: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub updated_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
