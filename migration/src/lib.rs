//! The tables, one family a file. Expand first, contract in a later release: old and new
//! processes run side by side while a deployment rolls.

mod m20261123_000001_platform;
mod m20261123_000002_directory;
mod m20261123_000003_intake;
mod m20261123_000004_orders;
mod m20261123_000005_pipeline;
mod m20261124_000007_lanes;
mod m20261124_000009_shares;
mod m20261127_000010_indexes;
mod m20261127_000013_devices;
mod m20261127_000015_released;
mod m20261127_000020_documents;
mod m20261127_000021_acts;
mod m20261127_000022_unknown_codes;
mod m20261127_000030_intake;
mod m20261127_000040_settings;
mod m20261127_000041_onboarding;
mod m20261127_000042_findings;
mod m20261127_000050_lean;
mod m20261127_000051_payments;
mod m20261127_000060_released_lists;
mod m20261127_000061_under_way;
mod m20261127_000062_counts;
mod m20261127_000063_troubled;
mod protect;
mod table;

pub use protect::{APP, Bare, OWNER, PLATFORM, SHARED, bare_tables};
pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{self, ConnectionTrait, DbBackend};

/// All migrations, in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_platform::Migration),
            Box::new(m20261123_000002_directory::Migration),
            Box::new(m20261123_000003_intake::Migration),
            Box::new(m20261123_000004_orders::Migration),
            Box::new(m20261123_000005_pipeline::Migration),
            Box::new(m20261124_000007_lanes::Migration),
            Box::new(m20261124_000009_shares::Migration),
            Box::new(m20261127_000010_indexes::Migration),
            Box::new(m20261127_000013_devices::Migration),
            Box::new(m20261127_000015_released::Migration),
            Box::new(m20261127_000020_documents::Migration),
            Box::new(m20261127_000021_acts::Migration),
            Box::new(m20261127_000022_unknown_codes::Migration),
            Box::new(m20261127_000030_intake::Migration),
            Box::new(m20261127_000040_settings::Migration),
            Box::new(m20261127_000041_onboarding::Migration),
            Box::new(m20261127_000042_findings::Migration),
            Box::new(m20261127_000050_lean::Migration),
            Box::new(m20261127_000051_payments::Migration),
            Box::new(m20261127_000060_released_lists::Migration),
            Box::new(m20261127_000061_under_way::Migration),
            Box::new(m20261127_000062_counts::Migration),
            Box::new(m20261127_000063_troubled::Migration),
        ]
    }
}

/// Brings the tables to this build's shape and, on PostgreSQL, every tenant's table under row security.
/// Safe to run again. `db` is the owner's; of several at once, with a connection each, one works and the others wait.
#[expect(clippy::disallowed_types, reason = "lent by the kernel's tenancy, which holds it")]
pub async fn bring_up(db: &sea_orm::DatabaseConnection) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Postgres {
        return Migrator::up(db, None).await;
    }
    let lock = "hashtext('qiyun migrate')";
    db.execute_unprepared(&format!("SELECT pg_advisory_lock({lock})")).await?;
    let done = match Migrator::up(db, None).await {
        Ok(()) => protect::protect(db).await,
        failed => failed,
    };
    db.execute_unprepared(&format!("SELECT pg_advisory_unlock({lock})")).await?;
    done
}
