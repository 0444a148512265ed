//! 诊断: what was found about an order, a task or an enterprise, and when.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = tenant_table("finding");
        refer(&mut table, "finding", uuid("enterprise_id").take(), "enterprise");
        refer(&mut table, "finding", uuid_null("task_id").take(), "task");
        table
            .col(string("kind"))
            .col(string("subject_kind"))
            .col(uuid("subject_id"))
            .col(string_null("hop"))
            // Probes of an enterprise are few in a minute; each takes a place, and the index is the judge.
            .col(big_integer("slot"))
            .col(big_integer("affected"))
            .col(json_null("steps"))
            .col(timestamp_with_time_zone("created_at"))
            .col(string_null("created_by"))
            .col(timestamp_with_time_zone_null("ended_at"));
        manager.create_table(table).await?;
        manager.create_index(tenant_unique("finding", &["enterprise_id", "slot"])).await?;
        manager.create_index(tenant_index("finding", &["subject_id", "created_at"])).await?;
        manager.create_index(tenant_index("finding", &["task_id", "created_at"])).await?;
        manager.create_index(tenant_index("finding", &["enterprise_id", "created_at"])).await?;
        // What has stopped for good is looked for at each diagnosis, and is a few rows of very many.
        let stopped = Expr::col("dead_code").is_not_null();
        let mut dead = Index::create().table("job").name("job_dead").col("tenant_id").to_owned();
        manager.create_index(dead.cond_where(stopped).take()).await
    }
}
