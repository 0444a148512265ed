//! `qiyun demo`: the main job as an integrator would do it, through the API alone: the guide's three rows
//! in the guide's template, imported, generated, pushed, and watched up to customs' 120.

mod client;
mod job;
mod output;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::{Args, ValueEnum};
use qiyun_schema::mode::TradeMode;

use crate::commands::up::Running;
use crate::config::Config;
use crate::founding::Demo;
use client::Client;

#[derive(Debug, Args)]
pub struct DemoArgs {
    /// A running server; without one that answers, the demo starts its own.
    #[arg(long, env = "QIYUN_URL")]
    url: Option<String>,
    /// API token; the demo agency's when absent.
    #[arg(long, env = "QIYUN_TOKEN")]
    token: Option<String>,
    /// Which mode.
    #[arg(long, value_enum, default_value_t = Mode::Entry9710)]
    mode: Mode,
    /// Writes every message, envelope and receipt into this folder.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Mode {
    #[value(name = "9710-entry")]
    Entry9710,
    #[value(name = "9810-entry")]
    Entry9810,
    #[value(name = "all")]
    All,
}

impl Mode {
    fn modes(self) -> &'static [TradeMode] {
        match self {
            Self::Entry9710 => &[TradeMode::Entry9710],
            Self::Entry9810 => &[TradeMode::Entry9810],
            Self::All => &[TradeMode::Entry9710, TradeMode::Entry9810],
        }
    }
}

/// Fails if any order ends anywhere but at 120.
pub async fn run(config: &Config, args: DemoArgs) -> anyhow::Result<ExitCode> {
    let url = args.url.clone().unwrap_or_else(|| format!("http://{}", config.listen));
    if Client::answers(&url).await {
        let known = || Demo::read(&config.data_dir).map(|demo| demo.token);
        let token = args.token.clone().or_else(known).ok_or_else(|| {
            anyhow!("{url} answers, but its token is not known here; pass --token or set QIYUN_TOKEN")
        })?;
        println!("running against {url}");
        return jobs(&Client::new(url, token)?, &args).await;
    }
    anyhow::ensure!(args.url.is_none(), "{url} does not answer");
    let folder = tempfile::tempdir().context("no temporary folder can be made")?;
    println!("no server on {url}; starting one in {}", folder.path().display());
    let running = Running::start(&alone(config, folder.path().to_owned()), true).await?;
    let token = running.demo.as_ref().map(|demo| demo.token.clone()).context("the demo agency was not founded")?;
    let client = Client::new(format!("http://{}", running.server.address), token)?;
    let done = jobs(&client, &args).await;
    running.finish().await?;
    done
}

/// Settings for a server that stands in nobody's way.
fn alone(config: &Config, data_dir: PathBuf) -> Config {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let mut config = config.clone();
    config.declarations.file_dir = data_dir.join("files");
    config.data_dir = data_dir;
    config.database_url = None;
    config.listen = any;
    config.sandbox.device = any;
    config.sandbox.port = any;
    config
}

async fn jobs(client: &Client, args: &DemoArgs) -> anyhow::Result<ExitCode> {
    let mut good = true;
    for mode in args.mode.modes() {
        let orders = job::run(client, *mode).await?;
        good &= output::table(*mode, &orders);
        if let Some(folder) = &args.out {
            good &= output::write(folder, &orders)?;
        }
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
