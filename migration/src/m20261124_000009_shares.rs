//! A tenant's share of the background work: tickets in a turn, and most of them at once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite adds no more.
        for column in [integer("weight").default(1).take(), integer_null("cap").take()] {
            manager.alter_table(Table::alter().table("tenant").add_column(column).take()).await?;
        }
        Ok(())
    }
}
