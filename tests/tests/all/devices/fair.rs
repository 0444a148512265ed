//! Two tenants at one rated device: turns are counted, not time.

use super::{NOISY, SMALL, again, back, device, numbers, signed};
use crate::support::tenant::Tenant;
use crate::support::{Server, Settings, until};

#[tokio::test]
async fn a_few_messages_behind_a_long_queue_of_another_get_every_second_turn() {
    let mut server = Server::start(Settings::orders_per_message(1));
    let address = server.device_url();
    device(&server, &["add", "--name", "一号机", "--address", &address, "--rated", "600"]);
    let mut noisy = Tenant::found(&server, NOISY).await;
    let mut small = Tenant::found(&server, SMALL).await;
    again(&mut server);
    back(&server, &mut noisy, NOISY).await;
    back(&server, &mut small, SMALL).await;
    let before = signed(&server, "device.ledger.jsonl").len();
    let queue = noisy.owner.declare("ENTRY_9710", &numbers("N", 100)).await;
    until("the queue to move", async || (signed(&server, "device.ledger.jsonl").len() > before + 15).then_some(()))
        .await;
    let few = small.owner.declare("ENTRY_9710", &numbers("S", 5)).await;
    let asked = signed(&server, "device.ledger.jsonl").len();
    small.owner.settled(&few, |_| "SUCCEEDED").await;
    let turns = signed(&server, "device.ledger.jsonl");
    let last = turns.iter().rposition(|(account, _)| account == SMALL.customs_code).expect("it was signed");
    let others = turns[asked..=last].iter().filter(|(account, _)| account == NOISY.customs_code).count();
    // Five of its own, as many of the other's, and what was given out before it asked.
    assert!(others <= 20, "{others} turns of the other's before the last of its five");
    noisy.owner.settled(&queue, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}
