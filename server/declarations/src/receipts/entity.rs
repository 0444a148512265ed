//! One fact that customs stated. Appended, and what it states never changed; stated twice, it stands once.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "receipt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub document_id: Uuid,
    /// Message type, business key, time and status: what makes a repeat the same receipt.
    pub natural_key: String,
    /// The order that it speaks of; null for a format receipt, and while no such order is known.
    pub order_id: Option<Uuid>,
    /// The act that it speaks of.
    pub act_id: Option<Uuid>,
    /// The message that a format receipt, CEB900, speaks of.
    pub message_id: Option<Uuid>,
    pub message_type: String,
    pub business_key: String,
    /// 回执状态, as it came.
    pub status: String,
    /// 回执时间, 17 digits, Beijing.
    pub return_time: String,
    pub info: String,
    pub customs_at: Option<DateTime<Utc>>,
    pub received_at: DateTime<Utc>,
    /// The filing that it answers, once there is a later one.
    pub revision: Option<i32>,
    /// 电子口岸编号
    pub pre_no: Option<String>,
    /// 清单编号
    pub invt_no: Option<String>,
    /// 汇总申请编号
    pub sum_no: Option<String>,
    /// 报关单编号
    pub entry_id: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
