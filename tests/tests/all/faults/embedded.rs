//! On the embedded default, by seed: pushes of all sizes, faults of device and port, kills of the one process.

use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::{Client, Server, Settings, until};

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().expect("a number"))
}

fn device_faults(random: &mut StdRng) -> Value {
    let knobs =
        ["error_next", "html_next", "garbage_signature_next", "drop_before_next", "drop_after_next", "half_next"];
    json!({*knobs.choose(random).expect("some"): random.random_range(1..3)})
}

fn port_faults(random: &mut StdRng) -> Value {
    let knobs = ["error_next", "drop_before_next", "drop_after_next", "half_next"];
    json!({*knobs.choose(random).expect("some"): random.random_range(1..4), "latency_ms": random.random_range(0..20)})
}

async fn settled(client: &Client, tasks: &[String]) {
    until("every order at its end", async || {
        for task in tasks {
            let open = client.counts(task).await.into_iter().any(|(status, _)| status != "SUCCEEDED");
            if open {
                return None;
            }
        }
        Some(())
    })
    .await;
}

#[tokio::test]
async fn whatever_happens_each_order_is_filed_once() {
    let seed = setting("CHAOS_SEED", 7);
    let (orders, rounds) = (240, 6);
    println!("chaos: seed {seed}, {orders} orders, {rounds} rounds");
    let mut random = StdRng::seed_from_u64(seed);
    let size = *[1, 3, 10, 100].choose(&mut random).expect("some");
    let mut server = Server::start(Settings::orders_per_message(size));
    let mut client = server.client();
    let mut tasks = Vec::new();
    for round in 0..rounds {
        let numbers: Vec<String> = (0..orders / rounds).map(|index| format!("C{round:03}{index:05}")).collect();
        let task = client.ready("ENTRY_9710", &numbers).await;
        server.fault(&server.device_url(), device_faults(&mut random)).await;
        server.fault(&server.port_url(), port_faults(&mut random)).await;
        let pushed = client.push(json!({"taskId": task}), &key()).await;
        assert_eq!(pushed["userErrors"], json!([]));
        tasks.push(task);
        if random.random_bool(0.7) {
            let ledger = server.data().join("sandbox/port.ledger.jsonl");
            let entries = || std::fs::read_to_string(&ledger).map_or(0, |text| text.lines().count());
            let goal = entries() + random.random_range(0..30);
            until("some progress", async || {
                let quiet =
                    client.counts(&tasks[tasks.len() - 1]).await.iter().all(|(status, _)| status == "SUCCEEDED");
                (quiet || entries() >= goal).then_some(())
            })
            .await;
            server.kill();
            server.run();
            client = client.at(server.url());
        }
    }
    server.fault(&server.device_url(), json!({})).await;
    server.fault(&server.port_url(), json!({})).await;
    settled(&client, &tasks).await;
    let (clean, counts) = server.reconcile();
    println!("{counts}");
    assert!(clean, "seed {seed}: {counts}");
    assert_eq!(counts["orders_at_port"], json!(orders / rounds * rounds), "seed {seed}");
}
