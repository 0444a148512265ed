//! A 加密机 of the deployment.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What people call it; unique.
    pub name: String,
    /// Base address, in its normal spelling; unique. Enterprises' signing accounts name it.
    pub address: String,
    /// 票/分钟 that it is rated for; as fast as it can when absent.
    pub per_minute: Option<i32>,
    /// The name of the device that signs while this one does not.
    pub stand_in: Option<String>,
    /// The stand-in holds the same accounts with the same passwords. Without it nothing goes there.
    pub same_accounts: bool,
    pub in_service: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
