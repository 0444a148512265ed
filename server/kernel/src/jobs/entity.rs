//! The outbox and the schedule: one row for each piece of work that is not done.
//!
//! A row is written in the transaction that causes the work and removed in the one that settles it.

use sea_orm::entity::prelude::*;

use crate::TenantId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Versioned name, such as `declarations.sign.v1`.
    pub queue: String,
    /// The row that the work is about. One job for each (tenant, queue, subject).
    pub subject: Uuid,
    /// What may be done together with it; nil where nothing is, its own id once it spoilt a batch.
    pub lane: Uuid,
    /// When a worker may take it. While one holds it, when its lease ends.
    pub due_ms: i64,
    /// How often a worker has begun it since it last went well.
    pub attempt: i32,
    /// How often it was enqueued since it was taken, so that work that came in while it ran is not lost.
    pub renewals: i32,
    /// The worker that holds it; fences its settle.
    pub lease: Option<Uuid>,
    /// Why it stopped for good; then it waits for a person.
    pub dead_code: Option<String>,
    /// The last thing that went wrong, for the operator.
    pub last_error: Option<String>,
    pub created_ms: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

crate::owned!();
