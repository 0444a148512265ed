//! Indexes for what is asked: each list in each of its orders, the slices of generating and pushing, and what is
//! looked up from the other end. `tests/all/plans` asks PostgreSQL how it would go about each of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::tenant_index;

/// Their pair (tenant, id) is what references point to, and nothing refers to them. It cost an entry for each row
/// of the largest tables. Whoever refers to one adds the pair again.
const NOT_REFERRED_TO: [&str; 6] = ["order_line", "progress", "message_order", "exchange", "receipt", "import_problem"];

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A slice of generating or pushing is one walk in the order of the ids, however many wait behind it.
        replace(manager, "progress", &["task_id", "status"], &["task_id", "status", "id"]).await?;
        replace(manager, "progress", &["operation_id"], &["operation_id", "queued", "id"]).await?;
        manager.create_index(tenant_index("progress", &["task_id", "created_at", "id"])).await?;
        for column in ["strategy_id", "customer_id"] {
            replace(manager, "progress", &[column, "status", "id"], &[column, "created_at", "id"]).await?;
        }
        manager.create_index(tenant_index("enterprise", &["name", "id"])).await?;
        for table in ["member", "api_token"] {
            manager.create_index(tenant_index(table, &["created_at", "id"])).await?;
        }
        manager.create_index(tenant_index("import", &["upload_id"])).await?;
        // At signing in there is no tenant yet.
        let mut of_user = Index::create().table("member").name("member_user").col("user_id").to_owned();
        manager.create_index(of_user.take()).await?;
        let mut of_message = tenant_index("receipt", &["message_id"]);
        manager.create_index(of_message.cond_where(Expr::col("message_id").is_not_null()).take()).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            for table in NOT_REFERRED_TO {
                let drop = format!("ALTER TABLE {table} DROP CONSTRAINT {table}_tenant");
                manager.get_connection().execute_unprepared(&drop).await?;
            }
            // An order's row is written several times; with room beside it, what no index has is changed in its page.
            manager.get_connection().execute_unprepared("ALTER TABLE progress SET (fillfactor = 70)").await?;
        }
        Ok(())
    }
}

async fn replace(
    manager: &SchemaManager<'_>,
    table: &'static str,
    old: &[&'static str],
    new: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(tenant_index(table, new)).await?;
    let old = Index::drop().table(table).name(format!("{table}_{}", old.join("_"))).to_owned();
    manager.drop_index(old).await
}
