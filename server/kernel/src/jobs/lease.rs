//! Who holds jobs: taken in a batch, extended, and given back by guarded updates fenced with a token.
//!
//! A job in hand is due when its lease ends: nothing else has to look for workers that died.

use std::collections::HashMap;
use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, FromQueryResult};
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use super::step::{Job, Next};
use super::store::Lane;
use crate::{Fault, Scope, clock, ids};

/// How long a worker may be silent before its work is another's.
pub(super) const LEASE_MS: i64 = 8_000;
pub(super) const LEASE: Duration = Duration::from_millis(LEASE_MS.unsigned_abs());
/// How often it says that it lives.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(2);

/// Jobs in hand: one lane, one token.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub lane: Lane,
    pub rows: Vec<Model>,
    token: Uuid,
}

/// What becomes of a job in hand, and what went wrong with it.
#[derive(Clone, Debug)]
pub(super) struct Fate {
    pub job: Uuid,
    pub next: Next,
    pub last_error: Option<String>,
}

/// Takes the due jobs of a lane, the oldest first, up to `most`. What another worker is taking is passed over.
pub(super) async fn claim(scope: &Scope, lane: Lane, most: usize) -> Result<Held, Fault> {
    let now_ms = clock::schedule_ms();
    let token = ids::next();
    // As an array it is asked once. With IN, a planner that saw the table empty asks it again for every row of the tenant,
    // which takes minutes, and takes more than the limit.
    let (chosen, skip) = if scope.is_sqlite() { ("IN (", "") } else { ("= ANY (ARRAY(", " FOR UPDATE SKIP LOCKED)") };
    let sql = format!(
        "UPDATE job SET lease = $1, due_ms = $2, attempt = attempt + 1, renewals = 0 \
         WHERE tenant_id = $3 AND id {chosen}SELECT id FROM job WHERE queue = $4 AND tenant_id = $3 AND lane = $5 \
         AND dead_code IS NULL AND due_ms <= $6 ORDER BY due_ms LIMIT $7{skip}) RETURNING *"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let values = vec![
        token.into(),
        (now_ms + LEASE_MS).into(),
        lane.tenant.uuid().into(),
        lane.queue.into(),
        lane.lane.into(),
        now_ms.into(),
        most.into(),
    ];
    let mut rows: Vec<Model> = scope.statement(&sql, values).await?;
    rows.sort_by_key(|row| row.id);
    Ok(Held { lane, rows, token })
}

/// The subjects of a lane's due jobs, the oldest first, without taking them.
pub(super) async fn due(scope: &Scope, lane: Lane, most: usize) -> Result<Vec<Uuid>, Fault> {
    let sql = "SELECT subject FROM job WHERE queue = $1 AND tenant_id = $2 AND lane = $3 AND dead_code IS NULL \
         AND due_ms <= $4 ORDER BY due_ms LIMIT $5";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let values =
        vec![lane.queue.into(), lane.tenant.uuid().into(), lane.lane.into(), clock::schedule_ms().into(), most.into()];
    let rows: Vec<Subject> = scope.statement(sql, values).await?;
    Ok(rows.into_iter().map(|row| row.subject).collect())
}

#[derive(FromQueryResult)]
struct Subject {
    subject: Uuid,
}

/// Says that the worker lives; false when none of the jobs is its own any longer.
pub(super) async fn extend(scope: &Scope, held: &Held) -> Result<bool, Fault> {
    let until_ms = clock::schedule_ms() + LEASE_MS;
    let all: Vec<Uuid> = held.rows.iter().map(|row| row.id).collect();
    let extended = scope.change::<Entity>().set(Column::DueMs, until_ms).filter(held.mine(all)).exec().await?;
    Ok(extended > 0)
}

/// Settles jobs inside the transaction of their work; false when the lease of one was lost, and then the
/// transaction must not be committed.
pub(super) async fn settle(scope: &Scope, held: &Held, fates: Vec<Fate>) -> Result<bool, Fault> {
    let expected = fates.len() as u64;
    let mut settled = 0;
    for (kind, jobs) in kinds(held, fates) {
        settled += match kind {
            Kind::Done => finish(scope, held, jobs).await?,
            Kind::Due(due) => give_back(scope, held, jobs, due).await?,
        };
    }
    Ok(settled == expected)
}

/// Jobs that share everything that a settle writes.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Kind {
    Done,
    Due(Due),
}

#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Due {
    wait: Option<Duration>,
    attempt: i32,
    dead_code: Option<String>,
    last_error: Option<String>,
    alone: bool,
}

fn kinds(held: &Held, fates: Vec<Fate>) -> HashMap<Kind, Vec<Uuid>> {
    let attempts: HashMap<Uuid, i32> = held.rows.iter().map(|row| (row.id, row.attempt)).collect();
    let mut kinds: HashMap<Kind, Vec<Uuid>> = HashMap::new();
    for fate in fates {
        let attempt = attempts.get(&fate.job).copied().unwrap_or(1);
        let last_error = fate.last_error;
        let kind = match fate.next {
            Next::Done => Kind::Done,
            // A step that names its own time is going well (a poll, a rate limit): only backoffs count up.
            Next::Again { wait: Some(wait) } => Kind::Due(Due { wait: Some(wait), last_error, ..Due::default() }),
            Next::Again { wait: None } => Kind::Due(Due { attempt, last_error, ..Due::default() }),
            Next::Untouched => {
                Kind::Due(Due { wait: Some(Duration::ZERO), attempt: attempt - 1, last_error, ..Due::default() })
            }
            Next::Dead { code } => Kind::Due(Due { attempt, dead_code: Some(code), last_error, ..Due::default() }),
        };
        kinds.entry(kind).or_default().push(fate.job);
    }
    kinds
}

async fn finish(scope: &Scope, held: &Held, jobs: Vec<Uuid>) -> Result<u64, Fault> {
    let unchanged = held.mine(jobs.clone()).add(Column::Renewals.eq(0));
    let gone = scope.remove::<Entity>().filter(unchanged).exec().await?;
    if gone == jobs.len() as u64 {
        return Ok(gone);
    }
    // Enqueued again while they ran: run again, from the first attempt.
    Ok(gone + give_back(scope, held, jobs, Due { wait: Some(Duration::ZERO), ..Due::default() }).await?)
}

async fn give_back(scope: &Scope, held: &Held, jobs: Vec<Uuid>, due: Due) -> Result<u64, Fault> {
    let wait = due.wait.unwrap_or_else(|| backoff(due.attempt));
    let due_ms = clock::schedule_ms().saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
    let lane = if due.alone { Expr::col(Column::Id) } else { Expr::col(Column::Lane) };
    let given = scope
        .change::<Entity>()
        .set(Column::DueMs, due_ms)
        .set(Column::Lane, lane)
        .set(Column::Lease, Option::<Uuid>::None)
        .set(Column::Attempt, due.attempt)
        .set(Column::DeadCode, due.dead_code)
        .set(Column::LastError, due.last_error)
        .filter(held.mine(jobs.clone()))
        .exec()
        .await?;
    if wait.is_zero() {
        for job in jobs {
            let lane = if due.alone { job } else { held.lane.lane };
            scope.note_due(Lane { lane, ..held.lane }, 1);
        }
    }
    Ok(given)
}

/// Gives each job a lane of its own and back to the queue: one of them spoils the batch, and it is not known which.
pub(super) async fn part(scope: &Scope, held: &Held, why: &Fault) -> Result<(), Fault> {
    let last_error = Some(why.cause().to_string());
    let due = Due { wait: Some(Duration::ZERO), last_error, alone: true, ..Due::default() };
    let scope = scope.begin().await?;
    give_back(&scope, held, held.rows.iter().map(|row| row.id).collect(), due).await?;
    scope.commit().await
}

impl Held {
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn jobs(&self) -> Vec<Job> {
        self.rows.iter().map(job).collect()
    }

    /// The same lease on some of them.
    pub(super) fn only<'j>(&self, jobs: impl IntoIterator<Item = &'j Job>) -> Self {
        let some: std::collections::HashSet<Uuid> = jobs.into_iter().map(|job| job.id).collect();
        let rows = self.rows.iter().filter(|row| some.contains(&row.id)).cloned().collect();
        Self { lane: self.lane, rows, token: self.token }
    }

    fn mine(&self, jobs: Vec<Uuid>) -> Condition {
        Condition::all().add(Column::Lease.eq(self.token)).add(Column::Id.is_in(jobs))
    }
}

fn job(row: &Model) -> Job {
    Job {
        id: row.id,
        subject: row.subject,
        attempt: u32::try_from(row.attempt).unwrap_or(1),
        created_ms: row.created_ms,
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
    use crate::jobs::outbox::enqueue_all;
    use crate::tenancy::scratch;

    #[tokio::test]
    async fn a_claim_takes_what_it_wants_though_the_planner_saw_an_empty_table() {
        let (db, stored) = scratch::database().await;
        let scope = scratch::tenant(&db, "one").await;
        let lane = Lane { queue: "test.claims.v1", tenant: scope.tenant(), lane: ids::next() };
        let subjects: Vec<(Uuid, Uuid)> = (0..2_000).map(|_| (lane.lane, ids::next())).collect();
        let fill = async || {
            let open = scope.begin().await.expect("begun");
            enqueue_all(&open, lane.queue, &subjects, Duration::ZERO).await.expect("written");
            open.commit().await.expect("stands");
        };
        fill().await;
        let gone: Vec<Subject> = scope.statement("DELETE FROM job RETURNING subject", Vec::new()).await.expect("gone");
        assert_eq!(gone.len(), 2_000);
        stored.analyze("job");
        fill().await;
        for _ in 0..3 {
            let open = scope.begin().await.expect("begun");
            let held = claim(&open, lane, 64).await.expect("claimed");
            assert_eq!(held.rows.len(), 64);
            open.commit().await.expect("stands");
        }
    }

    #[test]
    fn the_backoff_grows_to_five_minutes_and_no_further() {
        for (attempt, full_ms) in [(1, 500), (2, 1_000), (5, 8_000), (11, 300_000), (500, 300_000), (0, 500)] {
            let wait_ms = u64::try_from(backoff(attempt).as_millis()).expect("small");
            assert!((full_ms * 3 / 4..=full_ms).contains(&wait_ms), "attempt {attempt}: {wait_ms} ms");
        }
    }
}
