//! A composed message. Its bytes never change; what replaces it is another message.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Packed, TenantId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Who transmits, signs and receives: the owner of the 传输ID.
    pub enterprise_id: Uuid,
    /// The message's own guid, drawn once.
    pub guid: String,
    /// Such as `CEB303Message`.
    pub message_type: String,
    pub order_count: i32,
    /// Canonical bytes, as they are digested.
    pub xml: Packed,
    /// Replaced before anybody signed it.
    pub void: bool,
    pub composed_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
