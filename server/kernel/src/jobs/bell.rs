//! Wakes the relay of this process when a transaction has enqueued work. Losing a ring costs one tick.

use std::sync::Arc;

use tokio::sync::Notify;

/// Rung after commit, heard by the relay.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Resolves at the next ring, or at once if one came since the last call.
    pub async fn heard(&self) {
        self.0.notified().await;
    }
}
