//! `qiyun demo`: the main job as an integrator would do it, through the API alone: each mode from its spreadsheet to
//! the last receipt, and what is filed after the lists.

mod acts;
mod client;
mod job;
mod output;
mod rows;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::{Args, ValueEnum};
use qiyun_schema::mode::TradeMode;

use crate::config::{Config, DatabaseSettings};
use crate::founding::Demo;
use crate::process::{Kind, Process};
use crate::telemetry::Recorder;
use client::Client;
use job::Wanted;
use qiyun_kernel::clock;
use serde_json::Value;

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

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Mode {
    #[value(name = "9610-list")]
    List9610,
    #[value(name = "9710-list")]
    List9710,
    #[value(name = "9810-list")]
    List9810,
    #[value(name = "9710-entry")]
    Entry9710,
    #[value(name = "9810-entry")]
    Entry9810,
    /// All modes, and what is filed after the lists.
    #[value(name = "all")]
    All,
}

impl Mode {
    fn modes(self) -> &'static [TradeMode] {
        match self {
            Self::List9610 => &[TradeMode::List9610],
            Self::List9710 => &[TradeMode::List9710],
            Self::List9810 => &[TradeMode::List9810],
            Self::Entry9710 => &[TradeMode::Entry9710],
            Self::Entry9810 => &[TradeMode::Entry9810],
            Self::All => &TradeMode::ALL,
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
    let config = alone(config, folder.path().to_owned());
    let process = Process::start(&config, Kind::Up, true, Recorder::install()?).await?;
    let token = process.demo().map(|demo| demo.token.clone()).context("the demo agency was not founded")?;
    let client = Client::new(process.url().context("the server does not listen")?, token)?;
    let done = jobs(&client, &args).await;
    process.finish().await?;
    done
}

/// Settings for a server that stands in nobody's way.
fn alone(config: &Config, data_dir: PathBuf) -> Config {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let mut config = config.clone();
    config.declarations.file_dir = data_dir.join("files");
    config.data_dir = data_dir;
    config.database = DatabaseSettings::default();
    config.keys_dir = None;
    config.queue.url = None;
    config.status.listen = None;
    config.sandbox.device_url = None;
    config.sandbox.port_url = None;
    config.listen = any;
    config.sandbox.device = any;
    config.sandbox.port = any;
    config
}

async fn jobs(client: &Client, args: &DemoArgs) -> anyhow::Result<ExitCode> {
    let mut good = true;
    let keep = |subjects: &[Value]| args.out.as_ref().map_or(Ok(true), |folder| output::write(folder, subjects));
    for mode in args.mode.modes() {
        let mut orders = job::run(client, *mode, "", Wanted::End).await?;
        good &= output::table(*mode, &orders);
        if args.mode == Mode::All && *mode == TradeMode::Entry9710 {
            orders[0] = acts::amend(client, &orders[0]).await?;
            println!("  变更: the change of {} was accepted", orders[0]["orderNo"].as_str().unwrap_or("?"));
        }
        good &= keep(&orders)?;
    }
    if args.mode == Mode::All {
        // Numbers of an earlier run on the same server must not meet these.
        let (acts, orders) = acts::all(client, &clock::now().format("%H%M%S").to_string()).await?;
        good &= output::acts(&acts);
        good &= keep(&acts)? & keep(&orders)?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
