//! What is looked up when somebody reads `/metrics`: queues, pools, checks, this process.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use metrics::{counter, gauge};
use qiyun_declarations::queues;
use qiyun_declarations::signing::devices;
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault, clock};
use sea_orm::FromQueryResult;
use tokio::sync::Mutex;

use super::ready::Readiness;
use crate::telemetry::{Recorder, name};

/// Counting a long queue costs the database; no scraper needs it oftener.
const QUEUES_FRESH: Duration = Duration::from_secs(5);

/// Takes samples and writes them out.
pub struct Sampler {
    db: Database,
    readiness: Arc<Readiness>,
    recorder: Recorder,
    works: bool,
    queues_at: Mutex<Option<Instant>>,
}

#[derive(FromQueryResult)]
struct Depth {
    queue: String,
    sandbox: bool,
    waiting: i64,
    running: i64,
    scheduled: i64,
    dead: i64,
    oldest_due_ms: Option<i64>,
}

/// One pass over the jobs. `$1` is now; a job that is held is due when its lease ends.
const DEPTHS: &str = "SELECT j.queue AS queue, t.sandbox AS sandbox, \
    SUM(CASE WHEN j.dead_code IS NULL AND j.due_ms <= $1 THEN 1 ELSE 0 END) AS waiting, \
    SUM(CASE WHEN j.dead_code IS NULL AND j.due_ms > $1 AND j.lease IS NOT NULL THEN 1 ELSE 0 END) AS running, \
    SUM(CASE WHEN j.dead_code IS NULL AND j.due_ms > $1 AND j.lease IS NULL THEN 1 ELSE 0 END) AS scheduled, \
    SUM(CASE WHEN j.dead_code IS NOT NULL THEN 1 ELSE 0 END) AS dead, \
    MIN(CASE WHEN j.dead_code IS NULL AND j.due_ms <= $1 THEN j.due_ms END) AS oldest_due_ms \
    FROM job j JOIN tenant t ON t.id = j.tenant_id GROUP BY j.queue, t.sandbox";

impl Sampler {
    pub fn new(db: Database, readiness: Arc<Readiness>, recorder: Recorder, works: bool) -> Self {
        Self { db, readiness, recorder, works, queues_at: Mutex::new(None) }
    }

    /// Everything, in Prometheus' text format.
    pub async fn render(&self) -> String {
        if self.works {
            self.queues().await;
        }
        self.pools();
        process();
        let stopping = self.readiness.is_stopping();
        for check in self.readiness.checks().await {
            gauge!(name::CHECK_OK, "check" => check.name).set(f64::from(u8::from(check.ok)));
        }
        gauge!(name::STOPPING).set(f64::from(u8::from(stopping)));
        self.recorder.render()
    }

    async fn queues(&self) {
        let mut at = self.queues_at.lock().await;
        if at.is_some_and(|at| at.elapsed() < QUEUES_FRESH) {
            return;
        }
        *at = Some(Instant::now());
        match self.depths().await {
            Ok(depths) => set(&depths),
            Err(fault) => tracing::warn!(cause = ?fault, "the queues could not be counted"),
        }
        match devices::standing::waiting(&self.db).await {
            Ok(waiting) => devices::metrics::waiting(&waiting),
            Err(fault) => tracing::warn!(cause = ?fault, "what waits for the devices could not be counted"),
        }
    }

    async fn depths(&self) -> Result<Vec<Depth>, Fault> {
        self.db.across(Crossing::Operator).query(DEPTHS, vec![clock::schedule_ms().into()]).await
    }

    fn pools(&self) {
        for pool in self.db.pools() {
            gauge!(name::DB_CONNECTIONS, "pool" => pool.name, "state" => "idle").set(f64::from(pool.idle));
            gauge!(name::DB_CONNECTIONS, "pool" => pool.name, "state" => "used").set(f64::from(pool.open - pool.idle));
        }
    }
}

/// Every queue and class, also those with nothing in them: a gauge that is not set keeps its last value.
fn set(depths: &[Depth]) {
    let now_ms = clock::schedule_ms();
    let found: HashMap<(&str, bool), &Depth> =
        depths.iter().map(|depth| ((depth.queue.as_str(), depth.sandbox), depth)).collect();
    for queue in queues::ALL {
        for (class, sandbox) in [("production", false), ("sandbox", true)] {
            let depth = found.get(&(queue, sandbox));
            let states = [
                ("waiting", depth.map_or(0, |depth| depth.waiting)),
                ("running", depth.map_or(0, |depth| depth.running)),
                ("scheduled", depth.map_or(0, |depth| depth.scheduled)),
                ("dead", depth.map_or(0, |depth| depth.dead)),
            ];
            for (state, jobs) in states {
                gauge!(name::QUEUE_JOBS, "queue" => queue, "class" => class, "state" => state).set(jobs as f64);
            }
            let oldest_ms = depth.and_then(|depth| depth.oldest_due_ms).map_or(0, |due_ms| (now_ms - due_ms).max(0));
            gauge!(name::QUEUE_OLDEST, "queue" => queue, "class" => class).set(oldest_ms as f64 / 1_000.0);
        }
    }
}

/// What Linux knows of this process; nothing elsewhere.
fn process() {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let status = read("/proc/self/status");
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    if let Some(kib) = resident.and_then(|text| text.trim().trim_end_matches("kB").trim().parse::<u32>().ok()) {
        gauge!(name::PROCESS_RSS).set(f64::from(kib) * 1024.0);
    }
    // User and system time are the 12th and 13th words after the command's name, in hundredths of a second.
    let stat = read("/proc/self/stat");
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u64 = after_name.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u64>().ok()).sum();
    counter!(name::PROCESS_CPU).absolute(ticks / 100);
    if let Ok(files) = std::fs::read_dir("/proc/self/fd") {
        gauge!(name::PROCESS_FDS).set(files.count() as f64);
    }
}
