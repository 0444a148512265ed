//! What a rating means for the turns: how far apart, and how many may be caught up with.

use std::time::Duration;

/// How late a turn may be taken.
pub const FRESH: Duration = Duration::from_secs(1);
/// How late what was called in time may arrive.
const ON_THE_WAY: Duration = Duration::from_millis(500);
const MINUTE: Duration = Duration::from_secs(60);
const MOST: u32 = 1_000_000;

/// 票/分钟: so many in any 60 seconds, counted where they arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating(u32);

impl Rating {
    /// 1 to 1,000,000.
    #[must_use]
    pub fn per_minute(number: u32) -> Option<Self> {
        (1..=MOST).contains(&number).then_some(Self(number))
    }

    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }

    /// Turns that may be taken at once after a lull: one in a hundred, so that a late caller costs no turn.
    pub(crate) fn burst(self) -> u64 {
        1 + u64::from(self.0 / 100)
    }

    /// Turns that may be taken before those that were given out already: one in a hundred.
    pub(crate) fn express(self) -> u64 {
        u64::from(self.0 / 100)
    }

    /// Microseconds between two turns.
    ///
    /// Whatever arrives within a minute was given out within a minute and what it may be late by; so many
    /// intervals, a burst and those that went before others fit into that, and together they are no more than the rating.
    pub(crate) fn interval_us(self) -> u64 {
        let window_us = super::us(MINUTE + FRESH + ON_THE_WAY);
        window_us.div_ceil(u64::from(self.0) + 1 - self.burst() - self.express())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_and_its_latecomers_hold_no_more_than_the_rating_and_nearly_all_of_it() {
        for number in [1, 12, 99, 100, 200, 240, 10_000, 100_000, MOST] {
            let rating = Rating::per_minute(number).expect("a rating");
            let in_window = super::super::us(MINUTE + FRESH + ON_THE_WAY).div_ceil(rating.interval_us());
            assert!(in_window + rating.burst() + rating.express() - 1 <= u64::from(number), "{number}");
            let used = 60_000_000.0 / rating.interval_us() as f64 / f64::from(number);
            assert!(number == 1 || used > 0.95, "{number}: {used}");
        }
        assert_eq!((Rating::per_minute(0), Rating::per_minute(MOST + 1)), (None, None));
    }
}
