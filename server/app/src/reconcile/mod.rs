//! `qiyun reconcile`: what the API acknowledged (C), what the database holds (D) and what the port
//! wrote before it answered (X), joined. Every count but `wire_dup` must be zero.

pub mod join;
mod read;

pub use join::{Counts, Limits};

use crate::config::Config;

/// Reads the three ledgers and joins them.
pub async fn run(config: &Config, limits: Limits) -> anyhow::Result<Counts> {
    let ledgers = read::ledgers(config).await?;
    Ok(join::join(&ledgers, limits))
}
