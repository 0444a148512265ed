//! What PostgreSQL's catalog says of every table, and what the app's role can do to another tenant's rows when no
//! filter of ours is in the way. Tables are found, not listed: a new one is in here by being made.

use qiyun_services::{Postgres, Urls};

use super::Database;
use super::scratch::all;

/// Tables without a tenant. May only shrink.
const SHARED: &str = "device device_report seaql_migrations user_account";

/// Columns that name a row without a reference to it: of one of several tables (`subject_id`, `result_id`), of what
/// came from outside before we knew of what it speaks (`receipt`), or repeated from a row that has the reference
/// (`progress`, `declarant_id`). May only shrink.
const LOOSE: &str = "\
    export_order.declarant_id \
    finding.subject_id \
    idempotency_key.result_id \
    operation.subject_id \
    progress.customer_id progress.enterprise_id progress.operation_id progress.strategy_id \
    receipt.act_id receipt.message_id receipt.order_id";

const A: &str = "0a000000-0000-0000-0000-000000000001";
const B: &str = "0b000000-0000-0000-0000-000000000002";

async fn migrated(server: &Postgres) -> Urls {
    let urls = server.database();
    let db = Database::open(all(&urls)).await.expect("opens");
    db.migrate().await.expect("migrates");
    db.close().await.expect("closed");
    urls
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[tokio::test]
async fn every_table_is_forced_under_its_policy_or_on_a_list_that_may_only_shrink() {
    let server = Postgres::start();
    let name = migrated(&server).await.name;
    let tenants = "SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') \
        AND relrowsecurity AND relforcerowsecurity AND pg_get_userbyid(relowner) = 'qiyun_owner' \
        AND (SELECT string_agg(polname || ':' || polroles::regrole[]::text, ' ' ORDER BY polname) FROM pg_policy WHERE polrelid = c.oid) \
          = 'app:{qiyun_app} owner:{qiyun_owner} platform:{qiyun_platform}' ORDER BY 1";
    let protected = server.sql(&name, tenants);
    let every = server.sql(&name, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    let rest: Vec<&str> = words(&every).into_iter().filter(|table| !words(&protected).contains(table)).collect();
    assert_eq!(rest, words(SHARED));
    assert!(words(&protected).len() >= 24, "{protected}");
    let columns = "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' \
        AND column_name = 'tenant_id' AND (is_nullable = 'YES' OR column_default NOT LIKE '%app.tenant%')";
    assert_eq!(server.sql(&name, columns), "", "a row without an owner, or an owner by hand");
}

#[tokio::test]
async fn references_carry_their_tenant() {
    let server = Postgres::start();
    let name = migrated(&server).await.name;
    // Between tables with a tenant, both ends of the key begin with it.
    let single = "SELECT c.conrelid::regclass || ' ' || c.conname FROM pg_constraint c WHERE c.contype = 'f' \
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'tenant_id') \
        AND NOT EXISTS (SELECT FROM unnest(c.conkey, c.confkey) AS k (here, there) \
          JOIN pg_attribute h ON h.attrelid = c.conrelid AND h.attnum = k.here \
          JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = k.there \
          WHERE h.attname = 'tenant_id' AND t.attname = 'tenant_id')";
    assert_eq!(server.sql(&name, single), "");
    // Its tenant exists: it names the tenant itself, or a row of the same tenant, of which that is known.
    let unowned = "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' \
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_constraint k \
          JOIN pg_class p ON p.oid = k.confrelid WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid <> c.oid \
          AND (k.confrelid = 'tenant'::regclass AND k.conkey = ARRAY[a.attnum] \
            OR a.attnum = ANY (k.conkey) AND NOT EXISTS (SELECT FROM unnest(k.conkey) AS n (here) JOIN pg_attribute m \
              ON m.attrelid = c.oid AND m.attnum = n.here WHERE NOT m.attnotnull)))";
    assert_eq!(server.sql(&name, unowned), "");
    let loose = "SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname LIKE '%\\_id' \
        AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped \
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)) \
        ORDER BY 1";
    assert_eq!(words(&server.sql(&name, loose)), words(LOOSE), "a column that names a row is a reference");
}

/// What `many.rs` knows to insert by columns.
const TYPES: [&str; 10] = [
    "bigint",
    "boolean",
    "bytea",
    "character varying",
    "date",
    "integer",
    "json",
    "text",
    "timestamp with time zone",
    "uuid",
];

#[tokio::test]
async fn columns_of_tenants_have_types_that_are_inserted_and_no_statistics_of_tenants() {
    let server = Postgres::start();
    let name = migrated(&server).await.name;
    let types = "SELECT DISTINCT data_type FROM information_schema.columns c WHERE table_schema = 'public' AND EXISTS \
        (SELECT FROM information_schema.columns o WHERE o.table_name = c.table_name AND o.column_name = 'tenant_id')";
    for found in server.sql(&name, types).lines() {
        assert!(TYPES.contains(&found), "{found}: say in many.rs how it is inserted");
    }
    let known = "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' \
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attstattarget <> 0";
    assert_eq!(server.sql(&name, known), "", "a tenant of whom they know nothing is taken for empty");
}

#[tokio::test]
async fn the_app_owns_nothing_and_changes_no_table_and_the_accounts_are_not_its_to_read() {
    let server = Postgres::start();
    let name = migrated(&server).await.name;
    let rights = "SELECT grantee || ' ' || table_name || ' ' || string_agg(privilege_type, ',' ORDER BY privilege_type) \
        FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee <> 'qiyun_owner' \
        GROUP BY grantee, table_name ORDER BY 1";
    for right in server.sql(&name, rights).lines() {
        match *right.split(' ').collect::<Vec<_>>() {
            ["qiyun_app", "user_account", may] => assert_eq!(may, "INSERT"),
            ["qiyun_app", "seaql_migrations", _] => panic!("{right}"),
            ["qiyun_app" | "qiyun_platform", _, may] => assert_eq!(may, "DELETE,INSERT,SELECT,UPDATE", "{right}"),
            _ => panic!("{right}"),
        }
    }
    for forbidden in [
        "CREATE TABLE mine (id int)",
        "ALTER TABLE job DISABLE ROW LEVEL SECURITY",
        "DROP TABLE job",
        "TRUNCATE job",
        "CREATE POLICY mine ON job USING (true)",
        "SELECT * FROM user_account",
        "SET ROLE qiyun_platform",
        "SET ROLE qiyun_owner",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET SESSION AUTHORIZATION postgres",
    ] {
        refused(&server, &name, forbidden);
    }
    // Saying that row security is off does not lift it.
    refused(&server, &name, "SET LOCAL row_security = off; SELECT count(*) FROM job");
}

/// Statements that the app's role has no right to.
fn refused(server: &Postgres, database: &str, statements: &str) {
    let block = format!(
        "DO $$ BEGIN BEGIN EXECUTE $q${statements}$q$; EXCEPTION WHEN insufficient_privilege THEN \
         RAISE NOTICE 'refused'; RETURN; END; RAISE EXCEPTION 'done'; END $$"
    );
    // psql fails, and we with it, if it was done.
    server.sql_as("qiyun_app", database, &block);
}

#[tokio::test]
async fn with_no_filter_of_ours_another_tenants_rows_are_neither_seen_nor_touched_in_any_table() {
    let server = Postgres::start();
    let name = migrated(&server).await.name;
    let plant = format!("{}\n{PLANT}", tenants());
    server.sql(&name, &plant);
    let app = |statements: &str| server.sql_as("qiyun_app", &name, statements);
    let tables = server.sql(&name, "SELECT c.relname FROM pg_class c WHERE c.relrowsecurity ORDER BY 1");
    let tables = words(&tables);
    for (tenant, rows) in [(A, "1"), (B, "0"), ("", "0")] {
        let counts: Vec<String> = tables
            .iter()
            .map(|table| format!("SELECT '{table} ' || count(*) FROM \"{table}\" WHERE {} <> '{B}'", owner(table)))
            .collect();
        for line in app(&format!("SET app.tenant = '{tenant}'; {}", counts.join(" UNION ALL "))).lines() {
            assert!(line.ends_with(&format!(" {rows}")), "as {tenant:?}: {line}");
        }
    }
    assert!(
        app(&tables.iter().map(|table| format!("SELECT count(*) FROM \"{table}\";")).collect::<String>())
            .lines()
            .all(|count| count == "0"),
        "with nothing set"
    );
    for tenant in [B, ""] {
        for table in &tables {
            let owner = owner(table);
            let statements = format!(
                "SET app.tenant = '{tenant}'; \
                 WITH changed AS (UPDATE \"{table}\" SET {owner} = {owner} WHERE {owner} = '{A}' RETURNING 1) SELECT count(*) FROM changed; \
                 WITH gone AS (DELETE FROM \"{table}\" WHERE {owner} = '{A}' RETURNING 1) SELECT count(*) FROM gone; \
                 DO $$ BEGIN BEGIN {}; EXCEPTION WHEN insufficient_privilege THEN RETURN; END; RAISE EXCEPTION 'planted in {table}'; END $$",
                server.sql(&name, &format!("SELECT planting('{table}', '{A}')")).replace('\n', " ")
            );
            assert_eq!(app(&statements), "0\n0", "{table} as {tenant:?}");
        }
    }
    // Nor is an own row given away.
    let gift = format!(
        "SET app.tenant = '{A}'; DO $$ BEGIN BEGIN UPDATE task SET tenant_id = '{B}'; EXCEPTION WHEN insufficient_privilege THEN RETURN; END; RAISE EXCEPTION 'given'; END $$"
    );
    app(&gift);
    let left: Vec<String> = tables
        .iter()
        .map(|table| format!("SELECT count(*) FROM \"{table}\" WHERE {} = '{A}';", owner(table)))
        .collect();
    assert!(server.sql(&name, &left.concat()).lines().all(|count| count == "1"), "each of A's rows is still there");
}

fn owner(table: &str) -> &'static str {
    if table == "tenant" { "id" } else { "tenant_id" }
}

fn tenants() -> String {
    format!(
        "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) VALUES \
         ('{A}', 'a', 'a', true, false, now()), ('{B}', 'b', 'b', true, false, now());"
    )
}

/// `planting(table, tenant)`: an INSERT of a row that some tenant owns, for any table, from the catalog.
const PLANT: &str = r#"
CREATE FUNCTION planting(relation text, owner uuid) RETURNS text LANGUAGE sql AS $f$
  SELECT format('INSERT INTO %I (%s) VALUES (%s)', relation, string_agg(quote_ident(attname), ', '), string_agg(CASE
    WHEN attname = 'tenant_id' OR (relation = 'tenant' AND attname = 'id') THEN quote_literal(owner)
    WHEN atttypid = 'uuid'::regtype THEN 'gen_random_uuid()'
    WHEN atttypid IN ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype) THEN quote_literal(md5(random()::text))
    WHEN atttypid IN ('json'::regtype, 'jsonb'::regtype) THEN '''{}'''
    WHEN atttypid IN ('timestamptz'::regtype, 'date'::regtype) THEN 'now()'
    WHEN atttypid = 'bool'::regtype THEN 'false' ELSE '1' END, ', '))
  FROM pg_attribute WHERE attrelid = quote_ident(relation)::regclass AND attnum > 0 AND NOT attisdropped
  AND (attnotnull OR attname = 'tenant_id') AND (NOT atthasdef OR attname = 'tenant_id') $f$;
SET session_replication_role = replica;
DO $$ DECLARE relation text; BEGIN
  FOR relation IN SELECT relname FROM pg_class WHERE relrowsecurity AND relname <> 'tenant' LOOP
    EXECUTE planting(relation, '0a000000-0000-0000-0000-000000000001');
  END LOOP;
END $$;
"#;
