//! What a queue must be able to do. Two of them: in this process, and Redis.

use async_trait::async_trait;
use uuid::Uuid;

use crate::{Fault, TenantId};

/// What travels: ids only. The row behind it decides what is done, so a ticket may be lost,
/// repeated or late.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    pub job: Uuid,
    pub tenant: TenantId,
    pub queue: &'static str,
}

/// A fair queue of tickets.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Adds tickets; one that waits already is not added twice.
    async fn push(&self, tickets: Vec<Ticket>) -> Result<(), Fault>;
    /// Waits for at least one ticket of the queue, then takes up to `most`, tenants in turn.
    async fn claim(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault>;
    /// How many wait in the queue.
    async fn waiting(&self, queue: &'static str) -> Result<usize, Fault>;
}
