//! A tenant's settings, 业务设置: only what differs from the defaults is stored.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table("setting")
            .col(string("code"))
            .col(string_null("value"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(string_null("updated_by"))
            .to_owned();
        manager.create_table(table).await?;
        manager.create_index(tenant_unique("setting", &["code"])).await
    }
}
