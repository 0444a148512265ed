//! The queue inside this process, for one process alone: the same turns, weights and caps as in Redis.

mod ring;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::store::{Depth, LEASE, Lane, MOST_WAITING, Share, Store, Ticket};
use crate::{Fault, TenantId};
use ring::Ring;

/// How often who waits looks by itself: a lease that ran out rings no bell.
const LOOK: Duration = Duration::from_secs(1);

/// A [`Store`] in memory.
#[derive(Debug)]
pub struct MemoryStore {
    queues: Mutex<HashMap<&'static str, Arc<Queue>>>,
    shares: Mutex<HashMap<TenantId, Share>>,
    lease: Duration,
}

#[derive(Debug, Default)]
struct Queue {
    ring: Mutex<Ring>,
    arrived: Notify,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::with_lease(LEASE)
    }
}

impl MemoryStore {
    /// An empty queue, with holders believed dead after `lease`.
    #[must_use]
    pub fn with_lease(lease: Duration) -> Self {
        Self { queues: Mutex::default(), shares: Mutex::default(), lease }
    }

    fn queue(&self, name: &'static str) -> Arc<Queue> {
        lock(&self.queues).entry(name).or_default().clone()
    }

    fn want(&self, lane: Lane, tickets: impl FnOnce(u32) -> u32) {
        let queue = self.queue(lane.queue);
        lock(&queue.ring).want(lane.tenant, lane.lane, |before| tickets(before).min(MOST_WAITING));
        queue.arrived.notify_waiters();
    }

    async fn wait_for(
        &self,
        name: &'static str,
        most: usize,
        mut take: impl FnMut(&mut Ring) -> Vec<Ticket> + Send,
    ) -> Result<Vec<Ticket>, Fault> {
        if most == 0 {
            return Ok(Vec::new());
        }
        let queue = self.queue(name);
        loop {
            // Listening starts before looking, so that nothing falls between.
            let mut arrived = std::pin::pin!(queue.arrived.notified());
            arrived.as_mut().enable();
            let taken = take(&mut lock(&queue.ring));
            if !taken.is_empty() {
                return Ok(taken);
            }
            tokio::select! {
                () = arrived => {}
                () = tokio::time::sleep(LOOK.min(self.lease)) => {}
            }
        }
    }

    fn share_of(&self) -> impl Fn(TenantId) -> Share {
        |tenant| lock(&self.shares).get(&tenant).copied().unwrap_or_default()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic between two queue moves leaves at worst a ticket too few, and the relay rings again.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Store for MemoryStore {
    async fn ring(&self, rings: &[(Lane, u32)]) -> Result<(), Fault> {
        for (lane, tickets) in rings {
            self.want(*lane, |before| before.max(*tickets));
        }
        Ok(())
    }

    async fn again(&self, lane: Lane) -> Result<(), Fault> {
        self.want(lane, |before| before + 1);
        Ok(())
    }

    async fn claim(&self, name: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        self.wait_for(name, most, |ring| ring.claim(name, most, Instant::now() + self.lease, &self.share_of())).await
    }

    async fn claim_newcomers(&self, name: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        self.wait_for(name, most, |ring| ring.claim_newcomers(name, most, Instant::now() + self.lease)).await
    }

    async fn extend(&self, tickets: &[Ticket]) -> Result<(), Fault> {
        let until = Instant::now() + self.lease;
        for ticket in tickets {
            lock(&self.queue(ticket.lane.queue).ring).extend(ticket, until);
        }
        Ok(())
    }

    async fn finish(&self, tickets: &[Ticket]) -> Result<(), Fault> {
        for ticket in tickets {
            let queue = self.queue(ticket.lane.queue);
            if lock(&queue.ring).finish(ticket.id) {
                queue.arrived.notify_waiters();
            }
        }
        Ok(())
    }

    async fn depth(&self, name: &'static str) -> Result<Depth, Fault> {
        Ok(lock(&self.queue(name).ring).depth(Instant::now()))
    }

    async fn share(&self, tenant: TenantId, share: Share) -> Result<(), Fault> {
        let share = share.sane();
        let mut shares = lock(&self.shares);
        if share == Share::default() {
            shares.remove(&tenant);
        } else {
            shares.insert(tenant, share);
        }
        Ok(())
    }
}
