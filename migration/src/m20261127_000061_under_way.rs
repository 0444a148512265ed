//! An index holds an entry for each change of an order that is not kept in its page: those that look for orders under
//! way or in trouble, or for a push's, hold only these.

use sea_orm_migration::prelude::*;

use crate::table::tenant_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let watched = Condition::all().add(Expr::col("status").is_in(["declaring", "failed", "rejected"]));
        replace(manager, &["enterprise_id", "status", "id"], watched).await?;
        let pushed = Condition::all().add(Expr::col("operation_id").is_not_null());
        replace(manager, &["operation_id", "id"], pushed).await
    }
}

async fn replace(manager: &SchemaManager<'_>, columns: &'static [&'static str], holds: Condition) -> Result<(), DbErr> {
    let name = format!("progress_{}", columns.join("_"));
    manager.drop_index(Index::drop().table("progress").name(name).to_owned()).await?;
    manager.create_index(tenant_index("progress", columns).cond_where(holds).take()).await
}
