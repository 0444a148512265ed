//! The shared 加密机: never over its rating, fair to tenants, left alone while it fails, stood in for.

mod failover;
mod fair;
mod own;
mod rating;

use std::path::Path;

use qiyun_sandbox::{DeviceEntry, read_device_ledger};
use qiyun_services::free_address;
use serde_json::{Value, json};

use crate::support::tenant::{Parties, Tenant};
use crate::support::{Client, Server, Settings};

const NOISY: Parties = Parties { mark: "NOISY", customs_code: "3303960CCC", transmission_id: "DXPENT0000000777" };
const SMALL: Parties = Parties { mark: "SMALL", customs_code: "3304960DDD", transmission_id: "DXPENT0000000888" };

/// Two devices with the same accounts, and as many orders in a message as are pushed together.
fn two_devices(orders_per_message: usize) -> (Server, String) {
    let second = free_address();
    let mut settings = Settings::orders_per_message(orders_per_message);
    settings.variables.push(("QIYUN_SANDBOX__SECOND_DEVICE", second.clone()));
    (Server::start(settings), format!("http://{second}"))
}

/// `qiyun device …`; workers know of it within seconds.
fn device(server: &Server, arguments: &[&str]) {
    let mut all = vec!["device"];
    all.extend(arguments);
    let done = server.output(&all);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Starts the process anew, so that it knows every record.
fn again(server: &mut Server) {
    assert!(server.terminate().success());
    server.run();
}

/// A signed-in owner of a tenant whose server has another address now.
async fn back(server: &Server, tenant: &mut Tenant, parties: Parties) {
    let login = format!("owner-{}", parties.mark.to_lowercase());
    tenant.owner = Client::signed_in(server.url(), &login, "a long enough one").await;
}

/// Account and time, in milliseconds, of each signature of a device's ledger.
fn signed(server: &Server, ledger: &str) -> Vec<(String, i64)> {
    signed_in(&server.data().join("sandbox").join(ledger))
}

fn signed_in(ledger: &Path) -> Vec<(String, i64)> {
    let entries = read_device_ledger(ledger).expect("a ledger");
    entries
        .map(|entry| match entry.expect("an entry") {
            DeviceEntry::Signed { at, account, .. } => (account, at.timestamp_millis()),
        })
        .collect()
}

/// What a firm is told of its devices.
async fn standing(client: &Client) -> Vec<Value> {
    let document =
        "{ signingDevices { name state ratedPerMinute signedLastMinute waitingMessages forecastSeconds failover } }";
    client.data(document, json!({})).await["signingDevices"].as_array().expect("a list").clone()
}

fn numbers(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|place| format!("{prefix}{place:04}")).collect()
}
