//! What failed or was refused is few of very many orders, and looked for by who it belongs to and by when it changed: indexes
//! of these alone.

use sea_orm_migration::prelude::*;

use crate::table::tenant_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columns in
            [&["updated_at", "id"][..], &["strategy_id", "created_at", "id"], &["customer_id", "created_at", "id"]]
        {
            let troubled = Condition::all().add(Expr::col("status").is_in(["failed", "rejected"]));
            let name = format!("progress_troubled_{}", columns[0]);
            manager.create_index(tenant_index("progress", columns).name(name).cond_where(troubled).take()).await?;
        }
        Ok(())
    }
}
