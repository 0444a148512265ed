//! The tickets that this process holds: extended for as long as they are held, given back together.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::seldom::Seldom;
use super::store::{Store, Ticket};

/// Heartbeats in one lease: chances to be heard before it runs out.
const BEATS: u32 = 3;
/// Between two tries to give tickets back.
const AGAIN: Duration = Duration::from_millis(500);
const TOGETHER: usize = 250;

/// All hands of a process.
#[derive(Clone, Debug)]
pub(super) struct Hands(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    held: Mutex<HashSet<Ticket>>,
    back: mpsc::UnboundedSender<Back>,
}

/// A ticket on its way back.
#[derive(Debug)]
struct Back {
    ticket: Ticket,
    /// Nobody looked into the lane: another shall.
    unused: bool,
    since: Instant,
}

/// A ticket in hand; given back when dropped, whatever happened to who held it.
#[derive(Debug)]
pub(super) struct Holding {
    ticket: Ticket,
    used: bool,
    hands: Arc<Inner>,
}

impl Hands {
    /// Hands, and the task that keeps them: it ends when `over` is cancelled and everything is given back.
    /// `lease` is the store's.
    pub(super) fn keep(
        store: Arc<dyn Store>,
        lease: Duration,
        over: CancellationToken,
    ) -> (Self, impl Future<Output = ()> + Send + 'static) {
        let (back, coming) = mpsc::unbounded_channel();
        let inner = Arc::new(Inner { held: Mutex::default(), back });
        let hands = Self(inner.clone());
        let kept = async move {
            tokio::select! {
                () = beat(&*store, &inner, lease / BEATS) => {}
                () = give_back(&*store, coming, lease, over) => {}
            }
        };
        (hands, kept)
    }

    pub(super) fn hold(&self, ticket: Ticket) -> Holding {
        self.0.held.lock().unwrap_or_else(PoisonError::into_inner).insert(ticket);
        Holding { ticket, used: false, hands: self.0.clone() }
    }
}

impl Holding {
    /// The ticket, to be used now.
    pub(super) fn used(&mut self) -> Ticket {
        self.used = true;
        self.ticket
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        self.hands.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.ticket);
        // Without a keeper the process ends, and the lease with it.
        let _ = self.hands.back.send(Back { ticket: self.ticket, unused: !self.used, since: Instant::now() });
    }
}

async fn beat(store: &dyn Store, hands: &Inner, every: Duration) {
    let seldom = Seldom::default();
    loop {
        tokio::time::sleep(every).await;
        let held: Vec<Ticket> = hands.held.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect();
        if held.is_empty() {
            continue;
        }
        if let Err(fault) = store.extend(&held).await
            && let Some(swallowed) = seldom.due()
        {
            tracing::warn!(held = held.len(), swallowed, cause = ?fault, "the queue was not told what is held here; caps may be passed for a while");
        }
    }
}

/// What could not be given back is tried again for as long as it would count.
async fn give_back(
    store: &dyn Store,
    mut coming: mpsc::UnboundedReceiver<Back>,
    lease: Duration,
    over: CancellationToken,
) {
    let seldom = Seldom::default();
    let mut pending: Vec<Back> = Vec::new();
    loop {
        if pending.is_empty() {
            tokio::select! {
                biased;
                count = coming.recv_many(&mut pending, TOGETHER) => if count == 0 { return },
                () = over.cancelled() => return,
            }
        }
        let Err(fault) = finish(store, &mut pending).await else { continue };
        if let Some(swallowed) = seldom.due() {
            tracing::warn!(tickets = pending.len(), swallowed, cause = ?fault, "tickets could not be given back; they are tried again, then run out");
        }
        if over.is_cancelled() {
            return;
        }
        tokio::time::sleep(AGAIN).await;
        while let Ok(back) = coming.try_recv() {
            pending.push(back);
        }
        pending.retain(|back| back.since.elapsed() < lease);
    }
}

async fn finish(store: &dyn Store, pending: &mut Vec<Back>) -> Result<(), crate::Fault> {
    // Rung again first: a lane is better looked at twice than not at all.
    for back in pending.iter_mut().filter(|back| back.unused) {
        store.again(back.ticket.lane).await?;
        back.unused = false;
    }
    let tickets: Vec<Ticket> = pending.iter().map(|back| back.ticket).collect();
    store.finish(&tickets).await?;
    pending.clear();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{LEASE, QUEUE, claim, lane_of};
    use super::*;
    use crate::TenantId;
    use crate::jobs::memory::MemoryStore;
    use crate::jobs::store::{Depth, Share};

    #[tokio::test]
    async fn what_is_held_is_extended_and_what_is_dropped_is_given_back() {
        let store: Arc<dyn Store> = Arc::new(MemoryStore::with_lease(LEASE));
        let over = CancellationToken::new();
        let (hands, kept) = Hands::keep(store.clone(), LEASE, over.clone());
        let keeper = tokio::spawn(kept);
        let lane = lane_of(TenantId::fresh());
        store.share(lane.tenant, Share { weight: 1, cap: Some(3) }).await.expect("shared");
        store.ring(&[(lane, 4)]).await.expect("rung");
        let mut held: Vec<Holding> = claim(&store, 4).await.into_iter().map(|ticket| hands.hold(ticket)).collect();
        let waiting = tokio::time::timeout(LEASE * 2, store.claim(QUEUE, 1)).await;
        assert!(waiting.is_err(), "a lease ran out though its holder lives");
        assert_eq!(held[0].used().lane, lane);
        over.cancel();
        drop(held);
        keeper.await.expect("kept");
        let after = Depth { waiting: 3, held: 0, tenants: 1 };
        assert_eq!(store.depth(QUEUE).await.expect("counted"), after, "the two that nobody used are rung again");
    }
}
