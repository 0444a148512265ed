//! The pools, private for good: everything else goes through [`Scope`] or [`Across`].

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{ConnectOptions, DatabaseConnection, DbBackend};
use secrecy::ExposeSecret;

use super::across::{Across, Crossing};
use super::addresses::Addresses;
use super::scope::{Actor, Scope};
use super::{TenantId, setting};
use crate::Fault;
use crate::jobs::Bell;

/// Most connections for tenants' work, and for work over all tenants.
const APP: u32 = 16;
const PLATFORM: u32 = 8;

/// The database of a deployment: SQLite when embedded, PostgreSQL in production.
#[derive(Clone, Debug)]
pub struct Database {
    pub(super) inner: Arc<Pools>,
}

#[derive(Debug)]
pub(super) struct Pools {
    /// Tenants' work: on PostgreSQL under row security.
    pub(super) app: Pair,
    /// Work over all tenants: a role of its own on PostgreSQL.
    pub(super) platform: Pair,
    pub(super) addresses: Addresses,
    pub(super) bell: Bell,
}

/// SQLite has one writer: a pool of one queues writers in order instead of letting them poll for the lock.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) read: DatabaseConnection,
    pub(super) write: DatabaseConnection,
}

impl Database {
    /// Opens a database. On PostgreSQL a role that row security does not hold is refused.
    pub async fn open(addresses: impl Into<Addresses>) -> Result<Self, Fault> {
        let addresses = addresses.into();
        let app = addresses.app.expose_secret();
        if addresses.is_sqlite() {
            let pair = Pair { read: sqlite(app, 8, 8).await?, write: sqlite(app, 1, 32).await? };
            return Ok(Self::of(pair.clone(), pair, addresses));
        }
        let mut tenants = options(app, APP);
        setting::told_at_checkout(&mut tenants);
        let mut platform = options(addresses.platform()?, PLATFORM);
        // Each time: one that was in use a moment before a restart answered the next request with an internal error.
        platform.test_before_acquire(true);
        let (tenants, platform) = (connect(tenants).await?, connect(platform).await?);
        let db = Self::of(tenants.into(), platform.into(), addresses);
        super::guard::refuse(&db.role_breaches().await?)?;
        Ok(db)
    }

    fn of(app: Pair, platform: Pair, addresses: Addresses) -> Self {
        Self { inner: Arc::new(Pools { app, platform, addresses, bell: Bell::default() }) }
    }

    /// Brings the tables to this build's shape. Safe to run twice and from several processes.
    pub async fn migrate(&self) -> Result<(), Fault> {
        if self.inner.is_sqlite() {
            return Ok(qiyun_migration::bring_up(&self.inner.app.write).await?);
        }
        // One connection: the lock that makes others wait is the connection's.
        let owner = connect(options(self.inner.addresses.owner()?, 1)).await?;
        let done = qiyun_migration::bring_up(&owner).await;
        owner.close().await?;
        Ok(done?)
    }

    /// Whether this process was given what [`Self::migrate`] needs.
    #[must_use]
    pub fn may_migrate(&self) -> bool {
        self.inner.is_sqlite() || self.inner.addresses.owner.is_some()
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Fault> {
        Ok(self.inner.app.read.ping().await?)
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
        for Pair { read, write } in [&self.inner.app, &self.inner.platform] {
            read.clone().close().await?;
            write.clone().close().await?;
        }
        Ok(())
    }
}

impl Pools {
    pub(super) fn is_sqlite(&self) -> bool {
        self.app.write.get_database_backend() == DbBackend::Sqlite
    }
}

impl From<DatabaseConnection> for Pair {
    fn from(pool: DatabaseConnection) -> Self {
        Self { read: pool.clone(), write: pool }
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

async fn connect(options: ConnectOptions) -> Result<DatabaseConnection, Fault> {
    Ok(sea_orm::Database::connect(options).await?)
}

/// Each connection keeps pages of its own, at most so many MiB; the system keeps the file for all.
async fn sqlite(url: &str, connections: u32, pages_mib: u32) -> Result<DatabaseConnection, Fault> {
    let mut options = options(url, connections);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            // What was acknowledged survives a power cut, not only a killed process.
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", format!("-{}", pages_mib * 1024))
            .busy_timeout(Duration::from_secs(30))
    });
    connect(options).await
}
