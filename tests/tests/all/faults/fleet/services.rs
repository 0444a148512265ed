//! Redis and PostgreSQL go away under load and come back.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Deployment, until, workbook};

/// Within which work goes on after Redis is back, without anybody's doing.
const FIRST_WORK: Duration = Duration::from_secs(5);

/// How long until the port hears of something new.
async fn until_the_port_hears(deployment: &Deployment) -> Duration {
    let (begun, before) = (Instant::now(), deployment.taken().0);
    until("a message at the port", async || (deployment.taken().0 > before || deployment.open() == 0).then_some(()))
        .await;
    begun.elapsed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_lost_flushed_and_restarted_under_load_costs_seconds() {
    let mut deployment = Deployment::with_workers(&[], 2);
    deployment.device(json!({"latency_ms": 100})).await;
    let task = deployment.ready("F", 160).await;
    deployment.push(&task).await;
    deployment.goes_on(2).await;
    deployment.fleet.redis.flush();
    let waited = until_the_port_hears(&deployment).await;
    assert!(waited <= FIRST_WORK, "after FLUSHALL: {waited:?}");
    deployment.all_succeeded().await;

    let task = deployment.ready("K", 160).await;
    deployment.push(&task).await;
    deployment.goes_on(2).await;
    deployment.fleet.redis.kill();
    deployment.fleet.redis.start_again();
    let waited = until_the_port_hears(&deployment).await;
    assert!(waited <= FIRST_WORK, "after a restart: {waited:?}");
    deployment.all_succeeded().await;

    // What is asked while the queue is away is taken in all the same.
    deployment.fleet.redis.kill();
    let numbers: Vec<String> = (0..40).map(|place| format!("D{place:05}")).collect();
    let client = deployment.client("serve");
    let task = client.task("ENTRY_9710").await;
    let upload = client.upload(workbook::orders(&numbers)).await;
    let import = client.start_import(&task, &upload, "REJECT_EVERYTHING").await;
    deployment.fleet.redis.start_again();
    assert_eq!(client.ended(&import).await["state"], "SUCCEEDED", "accepted while the queue was away");
    assert_eq!(client.generate(&task).await["state"], "SUCCEEDED");
    deployment.push(&task).await;
    deployment.all_succeeded().await;
    deployment.reconciled(360);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_restarted_at_once_under_load_loses_nothing_that_was_acknowledged() {
    let mut deployment = Deployment::with_workers(&[], 2);
    deployment.device(json!({"latency_ms": 50})).await;
    deployment.port(json!({"latency_ms": 50})).await;
    let mut orders = 0;
    for round in 0..3 {
        let task = deployment.ready(&format!("G{round}"), 120).await;
        deployment.push(&task).await;
        orders += 120;
        deployment.goes_on(1 + round * 4).await;
        deployment.fleet.postgres.restart_immediate();
        deployment.goes_on(2).await;
    }
    deployment.all_succeeded().await;
    deployment.reconciled(orders);
    for name in ["serve", "work-1", "work-2"] {
        assert!(deployment.fleet.lives(name), "{name} did not outlive the restart: {}", deployment.fleet.log(name));
    }
}
