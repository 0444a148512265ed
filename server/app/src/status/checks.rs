//! What a process needs to do its work, one check each. Texts go to whoever may reach `/ready`:
//! they say what to do and never the cause, which is in the log.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use qiyun_declarations::queues;
use qiyun_kernel::jobs::Store;
use qiyun_kernel::{Database, Fault};
use serde::Serialize;

use crate::composition::Keys;

/// A check that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(2);
/// Leases last 8 s and their times are compared between machines.
const MOST_SKEW_MS: i64 = 2_000;

/// One check and its outcome.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    pub name: &'static str,
    pub ok: bool,
    /// Whether the process is not ready without it.
    pub needed: bool,
    pub ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}

/// What is checked.
pub struct Checks {
    pub db: Database,
    pub store: Arc<dyn Store>,
    pub file_dir: PathBuf,
    pub keys_dir: PathBuf,
    pub works: bool,
}

impl Checks {
    /// All of them, at once.
    pub async fn run(&self) -> Vec<Check> {
        let (app, platform, migrations, lock, clock, queue, files, keys) = tokio::join!(
            check("database_app", "the database does not answer", self.db.ping()),
            check("database_platform", "the database does not answer for work across tenants", self.db.ping_platform()),
            check("migrations", "the tables are older than this build: run `qiyun migrate`", self.migrations()),
            check(
                "tenant_lock",
                "row security does not hold in the database: `qiyun doctor` says what to do",
                self.db.guard()
            ),
            check("clock", "this machine's clock and the database's differ: check NTP on both", self.clock()),
            check("queue", "the queue's store does not answer", self.queue()),
            check("files", "the folder of uploaded files cannot be written", self.files()),
            check("keys", "the deployment's keys are not there", self.keys()),
        );
        // Without its bell a server still takes work in; the relay finds it when the bell is back.
        let queue = Check { needed: self.works, ..queue };
        vec![app, platform, migrations, lock, clock, queue, files, keys]
    }

    async fn migrations(&self) -> Result<(), Fault> {
        let missing = self.db.missing_migrations().await?;
        if missing.is_empty() { Ok(()) } else { Err(Fault::new(format!("not applied: {}", missing.join(", ")))) }
    }

    async fn clock(&self) -> Result<(), Fault> {
        let ahead_ms = self.db.clock_ahead_ms().await?;
        if ahead_ms.abs() <= MOST_SKEW_MS {
            return Ok(());
        }
        Err(Fault::new(format!("the database's clock is {ahead_ms} ms ahead of ours")))
    }

    async fn queue(&self) -> Result<(), Fault> {
        self.store.depth(queues::IMPORT).await.map(|_| ())
    }

    async fn files(&self) -> Result<(), Fault> {
        let folder = self.file_dir.clone();
        let written = tokio::task::spawn_blocking(move || {
            std::fs::create_dir_all(&folder)?;
            let mut probe = tempfile::NamedTempFile::with_prefix_in(".ready-", &folder)?;
            std::io::Write::write_all(&mut probe, b"ready")?;
            probe.close()
        });
        written.await.map_err(Fault::new)?.map_err(Fault::new)
    }

    async fn keys(&self) -> Result<(), Fault> {
        let folder = self.keys_dir.clone();
        let opened = tokio::task::spawn_blocking(move || Keys::open(&folder).map(|_| ()));
        opened.await.map_err(Fault::new)?.map_err(|error| Fault::new(error.to_string()))
    }
}

async fn check(name: &'static str, why: &'static str, work: impl Future<Output = Result<(), Fault>>) -> Check {
    let begun = Instant::now();
    let outcome = tokio::time::timeout(PATIENCE, work).await;
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    match &outcome {
        Ok(Ok(())) => {}
        Ok(Err(fault)) => tracing::error!(check = name, cause = ?fault, "a check failed"),
        Err(_) => tracing::error!(check = name, ms, "a check took too long"),
    }
    let ok = matches!(outcome, Ok(Ok(())));
    Check { name, ok, needed: true, ms, why: (!ok).then_some(why) }
}
