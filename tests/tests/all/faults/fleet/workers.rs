//! Workers that are killed, that die between the outside and their commit, and that wake up too late.

use std::time::Duration;

use serde_json::json;

use crate::support::{Deployment, until};

const SIGN: &str = "declarations.sign.v1";
const SEND: &str = "declarations.send.v1";
/// Within which another has what a dead worker held.
const AT_MOST: Duration = Duration::from_secs(10);

/// `kill -9` of the one worker that holds work of a queue; two others are there to take it over.
async fn killed_with_work_in_hand(deployment: &mut Deployment, queue: &str, prefix: &str) {
    deployment.fleet.run("victim", "work");
    let task = deployment.ready(prefix, 80).await;
    deployment.push(&task).await;
    deployment.busy(queue).await;
    deployment.fleet.run("work-1", "work");
    deployment.fleet.run("work-2", "work");
    let before = deployment.leases(queue);
    deployment.fleet.kill("victim");
    let waited = deployment.taken_over(queue, &before).await;
    assert!(waited <= AT_MOST, "{queue}: taken over after {waited:?}");
    deployment.all_succeeded().await;
    deployment.fleet.kill("work-1");
    deployment.fleet.kill("work-2");
}

/// A worker that ends itself at this place, the first time that it comes there.
async fn died_at(deployment: &mut Deployment, place: &str, prefix: &str) {
    let armed = format!("{place}=1*return(abort)");
    deployment.fleet.run_with("victim", "work", &[("FAILPOINTS", &armed)], &[]);
    deployment.declare(prefix, 40).await;
    until("the death of a worker", async || (!deployment.fleet.lives("victim")).then_some(())).await;
    assert!(deployment.fleet.log("victim").contains(&format!("failpoint {place} abort")));
    deployment.fleet.run("work-1", "work");
    deployment.all_succeeded().await;
    deployment.fleet.kill("work-1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_signing_while_pushing_and_between_push_and_commit_each_order_is_filed_once() {
    let mut deployment = Deployment::with_workers(&[], 0);
    deployment.device(json!({"latency_ms": 300})).await;
    killed_with_work_in_hand(&mut deployment, SIGN, "S").await;
    deployment.device(json!({})).await;
    deployment.port(json!({"latency_ms": 300})).await;
    killed_with_work_in_hand(&mut deployment, SEND, "P").await;
    deployment.port(json!({})).await;
    for (place, prefix) in [("acted", "A"), ("settled", "B"), ("committed", "C"), ("loaded", "D")] {
        died_at(&mut deployment, &format!("{SEND}::{place}"), prefix).await;
    }
    died_at(&mut deployment, &format!("{SIGN}::acted"), "E").await;
    deployment.reconciled(2 * 80 + 5 * 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_wakes_up_after_its_lease_writes_and_sends_nothing() {
    let mut deployment = Deployment::with_workers(&[], 0);
    // Stopped where it hurts most: the tries are on record and in the journal, the sockets are next.
    let held = format!("{SEND}::ready=sleep(5000)");
    deployment.fleet.run_with("zombie", "work", &[("FAILPOINTS", &held)], &[]);
    deployment.declare("Z", 80).await;
    deployment.busy(SEND).await;
    deployment.fleet.signal("zombie", "STOP");
    let held = deployment.leases(SEND);
    deployment.fleet.run("work-1", "work");
    assert!(deployment.taken_over(SEND, &held).await <= AT_MOST);
    deployment.all_succeeded().await;
    let written = "SELECT md5(string_agg(row::text, '' ORDER BY row::text)) FROM (\
         SELECT exchange::text AS row FROM exchange UNION ALL SELECT dispatch::text FROM dispatch \
         UNION ALL SELECT signature::text FROM signature UNION ALL SELECT progress::text FROM progress) AS rows";
    let state = |deployment: &Deployment| deployment.fleet.postgres.sql(&deployment.fleet.urls.name, written);
    let before = (state(&deployment), deployment.taken());
    deployment.fleet.signal("zombie", "CONT");
    until("the word of the one that woke up", async || {
        deployment.fleet.log("zombie").contains("lease lost").then_some(())
    })
    .await;
    assert_eq!((state(&deployment), deployment.taken()), before, "it wrote or sent something");
    assert_eq!(before.1.1, 0, "something was sent twice");
    deployment.reconciled(80);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_and_three_workers_share_a_load_with_one_of_each_killed() {
    let mut deployment = Deployment::with_workers(&[], 3);
    deployment.fleet.run("serve-2", "serve");
    deployment.device(json!({"latency_ms": 20})).await;
    let (first, second) = (deployment.client("serve"), deployment.client("serve-2"));
    let numbers = |prefix: &str| (0..120).map(|place| format!("{prefix}{place:05}")).collect::<Vec<String>>();
    let (left, right) = (numbers("L"), numbers("R"));
    tokio::join!(first.declare("ENTRY_9710", &left), second.declare("ENTRY_9710", &right));
    deployment.goes_on(3).await;
    deployment.fleet.kill("work-2");
    deployment.fleet.kill("serve-2");
    deployment.all_succeeded().await;
    let counts = deployment.client("serve").data("{ orderCounts { status count } }", json!({})).await;
    assert_eq!(counts["orderCounts"], json!([{"status": "SUCCEEDED", "count": 240}]));
    for worker in ["work-1", "work-3"] {
        assert!(!deployment.fleet.log(worker).contains("panicked"), "{}", deployment.fleet.log(worker));
    }
    deployment.reconciled(240);
}
