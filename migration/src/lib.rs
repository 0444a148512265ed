//! The tables, one family a file. Expand first, contract in a later release: old and new
//! processes run side by side while a deployment rolls.

mod m20261123_000001_platform;
mod m20261123_000002_directory;
mod m20261123_000003_intake;
mod m20261123_000004_orders;
mod m20261123_000005_pipeline;
mod table;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

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
        ]
    }
}
