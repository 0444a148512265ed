//! A declaration of several documents: what a list-mode order carries besides, by which keys its documents are
//! found, and seats of each kind of document.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{tenant_index, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in
            [json_null("details"), string_null("waybill_key"), string_null("list_key"), string_null("payment_key")]
        {
            add(manager, "export_order", column).await?;
        }
        // An order of 报关单模式 has none of these, and costs no entry.
        for column in ["waybill_key", "list_key", "payment_key"] {
            let named = Condition::all().add(Expr::col(column).is_not_null());
            manager.create_index(tenant_unique("export_order", &[column]).cond_where(named).take()).await?;
        }
        for column in
            [string("kind").default("CEB303").take(), string("app_type").default("1").take(), string_null("invt_no")]
        {
            add(manager, "message_order", column).await?;
        }
        for column in ["pre_no", "invt_no", "sum_no"] {
            add(manager, "receipt", string_null(column)).await?;
        }
        for column in [
            string_null("failure_document"),
            string_null("pre_no"),
            string_null("invt_no"),
            boolean("may_go").default(false).take(),
        ] {
            add(manager, "progress", column).await?;
        }
        let numbered = Condition::all().add(Expr::col("invt_no").is_not_null());
        manager.create_index(tenant_index("progress", &["invt_no"]).cond_where(numbered).take()).await?;
        manager.create_index(tenant_index("dispatch", &["enterprise_id", "sent_at"])).await?;
        let released = Condition::all().add(Expr::col("may_go").eq(true));
        manager.create_index(tenant_index("progress", &["enterprise_id", "may_go"]).cond_where(released).take()).await
    }
}

/// One column a statement: SQLite adds no more.
async fn add(manager: &SchemaManager<'_>, table: &'static str, mut column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(column.take()).take()).await
}
