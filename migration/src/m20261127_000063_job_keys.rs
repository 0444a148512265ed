//! A job comes and goes, and each index of its table is written when it comes and when it is claimed: the one that nothing
//! refers to and no question needs is gone. SQLite keeps it, a part of the table there.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared("ALTER TABLE job DROP CONSTRAINT job_tenant").await?;
        }
        Ok(())
    }
}
