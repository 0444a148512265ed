//! The command line.

mod device;
mod doctor;
pub mod found;
mod sandbox;
mod unknown_codes;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::composition::Parts;
use crate::config::Config;
use crate::process::{self, Kind};
use crate::telemetry::{self, Recorder};
use crate::{demo, graphql, reconcile};

/// 启运: files Chinese cross-border export declarations for many exporters.
#[derive(Debug, Parser)]
#[command(name = "qiyun", version, about)]
pub struct Cli {
    /// Settings file (TOML). The environment, QIYUN_…, goes over it.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everything in one process: API, dashboard, workers, sandbox 加密机 and sandbox port.
    Up {
        /// Do not found the demo agency.
        #[arg(long)]
        no_demo: bool,
    },
    /// API and dashboard alone, beside `qiyun work`; on PostgreSQL and Redis.
    Serve,
    /// Workers and relay alone, beside `qiyun serve`; as many as are needed.
    Work,
    /// The simulated 加密机 and customs port alone.
    Sandbox,
    /// Brings the database's tables up to date, and makes the deployment's keys where there are none.
    Migrate,
    /// Prints the GraphQL schema.
    Sdl {
        /// Writes it to a file instead.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Checks signed messages: schema rules, digest, signature, certificate.
    Verify {
        /// Signed CEB messages (XML).
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Answers in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Looks at this installation and says what is wrong with it.
    Doctor,
    /// Joins the ledgers of API, database and port: lost, doubled, wrong, mutated, regress, stuck.
    Reconcile {
        /// After how many seconds of silence an order is stuck.
        #[arg(long, default_value_t = 600)]
        stuck_after_s: i64,
        /// Answers in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists codes of receipts that no published table has, over all tenants, without what belongs to them.
    UnknownCodes {
        /// Answers in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Tenants.
    Tenant {
        #[command(subcommand)]
        command: found::TenantCommand,
    },
    /// Accounts.
    User {
        #[command(subcommand)]
        command: found::UserCommand,
    },
    /// API tokens.
    Token {
        #[command(subcommand)]
        command: found::TokenCommand,
    },
    /// 加密机 of the deployment.
    Device {
        #[command(subcommand)]
        command: device::DeviceCommand,
    },
    /// Runs the main job with the guide's three rows, against a running server or one of its own.
    Demo(demo::DemoArgs),
}

/// Runs a command; what went wrong goes to standard error.
pub async fn run(cli: Cli) -> ExitCode {
    match dispatch(cli).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli) -> anyhow::Result<ExitCode> {
    if let Command::Verify { files, json } = &cli.command {
        return verify::run(files, *json);
    }
    if let Command::Sdl { out } = &cli.command {
        return sdl(out.as_deref());
    }
    let config = Config::read(cli.config.as_deref())?;
    let traces = telemetry::start(&config.telemetry)?;
    let code = command(config, cli.command).await;
    traces.finish().await;
    code
}

async fn command(config: Config, command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Up { no_demo } => process::run(config, Kind::Up, !no_demo, Recorder::install()?).await,
        Command::Serve => process::run(config, Kind::Serve, false, Recorder::install()?).await,
        Command::Work => process::run(config, Kind::Work, false, Recorder::install()?).await,
        Command::Sandbox => sandbox::run(&config).await,
        Command::Migrate => {
            let owner = config.is_embedded() || config.database.owner_url.is_some();
            anyhow::ensure!(owner, "PostgreSQL's tables are changed by their owner: set QIYUN_DATABASE__OWNER_URL");
            Parts::open(&config).await?;
            println!("the tables are up to date");
            Ok(ExitCode::SUCCESS)
        }
        Command::Doctor => doctor::run(&config).await,
        Command::Reconcile { stuck_after_s, json } => reconciled(&config, stuck_after_s, json).await,
        Command::UnknownCodes { json } => unknown_codes::run(&config, json).await,
        Command::Tenant { command } => found::tenant(&config, command).await,
        Command::User { command } => found::user(&config, command).await,
        Command::Token { command } => found::token(&config, command).await,
        Command::Device { command } => device::run(&config, command).await,
        Command::Demo(args) => demo::run(&config, args).await,
        Command::Verify { .. } | Command::Sdl { .. } => unreachable!("answered above"),
    }
}

fn sdl(out: Option<&std::path::Path>) -> anyhow::Result<ExitCode> {
    match out {
        Some(path) => std::fs::write(path, graphql::sdl())?,
        None => print!("{}", graphql::sdl()),
    }
    Ok(ExitCode::SUCCESS)
}

async fn reconciled(config: &Config, stuck_after_s: i64, json: bool) -> anyhow::Result<ExitCode> {
    let limits = reconcile::Limits { stuck_after_ms: stuck_after_s.saturating_mul(1_000) };
    let counts = reconcile::run(config, limits).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&counts)?);
    } else {
        println!("acknowledged by the API      {:>8}", counts.acknowledged);
        println!("in force at the port         {:>8}", counts.orders_at_port);
        let rows = [
            ("lost", counts.lost),
            ("doubled", counts.doubled),
            ("wrong", counts.wrong),
            ("mutated", counts.mutated),
            ("receipts", counts.receipts),
            ("regress", counts.regress),
            ("stuck", counts.stuck),
        ];
        for (name, count) in rows {
            println!("{name:<28} {count:>8}");
        }
        println!("wire_dup (allowed)           {:>8}", counts.wire_dup);
        for finding in &counts.findings {
            println!("  {finding}");
        }
    }
    Ok(if counts.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
