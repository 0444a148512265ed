//! Enqueueing, in the caller's own transaction.

use std::time::Duration;

use sea_orm::ActiveValue::Set;
use sea_orm::ExprTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity};
use crate::{Fault, Scope, clock, ids};

/// Makes sure that the step of `queue` runs on `subject`, `wait` from now at the latest.
///
/// Enqueued twice before it ran, it runs once; enqueued while it runs, it runs again; a dead job comes back to life.
pub async fn enqueue(scope: &Scope, queue: &str, subject: Uuid, wait: Duration) -> Result<(), Fault> {
    let now_ms = clock::now_ms();
    let due_ms = now_ms.saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
    let row = ActiveModel {
        id: Set(ids::next()),
        queue: Set(queue.to_owned()),
        subject: Set(subject),
        due_ms: Set(due_ms),
        rung_ms: Set(None),
        attempt: Set(0),
        renewals: Set(0),
        lease: Set(None),
        lease_until_ms: Set(None),
        dead_code: Set(None),
        last_error: Set(None),
        created_ms: Set(now_ms),
        ..Default::default()
    };
    if !scope.insert_new(row).await? {
        renew(scope, queue, subject, due_ms).await?;
    }
    scope.note_enqueued();
    Ok(())
}

async fn renew(scope: &Scope, queue: &str, subject: Uuid, due_ms: i64) -> Result<(), Fault> {
    let this = || Condition::all().add(Column::Queue.eq(queue)).add(Column::Subject.eq(subject));
    scope.change::<Entity>().set(Column::Renewals, Expr::col(Column::Renewals).add(1)).filter(this()).exec().await?;
    // An earlier wish wins over a later schedule; a dead one starts afresh.
    scope
        .change::<Entity>()
        .set(Column::DueMs, due_ms)
        .set(Column::RungMs, Option::<i64>::None)
        .filter(this().add(Column::DueMs.gt(due_ms)).add(Column::DeadCode.is_null()))
        .exec()
        .await?;
    scope
        .change::<Entity>()
        .set(Column::DueMs, due_ms)
        .set(Column::RungMs, Option::<i64>::None)
        .set(Column::Attempt, 0)
        .set(Column::DeadCode, Option::<String>::None)
        .filter(this().add(Column::DeadCode.is_not_null()))
        .exec()
        .await?;
    Ok(())
}
