//! Ten orders of a small tenant: alone, beside one neighbour with a long queue, beside several noisy ones; on
//! PostgreSQL and Redis with processes of their own, all at one shared device.

mod firm;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use qiyun_services::Fleet;

use crate::measure::{percentile, thousands};
use crate::pipeline::round::DURABLE;
use firm::{Firm, Took};

/// How it is run.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// Orders that wait beside the small tenant's.
    queued: u64,
    noisy: u64,
    times: usize,
    /// 票/分钟 of the device.
    rated: Option<u32>,
}

/// One row of the table.
struct Row {
    beside: String,
    took: Vec<Took>,
    /// Messages of the others that still waited for a signature when it ended.
    left: u64,
}

/// Runs both devices and writes the table.
pub async fn run() -> anyhow::Result<()> {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let times = usize::try_from(number("BENCH_TIMES", 30))?;
    let (queued, noisy) = (number("BENCH_QUEUED", 100_000), number("BENCH_NOISY", 5));
    let mut text = format!(
        "# A small tenant beside others\n\nWritten by `make bench-fairness`: ten orders in one message, {times} times, while others \
         have {} orders waiting, ten in a message; everything on this machine's cores.\n",
        thousands(queued as f64)
    );
    for rated in [None, Some(1_200)] {
        let rows = measure(Plan { queued, noisy, times, rated }, &binary).await?;
        write(&mut text, rated, &rows)?;
    }
    println!("{text}");
    if std::env::var("BENCH_KEEP").as_deref() != Ok("no") {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/fairness.md"), text)?;
    }
    Ok(())
}

async fn measure(plan: Plan, binary: &Path) -> anyhow::Result<Vec<Row>> {
    let settings = [
        ("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", "10"),
        ("QIYUN_SANDBOX__HOP_MS", "1"),
        ("QIYUN_PASSWORD", "a long enough one"),
    ];
    let mut fleet = Fleet::start(binary, &DURABLE, &settings);
    if let Some(rated) = plan.rated {
        let (address, rated) = (fleet.device_url(), rated.to_string());
        let added = fleet.output(&["device", "add", "--name", "一号机", "--address", &address, "--rated", &rated]);
        ensure!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    }
    fleet.run("serve", "serve");
    fleet.run("work-1", "work");
    fleet.run("work-2", "work");
    let mut small = Firm::found(&fleet, 1).await?;
    // Keys are drawn, statements prepared, pages warm.
    for _ in 0..3 {
        small.ten().await?;
    }
    let mut rows = vec![row("alone", &mut small, &fleet, plan.times).await?];
    let mut firms = Vec::new();
    for (beside, count) in [("one neighbour".to_owned(), 1), (format!("{} noisy ones", plan.noisy), plan.noisy)] {
        while firms.len() < usize::try_from(count)? {
            firms.push(Firm::found(&fleet, 2 + firms.len() as u64).await?);
        }
        for firm in &mut firms {
            let task = firm.ready(plan.queued / count).await?;
            firm.client.push(&task).await?;
        }
        rows.push(row(&beside, &mut small, &fleet, plan.times).await?);
    }
    Ok(rows)
}

async fn row(beside: &str, small: &mut Firm, fleet: &Fleet, times: usize) -> anyhow::Result<Row> {
    let mut took = Vec::with_capacity(times);
    for time in 1..=times {
        let one = small.ten().await?;
        println!("{beside} {time}/{times}: {one:?}");
        took.push(one);
    }
    let left = fleet.postgres.sql(&fleet.urls.name, "SELECT count(*) FROM signature WHERE state = 'waiting'");
    Ok(Row { beside: beside.to_owned(), took, left: left.trim().parse().context("a count")? })
}

fn write(text: &mut String, rated: Option<u32>, rows: &[Row]) -> anyhow::Result<()> {
    let device = rated
        .map_or_else(|| "as fast as it can".to_owned(), |rated| format!("rated {} 票/分钟", thousands(rated.into())));
    writeln!(
        text,
        "\n## Device {device}\n\n| beside | push → accepted, ms p50 / p99 | × alone | workbook → last receipt, ms p50 / p99 | × alone | of it \
         import / 生成, ms p50 | messages of others still waiting at the end |\n|---|---|---|---|---|---|---|"
    )?;
    let part = |row: &Row, of: fn(&Took) -> f64, at: f64| {
        percentile(&row.took.iter().map(of).collect::<Vec<f64>>(), at) * 1_000.0
    };
    let whole: fn(&Took) -> f64 = |one| one.whole_s;
    let filed: fn(&Took) -> f64 = |one| one.filed_s;
    let alone = rows.first().context("a first row")?;
    for row in rows {
        let cell = |of| {
            let ratio = |at| part(row, of, at) / part(alone, of, at);
            format!("{:.0} / {:.0} | {:.2} / {:.2}", part(row, of, 0.5), part(row, of, 0.99), ratio(0.5), ratio(0.99))
        };
        let steps =
            format!("{:.0} / {:.0}", part(row, |one| one.imported_s, 0.5), part(row, |one| one.composed_s, 0.5));
        let left = thousands(row.left as f64);
        writeln!(text, "| {} | {} | {} | {steps} | {left} |", row.beside, cell(filed), cell(whole))?;
    }
    Ok(())
}
