//! Orders with their lines, and what is known of each: the read model of the screens.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(export_order()).await?;
        manager.create_index(tenant_unique("export_order", &["business_key"])).await?;
        manager.create_index(tenant_index("export_order", &["task_id", "place"])).await?;
        manager.create_table(order_line()).await?;
        manager.create_index(tenant_unique("order_line", &["order_id", "gnum"])).await?;
        manager.create_table(progress()).await?;
        manager.create_index(tenant_unique("progress", &["order_id"])).await?;
        manager.create_index(tenant_index("progress", &["task_id", "status"])).await?;
        manager.create_index(tenant_index("progress", &["operation_id"])).await?;
        for column in ["strategy_id", "customer_id", "enterprise_id"] {
            manager.create_index(tenant_index("progress", &[column, "status", "id"])).await?;
        }
        for column in ["created_at", "updated_at", "order_no"] {
            manager.create_index(tenant_index("progress", &[column, "id"])).await?;
            manager.create_index(tenant_index("progress", &["status", column, "id"])).await?;
        }
        Ok(())
    }
}

fn export_order() -> TableCreateStatement {
    let mut table = tenant_table("export_order");
    refer(&mut table, "export_order", uuid("task_id").take(), "task");
    refer(&mut table, "export_order", uuid("import_id").take(), "import");
    table
        .col(big_integer("place"))
        .col(string("business_key"))
        .col(string("order_no"))
        .col(string("mode"))
        .col(string("platform_code"))
        .col(string("platform_name"))
        .col(string("merchant_code"))
        .col(string("merchant_name"))
        .col(uuid("declarant_id"))
        .col(string("currency"))
        .col(big_integer("goods_value"))
        .col(big_integer("freight"))
        .col(integer("line_count"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn order_line() -> TableCreateStatement {
    let mut table = tenant_table("order_line");
    refer(&mut table, "order_line", uuid("order_id").take(), "export_order");
    table
        .col(integer("gnum"))
        .col(string("item_no"))
        .col(string("item_name"))
        .col(string("unit"))
        .col(big_integer("qty"))
        .col(big_integer("price"))
        .col(big_integer("total_price"))
        .to_owned()
}

/// Derived from the other tables and repeated here so that a list is one index walk.
fn progress() -> TableCreateStatement {
    let mut table = tenant_table("progress");
    refer(&mut table, "progress", uuid("order_id").take(), "export_order");
    refer(&mut table, "progress", uuid("task_id").take(), "task");
    table
        .col(uuid("strategy_id"))
        .col(uuid("customer_id"))
        .col(uuid("enterprise_id"))
        .col(string("order_no"))
        .col(string("status"))
        .col(string_null("customs_status"))
        .col(string_null("failure_code"))
        .col(string_null("failure_party"))
        .col(text_null("failure_detail"))
        .col(boolean("retryable"))
        .col(uuid_null("operation_id"))
        .col(boolean("queued"))
        .col(boolean("counted"))
        .col(timestamp_with_time_zone("since"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .to_owned()
}
