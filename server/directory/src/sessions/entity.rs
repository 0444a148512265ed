//! A session, 会话: a person signed in to one tenant, with the refresh token that is valid now.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub user_id: Uuid,
    pub tenant_id: TenantId,
    /// Of the part of the refresh token that stays.
    pub handle_hash: Vec<u8>,
    /// Of the part that changes with each use.
    pub token_hash: Vec<u8>,
    /// From where it was begun: an address that this person is known to use.
    pub client_ip: Option<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
