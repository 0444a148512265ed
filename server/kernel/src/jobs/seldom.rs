//! A warning that may be due a thousand times a second is said every ten seconds, with how often it was due.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_secs(10);

/// Lets a warning through now and then.
#[derive(Debug, Default)]
pub(super) struct Seldom(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    said: Option<Instant>,
    swallowed: u64,
}

impl Seldom {
    /// How many were swallowed since the last one, when this one is to be said.
    pub(super) fn due(&self) -> Option<u64> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.said.is_some_and(|said| said.elapsed() < PAUSE) {
            state.swallowed += 1;
            return None;
        }
        state.said = Some(Instant::now());
        Some(std::mem::take(&mut state.swallowed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_said_and_those_at_once_after_it_are_counted() {
        let seldom = Seldom::default();
        assert_eq!(seldom.due(), Some(0));
        assert_eq!((seldom.due(), seldom.due()), (None, None));
        seldom.0.lock().expect("free").said = Instant::now().checked_sub(PAUSE);
        assert_eq!(seldom.due(), Some(2));
    }
}
