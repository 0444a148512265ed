//! The queue inside this process: a ring of tenants and a list for each, so that nobody's
//! hundred thousand stand before another's ten.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::Notify;
use uuid::Uuid;

use super::store::{Store, Ticket};
use crate::{Fault, TenantId};

/// A [`Store`] in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    queues: Mutex<HashMap<&'static str, Arc<Queue>>>,
}

#[derive(Debug, Default)]
struct Queue {
    ring: Mutex<Ring>,
    arrived: Notify,
}

#[derive(Debug, Default)]
struct Ring {
    /// Tenants with something waiting, in turn.
    turn: VecDeque<TenantId>,
    lists: HashMap<TenantId, VecDeque<Ticket>>,
    waiting: HashSet<Uuid>,
}

impl Ring {
    fn add(&mut self, ticket: Ticket) {
        if !self.waiting.insert(ticket.job) {
            return;
        }
        let list = self.lists.entry(ticket.tenant).or_default();
        if list.is_empty() {
            self.turn.push_back(ticket.tenant);
        }
        list.push_back(ticket);
    }

    fn take(&mut self) -> Option<Ticket> {
        let tenant = self.turn.pop_front()?;
        let list = self.lists.get_mut(&tenant)?;
        let ticket = list.pop_front()?;
        if list.is_empty() {
            self.lists.remove(&tenant);
        } else {
            self.turn.push_back(tenant);
        }
        self.waiting.remove(&ticket.job);
        Some(ticket)
    }
}

impl MemoryStore {
    fn queue(&self, name: &'static str) -> Arc<Queue> {
        lock(&self.queues).entry(name).or_default().clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic between two queue moves leaves at worst a ticket too few, and the relay rings again.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Store for MemoryStore {
    async fn push(&self, tickets: Vec<Ticket>) -> Result<(), Fault> {
        for ticket in tickets {
            let queue = self.queue(ticket.queue);
            lock(&queue.ring).add(ticket);
            queue.arrived.notify_one();
        }
        Ok(())
    }

    async fn claim(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        let queue = self.queue(queue);
        loop {
            let taken: Vec<Ticket> = {
                let mut ring = lock(&queue.ring);
                std::iter::from_fn(|| ring.take()).take(most).collect()
            };
            if !taken.is_empty() {
                queue.arrived.notify_one();
                return Ok(taken);
            }
            queue.arrived.notified().await;
        }
    }

    async fn waiting(&self, queue: &'static str) -> Result<usize, Fault> {
        Ok(lock(&self.queue(queue).ring).waiting.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUEUE: &str = "test.v1";

    fn tickets(tenant: TenantId, count: usize) -> Vec<Ticket> {
        (0..count).map(|_| Ticket { job: crate::ids::next(), tenant, queue: QUEUE }).collect()
    }

    #[tokio::test]
    async fn tenants_take_turns_whatever_one_of_them_queues() {
        let store = MemoryStore::default();
        let (large, small) = (TenantId::fresh(), TenantId::fresh());
        store.push(tickets(large, 1000)).await.expect("pushed");
        store.push(tickets(small, 3)).await.expect("pushed");
        let first = store.claim(QUEUE, 6).await.expect("claimed");
        assert_eq!(first.iter().filter(|t| t.tenant == small).count(), 3);
        assert_eq!(store.waiting(QUEUE).await.expect("counted"), 997);
    }

    #[tokio::test]
    async fn a_ticket_that_waits_is_not_added_twice_and_a_claim_waits_for_one() {
        let store = Arc::new(MemoryStore::default());
        let waiter = tokio::spawn({
            let store = store.clone();
            async move { store.claim(QUEUE, 10).await.expect("claimed") }
        });
        let ticket = tickets(TenantId::fresh(), 1);
        store.push(ticket.clone()).await.expect("pushed");
        assert_eq!(waiter.await.expect("joined"), ticket);
        store.push(ticket.clone()).await.expect("pushed");
        store.push(ticket.clone()).await.expect("pushed");
        assert_eq!(store.claim(QUEUE, 10).await.expect("claimed").len(), 1);
    }
}
