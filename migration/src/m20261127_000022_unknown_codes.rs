//! Codes of receipts that no published table has, counted for the platform operator.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table("unknown_code")
            .col(string("kind"))
            .col(string("code"))
            .col(big_integer("seen"))
            .col(text("sample"))
            .col(timestamp_with_time_zone("first_at"))
            .col(timestamp_with_time_zone("last_at"))
            .to_owned();
        manager.create_table(table).await?;
        manager.create_index(tenant_unique("unknown_code", &["kind", "code"])).await
    }
}
