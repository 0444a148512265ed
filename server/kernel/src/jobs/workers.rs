//! The crew: a relay and a supervised apalis worker for each queue.

use std::sync::Arc;
use std::time::Duration;

use apalis::prelude::*;
use futures::future::BoxFuture;
use tokio_util::sync::CancellationToken;

use super::backend::{Claimed, QueueBackend};
use super::relay;
use super::runner::Registry;
use super::store::Store;
use crate::tenancy::Crossing;
use crate::{Database, Fault};

/// How long running steps may take to finish after a stop; then their leases run out.
const DRAIN: Duration = Duration::from_secs(20);

/// Everything that does background work in this process.
#[derive(Clone)]
pub struct Crew {
    pub db: Database,
    pub store: Arc<dyn Store>,
    pub registry: Registry,
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
        let workers = self.workers(stop.clone());
        let worked = workers.await;
        stop.cancel();
        relay.await.map_err(Fault::new)?;
        worked
    }

    // Boxed in a plain function: the monitor's own future meets a higher-ranked lifetime error when spawned.
    fn workers(self, stop: CancellationToken) -> BoxFuture<'static, Result<(), Fault>> {
        let mut monitor = Monitor::new().shutdown_timeout(DRAIN).should_restart(|worker, error| {
            tracing::error!(worker = worker.name(), ?error, "a worker died and is started again");
            true
        });
        for (queue, slots) in self.registry.queues() {
            let (crew, stop) = (self.clone(), stop.clone());
            monitor = monitor.register(move |_| {
                let backend = QueueBackend::open(crew.store.clone(), queue, slots, stop.clone());
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

async fn work(claimed: Claimed, crew: Data<Crew>) {
    if let Err(fault) = crew.registry.run(&crew.db, &claimed.ticket).await {
        // Settled as a fault already, or the database is away: the row is rung again either way.
        tracing::warn!(queue = claimed.ticket.queue, job = %claimed.ticket.job, cause = ?fault, "a job did not finish");
    }
}

/// For the embedded mode alone, where this process is the only worker: what the last one held is free at once.
pub async fn release_leases(db: &Database) -> Result<u64, Fault> {
    let sql = "UPDATE job SET lease = NULL, lease_until_ms = NULL, rung_ms = NULL WHERE lease IS NOT NULL OR rung_ms IS NOT NULL";
    db.across(Crossing::Relay).execute(sql, Vec::new()).await
}
