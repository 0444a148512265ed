//! The one place that looks at the clock, in the millisecond the ledgers and `returnTime` carry.

#![expect(clippy::disallowed_methods, reason = "this is the one place; the sandbox does not know the kernel")]

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
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
