//! Acts on lists: 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货; the parts that they are filed as, and how they stand.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(act()).await?;
        manager.create_index(tenant_unique("act", &["kind", "business_key"])).await?;
        manager.create_table(act_order()).await?;
        manager.create_index(tenant_unique("act_order", &["act_id", "order_id"])).await?;
        manager.create_index(tenant_index("act_order", &["order_id", "kind"])).await?;
        manager.create_table(act_part()).await?;
        manager.create_index(tenant_unique("act_part", &["act_id", "part", "revision"])).await?;
        manager.create_index(tenant_index("act_part", &["message_id"])).await?;
        manager.create_index(tenant_index("act_part", &["business_key"])).await?;
        manager.create_table(act_progress()).await?;
        manager.create_index(tenant_unique("act_progress", &["act_id"])).await?;
        manager.create_index(tenant_index("act_progress", &["created_at", "id"])).await?;
        manager.create_index(tenant_index("act_progress", &["kind", "created_at", "id"])).await?;
        manager.create_index(tenant_index("act_progress", &["sum_no"])).await?;
        for (table, column) in [
            ("receipt", uuid_null("act_id")),
            ("receipt", string_null("entry_id")),
            ("progress", string_null("entry_id")),
        ] {
            let mut column = column;
            manager.alter_table(Table::alter().table(table).add_column(column.take()).take()).await?;
        }
        for column in ["act_id", "invt_no"] {
            let named = Condition::all().add(Expr::col(column).is_not_null());
            manager.create_index(tenant_index("receipt", &[column]).cond_where(named).take()).await?;
        }
        Ok(())
    }
}

fn act() -> TableCreateStatement {
    let mut table = tenant_table("act");
    refer(&mut table, "act", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("kind"))
        .col(string("cop_no"))
        .col(string("business_key"))
        .col(json("document"))
        .col(string_null("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn act_order() -> TableCreateStatement {
    let mut table = tenant_table("act_order");
    refer(&mut table, "act_order", uuid("act_id").take(), "act");
    refer(&mut table, "act_order", uuid("order_id").take(), "export_order");
    table.col(string("kind")).to_owned()
}

/// A part's place in a message, with the guid that this filing of it carries.
fn act_part() -> TableCreateStatement {
    let mut table = tenant_table("act_part");
    refer(&mut table, "act_part", uuid("act_id").take(), "act");
    refer(&mut table, "act_part", uuid("message_id").take(), "message");
    table
        .col(string("kind"))
        .col(integer("part"))
        .col(string("business_key"))
        .col(integer("place"))
        .col(integer("revision"))
        .col(string("guid"))
        .col(string("app_time"))
        .to_owned()
}

fn act_progress() -> TableCreateStatement {
    let mut table = tenant_table("act_progress");
    refer(&mut table, "act_progress", uuid("act_id").take(), "act");
    refer(&mut table, "act_progress", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("kind"))
        .col(string("cop_no"))
        .col(string("status"))
        .col(string_null("customs_status"))
        .col(string_null("failure_code"))
        .col(text_null("failure_detail"))
        .col(boolean("retryable"))
        .col(string_null("pre_no"))
        .col(string_null("sum_no"))
        .col(string_null("entry_id"))
        .col(timestamp_with_time_zone("since"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .to_owned()
}
