//! How many orders have each status, of a tenant, a task, a customer and a strategy: counted by the database with each
//! change of an order, since counting ten million of them takes a second. Rows add up: on PostgreSQL a change adds
//! rows of its own, so that no two transactions wait for one counter, and they are folded into one later.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, string, uuid};
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::tenant_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Once for each statement, whatever it changed. Of rows alone can a trigger of a statement tell what they were.
const COUNT: &str = "
CREATE FUNCTION progress_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO order_count (id, tenant_id, subject, status, count, folded)
    SELECT gen_random_uuid(), tenant_id, subject, status, count(*), false
    FROM fresh CROSS JOIN LATERAL (VALUES (tenant_id), (task_id), (customer_id), (strategy_id)) AS s (subject)
    GROUP BY tenant_id, subject, status;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO order_count (id, tenant_id, subject, status, count, folded)
    SELECT gen_random_uuid(), tenant_id, subject, status, -count(*), false
    FROM stale CROSS JOIN LATERAL (VALUES (tenant_id), (task_id), (customer_id), (strategy_id)) AS s (subject)
    GROUP BY tenant_id, subject, status;
  ELSE
    INSERT INTO order_count (id, tenant_id, subject, status, count, folded)
    SELECT gen_random_uuid(), tenant_id, subject, status, sum(orders), false
    FROM (SELECT tenant_id, task_id, customer_id, strategy_id, status, sum(orders) AS orders
          FROM (SELECT tenant_id, task_id, customer_id, strategy_id, status, 1 AS orders FROM fresh
                UNION ALL SELECT tenant_id, task_id, customer_id, strategy_id, status, -1 FROM stale) AS each
          GROUP BY tenant_id, task_id, customer_id, strategy_id, status HAVING sum(orders) <> 0) AS changed
    CROSS JOIN LATERAL (VALUES (tenant_id), (task_id), (customer_id), (strategy_id)) AS s (subject)
    GROUP BY tenant_id, subject, status HAVING sum(orders) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER progress_counted_insert AFTER INSERT ON progress REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION progress_counted();
CREATE TRIGGER progress_counted_update AFTER UPDATE ON progress REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION progress_counted();
CREATE TRIGGER progress_counted_delete AFTER DELETE ON progress REFERENCING OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION progress_counted();
";

/// SQLite has triggers of rows alone, and one writer, who waits for nobody: it counts at once.
const TRIGGERS: [(&str, &str); 3] = [
    ("insert", "INSERT ON progress"),
    ("update", "UPDATE OF status ON progress WHEN NEW.status <> OLD.status"),
    ("delete", "DELETE ON progress"),
];
/// One more of what a row is now, one less of what it was.
const MORE: (&str, i32) = ("NEW", 1);
const LESS: (&str, i32) = ("OLD", -1);

const SUBJECTS: [&str; 4] = ["tenant_id", "task_id", "customer_id", "strategy_id"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create().table("order_count").col(uuid("id").primary_key()).to_owned();
        table
            .col(uuid("tenant_id"))
            .foreign_key(ForeignKey::create().from("order_count", "tenant_id").to("tenant", "id"))
            .col(uuid("subject"))
            .col(string("status"))
            .col(big_integer("count"))
            .col(boolean("folded"));
        manager.create_table(table).await?;
        manager.create_index(tenant_index("order_count", &["subject", "status"])).await?;
        let mut whole = Index::create().unique().table("order_count").name("order_count_folded").to_owned();
        whole.col("tenant_id").col("subject").col("status").cond_where(Expr::col("folded"));
        manager.create_index(whole).await?;
        let mut loose = Index::create().table("order_count").name("order_count_loose").col("id").to_owned();
        manager.create_index(loose.cond_where(Expr::col("folded").not()).take()).await?;
        let db = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            // Nobody changes an order between the triggers and the first count.
            db.execute_unprepared("LOCK TABLE progress IN SHARE ROW EXCLUSIVE MODE").await?;
            db.execute_unprepared(COUNT).await?;
        } else {
            for (name, when) in TRIGGERS {
                db.execute_unprepared(&trigger(name, when)).await?;
            }
        }
        let id =
            if manager.get_database_backend() == DbBackend::Postgres { "gen_random_uuid()" } else { "randomblob(16)" };
        for subject in SUBJECTS {
            let sql = format!(
                "INSERT INTO order_count (id, tenant_id, subject, status, count, folded) \
                 SELECT {id}, tenant_id, {subject}, status, count(*), true FROM progress GROUP BY tenant_id, {subject}, status"
            );
            db.execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}

fn trigger(name: &str, when: &str) -> String {
    let rows = match name {
        "insert" => &[MORE][..],
        "update" => &[MORE, LESS],
        _ => &[LESS],
    };
    let values: Vec<String> = rows
        .iter()
        .flat_map(|(row, by)| {
            SUBJECTS
                .map(|subject| format!("(randomblob(16), {row}.tenant_id, {row}.{subject}, {row}.status, {by}, true)"))
        })
        .collect();
    format!(
        "CREATE TRIGGER progress_counted_{name} AFTER {when} BEGIN \
         INSERT INTO order_count (id, tenant_id, subject, status, count, folded) VALUES {} \
         ON CONFLICT (tenant_id, subject, status) WHERE folded DO UPDATE SET count = order_count.count + excluded.count; END",
        values.join(", ")
    )
}
