//! In doubt: the bytes left and no answer came. A receipt, a repeat of the same bytes or a person ends it.

use qiyun_sandbox::{PortEntry, read_port_ledger};
use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::{Client, Server, Settings, until};

const WAIT: &str = "QIYUN_DECLARATIONS__UNSURE_WAIT_MS";
const FOR_EVER: u64 = 3_600_000;

fn outcomes(order: &Value) -> Vec<&str> {
    let tries = order["messages"][0]["exchanges"].as_array().expect("a list");
    tries.iter().map(|exchange| exchange["outcome"].as_str().expect("a word")).collect()
}

/// The orders once their first try is noted: a receipt may be here before that.
async fn tried(client: &Client, task: &str) -> Vec<Value> {
    until("the end of the try", async || {
        let orders = client.orders(task).await;
        (outcomes(&orders[0]) != ["OPEN"]).then_some(orders)
    })
    .await
}

/// How often the port took a message anew, and how often it saw the same bytes again.
fn taken(server: &Server) -> (usize, usize) {
    let entries: Vec<PortEntry> = read_port_ledger(server.data().join("sandbox/port.ledger.jsonl"))
        .expect("a ledger")
        .map(|entry| entry.expect("an entry"))
        .collect();
    let count = |is: fn(&PortEntry) -> bool| entries.iter().filter(|entry| is(entry)).count();
    (
        count(|entry| matches!(entry, PortEntry::Accepted(_))),
        count(|entry| matches!(entry, PortEntry::Duplicate { .. })),
    )
}

async fn in_doubt(client: &Client, task: &str) -> Value {
    until("a message in doubt", async || {
        let orders = client.orders(task).await;
        // The order and its messages are read one after the other: until both know.
        let known = orders[0]["failure"]["code"] == "SEND_UNSURE";
        (known && orders[0]["messages"][0]["state"] == "UNSURE").then(|| orders[0].clone())
    })
    .await
}

#[tokio::test]
async fn a_receipt_ends_the_doubt_without_a_repeat() {
    let server = Server::start(Settings::one(WAIT, FOR_EVER));
    let client = server.client();
    for knobs in [json!({"drop_after_next": 1}), json!({"half_next": 1})] {
        server.fault(&server.port_url(), knobs).await;
        let task = client.declare("ENTRY_9710", &[format!("D{}", &key()[..6])]).await;
        client.settled(&task, |_| "SUCCEEDED").await;
        let orders = tried(&client, &task).await;
        assert_eq!(outcomes(&orders[0]), ["UNKNOWN"], "sent once, and never again");
        assert_eq!(orders[0]["messages"][0]["state"], "SENT", "the receipt proves it");
        assert_eq!(orders[0]["failure"], Value::Null);
    }
    let task = client.declare("ENTRY_9710", &["DR1".to_owned()]).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let orders = tried(&client, &task).await;
    assert_eq!(outcomes(&orders[0]), ["UNKNOWN"]);
    assert_eq!(taken(&server), (3, 0));
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn without_a_receipt_the_same_bytes_go_again() {
    let server = Server::start(Settings::one(WAIT, 50));
    let client = server.client();
    server.fault(&server.port_url(), json!({"drop_before_next": 2, "html_next": 1})).await;
    let task = client.declare("ENTRY_9710", &["AGAIN1".to_owned()]).await;
    let orders = client.settled(&task, |_| "SUCCEEDED").await;
    let found = outcomes(&orders[0]);
    assert_eq!(found[..found.len() - 1], ["UNKNOWN", "UNKNOWN", "UNKNOWN"], "{found:?}");
    assert_eq!(orders[0]["messages"].as_array().map(Vec::len), Some(1), "one message, one guid");
    assert_eq!(taken(&server), (1, 0));
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_message_in_doubt_says_so_is_not_filed_again_and_a_person_may_settle_it() {
    let mut server = Server::start(Settings::one(WAIT, FOR_EVER));
    let client = server.client();
    server.fault(&server.port_url(), json!({"drop_before_next": 1})).await;
    let task = client.declare("ENTRY_9710", &["DOUBT1".to_owned(), "DOUBT2".to_owned()]).await;
    let order = in_doubt(&client, &task).await;
    assert_eq!(order["status"], "DECLARING");
    let failure = &order["failure"];
    assert_eq!((&failure["code"], &failure["party"]), (&json!("SEND_UNSURE"), &json!("CHANNEL")));
    assert_eq!(failure["retryable"], false);
    let again = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(again["userErrors"][0]["code"], "NOTHING_TO_PUSH", "a second filing would be a doubled one");

    // The doubt outlives the process.
    server.kill();
    server.run();
    let client = client.at(server.url());
    let order = in_doubt(&client, &task).await;
    let document = "mutation($id: ID!, $d: MessageDecision!) { messageDecide(id: $id, decision: $d) { message { state } userErrors { code message todo } } }";
    let id = &order["messages"][0]["id"];
    let decided = client.done("messageDecide", document, json!({"id": id, "d": "RESEND"})).await;
    assert!(decided["message"]["state"].is_string());
    let orders = client.settled(&task, |_| "SUCCEEDED").await;
    assert_eq!(outcomes(&orders[0]), ["UNKNOWN", "ACCEPTED"]);
    assert_eq!(taken(&server), (1, 0));
    let late = client.data(document, json!({"id": id, "d": "ARRIVED"})).await;
    assert_eq!(late["messageDecide"]["userErrors"][0]["code"], "MESSAGE_NOT_IN_DOUBT");

    // It had arrived, and a person says so: nothing goes out again.
    server.fault(&server.port_url(), json!({"drop_after_next": 1, "everywhere": false})).await;
    let quiet = json!({"everywhere": true, "error_rate": 1.0});
    let task = client.ready("ENTRY_9710", &["SI-DOUBT3".to_owned()]).await;
    client.push(json!({"taskId": task}), &key()).await;
    until("the message at the port", async || (taken(&server).0 == 2).then_some(())).await;
    server.fault(&server.port_url(), quiet).await;
    let orders = client.orders(&task).await;
    if orders[0]["messages"][0]["state"] == "UNSURE" {
        let id = &orders[0]["messages"][0]["id"];
        client.data(document, json!({"id": id, "d": "ARRIVED"})).await;
    }
    server.fault(&server.port_url(), json!({})).await;
    until("the first receipt", async || {
        let orders = client.orders(&task).await;
        (orders[0]["customsStatus"] == "2" && orders[0]["messages"][0]["state"] == "SENT").then_some(())
    })
    .await;
    assert_eq!(taken(&server), (2, 0));
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}
#[tokio::test]
async fn a_refiled_order_is_under_way_until_its_own_receipts_come() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.declare("ENTRY_9710", &["RJ-AGAIN".to_owned()]).await;
    client.settled(&task, |_| "REJECTED").await;
    // The second filing hangs on the channel, within the second in which the first was rejected.
    server.fault(&server.port_url(), json!({"latency_ms": 3000})).await;
    let again = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(again["userErrors"], json!([]));
    let order = until("the second filing on its way", async || {
        let order = client.orders(&task).await[0].clone();
        let messages = order["messages"].as_array().expect("a list");
        let sending = messages.len() == 2 && messages[1]["exchanges"].as_array().is_some_and(|tries| !tries.is_empty());
        sending.then_some(order)
    })
    .await;
    assert_eq!(order["status"], "DECLARING", "the first filing's receipts say nothing of the second: {order}");
    let third = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(third["userErrors"][0]["code"], "NOTHING_TO_PUSH", "what is under way is not filed again");
    server.fault(&server.port_url(), json!({})).await;
    until("the second rejection", async || {
        let order = client.orders(&task).await[0].clone();
        let rejected = order["receipts"].as_array().expect("a list").iter().filter(|r| r["status"] == "100").count();
        (rejected == 2 && order["status"] == "REJECTED").then_some(())
    })
    .await;
    assert_eq!(taken(&server), (2, 0));
}
