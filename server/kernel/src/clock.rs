//! The one place that reads the wall clock, cut to what both databases can store.

#![expect(clippy::disallowed_methods, reason = "this is the one place")]

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// How far the database's clock was ahead of ours when somebody last looked, milliseconds.
static AHEAD_MS: AtomicI64 = AtomicI64::new(0);

/// Now, in UTC, truncated to microseconds: PostgreSQL keeps no more, and a value must
/// compare equal after it has been stored.
#[must_use]
pub fn now() -> DateTime<Utc> {
    (Utc::now() + skew()).trunc_subsecs(6)
}

/// Now in milliseconds since 1970.
#[must_use]
pub fn now_ms() -> i64 {
    now().timestamp_millis()
}

/// Now by the database's clock, in milliseconds since 1970: what schedules and leases go by, so that processes
/// whose clocks differ agree on what is due and on what is still held.
#[must_use]
pub fn schedule_ms() -> i64 {
    now_ms().saturating_add(AHEAD_MS.load(Ordering::Relaxed))
}

/// Notes how far the database's clock is ahead of ours.
pub fn agree(ahead_ms: i64) {
    AHEAD_MS.store(ahead_ms, Ordering::Relaxed);
}

/// How wrong a test makes this process's clock: seconds in `CLOCK_SKEW_S`. Nothing in a release.
fn skew() -> TimeDelta {
    if cfg!(any(debug_assertions, feature = "failpoints")) {
        static SKEW: std::sync::LazyLock<TimeDelta> = std::sync::LazyLock::new(|| {
            let wished = std::env::var("CLOCK_SKEW_S").ok().and_then(|text| text.parse().ok());
            wished.and_then(TimeDelta::try_seconds).unwrap_or_default()
        });
        return *SKEW;
    }
    TimeDelta::zero()
}
