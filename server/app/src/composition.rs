//! Putting the parts together: one place that knows them all.

mod keys;

use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use qiyun_declarations::diagnosis::probe::Probes;
use qiyun_declarations::intake::files::Files;
use qiyun_declarations::ledger::ApiLedger;
use qiyun_declarations::sending::journal::Journal;
use qiyun_declarations::signing::devices::Devices;
use qiyun_declarations::signing::devices::standing::Standings;
use qiyun_declarations::{Pipeline, Settings};
use qiyun_directory::sessions::{SessionSettings, Sessions};
use qiyun_directory::users::password::PasswordCost;
use qiyun_kernel::jobs::{MemoryPace, MemoryStore, Pace, RedisPace, RedisStore, Store};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Database, Fault};

use crate::config::Config;
use crate::graphql::{self, Schema};

pub use keys::{Keys, write_private};

/// Everything that a command may need.
#[derive(Clone)]
pub struct Parts {
    pub db: Database,
    pub sessions: Arc<Sessions>,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub files: Files,
}

/// A fault as the command line shows it.
pub fn shown(fault: Fault) -> anyhow::Error {
    anyhow!("{}", fault.cause())
}

impl Parts {
    /// Opens database and keys; the tables are brought up to date where we own them, keys that are missing are made.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data_dir)
            .with_context(|| format!("the folder {} cannot be made", config.data_dir.display()))?;
        let db = Database::open(config.addresses()).await.map_err(shown).context("the database does not open")?;
        if db.may_migrate() {
            db.migrate().await.map_err(shown).context("the tables could not be brought up to date")?;
        }
        db.guard().await.map_err(shown).context("the database is not safe to work in")?;
        Self::with(config, db, &Keys::open_or_make(&config.keys_dir())?)
    }

    /// Opens what `qiyun migrate` prepared: a process beside others makes no keys, which the others
    /// would not have, and touches no tables.
    pub async fn join(config: &Config) -> anyhow::Result<Self> {
        let keys = Keys::open(&config.keys_dir())?;
        let db = Database::open(config.addresses()).await.map_err(shown).context("the database does not open")?;
        db.guard().await.map_err(shown).context("the database is not safe to work in")?;
        Self::with(config, db, &keys)
    }

    fn with(config: &Config, db: Database, keys: &Keys) -> anyhow::Result<Self> {
        let mut session = SessionSettings::new(keys.session.to_vec().into());
        session.password_cost = PasswordCost {
            memory_kib: config.password.memory_kib,
            passes: config.password.passes,
            ..PasswordCost::default()
        };
        let sessions = Sessions::new(db.clone(), &session).map_err(shown)?;
        Ok(Self {
            db,
            sessions: Arc::new(sessions),
            vault: Vault::new(&keys.vault),
            settings: Arc::new(config.declarations.clone()),
            files: Files::new(config.declarations.file_dir.clone()),
        })
    }

    /// The stages, for a worker; with the journal of what was sent, which is compared with the database first.
    pub async fn pipeline(&self, config: &Config) -> anyhow::Result<Pipeline> {
        let journal = Journal::open(&config.sent_journal(), &self.db).await.map_err(shown);
        Ok(Pipeline {
            settings: self.settings.clone(),
            files: self.files.clone(),
            vault: self.vault.clone(),
            journal: journal.context("the journal of what was sent")?,
        })
    }

    /// The API's schema over these parts.
    pub async fn schema(&self, config: &Config) -> anyhow::Result<Schema> {
        let ledger = ApiLedger::open(&config.api_ledger()).await.map_err(shown)?;
        Ok(graphql::builder()
            .data(self.sessions.clone())
            .data(self.vault.clone())
            .data(self.settings.clone())
            .data(self.files.clone())
            .data(ledger)
            .data(self.settings.guard())
            .data(Probes::new(&self.settings).map_err(shown)?)
            .data(Standings::new(self.db.clone()))
            .finish())
    }
}

/// Where tickets wait: in Redis, or inside this process. Redis need not be there yet; without it, work waits.
pub fn store(config: &Config) -> anyhow::Result<Arc<dyn Store>> {
    match &config.queue.url {
        Some(url) => {
            Ok(Arc::new(RedisStore::open(url.reveal(), &config.queue.deployment).map_err(shown).context("queue.url")?))
        }
        None => Ok(Arc::new(MemoryStore::default())),
    }
}

/// The pool of 加密机 for a process that signs. Processes that share a queue share the devices' ratings by it.
pub fn devices(config: &Config, parts: &Parts) -> anyhow::Result<Devices> {
    let pace: Arc<dyn Pace> = match &config.queue.url {
        Some(url) => {
            Arc::new(RedisPace::open(url.reveal(), &config.queue.deployment).map_err(shown).context("queue.url")?)
        }
        None => Arc::new(MemoryPace::default()),
    };
    let settings = &config.declarations;
    Ok(Devices::new(parts.db.clone(), pace, settings.slots.sign, settings.calls_at_once))
}
