//! A goods line of an order, in the order in which the customs entry will list it.

use qiyun_kernel::TenantId;
use qiyun_kernel::amount::Stored;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub order_id: Uuid,
    pub gnum: i32,
    pub item_no: String,
    pub item_name: String,
    pub unit: String,
    pub qty: Stored,
    pub price: Stored,
    pub total_price: Stored,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
