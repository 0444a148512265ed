//! How the database is: for `/ready` and `/metrics`, never for a tenant's rows.

use sea_orm::{DatabaseConnection, DbBackend, FromQueryResult};

use super::across::Crossing;
use super::database::Database;
use crate::{Fault, clock};

/// How far a pool is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    pub name: &'static str,
    /// Connections that are open.
    pub open: u32,
    /// Of these, connections that nobody uses now.
    pub idle: u32,
}

#[derive(FromQueryResult)]
struct Version {
    version: String,
}

#[derive(FromQueryResult)]
struct Now {
    now_ms: i64,
}

impl Database {
    /// The use of each pool.
    #[must_use]
    pub fn pools(&self) -> Vec<PoolUse> {
        let pools = &self.inner;
        if pools.is_sqlite() {
            return vec![pool_use("read", &pools.app.read), pool_use("write", &pools.app.write)];
        }
        vec![pool_use("app", &pools.app.write), pool_use("platform", &pools.platform.write)]
    }

    /// Whether the connection for work across tenants answers.
    pub async fn ping_platform(&self) -> Result<(), Fault> {
        self.across(Crossing::Operator).query::<Now>("SELECT CAST(1 AS BIGINT) AS now_ms", Vec::new()).await?;
        Ok(())
    }

    /// Migrations of this build that the database has not seen. Newer ones than ours are no fault:
    /// tables only grow while two versions run side by side.
    pub async fn missing_migrations(&self) -> Result<Vec<String>, Fault> {
        use qiyun_migration::MigratorTrait;
        let sql = "SELECT version FROM seaql_migrations";
        let applied: Vec<Version> = self.across(Crossing::Operator).query(sql, Vec::new()).await?;
        let there = |name: &str| applied.iter().any(|row| row.version == name);
        let ours = qiyun_migration::Migrator::migrations();
        Ok(ours.iter().map(|migration| migration.name().to_owned()).filter(|name| !there(name)).collect())
    }

    /// Whether it is a file of this process alone, with no clock but ours.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.inner.is_sqlite()
    }

    /// How far the database's clock is ahead of ours, milliseconds. Leases and schedules compare the two.
    pub async fn clock_ahead_ms(&self) -> Result<i64, Fault> {
        let sql = if self.inner.is_sqlite() {
            "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS now_ms"
        } else {
            "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS now_ms"
        };
        let before_ms = clock::now_ms();
        let rows: Vec<Now> = self.across(Crossing::Operator).query(sql, Vec::new()).await?;
        let middle_ms = before_ms + (clock::now_ms() - before_ms) / 2;
        let now = rows.first().ok_or_else(|| Fault::new("the database did not tell the time"))?;
        Ok(now.now_ms - middle_ms)
    }
}

fn pool_use(name: &'static str, connection: &DatabaseConnection) -> PoolUse {
    let (open, idle) = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            let pool = connection.get_sqlite_connection_pool();
            (pool.size(), pool.num_idle())
        }
        DbBackend::Postgres => {
            let pool = connection.get_postgres_connection_pool();
            (pool.size(), pool.num_idle())
        }
        _ => (0, 0),
    };
    PoolUse { name, open, idle: u32::try_from(idle).unwrap_or(open).min(open) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_new_database_lacks_every_migration_and_a_migrated_one_lacks_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("a.db").display());
        let db = Database::open(&url).await.expect("opens");
        assert!(db.missing_migrations().await.is_err(), "there is not even a table of migrations");
        db.migrate().await.expect("migrates");
        assert_eq!(db.missing_migrations().await.expect("asked"), Vec::<String>::new());
        let sql = "DELETE FROM seaql_migrations WHERE version LIKE '%_000005_%'";
        db.across(Crossing::Operator).execute(sql, Vec::new()).await.expect("deletes");
        assert_eq!(db.missing_migrations().await.expect("asked").len(), 1);
    }

    #[tokio::test]
    async fn the_clock_of_a_file_is_this_machines_and_its_pools_are_two() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("a.db").display());
        let db = Database::open(&url).await.expect("opens");
        assert!(db.clock_ahead_ms().await.expect("asked").abs() < 1_000);
        let pools = db.pools();
        assert_eq!(pools.iter().map(|pool| pool.name).collect::<Vec<_>>(), ["read", "write"]);
        assert!(pools.iter().all(|pool| pool.open >= 1 && pool.idle <= pool.open), "{pools:?}");
    }
}
