//! The whole way of an order: workbook → checked → composed → signed → sent → customs' last word stored, on
//! PostgreSQL and Redis with processes of their own, and on the embedded default.

pub mod book;
pub mod client;
pub mod exporter;
mod raw;
pub mod round;

use std::fmt::Write as _;
use std::path::PathBuf;

use raw::Key;
use round::{Round, Taken, Where};

use crate::measure::{median, spread, thousands};

/// What is measured: name, and how.
fn rounds(scale: u64) -> Vec<(&'static str, Round)> {
    let usual =
        Round { place: Where::Fleet, key: Key::Sm2, exporters: 1, orders: 50_000 * scale, a_message: 100, rated: None };
    vec![
        ("PostgreSQL + Redis, 100 orders a message, SM2, four exporters at once", Round { exporters: 4, ..usual }),
        ("PostgreSQL + Redis, 100 orders a message, SM2", usual),
        ("PostgreSQL + Redis, 100 orders a message, RSA", Round { key: Key::Rsa, ..usual }),
        ("PostgreSQL + Redis, 1 order a message, SM2", Round { a_message: 1, orders: 5_000 * scale, ..usual }),
        (
            "PostgreSQL + Redis, 1 order a message, RSA",
            Round { a_message: 1, orders: 5_000 * scale, key: Key::Rsa, ..usual },
        ),
        (
            "embedded SQLite, 100 orders a message, SM2",
            Round { place: Where::Embedded, orders: 25_000 * scale, ..usual },
        ),
        (
            "PostgreSQL + Redis, 100 a message, device of 240 票/分钟",
            Round { rated: Some(240), orders: 24_000, ..usual },
        ),
    ]
}

/// Runs all of them in turn, three times, and writes the table.
pub async fn run() -> anyhow::Result<()> {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (times, scale) = (number("BENCH_TIMES", 3), number("BENCH_SCALE", 2));
    let only = std::env::var("BENCH_ONLY").unwrap_or_default();
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let rounds: Vec<_> = rounds(scale).into_iter().filter(|(name, _)| name.contains(&only)).collect();
    let mut taken: Vec<Vec<Taken>> = vec![Vec::new(); rounds.len()];
    let mut raw: Vec<Vec<f64>> = vec![Vec::new(); rounds.len()];
    for time in 1..=times {
        for (place, (name, round)) in rounds.iter().enumerate() {
            raw[place].push(raw::rate(round.key)?);
            let one = round::run(round, &binary).await?;
            println!("{time}/{times} {name}: {one:?}");
            taken[place].push(one);
        }
    }
    let table = table(&rounds, &taken, &raw)?;
    println!("{table}");
    if only.is_empty() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/pipeline.md"), table)?;
    }
    Ok(())
}

fn table(rounds: &[(&'static str, Round)], taken: &[Vec<Taken>], raw: &[Vec<f64>]) -> anyhow::Result<String> {
    let mut text = String::from(
        "# The whole way of an order\n\nWritten by `make bench-pipeline`: median (smallest–largest) of the rounds, everything \
         — database, queue, product, simulated 加密机 and port, and the client — on this machine's cores.\n\n\
         | what | orders | orders/min, workbook → last receipt | orders/min, 生成 → signed and accepted | signatures/s in that time | the \
         machine's own limit for this key, signatures/s | signatures per 100 orders | CPU ms an order, product + database | WAL \
         bytes an order | product's memory, MiB idle → most |\n|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for ((name, round), (taken, raw)) in rounds.iter().zip(taken.iter().zip(raw)) {
        let of = |value: fn(&Taken) -> f64| taken.iter().map(value).collect::<Vec<f64>>();
        writeln!(
            text,
            "| {name} | {} | {} | {} | {} | {} | {:.2} | {:.2} | {} | {} → {} |",
            thousands(round.orders as f64),
            spread(&of(|one| one.whole_per_min)),
            spread(&of(|one| one.filed_per_min)),
            spread(&of(|one| one.signatures_per_s)),
            spread(raw),
            median(&of(|one| one.signatures_per_100)),
            median(&of(|one| one.cpu_ms)),
            spread(&of(|one| one.wal_bytes)),
            thousands(median(&of(|one| one.idle_mib))),
            thousands(median(&of(|one| one.most_mib))),
        )?;
    }
    text.push_str(
        "\nEvery round ended in `qiyun reconcile`: nothing lost, doubled, wrong, mutated, missing or stuck.\n",
    );
    Ok(text)
}
