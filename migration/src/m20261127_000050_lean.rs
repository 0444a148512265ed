//! What an order costs is what its rows cost: one key for an order and its read model, a push that remembers how
//! far it is instead of marking rows that an index holds, receipts that are written once, and no reference that
//! another one proves already.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, uuid, uuid_null};
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::{refer, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose rows name a row of the same tenant that must exist: that row's tenant exists.
const PROVED: [&str; 7] =
    ["export_order", "order_line", "progress", "message_order", "receipt_document", "receipt", "exchange"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("UPDATE progress SET id = order_id WHERE id <> order_id").await?;
        drop_index(manager, "progress", "progress_order_id").await?;
        manager.create_index(tenant_index("progress", &["operation_id", "id"])).await?;
        drop_index(manager, "progress", "progress_operation_id_queued_id").await?;
        let mut operation = Table::alter().table("operation").to_owned();
        manager.alter_table(operation.add_column(uuid_null("reached")).take()).await?;
        write_receipts_once(manager).await?;
        // What waits is little; without these, all that ever did is walked over to find it.
        for (table, states) in [("signature", &["waiting"][..]), ("dispatch", &["waiting", "unsure"])] {
            let mut open = Index::create().table(table).name(format!("{table}_open")).to_owned();
            open.col("tenant_id").col("message_id");
            let waits = Condition::all().add(Expr::col("state").is_in(states.iter().copied()));
            manager.create_index(open.cond_where(waits).take()).await?;
        }
        if manager.get_database_backend() == DbBackend::Postgres {
            db.execute_unprepared("ALTER TABLE receipt_untold DROP CONSTRAINT receipt_untold_tenant").await?;
            // As `protect` does with new tables.
            db.execute_unprepared(
                "DO $$ DECLARE name text; BEGIN \
                   FOR name IN SELECT attrelid::regclass FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid \
                     WHERE attname = 'tenant_id' AND relkind = 'r' AND relnamespace = current_schema()::regnamespace LOOP \
                     EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET STATISTICS 0', name); END LOOP; END $$",
            )
            .await?;
            for table in PROVED {
                let sql = format!(
                    "DO $$ DECLARE name text; BEGIN \
                       FOR name IN SELECT conname FROM pg_constraint WHERE contype = 'f' \
                         AND conrelid = '{table}'::regclass AND confrelid = 'tenant'::regclass LOOP \
                         EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', name); END LOOP; END $$"
                );
                db.execute_unprepared(&sql).await?;
            }
        }
        Ok(())
    }
}

/// Which envelopes the channel has still to be told of is a table of its own, and the document inside an envelope
/// is not kept beside it.
async fn write_receipts_once(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut table = tenant_table("receipt_untold");
    refer(&mut table, "receipt_untold", uuid("enterprise_id").take(), "enterprise");
    manager.create_table(table.col(string("channel_ref")).to_owned()).await?;
    manager.create_index(tenant_index("receipt_untold", &["enterprise_id", "id"])).await?;
    let untold = "INSERT INTO receipt_untold (id, tenant_id, enterprise_id, channel_ref) \
         SELECT id, tenant_id, enterprise_id, channel_ref FROM receipt_document WHERE NOT acknowledged";
    manager.get_connection().execute_unprepared(untold).await?;
    drop_index(manager, "receipt_document", "receipt_document_enterprise_id_acknowledged").await?;
    // The channel's names first: an enterprise's own envelopes are not walked over to find out which are new.
    let names = ["channel_ref", "enterprise_id", "sha256"];
    manager.create_index(tenant_unique("receipt_document", &names)).await?;
    drop_index(manager, "receipt_document", "receipt_document_enterprise_id_channel_ref_sha256").await?;
    for column in ["acknowledged", "xml"] {
        manager.alter_table(Table::alter().table("receipt_document").drop_column(column).to_owned()).await?;
    }
    Ok(())
}

async fn drop_index(manager: &SchemaManager<'_>, table: &'static str, name: &'static str) -> Result<(), DbErr> {
    manager.drop_index(Index::drop().table(table).name(name).to_owned()).await
}
