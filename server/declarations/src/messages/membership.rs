//! Which order stands in which message, and with which guid.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message_order")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub message_id: Uuid,
    pub order_id: Uuid,
    /// Position in the message, from 0.
    pub place: i32,
    /// Which filing of this order: 1 first, more after a rejection.
    pub revision: i32,
    /// Drawn once for (order, revision) and kept when messages are cut anew.
    pub guid: String,
    /// 报送时间, 14 digits.
    pub app_time: String,
}

impl Model {
    /// Whether a receipt of this time (17 digits) can answer this filing. One from before a later filing answers an
    /// earlier one; the first filing has none before it, so there customs' clock may differ from ours.
    #[must_use]
    pub fn is_answered_at(&self, return_time: &str) -> bool {
        self.revision <= 1 || return_time >= self.app_time.as_str()
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
