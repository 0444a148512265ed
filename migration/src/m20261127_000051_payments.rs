//! Paid orders by their number: a receipt of a payment may come without the payment's own.

use sea_orm_migration::prelude::*;

use crate::table::tenant_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Only 9610 orders have one; the others cost no entry.
        let paid = Condition::all().add(Expr::col("payment_key").is_not_null());
        manager.create_index(tenant_index("export_order", &["order_no"]).cond_where(paid).take()).await
    }
}
