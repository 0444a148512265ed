//! The one place that looks at the clock, in the millisecond the ledgers and `returnTime` carry.

#![expect(clippy::disallowed_methods, reason = "this is the one place; the sandbox does not know the kernel")]

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

pub fn now() -> DateTime<Utc> {
    (Utc::now() + skew()).trunc_subsecs(3)
}

/// How wrong a test makes this clock: seconds in `CLOCK_SKEW_S`. Nothing in a release.
fn skew() -> TimeDelta {
    if cfg!(debug_assertions) {
        let wished = std::env::var("CLOCK_SKEW_S").ok().and_then(|text| text.parse().ok());
        return wished.and_then(TimeDelta::try_seconds).unwrap_or_default();
    }
    TimeDelta::zero()
}

/// `at` and `steps` hops later. A time past the calendar's end stays at the end.
pub fn later(at: DateTime<Utc>, step_ms: u64, steps: u32) -> DateTime<Utc> {
    let wait_ms = step_ms.saturating_mul(u64::from(steps));
    i64::try_from(wait_ms)
        .ok()
        .and_then(TimeDelta::try_milliseconds)
        .and_then(|wait| at.checked_add_signed(wait))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}
