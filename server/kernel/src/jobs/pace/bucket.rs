//! One machine's turns, as a state machine over a clock that is passed in. `redis/scripts/pace.lua` does the same.

use std::collections::HashMap;

use super::{Ask, GRACE, Grant, HORIZON, us};
use crate::TenantId;

/// Who has which turns.
#[derive(Clone, Debug, Default)]
pub(in crate::jobs) struct Bucket {
    /// The next turn; nothing when nobody asked yet.
    next_us: Option<u64>,
    /// Until when what went before others is counted, each for its part of the time that others are ahead at most.
    express_us: u64,
    tenants: HashMap<TenantId, Standing>,
}

/// How a tenant stands beside the others.
#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    /// The next turn that its share gives it; it may be due, when it comes back late.
    next_us: u64,
    /// Until when it counts as one that wants turns.
    wants_until_us: u64,
    weight: u32,
}

impl Bucket {
    pub(in crate::jobs) fn ask(&mut self, now_us: u64, ask: &Ask) -> Grant {
        let (interval, horizon) = (ask.rating.interval_us(), us(HORIZON));
        self.tenants.retain(|_, one| one.wants_until_us > now_us || one.next_us > now_us);
        let earliest = now_us.saturating_sub((ask.rating.burst() - 1) * interval);
        // What was given out before this process began is not known: nothing is caught up with at first.
        let next = self.next_us.map_or(now_us + interval, |next| next.max(earliest));
        let (ahead, want, weight) = (next.saturating_sub(now_us), u64::from(ask.want), u64::from(ask.weight.max(1)));
        let others: u64 = self.others(ask.tenant, now_us);
        let stands = self.tenants.get(&ask.tenant).map(|one| one.next_us);
        // Who has nothing ahead of it may look twice as far, so that it finds a turn behind those who queue.
        let room = if stands.is_none_or(|next| next <= now_us) { 2 * horizon } else { horizon };
        let weights = others + weight;
        let own_interval = share(interval, weights, weight, ahead);
        let own_next = stands.map_or(now_us, |next| next.max(now_us.saturating_sub(own_interval.max(horizon))));
        let lead = if others > 0 { room.saturating_sub(ahead.saturating_sub(horizon)) } else { room };
        let turns = if others == 0 {
            want.min(fits(next, now_us + lead, interval))
        } else {
            // Rather a turn that is another's than a machine that stands still.
            let idle = u64::from(ahead <= horizon / 4);
            want.min(fits(own_next, now_us + lead, own_interval).max(idle))
        };
        let after = next + turns * interval;
        self.next_us = Some(after);
        let is_back = stands.is_none_or(|next| next <= now_us);
        let first = if others > 0 && is_back && turns == want { self.express(now_us, next, ask) } else { next };
        let next_us = if others > 0 { own_next + turns * own_interval } else { after };
        let mut grant = Grant {
            turns: u32::try_from(turns).unwrap_or(u32::MAX),
            first_us: i64::try_from(first).unwrap_or(i64::MAX) - i64::try_from(now_us).unwrap_or(i64::MAX),
            interval_us: interval,
            again: None,
            weights: u32::try_from(weights).unwrap_or(u32::MAX),
        };
        // Who was given all it asked for counts until the last of it: it comes back while work waits, and were it
        // forgotten until then, whoever asks in between would take its part.
        let mut wants_until_us = after.max(next_us);
        if turns < want {
            let wait_us = next_us.saturating_sub(now_us + lead.min(horizon) / 2).max(1_000);
            wants_until_us = now_us + wait_us + us(GRACE);
            grant.again = Some(std::time::Duration::from_micros(wait_us));
        }
        self.tenants.insert(ask.tenant, Standing { next_us, wants_until_us, weight: ask.weight.max(1) });
        grant
    }

    /// The first turn of one that has none ahead of it and wants few: now, before those that were given out, where that
    /// can be. The turns behind are as many later, so the rating holds but for those that are before their time.
    fn express(&mut self, now_us: u64, next: u64, ask: &Ask) -> u64 {
        let (few, longest) = (ask.rating.express(), 4 * us(HORIZON) + ask.rating.interval_us());
        if few == 0 || next <= now_us || next > now_us + longest {
            return next;
        }
        let used = self.express_us.max(now_us) + u64::from(ask.want) * longest / few;
        if used > now_us + longest {
            return next;
        }
        self.express_us = used;
        now_us
    }

    fn others(&self, tenant: TenantId, now_us: u64) -> u64 {
        let wanting = self.tenants.iter().filter(|(id, one)| **id != tenant && one.wants_until_us > now_us);
        wanting.map(|(_, one)| u64::from(one.weight)).sum()
    }
}

/// From one turn of a tenant's share to the next. The shares are the whole of the machine, so what is ahead never
/// grows less by itself: while it is more than it should be, everybody's share is an eighth smaller.
fn share(interval: u64, weights: u64, weight: u64, ahead: u64) -> u64 {
    let own = interval.saturating_mul(weights) / weight;
    if ahead > us(HORIZON) + interval { own + own / 8 } else { own }
}

/// How many turns, from `next` on, begin by `until`.
fn fits(next: u64, until: u64, interval: u64) -> u64 {
    if next > until { 0 } else { (until - next) / interval + 1 }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rand::rngs::StdRng;
    use rand::{Rng, SeedableRng};

    use super::super::Rating;
    use super::*;

    fn ask(tenant: TenantId, number: u32, weight: u32, want: u32) -> Ask {
        Ask { rating: Rating::per_minute(number).expect("a rating"), tenant, weight, want }
    }

    /// Runs a machine for `minutes` with tenants that always want more and come back when they are told to, a
    /// little late; each tenant's turns, and when all of them were.
    fn run(seed: u64, number: u32, weights: &[u32], minutes: u64) -> (Vec<u64>, Vec<u64>) {
        let mut random = StdRng::seed_from_u64(seed);
        let tenants: Vec<TenantId> = weights.iter().map(|_| TenantId::fresh()).collect();
        let mut back: Vec<u64> = weights.iter().map(|_| 1_000_000 + random.random_range(0..500_000)).collect();
        let (mut bucket, mut got, mut taken) = (Bucket::default(), vec![0; weights.len()], Vec::new());
        let end = 1_000_000 + minutes * 60_000_000;
        loop {
            let (place, now) = back.iter().copied().enumerate().min_by_key(|(_, at)| *at).expect("tenants");
            if now > end {
                return (got, taken);
            }
            let grant = bucket.ask(now, &ask(tenants[place], number, weights[place], random.random_range(1..40)));
            got[place] += u64::from(grant.turns);
            taken.extend(grant.starts().map(|start| now + us(start)));
            let wait = grant.again.map_or(1_000, us);
            back[place] = now + wait + random.random_range(0..60_000);
        }
    }

    #[test]
    fn no_minute_holds_more_than_the_rating_and_hardly_a_turn_is_lost_while_work_waits() {
        for seed in 0..20 {
            for number in [12, 200, 240, 6_000] {
                let weights: Vec<u32> = (0..1 + seed as usize % 4).map(|_| 1).collect();
                let (_, mut taken) = run(seed, number, &weights, 5);
                taken.sort_unstable();
                // The turn that is so many places further on comes a minute later at the soonest.
                for (start, after) in taken.iter().zip(taken.iter().skip(number as usize)) {
                    assert!(after - start >= 60_000_000, "seed {seed}, {number}: {start}, {after}");
                }
                let most = 5.0 * f64::from(number);
                assert!(taken.len() as f64 >= 0.95 * most - 3.0, "seed {seed}, {number}: {} of {most}", taken.len());
            }
        }
    }

    #[test]
    fn tenants_that_queue_get_turns_by_their_weights() {
        // At 6,000 a minute what is wanted is often given at once, at 1,200 hardly ever.
        for (seed, number) in (0..20).flat_map(|seed| [(seed, 1_200), (seed, 6_000)]) {
            for weights in [vec![1, 1], vec![1, 3], vec![2, 1, 1], vec![5, 1, 1, 1, 1]] {
                let (got, taken) = run(seed, number, &weights, 2);
                let sum: u32 = weights.iter().sum();
                for (got, weight) in got.iter().zip(&weights) {
                    let fair = taken.len() as f64 * f64::from(*weight) / f64::from(sum);
                    let off = (*got as f64 / fair - 1.0).abs();
                    assert!(off < 0.12, "seed {seed}, {number}, {weights:?}: {got} where {fair} is fair");
                }
            }
        }
    }

    /// A machine that one tenant has kept busy for long, and now.
    fn busy(number: u32) -> (Bucket, u64) {
        let noisy = TenantId::fresh();
        let (mut bucket, mut now) = (Bucket::default(), 1_000_000);
        for _ in 0..200 {
            let grant = bucket.ask(now, &ask(noisy, number, 1, 1_000));
            now += grant.again.map_or(1_000, us);
        }
        (bucket, now)
    }

    #[test]
    fn newcomers_go_before_what_anothers_was_given_as_long_as_they_are_few() {
        let (mut bucket, now) = busy(1_200);
        let starts: Vec<Duration> = (0..16)
            .map(|_| {
                let grant = bucket.ask(now, &ask(TenantId::fresh(), 1_200, 1, 1));
                assert_eq!((grant.turns, grant.again), (1, None));
                grant.starts().next().expect("a turn")
            })
            .collect();
        assert_eq!(starts.iter().filter(|start| start.is_zero()).count(), 12, "{starts:?}");
        assert!(starts.iter().all(|start| *start <= 4 * HORIZON), "{starts:?}");
        let later = now + us(5 * HORIZON);
        let grant = bucket.ask(later, &ask(TenantId::fresh(), 1_200, 1, 1));
        assert_eq!(grant.starts().next(), Some(Duration::ZERO));
    }

    #[test]
    fn a_newcomer_finds_a_turn_behind_no_more_than_a_horizon_of_anothers() {
        // The slower machine has none that may be taken before others.
        for number in [99, 240] {
            let (mut bucket, now) = busy(number);
            let grant = bucket.ask(now, &ask(TenantId::fresh(), number, 1, 1));
            assert_eq!((grant.turns, grant.again), (1, None));
            let start = grant.starts().next().expect("a turn");
            assert!(start <= 2 * HORIZON, "{number}: {start:?}");
        }
    }

    #[test]
    fn no_minute_holds_more_than_the_rating_whatever_newcomers_come() {
        let mut random = StdRng::seed_from_u64(1);
        for number in [240, 1_200, 6_000] {
            let noisy = TenantId::fresh();
            let (mut bucket, mut now, mut taken, mut back) = (Bucket::default(), 1_000_000, Vec::new(), 0);
            while now < 120_000_000 {
                let (tenant, want) =
                    if now >= back { (noisy, 40) } else { (TenantId::fresh(), random.random_range(1..4)) };
                let grant = bucket.ask(now, &ask(tenant, number, 1, want));
                taken.extend(grant.starts().map(|start| now + us(start)));
                if tenant == noisy {
                    back = now + grant.again.map_or(1_000, us);
                }
                now += random.random_range(1_000..2 * 60_000_000 / u64::from(number));
            }
            taken.sort_unstable();
            for (start, after) in taken.iter().zip(taken.iter().skip(number as usize)) {
                assert!(after - start >= 60_000_000, "{number}: {start}, {after}");
            }
        }
    }

    #[test]
    fn alone_again_a_tenant_has_all_of_it() {
        let (one, other) = (TenantId::fresh(), TenantId::fresh());
        let mut bucket = Bucket::default();
        let mut now = 1_000_000;
        bucket.ask(now, &ask(other, 6_000, 9, 1_000));
        for _ in 0..10 {
            now += bucket.ask(now, &ask(one, 6_000, 1, 1_000)).again.map_or(1_000, us);
        }
        now += 5_000_000;
        let (begun, mut turns) = (now, 0);
        while now < begun + 10_000_000 {
            let grant = bucket.ask(now, &ask(one, 6_000, 1, 1_000));
            turns += grant.turns;
            now += grant.again.map_or(1_000, us);
        }
        assert!(turns >= 950, "{turns} of 1,000 in ten seconds");
    }
}
