//! One act: the document that it files, whole, before it is cut into parts and stamped.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "act")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Kind of the document, such as `CEB605`.
    pub kind: String,
    /// 企业唯一编号 or 企业内部编号.
    pub cop_no: String,
    /// Business key of its first part.
    pub business_key: String,
    /// Who files it: whose 传输ID, channel and certificate.
    pub enterprise_id: Uuid,
    /// The document, see `document::ActDocument`.
    pub document: Json,
    pub created_by: Option<String>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
