//! Our queue and BullMQ on the same Redis, in turns.

mod bullmq;
mod ours;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use qiyun_services::Redis;
use serde::Deserialize;

use crate::backlog;
use crate::measure::{cpu_s, median, percentile, spread};

const ROUNDS: usize = 3;
const TICKETS: usize = 100_000;
const PICKUPS: usize = 400;

/// How the work comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// One ticket a call, 64 calls under way.
    Single,
    /// 250 tickets a call.
    Batch,
    /// As the product rings: 20 lanes (enterprises) for each tenant, 250 of them a call, each with how many tickets
    /// shall wait there.
    Lanes,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Single => "one a call",
            Self::Batch => "250 a call",
            Self::Lanes => "20 lanes a tenant",
        }
    }
}

/// What one run of one queue took.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Run {
    pub wall_s: f64,
    /// Of the process that rings, claims and finishes.
    pub cpu_s: f64,
}

#[derive(Debug, Default)]
struct Series {
    rates: Vec<f64>,
    cpu_s: Vec<f64>,
    redis_cpu_s: Vec<f64>,
}

impl Series {
    fn line(&self, name: &str) -> String {
        let (cpu_s, redis_cpu_s) = (median(&self.cpu_s), median(&self.redis_cpu_s));
        // Whose Redis is not its own is not asked.
        let seconds = |value: f64| if value.is_nan() { "—".to_owned() } else { format!("{value:.2}") };
        format!("| {name} | {} | {} | {} |", spread(&self.rates), seconds(cpu_s), seconds(redis_cpu_s))
    }
}

/// Runs everything, prints the table and writes it to `tests/bench/queue.md`.
pub async fn run() -> anyhow::Result<()> {
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let redis = Redis::start();
    let process = info(&redis, "process_id").await?;
    let bullmq = bullmq::Script::find()?;
    let mut text = heading(&redis, &bullmq).await?;
    for mode in [Mode::Single, Mode::Batch, Mode::Lanes] {
        let (mut our, mut their) = (Series::default(), Series::default());
        for _ in 0..ROUNDS {
            for ours in [true, false] {
                redis.flush();
                let before = cpu_s(&process)?;
                let run =
                    if ours { ours::run(&redis, mode, TICKETS).await? } else { bullmq.run(&redis, mode, TICKETS)? };
                let series = if ours { &mut our } else { &mut their };
                series.rates.push(TICKETS as f64 / run.wall_s);
                series.cpu_s.push(run.cpu_s);
                series.redis_cpu_s.push(cpu_s(&process)? - before);
            }
        }
        let times = median(&our.rates) / median(&their.rates);
        writeln!(
            text,
            "{}\n{}",
            our.line(&format!("Qiyun, {}", mode.name())),
            their.line(&format!("BullMQ, {}", mode.name()))
        )?;
        writeln!(text, "| *times as many* | *{times:.1}* | | |")?;
    }
    let fleet = backlog::fleet(&binary);
    backlog::drain(&fleet, 1_000).await?;
    let mut behind = Series::default();
    for _ in 0..ROUNDS {
        let drained = backlog::drain(&fleet, TICKETS as u64).await?;
        behind.rates.push(TICKETS as f64 / drained.wall_s);
        behind.cpu_s.push(drained.cpu_s);
        behind.redis_cpu_s.push(f64::NAN);
    }
    writeln!(text, "{}", behind.line("Qiyun with its outbox in PostgreSQL (fsync) behind it, two `work`"))?;
    drop(fleet);
    writeln!(text, "\nFrom ring to claim when nothing else is under way, {PICKUPS} times, milliseconds:\n")?;
    writeln!(text, "| | p50 | p99 |\n|---|---|---|")?;
    redis.flush();
    text.push_str(&pickup("Qiyun", &ours::pickups(&redis, PICKUPS).await?));
    redis.flush();
    text.push_str(&pickup("BullMQ", &bullmq.pickups(&redis, PICKUPS)?));
    println!("{text}");
    fs::write(bench_folder().join("queue.md"), text)?;
    Ok(())
}

fn pickup(name: &str, waits_ms: &[f64]) -> String {
    format!("| {name} | {:.2} | {:.2} |\n", percentile(waits_ms, 0.5), percentile(waits_ms, 0.99))
}

async fn heading(redis: &Redis, bullmq: &bullmq::Script) -> anyhow::Result<String> {
    let cores = std::thread::available_parallelism()?;
    let version = info(redis, "redis_version").await?;
    Ok(format!(
        "# The queue\n\nWritten by `make bench-queue`. {TICKETS} tickets of 50 tenants are rung, claimed (64 slots, 4 \
         workers) and finished;\n{ROUNDS} rounds, in turns, on one Redis {version} over its socket, {cores} cores for everything. \
         BullMQ {}, Node {}.\n20 lanes a tenant: each of 1000 lanes is rung for ten \
         tickets ten times, again when all\nare finished; BullMQ adds its jobs 250 a call, as before. Tickets a second: median (smallest–largest). CPU seconds: median, of the process that works and of Redis.\n\n\
         | | tickets/s | CPU s | Redis CPU s |\n|---|---|---|---|\n",
        bullmq.version()?,
        bullmq.node()?,
    ))
}

async fn info(redis: &Redis, field: &str) -> anyhow::Result<String> {
    let client = redis::Client::open(redis.url())?;
    let mut connection = client.get_multiplexed_async_connection().await?;
    let text: String = redis::cmd("INFO").arg("server").query_async(&mut connection).await?;
    let found = text.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    Ok(found.context("Redis does not say")?.trim().to_owned())
}

fn bench_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
