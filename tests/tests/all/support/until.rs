//! The one place where a test waits for something that has no event: it looks again until a deadline.

use std::time::{Duration, Instant};

/// Longer than anything honest takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);
const LOOK: Duration = Duration::from_millis(25);

/// The first `Some` that `look` gives.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "{what} did not happen within {} s", PATIENCE.as_secs());
        tokio::time::sleep(LOOK).await;
    }
}
