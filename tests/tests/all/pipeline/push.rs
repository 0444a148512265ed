//! One, some, all that match; and never twice.

use serde_json::json;

use crate::support::client::key;
use crate::support::{Server, Settings};

fn numbers(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{prefix}{index:03}")).collect()
}

#[tokio::test]
async fn one_is_pushed_out_of_a_shared_message_and_the_rest_when_it_matches() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.ready("ENTRY_9710", &numbers("A", 5)).await;
    let before = client.orders(&task).await;
    assert!(before.iter().all(|order| order["messages"][0]["orderCount"] == 5), "one message holds all five");
    let one = before[2]["id"].clone();
    let pushed = client.push(json!({"ids": [one]}), &key()).await;
    assert_eq!(pushed["operation"]["total"], 1);
    client.settled(&task, |number| if number == "A002" { "SUCCEEDED" } else { "READY" }).await;
    let rest = client.push(json!({"where": {"taskId": {"eq": task}, "status": {"eq": "READY"}}}), &key()).await;
    assert_eq!(rest["operation"]["total"], 4);
    let orders = client.settled(&task, |_| "SUCCEEDED").await;
    let numbers: Vec<&str> = orders.iter().map(|order| order["orderNo"].as_str().expect("a number")).collect();
    assert_eq!(numbers, ["A000", "A001", "A002", "A003", "A004"], "row order is kept");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 5);
}

#[tokio::test]
async fn the_same_key_is_one_push_whatever_happens_around_it() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.ready("ENTRY_9710", &numbers("B", 3)).await;
    let other = client.ready("ENTRY_9710", &numbers("C", 1)).await;
    let same = key();
    let input = json!({"taskId": task});
    let (first, second) = tokio::join!(client.push(input.clone(), &same), client.push(input.clone(), &same));
    assert_eq!(first["operation"]["id"], second["operation"]["id"]);
    let late = client.push(input.clone(), &same).await;
    assert_eq!(late["operation"]["id"], first["operation"]["id"]);
    let mismatch = client.push(json!({"taskId": other}), &same).await;
    assert_eq!(mismatch["userErrors"][0]["code"], "IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    let fresh = client.push(input, &key()).await;
    assert_eq!(fresh["userErrors"][0]["code"], "NOTHING_TO_PUSH", "what is under way is not pushed again");
    let document =
        "mutation($id: ID!) { declarationsPush(input: {taskId: $id}) { operation { id } userErrors { code } } }";
    let bare = client.data(document, json!({"id": other})).await;
    assert_eq!(bare["declarationsPush"]["userErrors"][0]["code"], "IDEMPOTENCY_KEY_MISSING");
    client.settled(&task, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!((&counts["acknowledged"], &counts["orders_at_port"]), (&json!(3), &json!(3)));
}

#[tokio::test]
async fn orders_are_deleted_until_they_are_pushed() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.ready("ENTRY_9710", &numbers("D", 3)).await;
    let orders = client.orders(&task).await;
    let delete = "mutation($ids: [ID!]!) { ordersDelete(ids: $ids) { deletedIds userErrors { code } } }";
    let gone = client.data(delete, json!({"ids": [orders[0]["id"]]})).await;
    assert_eq!(gone["ordersDelete"]["deletedIds"], json!([orders[0]["id"]]));
    client.push(json!({"taskId": task}), &key()).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let refused = client.data(delete, json!({"ids": [orders[1]["id"], orders[2]["id"]]})).await;
    assert_eq!(refused["ordersDelete"]["userErrors"][0]["code"], "ORDER_SENT");
    let remove = "mutation($id: ID!) { taskDelete(id: $id) { deletedId userErrors { code } } }";
    let refused = client.data(remove, json!({"id": task})).await;
    assert_eq!(refused["taskDelete"]["userErrors"][0]["code"], "TASK_SENT");
    assert_eq!(client.orders(&task).await.len(), 2);
    // A deleted number is free again.
    let again = client.ready("ENTRY_9710", &["D000".to_owned()]).await;
    let removed = client.data(remove, json!({"id": again})).await;
    assert_eq!(removed["taskDelete"]["deletedId"], json!(again));
}
