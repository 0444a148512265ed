//! How many guesses of a password are looked at.
//!
//! Counted by login *text*, so that a login that does not exist behaves like one that does. Two counts:
//! each source (login and address) may try three times at once and then every 20 s; all sources together
//! that this person never signed in from share ten tries a minute. An attack from one address leaves room
//! for the owner at any other; an attack from everywhere leaves room for the owner at a known address, and
//! sessions that are open go on. There is no lock that somebody else could close.
//!
//! Counts are kept by each process and forgotten when it ends.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Tries of one source: how many at once, and how long until the next.
const SOURCE: Rate = Rate { at_once: 3, every_ms: 20_000 };
/// Tries of all unknown sources of one login. With the five at once, ten in any minute.
const STRANGERS: Rate = Rate { at_once: 5, every_ms: 12_000 };
/// Above this, counts that have run out are swept away.
const SWEEP_AT: usize = 4_096;

#[derive(Clone, Copy)]
struct Rate {
    at_once: i64,
    every_ms: i64,
}

impl Rate {
    /// How long until a try is free, given when all earlier ones will have been paid off.
    fn wait_ms(self, paid_off_ms: i64, now_ms: i64) -> i64 {
        (paid_off_ms - now_ms - (self.at_once - 1) * self.every_ms).max(0)
    }
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Counted {
    Source(String, Option<IpAddr>),
    Strangers(String),
}

/// The counts.
#[derive(Debug, Default)]
pub(super) struct Throttle {
    paid_off_ms: Mutex<HashMap<Counted, i64>>,
}

impl Throttle {
    /// Takes one try, or says how many seconds to wait. `known`: this person signed in from there before.
    pub(super) fn take(&self, login: &str, ip: Option<IpAddr>, known: bool, now_ms: i64) -> Result<(), u64> {
        let mut counts = self.paid_off_ms.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() > SWEEP_AT {
            counts.retain(|_, paid_off_ms| *paid_off_ms > now_ms);
        }
        let mut wanted = vec![(Counted::Source(login.to_owned(), ip.map(source)), SOURCE)];
        if !known {
            wanted.push((Counted::Strangers(login.to_owned()), STRANGERS));
        }
        let wait_ms = wanted
            .iter()
            .map(|(counted, rate)| rate.wait_ms(counts.get(counted).copied().unwrap_or(now_ms), now_ms))
            .max()
            .unwrap_or_default();
        if wait_ms > 0 {
            return Err(u64::try_from(wait_ms).unwrap_or_default().div_ceil(1_000));
        }
        for (counted, rate) in wanted {
            let paid_off_ms = counts.entry(counted).or_insert(now_ms);
            *paid_off_ms = (*paid_off_ms).max(now_ms) + rate.every_ms;
        }
        Ok(())
    }

    /// The right password: this source begins anew.
    pub(super) fn forget(&self, login: &str, ip: Option<IpAddr>) {
        let mut counts = self.paid_off_ms.lock().unwrap_or_else(PoisonError::into_inner);
        counts.remove(&Counted::Source(login.to_owned(), ip.map(source)));
    }
}

/// An IPv6 subscriber has a whole /64 to come from.
fn source(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => IpAddr::from((v6.to_bits() & !u128::from(u64::MAX)).to_be_bytes()),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE_MS: i64 = 60_000;

    fn ip(n: u32) -> Option<IpAddr> {
        Some(IpAddr::from((0x0100_0000_u32 + n).to_be_bytes()))
    }

    /// A thousand guesses in a minute; how many were looked at.
    fn attack(throttle: &Throttle, from: impl Fn(i64) -> Option<IpAddr>) -> usize {
        let mut times = (0..1_000).map(|n| (n, n * MINUTE_MS / 1_000));
        times.by_ref().filter(|(n, ms)| throttle.take("wang", from(*n), false, *ms).is_ok()).count()
    }

    #[test]
    fn of_a_thousand_guesses_a_minute_at_most_ten_count_and_the_owner_gets_in() {
        let throttle = Throttle::default();
        assert!(attack(&throttle, |_| ip(1)) <= 10);
        assert!(throttle.take("wang", ip(2), false, MINUTE_MS).is_ok(), "the owner, elsewhere");

        let throttle = Throttle::default();
        assert!(attack(&throttle, |n| ip(u32::try_from(n).expect("small"))) <= 10);
        assert!(throttle.take("wang", ip(5_000), false, MINUTE_MS - 1).is_err(), "an attack from everywhere");
        assert!(throttle.take("wang", ip(5_001), true, MINUTE_MS - 1).is_ok(), "the owner, at a known address");
        assert!(throttle.take("li", ip(1), false, MINUTE_MS - 1).is_ok(), "another person");
    }

    #[test]
    fn waiting_helps_and_the_right_password_begins_anew() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert_eq!(throttle.take("wang", ip(1), true, 0), Ok(()));
        }
        assert_eq!(throttle.take("wang", ip(1), true, 0), Err(20));
        assert_eq!(throttle.take("wang", ip(1), true, 19_999), Err(1));
        assert_eq!(throttle.take("wang", ip(1), true, 20_000), Ok(()));
        throttle.forget("wang", ip(1));
        assert_eq!(throttle.take("wang", ip(1), true, 20_000), Ok(()));
    }

    #[test]
    fn addresses_of_one_subscriber_are_one_source() {
        let throttle = Throttle::default();
        let ip = |text: &str| Some(text.parse::<IpAddr>().expect("an address"));
        for last in 1..=3 {
            assert_eq!(throttle.take("wang", ip(&format!("2001:db8:1:1::{last}")), true, 0), Ok(()));
        }
        assert!(throttle.take("wang", ip("2001:db8:1:1:ffff::1"), true, 0).is_err());
        assert!(throttle.take("wang", ip("2001:db8:1:2::1"), true, 0).is_ok());
    }
}
