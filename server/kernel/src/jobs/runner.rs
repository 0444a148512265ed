//! Which steps a process can run, and running one ticket: take a batch, load → act → settle, give the leases back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use async_trait::async_trait;
use tokio_util::task::AbortOnDropHandle;
use tracing::Instrument;

use super::batch::Batched;
use super::bell::Bell;
use super::lease::{self, Fate, Held};
use super::single::Single;
use super::step::{BatchStep, Next, Step};
use super::store::{Lane, Store, Ticket};
use super::turns::Turns;
use crate::telemetry::{self, Outcome as Ending};
use crate::{Actor, Database, Fault, Scope, clock};

/// After so many faults of ours a job waits for a person.
const MAX_FAULTS: i32 = 12;

/// Which steps this process can run.
#[derive(Clone, Default)]
pub struct Registry {
    runners: HashMap<&'static str, Runner>,
    turns: Turns,
}

#[derive(Clone)]
struct Runner {
    run: Arc<dyn Run>,
    slots: usize,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.runners.keys()).finish()
    }
}

impl Registry {
    /// Adds a step, of which this process runs up to `slots` at once.
    #[must_use]
    pub fn with<S: Step>(mut self, step: S, slots: usize) -> Self {
        self.runners.insert(S::QUEUE, Runner { run: Arc::new(Single(step)), slots });
        self
    }

    /// Adds a step, of which this process runs up to `slots` batches at once.
    #[must_use]
    pub fn with_batches<S: BatchStep>(mut self, step: S, slots: usize) -> Self {
        self.runners.insert(S::QUEUE, Runner { run: Arc::new(Batched::new(step)), slots });
        self
    }

    /// The queues and their slots.
    pub fn queues(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.runners.iter().map(|(queue, runner)| (*queue, runner.slots))
    }

    pub(super) fn turns(&self) -> Turns {
        self.turns.clone()
    }

    /// The name by which a row's queue is known here, and how many jobs one ticket is good for.
    pub(super) fn known(&self, queue: &str) -> Option<(&'static str, usize)> {
        self.runners.get_key_value(queue).map(|(name, runner)| (*name, runner.run.most()))
    }

    /// Runs what a ticket's lane holds, if anything is there, due and free.
    pub async fn run(&self, db: &Database, store: &dyn Store, ticket: &Ticket) -> Result<(), Fault> {
        let lane = ticket.lane;
        let Some(runner) = self.runners.get(lane.queue) else {
            return Err(Fault::new(format!("no step for the queue {}", lane.queue)));
        };
        let scope = db.scope(lane.tenant, Actor::service());
        let span = telemetry::step_span(lane.queue, lane.tenant, runner.run.most());
        let around = Around { store, bell: &db.bell(), turns: &self.turns };
        runner.run.run(&scope, around, lane).instrument(span).await
    }
}

/// A step, whatever its types are.
#[async_trait]
pub(super) trait Run: Send + Sync {
    /// Jobs in one batch.
    fn most(&self) -> usize;
    async fn run(&self, scope: &Scope, around: Around<'_>, lane: Lane) -> Result<(), Fault>;
}

/// What all steps of a process share.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub store: &'a dyn Store,
    pub bell: &'a Bell,
    pub turns: &'a Turns,
}

/// Counts how jobs ended whose settle stands.
pub(super) fn count(queue: &'static str, nexts: impl IntoIterator<Item = Next>) {
    let (mut done, mut again, mut dead) = (0, 0, 0);
    for next in nexts {
        match next {
            Next::Done => done += 1,
            Next::Again { .. } => again += 1,
            Next::Dead { .. } => dead += 1,
            Next::Untouched => {}
        }
    }
    for (ending, jobs) in [(Ending::Done, done), (Ending::Again, again), (Ending::Dead, dead)] {
        if jobs > 0 {
            telemetry::steps_ended(queue, ending, jobs);
        }
    }
}

/// A full batch: there may be more, and another worker can begin with it while this one acts.
pub(super) async fn tell(store: &dyn Store, held: &Held, most: usize) {
    if held.rows.len() < most {
        return;
    }
    if let Err(fault) = store.again(held.lane).await {
        tracing::warn!(queue = held.lane.queue, cause = ?fault, "the queue could not be rung; the sweep will find the work");
    }
}

/// Extends the leases until it is dropped.
#[derive(Debug)]
pub(super) struct Heart {
    last: Arc<Mutex<Instant>>,
    _task: AbortOnDropHandle<()>,
}

impl Heart {
    /// Whether the leases can still be ours. A process that was stopped for longer than that wakes up in the
    /// middle of its work, and must not begin anything outside that another has begun meanwhile.
    pub(super) fn beats(&self) -> bool {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).elapsed() < lease::LEASE
    }
}

pub(super) fn heart(scope: &Scope, held: &Held) -> Heart {
    let last = Arc::new(Mutex::new(Instant::now()));
    let task = AbortOnDropHandle::new(tokio::spawn(beat(scope.clone(), held.clone(), last.clone())));
    Heart { last, _task: task }
}

async fn beat(scope: Scope, held: Held, last: Arc<Mutex<Instant>>) {
    let mut lost_since_ms = None;
    loop {
        tokio::time::sleep(lease::HEARTBEAT).await;
        let begun = Instant::now();
        match lease::extend(&scope, &held).await {
            Ok(true) => {
                *last.lock().unwrap_or_else(PoisonError::into_inner) = begun;
                lost_since_ms = None;
            }
            Ok(false) => return,
            Err(fault) => {
                let since_ms = *lost_since_ms.get_or_insert_with(clock::now_ms);
                tracing::warn!(queue = held.lane.queue, since_ms, cause = ?fault, "leases could not be extended");
            }
        }
    }
}

/// What becomes of jobs whose step failed by a fault of ours: several are parted first, so that the one that
/// spoils the batch is found.
pub(super) async fn settle_fault(scope: &Scope, held: &Held, fault: &Fault) -> Result<(), Fault> {
    let queue = held.lane.queue;
    telemetry::steps_ended(queue, Ending::Fault, held.rows.len());
    telemetry::fault("step");
    let [row] = held.rows.as_slice() else {
        tracing::error!(queue, jobs = held.rows.len(), cause = ?fault, "a batch failed; its jobs are tried one by one");
        return lease::part(scope, held, fault).await;
    };
    tracing::error!(job = %row.id, queue, attempt = row.attempt, cause = ?fault, "a step failed");
    let next = if row.attempt >= MAX_FAULTS {
        Next::Dead { code: "SERVICE_FAULT".to_owned() }
    } else {
        Next::Again { wait: None }
    };
    let scope = scope.begin().await?;
    if lease::settle(&scope, held, vec![Fate { job: row.id, next, last_error: Some(fault.cause().to_string()) }])
        .await?
    {
        scope.commit().await?;
    }
    Ok(())
}

/// As [`settle_fault`], when the transaction that took the jobs was lost with the fault: takes them again first.
pub(super) async fn settle_unloaded(scope: &Scope, lane: Lane, most: usize, fault: Fault) -> Result<(), Fault> {
    let open = scope.begin().await?;
    let held = lease::claim(&open, lane, most).await?;
    open.commit().await?;
    if !held.is_empty() {
        settle_fault(scope, &held, &fault).await?;
    }
    Err(fault)
}

/// The lease was lost while the step ran: what it found is not written.
pub(super) fn dropped(held: &Held) {
    let queue = held.lane.queue;
    telemetry::steps_ended(queue, Ending::Lost, held.rows.len());
    tracing::warn!(queue, jobs = held.rows.len(), "lease lost; the outcome is dropped");
}
