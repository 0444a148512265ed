//! The 加密机 and the channel are slow, wrong, away; receipts come twice, late, in any order, or of strangers.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::{Deployment, until};

/// Declares some orders while the device or the port does this, and takes them to their end.
async fn through(deployment: &Deployment, prefix: &str, device: Value, port: Value) -> usize {
    const ORDERS: usize = 24;
    deployment.device(device).await;
    deployment.port(port).await;
    deployment.declare(prefix, ORDERS).await;
    deployment.all_succeeded().await;
    ORDERS
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_and_a_channel_that_misbehave_cost_time_and_nothing_else() {
    let mut deployment = Deployment::with_workers(&[], 2);
    let mut orders = 0;
    for (place, device) in [
        json!({"latency_ms": 400}),
        json!({"error_next": 6}),
        json!({"html_next": 4}),
        json!({"garbage_signature_next": 2}),
        json!({"wrong_certificate_next": 2}),
        json!({"drop_before_next": 4}),
        json!({"drop_after_next": 4}),
        json!({"half_next": 4}),
    ]
    .into_iter()
    .enumerate()
    {
        orders += through(&deployment, &format!("D{place}"), device, json!({})).await;
    }
    for (place, port) in [
        json!({"latency_ms": 400}),
        json!({"error_next": 6}),
        json!({"html_next": 4}),
        json!({"drop_before_next": 4}),
        json!({"drop_after_next": 4}),
        json!({"half_next": 4}),
        json!({"everywhere": true, "error_rate": 0.3}),
    ]
    .into_iter()
    .enumerate()
    {
        orders += through(&deployment, &format!("P{place}"), json!({}), port).await;
    }
    deployment.device(json!({})).await;
    deployment.port(json!({})).await;

    // Both dead, and back.
    let task = deployment.ready("X", 40).await;
    deployment.device(json!({"latency_ms": 100})).await;
    deployment.push(&task).await;
    deployment.busy("declarations.sign.v1").await;
    deployment.fleet.kill("sandbox");
    until("a try that found nobody", async || {
        let sql = "SELECT count(*) FROM signature WHERE state = 'waiting' AND refusal_code IS NOT NULL";
        (deployment.number(sql) > 0).then_some(())
    })
    .await;
    deployment.fleet.run("sandbox", "sandbox");
    deployment.all_succeeded().await;
    deployment.reconciled(orders + 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn receipts_that_are_repeated_late_shuffled_or_of_strangers_change_nothing() {
    let deployment = Deployment::with_workers(&[], 2);
    let mut orders = 0;
    for prefix in ["DU", "OO", "SL", "DR"] {
        deployment.declare(prefix, 24).await;
        orders += 24;
    }
    deployment.all_succeeded().await;
    deployment.reconciled(orders);

    // Receipts of orders that are no longer here: the port still sends them, and they are kept as nobody's.
    let client = deployment.client("serve");
    let task = client.declare("ENTRY_9710", &["UK-1".to_owned(), "SI-1".to_owned()]).await;
    let found = until("receipts of both", async || {
        let orders = client.orders(&task).await;
        orders.iter().all(|order| order["customsStatus"].is_string()).then_some(orders)
    })
    .await;
    assert!(found.iter().all(|order| order["status"] == "DECLARING"), "an unknown word ends nothing: {found:?}");
    let again = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(again["userErrors"][0]["code"], "NOTHING_TO_PUSH");
    let counts = deployment.reconcile();
    for count in ["lost", "doubled", "wrong", "mutated", "receipts", "regress", "stuck"] {
        assert_eq!(counts[count], json!(0), "{counts}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_is_told_in_words_and_the_other_enterprises_go_on() {
    let deployment = Deployment::with_workers(&[], 2);
    let client = deployment.client("serve");
    let query = "{ enterprises(first: 10) { nodes { id name customsCode transmissionId signing { url } } } }";
    let found = client.data(query, json!({})).await;
    let nodes = found["enterprises"]["nodes"].as_array().expect("a list");
    let one = nodes.iter().find(|node| node["customsCode"] == "3301960AAA").expect("the demo enterprise");
    let set = |password: &str| {
        json!({"id": one["id"], "input": {
            "name": one["name"], "customsCode": "3301960AAA", "transmissionId": one["transmissionId"],
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"],
            "signing": {"url": one["signing"]["url"], "username": "3301960AAA", "password": password},
        }})
    };
    let document = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { enterprise { id } userErrors { code message } } }";
    client.done("enterpriseUpdate", document, set("wrong")).await;
    let failing = deployment.declare("W", 24).await;
    let other: Vec<String> = (0..12).map(|place| format!("O{place:05}")).collect();
    let going = client.declare("ENTRY_9810", &other).await;
    client.settled(&going, |_| "SUCCEEDED").await;
    let orders = client.settled(&failing, |_| "FAILED").await;
    assert_eq!(orders[0]["failure"]["code"], "SIGNER_BAD_CREDENTIALS");
    client.done("enterpriseUpdate", document, set("sandbox")).await;
    deployment.push(&failing).await;
    deployment.all_succeeded().await;
    deployment.reconciled(36);
}
