//! A device that fails is left alone; its stand-in signs where it has the same accounts, and the device gets its
//! work back once it is well.

use serde_json::json;

use super::{SMALL, again, back, device, numbers, signed, standing, two_devices};
use crate::support::client::key;
use crate::support::tenant::Tenant;
use crate::support::until;

#[tokio::test]
async fn the_stand_in_signs_while_a_device_is_down_and_the_device_again_afterwards() {
    let (mut server, second) = two_devices(1);
    let first = server.device_url();
    device(&server, &["add", "--name", "备机", "--address", &second]);
    device(&server, &["add", "--name", "主机", "--address", &first, "--stand-in", "备机", "--same-accounts", "true"]);
    again(&mut server);
    let client = server.client();
    server.fault(&first, json!({"error_rate": 1.0})).await;
    let task = client.declare("ENTRY_9710", &numbers("F", 20)).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    assert!(signed(&server, "device.ledger.jsonl").is_empty());
    assert_eq!(signed(&server, "device-2.ledger.jsonl").len(), 20);
    let told = until("the failover to be told", async || {
        let devices = standing(&client).await;
        devices.into_iter().find(|one| one["name"] == "主机" && one["failover"] == "备机")
    })
    .await;
    assert_ne!(told["state"], "HEALTHY");
    server.fault(&first, json!({})).await;
    // Each push offers work; the device is tried with it when its breaker says so.
    until("the device to sign again", async || {
        let task = client.declare("ENTRY_9710", &numbers(&format!("H{}", &key()[..8].to_uppercase()), 2)).await;
        client.settled(&task, |_| "SUCCEEDED").await;
        (!signed(&server, "device.ledger.jsonl").is_empty()).then_some(())
    })
    .await;
    until("the state to be told", async || {
        let devices = standing(&client).await;
        devices.into_iter().find(|one| one["name"] == "主机" && one["state"] != "OPEN" && one["failover"].is_null())
    })
    .await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn without_the_same_accounts_nothing_goes_elsewhere_and_another_devices_work_goes_on() {
    let (mut server, second) = two_devices(1);
    let first = server.device_url();
    device(&server, &["add", "--name", "备机", "--address", &second]);
    device(&server, &["add", "--name", "主机", "--address", &first, "--stand-in", "备机"]);
    let mut victim = Tenant::found(&server, SMALL).await;
    // The victim's enterprise signs at the second device.
    let document = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { enterprise { id } userErrors { code message } } }";
    let input = json!({"name": "SMALL示例公司", "customsCode": SMALL.customs_code, "transmissionId": SMALL.transmission_id,
        "roles": ["DECLARANT", "PLATFORM", "MERCHANT"],
        "signing": {"url": second, "username": SMALL.customs_code, "password": "sandbox"}});
    let change = json!({"id": victim.id("enterprise"), "input": input});
    victim.owner.done("enterpriseUpdate", document, change).await;
    again(&mut server);
    back(&server, &mut victim, SMALL).await;
    let client = server.client();
    server.fault(&first, json!({"error_rate": 1.0})).await;
    let waits = client.declare("ENTRY_9710", &numbers("W", 20)).await;
    until("the breaker to open", async || {
        let devices = standing(&client).await;
        devices.into_iter().find(|one| one["name"] == "主机" && one["state"] == "OPEN" && one["failover"].is_null())
    })
    .await;
    let goes = victim.owner.declare("ENTRY_9710", &numbers("G", 5)).await;
    victim.owner.settled(&goes, |_| "SUCCEEDED").await;
    let seen = standing(&victim.owner).await;
    assert_eq!((seen.len(), &seen[0]["name"]), (1, &json!("备机")), "its own alone");
    assert_ne!(seen[0]["state"], "OPEN");
    assert_eq!(seen[0]["waitingMessages"], 0, "another's twenty are not its own");
    let second: Vec<String> =
        signed(&server, "device-2.ledger.jsonl").into_iter().map(|(account, _)| account).collect();
    assert!(second.iter().all(|account| account == SMALL.customs_code), "{second:?}");
    server.fault(&first, json!({})).await;
    client.settled(&waits, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}
