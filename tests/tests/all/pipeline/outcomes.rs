//! Every scripted answer of the simulated port ends where it should, and says why.

use serde_json::json;

use crate::support::client::key;
use crate::support::{Server, Settings, until};

#[tokio::test]
async fn each_scripted_answer_ends_where_it_should_and_says_why() {
    let server = Server::start(Settings::orders_per_message(1));
    let client = server.client();
    let cases = [
        ("PLAIN", "SUCCEEDED", "120", None),
        ("OK", "SUCCEEDED", "120", None),
        ("DU", "SUCCEEDED", "120", None),
        ("OO", "SUCCEEDED", "120", None),
        ("SL", "SUCCEEDED", "120", None),
        ("DR", "SUCCEEDED", "120", None),
        ("RJ", "REJECTED", "100", Some("DATA")),
        ("NG", "FAILED", "-301008", Some("DATA")),
        ("BS", "FAILED", "-301020", Some("SIGNER")),
        ("F4", "FAILED", "4", Some("CHANNEL")),
        ("XE", "FAILED", "-999999", Some("SERVICE")),
        ("SI", "DECLARING", "2", None),
        ("UK", "DECLARING", "777", Some("CUSTOMS")),
    ];
    let numbers: Vec<String> = cases.iter().map(|case| format!("{}0001", case.0)).collect();
    let task = client.declare("ENTRY_9710", &numbers).await;
    let orders = until("every order at its scripted end", async || {
        let orders = client.orders(&task).await;
        let at_end = orders.iter().zip(&cases).all(|(order, case)| order["customsStatus"] == case.2);
        at_end.then_some(orders)
    })
    .await;
    for (order, (prefix, status, _, party)) in orders.iter().zip(cases) {
        assert_eq!(order["status"], status, "{prefix}: {order}");
        assert_eq!(order["failure"]["party"], json!(party), "{prefix}: {order}");
        if party.is_some() {
            for text in ["code", "message", "todo"] {
                assert!(
                    !order["failure"][text].as_str().unwrap_or_default().is_empty(),
                    "{prefix} lacks {text}: {order}"
                );
            }
        }
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn what_customs_refused_is_filed_anew_with_a_new_guid_and_what_succeeded_is_not() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let numbers = ["RJ1".to_owned(), "OK1".to_owned()];
    let task = client.declare("ENTRY_9710", &numbers).await;
    let ends = |number: &str| if number == "RJ1" { "REJECTED" } else { "SUCCEEDED" };
    client.settled(&task, ends).await;
    let again = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!((&again["userErrors"], &again["operation"]["total"]), (&json!([]), &json!(1)), "only the refused one");
    client.ended(again["operation"]["id"].as_str().expect("an id")).await;
    let orders = until("the second refusal", async || {
        let orders = client.orders(&task).await;
        let refusals =
            orders[0]["receipts"].as_array().expect("receipts").iter().filter(|r| r["status"] == "100").count();
        (refusals == 2 && orders[0]["status"] == "REJECTED").then_some(orders)
    })
    .await;
    let guids: Vec<&str> = orders[0]["messages"]
        .as_array()
        .expect("messages")
        .iter()
        .map(|m| m["guid"].as_str().expect("a guid"))
        .collect();
    assert_eq!(guids.len(), 2);
    assert_ne!(guids[0], guids[1]);
    assert_eq!(orders[1]["messages"].as_array().expect("messages").len(), 1, "what succeeded was not filed again");
}
