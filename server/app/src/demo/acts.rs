//! What is filed after the lists: 变更, 运抵, 总分单, 离境, 汇总, 退货 with its 理货, 撤销; each up to customs' word on it.

use std::time::Instant;

use anyhow::{Context as _, bail};
use qiyun_kernel::{clock, ids};
use qiyun_schema::mode::TradeMode;
use serde_json::{Value, json};

use super::client::Client;
use super::job::{LOOK, PATIENCE, Wanted, run};
use crate::founding::DEMO_ENTERPRISES;

const ACTS: &str = "acts { id } userErrors { code message todo }";

/// Declares a task of its own for each act that ends a list, and files all seven; the acts as they stand at the end, and the orders.
pub async fn all(client: &Client, mark: &str) -> anyhow::Result<(Vec<Value>, Vec<Value>)> {
    let mut made = Vec::new();
    let mut orders = run(client, TradeMode::List9610, &format!("{mark}A"), Wanted::Released).await?;
    let released = ids_of(&orders);
    anyhow::ensure!(released.len() == 3, "the demo's lists are three");
    let (operator_code, operator_name, _) = DEMO_ENTERPRISES[2];
    let place = json!({"operatorCode": operator_code, "operatorName": operator_name});
    let arrival = with(&place, json!({"domesticTrafNo": "浙A00001"}));
    made.extend(file(client, "arrivalCreate", "ArrivalInput", &released, arrival).await?);
    let flight = json!({"trafName": "CA1001", "voyageNo": "CA1001"});
    let bill = with(&flight, json!({"billNo": "99900000001"}));
    made.extend(file(client, "wayBillCreate", "WayBillInput", &released, bill).await?);
    let left = json!({"leaveTime": clock::now().to_rfc3339()});
    made.extend(file(client, "departureCreate", "DepartureInput", &released, left).await?);
    let summary =
        file(client, "declarationsSummarise", "DeclarationsSummariseInput", &released[..2], json!({})).await?;
    settled(client, &summary, "entryId").await?;
    made.extend(summary);
    let back = with(&flight, json!({"country": "502", "reason": "买家退货"}));
    let refund = one(client, "declarationsReturn", "DeclarationsReturnInput", &released[2], back).await?;
    settled(client, &refund, "customsStatus").await?;
    made.extend(refund);
    let counted = with(&place, flight.clone());
    made.extend(one(client, "returnTallyCreate", "ReturnTallyInput", &released[2], counted).await?);
    let stopped = run(client, TradeMode::List9710, &format!("{mark}C"), Wanted::Held).await?;
    let held = ids_of(&stopped);
    orders.extend(stopped);
    let document = format!(
        "mutation($ids: [ID!]!, $key: String!) {{ declarationsCancel(orderIds: $ids, reason: \"申报有误\") @idempotent(key: $key) {{ {ACTS} }} }}"
    );
    let cancelled = client.change("declarationsCancel", &document, json!({"ids": held, "key": key()})).await?;
    made.extend(act_ids(&cancelled));
    Ok((settled(client, &made, "status").await?, orders))
}

/// 变更: an order in customs' books says something else, and its change is filed.
pub async fn amend(client: &Client, order: &Value) -> anyhow::Result<Value> {
    let document = "mutation($id: ID!, $input: OrderInput!, $key: String!) { orderAmend(id: $id, input: $input) @idempotent(key: $key) { order { id } userErrors { code message todo } } }";
    let input = json!({"orderNo": order["orderNo"], "lines": [{"itemNo": "8711100010", "itemName": "微马力摩托车及脚踏两用车（更正）", "unit": "011", "qty": "10", "totalPrice": "25", "price": "2.5"}]});
    client.change("orderAmend", document, json!({"id": order["id"], "input": input, "key": key()})).await?;
    let look = format!("query($id: ID!) {{ node(id: $id) {{ ... on Order {{ {} }} }} }}", super::job::ORDER);
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let order = client.run(&look, json!({"id": order["id"]})).await?["node"].take();
        let document = &order["documents"][0];
        if document["filedAs"] == "CHANGE" && document["state"] == "SUCCEEDED" {
            return Ok(order);
        }
        tokio::time::sleep(LOOK).await;
    }
    bail!("the change was not answered within {} s", PATIENCE.as_secs())
}

fn with(one: &Value, other: Value) -> Value {
    let mut joined = one.clone();
    if let (Some(to), Value::Object(from)) = (joined.as_object_mut(), other) {
        to.extend(from);
    }
    joined
}

fn key() -> String {
    ids::random().to_string()
}

fn ids_of(orders: &[Value]) -> Vec<String> {
    orders.iter().filter_map(|order| order["id"].as_str()).map(str::to_owned).collect()
}

fn act_ids(payload: &Value) -> Vec<String> {
    ids_of(payload["acts"].as_array().map(Vec::as_slice).unwrap_or_default())
}

async fn file(client: &Client, field: &str, ty: &str, orders: &[String], input: Value) -> anyhow::Result<Vec<String>> {
    let document = format!(
        "mutation($ids: [ID!]!, $input: {ty}!, $key: String!) {{ {field}(orderIds: $ids, input: $input) @idempotent(key: $key) {{ {ACTS} }} }}"
    );
    let made = client.change(field, &document, json!({"ids": orders, "input": input, "key": key()})).await?;
    println!("  {field}: filed");
    Ok(act_ids(&made))
}

async fn one(client: &Client, field: &str, ty: &str, order: &str, input: Value) -> anyhow::Result<Vec<String>> {
    let document = format!(
        "mutation($id: ID!, $input: {ty}!, $key: String!) {{ {field}(orderId: $id, input: $input) @idempotent(key: $key) {{ {ACTS} }} }}"
    );
    let made = client.change(field, &document, json!({"id": order, "input": input, "key": key()})).await?;
    println!("  {field}: filed");
    Ok(act_ids(&made))
}

/// Acts once customs has decided them; `until` names what must be there besides.
async fn settled(client: &Client, acts: &[String], until: &str) -> anyhow::Result<Vec<Value>> {
    let document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Act { id code copNo status customsStatus entryId failure { code message todo } \
        messages { id copMsgId messageType signedXml envelopeXml } receipts { id messageType status info xml } } } }";
    let begun = Instant::now();
    loop {
        let found = client.run(document, json!({"ids": acts})).await?["nodes"].take();
        let found = found.as_array().cloned().context("no acts")?;
        let ended = |act: &Value| match until {
            "status" => act["status"] != "DECLARING",
            other => !act[other].is_null() || matches!(act["status"].as_str(), Some("FAILED" | "REJECTED")),
        };
        if found.iter().all(ended) {
            return Ok(found);
        }
        if begun.elapsed() > PATIENCE {
            bail!("acts did not end within {} s: {found:?}", PATIENCE.as_secs());
        }
        tokio::time::sleep(LOOK).await;
    }
}
