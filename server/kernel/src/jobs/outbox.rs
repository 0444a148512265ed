//! Enqueueing, in the caller's own transaction.

use std::collections::HashSet;
use std::time::Duration;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use uuid::Uuid;

use super::entity::{ActiveModel, Column};
use super::store::Lane;
use crate::{Fault, Scope, clock, ids};

/// Makes sure that the step of `queue` runs on `subject`, `wait` from now at the latest.
///
/// Enqueued twice before it ran, it runs once; enqueued while it runs, it runs again; a dead job comes back to life.
pub async fn enqueue(scope: &Scope, queue: &'static str, subject: Uuid, wait: Duration) -> Result<(), Fault> {
    enqueue_all(scope, queue, &[(Uuid::nil(), subject)], wait).await
}

/// [`enqueue`] for many subjects, each with the lane that it stands in.
pub async fn enqueue_all(
    scope: &Scope,
    queue: &'static str,
    subjects: &[(Uuid, Uuid)],
    wait: Duration,
) -> Result<(), Fault> {
    let now_ms = clock::schedule_ms();
    let due_ms = now_ms.saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
    // A statement must not meet the same row twice.
    let mut seen = HashSet::with_capacity(subjects.len());
    let once = subjects.iter().filter(|(_, subject)| seen.insert(*subject));
    let rows: Vec<ActiveModel> = once
        .map(|(lane, subject)| ActiveModel {
            id: Set(ids::next()),
            queue: Set(queue.to_owned()),
            subject: Set(*subject),
            lane: Set(*lane),
            due_ms: Set(due_ms),
            attempt: Set(0),
            renewals: Set(0),
            lease: Set(None),
            dead_code: Set(None),
            last_error: Set(None),
            created_ms: Set(now_ms),
            ..Default::default()
        })
        .collect();
    scope.insert_or(rows, &renewed()).await?;
    if wait.is_zero() {
        for (lane, _) in subjects {
            scope.note_due(Lane { queue, tenant: scope.tenant(), lane: *lane }, 1);
        }
    }
    Ok(())
}

/// What becomes of a job that is there already: an earlier wish wins over a later schedule, a dead one starts
/// afresh, and one that a worker holds keeps its lease.
fn renewed() -> OnConflict {
    let held = "\"job\".\"lease\" IS NOT NULL";
    let dead = "\"job\".\"dead_code\" IS NOT NULL";
    OnConflict::columns([Column::TenantId, Column::Queue, Column::Subject])
        .value(Column::Renewals, Expr::cust("\"job\".\"renewals\" + 1"))
        .value(Column::Lane, Expr::cust("\"excluded\".\"lane\""))
        .value(
            Column::DueMs,
            Expr::cust(format!(
                "CASE WHEN {held} THEN \"job\".\"due_ms\" \
                 WHEN {dead} OR \"job\".\"due_ms\" > \"excluded\".\"due_ms\" THEN \"excluded\".\"due_ms\" \
                 ELSE \"job\".\"due_ms\" END"
            )),
        )
        .value(Column::Attempt, Expr::cust(format!("CASE WHEN {dead} THEN 0 ELSE \"job\".\"attempt\" END")))
        .value(Column::DeadCode, Expr::cust("NULL"))
        .to_owned()
}
