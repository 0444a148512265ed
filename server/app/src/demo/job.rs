//! The main job, step by step.

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use qiyun_declarations::intake::template::template_workbook;
use qiyun_kernel::{clock, ids};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::{self, Template};
use serde_json::{Value, json};

use super::client::Client;
use super::rows::rows;

/// The rule that finds an order number in the tenant's history.
const USED_BEFORE: &str = "R5001";
/// What the demo asks of an order.
pub(super) const ORDER: &str = "id orderNo orderType goodsValue currency status customsStatus customsStatusText invtNo entryId \
    failure { code party message todo } documents { code name state filedAs customsStatus } \
    messages { id copMsgId messageType signedXml envelopeXml certificateSerial } \
    receipts { id messageType status info customsTime xml }";

/// How far the orders of a run shall go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To the last receipt.
    End,
    /// Lists released, and so open to what is filed after them.
    Released,
    /// Lists decided and not released, so that they can be cancelled.
    Held,
}

impl Wanted {
    /// How the order numbers of lists begin: the script of the sandbox port.
    const fn first(self) -> &'static str {
        match self {
            Self::End | Self::Released => "QD",
            Self::Held => "L399",
        }
    }

    fn is_met(self, order: &Value) -> bool {
        let customs = order["customsStatus"].as_str();
        match (self, order["status"].as_str()) {
            (_, Some("FAILED" | "REJECTED")) => true,
            (Self::Held, _) => customs == Some("399"),
            // A list is released first and cleared last; an order of 报关单模式 ends stored.
            (Self::End, Some("SUCCEEDED")) => matches!(customs, Some("120" | "899")) && is_whole(order),
            (Self::Released, Some("SUCCEEDED")) => is_whole(order),
            _ => false,
        }
    }
}

/// Every document of the order has come to its end.
fn is_whole(order: &Value) -> bool {
    let documents = order["documents"].as_array().map(Vec::as_slice).unwrap_or_default();
    documents.iter().all(|document| document["state"] == "SUCCEEDED")
}
pub(super) const PATIENCE: Duration = Duration::from_secs(120);
pub(super) const LOOK: Duration = Duration::from_millis(100);

/// Runs the job; the orders as the API shows them at the end.
pub async fn run(client: &Client, mode: TradeMode, mark: &str, wanted: Wanted) -> anyhow::Result<Vec<Value>> {
    let task = create_task(client, mode).await?;
    let template = sheet::template(mode).context("the mode has no template")?;
    let filled = |mark: &str| rows(mode, template, wanted.first(), mark);
    if let Some(problems) = import(client, template, &task, &filled(mark)).await? {
        let known = |problem: &Value| problem["code"] == USED_BEFORE || problem["severity"] == "WARNING";
        if !problems.iter().all(known) {
            bail!("the demo's rows were refused: {}", Value::from(problems));
        }
        // This server has declared these numbers before; a declaration is never doubled, so new ones.
        let suffix = clock::now().format("-%H%M%S").to_string();
        println!("the demo's order numbers were declared here before; appending {suffix}");
        if let Some(problems) = import(client, template, &task, &filled(&format!("{mark}{suffix}"))).await? {
            bail!("the demo's rows were refused: {}", Value::from(problems));
        }
    }
    let generate = "mutation($id: ID!, $key: String!) { taskGenerate(id: $id) @idempotent(key: $key) { operation { id } userErrors { code message todo } } }";
    operation(client, "taskGenerate", generate, json!({"id": task, "key": key()})).await?;
    let push = "mutation($id: ID!, $key: String!) { declarationsPush(input: {taskId: $id}) @idempotent(key: $key) { operation { id } userErrors { code message todo } } }";
    operation(client, "declarationsPush", push, json!({"id": task, "key": key()})).await?;
    watch(client, &task, wanted).await
}

fn key() -> String {
    ids::random().to_string()
}

async fn create_task(client: &Client, mode: TradeMode) -> anyhow::Result<String> {
    let found = client
        .run("{ strategies(first: 100) { nodes { id mode } } customers(first: 1) { nodes { id } } }", json!({}))
        .await?;
    let wanted = match mode {
        TradeMode::List9610 => "LIST_9610",
        TradeMode::List9710 => "LIST_9710",
        TradeMode::List9810 => "LIST_9810",
        TradeMode::Entry9710 => "ENTRY_9710",
        TradeMode::Entry9810 => "ENTRY_9810",
    };
    let strategies = found["strategies"]["nodes"].as_array().context("no strategies")?;
    let strategy = strategies.iter().find(|strategy| strategy["mode"] == wanted).context("no strategy of this mode")?;
    let input = json!({"strategyId": strategy["id"], "customerId": found["customers"]["nodes"][0]["id"]});
    let create = "mutation($input: TaskCreateInput!) { taskCreate(input: $input) { task { id code } userErrors { code field message todo } } }";
    let made = client.change("taskCreate", create, json!({"input": input})).await?;
    println!("{}: task {}", mode.name_zh(), made["task"]["code"].as_str().unwrap_or("?"));
    Ok(made["task"]["id"].as_str().context("the task has no id")?.to_owned())
}

/// Imports rows through the template; the problems if the file was refused.
async fn import(
    client: &Client,
    template: &Template,
    task: &str,
    rows: &[Vec<String>],
) -> anyhow::Result<Option<Vec<Value>>> {
    let workbook = template_workbook(template, rows).context("the template could not be filled")?;
    let stage = "mutation($inputs: [StagedUploadInput!]!) { stagedUploadsCreate(inputs: $inputs) { stagedUploads { id url } userErrors { code message } } }";
    let inputs = json!({"inputs": [{"filename": "demo.xlsx", "size": workbook.len()}]});
    let staged = client.change("stagedUploadsCreate", stage, inputs).await?["stagedUploads"][0].take();
    client.put(staged["url"].as_str().context("the upload has no url")?, workbook).await?;
    let start = "mutation($id: ID!, $input: TaskImportInput!, $key: String!) { taskImport(id: $id, input: $input) @idempotent(key: $key) { operation { id } userErrors { code message todo } } }";
    let variables = json!({"id": task, "input": {"uploadId": staged["id"]}, "key": key()});
    let ended = ended_operation(client, "taskImport", start, variables).await?;
    if ended["state"] == "SUCCEEDED" {
        return Ok(None);
    }
    let document = "query($id: ID!) { node(id: $id) { ... on Import { refusal { message } problems(first: 100) { nodes { sheet row column value code severity message todo } } } } }";
    let mut found = client.run(document, json!({"id": ended["subjectId"]})).await?;
    match found["node"]["problems"]["nodes"].take() {
        Value::Array(problems) if !problems.is_empty() => Ok(Some(problems)),
        _ => bail!("the import ended with {}: {}", ended["error"], found["node"]),
    }
}

async fn operation(client: &Client, field: &str, document: &str, variables: Value) -> anyhow::Result<()> {
    let ended = ended_operation(client, field, document, variables).await?;
    println!("  {field}: {} of {} succeeded", ended["succeeded"], ended["total"]);
    if ended["state"] != "SUCCEEDED" {
        bail!("{field} ended with {}", ended);
    }
    Ok(())
}

async fn ended_operation(client: &Client, field: &str, document: &str, variables: Value) -> anyhow::Result<Value> {
    let started = client.change(field, document, variables).await?;
    let id = started["operation"]["id"].clone();
    let look = "query($id: ID!) { node(id: $id) { ... on Operation { state done total succeeded failed subjectId error { code message todo } } } }";
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let operation = client.run(look, json!({"id": id})).await?["node"].take();
        if matches!(operation["state"].as_str(), Some("SUCCEEDED" | "FAILED" | "CANCELLED")) {
            return Ok(operation);
        }
        tokio::time::sleep(LOOK).await;
    }
    bail!("{field} did not end within {} s", PATIENCE.as_secs())
}

async fn watch(client: &Client, task: &str, wanted: Wanted) -> anyhow::Result<Vec<Value>> {
    let document = format!(
        "query($id: ID!) {{ node(id: $id) {{ ... on Task {{ orders(first: 100) {{ nodes {{ {ORDER} }} }} }} }} }}"
    );
    let begun = Instant::now();
    loop {
        let orders = client.run(&document, json!({"id": task})).await?["node"]["orders"]["nodes"].take();
        let orders = orders.as_array().cloned().context("the task has no orders")?;
        if orders.iter().all(|order| wanted.is_met(order)) || begun.elapsed() > PATIENCE {
            return Ok(orders);
        }
        tokio::time::sleep(LOOK).await;
    }
}
