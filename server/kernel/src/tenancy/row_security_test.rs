//! The lock in PostgreSQL itself: what a scope sees when its own filter is not there, and who may not even begin.

use std::time::Duration;

use futures::future::join_all;
use qiyun_services::Postgres;
use sea_orm::{FromQueryResult, Statement};
use uuid::Uuid;

use super::scratch::{all, tenant};
use super::{Addresses, Crossing, Database, Scope};
use crate::jobs::enqueue;
use crate::{Fault, ids};

const QUEUE: &str = "test.v1";
/// Deliberately without a tenant.
const EVERYONES: &str = "SELECT tenant_id FROM job";

#[derive(Debug, FromQueryResult)]
struct Seen {
    tenant_id: Uuid,
}

async fn seen(scope: &Scope) -> Vec<Uuid> {
    let rows: Vec<Seen> = scope.statement(EVERYONES, Vec::new()).await.expect("read");
    rows.into_iter().map(|row| row.tenant_id).collect()
}

async fn opened(addresses: impl Into<Addresses>) -> String {
    let refused = Database::open(addresses).await.expect_err("refused");
    refused.cause().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_filter_a_scope_still_sees_its_tenant_alone_and_nobody_sees_nothing() {
    let server = Postgres::start();
    let db = Database::open(all(&server.database())).await.expect("opens");
    db.migrate().await.expect("migrates");
    db.guard().await.expect("it holds");
    let (alpha, beta) = (tenant(&db, "alpha").await, tenant(&db, "beta").await);
    for scope in [&alpha, &alpha, &beta] {
        enqueue(scope, QUEUE, ids::next(), Duration::from_secs(600)).await.expect("enqueued");
    }
    let (of_alpha, of_beta) = (vec![alpha.tenant().uuid(); 2], vec![beta.tenant().uuid(); 1]);

    // More askers than connections: each connection serves both, one after the other and in transactions.
    let askers = (0..200).map(|number| {
        let (alpha, beta, db) = (&alpha, &beta, &db);
        let (of_alpha, of_beta) = (&of_alpha, &of_beta);
        async move {
            match number % 4 {
                0 => assert_eq!(seen(alpha).await, *of_alpha),
                1 => assert_eq!(seen(beta).await, *of_beta),
                2 => {
                    let open = beta.begin().await.expect("begun");
                    assert_eq!(seen(&open).await, *of_beta);
                    // Dropped, not committed.
                }
                _ => {
                    let bare = Statement::from_string(sea_orm::DbBackend::Postgres, EVERYONES);
                    let rows = Seen::find_by_statement(bare).all(&db.inner.app.read).await.expect("read");
                    assert!(rows.is_empty(), "for no tenant: {rows:?}");
                }
            }
        }
    });
    join_all(askers).await;
    let every: Vec<Seen> = db.across(Crossing::Relay).query(EVERYONES, Vec::new()).await.expect("read");
    assert_eq!(every.len(), 3);

    // Another's row is neither changed nor made, whatever the statement says.
    let stolen: Result<Vec<Seen>, Fault> =
        beta.statement("UPDATE job SET attempt = 9 RETURNING tenant_id", Vec::new()).await;
    assert_eq!(stolen.expect("ran").len(), 1);
    let insert = "INSERT INTO job (id, tenant_id, queue, subject, lane, due_ms, attempt, renewals, created_ms) \
         VALUES ($1, $2, 'test.v1', $1, $1, 0, 0, 0, 0) RETURNING tenant_id";
    let values = vec![ids::next().into(), alpha.tenant().uuid().into()];
    let planted: Result<Vec<Seen>, Fault> = beta.statement(insert, values).await;
    assert!(planted.expect_err("refused").cause().to_string().contains("row-level security"));
    // Left out, the tenant is the scope's.
    let insert = insert.replace("tenant_id, queue", "queue").replace("$1, $2, 'test.v1'", "$1, 'test.v1'");
    let own: Vec<Seen> = beta.statement(&insert, vec![ids::next().into()]).await.expect("inserted");
    assert_eq!(own[0].tenant_id, beta.tenant().uuid());
}

#[tokio::test]
async fn roles_that_could_walk_past_the_lock_are_refused_with_what_to_do() {
    let server = Postgres::start();
    let urls = server.database();
    let with = |app: &str, platform: &str| (app.to_owned(), Some(platform.to_owned()), Some(urls.owner.clone()));
    for (addresses, reason) in [
        (with(&urls.admin, &urls.platform), "the role postgres of tenants' work can walk past row security"),
        (with(&urls.app, &urls.admin), "the role postgres of work over all tenants can walk past row security"),
        (with(&urls.owner, &urls.platform), "the role qiyun_owner of tenants' work can make tables"),
        (with(&urls.platform, &urls.platform), "the role qiyun_platform of tenants' work may see all tenants"),
        (with(&urls.app, &urls.app), "it is not qiyun_platform"),
    ] {
        let error = opened(addresses).await;
        assert!(error.contains(reason) && error.contains("deploy/postgres/roles.sql"), "{error}");
    }
    let error = opened((urls.app.clone(), None, None)).await;
    assert!(error.contains("QIYUN_DATABASE__PLATFORM_URL"), "{error}");

    server.sql("postgres", "CREATE ROLE sly LOGIN BYPASSRLS; CREATE ROLE qiyun_sly LOGIN IN ROLE qiyun_app, sly");
    let error = opened(with(&server.url(&urls.name, "qiyun_sly"), &urls.platform)).await;
    assert!(
        error.contains("the role qiyun_sly of tenants' work can walk past"),
        "it could become one that can: {error}"
    );

    let db = Database::open((urls.app.clone(), Some(urls.platform.clone()), None)).await.expect("opens");
    assert!(db.migrate().await.expect_err("refused").cause().to_string().contains("QIYUN_DATABASE__OWNER_URL"));
    let error = db.guard().await.expect_err("no tables").cause().to_string();
    assert!(error.contains("qiyun migrate"), "{error}");
}

#[tokio::test]
async fn tables_that_are_not_protected_are_named_and_the_next_migrate_protects_them() {
    let server = Postgres::start();
    let urls = server.database();
    let db = Database::open(all(&urls)).await.expect("opens");
    db.migrate().await.expect("migrates");
    for breach in [
        "ALTER TABLE job NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE job DISABLE ROW LEVEL SECURITY",
        "DROP POLICY app ON job",
        "CREATE POLICY wide ON job USING (true)",
        "ALTER POLICY app ON job USING (true)",
        "ALTER POLICY platform ON job TO PUBLIC",
        "ALTER TABLE job ALTER COLUMN tenant_id DROP DEFAULT",
        "REVOKE SELECT ON job FROM qiyun_app",
        "CREATE TABLE forgotten (id uuid PRIMARY KEY, tenant_id uuid NOT NULL REFERENCES tenant (id))",
    ] {
        server.sql_as("qiyun_owner", &urls.name, breach);
        let error = db.guard().await.expect_err(breach).cause().to_string();
        let table = if breach.contains("forgotten") { "forgotten" } else { "job" };
        assert!(
            error.ends_with(&format!("on {table}: run `qiyun migrate` with QIYUN_DATABASE__OWNER_URL set")),
            "{error}"
        );
        db.migrate().await.expect("migrates");
        db.guard().await.expect(breach);
    }
    // As app owner of a table: a breach of the role.
    server.sql(&urls.name, "CREATE TABLE own (id int); ALTER TABLE own OWNER TO qiyun_app");
    let error = db.guard().await.expect_err("refused").cause().to_string();
    assert!(error.contains("the role qiyun_app of tenants' work owns tables"), "{error}");
}

#[tokio::test]
async fn migrations_run_twice_together_and_from_an_older_state() {
    let server = Postgres::start();
    let urls = server.database();
    let db = Database::open(all(&urls)).await.expect("opens");
    let done = join_all((0..4).map(|_| db.migrate())).await;
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    db.migrate().await.expect("again");
    db.guard().await.expect("it holds");
    let migrations = "SELECT count(*) FROM seaql_migrations";
    let all_of_them = server.sql(&urls.name, migrations);

    // As a release before row security left it: the first tables, with a tenant and its job in them.
    let older = server.database();
    let owner = server.url(&older.name, "qiyun_owner");
    first_migrations(&owner, 5).await;
    server.sql(
        &older.name,
        "INSERT INTO tenant VALUES ('00000000-0000-0000-0000-000000000001', 'a', 'a', true, false, now()); \
         INSERT INTO job (id, tenant_id, queue, subject, due_ms, attempt, renewals, created_ms) \
         SELECT gen_random_uuid(), id, 'test.v1', gen_random_uuid(), 0, 0, 0, 0 FROM tenant",
    );
    let db = Database::open(all(&older)).await.expect("opens");
    assert!(db.guard().await.expect_err("older").cause().to_string().contains("older than this build"));
    db.migrate().await.expect("migrates");
    db.guard().await.expect("it holds");
    assert_eq!(server.sql(&older.name, migrations), all_of_them);
    assert_eq!(server.sql_as("qiyun_app", &older.name, "SELECT count(*) FROM job"), "0");
    let set = "SET app.tenant = '00000000-0000-0000-0000-000000000001'; SELECT count(*) FROM job";
    assert_eq!(server.sql_as("qiyun_app", &older.name, set), "1");
}

async fn first_migrations(owner: &str, steps: u32) {
    use qiyun_migration::MigratorTrait;
    let db = sea_orm::Database::connect(owner).await.expect("connects");
    qiyun_migration::Migrator::up(&db, Some(steps)).await.expect("migrates");
    db.close().await.expect("closed");
}
