//! What committed transactions have enqueued, on its way to the queue. Losing a ring costs seconds.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::store::{Lane, Store};

/// Lanes remembered while nobody listens: a process without a queue forgets, the sweep finds.
const MOST: usize = 10_000;

/// Rung after commit, heard by this process's ringer.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    rung: Mutex<HashMap<Lane, u32>>,
    arrived: Notify,
}

impl Bell {
    /// So many jobs became due in these lanes.
    pub fn ring(&self, lanes: HashMap<Lane, u32>) {
        let mut rung = self.0.rung.lock().unwrap_or_else(PoisonError::into_inner);
        for (lane, jobs) in lanes {
            if rung.len() < MOST || rung.contains_key(&lane) {
                let count = rung.entry(lane).or_default();
                *count = count.saturating_add(jobs);
            }
        }
        drop(rung);
        self.0.arrived.notify_one();
    }

    /// Waits for rings and takes all of them.
    pub async fn heard(&self) -> HashMap<Lane, u32> {
        loop {
            let arrived = self.0.arrived.notified();
            let rung = std::mem::take(&mut *self.0.rung.lock().unwrap_or_else(PoisonError::into_inner));
            if !rung.is_empty() {
                return rung;
            }
            arrived.await;
        }
    }
}

/// Passes what this process commits on to the queue, until stopped. Every process that changes anything runs one.
pub async fn ring(bell: Bell, store: Arc<dyn Store>, stop: CancellationToken) {
    loop {
        let rung = tokio::select! {
            () = stop.cancelled() => return,
            rung = bell.heard() => rung,
        };
        let rings: Vec<(Lane, u32)> = rung.into_iter().collect();
        if let Err(fault) = store.ring(&rings).await {
            tracing::warn!(lanes = rings.len(), cause = ?fault, "the queue could not be rung; the sweep will find the work");
        }
    }
}
