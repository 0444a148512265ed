//! apalis's `Backend` over a [`Store`]. It claims only as many tickets as it has free slots for,
//! so what waits stays where every worker can see it.

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use apalis_core::backend::finalize::Ephemeral;
use apalis_core::backend::{Backend, BackendConfig};
use apalis_core::task::Task;
use apalis_core::worker::context::WorkerContext;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio_util::sync::CancellationToken;
use tower::layer::util::Identity;

use super::store::{Store, Ticket};

const RETRY_CLAIM: Duration = Duration::from_secs(1);

/// A ticket and the slot that it occupies until it is dropped.
#[derive(Debug)]
pub(super) struct Claimed {
    pub ticket: Ticket,
    _slot: OwnedSemaphorePermit,
}

/// One queue of a store, as a source of tasks.
#[derive(Debug)]
pub(super) struct QueueBackend {
    claimed: mpsc::UnboundedReceiver<Claimed>,
}

impl QueueBackend {
    /// Claims from `queue` for as long as the worker lives and nobody says stop.
    pub(super) fn open(store: Arc<dyn Store>, queue: &'static str, slots: usize, stop: CancellationToken) -> Self {
        let (sender, claimed) = mpsc::unbounded_channel();
        tokio::spawn(feed(store, queue, slots, sender, stop));
        Self { claimed }
    }
}

async fn feed(
    store: Arc<dyn Store>,
    queue: &'static str,
    slots: usize,
    sender: mpsc::UnboundedSender<Claimed>,
    stop: CancellationToken,
) {
    let free = Arc::new(Semaphore::new(slots));
    while let Ok(first) = free.clone().acquire_owned().await {
        let most = 1 + free.available_permits();
        let tickets = tokio::select! {
            () = stop.cancelled() => return,
            () = sender.closed() => return,
            tickets = store.claim(queue, most) => tickets,
        };
        match tickets {
            Ok(tickets) => {
                let mut first = Some(first);
                for ticket in tickets {
                    let slot = first.take().map_or_else(|| free.clone().try_acquire_owned(), Ok);
                    // Only this task takes permits, so the ones counted above are still there.
                    let Ok(slot) = slot else { break };
                    if sender.send(Claimed { ticket, _slot: slot }).is_err() {
                        return;
                    }
                }
            }
            Err(fault) => {
                tracing::warn!(queue, cause = ?fault, "nothing could be claimed; trying again");
                tokio::time::sleep(RETRY_CLAIM).await;
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
        // Unread tickets are dropped: their rows are rung again.
        self.claimed.close();
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
