//! A person's account, 用户.

use std::fmt;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

/// A password's argon2id hash. Its text is kept out of logs although it is no password.
#[derive(Clone, PartialEq, Eq, DeriveValueType)]
pub struct PasswordHash(pub(super) String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user_account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Lower case, unique in the deployment.
    pub login: String,
    pub name: String,
    pub password_hash: PasswordHash,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl qiyun_kernel::tenancy::Shared for Entity {}
