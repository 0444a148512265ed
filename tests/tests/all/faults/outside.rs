//! The device and the channel misbehave.

use serde_json::json;

use crate::support::client::key;
use crate::support::{Server, Settings, until};

fn numbers(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{prefix}{index:03}")).collect()
}

#[tokio::test]
async fn a_device_that_fails_for_a_while_costs_time_and_nothing_else() {
    let server = Server::start(Settings::orders_per_message(2));
    let client = server.client();
    for knobs in [
        json!({"error_next": 2}),
        json!({"html_next": 2}),
        json!({"garbage_signature_next": 2}),
        json!({"wrong_certificate_next": 1}),
        json!({"drop_after_next": 2}),
    ] {
        server.fault(&server.device_url(), knobs.clone()).await;
        let task = client.declare("ENTRY_9710", &numbers(&key()[..8].to_uppercase(), 4)).await;
        client.settled(&task, |_| "SUCCEEDED").await;
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_channel_that_fails_for_a_while_neither_loses_nor_doubles() {
    let server = Server::start(Settings::orders_per_message(2));
    let client = server.client();
    for knobs in [
        json!({"drop_before_next": 2}),
        json!({"drop_after_next": 2}),
        json!({"half_next": 2}),
        json!({"error_next": 2}),
        json!({"latency_ms": 50}),
    ] {
        server.fault(&server.port_url(), knobs.clone()).await;
        let task = client.declare("ENTRY_9710", &numbers(&key()[..8].to_uppercase(), 4)).await;
        client.settled(&task, |_| "SUCCEEDED").await;
        server.fault(&server.port_url(), json!({})).await;
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 20);
}

#[tokio::test]
async fn a_wrong_password_is_told_in_words_and_mended_by_the_record() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let found = client
        .data("{ enterprises(first: 10) { nodes { id name customsCode transmissionId signing { url } } } }", json!({}))
        .await;
    let nodes = found["enterprises"]["nodes"].as_array().expect("a list");
    let enterprise = nodes.iter().find(|node| node["customsCode"] == "3301960AAA").expect("the demo enterprise");
    let set = |password: &str| {
        json!({"id": enterprise["id"], "input": {
            "name": enterprise["name"], "customsCode": "3301960AAA", "transmissionId": enterprise["transmissionId"],
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"],
            "signing": {"url": enterprise["signing"]["url"], "username": "3301960AAA", "password": password},
        }})
    };
    let document = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { enterprise { id } userErrors { code message } } }";
    client.done("enterpriseUpdate", document, set("wrong")).await;
    let task = client.declare("ENTRY_9710", &numbers("W", 3)).await;
    let orders = client.settled(&task, |_| "FAILED").await;
    assert_eq!(orders[0]["failure"]["code"], "SIGNER_BAD_CREDENTIALS");
    assert_eq!((&orders[0]["failure"]["party"], &orders[0]["failure"]["retryable"]), (&json!("SIGNER"), &json!(true)));
    client.done("enterpriseUpdate", document, set("sandbox")).await;
    let again = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(again["userErrors"], json!([]));
    client.settled(&task, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_refusal_of_the_channel_is_shown_and_the_next_push_files_anew() {
    let server = Server::start(Settings::default());
    let client = server.client();
    server.fault(&server.port_url(), json!({"refuse_next": 1, "refuse_code": "2001"})).await;
    let task = client.declare("ENTRY_9710", &numbers("V", 2)).await;
    let orders = client.settled(&task, |_| "FAILED").await;
    assert_eq!(orders[0]["failure"]["code"], "DXP_2001");
    assert_eq!(orders[0]["failure"]["party"], "CHANNEL");
    client.push(json!({"taskId": task}), &key()).await;
    let orders = client.settled(&task, |_| "SUCCEEDED").await;
    let outcomes = until("the tries of both messages", async || {
        let messages = orders[0]["messages"].as_array().expect("messages").clone();
        (messages.len() == 2).then(|| messages.iter().map(|m| m["exchanges"][0]["outcome"].clone()).collect::<Vec<_>>())
    })
    .await;
    assert_eq!(outcomes, [json!("REFUSED"), json!("ACCEPTED")]);
}
