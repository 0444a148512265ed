//! A rated device gets what it is rated for: no more, and hardly less while work waits.

use super::{device, numbers, signed, signed_in, standing};
use crate::support::{Deployment, Server, Settings, until};

const RATED: usize = 1_200;

#[tokio::test]
async fn a_rated_device_is_never_driven_faster_and_hardly_ever_idle_while_messages_wait() {
    let mut server = Server::start(Settings::orders_per_message(1));
    let address = server.device_url();
    device(&server, &["add", "--name", "一号机", "--address", &address, "--rated", &RATED.to_string()]);
    super::again(&mut server);
    let client = server.client();
    let task = client.declare("ENTRY_9710", &numbers("R", 100)).await;
    until("a forecast for what waits", async || {
        let devices = standing(&client).await;
        let one = devices.iter().find(|one| one["name"] == "一号机").expect("the demo's device").clone();
        assert_eq!(one["ratedPerMinute"], RATED);
        let waiting = one["waitingMessages"].as_u64().expect("a number");
        let forecast = one["forecastSeconds"].as_u64().expect("a number");
        assert!(forecast <= 2 + waiting * 120 / RATED as u64, "{one}");
        (waiting > 10 && forecast > 0).then_some(())
    })
    .await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let times: Vec<i64> = signed(&server, "device.ledger.jsonl").into_iter().map(|(_, at)| at).collect();
    as_rated(&times);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn workers_of_several_processes_share_one_rating() {
    let mut deployment = Deployment::start(&[("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", "1")]);
    let (address, rated) = (deployment.fleet.device_url(), RATED.to_string());
    let added =
        deployment.fleet.output(&["device", "add", "--name", "一号机", "--address", &address, "--rated", &rated]);
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    for (name, command) in [("serve", "serve"), ("work-1", "work"), ("work-2", "work")] {
        deployment.fleet.run(name, command);
    }
    deployment.declare("R", 100).await;
    deployment.all_succeeded().await;
    let times = signed_in(&deployment.fleet.data().join("sandbox/device.ledger.jsonl"));
    as_rated(&times.into_iter().map(|(_, at)| at).collect::<Vec<i64>>());
    deployment.reconciled(100);
}

/// A hundred signatures at these times are as many as the rating allows, and hardly fewer.
fn as_rated(times: &[i64]) {
    assert_eq!(times.len(), 100);
    // The turns of a second and of those that may arrive a second and a half late, and the burst that a lull leaves.
    let most = RATED * 5 / 2 / 60 + RATED / 100 + 2;
    for (place, start) in times.iter().enumerate() {
        let within = times[place..].iter().take_while(|at| **at < start + 1_000).count();
        assert!(within <= most, "{within} signatures in a second");
    }
    let took_ms = times.last().expect("signed") - times[0];
    let ideal_ms = 99 * 60_000 / RATED as i64;
    assert!(took_ms >= ideal_ms - 13 * 60_000 / RATED as i64 - 1_500, "{took_ms} ms is faster than it is rated");
    // Loose: other tests share this machine. The idle share proper is measured by `make bench-pipeline`.
    assert!(took_ms < ideal_ms * 3 / 2, "{took_ms} ms where {ideal_ms} ms would do");
}
