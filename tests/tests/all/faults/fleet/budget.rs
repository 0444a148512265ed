//! What an order costs the database: statements and bytes of its log, over its whole way.

use crate::support::{Deployment, until, workbook};

const ORDERS: usize = 2_000;

/// Waits without asking the API, whose answers are statements too.
async fn at_rest(deployment: &Deployment) {
    let running = "SELECT count(*) FROM operation WHERE state IN ('queued', 'running')";
    until("the end of an operation", async || (deployment.number(running) == 0).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_costs_less_than_one_statement() {
    let postgres = [("shared_preload_libraries", "pg_stat_statements"), ("pg_stat_statements.track", "top")];
    // As a deployment has it: full messages, full batches, the usual time between two looks for receipts.
    let settings = [
        ("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", "100"),
        ("QIYUN_DECLARATIONS__ORDERS_PER_BATCH", "2000"),
        ("QIYUN_DECLARATIONS__CALLS_AT_ONCE", "32"),
        ("QIYUN_DECLARATIONS__POLL_BUSY_MS", "300"),
        ("QIYUN_DECLARATIONS__POLL_IDLE_MS", "15000"),
    ];
    let mut deployment = Deployment::on(&postgres, &settings);
    deployment.fleet.run("serve", "serve");
    deployment.fleet.run("work-1", "work");
    deployment.declare("W", 100).await;
    deployment.all_succeeded().await;
    let (database, postgres) = (deployment.fleet.urls.name.clone(), &deployment.fleet.postgres);
    postgres.sql(&database, "CREATE EXTENSION pg_stat_statements; SELECT pg_stat_statements_reset()");
    let log = || deployment.number("SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint");
    let before = log();
    let client = deployment.client("serve");
    let numbers: Vec<String> = (0..ORDERS).map(|place| format!("B{place:05}")).collect();
    let task = client.task("ENTRY_9710").await;
    let upload = client.upload(workbook::orders(&numbers)).await;
    client.start_import(&task, &upload, "REJECT_EVERYTHING").await;
    at_rest(&deployment).await;
    client.start_generate(&task).await;
    at_rest(&deployment).await;
    deployment.push(&task).await;
    until("every order at its end", async || (deployment.open() == 0).then_some(())).await;
    let bytes = log() - before;
    // Not counted: the questions of this test, and the sweep's, ten a second whatever there is to do.
    let asked = "FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname <> 'postgres' \
         AND query NOT LIKE '%AS fresh%' AND query NOT LIKE 'WITH RECURSIVE lanes%'";
    let statements = deployment.number(&format!("SELECT sum(calls)::bigint {asked}"));
    for dear in ["calls", "wal_bytes"] {
        let dearest = format!(
            "SELECT calls || ' ×, ' || rows || ' rows, ' || (wal_bytes / {ORDERS})::int || ' bytes an order: ' || left(query, 100) \
             {asked} ORDER BY {dear} DESC LIMIT 14"
        );
        println!("{}\n", deployment.fleet.postgres.sql(&database, &dearest));
    }
    let each = |count: u64| count as f64 / ORDERS as f64;
    println!("{statements} statements, {:.2} an order; {:.0} bytes of log an order", each(statements), each(bytes));
    assert!(each(statements) < 1.0, "{statements} statements for {ORDERS} orders");
    deployment.reconciled(ORDERS + 100);
}
