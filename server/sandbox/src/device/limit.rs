//! 加密机速率: so many signatures in any 60 seconds.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const WINDOW: Duration = Duration::from_secs(60);

/// Counts what was granted in the last minute.
pub struct RateLimit {
    per_minute: Option<u32>,
    granted: Mutex<Granted>,
}

#[derive(Default)]
struct Granted {
    calls: VecDeque<(Instant, u32)>,
    total: u32,
}

/// 超速: try again after this long.
#[derive(Debug, PartialEq, Eq)]
pub struct TooFast {
    pub wait: Duration,
}

impl RateLimit {
    pub fn new(per_minute: Option<u32>) -> Self {
        Self { per_minute, granted: Mutex::default() }
    }

    /// Grants `count` signatures at once or none.
    pub fn grant(&self, count: u32, now: Instant) -> Result<(), TooFast> {
        let Some(limit) = self.per_minute else {
            return Ok(());
        };
        let mut granted = self.granted.lock().unwrap_or_else(PoisonError::into_inner);
        granted.forget(now);
        if granted.total.saturating_add(count) > limit {
            return Err(TooFast { wait: granted.wait_for(limit, count, now) });
        }
        granted.calls.push_back((now, count));
        granted.total += count;
        Ok(())
    }
}

impl Granted {
    fn forget(&mut self, now: Instant) {
        while let Some(&(at, count)) = self.calls.front()
            && now.duration_since(at) >= WINDOW
        {
            self.calls.pop_front();
            self.total -= count;
        }
    }

    /// Until enough old calls have left the window; a whole window when the batch never fits.
    fn wait_for(&self, limit: u32, count: u32, now: Instant) -> Duration {
        let mut left = self.total;
        for &(at, old) in &self.calls {
            left -= old;
            if left.saturating_add(count) <= limit {
                return WINDOW.saturating_sub(now.duration_since(at));
            }
        }
        WINDOW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_minute_holds_more_than_the_rate() {
        let limit = RateLimit::new(Some(240));
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(limit.grant(200, at(0)), Ok(()));
        assert_eq!(limit.grant(40, at(10)), Ok(()));
        assert_eq!(limit.grant(1, at(30)), Err(TooFast { wait: Duration::from_secs(30) }));
        assert_eq!(limit.grant(200, at(60)), Ok(()));
        assert_eq!(limit.grant(1, at(61)), Err(TooFast { wait: Duration::from_secs(9) }));
        assert_eq!(limit.grant(241, at(200)), Err(TooFast { wait: WINDOW }));
    }
}
