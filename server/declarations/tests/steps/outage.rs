//! A channel that takes nothing for an hour.

use serde_json::{Value, json};

use crate::world::{DONE, ORDERS, Outside, World};

/// Tries within an hour: waits grow to five minutes and no further.
const TRIES: usize = 20;
const DECLARING: &str = "SELECT count(*) AS rows FROM progress WHERE status = 'declaring'";
const TRIED: &str = "SELECT count(*) AS rows FROM exchange";

#[expect(clippy::disallowed_methods, reason = "the simulated port of this test, at an address of ours")]
async fn port(outside: &Outside, knobs: Value) {
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let url = format!("{}/admin/faults", outside.sandbox.port_url);
    let answer = http.post(url).json(&knobs).send().await.expect("the sandbox answers");
    assert!(answer.status().is_success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_down_for_an_hour_ends_nothing_and_doubles_nothing() {
    let outside = Outside::start().await;
    for (knob, place) in [("error_next", 1), ("drop_before_next", 2)] {
        let mut world = World::found(&outside, place).await;
        world.imported(None).await;
        world.generated(None).await;
        port(&outside, json!({knob: 1_000_000})).await;
        world.push_and_pass(TRIES).await;
        assert_eq!(world.count(DECLARING).await, i64::try_from(ORDERS).expect("small"), "{knob}: none has failed");
        assert!(world.count(TRIED).await > 0, "{knob}: nothing was tried");
        port(&outside, json!({})).await;
        world.until(DONE).await;
        let end = crate::end::End::of(&world, &outside).await;
        assert_eq!(end.at_the_port, ORDERS * crate::world::DOCUMENTS, "{knob}");
    }
}
