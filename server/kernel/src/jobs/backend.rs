//! apalis's `Backend` over a [`Store`]. It claims only as many tickets as it has free slots for,
//! so what waits stays where every worker can see it.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use apalis_core::backend::finalize::Ephemeral;
use apalis_core::backend::{Backend, BackendConfig};
use apalis_core::task::Task;
use apalis_core::worker::context::WorkerContext;
use futures::FutureExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio_util::sync::CancellationToken;
use tower::layer::util::Identity;

use super::hands::{Hands, Holding};
use super::seldom::Seldom;
use super::store::{Store, Ticket};
use crate::Fault;

const RETRY_CLAIM: Duration = Duration::from_secs(1);

/// A ticket and the slot that it occupies; both are free again when it is dropped.
#[derive(Debug)]
pub(super) struct Claimed {
    holding: Holding,
    _slot: OwnedSemaphorePermit,
}

impl Claimed {
    /// The ticket, to be used now: what is dropped before is rung for another.
    pub(super) fn used(&mut self) -> Ticket {
        self.holding.used()
    }
}

/// One queue of a store, as a source of tasks.
#[derive(Debug)]
pub(super) struct QueueBackend {
    claimed: mpsc::UnboundedReceiver<Claimed>,
}

/// Takes tickets for as long as there are slots.
struct Feed {
    store: Arc<dyn Store>,
    hands: Hands,
    queue: &'static str,
    free: Arc<Semaphore>,
    sender: mpsc::UnboundedSender<Claimed>,
    deaf: Seldom,
    /// Its slots are for tenants that hold none of the queue's: others' work may fill all the rest, and end late.
    newcomers: bool,
}

impl QueueBackend {
    /// Claims from `queue` for as long as the worker lives and nobody says stop: for so many slots, and an eighth of
    /// them, one at least, for newcomers.
    pub(super) fn open(
        store: Arc<dyn Store>,
        hands: Hands,
        queue: &'static str,
        slots: usize,
        stop: CancellationToken,
    ) -> Self {
        let (sender, claimed) = mpsc::unbounded_channel();
        for (slots, newcomers) in [(slots, false), ((slots / 8).max(1), true)] {
            let (store, hands, free) = (store.clone(), hands.clone(), Arc::new(Semaphore::new(slots)));
            let feed = Feed { store, hands, queue, free, sender: sender.clone(), deaf: Seldom::default(), newcomers };
            tokio::spawn(feed.go_on(stop.clone()));
        }
        Self { claimed }
    }
}

impl Feed {
    async fn go_on(self, stop: CancellationToken) {
        let ended = || async {
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.sender.closed() => {}
                () = self.run() => {}
            }
        };
        while AssertUnwindSafe(ended()).catch_unwind().await.is_err() {
            tracing::error!(queue = self.queue, "taking tickets failed unforeseen; it goes on");
            tokio::time::sleep(RETRY_CLAIM).await;
        }
    }

    async fn claim(&self, most: usize) -> Result<Vec<Ticket>, Fault> {
        if self.newcomers {
            self.store.claim_newcomers(self.queue, most).await
        } else {
            self.store.claim(self.queue, most).await
        }
    }

    async fn run(&self) {
        while let Ok(first) = self.free.clone().acquire_owned().await {
            let most = 1 + self.free.available_permits();
            match self.claim(most).await {
                Ok(tickets) => self.pass_on(first, tickets),
                Err(fault) => {
                    if let Some(swallowed) = self.deaf.due() {
                        tracing::warn!(queue = self.queue, swallowed, cause = ?fault, "nothing could be claimed; trying again");
                    }
                    tokio::time::sleep(RETRY_CLAIM).await;
                }
            }
        }
    }

    fn pass_on(&self, first: OwnedSemaphorePermit, tickets: Vec<Ticket>) {
        let mut first = Some(first);
        for ticket in tickets {
            let holding = self.hands.hold(ticket);
            // Only this task takes permits, so the ones counted before the claim are still there.
            let slot = first.take().map_or_else(|| self.free.clone().try_acquire_owned(), Ok);
            let Ok(slot) = slot else { return };
            if self.sender.send(Claimed { holding, _slot: slot }).is_err() {
                return;
            }
        }
    }
}

impl Backend for QueueBackend {
    type Task = Task<Claimed>;
    type Error = Infallible;

    fn poll_ready(&mut self, _: &mut Context<'_>, _: &WorkerContext) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn poll_next(&mut self, cx: &mut Context<'_>, _: &WorkerContext) -> Poll<Option<Result<Self::Task, Infallible>>> {
        self.claimed.poll_recv(cx).map(|claimed| claimed.map(|claimed| Ok(Task::new(claimed))))
    }

    fn poll_close(&mut self, _: &mut Context<'_>, _: &WorkerContext) -> Poll<Result<(), Infallible>> {
        // Unread tickets are given back, for another worker.
        self.claimed.close();
        while self.claimed.try_recv().is_ok() {}
        Poll::Ready(Ok(()))
    }
}

impl BackendConfig for QueueBackend {
    type Args = Claimed;
    type Id = uuid::Uuid;
    type Kind = Ephemeral;
    type Config = ();
    type Layer = Identity;

    fn config(&self) -> &() {
        &()
    }

    fn middleware(&mut self, _: &mut WorkerContext) -> Identity {
        Identity::new()
    }
}
