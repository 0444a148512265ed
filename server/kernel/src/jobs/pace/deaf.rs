//! What a process may take while it hears nothing of the others: its part of the rating, for a while.
//!
//! The others notice that it is silent before it begins, and leave its part alone until it has surely ended. So the
//! machine is never over its rating, and a restart of what is shared costs no more than a few seconds' turns.

use std::time::Duration;

use tokio::time::Instant;

use super::{Ask, Grant, HORIZON, us};

/// A process that was not heard for so long may have begun to take its own part.
pub(in crate::jobs) const QUIET: Duration = Duration::from_millis(1_200);
/// A process that was not heard for so long takes nothing any more.
pub(in crate::jobs) const DEAF: Duration = Duration::from_secs(10);
/// When it begins and ends by its own clock, which starts before the others heard it.
const BEGIN: Duration = Duration::from_secs(2);
const END: Duration = Duration::from_secs(8);

/// One machine's turns of a process that hears nothing.
#[derive(Clone, Copy, Debug)]
pub(in crate::jobs) struct Deaf {
    /// When it asked and was answered last.
    pub(in crate::jobs) heard: Instant,
    /// Its part of the rating as of then, 0 to 1.
    pub(in crate::jobs) part: f64,
    next: Option<Instant>,
}

impl Deaf {
    pub(in crate::jobs) fn heard(heard: Instant, part: f64) -> Self {
        Self { heard, part, next: None }
    }

    pub(in crate::jobs) fn ask(&mut self, now: Instant, ask: &Ask) -> Grant {
        let (begin, end) = (self.heard + BEGIN, self.heard + END);
        if now < begin {
            return Grant::none(begin - now);
        }
        let interval_us = (ask.rating.interval_us() as f64 / self.part.max(1e-9)).min(3.6e9) as u64;
        let interval = Duration::from_micros(interval_us);
        let next = self.next.unwrap_or(begin + interval).max(now);
        if now >= end || next >= end {
            return Grant::none(Duration::from_secs(1));
        }
        if next > now + HORIZON {
            return Grant::none(next - now - HORIZON / 2);
        }
        let room = us(now + HORIZON - next) / interval_us.max(1) + 1;
        let turns = room.min(u64::from(ask.want));
        self.next = Some(next + Duration::from_micros(interval_us.saturating_mul(turns)));
        Grant {
            turns: u32::try_from(turns).unwrap_or(u32::MAX),
            first_us: i64::try_from(us(next - now)).unwrap_or(i64::MAX),
            interval_us,
            again: (turns < u64::from(ask.want)).then_some(interval.max(HORIZON / 2)),
            weights: ask.weight.max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rating;
    use super::*;
    use crate::TenantId;

    #[test]
    fn it_waits_until_it_is_missed_takes_its_part_and_stops_before_it_is_given_to_others() {
        let rating = Rating::per_minute(6_000).expect("a rating");
        let ask = Ask { rating, tenant: TenantId::fresh(), weight: 1, want: 1_000 };
        let heard = Instant::now();
        let mut deaf = Deaf::heard(heard, 0.25);
        let (mut passed, mut taken) = (Duration::ZERO, Vec::new());
        while passed < DEAF * 2 {
            let grant = deaf.ask(heard + passed, &ask);
            taken.extend(grant.starts().map(|start| passed + start));
            passed += grant.again.unwrap_or(Duration::from_millis(1));
        }
        assert!(taken.first().is_some_and(|first| *first > QUIET), "{taken:?}");
        assert!(taken.last().is_some_and(|last| *last + HORIZON < DEAF - QUIET), "{taken:?}");
        let fair = f64::from(6_000) / 60.0 * 0.25 * (END - BEGIN).as_secs_f64();
        assert!(
            (0.85 * fair..=1.05 * fair).contains(&(taken.len() as f64)),
            "{} where {fair} is its part",
            taken.len()
        );
    }
}
