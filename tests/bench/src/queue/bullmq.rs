//! BullMQ (MIT), installed into the target folder by `make bench-queue`; no part of the product.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, ensure};
use qiyun_services::Redis;
use serde::de::DeserializeOwned;

use super::{Mode, Run, bench_folder};

/// The script and the folder in which its package is installed.
#[derive(Debug)]
pub struct Script {
    packages: PathBuf,
}

impl Script {
    pub fn find() -> anyhow::Result<Self> {
        let packages = std::env::var_os("BULLMQ").context("BULLMQ names the folder in which it is installed")?;
        Ok(Self { packages: PathBuf::from(packages).canonicalize()? })
    }

    pub fn version(&self) -> anyhow::Result<String> {
        let package = std::fs::read(self.packages.join("node_modules/bullmq/package.json"))?;
        let package: serde_json::Value = serde_json::from_slice(&package)?;
        Ok(package["version"].as_str().unwrap_or_default().to_owned())
    }

    pub fn node(&self) -> anyhow::Result<String> {
        let said = Command::new("node").arg("--version").output()?;
        Ok(String::from_utf8(said.stdout)?.trim().trim_start_matches('v').to_owned())
    }

    pub fn run(&self, redis: &Redis, mode: Mode, count: usize) -> anyhow::Result<Run> {
        self.ask(redis, if mode == Mode::Single { "single" } else { "batch" }, count)
    }

    pub fn pickups(&self, redis: &Redis, count: usize) -> anyhow::Result<Vec<f64>> {
        self.ask(redis, "pickups", count)
    }

    fn ask<T: DeserializeOwned>(&self, redis: &Redis, what: &str, count: usize) -> anyhow::Result<T> {
        let url = redis.url();
        let socket = url.strip_prefix("redis+unix://").context("Redis has a socket")?;
        let script = bench_folder().join("bullmq.cjs");
        let said = Command::new("node")
            .args([&script, &PathBuf::from(socket), &PathBuf::from(what), &PathBuf::from(count.to_string())])
            .env("NODE_PATH", self.packages.join("node_modules"))
            .output()
            .context("node does not start")?;
        ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        Ok(serde_json::from_slice(&said.stdout)?)
    }
}
