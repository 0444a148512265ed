//! What a queue must be able to do. Two of them: in this process, and Redis.

use std::time::Duration;

use async_trait::async_trait;
use uuid::Uuid;

use crate::{Fault, TenantId};

/// Where work of one kind waits for one tenant. A lane is what one step may take together: an enterprise's
/// messages, say. Nil where a step takes its jobs one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lane {
    pub queue: &'static str,
    pub tenant: TenantId,
    pub lane: Uuid,
}

/// Permission to look for work in a lane. It names no job: what there is to do, the database says, so a
/// ticket may be lost, repeated or late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    pub lane: Lane,
    pub id: Uuid,
}

/// A tenant's share of every queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Tickets in one turn; at least 1.
    pub weight: u32,
    /// Most tickets held at once.
    pub cap: Option<u32>,
}

impl Share {
    /// Nobody is given less than one ticket: a share orders the work, it does not stop it.
    pub(super) fn sane(self) -> Self {
        Self { weight: self.weight.max(1), cap: self.cap.map(|cap| cap.max(1)) }
    }
}

impl Default for Share {
    fn default() -> Self {
        Self { weight: 1, cap: None }
    }
}

/// What one tenant may hold of so many slots while others wait; alone, it may hold all.
pub(super) fn fair_part(slots: usize) -> usize {
    (slots * 3 / 4).max(1)
}

/// How a queue stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Depth {
    /// Tickets that nobody has taken.
    pub waiting: u64,
    /// Tickets taken and not finished.
    pub held: u64,
    /// Tenants with something waiting.
    pub tenants: u64,
}

/// A ticket that is not extended for so long is believed to be nobody's.
pub const LEASE: Duration = Duration::from_secs(10);

/// Most tickets that wait in one lane: more would find nothing that fewer do not.
pub const MOST_WAITING: u32 = 64;

/// A fair queue of tickets.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// At least so many tickets shall wait in each lane, up to [`MOST_WAITING`]; ringing again adds nothing.
    async fn ring(&self, rings: &[(Lane, u32)]) -> Result<(), Fault>;
    /// One more ticket in the lane, up to [`MOST_WAITING`]: its last one found more than it could take.
    async fn again(&self, lane: Lane) -> Result<(), Fault>;
    /// Up to `most` tickets: tenants in turn by weight, a tenant's lanes in turn, none of a tenant at its cap.
    /// Waits until there is one.
    async fn claim(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault>;
    /// Up to `most` tickets of tenants that hold none in this queue, one of each. Waits until there is one.
    async fn claim_newcomers(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault>;
    /// The holder lives. A ticket that is not extended stops counting against its tenant's cap.
    async fn extend(&self, tickets: &[Ticket]) -> Result<(), Fault>;
    /// The holder is done with them.
    async fn finish(&self, tickets: &[Ticket]) -> Result<(), Fault>;
    /// How the queue stands.
    async fn depth(&self, queue: &'static str) -> Result<Depth, Fault>;
    /// Sets a tenant's share.
    async fn share(&self, tenant: TenantId, share: Share) -> Result<(), Fault>;
}
