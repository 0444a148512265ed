//! The crew: a supervised apalis worker for each queue, the sweep, and what keeps the queue told.

use std::sync::Arc;
use std::time::{Duration, Instant};

use apalis::prelude::*;
use futures::future::BoxFuture;
use tokio_util::sync::CancellationToken;

use super::backend::{Claimed, QueueBackend};
use super::bell::ring;
use super::hands::Hands;
use super::runner::Registry;
use super::store::{LEASE, Store};
use super::{relay, shares};
use crate::tenancy::Crossing;
use crate::{Database, Fault, telemetry};

/// How long the last tickets may take to be given back; later they run out by themselves.
const LAST_WORD: Duration = Duration::from_secs(3);

/// Everything that does background work in this process.
#[derive(Clone)]
pub struct Crew {
    pub db: Database,
    pub store: Arc<dyn Store>,
    pub registry: Registry,
    /// How long running steps may take to finish after a stop; then their leases run out.
    pub drain: Duration,
}

impl std::fmt::Debug for Crew {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Crew").field("registry", &self.registry).finish_non_exhaustive()
    }
}

impl Crew {
    /// Works until `stop`, then lets what runs finish.
    pub async fn run(self, stop: CancellationToken) -> Result<(), Fault> {
        let relay = tokio::spawn(relay::run(self.db.clone(), self.store.clone(), self.registry.clone(), stop.clone()));
        let ringer = tokio::spawn(ring(self.db.bell(), self.store.clone(), stop.clone()));
        let shares =
            tokio::spawn(shares::feed(self.db.clone(), self.store.clone(), self.registry.turns(), stop.clone()));
        let over = CancellationToken::new();
        let (hands, kept) = Hands::keep(self.store.clone(), LEASE, over.clone());
        let keeper = tokio::spawn(kept);
        let patience = self.drain + Duration::from_secs(5);
        let mut workers = self.workers(hands, stop.clone());
        let worked = tokio::select! {
            worked = &mut workers => worked,
            () = drained(&stop, patience) => Err(Fault::new("the workers did not stop in time; what they held is taken over when its lease ends")),
        };
        stop.cancel();
        over.cancel();
        for ended in [relay, ringer, shares] {
            ended.await.map_err(Fault::new)?;
        }
        if tokio::time::timeout(LAST_WORD, keeper).await.is_err() {
            tracing::warn!("the queue does not take the last tickets back; they run out by themselves");
        }
        worked
    }

    // Boxed in a plain function: the monitor's own future meets a higher-ranked lifetime error when spawned.
    fn workers(self, hands: Hands, stop: CancellationToken) -> BoxFuture<'static, Result<(), Fault>> {
        let mut monitor = Monitor::new().shutdown_timeout(self.drain).should_restart(|worker, error| {
            tracing::error!(worker = worker.name(), ?error, "a worker died and is started again");
            true
        });
        for (queue, slots) in self.registry.queues() {
            let (crew, hands, stop) = (self.clone(), hands.clone(), stop.clone());
            monitor = monitor.register(move |_| {
                let backend = QueueBackend::open(crew.store.clone(), hands.clone(), queue, slots, stop.clone());
                WorkerBuilder::new(queue)
                    .backend(backend)
                    .data(crew.clone())
                    .catch_panic()
                    .parallelize(tokio::spawn)
                    .build(work)
            });
        }
        Box::pin(async move {
            let signal = async move {
                stop.cancelled().await;
                Ok(())
            };
            monitor.run_with_signal(signal).await.map_err(|error| Fault::new(error.to_string()))
        })
    }
}

/// Resolves when a stop has had its time, and a little more than the monitor gives its workers.
async fn drained(stop: &CancellationToken, patience: Duration) {
    stop.cancelled().await;
    tokio::time::sleep(patience).await;
}

/// What is claimed is given back when it is dropped here, panic or not.
async fn work(mut claimed: Claimed, crew: Data<Crew>) {
    let ticket = claimed.used();
    let queue = ticket.lane.queue;
    let begun = Instant::now();
    let ran = crew.registry.run(&crew.db, &*crew.store, &ticket).await;
    telemetry::batch_ended(queue, begun.elapsed());
    if let Err(fault) = ran {
        // Settled as a fault already, or the database is away: the sweep finds the rows either way.
        tracing::warn!(queue, cause = ?fault, "a ticket's work did not finish");
    }
}

/// For the embedded mode alone, where this process is the only worker: what the last one held is due at once.
pub async fn release_leases(db: &Database) -> Result<u64, Fault> {
    let sql = "UPDATE job SET lease = NULL, due_ms = 0 WHERE lease IS NOT NULL";
    db.across(Crossing::Relay).execute(sql, Vec::new()).await
}
