//! 列映射 of customers, and what reading a file cleaned.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, stamps, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(column_mapping()).await?;
        manager.create_index(tenant_unique("column_mapping", &["customer_id", "template", "name"])).await?;
        manager.create_table(import_cleaning()).await?;
        manager.create_index(tenant_index("import_cleaning", &["import_id", "place"])).await?;
        let count = big_integer("cleaning_count").default(0).to_owned();
        manager.alter_table(Table::alter().table("import").add_column(count).to_owned()).await
    }
}

fn column_mapping() -> TableCreateStatement {
    let mut table = tenant_table("column_mapping");
    refer(&mut table, "column_mapping", uuid("customer_id").take(), "customer");
    table.col(string("template")).col(string("name")).col(json("mapping"));
    stamps(&mut table);
    table
}

fn import_cleaning() -> TableCreateStatement {
    let mut table = tenant_table("import_cleaning");
    refer(&mut table, "import_cleaning", uuid("import_id").take(), "import");
    table
        .col(big_integer("place"))
        .col(string("sheet"))
        .col(integer("row_number"))
        .col(string("column_name"))
        .col(text("from_text"))
        .col(text("to_text"))
        .col(string("done_zh"))
        .col(string("done_en"))
        .to_owned()
}
