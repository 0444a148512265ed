//! An envelope that is stored here and of which the channel is not told yet. A row goes once it is: a mark on the
//! envelope itself would write all of its bytes again.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "receipt_untold")]
pub struct Model {
    /// The envelope's own id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub enterprise_id: Uuid,
    /// The channel's name for it.
    pub channel_ref: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
