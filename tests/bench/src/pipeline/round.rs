//! One round: a deployment of its own, one workbook, all the way; then the ledgers are compared.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use qiyun_services::Fleet;

use super::book;
use super::client::Client;
use super::exporter::Exporter;
use super::raw::Key;
use crate::measure::{cpu_s, most_mib};

/// Where it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// `serve` and two `work` over PostgreSQL, with fsync, and Redis.
    Fleet,
    /// `up` on SQLite.
    Embedded,
}

/// How it is run.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    pub place: Where,
    pub key: Key,
    /// Enterprises that file at the same time, each its part of the orders.
    pub exporters: u64,
    pub orders: u64,
    pub a_message: u64,
    /// 票/分钟 of the device.
    pub rated: Option<u32>,
}

/// What was measured.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    pub whole_per_min: f64,
    pub filed_per_min: f64,
    pub signatures_per_s: f64,
    pub signatures_per_100: f64,
    pub cpu_ms: f64,
    pub wal_bytes: f64,
    pub idle_mib: f64,
    pub most_mib: f64,
}

/// fsync on, otherwise what `deploy/postgres/postgresql.conf` says.
pub const DURABLE: [(&str, &str); 6] = [
    ("fsync", "on"),
    ("synchronous_commit", "on"),
    ("full_page_writes", "on"),
    ("shared_buffers", "512MB"),
    ("max_wal_size", "4GB"),
    ("wal_compression", "lz4"),
];

/// Where the database's time goes (`BENCH_STATEMENTS=1`).
const DEAREST: &str = "SELECT round(total_exec_time) || ' ms, ' || calls || ' ×, ' || rows || ' rows, ' || \
     shared_blks_hit / calls || ' pages each, ' || (wal_bytes / 1000) || ' kB of log: ' || \
     left(regexp_replace(query, '\\s+', ' ', 'g'), 170) \
     FROM pg_stat_statements WHERE toplevel ORDER BY total_exec_time DESC LIMIT 30";

/// How many changes of rows stayed in their page, without an entry in any index.
const UPDATES: &str = "SELECT relname || ': ' || n_tup_ins || ' rows, ' || n_tup_upd || ' changes, ' || n_tup_hot_upd || ' of them hot' \
     FROM pg_stat_user_tables WHERE n_tup_ins > 1000 ORDER BY n_tup_upd DESC";

pub async fn run(round: &Round, binary: &Path) -> anyhow::Result<Taken> {
    let a_message = round.a_message.to_string();
    let mut settings =
        vec![("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", a_message.as_str()), ("QIYUN_SANDBOX__HOP_MS", "1")];
    let rated = round.rated.map(|rated| rated.to_string());
    if let Some(rated) = &rated {
        settings.push(("QIYUN_SANDBOX__TICKETS_PER_MINUTE", rated));
    }
    let statements = std::env::var_os("BENCH_STATEMENTS").is_some();
    let mut postgres = DURABLE.to_vec();
    if statements {
        postgres.extend([("shared_preload_libraries", "pg_stat_statements"), ("pg_stat_statements.track", "all")]);
    }
    let mut fleet = Fleet::start(binary, &postgres, &settings);
    if let Some(rated) = &rated {
        // What the deployment knows of its device; the device itself counts too.
        let address = fleet.device_url();
        let added = fleet.output(&["device", "add", "--name", "rated", "--address", &address, "--rated", rated]);
        anyhow::ensure!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    }
    let product: &[&str] = match round.place {
        Where::Fleet => {
            fleet.run("serve", "serve");
            fleet.run("work-1", "work");
            fleet.run("work-2", "work");
            &["serve", "work-1", "work-2"]
        }
        Where::Embedded => {
            fleet.terminate("sandbox");
            fleet.embed();
            fleet.run("serve", "up");
            &["serve"]
        }
    };
    if round.place == Where::Fleet {
        let profile = format!("UPDATE enterprise SET sign_profile = '{}'", round.key.profile());
        fleet.postgres.sql(&fleet.urls.name, &profile);
    }
    let client = Client::new(fleet.url("serve"), &fleet.token())?;
    let mut exporters = vec![Exporter::of_the_demo(&client).await?];
    for number in 1..round.exporters {
        exporters.push(Exporter::found(&client, &fleet, number).await?);
    }
    if round.place == Where::Fleet {
        let profile = format!("UPDATE enterprise SET sign_profile = '{}'", round.key.profile());
        fleet.postgres.sql(&fleet.urls.name, &profile);
    }
    // One of each first: keys are drawn, statements prepared, pages warm.
    for (at, exporter) in exporters.iter().enumerate() {
        whole(&client, exporter, book::orders(&format!("WARM{at}X"), 100)?, 100).await?;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let each = round.orders / round.exporters;
    let books = (0..exporters.len()).map(|at| book::orders(&format!("ORDER{at}X"), each));
    let books = books.collect::<anyhow::Result<Vec<Vec<u8>>>>()?;
    let before = Reading::take(&fleet, product)?;
    let idle_mib = before.memory_mib;
    let signed_before = signatures(&fleet)?;
    if statements {
        fleet.postgres.sql(&fleet.urls.name, "CREATE EXTENSION pg_stat_statements; SELECT pg_stat_statements_reset()");
    }
    let begun = Instant::now();
    let ways = exporters.iter().zip(books).map(|(exporter, book)| whole(&client, exporter, book, each));
    let ways = futures::future::try_join_all(ways).await?;
    let whole = begun.elapsed();
    let latest = |of: fn(&Way) -> Instant| ways.iter().map(of).max().context("a way");
    let first_imported = ways.iter().map(|way| way.imported).min().context("a way")?;
    let filed = latest(|way| way.filed)? - first_imported;
    let after = Reading::take(&fleet, product)?;
    for way in &ways {
        let [imported, generated, filed] = [way.imported, way.generated, way.filed].map(|at| at - begun);
        println!(
            "imported after {imported:?}, generated {generated:?}, filed {filed:?}, answered {:?}",
            way.answered - begun
        );
    }
    for name in product {
        println!("{name}: {:.1} s of CPU so far", cpu_s(&fleet.pid(name).to_string())?);
    }
    if statements {
        println!("{}", fleet.postgres.sql(&fleet.urls.name, DEAREST));
        println!("{}", fleet.postgres.sql(&fleet.urls.name, UPDATES));
    }
    let signatures = signatures(&fleet)? - signed_before;
    reconciled(&fleet)?;
    let orders = round.orders as f64;
    Ok(Taken {
        whole_per_min: orders / whole.as_secs_f64() * 60.0,
        filed_per_min: orders / filed.as_secs_f64() * 60.0,
        signatures_per_s: signatures / filed.as_secs_f64(),
        signatures_per_100: signatures / orders * 100.0,
        cpu_ms: (after.cpu_s - before.cpu_s) * 1000.0 / orders,
        wal_bytes: (after.wal - before.wal) / orders,
        idle_mib,
        most_mib: after.memory_mib,
    })
}

/// When each part of one exporter's way ended.
struct Way {
    imported: Instant,
    generated: Instant,
    filed: Instant,
    answered: Instant,
}

async fn whole(client: &Client, exporter: &Exporter, book: Vec<u8>, orders: u64) -> anyhow::Result<Way> {
    let task = client.task(exporter).await?;
    client.import(&task, book).await?;
    let imported = Instant::now();
    client.generate(&task).await?;
    let generated = Instant::now();
    client.ended(&client.push(&task).await?).await?;
    let filed = Instant::now();
    client.answered(&task, orders).await?;
    Ok(Way { imported, generated, filed, answered: Instant::now() })
}

struct Reading {
    cpu_s: f64,
    wal: f64,
    /// Most that each process ever had, summed.
    memory_mib: f64,
}

impl Reading {
    fn take(fleet: &Fleet, product: &[&str]) -> anyhow::Result<Self> {
        let mut reading = Self { cpu_s: 0.0, wal: 0.0, memory_mib: 0.0 };
        for name in product {
            let pid = fleet.pid(name).to_string();
            reading.cpu_s += cpu_s(&pid)?;
            reading.memory_mib += most_mib(&pid)?;
        }
        if product.len() > 1 {
            let wal = fleet.postgres.sql(&fleet.urls.name, "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn");
            reading.wal = wal.trim().parse().context("a WAL position")?;
            reading.cpu_s += fleet.postgres.cpu_s();
        }
        Ok(reading)
    }
}

/// What the device has signed so far: a line of its ledger each.
fn signatures(fleet: &Fleet) -> anyhow::Result<f64> {
    let ledger = std::fs::read(fleet.data().join("sandbox").join("device.ledger.jsonl"))?;
    Ok(ledger.iter().filter(|byte| **byte == b'\n').count() as f64)
}

fn reconciled(fleet: &Fleet) -> anyhow::Result<()> {
    let output = fleet.output(&["reconcile", "--json"]);
    if !output.status.success() {
        bail!("the ledgers differ: {}", String::from_utf8_lossy(&output.stdout));
    }
    Ok(())
}
