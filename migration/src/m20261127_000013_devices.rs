//! 加密机 of the deployment: the operator's records, what processes report of them, and where each signature was made.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(device()).await?;
        manager.create_table(device_report()).await?;
        // One column a statement: SQLite adds no more.
        for column in [string_null("device").take(), string_null("key_label").take()] {
            manager.alter_table(Table::alter().table("signature").add_column(column).take()).await?;
        }
        Ok(())
    }
}

/// No tenant's: the platform operator keeps it.
fn device() -> TableCreateStatement {
    Table::create()
        .table("device")
        .col(uuid("id").primary_key())
        .col(string("name").unique_key())
        .col(string("address").unique_key())
        .col(integer_null("per_minute"))
        .col(string_null("stand_in"))
        .col(boolean("same_accounts"))
        .col(boolean("in_service"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .to_owned()
}

/// One process's last word on one address. `uses` holds a count for each tenant.
fn device_report() -> TableCreateStatement {
    Table::create()
        .table("device_report")
        .col(uuid("process"))
        .col(string("address"))
        .col(string("state"))
        .col(boolean("failing_over"))
        .col(big_integer("signed_minute"))
        .col(big_integer("weights"))
        .col(text("uses"))
        .col(big_integer("at_ms"))
        .primary_key(Index::create().col("process").col("address"))
        .to_owned()
}
