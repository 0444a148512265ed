//! What is an account's own fault opens nothing for others at the same device.

use serde_json::json;

use super::{NOISY, numbers, standing};
use crate::support::client::key;
use crate::support::tenant::Tenant;
use crate::support::{Server, Settings};

#[tokio::test]
async fn a_wrong_password_is_its_accounts_matter() {
    let server = Server::start(Settings::orders_per_message(1));
    let bad = Tenant::found(&server, NOISY).await;
    let document = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { enterprise { id } userErrors { code message } } }";
    let input = |password: &str| {
        json!({"id": bad.id("enterprise"), "input": {
            "name": "NOISY示例公司", "customsCode": NOISY.customs_code, "transmissionId": NOISY.transmission_id,
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"],
            "signing": {"url": server.device_url(), "username": NOISY.customs_code, "password": password}}})
    };
    bad.owner.done("enterpriseUpdate", document, input("wrong")).await;
    let refused = bad.owner.declare("ENTRY_9710", &numbers("B", 30)).await;
    let orders = bad.owner.settled(&refused, |_| "FAILED").await;
    assert_eq!(orders[0]["failure"]["code"], "SIGNER_BAD_CREDENTIALS");
    let victim = server.client();
    let task = victim.declare("ENTRY_9710", &numbers("V", 10)).await;
    victim.settled(&task, |_| "SUCCEEDED").await;
    assert!(standing(&victim).await.iter().all(|one| one["state"] != "OPEN"));
    bad.owner.done("enterpriseUpdate", document, input("sandbox")).await;
    assert_eq!(bad.owner.push(json!({"taskId": refused}), &key()).await["userErrors"], json!([]));
    bad.owner.settled(&refused, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn garbage_is_never_kept_and_the_next_signature_is() {
    let server = Server::start(Settings::orders_per_message(1));
    let client = server.client();
    server.fault(&server.device_url(), json!({"garbage_signature_next": 12})).await;
    let task = client.declare("ENTRY_9710", &numbers("G", 20)).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}
