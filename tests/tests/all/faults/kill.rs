//! `kill -9` at any moment of a push, and SIGTERM under load.

use std::collections::HashMap;

use qiyun_sandbox::{PortEntry, read_port_ledger};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use serde_json::json;

use crate::support::client::key;
use crate::support::{Client, Server, Settings, until};

const ORDERS: usize = 200;

/// How often each order number was taken by the port as a new filing that stands.
fn taken(server: &Server) -> HashMap<String, usize> {
    let mut taken = HashMap::new();
    for entry in read_port_ledger(server.data().join("sandbox/port.ledger.jsonl")).expect("a ledger") {
        if let PortEntry::Accepted(message) = entry.expect("an entry") {
            for order in message.documents.iter().filter(|order| order.final_status() == 120) {
                *taken.entry(order.number().to_owned()).or_default() += 1;
            }
        }
    }
    taken
}

async fn all_at_120(client: &Client, task: &str) {
    until("200 orders at 120", async || {
        (client.counts(task).await == [("SUCCEEDED".to_owned(), ORDERS as u64)]).then_some(())
    })
    .await;
}

async fn killed_again_and_again(per_message: usize, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    let mut server = Server::start(Settings::orders_per_message(per_message));
    let mut client = server.client();
    let numbers: Vec<String> = (0..ORDERS).map(|index| format!("K{index:04}")).collect();
    let task = client.ready("ENTRY_9710", &numbers).await;
    let pushed = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(pushed["operation"]["total"], ORDERS);
    for _ in 0..4 {
        // A moment measured in what was done, not in time: after so many of the port's entries.
        let more = random.random_range(1..40);
        let ledger = server.data().join("sandbox/port.ledger.jsonl");
        let entries = || std::fs::read_to_string(&ledger).map_or(0, |text| text.lines().count());
        let goal = entries() + more;
        until("some progress", async || {
            let done = client.counts(&task).await == [("SUCCEEDED".to_owned(), ORDERS as u64)];
            (done || entries() >= goal).then_some(())
        })
        .await;
        server.kill();
        server.run();
        client = client.at(server.url());
    }
    all_at_120(&client, &task).await;
    let taken = taken(&server);
    assert_eq!(taken.len(), ORDERS);
    assert!(taken.values().all(|count| *count == 1), "doubled at the port: {taken:?}");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!((&counts["acknowledged"], &counts["orders_at_port"]), (&json!(ORDERS), &json!(ORDERS)));
}

#[tokio::test]
async fn killed_in_the_middle_of_200_messages_of_one_order_each_order_is_filed_once() {
    killed_again_and_again(1, 1).await;
}

#[tokio::test]
async fn killed_in_the_middle_of_messages_of_seven_orders_each_order_is_filed_once() {
    killed_again_and_again(7, 2).await;
}

#[tokio::test]
async fn sigterm_under_load_ends_cleanly_and_the_next_start_goes_on() {
    let mut server = Server::start(Settings::orders_per_message(2));
    let client = server.client();
    let numbers: Vec<String> = (0..ORDERS).map(|index| format!("T{index:04}")).collect();
    let task = client.declare("ENTRY_9710", &numbers).await;
    assert!(server.terminate().success());
    server.run();
    all_at_120(&client.at(server.url()), &task).await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["wire_dup"], 0, "nothing was in doubt after a clean end");
}
