//! How many orders of a tenant, a task, a customer or a strategy have a status. The database counts with each change
//! of an order, whoever makes it (migration 000062); rows of one subject and status add up.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

use super::entity::Status;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_count")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Of what: the tenant itself, or one of its tasks, customers or strategies.
    pub subject: Uuid,
    pub status: Status,
    /// Below zero where more left than came.
    pub count: i64,
    /// What stands for all that was folded into it; the others are changes of one statement each.
    pub folded: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
