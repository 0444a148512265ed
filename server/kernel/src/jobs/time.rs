//! Processes agree on the time: schedules and leases go by the database's clock, whatever their own say.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{Database, Fault, clock};

/// How often the clocks are compared: they drift slowly, but somebody may set one.
const EVERY: Duration = Duration::from_secs(5);

/// Compares the clocks once; before a process schedules or claims anything.
pub async fn agree_on_time(db: &Database) -> Result<(), Fault> {
    if !db.is_embedded() {
        clock::agree(db.clock_ahead_ms().await?);
    }
    Ok(())
}

/// Goes on comparing them, until stopped.
pub async fn keep_time(db: Database, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        if let Err(fault) = agree_on_time(&db).await {
            tracing::debug!(cause = ?fault, "the database did not tell the time");
        }
    }
}
