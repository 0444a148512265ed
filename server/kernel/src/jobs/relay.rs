//! Hands due rows to the queue. Rings again when nobody came, so a lost ticket costs seconds.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::FromQueryResult;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::runner::Registry;
use super::store::{Store, Ticket};
use crate::tenancy::Crossing;
use crate::{Database, Fault, TenantId, clock};

/// How often the relay looks without being rung.
const TICK: Duration = Duration::from_millis(100);
/// A ticket unanswered for so long is rung again.
const RING_AGAIN_MS: i64 = 10_000;
/// Tickets in flight for each tenant and queue: enough to keep workers busy, few enough to stay fair.
const IN_FLIGHT: i64 = 64;

#[derive(Debug, FromQueryResult)]
struct Due {
    id: Uuid,
    tenant_id: TenantId,
    queue: String,
}

/// Runs until cancelled.
pub(super) async fn run(db: Database, store: Arc<dyn Store>, registry: Registry, stop: CancellationToken) {
    let bell = db.bell();
    while !stop.is_cancelled() {
        if let Err(fault) = pass(&db, &*store, &registry).await {
            tracing::error!(cause = ?fault, "the relay could not hand out work; it tries again");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = bell.heard() => {}
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

async fn pass(db: &Database, store: &dyn Store, registry: &Registry) -> Result<(), Fault> {
    let due = due(db).await?;
    if due.is_empty() {
        return Ok(());
    }
    let across = db.across(Crossing::Relay);
    for chunk in due.chunks(500) {
        let marks = (0..chunk.len()).map(|i| format!("${}", i + 2)).collect::<Vec<_>>().join(", ");
        let mut values = vec![clock::now_ms().into()];
        values.extend(chunk.iter().map(|row| row.id.into()));
        across.execute(&format!("UPDATE job SET rung_ms = $1 WHERE id IN ({marks})"), values).await?;
    }
    let tickets = due.into_iter().filter_map(|row| {
        let queue = registry.known(&row.queue)?;
        Some(Ticket { job: row.id, tenant: row.tenant_id, queue })
    });
    store.push(tickets.collect()).await
}

async fn due(db: &Database) -> Result<Vec<Due>, Fault> {
    let now_ms = clock::now_ms();
    // Rank counts what is due and free for each tenant and queue, rung or not, so what is in flight stays bounded.
    let sql = "SELECT id, tenant_id, queue FROM (\
         SELECT id, tenant_id, queue, due_ms, rung_ms, row_number() OVER (PARTITION BY tenant_id, queue ORDER BY due_ms, id) AS place \
         FROM job WHERE dead_code IS NULL AND due_ms <= $1 AND (lease_until_ms IS NULL OR lease_until_ms < $1)) AS ranked \
         WHERE place <= $2 AND (rung_ms IS NULL OR rung_ms < $3) ORDER BY due_ms, id";
    let values = vec![now_ms.into(), IN_FLIGHT.into(), (now_ms - RING_AGAIN_MS).into()];
    db.across(Crossing::Relay).query(sql, values).await
}
