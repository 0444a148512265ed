//! The one place that reads the wall clock, cut to what both databases can store.

#![expect(clippy::disallowed_methods, reason = "this is the one place")]

use chrono::{DateTime, SubsecRound, Utc};

/// Now, in UTC, truncated to microseconds: PostgreSQL keeps no more, and a value must
/// compare equal after it has been stored.
#[must_use]
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}

/// Now in milliseconds since 1970, for schedules and leases.
#[must_use]
pub fn now_ms() -> i64 {
    Utc::now().timestamp_millis()
}
