//! Long work, 申报任务, uploaded files and what was found in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, stamps, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(operation()).await?;
        manager.create_index(tenant_index("operation", &["created_at", "id"])).await?;
        manager.create_table(task()).await?;
        manager.create_index(tenant_unique("task", &["code"])).await?;
        for column in ["created_at", "updated_at"] {
            manager.create_index(tenant_index("task", &[column, "id"])).await?;
        }
        manager.create_index(tenant_index("task", &["strategy_id"])).await?;
        manager.create_index(tenant_index("task", &["customer_id"])).await?;
        manager.create_table(upload()).await?;
        manager.create_table(import()).await?;
        manager.create_index(tenant_index("import", &["task_id", "created_at"])).await?;
        manager.create_table(import_problem()).await?;
        manager.create_index(tenant_index("import_problem", &["import_id", "place"])).await
    }
}

fn operation() -> TableCreateStatement {
    tenant_table("operation")
        .col(string("kind"))
        .col(string("state"))
        .col(string("subject_kind"))
        .col(uuid_null("subject_id"))
        .col(big_integer("done"))
        .col(big_integer_null("total"))
        .col(big_integer("succeeded"))
        .col(big_integer("failed"))
        .col(boolean("cancel_asked"))
        .col(json_null("error"))
        .col(string_null("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .to_owned()
}

fn task() -> TableCreateStatement {
    let mut table = tenant_table("task");
    table.col(string("code"));
    refer(&mut table, "task", uuid("strategy_id").take(), "strategy");
    refer(&mut table, "task", uuid("customer_id").take(), "customer");
    table.col(string("status"));
    stamps(&mut table);
    table
}

fn upload() -> TableCreateStatement {
    tenant_table("upload")
        .col(string("filename"))
        .col(big_integer("declared_bytes"))
        .col(string_null("sha256"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .to_owned()
}

fn import() -> TableCreateStatement {
    let mut table = tenant_table("import");
    refer(&mut table, "import", uuid("task_id").take(), "task");
    refer(&mut table, "import", uuid("upload_id").take(), "upload");
    refer(&mut table, "import", uuid("operation_id").take(), "operation");
    table
        .col(string("policy"))
        .col(string("state"))
        .col(big_integer("row_count"))
        .col(big_integer("order_count"))
        .col(big_integer("rejected_row_count"))
        .col(big_integer("problem_count"))
        .col(json_null("refusal"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn import_problem() -> TableCreateStatement {
    let mut table = tenant_table("import_problem");
    refer(&mut table, "import_problem", uuid("import_id").take(), "import");
    table
        .col(big_integer("place"))
        .col(string("sheet"))
        .col(integer("row_number"))
        .col(string_null("column_name"))
        .col(text_null("value"))
        .col(string("code"))
        .col(string("severity"))
        .col(string_null("field"))
        .col(text("message_zh"))
        .col(text("message_en"))
        .col(text("todo_zh"))
        .col(text("todo_en"))
        .to_owned()
}
