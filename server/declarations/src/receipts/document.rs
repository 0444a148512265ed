//! An envelope as it came off the receive channel.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Packed, TenantId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "receipt_document")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub enterprise_id: Uuid,
    /// The channel's own name for it.
    pub channel_ref: String,
    pub sha256: String,
    pub envelope: Packed,
    pub message_type: Option<String>,
    /// What could not be read of it; the bytes are kept for a person.
    pub unread_reason: Option<String>,
    pub received_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
