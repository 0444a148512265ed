//! A backup is restored: what was sent after it is not sent again, and a person sees why.

use serde_json::{Value, json};

use crate::support::{Client, Deployment, until};

/// The orders of a task once each waits for a person because of the restore.
async fn held_back(client: &Client, task: &str) -> Vec<Value> {
    until("orders that are held back", async || {
        let orders = client.orders(task).await;
        orders.iter().all(|order| order["failure"]["code"] == "SENT_BEFORE_RESTORE").then_some(orders)
    })
    .await
}

async fn decide(client: &Client, order: &Value, decision: &str) {
    let document = "mutation($id: ID!, $d: MessageDecision!) { messageDecide(id: $id, decision: $d) { message { state } userErrors { code } } }";
    client.done("messageDecide", document, json!({"id": order["messages"][0]["id"], "d": decision})).await;
}

/// The API answers again from a database that was stopped: what it held open broke.
async fn back(deployment: &Deployment) {
    let client = deployment.client("serve");
    until("an answer from the database", async || {
        let answer = client.answer("{ orders(first: 1) { nodes { id } } }", json!({})).await;
        answer.get("errors").is_none().then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_sent_after_a_backup_is_not_sent_again_after_its_restore() {
    let mut deployment = Deployment::with_workers(&[], 2);
    deployment.declare("B", 8).await;
    deployment.all_succeeded().await;
    let arrived = deployment.ready("A", 12).await;
    let doubtful = deployment.ready("Q", 4).await;
    deployment.fleet.postgres.save();
    back(&deployment).await;

    // After the backup: one task goes out whole, one is made, imported and goes out, one never arrives.
    deployment.push(&arrived).await;
    deployment.declare("N", 8).await;
    until("what went out", async || {
        (deployment.number("SELECT count(*) FROM progress WHERE status = 'succeeded'") == 28).then_some(())
    })
    .await;
    deployment.port(json!({"drop_before_next": 1000})).await;
    deployment.push(&doubtful).await;
    until("a message in doubt", async || {
        (deployment.number("SELECT count(*) FROM dispatch WHERE state = 'unsure'") > 0).then_some(())
    })
    .await;
    let taken = deployment.taken();

    // The processes live on: they find out by themselves. Everybody does again what the database has forgotten.
    deployment.fleet.postgres.restore();
    back(&deployment).await;
    deployment.port(json!({})).await;
    let client = deployment.client("serve");
    deployment.push(&arrived).await;
    deployment.push(&doubtful).await;
    let again = deployment.declare("N", 8).await;
    for task in [&arrived, &doubtful, &again] {
        let orders = held_back(&client, task).await;
        assert!(orders.iter().all(|order| order["status"] == "DECLARING"), "{orders:?}");
        assert!(orders[0]["failure"]["todo"].as_str().is_some_and(|todo| !todo.is_empty()));
    }
    // A start that finds new entries behind the forgotten ones knows of them all the same.
    for worker in ["work-1", "work-2"] {
        deployment.fleet.kill(worker);
        deployment.fleet.run(worker, "work");
    }
    deployment.declare("L", 8).await;
    until("new work", async || {
        (deployment.number("SELECT count(*) FROM progress WHERE status = 'succeeded'") == 16).then_some(())
    })
    .await;
    for task in [&arrived, &doubtful, &again] {
        held_back(&client, task).await;
    }
    assert_eq!(deployment.taken(), (taken.0 + 2, taken.1), "something was sent again");

    // What a person knows of it.
    for order in client.orders(&arrived).await.iter().chain(&client.orders(&again).await).step_by(4) {
        decide(&client, order, "ARRIVED").await;
    }
    decide(&client, &client.orders(&doubtful).await[0], "RESEND").await;
    client.settled(&doubtful, |_| "SUCCEEDED").await;
    assert_eq!(deployment.taken(), (taken.0 + 3, taken.1));
    let counts = deployment.reconcile();
    for count in ["doubled", "mutated", "regress", "stuck", "wire_dup"] {
        assert_eq!(counts[count], json!(0), "{counts}");
    }
}
