//! A deployment of many processes under load, and what must hold of it afterwards whatever happened.

use std::time::{Duration, Instant};

use qiyun_sandbox::{PortEntry, read_port_ledger};
use qiyun_services::Fleet;
use serde_json::{Value, json};

use super::client::key;
use super::server::binary;
use super::{Client, until};

/// Short waits, small batches: work is spread over the processes, and every fault meets some of it.
const QUICK: [(&str, &str); 7] = [
    ("QIYUN_SANDBOX__HOP_MS", "5"),
    ("QIYUN_DECLARATIONS__POLL_BUSY_MS", "20"),
    ("QIYUN_DECLARATIONS__POLL_IDLE_MS", "200"),
    ("QIYUN_DECLARATIONS__UNSURE_WAIT_MS", "300"),
    ("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", "4"),
    ("QIYUN_DECLARATIONS__ORDERS_PER_BATCH", "32"),
    ("QIYUN_DECLARATIONS__CALLS_AT_ONCE", "4"),
];

/// PostgreSQL, Redis, a sandbox, and the processes that a test starts.
pub struct Deployment {
    pub fleet: Fleet,
}

/// Subjects of which a counter says something else than the orders do.
const MISCOUNTED: &str = "SELECT count(*) FROM (SELECT 1 FROM (\
    SELECT tenant_id, subject, status, count FROM order_count UNION ALL \
    SELECT tenant_id, subject, status, -1 FROM progress \
      CROSS JOIN LATERAL (VALUES (tenant_id), (task_id), (customer_id), (strategy_id)) AS s (subject)) AS told \
    GROUP BY tenant_id, subject, status HAVING sum(count) <> 0) AS wrong";

impl Deployment {
    /// Nothing serves or works yet.
    pub fn start(settings: &[(&str, &str)]) -> Self {
        Self::on(&[], settings)
    }

    /// The same on a PostgreSQL with settings of its own.
    pub fn on(postgres: &[(&str, &str)], settings: &[(&str, &str)]) -> Self {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let settings: Vec<(&str, &str)> = QUICK.iter().chain(settings).copied().collect();
        Self { fleet: Fleet::start(&binary(), postgres, &settings) }
    }

    /// With `serve` and workers `work-1` to `work-{workers}`.
    pub fn with_workers(settings: &[(&str, &str)], workers: usize) -> Self {
        let mut deployment = Self::start(settings);
        deployment.fleet.run("serve", "serve");
        for place in 1..=workers {
            deployment.fleet.run(&format!("work-{place}"), "work");
        }
        deployment
    }

    /// The demo agency's client at this server.
    pub fn client(&self, serve: &str) -> Client {
        Client::new(self.fleet.url(serve), &self.fleet.token())
    }

    /// Imports, generates and pushes so many orders; their task.
    pub async fn declare(&self, prefix: &str, orders: usize) -> String {
        let task = self.ready(prefix, orders).await;
        self.push(&task).await;
        task
    }

    /// Imports and generates so many orders; their task.
    pub async fn ready(&self, prefix: &str, orders: usize) -> String {
        let numbers: Vec<String> = (0..orders).map(|place| format!("{prefix}{place:05}")).collect();
        self.client("serve").ready("ENTRY_9710", &numbers).await
    }

    /// Pushes all of a task.
    pub async fn push(&self, task: &str) {
        let pushed = self.client("serve").push(json!({"taskId": task}), &key()).await;
        assert_eq!(pushed["userErrors"], json!([]));
    }

    /// A number that a statement of the superuser gives.
    pub fn number(&self, sql: &str) -> u64 {
        let found = self.fleet.postgres.sql(&self.fleet.urls.name, sql);
        found.trim().parse().unwrap_or_else(|_| panic!("{sql}: {found}"))
    }

    /// Tells the simulated device or port how to misbehave.
    pub async fn fault(&self, base: &str, knobs: Value) {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        let answer = http.post(format!("{base}/admin/faults")).json(&knobs).send().await.expect("the sandbox answers");
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap_or_default());
    }

    /// The device misbehaves.
    pub async fn device(&self, knobs: Value) {
        self.fault(&self.fleet.device_url(), knobs).await;
    }

    /// The port misbehaves.
    pub async fn port(&self, knobs: Value) {
        self.fault(&self.fleet.port_url(), knobs).await;
    }

    /// Waits until a worker holds jobs of a queue.
    pub async fn busy(&self, queue: &str) {
        let sql = format!("SELECT count(*) FROM job WHERE queue = '{queue}' AND lease IS NOT NULL");
        until("work in hand", async || (self.number(&sql) > 0).then_some(())).await;
    }

    /// How many entries the port has written.
    pub fn entries(&self) -> usize {
        let ledger = self.fleet.data().join("sandbox/port.ledger.jsonl");
        std::fs::read_to_string(ledger).map_or(0, |text| text.lines().count())
    }

    /// Waits until the port has written so many more, or there is nothing left to do.
    pub async fn goes_on(&self, more: usize) {
        let goal = self.entries() + more;
        until("some progress", async || (self.entries() >= goal || self.open() == 0).then_some(())).await;
    }

    /// Orders that have not come to their good end.
    pub fn open(&self) -> u64 {
        self.number("SELECT count(*) FROM progress WHERE status <> 'succeeded'")
    }

    /// Waits until all orders have.
    pub async fn all_succeeded(&self) {
        until("every order at its end", async || (self.open() == 0).then_some(())).await;
    }

    /// The leases of a queue: whoever holds these jobs.
    pub fn leases(&self, queue: &str) -> Vec<String> {
        let sql = format!("SELECT id || '|' || lease FROM job WHERE queue = '{queue}' AND lease IS NOT NULL");
        self.fleet.postgres.sql(&self.fleet.urls.name, &sql).lines().map(str::to_owned).collect()
    }

    /// Waits until others hold or have done what stood under these leases; how long that took.
    pub async fn taken_over(&self, queue: &str, leases: &[String]) -> Duration {
        let begun = Instant::now();
        until("somebody else", async || {
            let now = self.leases(queue);
            leases.iter().all(|lease| !now.contains(lease)).then_some(())
        })
        .await;
        begun.elapsed()
    }

    /// The ledgers agree: so many orders acknowledged, each at the port once, nothing amiss.
    pub fn reconciled(&self, orders: usize) -> Value {
        let counts = self.reconcile();
        for count in ["lost", "doubled", "wrong", "mutated", "receipts", "regress", "stuck"] {
            assert_eq!(counts[count], json!(0), "{count}: {counts}");
        }
        assert_eq!(counts["acknowledged"], json!(orders), "{counts}");
        assert_eq!(counts["orders_at_port"], json!(orders), "{counts}");
        counts
    }

    /// What `qiyun reconcile` counts. The counters of the screens agree with the orders whenever it is asked.
    pub fn reconcile(&self) -> Value {
        assert_eq!(self.number(MISCOUNTED), 0, "counters and orders differ");
        let output = self.fleet.output(&["reconcile", "--json", "--stuck-after-s", "60"]);
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
    }

    /// Messages that the port took anew, and those of which it saw the same bytes again.
    pub fn taken(&self) -> (usize, usize) {
        let ledger = self.fleet.data().join("sandbox/port.ledger.jsonl");
        let entries: Vec<PortEntry> =
            read_port_ledger(ledger).expect("a ledger").map(|entry| entry.expect("an entry")).collect();
        let accepted = entries.iter().filter(|entry| matches!(entry, PortEntry::Accepted(_))).count();
        let again = entries.iter().filter(|entry| matches!(entry, PortEntry::Duplicate { .. })).count();
        (accepted, again)
    }
}
