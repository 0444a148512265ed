//! Released lists by time: a summary may be of a span of time.

use sea_orm_migration::prelude::*;

use crate::table::tenant_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Two receipts of each list; 报关单模式 costs no entry.
        let released = Expr::col("message_type").eq("CEB604Message").and(Expr::col("status").is_in(["800", "899"]));
        let released = Condition::all().add(released);
        manager.create_index(tenant_index("receipt", &["return_time"]).cond_where(released).take()).await
    }
}
