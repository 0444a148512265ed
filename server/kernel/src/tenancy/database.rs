//! The pools, private for good: everything else goes through [`Scope`] or [`Across`].

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{ConnectOptions, DatabaseConnection, DbBackend};

use super::TenantId;
use super::across::{Across, Crossing};
use super::scope::{Actor, Scope};
use crate::Fault;
use crate::jobs::Bell;

/// The database of a deployment: SQLite when embedded, PostgreSQL in production.
#[derive(Clone, Debug)]
pub struct Database {
    pub(super) inner: Arc<Pools>,
}

#[derive(Debug)]
pub(super) struct Pools {
    pub(super) read: DatabaseConnection,
    /// SQLite has one writer: a pool of one queues writers in order instead of letting them poll for the lock.
    pub(super) write: DatabaseConnection,
    pub(super) bell: Bell,
}

impl Database {
    /// Opens `sqlite://PATH?mode=rwc` or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self, Fault> {
        let (read, write) = if url.starts_with("sqlite:") {
            (sqlite(url, 8).await?, sqlite(url, 1).await?)
        } else {
            let pool = sea_orm::Database::connect(options(url, 16)).await?;
            (pool.clone(), pool)
        };
        Ok(Self { inner: Arc::new(Pools { read, write, bell: Bell::default() }) })
    }

    /// Brings the tables to this build's shape. Safe to run twice and from several processes.
    pub async fn migrate(&self) -> Result<(), Fault> {
        use qiyun_migration::MigratorTrait;
        Ok(qiyun_migration::Migrator::up(&self.inner.write, None).await?)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Fault> {
        Ok(self.inner.read.ping().await?)
    }

    /// One tenant's rows, on behalf of `actor`. The id is the proof: see [`TenantId`].
    #[must_use]
    pub fn scope(&self, tenant: TenantId, actor: Actor) -> Scope {
        Scope::on_pools(self.inner.clone(), tenant, actor)
    }

    /// Rows of all tenants, for one of a handful of reasons.
    #[must_use]
    pub fn across(&self, why: Crossing) -> Across {
        Across::new(self.inner.clone(), why)
    }

    /// Rung whenever a transaction that enqueued work has committed.
    #[must_use]
    pub fn bell(&self) -> Bell {
        self.inner.bell.clone()
    }

    /// Closes the pools, so that a SQLite file is left without a journal.
    pub async fn close(&self) -> Result<(), Fault> {
        self.inner.read.clone().close().await?;
        Ok(self.inner.write.clone().close().await?)
    }
}

impl Pools {
    pub(super) fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Sqlite
    }
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false);
    options
}

async fn sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, Fault> {
    let mut options = options(url, connections);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            // What was acknowledged survives a power cut, not only a killed process.
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", "-65536")
            .busy_timeout(Duration::from_secs(30))
    });
    Ok(sea_orm::Database::connect(options).await?)
}
