//! 补充收款: a payment that comes after its order, before and after the push, by hand and by sheet.

use serde_json::{Value, json};

use super::acts::{AMEND, SAID};
use super::lists::{documents, meet};
use crate::support::client::key;
use crate::support::rows::{List, lists_without};
use crate::support::tenant::{Parties, Tenant};
use crate::support::workbook::plain;
use crate::support::{Client, Server, Settings};

const ADD: &str = "mutation($payments: [OrderPaymentAddInput!]!, $key: String!, $policy: ErrorPolicy!) { \
    orderPaymentsAdd(payments: $payments, errorPolicy: $policy) @idempotent(key: $key) { \
    orders { id } userErrors { code field message todo } } }";
const IMPORT: &str = "mutation($id: ID!, $upload: ID!, $key: String!, $policy: ErrorPolicy!) { \
    taskPaymentsImport(id: $id, input: {uploadId: $upload, errorPolicy: $policy}) @idempotent(key: $key) { \
    rowCount takenCount problems { sheet row column value blocks code message todo } userErrors { code field } } }";

/// A generated task of three 9610 orders that say nothing of their payment.
async fn unpaid(client: &Client, mark: &str) -> String {
    let task = client.task("LIST_9610").await;
    let book = lists_without(&List::demo("LIST_9610", "QD", mark, 3), "payment.");
    let (operation, import) = client.import(&task, book, "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    assert_eq!(client.generate(&task).await["state"], "SUCCEEDED");
    task
}

async fn add(client: &Client, payments: Value, policy: &str) -> Value {
    add_by(&key(), client, payments, policy).await
}

async fn add_by(key: &str, client: &Client, payments: Value, policy: &str) -> Value {
    let given = json!({"payments": payments, "key": key, "policy": policy});
    client.data(ADD, given).await["orderPaymentsAdd"].take()
}

fn codes(order: &Value) -> Vec<(&str, &str)> {
    let documents = order["documents"].as_array().expect("a list");
    documents
        .iter()
        .map(|one| (one["code"].as_str().expect("a code"), one["state"].as_str().expect("a state")))
        .collect()
}

#[tokio::test]
async fn a_payment_added_before_and_after_the_push_is_a_document_of_its_own() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = unpaid(&client, "P").await;
    let orders = documents(&client, &task).await;
    assert!(codes(&orders[0]).iter().all(|(code, _)| *code != "CEB403"), "none is composed: {orders:?}");
    let paid = |at: usize, more: Value| {
        let mut payment = json!({"accountingDate": "20260130120000"});
        payment.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        json!({"orderId": orders[at]["id"], "payment": payment})
    };
    // Before the push: it waits with the others.
    let (own, first) = (key(), json!([paid(0, json!({"payNo": "PAY-1"}))]));
    let once = || add_by(&own, &client, first.clone(), "REJECT_EVERYTHING");
    let (made, other) = tokio::join!(once(), once());
    for one in [&made, &other, &once().await] {
        assert_eq!((&one["userErrors"], &one["orders"][0]["id"]), (&json!([]), &orders[0]["id"]), "{one}");
    }
    let mismatch = add_by(&own, &client, json!([paid(1, json!({}))]), "REJECT_EVERYTHING").await;
    assert_eq!(mismatch["userErrors"][0]["code"], "IDEMPOTENCY_KEY_PARAMETER_MISMATCH", "{mismatch}");
    let ready = documents(&client, &task).await;
    assert!(codes(&ready[0]).contains(&("CEB403", "READY")), "{ready:?}");
    assert_eq!(ready[0]["status"], "READY");
    // Said again, by another key, it is the same; another one is no addition.
    let again = add(&client, json!([paid(0, json!({"payNo": "PAY-1"}))]), "REJECT_EVERYTHING").await;
    assert_eq!((&again["userErrors"], &again["orders"][0]["id"]), (&json!([]), &orders[0]["id"]), "{again}");
    let other = add(&client, json!([paid(0, json!({"payNo": "PAY-2"}))]), "REJECT_EVERYTHING").await;
    assert_eq!(other["userErrors"][0]["code"], "PAYMENT_HELD", "{other}");

    client.push(json!({"taskId": task}), &key()).await;
    meet(&client, &task, "lists to be cleared", |order| order["customsStatus"] == "899").await;
    // After customs decided: it goes by itself, since its order went.
    let wrong = json!([paid(1, json!({})), paid(2, json!({"charge": "99999", "currency": "999"}))]);
    let refused = add(&client, wrong.clone(), "REJECT_EVERYTHING").await;
    assert_eq!(refused["orders"], json!([]), "all or nothing: {refused}");
    let path = refused["userErrors"][0]["field"].as_array().expect("a path").clone();
    assert_eq!(path[..3], json!(["payments", "1", "payment"]).as_array().expect("a path")[..], "{refused}");
    let partly = add(&client, wrong, "REJECT_FAILED_ROWS").await;
    assert_eq!((&partly["orders"][0]["id"], &partly["orders"][1]), (&orders[1]["id"], &Value::Null), "{partly}");
    let done = meet(&client, &task, "the payments to be stored", |order| {
        order["id"] == orders[2]["id"] || codes(order).contains(&("CEB403", "SUCCEEDED"))
    })
    .await;
    let late = &done[1];
    assert_eq!((&late["status"], &late["customsStatus"]), (&json!("SUCCEEDED"), &json!("899")), "nothing else moved");
    let sent = late["messages"].as_array().expect("a list").iter().filter(|one| one["messageType"] == "CEB403Message");
    assert_eq!(sent.count(), 1, "{late}");
    let revisions = late["documents"].as_array().expect("a list").iter().map(|one| one["revision"].as_i64());
    assert!(revisions.flatten().all(|revision| revision == 1), "nothing was filed twice: {late}");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_sheet_of_payments_is_added_row_by_row_and_says_what_is_wrong_where() {
    const OF: Parties = Parties { mark: "VICTIM", customs_code: "3305960VVV", transmission_id: "DXPENT0000000999" };
    let server = Server::start(Settings::default());
    let client = server.client();
    let victim = Tenant::found(&server, OF).await;
    let task = unpaid(&client, "S").await;
    let numbers: Vec<String> = documents(&client, &task)
        .await
        .iter()
        .map(|one| one["orderNo"].as_str().expect("a number").to_owned())
        .collect();
    let head = ["订单编号", "收款时间", "支付单号", "收款金额"];
    let upload = async |client: &Client, rows: &[[&str; 4]]| {
        let rows: Vec<&[&str]> = std::iter::once(&head[..]).chain(rows.iter().map(|row| &row[..])).collect();
        client.upload_as("收款.xlsx", plain(&rows)).await
    };
    let import_by = async |key: &str, client: &Client, upload: &str, policy: &str| {
        let given = json!({"id": task, "upload": upload, "key": key, "policy": policy});
        client.data(IMPORT, given).await["taskPaymentsImport"].take()
    };
    let import = async |client: &Client, upload: &str, policy: &str| import_by(&key(), client, upload, policy).await;
    let rows = [
        [numbers[0].as_str(), "2026-01-30 12:00:00", "PAY-1", ""],
        [numbers[1].as_str(), "昨天", "PAY-2", ""],
        ["NOBODY", "20260130120000", "PAY-3", ""],
        [numbers[2].as_str(), "20260130120000", "PAY-4", "若干"],
        [numbers[0].as_str(), "20260130120000", "PAY-5", ""],
    ];
    let file = upload(&client, &rows).await;
    let whole = import(&client, &file, "REJECT_EVERYTHING").await;
    assert_eq!((&whole["rowCount"], &whole["takenCount"]), (&json!(5), &json!(0)), "{whole}");
    let told: Vec<(i64, &str, &str)> = whole["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            assert!(one["todo"].is_string() && one["blocks"] == true, "{one}");
            (
                one["row"].as_i64().expect("a row"),
                one["column"].as_str().expect("a column"),
                one["code"].as_str().expect("a code"),
            )
        })
        .collect();
    assert_eq!(
        told.iter().map(|(row, column, _)| (*row, *column)).collect::<Vec<_>>(),
        [(3, "B"), (4, "A"), (5, "D"), (6, "A")]
    );
    assert_eq!((told[1].2, told[3].2), ("ORDER_NOT_FOUND", "PAYMENT_TWICE"), "{whole}");
    let own = key();
    let once = || import_by(&own, &client, &file, "REJECT_FAILED_ROWS");
    let (partly, other) = tokio::join!(once(), once());
    for one in [&partly, &other, &once().await] {
        assert_eq!(one["takenCount"], 1, "{one}");
    }
    let after = documents(&client, &task).await;
    assert_eq!(after.iter().filter(|order| codes(order).contains(&("CEB403", "READY"))).count(), 1, "{after:?}");
    let refused = import(&victim.owner, &file, "REJECT_EVERYTHING").await;
    assert_eq!(refused["userErrors"][0]["code"], "TASK_NOT_FOUND", "another firm's task: {refused}");
    let nothing =
        import(&client, &client.upload_as("a.xlsx", plain(&[&["甲", "乙"]])).await, "REJECT_EVERYTHING").await;
    assert_eq!(nothing["userErrors"][0]["field"], json!(["input", "uploadId"]), "{nothing}");
}

#[tokio::test]
async fn an_entry_has_no_payment_and_a_firm_that_files_none_is_told() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let entry = client.declare("ENTRY_9710", &["PE1".to_owned()]).await;
    let entry = client.settled(&entry, |_| "SUCCEEDED").await[0]["id"].clone();
    let task = client.task("LIST_9710").await;
    let (operation, import) = client
        .import(&task, lists_without(&List::demo("LIST_9710", "QD", "N", 1), "payment."), "REJECT_EVERYTHING")
        .await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    let listed = documents(&client, &task).await[0]["id"].clone();
    let paid = |order: &Value| json!([{"orderId": order, "payment": {"accountingDate": "20260130120000"}}]);
    for (order, code) in [(&entry, "PAYMENT_NOT_IN_MODE"), (&listed, "PAYMENT_NOT_FILED")] {
        let refused = add(&client, paid(order), "REJECT_EVERYTHING").await;
        assert_eq!(refused["userErrors"][0]["code"], code, "{refused}");
        assert_eq!(refused["userErrors"][0]["field"], json!(["payments", "0", "orderId"]), "{refused}");
    }
    let many: Vec<Value> = (0..1_001).map(|_| paid(&listed)[0].clone()).collect();
    assert_eq!(add(&client, json!(many), "REJECT_EVERYTHING").await["userErrors"][0]["code"], "PAYMENT_COUNT");
}

#[tokio::test]
async fn an_amended_order_gets_the_payment_that_it_says_and_keeps_one_that_is_composed() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = unpaid(&client, "W").await;
    let id = documents(&client, &task).await[0]["id"].clone();
    let mut said = client.data(SAID, json!({"id": id})).await["node"].take();
    let amend = async |said: &Value| {
        client.data(AMEND, json!({"id": id, "key": key(), "input": said})).await["orderAmend"].take()
    };
    said["payment"] =
        json!({"payName": "现金支付", "charge": "25", "currency": "502", "accountingDate": "20260130120000"});
    assert_eq!(amend(&said).await["userErrors"], json!([]));
    let order = documents(&client, &task).await.remove(0);
    assert!(codes(&order).contains(&("CEB403", "READY")), "{order}");
    said["payment"] = Value::Null;
    let refused = amend(&said).await;
    assert_eq!(refused["userErrors"][0]["code"], "DOCUMENT_COMPOSED", "{refused}");
    client.push(json!({"taskId": task}), &key()).await;
    meet(&client, &task, "each list to be cleared", |order| order["customsStatus"] == "899").await;
    let paid = meet(&client, &task, "the payment to be stored", |order| {
        order["id"] != id || codes(order).contains(&("CEB403", "SUCCEEDED"))
    })
    .await;
    assert_eq!(paid[0]["status"], "SUCCEEDED");
}
