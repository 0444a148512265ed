//! Jobs stand in lanes and are taken in batches; a lease is a later due time. Envelopes are kept without the
//! document in them, receipts know which filing they answer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer_null, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let nil = "00000000-0000-0000-0000-000000000000";
        let nil = if manager.get_database_backend() == sea_orm::DbBackend::Sqlite {
            Expr::cust("X'00000000000000000000000000000000'")
        } else {
            Expr::cust(format!("'{nil}'::uuid"))
        };
        alter(manager, "job", |table| table.add_column(uuid("lane").default(nil))).await?;
        // The index names a column that goes.
        alter(manager, "job", |table| table.drop_column("rung_ms")).await?;
        alter(manager, "job", |table| table.drop_column("lease_until_ms")).await?;
        alter(manager, "dispatch", |table| table.add_column(integer_null("payload_at"))).await?;
        alter(manager, "receipt", |table| table.add_column(integer_null("revision"))).await?;
        // Claims take the oldest of a lane, the sweep goes from lane to lane; what waits for a person is in neither.
        let alive = Condition::all().add(Expr::col("dead_code").is_null());
        let mut lanes = Index::create().table("job").name("job_lane").to_owned();
        for column in ["queue", "tenant_id", "lane", "due_ms"] {
            lanes.col(column);
        }
        manager.create_index(lanes.cond_where(alive).take()).await
    }
}

async fn alter(
    manager: &SchemaManager<'_>,
    name: &'static str,
    change: impl FnOnce(&mut TableAlterStatement) -> &mut TableAlterStatement,
) -> Result<(), DbErr> {
    let mut table = Table::alter().table(name).to_owned();
    change(&mut table);
    manager.alter_table(table).await
}
