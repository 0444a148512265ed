//! A message that only the journal knows to have been sent waits for a person; then it is released.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("dispatch").to_owned();
        manager.alter_table(table.add_column(boolean("released").default(false)).take()).await
    }
}
