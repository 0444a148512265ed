//! One process of a deployment: what it starts, in which order, and how it ends. `qiyun up` is all of it,
//! `qiyun serve` and `qiyun work` are its halves.

mod kind;
mod sandbox;
mod stop;

use std::fs::{File, TryLockError};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use qiyun_declarations::progress::counts;
use qiyun_kernel::Fault;
use qiyun_kernel::jobs::{self, Crew, Store, release_leases};
use qiyun_sandbox::Sandbox;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::composition::{self, Parts, shown};
use crate::config::Config;
use crate::founding;
use crate::server::{self, Server};
use crate::status::{self, Status};
use crate::telemetry::Recorder;

pub use kind::Kind;
pub use sandbox::{Endpoints, sandbox_config};
pub use stop::{Stopping, signal};

/// A running process.
pub struct Process {
    kind: Kind,
    stopping: Stopping,
    server: Option<Server>,
    status: Option<Server>,
    crew: Option<JoinHandle<Result<(), Fault>>>,
    ringer: Option<Ringer>,
    sandbox: Option<Sandbox>,
    demo: Option<founding::Demo>,
    parts: Parts,
    _lock: Option<File>,
}

/// Rings the queue for what the API enqueues, where no crew does.
struct Ringer {
    stop: CancellationToken,
    task: JoinHandle<()>,
}

/// Starts, runs until it is told to stop, and ends.
pub async fn run(config: Config, kind: Kind, demo: bool, recorder: Recorder) -> anyhow::Result<ExitCode> {
    let signal = stop::signal()?;
    let mut process = Process::start(&config, kind, demo, recorder).await?;
    process.announce(&config);
    let told = process.told_to_stop(signal).await;
    eprintln!("stopping…");
    let finished = process.finish().await;
    told.and(finished)?;
    Ok(ExitCode::SUCCESS)
}

impl Process {
    /// Starts sandbox, workers and server, in this order: what is asked must find its answer.
    pub async fn start(config: &Config, kind: Kind, demo: bool, recorder: Recorder) -> anyhow::Result<Self> {
        kind.check(config)?;
        let lock = if config.is_embedded() { Some(lock(config)?) } else { None };
        let parts = if kind == Kind::Up { Parts::open(config).await? } else { Parts::join(config).await? };
        if config.is_embedded() {
            release_leases(&parts.db).await.map_err(shown)?;
        }
        jobs::agree_on_time(&parts.db).await.map_err(shown).context("the database does not tell the time")?;
        let store = composition::store(config)?;
        let stopping = Stopping::new(kind, &config.stop);
        tokio::spawn(jobs::keep_time(parts.db.clone(), stopping.closing()));
        let status = Status::new(config, kind, &parts, store.clone(), stopping.draining(), recorder);
        let sandbox = sandbox::start(config, kind).await?;
        let demo = match Endpoints::of(config, sandbox.as_ref()) {
            Some(endpoints) if demo => {
                let founded = founding::demo(&parts, &config.data_dir, &endpoints).await;
                founded.context("the demo agency could not be founded")?
            }
            _ => None,
        };
        let crew = if kind.works() { Some(crew(config, &parts, &store, &stopping).await?) } else { None };
        let ringer = (!kind.works()).then(|| ringer(&parts, &store));
        let server = match kind.serves() {
            true => Some(server::start(config, &parts, &status, &stopping).await?),
            false => None,
        };
        let status = match status::address(config, kind) {
            Some(address) => Some(status::listen(address, status)?),
            None => None,
        };
        Ok(Self { kind, stopping, server, status, crew, ringer, sandbox, demo, parts, _lock: lock })
    }

    /// How to get into the demo agency, where that is known.
    #[must_use]
    pub fn demo(&self) -> Option<&founding::Demo> {
        self.demo.as_ref()
    }

    /// Where the API is, `http://…`.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        self.server.as_ref().map(|server| format!("http://{}", server.address))
    }

    /// Where it is and how to get in.
    fn announce(&self, config: &Config) {
        println!("启运 Qiyun: {}", self.kind.title());
        if let Some(server) = &self.server {
            println!("  dashboard  http://{}/", server.address);
            println!("  GraphQL    http://{}/graphql", server.address);
        }
        if let Some(status) = &self.status {
            println!("  status     http://{}/ready", status.address);
        }
        if let Some(sandbox) = &self.sandbox {
            println!("  加密机      {}   port  {}   (sandbox, 联调环境)", sandbox.device_url, sandbox.port_url);
        }
        println!("  data       {}", config.data_dir.display());
        match &self.demo {
            Some(demo) => demo.print(),
            None if self.kind == Kind::Up => println!("  no demo agency; `qiyun tenant create` founds a tenant"),
            None => {}
        }
        println!("Ctrl-C stops it; what is under way goes on at the next start.");
    }

    /// Waits for a signal; an error if a part of the process ended by itself.
    async fn told_to_stop(&mut self, signal: impl Future<Output = ()>) -> anyhow::Result<()> {
        let server = async {
            match &mut self.server {
                Some(server) => (&mut server.task).await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from),
                None => std::future::pending().await,
            }
        };
        let crew = async {
            match &mut self.crew {
                Some(crew) => crew.await.map_err(anyhow::Error::from)?.map_err(shown),
                None => std::future::pending().await,
            }
        };
        let ended = tokio::select! {
            () = signal => return Ok(()),
            ended = server => { self.server = None; ended.and(Err(anyhow!("the web server ended by itself"))) }
            ended = crew => { self.crew = None; ended.and(Err(anyhow!("the workers ended by themselves"))) }
        };
        ended
    }

    /// `/ready` says no and nothing new is claimed; when balancers have noticed, the listener closes;
    /// then what runs finishes, and at last everything is closed.
    pub async fn finish(self) -> anyhow::Result<()> {
        self.stopping.begin();
        if let Some(server) = self.server {
            self.stopping.noticed().await;
            server.handle.stop(true).await;
            server.task.await??;
        }
        if let Some(crew) = self.crew
            && let Err(fault) = crew.await?
        {
            // Others take it over; ending late would help nobody.
            tracing::warn!(cause = ?fault, "not everything finished in time");
        }
        if let Some(ringer) = self.ringer {
            ringer.stop.cancel();
            ringer.task.await?;
        }
        if let Some(sandbox) = self.sandbox {
            sandbox.stop().await;
        }
        if let Some(status) = self.status {
            status.handle.stop(false).await;
            status.task.await??;
        }
        self.parts.db.close().await.map_err(shown)
    }
}

fn ringer(parts: &Parts, store: &Arc<dyn Store>) -> Ringer {
    let stop = CancellationToken::new();
    let task = tokio::spawn(jobs::ring(parts.db.bell(), store.clone(), stop.clone()));
    Ringer { stop, task }
}

async fn crew(
    config: &Config,
    parts: &Parts,
    store: &Arc<dyn Store>,
    stopping: &Stopping,
) -> anyhow::Result<JoinHandle<Result<(), Fault>>> {
    let devices = composition::devices(config, parts)?;
    let (kept, over) = (devices.clone().keep(), stopping.draining());
    tokio::spawn(async move {
        tokio::select! {
            () = over.cancelled() => {}
            () = kept => {}
        }
    });
    if !config.is_embedded() {
        let (kept, over) = (counts::keep(parts.db.clone()), stopping.draining());
        tokio::spawn(async move {
            tokio::select! {
                () = over.cancelled() => {}
                () = kept => {}
            }
        });
    }
    let registry = qiyun_declarations::registry(&parts.pipeline(config).await?, devices).map_err(shown)?;
    let crew = Crew { db: parts.db.clone(), store: store.clone(), registry, drain: config.stop.drain() };
    Ok(tokio::spawn(crew.run(stopping.draining().child_token())))
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
