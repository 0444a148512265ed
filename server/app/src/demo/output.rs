//! What the demo shows and leaves behind.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Context as _;
use qiyun_kernel::clock;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::signature::{VerifyOptions, verify};
use serde_json::Value;

/// Prints a line for each order; whether all of them ended well: stored in 报关单模式, cleared by list.
pub fn table(mode: TradeMode, orders: &[Value]) -> bool {
    println!("  {:<22} {:<5} {:>10}  {:<10} {:<9} receipts", "order", "type", "value", "status", "customs");
    for order in orders {
        let receipts: Vec<&str> =
            list(&order["receipts"]).iter().filter_map(|receipt| receipt["status"].as_str()).collect();
        println!(
            "  {:<22} {:<5} {:>10}  {:<10} {:<9} {}",
            text(&order["orderNo"]),
            text(&order["orderType"]),
            text(&order["goodsValue"]),
            text(&order["status"]),
            text(&order["customsStatus"]),
            receipts.join(" → "),
        );
        if let Some(message) = order["failure"]["message"].as_str() {
            println!("      {message}；{}", text(&order["failure"]["todo"]));
        }
    }
    let end = if mode.is_entry() { "120" } else { "899" };
    let name = if mode.is_entry() { "海关入库" } else { "结关" };
    let good = !orders.is_empty() && orders.iter().all(|order| order["customsStatus"] == end);
    let word = if good { "every" } else { "NOT every" };
    println!("  {}: {word} order reached {end} {name}", mode.name_zh());
    good
}

/// Prints a line for each act; whether all of them went well.
pub fn acts(acts: &[Value]) -> bool {
    for act in acts {
        let receipts: Vec<&str> =
            list(&act["receipts"]).iter().filter_map(|receipt| receipt["status"].as_str()).collect();
        println!(
            "  {:<7} {:<22} {:<10} {:<20} {}",
            text(&act["code"]),
            text(&act["copNo"]),
            text(&act["status"]),
            text(&act["entryId"]),
            receipts.join(" → ")
        );
        if let Some(message) = act["failure"]["message"].as_str() {
            println!("      {message}；{}", text(&act["failure"]["todo"]));
        }
    }
    !acts.is_empty() && acts.iter().all(|act| act["status"] == "SUCCEEDED")
}

/// Writes every signed message, envelope and receipt; whether every message verifies.
pub fn write(folder: &Path, orders: &[Value]) -> anyhow::Result<bool> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let (mut seen, mut good) = (HashSet::new(), true);
    for order in orders {
        for message in list(&order["messages"]) {
            let id = text(&message["copMsgId"]).to_owned();
            if id.is_empty() || !seen.insert(id.clone()) {
                continue;
            }
            let kind = text(&message["messageType"]);
            let signed = text(&message["signedXml"]);
            let report =
                verify(signed.as_bytes(), &VerifyOptions { valid_at: Some(clock::now()), ..VerifyOptions::default() });
            good &= report.parts.iter().all(|check| !check.outcome.is_failed());
            put(folder, &format!("{kind}_{id}.xml"), signed)?;
            put(folder, &format!("DxpMsg_{id}.xml"), text(&message["envelopeXml"]))?;
        }
        for receipt in list(&order["receipts"]) {
            // One document may hold the receipts of several orders: written once, by its content.
            let xml = text(&receipt["xml"]);
            if seen.insert(xml.to_owned()) {
                let kind = text(&receipt["messageType"]);
                put(folder, &format!("{kind}_{}.xml", text(&receipt["id"])), xml)?;
            }
        }
    }
    println!("  written to {}; every message {}", folder.display(), if good { "verifies" } else { "does NOT verify" });
    Ok(good)
}

fn put(folder: &Path, name: &str, content: &str) -> anyhow::Result<()> {
    let path = folder.join(name);
    std::fs::write(&path, content).with_context(|| format!("{} cannot be written", path.display()))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
