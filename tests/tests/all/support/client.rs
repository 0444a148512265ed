//! The API as an integrator sees it, and the main job's steps through it.

use serde_json::{Value, json};
use uuid::Uuid;

use super::until;

/// One server, one token.
#[derive(Clone)]
pub struct Client {
    url: String,
    token: String,
    http: reqwest::Client,
}

impl Client {
    pub fn new(url: &str, token: &str) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        Self { url: url.to_owned(), token: token.to_owned(), http }
    }

    /// Signs a person in; the payload as it came.
    pub async fn sign_in(url: &str, login: &str, password: &str) -> Value {
        let document = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken refreshToken } userErrors { code message } } }";
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        let body = json!({"query": document, "variables": {"input": {"login": login, "password": password}}});
        let answer = http.post(format!("{url}/graphql")).json(&body).send().await.expect("an answer");
        let mut answer: Value = answer.json().await.expect("JSON");
        answer["data"]["sessionCreate"].take()
    }

    /// A client with a person's session.
    pub async fn signed_in(url: &str, login: &str, password: &str) -> Self {
        let payload = Self::sign_in(url, login, password).await;
        Self::new(url, payload["session"]["accessToken"].as_str().unwrap_or_else(|| panic!("{payload}")))
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    /// The same token on a server that was started again elsewhere.
    pub fn at(&self, url: &str) -> Self {
        Self { url: url.to_owned(), ..self.clone() }
    }

    /// The whole answer: `data`, `errors`.
    pub async fn answer(&self, document: &str, variables: Value) -> Value {
        let request = self.http.post(format!("{}/graphql", self.url)).bearer_auth(&self.token);
        let answer = request.json(&json!({"query": document, "variables": variables})).send().await.expect("an answer");
        answer.json().await.expect("JSON")
    }

    /// `data`; any top-level error fails the test.
    pub async fn data(&self, document: &str, variables: Value) -> Value {
        let mut answer = self.answer(document, variables).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        answer["data"].take()
    }

    /// A mutation's payload; any user error fails the test.
    pub async fn done(&self, field: &str, document: &str, variables: Value) -> Value {
        let mut payload = self.data(document, variables).await[field].take();
        assert_eq!(payload["userErrors"], json!([]), "{field}");
        payload.take()
    }

    pub async fn put(&self, path: &str, bytes: Vec<u8>) -> reqwest::Response {
        let request = self.http.put(format!("{}{path}", self.url)).bearer_auth(&self.token).body(bytes);
        request.send().await.expect("an answer")
    }

    pub async fn get(&self, path: &str) -> reqwest::Response {
        self.http.get(format!("{}{path}", self.url)).bearer_auth(&self.token).send().await.expect("an answer")
    }

    /// A task with the first strategy of this mode and the first customer.
    pub async fn task(&self, mode: &str) -> String {
        let document = "{ strategies(first: 100) { nodes { id mode } } customers(first: 1) { nodes { id } } }";
        let found = self.data(document, json!({})).await;
        let strategies = found["strategies"]["nodes"].as_array().expect("a list");
        let strategy = strategies.iter().find(|strategy| strategy["mode"] == mode).expect("a strategy of the mode");
        let input = json!({"strategyId": strategy["id"], "customerId": found["customers"]["nodes"][0]["id"]});
        let document = "mutation($input: TaskCreateInput!) { taskCreate(input: $input) { task { id } userErrors { code message } } }";
        let made = self.done("taskCreate", document, json!({"input": input})).await;
        made["task"]["id"].as_str().expect("an id").to_owned()
    }

    /// Announces and puts a file; its upload id.
    pub async fn upload(&self, bytes: Vec<u8>) -> String {
        self.upload_as("orders.xlsx", bytes).await
    }

    pub async fn upload_as(&self, filename: &str, bytes: Vec<u8>) -> String {
        let document = "mutation($inputs: [StagedUploadInput!]!) { stagedUploadsCreate(inputs: $inputs) { stagedUploads { id url } userErrors { code message } } }";
        let inputs = json!({"inputs": [{"filename": filename, "size": bytes.len()}]});
        let staged = self.done("stagedUploadsCreate", document, inputs).await["stagedUploads"][0].take();
        let put = self.put(staged["url"].as_str().expect("a url"), bytes).await;
        assert_eq!(put.status(), 204);
        staged["id"].as_str().expect("an id").to_owned()
    }

    /// Imports a file into a task and waits; the ended operation and the import.
    pub async fn import(&self, task: &str, bytes: Vec<u8>, policy: &str) -> (Value, Value) {
        let upload = self.upload(bytes).await;
        let operation = self.ended(&self.start_import(task, &upload, policy).await).await;
        let import = self.import_of(&operation).await;
        (operation, import)
    }

    /// Starts an import; its operation.
    pub async fn start_import(&self, task: &str, upload: &str, policy: &str) -> String {
        let document = "mutation($id: ID!, $input: TaskImportInput!, $key: String!) { taskImport(id: $id, input: $input) @idempotent(key: $key) { operation { id } userErrors { code message } } }";
        let variables = json!({"id": task, "input": {"uploadId": upload, "errorPolicy": policy}, "key": key()});
        let started = self.done("taskImport", document, variables).await;
        started["operation"]["id"].as_str().expect("an id").to_owned()
    }

    /// The import that an operation was about.
    pub async fn import_of(&self, operation: &Value) -> Value {
        let document = "query($id: ID!) { node(id: $id) { ... on Import { state rowCount orderCount rejectedRowCount problemCount \
            refusal { code message todo } problems(first: 100) { nodes { sheet row column value code severity field message todo } } } } }";
        self.data(document, json!({"id": operation["subjectId"]})).await["node"].take()
    }

    pub async fn generate(&self, task: &str) -> Value {
        self.ended(&self.start_generate(task).await).await
    }

    /// Starts generating; its operation.
    pub async fn start_generate(&self, task: &str) -> String {
        let document = "mutation($id: ID!, $key: String!) { taskGenerate(id: $id) @idempotent(key: $key) { operation { id } userErrors { code message } } }";
        let started = self.done("taskGenerate", document, json!({"id": task, "key": key()})).await;
        started["operation"]["id"].as_str().expect("an id").to_owned()
    }

    /// Starts a push; the payload as it came.
    pub async fn push(&self, input: Value, key: &str) -> Value {
        let document = "mutation($input: DeclarationsPushInput!, $key: String!) { declarationsPush(input: $input) @idempotent(key: $key) { operation { id total } userErrors { code message todo } } }";
        self.data(document, json!({"input": input, "key": key})).await["declarationsPush"].take()
    }

    /// An operation once it has ended.
    pub async fn ended(&self, id: &str) -> Value {
        let document = "query($id: ID!) { node(id: $id) { ... on Operation { id kind state done total succeeded failed subjectId error { code message } } } }";
        until("the end of an operation", async || {
            let operation = self.data(document, json!({"id": id})).await["node"].take();
            matches!(operation["state"].as_str(), Some("SUCCEEDED" | "FAILED" | "CANCELLED")).then_some(operation)
        })
        .await
    }

    /// A task's orders, at most 100, in row order.
    pub async fn orders(&self, task: &str) -> Vec<Value> {
        let document = "query($id: ID!) { node(id: $id) { ... on Task { orders(first: 100) { nodes { id orderNo orderType goodsValue status \
            customsStatus failure { code party message todo retryable } lines { gnum itemNo itemName unit qty price totalPrice } \
            receipts { status info } messages { id guid state orderCount xml signedXml exchanges { attempt outcome } } } } } } }";
        let found = self.data(document, json!({"id": task})).await;
        found["node"]["orders"]["nodes"].as_array().expect("a list").clone()
    }

    /// How many orders of a task have each status.
    pub async fn counts(&self, task: &str) -> Vec<(String, u64)> {
        let document = "query($id: ID!) { orderCounts(where: {taskId: {eq: $id}}) { status count } }";
        let found = self.data(document, json!({"id": task})).await;
        let pair = |row: &Value| {
            (row["status"].as_str().expect("a status").to_owned(), row["count"].as_u64().expect("a count"))
        };
        found["orderCounts"].as_array().expect("a list").iter().map(pair).collect()
    }

    /// Imports, generates and pushes these order numbers; the task.
    pub async fn declare(&self, mode: &str, numbers: &[String]) -> String {
        let task = self.ready(mode, numbers).await;
        let pushed = self.push(json!({"taskId": task}), &key()).await;
        assert_eq!(pushed["userErrors"], json!([]));
        task
    }

    /// Imports and generates these order numbers; the task.
    pub async fn ready(&self, mode: &str, numbers: &[String]) -> String {
        let task = self.task(mode).await;
        let (operation, import) = self.import(&task, super::workbook::orders(numbers), "REJECT_EVERYTHING").await;
        assert_eq!(operation["state"], "SUCCEEDED", "{import}");
        assert_eq!(self.generate(&task).await["state"], "SUCCEEDED");
        task
    }

    /// The orders once each has the status that `wished` names for its number.
    pub async fn settled(&self, task: &str, wished: impl Fn(&str) -> &'static str) -> Vec<Value> {
        until("the orders' states", async || {
            let orders = self.orders(task).await;
            let there =
                orders.iter().all(|order| order["status"] == wished(order["orderNo"].as_str().expect("a number")));
            there.then_some(orders)
        })
        .await
    }
}

/// A fresh idempotency key.
pub fn key() -> String {
    Uuid::new_v4().to_string()
}
