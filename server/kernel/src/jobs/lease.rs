//! Who holds a job: taken, extended, and given back by guarded updates fenced with a token.

use std::time::Duration;

use sea_orm::ExprTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use super::step::Next;
use crate::{Fault, Scope, clock, ids};

/// How long a worker may be silent before its work is another's.
pub(super) const LEASE_MS: i64 = 8_000;
/// How often it says that it lives.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(2);

/// A job in hand.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub row: Model,
    token: Uuid,
}

/// Takes a due job, unless somebody else holds it or it is gone.
pub(super) async fn take(scope: &Scope, job: Uuid) -> Result<Option<Held>, Fault> {
    let now_ms = clock::now_ms();
    let token = ids::next();
    let free = Condition::any().add(Column::LeaseUntilMs.is_null()).add(Column::LeaseUntilMs.lt(now_ms));
    let scope = scope.begin().await?;
    let taken = scope
        .change::<Entity>()
        .set(Column::Lease, Some(token))
        .set(Column::LeaseUntilMs, Some(now_ms + LEASE_MS))
        .set(Column::Attempt, Expr::col(Column::Attempt).add(1))
        .filter(Column::Id.eq(job))
        .filter(Column::DueMs.lte(now_ms))
        .filter(Column::DeadCode.is_null())
        .filter(free)
        .exec()
        .await?;
    let held = if taken == 1 { scope.get::<Entity>(job).await?.map(|row| Held { row, token }) } else { None };
    scope.commit().await?;
    Ok(held)
}

/// Says that the worker lives; false when the job is no longer its own.
pub(super) async fn extend(scope: &Scope, held: &Held) -> Result<bool, Fault> {
    let until_ms = clock::now_ms() + LEASE_MS;
    let extended =
        scope.change::<Entity>().set(Column::LeaseUntilMs, Some(until_ms)).filter(held.mine()).exec().await?;
    Ok(extended == 1)
}

/// Settles the job inside the transaction of its work; false when the lease was lost, and then
/// the transaction must not be committed.
pub(super) async fn settle(scope: &Scope, held: &Held, next: &Next, last_error: Option<String>) -> Result<bool, Fault> {
    match next {
        Next::Done => {
            let unchanged = held.mine().add(Column::Renewals.eq(held.row.renewals));
            if scope.remove::<Entity>().filter(unchanged).exec().await? == 1 {
                return Ok(true);
            }
            // Enqueued again while it ran: run again, from the first attempt.
            give_back(scope, held, Some(Duration::ZERO), None, 0, None).await
        }
        // A step that names its own time is going well (a poll, a rate limit): only backoffs count up.
        Next::Again { wait } => {
            let attempt = if wait.is_some() { 0 } else { held.row.attempt };
            give_back(scope, held, *wait, None, attempt, last_error).await
        }
        Next::Dead { code } => give_back(scope, held, None, Some(code.clone()), held.row.attempt, last_error).await,
    }
}

async fn give_back(
    scope: &Scope,
    held: &Held,
    wait: Option<Duration>,
    dead_code: Option<String>,
    attempt: i32,
    last_error: Option<String>,
) -> Result<bool, Fault> {
    let wait = wait.unwrap_or_else(|| backoff(held.row.attempt));
    let due_ms = clock::now_ms().saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
    let given = scope
        .change::<Entity>()
        .set(Column::DueMs, due_ms)
        .set(Column::RungMs, Option::<i64>::None)
        .set(Column::Lease, Option::<Uuid>::None)
        .set(Column::LeaseUntilMs, Option::<i64>::None)
        .set(Column::Attempt, attempt)
        .set(Column::DeadCode, dead_code)
        .set(Column::LastError, last_error)
        .filter(held.mine())
        .exec()
        .await?;
    scope.note_enqueued();
    Ok(given == 1)
}

impl Held {
    fn mine(&self) -> Condition {
        Condition::all().add(Column::Id.eq(self.row.id)).add(Column::Lease.eq(self.token))
    }
}

/// 0.5 s, 1 s, 2 s … 5 min, with up to a quarter taken off so that what failed together does not return together.
pub(super) fn backoff(attempt: i32) -> Duration {
    let exponent = u32::try_from(attempt.clamp(1, 11) - 1).unwrap_or(0);
    let full_ms = Ord::min(500_u64 << exponent, 300_000);
    let off_ms = rand::random_range(0..=full_ms / 4);
    Duration::from_millis(full_ms - off_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backoff_grows_to_five_minutes_and_no_further() {
        for (attempt, full_ms) in [(1, 500), (2, 1_000), (5, 8_000), (11, 300_000), (500, 300_000), (0, 500)] {
            let wait_ms = u64::try_from(backoff(attempt).as_millis()).expect("small");
            assert!((full_ms * 3 / 4..=full_ms).contains(&wait_ms), "attempt {attempt}: {wait_ms} ms");
        }
    }
}
