//! A strategy, 业务策略.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Fault, TenantId};
use qiyun_schema::mode::TradeMode;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "strategy")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// 策略编号, unique in the tenant.
    pub code: String,
    pub name: String,
    /// Code of a trade mode of `qiyun_schema`.
    pub mode: String,
    /// As written, for a platform without a record; else as the record was when it was chosen.
    pub platform_code: String,
    pub platform_name: String,
    pub platform_id: Option<Uuid>,
    pub merchant_id: Uuid,
    /// 生产销售单位.
    pub owner_id: Option<Uuid>,
    pub declarant_id: Uuid,
    pub warehouse_id: Option<Uuid>,
    /// Three digits of the customs table 币制.
    pub currency: String,
    pub enabled: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub updated_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();

impl Model {
    /// 贸易方式.
    pub fn trade_mode(&self) -> Result<TradeMode, Fault> {
        self.mode.parse().map_err(Fault::new)
    }

    /// The enterprises that it names.
    pub(super) fn enterprise_ids(&self) -> impl Iterator<Item = Uuid> {
        [Some(self.merchant_id), Some(self.declarant_id), self.platform_id, self.owner_id].into_iter().flatten()
    }
}
