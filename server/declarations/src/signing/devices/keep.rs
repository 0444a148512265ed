//! What the pool does by itself: reads the records, says how its devices are, forgets what is not used.

use std::time::Duration;

use qiyun_kernel::Fault;
use tokio::time::Instant;

use super::{Devices, FRESH, lock, metrics, report};

const OFTEN: Duration = Duration::from_secs(2);
/// An address that was not called for so long is forgotten with its breaker.
const UNUSED: Duration = Duration::from_secs(600);

impl Devices {
    /// Runs until it is dropped.
    pub async fn keep(self) {
        loop {
            if let Err(fault) = self.pass().await {
                tracing::warn!(cause = ?fault, "the devices' state could not be told; it is told again");
            }
            tokio::time::sleep(OFTEN).await;
        }
    }

    async fn pass(&self) -> Result<(), Fault> {
        let (book, now) = (self.refresh().await?, Instant::now());
        let lives: Vec<_> = {
            let mut lives = lock(&self.0.lives);
            lives.retain(|_, live| now.duration_since(live.done(now).used) < UNUSED);
            lives.values().cloned().collect()
        };
        lock(&self.0.turns).retain(|_, turns| {
            turns.retain(|turn| now < turn.start + FRESH);
            !turns.is_empty()
        });
        let done: Vec<_> = lives.iter().map(|live| (live.address.clone(), live.done(now))).collect();
        metrics::stand(&book, &done);
        report::publish(&self.0.db, self.0.process, &done).await
    }
}
