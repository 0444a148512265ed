//! A sealed envelope and what the channel said of it. Its bytes never change: a repeat repeats them.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Packed, TenantId};
use sea_orm::entity::prelude::*;

/// How a dispatch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
pub enum State {
    /// Sealed; nothing can have arrived yet.
    Waiting,
    /// The channel took it.
    Sent,
    /// Bytes left and no answer came: it may have arrived. Never repeated blindly.
    Unsure,
    /// The channel said no.
    Refused,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dispatch")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub message_id: Uuid,
    pub enterprise_id: Uuid,
    pub state: State,
    /// The envelope's own number, drawn once; format receipts name it.
    pub cop_msg_id: String,
    /// The sealed bytes, without the signed document in them where `payload_at` says that it was cut out.
    pub envelope: Packed,
    /// Where in the envelope the signed document stands, in base64.
    pub payload_at: Option<i32>,
    pub envelope_sha256: String,
    pub refusal_code: Option<String>,
    pub refusal_detail: Option<String>,
    /// A person had it sent although the journal knows of an earlier try that the database has forgotten.
    pub released: bool,
    pub sealed_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
