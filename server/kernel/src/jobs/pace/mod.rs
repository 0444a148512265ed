//! 限速: turns at a machine that is rated for so many a minute and shared by all processes and tenants.
//!
//! Who has work asks for turns; each is a moment from which the machine may be called once. Turns of a machine are
//! a rated interval apart, whoever gets them, and while several tenants ask, each gets its weighted part of them.

mod bucket;
mod deaf;
mod memory;
mod rating;

use std::time::Duration;

use async_trait::async_trait;

use crate::TenantId;

pub(super) use bucket::Bucket;
pub(super) use deaf::{DEAF, Deaf, QUIET};
pub use memory::MemoryPace;
pub use rating::{FRESH, Rating};

/// How far ahead turns are given out: what has been given out is ahead of whoever comes next.
pub(super) const HORIZON: Duration = Duration::from_millis(400);
/// A tenant that was sent away counts as one that wants turns until so long after it should be back.
pub(super) const GRACE: Duration = Duration::from_millis(600);

/// Asks for turns.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    pub rating: Rating,
    pub tenant: TenantId,
    /// The tenant's share beside others who want turns.
    pub weight: u32,
    pub want: u32,
}

/// Turns that were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    pub turns: u32,
    /// From now to the first; negative when it could have been taken before.
    first_us: i64,
    interval_us: u64,
    /// When to ask for more; none when all that was wanted was given.
    pub again: Option<Duration>,
    /// The weights of all tenants that want turns, the asking one's among them.
    pub weights: u32,
}

impl Grant {
    /// When each may be taken, from now. None may be taken later than [`FRESH`] after that.
    pub fn starts(&self) -> impl Iterator<Item = Duration> + use<> {
        let (first_us, interval_us) = (self.first_us, self.interval_us);
        (0..u64::from(self.turns)).map(move |place| {
            let after_us = i64::try_from(place.saturating_mul(interval_us)).unwrap_or(i64::MAX);
            Duration::from_micros(u64::try_from(first_us.saturating_add(after_us)).unwrap_or(0))
        })
    }

    pub(super) fn new(turns: u32, first_us: i64, interval_us: u64, again: Option<Duration>, weights: u32) -> Self {
        Self { turns, first_us, interval_us, again, weights }
    }

    pub(super) fn none(again: Duration) -> Self {
        Self { again: Some(again), weights: 1, ..Self::default() }
    }
}

/// Gives out the turns of machines, each known by a name.
#[async_trait]
pub trait Pace: Send + Sync + 'static {
    /// Never fails: who cannot find out what is free is given nothing, or what is surely its own.
    async fn ask(&self, machine: &str, ask: Ask) -> Grant;
}

fn us(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}
