//! What happens on a socket when nobody sends anything.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::Instant;

use crate::http::limits::SocketLimits;

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// `connection_init` did not come.
    Init,
    /// The credentials have ended.
    Expiry,
    /// Time to look whether they were revoked.
    Recheck,
    /// The peer was quiet for a round.
    Ping,
    /// It was quiet for another one, though pinged.
    Silence,
}

/// The clocks of one connection.
#[derive(Debug)]
pub(super) struct Timers {
    init: Option<Instant>,
    expiry: Option<Instant>,
    recheck: Option<Instant>,
    quiet_since: Instant,
    pinged: bool,
    recheck_every: Duration,
    ping_every: Duration,
}

impl Timers {
    pub fn new(limits: &SocketLimits) -> Self {
        let now = Instant::now();
        Self {
            init: Some(now + limits.init_wait),
            expiry: None,
            recheck: None,
            quiet_since: now,
            pinged: false,
            recheck_every: limits.recheck_every,
            ping_every: limits.ping_every,
        }
    }

    /// The peer sent something.
    pub fn heard(&mut self) {
        self.quiet_since = Instant::now();
        self.pinged = false;
    }

    pub fn init_received(&mut self) {
        self.init = None;
    }

    /// The credentials are good until then.
    pub fn authenticated(&mut self, expires_at: Option<DateTime<Utc>>) {
        let now = Instant::now();
        // A time that is past has a negative distance, which is none: due at once.
        self.expiry = expires_at.map(|at| now + (at - qiyun_kernel::clock::now()).to_std().unwrap_or_default());
        self.recheck = Some(now + self.recheck_every);
    }

    /// Waits for the next thing that is due.
    pub async fn due(&mut self) -> Due {
        let quiet = if self.pinged { Due::Silence } else { Due::Ping };
        let rounds = if self.pinged { 2 } else { 1 };
        let next = [
            self.init.map(|at| (at, Due::Init)),
            self.expiry.map(|at| (at, Due::Expiry)),
            self.recheck.map(|at| (at, Due::Recheck)),
            Some((self.quiet_since + self.ping_every * rounds, quiet)),
        ];
        let Some((at, due)) = next.into_iter().flatten().min_by_key(|(at, _)| *at) else {
            return std::future::pending().await;
        };
        tokio::time::sleep_until(at).await;
        if due == Due::Ping {
            self.pinged = true;
        }
        due
    }
}
