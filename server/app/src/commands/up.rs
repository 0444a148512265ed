//! `qiyun up`: everything in one process, on SQLite and an in-process queue.

use std::fs::{File, TryLockError};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use qiyun_kernel::jobs::{Crew, MemoryStore, release_leases};
use qiyun_sandbox::{Account, Sandbox, SandboxConfig};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::composition::{Parts, shown};
use crate::config::Config;
use crate::founding::{self, DEMO_ENTERPRISES};
use crate::server;

/// Runs until it is told to stop, then lets what runs finish.
pub async fn run(config: Config, demo: bool) -> anyhow::Result<ExitCode> {
    let running = Running::start(&config, demo).await?;
    running.announce(&config);
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        signal = tokio::signal::ctrl_c() => signal?,
        _ = terminate.recv() => {}
        () = running.stop.cancelled() => {}
    }
    eprintln!("stopping…");
    running.finish().await?;
    Ok(ExitCode::SUCCESS)
}

/// Everything that `up` starts.
pub struct Running {
    pub server: server::Server,
    pub stop: CancellationToken,
    pub demo: Option<founding::Demo>,
    sandbox: Sandbox,
    crew: tokio::task::JoinHandle<Result<(), qiyun_kernel::Fault>>,
    parts: Parts,
    _lock: File,
}

impl Running {
    /// Starts sandbox, workers and server, in this order: what is asked must find its answer.
    pub async fn start(config: &Config, demo: bool) -> anyhow::Result<Self> {
        let lock = lock(config)?;
        let parts = Parts::open(config).await?;
        release_leases(&parts.db).await.map_err(shown)?;
        let sandbox = Sandbox::start(sandbox_config(config)).await.context("the sandbox does not start")?;
        let demo = if demo {
            founding::demo(&parts, &config.data_dir, &sandbox).await.context("the demo agency could not be founded")?
        } else {
            None
        };
        let stop = CancellationToken::new();
        let registry = qiyun_declarations::registry(&parts.pipeline()).map_err(shown)?;
        let crew = Crew { db: parts.db.clone(), store: Arc::new(MemoryStore::default()), registry };
        let crew = tokio::spawn(crew.run(stop.child_token()));
        let server = server::start(config, &parts, stop.child_token()).await?;
        Ok(Self { server, stop, demo, sandbox, crew, parts, _lock: lock })
    }

    /// Where it is and how to get in.
    fn announce(&self, config: &Config) {
        println!("启运 Qiyun is up (sandbox, 联调环境)");
        println!("  dashboard  http://{}/", self.server.address);
        println!("  GraphQL    http://{}/graphql", self.server.address);
        println!("  加密机      {}   port  {}", self.sandbox.device_url, self.sandbox.port_url);
        println!("  data       {}", config.data_dir.display());
        match &self.demo {
            Some(demo) => demo.print(),
            None => println!("  no demo agency; `qiyun tenant create` founds a tenant"),
        }
        println!("Ctrl-C stops it; what is under way goes on at the next start.");
    }

    /// Stops taking work, lets what runs finish, closes everything.
    pub async fn finish(self) -> anyhow::Result<()> {
        self.stop.cancel();
        self.server.handle.stop(true).await;
        self.server.task.await??;
        self.crew.await?.map_err(shown)?;
        self.sandbox.stop().await;
        self.parts.db.close().await.map_err(shown)
    }
}

fn sandbox_config(config: &Config) -> SandboxConfig {
    SandboxConfig {
        device_addr: config.sandbox.device,
        port_addr: config.sandbox.port,
        time_scale_ms: config.sandbox.hop_ms,
        tickets_per_minute: config.sandbox.tickets_per_minute,
        accounts: DEMO_ENTERPRISES
            .iter()
            .map(|(code, name, _)| Account { code: (*code).to_owned(), name: (*name).to_owned() })
            .collect(),
        ..SandboxConfig::new(config.sandbox_dir())
    }
}

/// One process on one data folder: the embedded mode's leases rely on it.
fn lock(config: &Config) -> anyhow::Result<File> {
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("the folder {} cannot be made", config.data_dir.display()))?;
    let file = File::create(config.data_dir.join("lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(anyhow!(
            "another qiyun runs on {}; stop it or set QIYUN_DATA_DIR to another folder",
            config.data_dir.display()
        )),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
