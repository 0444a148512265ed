//! A firm of its own at the shared device: founded by command, filled through the API.

use std::time::{Duration, Instant};

use anyhow::ensure;
use qiyun_services::Fleet;
use serde_json::json;

use crate::pipeline::book;
use crate::pipeline::client::Client;
use crate::pipeline::exporter::Exporter;

/// How often it looks whether something has ended: a part of what is measured is smaller than that.
const LOOK: Duration = Duration::from_millis(5);

pub struct Firm {
    pub client: Client,
    exporter: Exporter,
    task_number: u64,
    prefix: String,
}

/// How long ten orders took.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    /// Workbook put → rows stored.
    pub imported_s: f64,
    /// 生成 asked → messages composed.
    pub composed_s: f64,
    /// Workbook put → customs' last word stored.
    pub whole_s: f64,
    /// Push asked → signed and accepted.
    pub filed_s: f64,
}

impl Firm {
    /// The `number`th firm of a fleet, with a customer, an enterprise and a strategy.
    pub async fn found(fleet: &Fleet, number: u64) -> anyhow::Result<Self> {
        let (code, login) = (format!("firm-{number}"), format!("owner-{number}"));
        let create = ["tenant", "create", "--sandbox", "--code", &code, "--name", &code];
        let mut create = create.to_vec();
        create.extend(["--owner-login", &login, "--owner-name", &code]);
        let made = fleet.output(&create);
        ensure!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let token = fleet.output(&["token", "create", "--tenant", &code, "--name", "bench"]);
        ensure!(token.status.success(), "{}", String::from_utf8_lossy(&token.stderr));
        let client = Client::new(fleet.url("serve"), String::from_utf8(token.stdout)?.trim())?.looking(LOOK);
        let exporter = Exporter::found(&client, fleet, number).await?;
        Ok(Self { client, exporter, task_number: 0, prefix: format!("P{number:03}X") })
    }

    /// So many orders imported; the task.
    async fn imported(&mut self, orders: u64) -> anyhow::Result<String> {
        self.task_number += 1;
        let task = self.client.task(&self.exporter).await?;
        let prefix = format!("{}{:04}X", self.prefix, self.task_number);
        self.client.import(&task, book::orders(&prefix, orders)?).await?;
        Ok(task)
    }

    /// So many orders imported and composed; the task.
    pub async fn ready(&mut self, orders: u64) -> anyhow::Result<String> {
        let task = self.imported(orders).await?;
        self.client.generate(&task).await?;
        Ok(task)
    }

    /// Ten orders, all the way.
    pub async fn ten(&mut self) -> anyhow::Result<Took> {
        let begun = Instant::now();
        let task = self.imported(10).await?;
        let imported_s = begun.elapsed().as_secs_f64();
        self.client.generate(&task).await?;
        let asked = Instant::now();
        let composed_s = begun.elapsed().as_secs_f64() - imported_s;
        let operation = self.client.push(&task).await?;
        let query = "query($id: ID!) { node(id: $id) { ... on Operation { state failed } } }";
        loop {
            let found = self.client.data(query, json!({"id": operation})).await?["node"].take();
            match found["state"].as_str() {
                Some("SUCCEEDED") if found["failed"] == 0 => break,
                Some("SUCCEEDED" | "FAILED" | "CANCELLED") => anyhow::bail!("a push ended badly: {found}"),
                _ => tokio::time::sleep(LOOK).await,
            }
        }
        let filed_s = asked.elapsed().as_secs_f64();
        self.answered(&task).await?;
        Ok(Took { imported_s, composed_s, whole_s: begun.elapsed().as_secs_f64(), filed_s })
    }

    async fn answered(&self, task: &str) -> anyhow::Result<()> {
        let query = "query($id: ID!) { orderCounts(where: {taskId: {eq: $id}}) { status count } }";
        loop {
            let counts = self.client.data(query, json!({"id": task})).await?["orderCounts"].take();
            match counts.as_array().map(Vec::as_slice) {
                Some([one]) if one["status"] == "SUCCEEDED" => return Ok(()),
                _ => tokio::time::sleep(LOOK).await,
            }
        }
    }
}
