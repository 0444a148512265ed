//! One order in an idle deployment: from the answer that its import has begun until its message is at the port.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use qiyun_services::Fleet;
use serde_json::json;

use crate::measure::percentile;
use crate::pipeline::{book, client::Client, exporter::Exporter};

const ORDERS: usize = 60;
const LOOK: Duration = Duration::from_millis(2);

/// Times `ORDERS` orders one after the other; the table goes to `tests/bench/latency.md`.
pub async fn run() -> anyhow::Result<()> {
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let mut fleet = Fleet::start(&binary, &[("fsync", "on")], &[]);
    fleet.run("serve", "serve");
    fleet.run("work-1", "work");
    let client = Client::new(fleet.url("serve"), &fleet.token())?;
    let exporter = Exporter::of_the_demo(&client).await?;
    let (mut imported_ms, mut pushed_ms, mut whole_ms) = (Vec::new(), Vec::new(), Vec::new());
    for place in 0..ORDERS + 5 {
        let task = client.task(&exporter).await?;
        let import = client.start_import(&task, book::orders(&format!("L{place:04}"), 1)?).await?;
        let begun = Instant::now();
        soon(&client, &import).await?;
        let imported = begun.elapsed();
        soon(&client, &client.start_generate(&task).await?).await?;
        let generated = Instant::now();
        let push = client.push(&task).await?;
        // Ended when the channel has taken it.
        soon(&client, &push).await?;
        // The first few warm everything up.
        if place >= 5 {
            imported_ms.push(imported.as_secs_f64() * 1000.0);
            pushed_ms.push(generated.elapsed().as_secs_f64() * 1000.0);
            whole_ms.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        client.answered(&task, 1).await?;
    }
    let mut text = format!(
        "# One order\n\nWritten by `make bench-latency`: {ORDERS} orders one after the other in an idle deployment (PostgreSQL with fsync, Redis, one \
         `serve`, one `work`), milliseconds.\n\n| | p50 | p99 |\n|---|---|---|\n"
    );
    for (name, times) in [
        ("import answered → orders there", &imported_ms),
        ("推送 asked → the channel took it", &pushed_ms),
        ("import answered → the channel took it, with 生成 between", &whole_ms),
    ] {
        text.push_str(&format!("| {name} | {:.0} | {:.0} |\n", percentile(times, 0.5), percentile(times, 0.99)));
    }
    println!("{text}");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/latency.md"), text)?;
    Ok(())
}

async fn soon(client: &Client, operation: &str) -> anyhow::Result<()> {
    let query = "query($id: ID!) { node(id: $id) { ... on Operation { state } } }";
    loop {
        let found = client.data(query, json!({"id": operation})).await?["node"].take();
        match found["state"].as_str().context("a state")? {
            "SUCCEEDED" => return Ok(()),
            "FAILED" | "CANCELLED" => anyhow::bail!("an operation ended badly: {found}"),
            _ => tokio::time::sleep(LOOK).await,
        }
    }
}
