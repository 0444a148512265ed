//! 企业前期对接: how far each enterprise is, what was applied for, and the papers that belong to it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, stamps, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(onboarding()).await?;
        manager.create_index(tenant_unique("onboarding", &["enterprise_id"])).await?;
        manager.create_index(tenant_index("onboarding", &["stuck_at", "blocked_by"])).await?;
        manager.create_table(onboarding_step()).await?;
        manager.create_index(tenant_unique("onboarding_step", &["enterprise_id", "step"])).await?;
        manager.create_table(onboarding_attachment()).await?;
        manager.create_index(tenant_index("onboarding_attachment", &["enterprise_id", "step"])).await
    }
}

/// Derived from the steps, but for the application form; repeated so that a list is one index walk.
fn onboarding() -> TableCreateStatement {
    let mut table = tenant_table("onboarding");
    refer(&mut table, "onboarding", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string_null("stuck_at"))
        .col(string_null("blocked_by"))
        .col(timestamp_with_time_zone("since"))
        .col(json_null("form"));
    stamps(&mut table);
    table
}

fn onboarding_step() -> TableCreateStatement {
    let mut table = tenant_table("onboarding_step");
    refer(&mut table, "onboarding_step", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("step"))
        .col(string("state"))
        .col(date_null("started_on"))
        .col(date_null("submitted_on"))
        .col(date_null("accepted_on"))
        .col(date_null("done_on"))
        .col(string_null("blocked_by"))
        .col(text_null("note"));
    stamps(&mut table);
    table
}

fn onboarding_attachment() -> TableCreateStatement {
    let mut table = tenant_table("onboarding_attachment");
    refer(&mut table, "onboarding_attachment", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("step"))
        .col(string("filename"))
        .col(string("kind"))
        .col(big_integer("bytes"))
        .col(string("sha256"))
        .col(timestamp_with_time_zone("created_at"))
        .col(string_null("created_by"))
        .to_owned()
}
