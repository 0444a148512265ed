//! An order, 订单 or 海外仓订仓单.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use qiyun_kernel::amount::Stored;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "export_order")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub task_id: Uuid,
    pub import_id: Uuid,
    /// Position in the task: the order of the rows of the files.
    pub place: i64,
    /// What must be unique at customs: the platform (or, where it has no code, the merchant) and the order number.
    pub business_key: String,
    pub order_no: String,
    /// Code of the trade mode, such as `9710-entry`.
    pub mode: String,
    pub platform_code: String,
    /// For 9810 the name of the overseas warehouse.
    pub platform_name: String,
    pub merchant_code: String,
    pub merchant_name: String,
    pub declarant_id: Uuid,
    pub currency: String,
    pub goods_value: Stored,
    pub freight: Stored,
    pub line_count: i32,
    /// What waybill, payment and list say of it, as `qiyun_schema::details`; null in 报关单模式.
    pub details: Option<Json>,
    /// Business keys of its waybill, list and payment, as far as it has them.
    pub waybill_key: Option<String>,
    pub list_key: Option<String>,
    pub payment_key: Option<String>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
