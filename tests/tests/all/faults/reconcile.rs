//! The reconciler finds what was broken on purpose.

use serde_json::json;

use crate::support::{Server, Settings};

#[tokio::test]
async fn planted_damage_is_found() {
    let mut server = Server::start(Settings::orders_per_message(1));
    let client = server.client();
    let task = client.declare("ENTRY_9710", &["X1".to_owned(), "X2".to_owned(), "X3".to_owned()]).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    assert!(server.terminate().success());
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");

    let ledger = server.data().join("sandbox/port.ledger.jsonl");
    let whole = std::fs::read_to_string(&ledger).expect("a ledger");
    let accepted: Vec<&str> = whole.lines().filter(|line| line.contains("\"event\":\"accepted\"")).collect();
    let planted: [(&str, String); 4] = [
        ("lost", whole.lines().filter(|line| *line != accepted[0]).map(|line| format!("{line}\n")).collect()),
        ("doubled", format!("{whole}{}\n", other_filing(accepted[0]))),
        ("mutated", format!("{whole}{}\n", with(accepted[0], "sha256", &"0".repeat(64)))),
        ("wrong", whole.replacen(accepted[0], &with(accepted[0], "sha256", &"0".repeat(64)), 1)),
    ];
    for (name, text) in planted {
        std::fs::write(&ledger, text).expect("written");
        let (clean, counts) = server.reconcile();
        assert!(!clean && counts[name].as_u64().unwrap_or_default() > 0, "{name} was not found: {counts}");
    }
    std::fs::write(&ledger, &whole).expect("written");
    let api = server.data().join("ledger/api.jsonl");
    let mut acknowledged = std::fs::read_to_string(&api).expect("a ledger");
    acknowledged.push_str(&acknowledged.clone().replace("|X1", "|NEVER"));
    std::fs::write(&api, acknowledged).expect("written");
    let (clean, counts) = server.reconcile();
    assert!(!clean && counts["lost"] == json!(1), "{counts}");
}

fn with(line: &str, field: &str, value: &str) -> String {
    let mut entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
    entry[field] = json!(value);
    entry.to_string()
}

/// The same order, filed again under other guids.
fn other_filing(line: &str) -> String {
    let mut entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
    entry["messageGuid"] = json!("AAAAAAAA-0000-4000-8000-000000000000");
    entry["documents"][0]["guid"] = json!("BBBBBBBB-0000-4000-8000-000000000000");
    entry.to_string()
}
