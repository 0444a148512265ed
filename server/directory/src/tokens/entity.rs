//! An API token, API 令牌, without its secret.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Permission, TenantId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub name: String,
    /// The beginning of the secret, to tell tokens apart.
    pub prefix: String,
    pub secret_hash: Vec<u8>,
    /// Codes of permissions, with a blank between them.
    pub scopes: String,
    pub expires_at: Option<DateTime<Utc>>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();

impl Model {
    /// What it may do.
    #[must_use]
    pub fn permissions(&self) -> Vec<Permission> {
        self.scopes.split(' ').filter_map(Permission::by_code).collect()
    }
}
