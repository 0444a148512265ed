//! 清单模式: all documents of a declaration, in lawful order, to the last receipt.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::rows::{List, lists};
use crate::support::{Client, Server, Settings, until};

/// A task of this mode with these orders, generated.
pub async fn ready(client: &Client, list: &List<'_>) -> String {
    let task = client.task(list.mode).await;
    let (operation, import) = client.import(&task, lists(list), "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    assert_eq!(client.generate(&task).await["state"], "SUCCEEDED");
    task
}

/// The task's orders with their documents.
pub async fn documents(client: &Client, task: &str) -> Vec<Value> {
    let document = "query($id: ID!) { node(id: $id) { ... on Task { orders(first: 100) { nodes { id orderNo status customsStatus invtNo preNo entryId \
        failure { document code } problems { document code blocks } \
        documents { kind code state filedAs revision waitsFor customsStatus invtNo failure { code } } messages { messageType orderCount composedAt sentAt } \
        receipts { messageType status } } } } } }";
    let found = client.data(document, json!({"id": task})).await;
    found["node"]["orders"]["nodes"].as_array().expect("a list").clone()
}

/// The task's orders once each meets the wish.
pub async fn meet(client: &Client, task: &str, what: &str, wish: impl Fn(&Value) -> bool) -> Vec<Value> {
    until(what, async || {
        let orders = documents(client, task).await;
        orders.iter().all(&wish).then_some(orders)
    })
    .await
}

fn states(order: &Value) -> Vec<(&str, &str)> {
    let documents = order["documents"].as_array().expect("a list");
    documents
        .iter()
        .map(|one| (one["code"].as_str().expect("a code"), one["state"].as_str().expect("a state")))
        .collect()
}

fn whole(order: &Value) -> bool {
    states(order).iter().all(|(_, state)| *state == "SUCCEEDED")
}

async fn to_the_end(mode: &str, codes: &[&str]) {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = ready(&client, &List::demo(mode, "QD", "", 3)).await;
    for order in documents(&client, &task).await {
        let ready: Vec<(&str, &str)> = codes.iter().map(|code| (*code, "READY")).collect();
        assert_eq!(states(&order), ready, "everything that the mode needs is composed at once");
        assert!(order["problems"].as_array().expect("a list").iter().all(|one| one["blocks"] == false), "{order}");
    }
    let pushed = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(pushed["userErrors"], json!([]));
    let orders =
        meet(&client, &task, "every list to be cleared", |order| order["customsStatus"] == "899" && whole(order)).await;
    for order in &orders {
        assert_eq!(order["status"], "SUCCEEDED");
        assert!(order["invtNo"].is_string() && order["preNo"].is_string(), "customs numbered it: {order}");
        let messages = order["messages"].as_array().expect("a list");
        assert_eq!(messages.len(), codes.len(), "one message for each document: {order}");
        let sent = |kind: &str| {
            let found = messages.iter().find(|one| one["messageType"] == format!("{kind}Message")).expect("sent");
            assert_eq!(found["orderCount"], 3, "messages are filled: {found}");
            found["sentAt"].as_str().expect("a time").to_owned()
        };
        assert!(sent("CEB303") < sent("CEB603") && sent("CEB505") < sent("CEB603"), "the list went last: {order}");
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 3 * codes.len());
}

#[tokio::test]
async fn a_9610_list_goes_with_order_payment_and_waybill() {
    to_the_end("LIST_9610", &["CEB303", "CEB403", "CEB505", "CEB603"]).await;
}

#[tokio::test]
async fn a_9710_list_goes_with_order_and_waybill() {
    to_the_end("LIST_9710", &["CEB303", "CEB505", "CEB603"]).await;
}

#[tokio::test]
async fn a_9810_list_goes_with_booking_order_and_waybill() {
    to_the_end("LIST_9810", &["CEB303", "CEB505", "CEB603"]).await;
}

#[tokio::test]
async fn numbers_that_an_earlier_task_used_are_refused_at_their_cells() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let first = List::demo("LIST_9710", "QD", "H", 2);
    ready(&client, &first).await;
    // New orders with the old waybills and lists; and the whole sheet again.
    for (list, used) in
        [(List::demo("LIST_9710", "QE", "H", 2), vec!["R5003", "R8010"]), (first, vec!["R5001", "R5003", "R8010"])]
    {
        let task = client.task("LIST_9710").await;
        let (operation, import) = client.import(&task, lists(&list), "REJECT_EVERYTHING").await;
        assert_eq!(operation["error"]["code"], "ROWS_HAVE_ERRORS", "{import}");
        let problems = import["problems"]["nodes"].as_array().expect("a list");
        for row in [2, 3] {
            let of_row = || problems.iter().filter(|problem| problem["row"] == row && problem["severity"] == "ERROR");
            let mut codes: Vec<&str> = of_row().map(|problem| problem["code"].as_str().expect("a code")).collect();
            codes.sort_unstable();
            assert_eq!(codes, used, "row {row}: {import}");
            assert!(of_row().all(|problem| problem["column"].is_string()), "{import}");
        }
        assert_eq!(client.orders(&task).await.len(), 0);
    }
    // A waybill number comes round again, after as many months as the tenant says.
    let document =
        "mutation($input: TenantSettingsInput!) { tenantSettingsUpdate(input: $input) { userErrors { code } } }";
    let none = json!({"input": {"changes": [{"code": "RULE_WAYBILL_REUSE_MONTHS", "value": "0"}]}});
    client.done("tenantSettingsUpdate", document, none).await;
    ready(&client, &List { list_mark: "N", ..List::demo("LIST_9710", "QE", "H", 2) }).await;
}

#[tokio::test]
async fn a_list_waits_while_its_order_is_refused_and_goes_once_it_is_mended() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = ready(&client, &List::demo("LIST_9710", "RJ", "", 1)).await;
    client.push(json!({"taskId": task}), &key()).await;
    let orders = meet(&client, &task, "the order to be refused", |order| order["status"] == "REJECTED").await;
    assert_eq!(orders[0]["failure"]["document"], "ORDER", "{}", orders[0]);
    let list = &orders[0]["documents"][2];
    assert_eq!((&list["state"], &list["waitsFor"]), (&json!("WAITING"), &json!("ORDER")), "{list}");
    assert!(
        !orders[0]["messages"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|m| { m["messageType"] == "CEB603Message" && m["sentAt"].is_string() })
    );
}

#[tokio::test]
async fn a_refused_list_is_filed_again_alone() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = ready(&client, &List::demo("LIST_9710", "L100", "", 1)).await;
    client.push(json!({"taskId": task}), &key()).await;
    let refused = meet(&client, &task, "the list to be refused", |order| order["status"] == "REJECTED").await;
    assert_eq!(refused[0]["failure"]["document"], "INVENTORY", "{}", refused[0]);
    client.push(json!({"taskId": task}), &key()).await;
    let again = meet(&client, &task, "the second filing to be answered", |order| {
        order["documents"][2]["revision"] == 2 && order["status"] == "REJECTED"
    })
    .await;
    assert_eq!(again[0]["documents"][0]["revision"], 1, "order and waybill stay as they are");
    assert_eq!(again[0]["documents"][1]["revision"], 1, "order and waybill stay as they are");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}
