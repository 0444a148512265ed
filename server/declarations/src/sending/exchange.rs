//! One try to send: written before the socket is opened, so that a process that dies in between
//! leaves the doubt on record.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "ExchangeOutcome")]
pub enum Outcome {
    /// Under way, or its process died.
    Open,
    /// The channel took it.
    Accepted,
    /// The channel said no.
    Refused,
    /// No connection: nothing left.
    NotSent,
    /// Bytes left, no answer came.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub message_id: Uuid,
    /// From 1.
    pub attempt: i32,
    pub destination: String,
    /// Of the bytes that were sent.
    pub sha256: String,
    pub outcome: Outcome,
    pub detail: Option<String>,
    /// What the channel answered, as it came.
    pub answer: Option<Vec<u8>>,
    pub started_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
