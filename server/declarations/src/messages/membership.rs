//! Which document of which order stands in which message, and with which guid. 席位

use qiyun_kernel::{Fault, TenantId};
use qiyun_schema::message::{AppType, MessageKind};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message_order")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub message_id: Uuid,
    pub order_id: Uuid,
    /// Kind of the document, such as `CEB303`; that of the message.
    pub kind: String,
    /// 报送类型: 1 add, 2 change, 3 delete.
    pub app_type: String,
    /// 清单编号 that a change or deletion of a list names.
    pub invt_no: Option<String>,
    /// Position in the message, from 0.
    pub place: i32,
    /// Which filing of this document: 1 first, more after a rejection.
    pub revision: i32,
    /// Drawn once for (order, kind, revision) and kept when messages are cut anew.
    pub guid: String,
    /// 报送时间, 14 digits.
    pub app_time: String,
}

impl Model {
    /// Kind of the document.
    pub fn message_kind(&self) -> Result<MessageKind, Fault> {
        MessageKind::from_code(&self.kind)
            .ok_or_else(|| Fault::new(format!("a seat of the unknown kind {}", self.kind)))
    }

    /// 报送类型.
    pub fn filed_as(&self) -> Result<AppType, Fault> {
        AppType::from_code(&self.app_type)
            .ok_or_else(|| Fault::new(format!("a seat with the unknown appType {}", self.app_type)))
    }

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
