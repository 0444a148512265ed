//! The sweep: hands due work to the queue that nobody rang for. What is due later, what a dead worker held,
//! what a lost queue forgot.
//!
//! One process sweeps for all, elected by the database; ringing twice would do no harm.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sea_orm::{FromQueryResult, Value};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::runner::Registry;
use super::store::{Lane, MOST_WAITING, Store};
use crate::tenancy::{Crossing, Leadership};
use crate::{Database, Fault, TenantId, clock, telemetry};

/// How often it looks for what has become due.
const TICK: Duration = Duration::from_millis(100);
/// How often one that is not elected tries again.
const STAND_BY: Duration = Duration::from_millis(500);
/// How often it looks at every lane; a look that takes long is made less often, but soon enough for a lost queue.
const WHOLE: Duration = Duration::from_secs(2);
const WHOLE_SHARE: u32 = 20;
const WHOLE_LATEST: Duration = Duration::from_secs(4);
/// Rows that became due since the last look; more than that and the whole is looked at.
const FRESH: usize = 5_000;

#[derive(Debug, FromQueryResult)]
struct Due {
    tenant_id: TenantId,
    queue: String,
    lane: Uuid,
    jobs: i64,
}

/// Runs until cancelled.
pub(super) async fn run(db: Database, store: Arc<dyn Store>, registry: Registry, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let wait = match db.across(Crossing::Relay).lead("relay").await {
            Ok(Some(leadership)) => {
                let relay = Relay { leadership, store: &*store, registry: &registry };
                if let Err(fault) = relay.sweep(&stop).await {
                    tracing::warn!(cause = ?fault, "the sweep was interrupted; whoever is elected next goes on");
                }
                STAND_BY
            }
            Ok(None) => STAND_BY,
            Err(fault) => {
                tracing::warn!(cause = ?fault, "no sweep could be elected; trying again");
                WHOLE
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

struct Relay<'r> {
    leadership: Leadership,
    store: &'r dyn Store,
    registry: &'r Registry,
}

impl Relay<'_> {
    /// Sweeps for as long as the election holds.
    async fn sweep(&self, stop: &CancellationToken) -> Result<(), Fault> {
        let (mut next_whole, mut seen_ms) = (Instant::now(), 0);
        loop {
            let now_ms = clock::schedule_ms();
            if Instant::now() >= next_whole {
                let begun = Instant::now();
                self.whole(now_ms).await?;
                next_whole = Instant::now() + (begun.elapsed() * WHOLE_SHARE).clamp(WHOLE, WHOLE_LATEST);
            } else if self.fresh(seen_ms, now_ms).await? >= FRESH {
                next_whole = Instant::now();
            }
            // A clock that was set back must not hide what became due meanwhile.
            seen_ms = now_ms;
            tokio::select! {
                () = stop.cancelled() => return Ok(()),
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    /// What became due since the last look.
    async fn fresh(&self, seen_ms: i64, now_ms: i64) -> Result<usize, Fault> {
        let sql = "SELECT tenant_id, queue, lane, count(*) AS jobs FROM (SELECT tenant_id, queue, lane FROM job \
             WHERE dead_code IS NULL AND due_ms > $1 AND due_ms <= $2 ORDER BY due_ms LIMIT $3) AS fresh \
             GROUP BY tenant_id, queue, lane";
        let most = i64::try_from(FRESH).map_err(Fault::new)?;
        let due = self.leadership.query(sql, vec![seen_ms.into(), now_ms.into(), most.into()]).await?;
        let rows = due.iter().map(|due: &Due| usize::try_from(due.jobs).unwrap_or(0)).sum();
        self.ring(due).await?;
        Ok(rows)
    }

    /// Every lane with something due, whatever was rung before: a lost queue is whole again after it.
    async fn whole(&self, now_ms: i64) -> Result<(), Fault> {
        let most = i64::from(MOST_WAITING) * 256;
        let (sql, values): (&str, Vec<Value>) = if self.leadership.is_sqlite() {
            let sql = "SELECT tenant_id, queue, lane, count(*) AS jobs FROM job \
                 WHERE dead_code IS NULL AND due_ms <= $1 GROUP BY tenant_id, queue, lane";
            (sql, vec![now_ms.into()])
        } else {
            // From lane to lane by the index: a million jobs in one lane cost no more than a few thousand.
            let sql = "WITH RECURSIVE lanes AS (\
                 (SELECT queue, tenant_id, lane FROM job WHERE dead_code IS NULL ORDER BY queue, tenant_id, lane LIMIT 1) \
                 UNION ALL SELECT following.queue, following.tenant_id, following.lane FROM lanes CROSS JOIN LATERAL (\
                 SELECT queue, tenant_id, lane FROM job WHERE dead_code IS NULL \
                 AND (queue, tenant_id, lane) > (lanes.queue, lanes.tenant_id, lanes.lane) \
                 ORDER BY queue, tenant_id, lane LIMIT 1) AS following) \
                 SELECT tenant_id, queue, lane, (SELECT count(*) FROM (SELECT 1 FROM job WHERE job.queue = lanes.queue \
                 AND job.tenant_id = lanes.tenant_id AND job.lane = lanes.lane AND dead_code IS NULL AND due_ms <= $1 \
                 LIMIT $2) AS due) AS jobs FROM lanes";
            (sql, vec![now_ms.into(), most.into()])
        };
        let due: Vec<Due> = self.leadership.query(sql, values).await?;
        self.ring(due.into_iter().filter(|due| due.jobs > 0).collect()).await
    }

    async fn ring(&self, due: Vec<Due>) -> Result<(), Fault> {
        let rings: Vec<(Lane, u32)> = due
            .into_iter()
            .filter_map(|due| {
                let (queue, most) = self.registry.known(&due.queue)?;
                telemetry::relay_rang(queue, usize::try_from(due.jobs).unwrap_or(0));
                let jobs = usize::try_from(due.jobs).unwrap_or(usize::MAX);
                let tickets = u32::try_from(jobs.div_ceil(most)).unwrap_or(MOST_WAITING).min(MOST_WAITING);
                Some((Lane { queue, tenant: due.tenant_id, lane: due.lane }, tickets))
            })
            .collect();
        for chunk in rings.chunks(500) {
            self.store.ring(chunk).await?;
        }
        Ok(())
    }
}
