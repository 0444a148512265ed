//! Work that waits: how fast a deployment drains a little and a great deal of it. The jobs name messages that are
//! not there, so that each costs what the queue costs: enqueued in the database, rung in Redis, claimed, read,
//! settled.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use qiyun_services::Fleet;

use crate::measure::{cpu_s, median, spread, thousands};

const QUEUE: &str = "declarations.sign.v1";
const LANES: u64 = 50;
const LITTLE: u64 = 50_000;
const WORKERS: [&str; 2] = ["work-1", "work-2"];
/// How often it looks whether the queue is empty.
const LOOK: Duration = Duration::from_millis(200);
/// A queue that moves nothing for so long is dead.
const DEAD: Duration = Duration::from_secs(30);

/// A deployment with workers, on a database that keeps what it says.
pub fn fleet(binary: &Path) -> Fleet {
    let durable = [("fsync", "on"), ("synchronous_commit", "on"), ("shared_buffers", "512MB"), ("max_wal_size", "4GB")];
    let mut fleet = Fleet::start(binary, &durable, &[]);
    for worker in WORKERS {
        fleet.run(worker, "work");
    }
    fleet
}

/// What draining so many jobs came to.
#[derive(Clone, Copy, Debug)]
pub struct Drained {
    pub wall_s: f64,
    /// Of the workers.
    pub cpu_s: f64,
    /// Resident, the most that both workers ever had, MiB.
    pub memory_mib: f64,
}

fn workers_cpu_s(fleet: &Fleet) -> anyhow::Result<f64> {
    WORKERS.iter().map(|worker| cpu_s(&fleet.pid(worker).to_string())).sum()
}

fn number(fleet: &Fleet, sql: &str) -> anyhow::Result<u64> {
    fleet.postgres.sql(&fleet.urls.name, sql).trim().parse().with_context(|| sql.to_owned())
}

/// Makes so many jobs due at once and waits until none is left.
pub async fn drain(fleet: &Fleet, jobs: u64) -> anyhow::Result<Drained> {
    let left = format!("SELECT count(*) FROM job WHERE queue = '{QUEUE}'");
    let cpu_before_s = workers_cpu_s(fleet)?;
    let begun = Instant::now();
    let insert = format!(
        "INSERT INTO job (id, tenant_id, queue, subject, lane, due_ms, attempt, renewals, created_ms) \
         SELECT gen_random_uuid(), (SELECT id FROM tenant LIMIT 1), '{QUEUE}', gen_random_uuid(), \
         ('00000000-0000-4000-8000-' || lpad((n % {LANES} + 1)::text, 12, '0'))::uuid, 0, 0, 0, 0 FROM generate_series(1, {jobs}) AS n"
    );
    fleet.postgres.sql(&fleet.urls.name, &insert);
    let (mut before, mut moved) = (jobs, Instant::now());
    loop {
        let now = number(fleet, &left)?;
        if now == 0 {
            break;
        }
        if now < before {
            (before, moved) = (now, Instant::now());
        }
        ensure!(moved.elapsed() < DEAD, "{now} jobs wait and nothing moves");
        tokio::time::sleep(LOOK).await;
    }
    let memory_mib = WORKERS
        .iter()
        .map(|worker| crate::measure::most_mib(&fleet.pid(worker).to_string()))
        .sum::<anyhow::Result<f64>>()?;
    Ok(Drained { wall_s: begun.elapsed().as_secs_f64(), cpu_s: workers_cpu_s(fleet)? - cpu_before_s, memory_mib })
}

/// Little, much, little, much, little; the table goes to `tests/bench/backlog.md`.
pub async fn run() -> anyhow::Result<()> {
    let much: u64 = std::env::var("BENCH_BACKLOG").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let fleet = fleet(&binary);
    drain(&fleet, 1_000).await?;
    let (mut little, mut large, mut memory) = (Vec::new(), Vec::new(), 0.0_f64);
    for round in 0..5 {
        let jobs = if round % 2 == 0 { LITTLE } else { much };
        let drained = drain(&fleet, jobs).await?;
        println!("{jobs}: {drained:?}");
        memory = memory.max(drained.memory_mib);
        if round % 2 == 0 { &mut little } else { &mut large }.push(jobs as f64 / drained.wall_s);
    }
    let mut text = String::from(
        "# A backlog\n\nWritten by `make bench-backlog`: jobs a second from the statement that makes them due until none is left, two workers.\n\n",
    );
    writeln!(text, "| due at once | jobs/s |\n|---|---|")?;
    writeln!(text, "| {} | {} |", thousands(LITTLE as f64), spread(&little))?;
    writeln!(text, "| {} | {} |", thousands(much as f64), spread(&large))?;
    let part = median(&large) / median(&little) * 100.0;
    writeln!(text, "| *of full speed* | *{part:.0} %* |\n\nMemory of both workers, at most: {memory:.0} MiB.")?;
    println!("{text}");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/backlog.md"), text)?;
    Ok(())
}
