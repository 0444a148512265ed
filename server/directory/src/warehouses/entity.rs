//! An overseas warehouse, 海外仓.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "warehouse")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// 海外仓名称, unique in the tenant: it stands in `ebpName` of every 订仓单.
    pub name: String,
    pub address: String,
    /// Three digits of the customs table 国家(地区).
    pub country: String,
    /// 海外仓备案号, once it is recorded with customs.
    pub record_no: Option<String>,
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
