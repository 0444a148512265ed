//! An exporter whom a firm files for: a customer, an enterprise with channels and signing account of its own, and a
//! strategy.

use anyhow::{Context as _, ensure};
use qiyun_services::Fleet;
use serde_json::{Value, json};

use super::client::Client;

/// What a task is made with.
#[derive(Clone, Debug)]
pub struct Exporter {
    pub customer: Value,
    pub strategy: Value,
}

impl Exporter {
    /// The demo agency's own.
    pub async fn of_the_demo(client: &Client) -> anyhow::Result<Self> {
        let query = "{ strategies(first: 100) { nodes { id mode } } customers(first: 1) { nodes { id } } }";
        let found = client.data(query, json!({})).await?;
        let strategies = found["strategies"]["nodes"].as_array().context("strategies")?;
        let strategy = strategies.iter().find(|one| one["mode"] == "ENTRY_9710").context("a strategy")?;
        Ok(Self { customer: found["customers"]["nodes"][0]["id"].clone(), strategy: strategy["id"].clone() })
    }

    /// A new one with a number that no other in this deployment has.
    pub async fn found(client: &Client, fleet: &Fleet, number: u64) -> anyhow::Result<Self> {
        let made = |payload: Value, kind: &str| -> anyhow::Result<Value> {
            ensure!(payload["userErrors"] == json!([]), "{payload}");
            Ok(payload[kind]["id"].clone())
        };
        let code = format!("3303960{:03}", number % 1000);
        let dxp = format!("DXPENT{:010}", 5_000 + number);
        let query = "mutation($input: CustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { code message } } }";
        let input = json!({"code": format!("C{number}"), "name": "示例客户"});
        let customer = made(client.data(query, json!({"input": input})).await?["customerCreate"].take(), "customer")?;
        let channel =
            json!({"url": format!("{}/channel/{dxp}", fleet.port_url()), "username": dxp, "password": "sandbox"});
        let input = json!({
            "name": format!("示例企业{number}"), "customsCode": code, "transmissionId": dxp,
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"], "sendChannel": channel, "receiveChannel": channel,
            "signing": {"url": fleet.device_url(), "username": code, "password": "sandbox"},
        });
        let query = "mutation($input: EnterpriseInput!) { enterpriseCreate(input: $input) { enterprise { id } userErrors { code message } } }";
        let enterprise =
            made(client.data(query, json!({"input": input})).await?["enterpriseCreate"].take(), "enterprise")?;
        let code = format!("S{number}");
        let input = json!({"code": code, "name": code, "mode": "ENTRY_9710", "platformId": enterprise, "merchantId": enterprise,
            "ownerId": enterprise, "declarantId": enterprise, "currency": "502"});
        let query = "mutation($input: StrategyInput!) { strategyCreate(input: $input) { strategy { id } userErrors { code message } } }";
        let strategy = made(client.data(query, json!({"input": input})).await?["strategyCreate"].take(), "strategy")?;
        Ok(Self { customer, strategy })
    }
}
