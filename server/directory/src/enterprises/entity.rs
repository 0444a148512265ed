//! A domestic enterprise, 境内企业.

use std::fmt;

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

use super::role::EnterpriseRole;

/// A password as it is stored: sealed for its record and field.
#[derive(Clone, PartialEq, Eq, DeriveValueType)]
pub struct Sealed(pub(super) Vec<u8>);

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(…)")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enterprise")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub name: String,
    pub unified_social_credit_code: Option<String>,
    /// 海关编码, unique in the tenant.
    pub customs_code: String,
    /// 传输ID, once it is issued.
    pub transmission_id: Option<String>,
    pub is_declarant: bool,
    pub is_platform: bool,
    pub is_merchant: bool,
    pub is_logistics: bool,
    /// 发送通道.
    pub send_url: Option<String>,
    pub send_username: Option<String>,
    pub send_password: Option<Sealed>,
    /// 接收通道.
    pub receive_url: Option<String>,
    pub receive_username: Option<String>,
    pub receive_password: Option<Sealed>,
    /// 加签.
    pub sign_url: Option<String>,
    pub sign_username: Option<String>,
    pub sign_password: Option<Sealed>,
    /// Code of a signature profile of `qiyun_schema`.
    pub sign_profile: String,
    pub note: Option<String>,
    pub enabled: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub updated_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();

impl Model {
    /// Whether it is filed as this.
    #[must_use]
    pub fn has(&self, role: EnterpriseRole) -> bool {
        match role {
            EnterpriseRole::Declarant => self.is_declarant,
            EnterpriseRole::Platform => self.is_platform,
            EnterpriseRole::Merchant => self.is_merchant,
            EnterpriseRole::Logistics => self.is_logistics,
        }
    }

    /// Whether documents name it by this code: 海关编码 or 统一社会信用代码.
    #[must_use]
    pub fn is_named(&self, code: &str) -> bool {
        self.customs_code == code || self.unified_social_credit_code.as_deref() == Some(code)
    }

    /// Whether it is set up to transmit documents itself: 传输ID, 发送通道 and 加签.
    #[must_use]
    pub fn transmits(&self) -> bool {
        self.enabled && self.transmission_id.is_some() && self.send_url.is_some() && self.sign_url.is_some()
    }
}
