//! How many calls a device takes at once, learnt from how long its answers take. Pure.
//!
//! A gradient limit: while answers come as fast as usual it grows by the root of itself, when they take more than
//! twice as long it shrinks by how much longer, and each failure takes a part away.

use std::time::Duration;

/// How many times the usual an answer may take before the limit shrinks.
const TOLERANCE: f64 = 2.0;
/// What one answer changes.
const STEP: f64 = 0.1;
/// How slowly what is usual gets longer.
const DRIFT: f64 = 0.002;
const AFTER_FAILURE: f64 = 0.7;
/// Answers that take so many times the usual are slow.
const SLOW: f64 = 4.0;

/// Calls at once.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    limit: f64,
    most: f64,
    /// Milliseconds; nothing before the first answer.
    usual_ms: Option<f64>,
    recent_ms: f64,
}

impl Limit {
    #[must_use]
    pub fn new(first: usize, most: usize) -> Self {
        let most = most.max(1) as f64;
        Self { limit: (first.max(1) as f64).min(most), most, usual_ms: None, recent_ms: 0.0 }
    }

    /// Calls at once; at least one.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.limit as usize
    }

    /// Answers that can be had in so long a time.
    #[must_use]
    pub fn answers_in(&self, time: Duration) -> usize {
        let rounds = if self.recent_ms > 0.0 { time.as_secs_f64() * 1_000.0 / self.recent_ms } else { 1.0 };
        (self.limit * rounds.max(1.0)).min(1e6) as usize
    }

    /// Answers take several times as long as usual.
    #[must_use]
    pub fn is_slow(&self) -> bool {
        self.usual_ms.is_some_and(|usual| self.recent_ms > SLOW * usual)
    }

    /// An answer came after `took`, with so many calls under way.
    pub fn answered(&mut self, took: Duration, under_way: usize) {
        let ms = (took.as_secs_f64() * 1_000.0).max(0.1);
        let Some(usual) = self.usual_ms else {
            (self.usual_ms, self.recent_ms) = (Some(ms), ms);
            return;
        };
        let toward = if ms < usual { STEP } else { DRIFT };
        let usual = usual + (ms - usual) * toward;
        self.usual_ms = Some(usual);
        self.recent_ms += (ms - self.recent_ms) * STEP;
        let gradient = (TOLERANCE * usual / self.recent_ms).clamp(0.5, 1.0);
        // Fast answers to few calls say nothing of many.
        if gradient >= 1.0 && (under_way as f64) * 2.0 < self.limit {
            return;
        }
        let wished = self.limit * gradient + self.limit.sqrt();
        self.limit = (self.limit + (wished - self.limit) * STEP).clamp(1.0, self.most);
    }

    /// A call failed.
    pub fn failed(&mut self) {
        self.limit = (self.limit * AFTER_FAILURE).max(1.0);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(limit: &mut Limit, ms: u64, count: usize) {
        for _ in 0..count {
            let calls = limit.calls();
            limit.answered(Duration::from_millis(ms), calls);
        }
    }

    #[test]
    fn it_grows_while_answers_are_fast_shrinks_when_they_slow_down_and_recovers() {
        let mut limit = Limit::new(4, 100);
        answers(&mut limit, 10, 300);
        assert_eq!(limit.calls(), 100);
        answers(&mut limit, 200, 60);
        assert!(limit.calls() < 20 && limit.is_slow(), "{limit:?}");
        answers(&mut limit, 10, 400);
        assert!(limit.calls() > 80 && !limit.is_slow(), "{limit:?}");
        for _ in 0..30 {
            limit.failed();
        }
        assert_eq!(limit.calls(), 1);
    }

    #[test]
    fn what_is_always_slow_is_usual() {
        let mut limit = Limit::new(4, 32);
        answers(&mut limit, 3_000, 300);
        assert!(limit.calls() == 32 && !limit.is_slow());
    }

    #[test]
    fn few_calls_say_nothing_of_many() {
        let mut limit = Limit::new(8, 100);
        for _ in 0..1_000 {
            limit.answered(Duration::from_millis(5), 1);
        }
        assert_eq!(limit.calls(), 8);
    }

    proptest! {
        #[test]
        fn it_stays_between_one_and_the_most(events in prop::collection::vec((0_u64..100_000, 0_usize..300, prop::bool::ANY), 0..400)) {
            let mut limit = Limit::new(16, 128);
            for (ms, under_way, failed) in events {
                if failed { limit.failed() } else { limit.answered(Duration::from_millis(ms), under_way) }
                prop_assert!((1..=128).contains(&limit.calls()));
                prop_assert!(limit.answers_in(Duration::from_secs(1)) >= limit.calls());
            }
        }
    }
}
