//! `qiyun sandbox`: the simulated 加密机 and port alone, so that several processes can share them.

use std::process::ExitCode;

use anyhow::Context as _;
use qiyun_sandbox::Sandbox;

use crate::config::Config;
use crate::process::{sandbox_config, signal};

/// Runs until it is told to stop.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let told = signal()?;
    let sandbox = Sandbox::start(sandbox_config(config)).await.context("the sandbox does not start")?;
    println!("启运 Qiyun: sandbox, 联调环境");
    println!("  加密机      {}", sandbox.device_url);
    println!("  port       {}", sandbox.port_url);
    println!("  data       {}", config.sandbox_dir().display());
    println!("Ctrl-C stops it.");
    told.await;
    sandbox.stop().await;
    Ok(ExitCode::SUCCESS)
}
