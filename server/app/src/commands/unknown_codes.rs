//! `qiyun unknown-codes`: what ports answer that no published table has, for whoever keeps the dictionary.

use std::process::ExitCode;

use anyhow::Context as _;
use qiyun_declarations::receipts::unknown;
use qiyun_kernel::Database;

use crate::composition::shown;
use crate::config::Config;

/// Prints the codes, the most frequent first.
pub async fn run(config: &Config, json: bool) -> anyhow::Result<ExitCode> {
    let db = Database::open(config.addresses()).await.map_err(shown).context("the database does not open")?;
    let codes = unknown::all(&db).await.map_err(shown)?;
    if json {
        println!("{}", serde_json::to_string_pretty(&codes)?);
        return Ok(ExitCode::SUCCESS);
    }
    println!("{:<8} {:<16} {:>8} {:>8}  {:<20} {:<20} sample", "kind", "code", "seen", "tenants", "first", "last");
    for code in codes {
        let day = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%d %H:%M:%S").to_string();
        println!(
            "{:<8} {:<16} {:>8} {:>8}  {:<20} {:<20} {}",
            code.kind,
            code.code,
            code.seen,
            code.tenants,
            day(code.first_at),
            day(code.last_at),
            code.sample
        );
    }
    Ok(ExitCode::SUCCESS)
}
