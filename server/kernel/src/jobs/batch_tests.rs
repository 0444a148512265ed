//! Batches on a real SQLite file: all at once, one that spoils the rest, and those whose turn did not come.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use uuid::Uuid;

use super::entity::{Entity, Model};
use super::{BatchStep, Ended, Halt, Job, Lane, MemoryStore, Next, Outcome, Registry, Store, Ticket, enqueue_all};
use crate::{Actor, Database, Fault, Scope, TenantId, clock, ids};

const QUEUE: &str = "test.batch.v1";

/// How often each subject was done outside, and settled.
#[derive(Default)]
struct Seen {
    acted: Mutex<BTreeMap<Uuid, usize>>,
    settled: Mutex<Vec<Vec<Uuid>>>,
}

struct Counting {
    seen: Arc<Seen>,
    /// Cannot be loaded, cannot be settled.
    unloadable: Option<Uuid>,
    poison: Option<Uuid>,
    time: Duration,
}

impl BatchStep for Counting {
    const QUEUE: &'static str = QUEUE;
    type Outside = Arc<Seen>;
    type Input = Uuid;
    type Output = Uuid;

    fn outside(&self) -> &Arc<Seen> {
        &self.seen
    }

    fn most(&self) -> usize {
        8
    }

    fn at_once(&self) -> usize {
        1
    }

    fn time(&self) -> Duration {
        self.time
    }

    async fn load(&self, _: &Scope, jobs: &[Job]) -> Result<Vec<Option<Uuid>>, Fault> {
        if jobs.iter().any(|job| Some(job.subject) == self.unloadable) {
            return Err(Fault::new("it cannot be read"));
        }
        Ok(jobs.iter().map(|job| Some(job.subject)).collect())
    }

    async fn act(seen: &Arc<Seen>, subject: &Uuid) -> Result<Uuid, Halt> {
        *seen.acted.lock().expect("unpoisoned").entry(*subject).or_default() += 1;
        Ok(*subject)
    }

    async fn settle(&self, _: &Scope, ended: &[Ended<Uuid, Uuid>]) -> Result<Vec<Next>, Fault> {
        if ended.iter().any(|one| Some(one.input) == self.poison) {
            return Err(Fault::new("it cannot be written"));
        }
        let done: Vec<Uuid> =
            ended.iter().filter(|one| matches!(one.outcome, Outcome::Done(_))).map(|one| one.input).collect();
        self.seen.settled.lock().expect("unpoisoned").push(done);
        Ok(ended
            .iter()
            .map(|one| if matches!(one.outcome, Outcome::NotBegun) { Next::Untouched } else { Next::Done })
            .collect())
    }
}

struct Bench {
    db: Database,
    scope: Scope,
    store: MemoryStore,
    lane: Lane,
    subjects: Vec<Uuid>,
    _scratch: qiyun_services::Scratch,
}

/// Ten jobs in one lane.
async fn bench() -> Bench {
    let (db, scratch) = crate::tenancy::scratch::database().await;
    let tenant = TenantId::fresh();
    let found =
        "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) VALUES ($1, 't', 't', true, false, $2)";
    let across = db.across(crate::tenancy::Crossing::Operator);
    across.execute(found, vec![tenant.uuid().into(), clock::now().into()]).await.expect("founded");
    let scope = db.scope(tenant, Actor::service());
    let lane = Lane { queue: QUEUE, tenant, lane: ids::next() };
    let subjects: Vec<Uuid> = (0..10).map(|_| ids::next()).collect();
    let wanted: Vec<(Uuid, Uuid)> = subjects.iter().map(|subject| (lane.lane, *subject)).collect();
    enqueue_all(&scope, QUEUE, &wanted, Duration::ZERO).await.expect("enqueued");
    Bench { db, scope, store: MemoryStore::default(), lane, subjects, _scratch: scratch }
}

impl Bench {
    async fn run(&self, registry: &Registry, lane: Uuid) -> Result<(), Fault> {
        let ticket = Ticket { lane: Lane { lane, ..self.lane }, id: ids::next() };
        registry.run(&self.db, &self.store, &ticket).await
    }

    async fn rows(&self) -> Vec<Model> {
        self.scope.find::<Entity>().all().await.expect("rows")
    }
}

fn registry(seen: &Arc<Seen>, unloadable: Option<Uuid>, poison: Option<Uuid>) -> Registry {
    let time = Duration::from_secs(60);
    Registry::default().with_batches(Counting { seen: seen.clone(), unloadable, poison, time }, 4)
}

#[tokio::test]
async fn a_full_batch_is_taken_and_settled_at_once_and_the_rest_is_rung_for() {
    let bench = bench().await;
    let seen = Arc::new(Seen::default());
    let registry = registry(&seen, None, None);
    bench.run(&registry, bench.lane.lane).await.expect("ran");
    assert_eq!(bench.store.depth(QUEUE).await.expect("depth").waiting, 1, "the batch was full: there may be more");
    bench.run(&registry, bench.lane.lane).await.expect("ran");
    let sizes: Vec<usize> = seen.settled.lock().expect("unpoisoned").iter().map(Vec::len).collect();
    assert_eq!(sizes, [8, 2]);
    assert!(bench.rows().await.is_empty());
    assert!(seen.acted.lock().expect("unpoisoned").values().all(|times| *times == 1));
}

#[tokio::test]
async fn one_that_cannot_be_written_does_not_undo_what_was_done_for_the_others() {
    let bench = bench().await;
    let seen = Arc::new(Seen::default());
    let poison = bench.subjects[3];
    let registry = registry(&seen, None, Some(poison));
    bench.run(&registry, bench.lane.lane).await.expect_err("the fault is told");
    let rows = bench.rows().await;
    assert_eq!(rows.len(), 3, "seven were settled one by one, two were never taken, one is left");
    let left = rows.iter().find(|row| row.subject == poison).expect("it is not lost");
    assert_eq!((left.attempt, left.lease), (1, None));
    assert_eq!(left.last_error.as_deref(), Some("it cannot be written"));
    assert!(seen.acted.lock().expect("unpoisoned").values().all(|times| *times == 1), "nothing was done twice");
}

#[tokio::test]
async fn one_that_cannot_be_read_is_parted_from_the_others() {
    let bench = bench().await;
    let seen = Arc::new(Seen::default());
    let bad = bench.subjects[0];
    let registry = registry(&seen, Some(bad), None);
    bench.run(&registry, bench.lane.lane).await.expect_err("the fault is told");
    let rows = bench.rows().await;
    assert_eq!(rows.iter().filter(|row| row.lane == row.id).count(), 8, "each has a lane of its own");
    for row in rows.iter().filter(|row| row.lane == row.id) {
        let ran = bench.run(&registry, row.id).await;
        assert_eq!(ran.is_err(), row.subject == bad);
    }
    let left: Vec<Uuid> = bench.rows().await.iter().map(|row| row.subject).collect();
    assert_eq!(left.len(), 3);
    assert!(left.contains(&bad));
}

#[tokio::test]
async fn what_did_not_begin_in_time_goes_back_untouched() {
    let bench = bench().await;
    let seen = Arc::new(Seen::default());
    let registry = Registry::default()
        .with_batches(Counting { seen: seen.clone(), unloadable: None, poison: None, time: Duration::ZERO }, 4);
    bench.run(&registry, bench.lane.lane).await.expect("ran");
    let sizes: Vec<usize> = seen.settled.lock().expect("unpoisoned").iter().map(Vec::len).collect();
    assert_eq!(sizes, [1], "only as many as run at once are begun when time is up");
    let rows = bench.rows().await;
    assert_eq!(rows.len(), 9);
    assert!(rows.iter().all(|row| row.lease.is_none() && row.attempt == 0), "as if they had not been taken");
}
