//! Which part of which act stands in which message, and with which guid.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "act_part")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub act_id: Uuid,
    pub message_id: Uuid,
    /// Kind of the document, such as `CEB701`.
    pub kind: String,
    /// 报文序号, from 1.
    pub part: i32,
    /// What its receipts are found by.
    pub business_key: String,
    /// Position in the message, from 0.
    pub place: i32,
    /// Which filing of this part: 1 first, more after it did not go through.
    pub revision: i32,
    pub guid: String,
    /// 报送时间, 14 digits.
    pub app_time: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
