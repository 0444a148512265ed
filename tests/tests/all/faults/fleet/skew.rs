//! Machines whose clocks are wrong: of the port, and of a worker.

use serde_json::json;

use crate::support::Deployment;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_port_and_workers_with_wrong_clocks_neither_lose_nor_double() {
    let mut deployment = Deployment::with_workers(&[], 1);
    // With clocks that are right first: the device's certificates are made now.
    deployment.declare("W", 4).await;
    deployment.all_succeeded().await;
    deployment.fleet.kill("work-1");
    let mut orders = 4;
    for (prefix, skew_s) in [("E", "-3600"), ("F", "86400")] {
        deployment.fleet.kill("sandbox");
        deployment.fleet.run_with("sandbox", "sandbox", &[("CLOCK_SKEW_S", skew_s)], &[]);
        deployment.fleet.run("work-1", "work");
        deployment.declare(prefix, 40).await;
        orders += 40;
        deployment.all_succeeded().await;
        deployment.fleet.kill("work-1");
    }
    deployment.fleet.kill("sandbox");
    deployment.fleet.run("sandbox", "sandbox");
    for (prefix, skew_s) in [("G", "-3600"), ("H", "86400")] {
        // One alone: whatever its clock says, work does not wait for it to be right.
        deployment.fleet.run_with("wrong", "work", &[("CLOCK_SKEW_S", skew_s)], &[]);
        deployment.declare(prefix, 40).await;
        deployment.all_succeeded().await;
        // Beside one whose clock is right: neither takes what the other has in hand.
        deployment.port(json!({"latency_ms": 200})).await;
        deployment.fleet.run("right", "work");
        let before = deployment.taken().1;
        deployment.declare(&format!("{prefix}{prefix}"), 80).await;
        deployment.all_succeeded().await;
        assert_eq!(deployment.taken().1, before, "work in hand was taken by another");
        deployment.port(json!({})).await;
        deployment.fleet.kill("wrong");
        deployment.fleet.kill("right");
        orders += 120;
    }
    deployment.reconciled(orders);
}
