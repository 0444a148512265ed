//! Whether the screens stay as fast as they are when a tenant has declared for years: each query that they send, on
//! PostgreSQL with 10,000 orders and with a hundred times as many, by turns.

mod screens;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use qiyun_services::Fleet;
use screens::Screen;

use crate::measure::{median, percentile, thousands};
use crate::pipeline::client::Client;

const SMALL: u32 = 10_000;
/// Beside the tenant that is asked, so that its rows do not lie alone.
const NEIGHBOUR: &str = "0b000000-0000-0000-0000-000000000002";
/// What P7 allows: a ratio, or as many milliseconds.
const RATIO: f64 = 1.3;
const MOST_MS: f64 = 5.0;

/// One deployment with so many orders.
struct Place {
    fleet: Fleet,
    client: Client,
    orders: u32,
}

/// Fills both, asks by turns, writes the table.
pub async fn run() -> anyhow::Result<()> {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (large, times, asks) = (number("ROWS", 1_000_000), number("BENCH_TIMES", 3), number("BENCH_ASKS", 100));
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    // Its processes run in folders of their own.
    let binary = binary.canonicalize()?;
    let places = [place(&binary, SMALL)?, place(&binary, large)?];
    let screens = screens::all();
    // Milliseconds by screen and place: the median of each round.
    let mut taken = vec![[Vec::new(), Vec::new()]; screens.len()];
    for _ in 0..times {
        for (screen, taken) in screens.iter().zip(&mut taken) {
            for (place, taken) in places.iter().zip(taken) {
                taken.push(ask(place, screen, asks).await?);
            }
        }
    }
    let table = table(&screens, &taken, large)?;
    println!("{table}");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/growth.md"), table)?;
    Ok(())
}

fn place(binary: &std::path::Path, orders: u32) -> anyhow::Result<Place> {
    let begun = Instant::now();
    let memory = [("shared_buffers", "512MB"), ("maintenance_work_mem", "256MB"), ("max_wal_size", "8GB")];
    let mut fleet = Fleet::start(binary, &memory, &[]);
    let name = fleet.urls.name.clone();
    let demo = fleet.postgres.sql(&name, "SELECT id FROM tenant WHERE code = 'demo'");
    let tenant = format!(
        "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) VALUES ('{NEIGHBOUR}', 'n', 'n', true, false, now())"
    );
    fleet.postgres.sql(&name, &tenant);
    fleet.postgres.fill(&name, NEIGHBOUR, 2, SMALL);
    fleet.postgres.fill(&name, &demo, 1, orders);
    fleet.run("serve", "serve");
    println!("{orders} orders filled in {:.0} s", begun.elapsed().as_secs_f64());
    let client = Client::new(fleet.url("serve"), &fleet.token())?;
    Ok(Place { fleet, client, orders })
}

/// The median of so many questions, milliseconds.
async fn ask(place: &Place, screen: &Screen, asks: u32) -> anyhow::Result<f64> {
    debug_assert!(!place.fleet.running().is_empty());
    let mut taken = Vec::new();
    for at in 0..asks {
        let variables = (screen.variables)(place.orders, at);
        let begun = Instant::now();
        place.client.data(screen.document, variables).await?;
        taken.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(median(&taken))
}

fn table(screens: &[Screen], taken: &[[Vec<f64>; 2]], large: u32) -> anyhow::Result<String> {
    let mut text = format!(
        "# The screens as a tenant grows\n\nWritten by `make bench-growth` (ROWS={large}): whole requests against `qiyun serve` on \
         PostgreSQL under row security, one at a time; the median of each round's median, smallest–largest. A row holds if it takes \
         at most {MOST_MS} ms and {RATIO} times as long as with {} orders.\n\n| screen | {} orders, ms | {} orders, ms | ratio | holds |\n|---|---|---|---|---|\n",
        thousands(f64::from(SMALL)),
        thousands(f64::from(SMALL)),
        thousands(f64::from(large)),
    );
    for (screen, [small, big]) in screens.iter().zip(taken) {
        let ms = |values: &[f64]| {
            format!("{:.2} ({:.2}–{:.2})", median(values), percentile(values, 0.0), percentile(values, 1.0))
        };
        let ratio = median(big) / median(small);
        let holds = ratio <= RATIO && median(big) <= MOST_MS;
        writeln!(
            text,
            "| {} | {} | {} | {ratio:.2} | {} |",
            screen.name,
            ms(small),
            ms(big),
            if holds { "yes" } else { "**no**" }
        )?;
    }
    Ok(text)
}
