//! 熔断: after several faults in a row a device is left alone, then tried with one message at a time. Pure: the time
//! is passed in.

use std::time::Duration;

use tokio::time::Instant;

/// Faults in a row that open it.
const FAULTS: u32 = 5;
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);
/// A try that nothing was heard of is over: a call does not take so long.
const TRY: Duration = Duration::from_secs(40);

/// Whether a device may be called.
#[derive(Clone, Debug, Default)]
pub struct Breaker {
    state: State,
    /// Faults in a row.
    streak: u32,
    /// Whose the bad signatures of the streak are, while they are one account's alone.
    blamed: Option<u64>,
    /// The streak is the device's: it failed outright, or for more than one account.
    of_device: bool,
    /// How often it opened since it was well.
    openings: u32,
}

#[derive(Clone, Copy, Debug, Default)]
enum State {
    #[default]
    Closed,
    Open {
        until: Instant,
    },
    Trying {
        until: Instant,
    },
}

/// How it looks from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Closed,
    /// One message may be tried.
    Try,
    /// Not before then.
    Open(Instant),
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No answer, a server's error, something that is no answer of a device.
    Device,
    /// A signature that does not verify, for this account: its key may be to blame as well as the device.
    Signature { account: u64 },
}

impl Breaker {
    #[must_use]
    pub fn look(&self, now: Instant) -> Look {
        match self.state {
            State::Closed => Look::Closed,
            State::Open { until } | State::Trying { until } if now >= until => Look::Try,
            State::Open { until } | State::Trying { until } => Look::Open(until),
        }
    }

    /// Faults have been seen since the last good answer.
    #[must_use]
    pub fn is_troubled(&self) -> bool {
        self.streak > 0 || !matches!(self.state, State::Closed)
    }

    /// A call begins; false when it must not.
    pub fn begin(&mut self, now: Instant) -> bool {
        match self.look(now) {
            Look::Closed => true,
            Look::Open(_) => false,
            Look::Try => {
                self.state = State::Trying { until: now + TRY };
                true
            }
        }
    }

    /// The device did its part, whatever it made of the account.
    pub fn answered(&mut self) {
        // What was asked before it opened tells nothing of now.
        if !matches!(self.state, State::Open { .. }) {
            *self = Self::default();
        }
    }

    /// `chance` from 0 to 1 keeps processes from returning together.
    pub fn failed(&mut self, now: Instant, fault: Fault, chance: f64) {
        match (self.state, fault) {
            (State::Open { .. }, _) => return,
            (State::Trying { .. }, Fault::Device) => return self.open(now, chance),
            // It answers again; whether that account's key is right is another question.
            (State::Trying { .. }, Fault::Signature { .. }) => *self = Self::default(),
            (State::Closed, _) => {}
        }
        self.streak += 1;
        match fault {
            Fault::Device => self.of_device = true,
            Fault::Signature { account } => {
                self.of_device |= self.blamed.is_some_and(|blamed| blamed != account);
                self.blamed = Some(account);
            }
        }
        if self.of_device && self.streak >= FAULTS {
            self.open(now, chance);
        }
    }

    fn open(&mut self, now: Instant, chance: f64) {
        let full = FIRST.saturating_mul(1 << self.openings.min(10)).min(LONGEST);
        self.openings += 1;
        self.state = State::Open { until: now + full.mul_f64(1.0 - chance.clamp(0.0, 1.0) / 4.0) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(now: Instant) -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..FAULTS {
            assert_eq!(breaker.look(now), Look::Closed);
            breaker.failed(now, Fault::Device, 0.0);
        }
        breaker
    }

    #[test]
    fn it_opens_is_tried_once_and_closes() {
        let now = Instant::now();
        let mut breaker = broken(now);
        assert_eq!(breaker.look(now), Look::Open(now + FIRST));
        assert!(!breaker.begin(now));
        breaker.answered();
        assert_eq!(breaker.look(now), Look::Open(now + FIRST), "a late answer closes nothing");
        let later = now + FIRST;
        assert_eq!(breaker.look(later), Look::Try);
        assert!(breaker.begin(later) && !breaker.begin(later), "one at a time");
        breaker.answered();
        assert_eq!((breaker.look(later), breaker.is_troubled()), (Look::Closed, false));
    }

    #[test]
    fn each_opening_lasts_longer_up_to_a_minute_and_by_chance_a_little_less() {
        let mut now = Instant::now();
        let mut breaker = broken(now);
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            let Look::Open(until) = breaker.look(now) else { panic!("it is not open") };
            assert_eq!(until - now, Duration::from_secs(seconds));
            now = until;
            assert!(breaker.begin(now));
            breaker.failed(now, Fault::Device, 0.0);
        }
        let mut jittered = Breaker::default();
        (0..FAULTS).for_each(|_| jittered.failed(now, Fault::Device, 1.0));
        assert_eq!(jittered.look(now), Look::Open(now + FIRST.mul_f64(0.75)));
    }

    #[test]
    fn one_accounts_bad_signatures_are_its_own_matter() {
        let now = Instant::now();
        let mut breaker = Breaker::default();
        (0..100).for_each(|_| breaker.failed(now, Fault::Signature { account: 1 }, 0.0));
        assert_eq!(breaker.look(now), Look::Closed);
        breaker.failed(now, Fault::Signature { account: 2 }, 0.0);
        assert_ne!(breaker.look(now), Look::Closed, "another's too: it is the device");
    }

    #[test]
    fn a_good_answer_between_ends_the_row_and_a_lost_try_is_made_again() {
        let now = Instant::now();
        let mut breaker = Breaker::default();
        for _ in 0..20 {
            (1..FAULTS).for_each(|_| breaker.failed(now, Fault::Device, 0.0));
            breaker.answered();
        }
        assert_eq!(breaker.look(now), Look::Closed);
        let mut breaker = broken(now);
        assert!(breaker.begin(now + FIRST));
        assert_eq!(breaker.look(now + FIRST + TRY), Look::Try);
    }
}
