//! As much of a client as a measurement needs.

use std::time::Duration;

use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use uuid::Uuid;

use super::exporter::Exporter;

/// How often it looks whether something has ended.
const LOOK: Duration = Duration::from_millis(100);

pub struct Client {
    http: reqwest::Client,
    url: String,
    token: String,
    look: Duration,
}

impl Client {
    pub fn new(url: &str, token: &str) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder().no_proxy().build()?;
        Ok(Self { http, url: url.to_owned(), token: token.to_owned(), look: LOOK })
    }

    /// The same client, looking as often as this.
    pub fn looking(self, look: Duration) -> Self {
        Self { look, ..self }
    }

    pub async fn data(&self, query: &str, variables: Value) -> anyhow::Result<Value> {
        let request = self.http.post(format!("{}/graphql", self.url)).bearer_auth(&self.token);
        let mut answer: Value =
            request.json(&json!({"query": query, "variables": variables})).send().await?.json().await?;
        if !answer["errors"].is_null() {
            bail!("{}", answer["errors"]);
        }
        Ok(answer["data"].take())
    }

    async fn done(&self, field: &str, query: &str, variables: Value) -> anyhow::Result<Value> {
        let mut payload = self.data(query, variables).await?[field].take();
        if payload["userErrors"] != json!([]) {
            bail!("{field}: {}", payload["userErrors"]);
        }
        Ok(payload.take())
    }

    pub async fn task(&self, exporter: &Exporter) -> anyhow::Result<String> {
        let input = json!({"strategyId": exporter.strategy, "customerId": exporter.customer});
        let query = "mutation($input: TaskCreateInput!) { taskCreate(input: $input) { task { id } userErrors { code message } } }";
        id(&self.done("taskCreate", query, json!({"input": input})).await?["task"])
    }

    /// Puts a workbook and imports it into a task.
    pub async fn import(&self, task: &str, book: Vec<u8>) -> anyhow::Result<()> {
        self.ended(&self.start_import(task, book).await?).await
    }

    /// Puts a workbook and starts its import; the operation.
    pub async fn start_import(&self, task: &str, book: Vec<u8>) -> anyhow::Result<String> {
        let query = "mutation($inputs: [StagedUploadInput!]!) { stagedUploadsCreate(inputs: $inputs) { stagedUploads { id url } userErrors { code message } } }";
        let inputs = json!({"inputs": [{"filename": "orders.xlsx", "size": book.len()}]});
        let staged = self.done("stagedUploadsCreate", query, inputs).await?["stagedUploads"][0].take();
        let url = format!("{}{}", self.url, staged["url"].as_str().context("a url")?);
        let put = self.http.put(url).bearer_auth(&self.token).body(book).send().await?;
        if put.status() != 204 {
            bail!("the upload: {} {}", put.status(), put.text().await?);
        }
        let query = "mutation($id: ID!, $input: TaskImportInput!, $key: String!) { taskImport(id: $id, input: $input) @idempotent(key: $key) { operation { id } userErrors { code message } } }";
        let input = json!({"uploadId": staged["id"], "errorPolicy": "REJECT_EVERYTHING"});
        let started = self.done("taskImport", query, json!({"id": task, "input": input, "key": key()})).await?;
        id(&started["operation"])
    }

    pub async fn generate(&self, task: &str) -> anyhow::Result<()> {
        self.ended(&self.start_generate(task).await?).await
    }

    /// Starts generating; its operation.
    pub async fn start_generate(&self, task: &str) -> anyhow::Result<String> {
        let query = "mutation($id: ID!, $key: String!) { taskGenerate(id: $id) @idempotent(key: $key) { operation { id } userErrors { code message } } }";
        let started = self.done("taskGenerate", query, json!({"id": task, "key": key()})).await?;
        id(&started["operation"])
    }

    /// Starts a push; its operation.
    pub async fn push(&self, task: &str) -> anyhow::Result<String> {
        let query = "mutation($input: DeclarationsPushInput!, $key: String!) { declarationsPush(input: $input) @idempotent(key: $key) { operation { id } userErrors { code message } } }";
        let input = json!({"taskId": task});
        let started = self.done("declarationsPush", query, json!({"input": input, "key": key()})).await?;
        id(&started["operation"])
    }

    /// Waits for an operation's good end.
    pub async fn ended(&self, operation: &str) -> anyhow::Result<()> {
        let query =
            "query($id: ID!) { node(id: $id) { ... on Operation { state succeeded failed error { code message } } } }";
        loop {
            let found = self.data(query, json!({"id": operation})).await?["node"].take();
            match found["state"].as_str() {
                Some("SUCCEEDED") if found["failed"] == 0 => return Ok(()),
                Some("SUCCEEDED" | "FAILED" | "CANCELLED") => bail!("an operation ended badly: {found}"),
                _ => tokio::time::sleep(self.look).await,
            }
        }
    }

    /// Waits until every order of a task has customs' good word.
    pub async fn answered(&self, task: &str, orders: u64) -> anyhow::Result<()> {
        let query = "query($id: ID!) { orderCounts(where: {taskId: {eq: $id}}) { status count } }";
        loop {
            let counts = self.data(query, json!({"id": task})).await?["orderCounts"].take();
            let of = |status: &str| {
                let rows = counts.as_array().into_iter().flatten();
                rows.filter(|row| row["status"] == status).filter_map(|row| row["count"].as_u64()).sum::<u64>()
            };
            if of("SUCCEEDED") == orders {
                return Ok(());
            }
            if of("FAILED") + of("REJECTED") > 0 {
                bail!("orders failed: {counts}");
            }
            // Every question counts all orders of the task, and screens ask less often.
            tokio::time::sleep(LOOK * 5).await;
        }
    }
}

fn id(value: &Value) -> anyhow::Result<String> {
    Ok(value["id"].as_str().context("an id")?.to_owned())
}

fn key() -> String {
    Uuid::from_u128(rand::random()).to_string()
}
