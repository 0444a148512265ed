//! The signature of a message: asked for, given or refused. Also the audit row of the key's use: for which enterprise
//! (its message's), by which account and key, over which digest, at which device, when.

use chrono::{DateTime, Utc};
use qiyun_kernel::{Packed, TenantId};
use sea_orm::entity::prelude::*;

/// How a signature stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
pub enum State {
    /// Asked for; the device has the next word.
    Waiting,
    /// Verified here and kept.
    Signed,
    /// Not given, for a reason that somebody must mend.
    Refused,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signature")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub message_id: Uuid,
    pub state: State,
    pub profile: Option<String>,
    /// 加签用户名 at the time.
    pub account: Option<String>,
    pub digest: Option<Vec<u8>>,
    pub certificate_serial: Option<String>,
    /// Address of the 加密机 that gave it: the enterprise's own or its stand-in's.
    pub device: Option<String>,
    /// Which of the account's keys was asked for; the device's own choice when absent.
    pub key_label: Option<String>,
    pub signed_xml: Option<Packed>,
    /// Why not; also set, while waiting, to why the last try failed.
    pub refusal_code: Option<String>,
    pub refusal_detail: Option<String>,
    pub requested_at: DateTime<Utc>,
    pub signed_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
