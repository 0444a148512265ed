//! A small GraphQL client: a document and variables in, data out; errors are errors.

#![expect(clippy::disallowed_methods, reason = "the address comes from the person at the command line")]

use std::time::Duration;

use anyhow::{Context as _, bail};
use serde_json::{Value, json};

/// Talks to one server with one token.
pub struct Client {
    url: String,
    token: String,
    http: reqwest::Client,
}

impl Client {
    pub fn new(url: String, token: String) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(60)).no_proxy().build()?;
        Ok(Self { url: url.trim_end_matches('/').to_owned(), token, http })
    }

    /// Whether a Qiyun answers there.
    pub async fn answers(url: &str) -> bool {
        let Ok(http) = reqwest::Client::builder().timeout(Duration::from_secs(2)).no_proxy().build() else {
            return false;
        };
        let asked = http.get(format!("{}/live", url.trim_end_matches('/'))).send().await;
        match asked {
            Ok(answer) => answer.text().await.is_ok_and(|text| text == "live"),
            Err(_) => false,
        }
    }

    /// Runs a document; fails on any top-level error.
    pub async fn run(&self, document: &str, variables: Value) -> anyhow::Result<Value> {
        let request = self
            .http
            .post(format!("{}/graphql", self.url))
            .bearer_auth(&self.token)
            .header("accept-language", "zh")
            .json(&json!({"query": document, "variables": variables}));
        let mut answer: Value = request.send().await?.json().await.context("the answer is not JSON")?;
        if let Some(errors) = answer.get("errors") {
            bail!("the API answered with errors: {errors}");
        }
        Ok(answer["data"].take())
    }

    /// Runs a mutation with one root field; fails on its user errors.
    pub async fn change(&self, field: &str, document: &str, variables: Value) -> anyhow::Result<Value> {
        let mut payload = self.run(document, variables).await?[field].take();
        let errors = payload["userErrors"].as_array().map(Vec::as_slice).unwrap_or_default();
        if !errors.is_empty() {
            bail!("{field} was refused: {}", payload["userErrors"]);
        }
        Ok(payload.take())
    }

    /// PUTs bytes to a staged upload.
    pub async fn put(&self, path: &str, bytes: Vec<u8>) -> anyhow::Result<()> {
        let request = self.http.put(format!("{}{path}", self.url)).bearer_auth(&self.token).body(bytes);
        request.send().await?.error_for_status().context("the upload was refused")?;
        Ok(())
    }
}
