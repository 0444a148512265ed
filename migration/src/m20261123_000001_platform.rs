//! Tenants, users, sessions; jobs and idempotency keys.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(tenant()).await?;
        manager.create_table(user_account()).await?;
        manager.create_table(session()).await?;
        let mut of_user = Index::create().table("session").name("session_user").col("user_id").to_owned();
        manager.create_index(of_user.take()).await?;
        manager.create_table(job()).await?;
        manager.create_index(tenant_unique("job", &["queue", "subject"])).await?;
        let mut due = Index::create().table("job").name("job_due").col("due_ms").to_owned();
        manager.create_index(due.take()).await?;
        manager.create_table(idempotency_key()).await?;
        manager.create_index(tenant_unique("idempotency_key", &["mutation", "key"])).await?;
        manager.create_index(tenant_index("idempotency_key", &["expires_at"])).await
    }
}

fn tenant() -> TableCreateStatement {
    Table::create()
        .table("tenant")
        .col(uuid("id").primary_key())
        .col(string("code").unique_key())
        .col(string("name"))
        .col(boolean("sandbox"))
        .col(boolean("suspended"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn user_account() -> TableCreateStatement {
    Table::create()
        .table("user_account")
        .col(uuid("id").primary_key())
        .col(string("login").unique_key())
        .col(string("name"))
        .col(string("password_hash"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

/// Refresh tokens, by hash. A session stands between a user and one tenant. The handle stays, the token
/// beside it changes with each use: a known handle with another token is one that was used before.
fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(uuid("id").primary_key())
        .col(uuid("user_id"))
        .col(uuid("tenant_id"))
        .col(binary("handle_hash").unique_key())
        .col(binary("token_hash"))
        .col(string_null("client_ip"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(ForeignKey::create().from("session", "user_id").to("user_account", "id"))
        .foreign_key(ForeignKey::create().from("session", "tenant_id").to("tenant", "id"))
        .to_owned()
}

fn job() -> TableCreateStatement {
    tenant_table("job")
        .col(string("queue"))
        .col(uuid("subject"))
        .col(big_integer("due_ms"))
        .col(big_integer_null("rung_ms"))
        .col(integer("attempt"))
        .col(integer("renewals"))
        .col(uuid_null("lease"))
        .col(big_integer_null("lease_until_ms"))
        .col(string_null("dead_code"))
        .col(text_null("last_error"))
        .col(big_integer("created_ms"))
        .to_owned()
}

fn idempotency_key() -> TableCreateStatement {
    tenant_table("idempotency_key")
        .col(string("mutation"))
        .col(string("key"))
        .col(binary("input_hash"))
        .col(uuid("result_id"))
        .col(timestamp_with_time_zone("expires_at"))
        .to_owned()
}
