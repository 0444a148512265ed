//! Turns at the database. Slots are many, since device and channel are waited for in them; but what a step reads and
//! writes costs the database and this process alike, and thirty transactions at once make each of them thirty times as
//! long, a newcomer's too. So a process lets few of them in at a time: first whoever has had least of it lately, by its
//! share, 份额. Beside a tenant that asks for little, those that queue leave a place free, and rest longer than they had.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::oneshot;

use crate::TenantId;

/// For so long a place is kept for a tenant that was here, and one that queued counts as one that queues.
const LATELY: Duration = Duration::from_secs(5);
/// For so long after it was here the others rest for a tenant.
const NOW: Duration = Duration::from_secs(1);
/// How long they rest, in what they had: what their work costs outside of this process, database and devices, goes on meanwhile.
const REST: f64 = 1.5;
/// In that time half of what a tenant had is forgotten.
const HALF: Duration = Duration::from_secs(5);
/// Who has so many steps waiting queues.
const QUEUES: usize = 3;
/// And so does who had more than so many times as much as another, and a little.
const MUCH: f64 = 2.0;
const LITTLE_S: f64 = 0.2;

/// Of one process.
#[derive(Clone, Debug)]
pub(super) struct Turns(Arc<Mutex<Inner>>);

#[derive(Debug)]
struct Inner {
    at_once: usize,
    free: usize,
    tenants: HashMap<TenantId, Tenant>,
    /// Shares that are not the usual one.
    weights: HashMap<TenantId, f64>,
    /// Tenants in the order of their last turn.
    waiting: VecDeque<TenantId>,
    /// Until then those that queue rest.
    rest_until: Instant,
}

#[derive(Debug)]
struct Tenant {
    /// Seconds of turns, by its share, at `seen`.
    had: f64,
    seen: Instant,
    queued: Option<Instant>,
    holding: usize,
    waiting: VecDeque<oneshot::Sender<Turn>>,
}

/// May read and write; passed on when dropped.
#[derive(Debug)]
pub(super) struct Turn {
    turns: Turns,
    tenant: TenantId,
    began: Instant,
}

impl Default for Turns {
    /// As many as this process has processors, two at least.
    fn default() -> Self {
        Self::of(std::thread::available_parallelism().map_or(2, |cores| cores.get().max(2)))
    }
}

impl Turns {
    pub(super) fn of(at_once: usize) -> Self {
        let inner = Inner {
            at_once,
            free: at_once,
            tenants: HashMap::new(),
            weights: HashMap::new(),
            waiting: VecDeque::new(),
            rest_until: Instant::now(),
        };
        Self(Arc::new(Mutex::new(inner)))
    }

    /// From now on the tenant has so many times the usual share.
    pub(super) fn weigh(&self, tenant: TenantId, weight: u32) {
        let weights = &mut self.lock().weights;
        if weight == 1 {
            weights.remove(&tenant)
        } else {
            weights.insert(tenant, f64::from(weight))
        };
    }

    /// Waits for the tenant's turn.
    pub(super) async fn turn(&self, tenant: TenantId) -> Turn {
        loop {
            let (called, call) = oneshot::channel();
            self.lock().wait(tenant, called);
            self.go_on();
            // Whoever is called holds the turn already.
            if let Ok(turn) = call.await {
                return turn;
            }
        }
    }

    /// Calls whoever is next, until nobody may come in.
    fn go_on(&self) {
        loop {
            let now = Instant::now();
            let Some((tenant, called)) = self.lock().next(now) else { return };
            // One that gave up waiting passes its turn on by dropping it here.
            drop(called.send(Turn { turns: self.clone(), tenant, began: now }));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tenant {
    fn new(now: Instant) -> Self {
        Self { had: 0.0, seen: now, queued: None, holding: 0, waiting: VecDeque::new() }
    }

    fn had(&self, now: Instant) -> f64 {
        self.had * 0.5_f64.powf(now.duration_since(self.seen).as_secs_f64() / HALF.as_secs_f64())
    }

    fn see(&mut self, now: Instant, took: f64) {
        self.had = self.had(now) + took;
        self.seen = now;
    }
}

impl Inner {
    fn wait(&mut self, tenant: TenantId, called: oneshot::Sender<Turn>) {
        let now = Instant::now();
        self.tenants.retain(|_, one| one.holding > 0 || !one.waiting.is_empty() || now - one.seen < LATELY);
        let one = self.tenants.entry(tenant).or_insert_with(|| Tenant::new(now));
        one.see(now, 0.0);
        if one.waiting.is_empty() {
            self.waiting.push_back(tenant);
        }
        one.waiting.push_back(called);
        if one.waiting.len() >= QUEUES {
            one.queued = Some(now);
        }
    }

    fn next(&mut self, now: Instant) -> Option<(TenantId, oneshot::Sender<Turn>)> {
        if self.free == 0 {
            return None;
        }
        let queues = queues(now, &self.tenants);
        let theirs: usize = self.tenants.values().filter(|one| queues(one)).map(|one| one.holding).sum();
        // All of it where nobody asks for little; else one less.
        let beside = self.tenants.values().any(|one| !queues(one));
        let full = beside && (theirs >= (self.at_once - 1).max(1) || now < self.rest_until);
        let may = |one: &Tenant| !(full && queues(one));
        let waiting = self.waiting.iter().enumerate();
        let waiting = waiting.filter_map(|(place, tenant)| Some((place, self.tenants.get(tenant)?)));
        let order = |one: &Tenant| (queues(one), one.had(now));
        let best = waiting.filter(|(_, one)| may(one)).min_by(|(_, a), (_, b)| {
            let (a, b) = (order(a), order(b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        let tenant = self.waiting.remove(best?.0)?;
        let one = self.tenants.get_mut(&tenant)?;
        let called = one.waiting.pop_front()?;
        one.holding += 1;
        if !one.waiting.is_empty() {
            self.waiting.push_back(tenant);
        }
        self.free -= 1;
        Some((tenant, called))
    }

    /// How long those that queue rest after this turn, if they do.
    fn back(&mut self, tenant: TenantId, took: Duration) -> Option<Duration> {
        let now = Instant::now();
        self.free += 1;
        let weight = self.weights.get(&tenant).copied().unwrap_or(1.0);
        let one = self.tenants.get_mut(&tenant)?;
        one.holding -= 1;
        one.see(now, took.as_secs_f64() / weight);
        let queues = queues(now, &self.tenants);
        let here = |one: &Tenant| now.duration_since(one.seen) < NOW;
        let rests = queues(self.tenants.get(&tenant)?) && self.tenants.values().any(|one| here(one) && !queues(one));
        rests.then(|| {
            // A database that is slow for everybody is no reason to stand still.
            let rest = took.mul_f64(REST).min(NOW);
            self.rest_until = now + rest;
            rest
        })
    }
}

/// Who of these queues.
fn queues(now: Instant, tenants: &HashMap<TenantId, Tenant>) -> impl Fn(&Tenant) -> bool + use<> {
    let least = tenants.values().map(|one| one.had(now)).fold(f64::INFINITY, f64::min);
    let lately = move |queued: Instant| now.duration_since(queued) < LATELY;
    move |one| one.had(now) > MUCH * least + LITTLE_S || one.queued.is_some_and(lately)
}

impl Drop for Turn {
    fn drop(&mut self) {
        let rest = self.turns.lock().back(self.tenant, self.began.elapsed());
        self.turns.go_on();
        // Without a runtime the process is ending, and nobody waits.
        if let (Some(rest), Ok(runtime)) = (rest, Handle::try_current()) {
            let turns = self.turns.clone();
            runtime.spawn(async move {
                tokio::time::sleep(rest).await;
                turns.go_on();
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;

    /// As if the tenant had had turns for so long.
    fn had(turns: &Turns, tenant: TenantId, seconds: f64) {
        drop(turns.turn(tenant).now_or_never().expect("nobody is here"));
        turns.lock().tenants.get_mut(&tenant).expect("known").had = seconds;
    }

    fn held(turns: &Turns, tenant: TenantId) -> Vec<Turn> {
        (0..9).map_while(|_| turns.turn(tenant).now_or_never()).collect()
    }

    #[tokio::test]
    async fn alone_all_of_it_beside_one_that_had_less_all_but_one() {
        let (turns, noisy, small) = (Turns::of(3), TenantId::fresh(), TenantId::fresh());
        had(&turns, noisy, 9.0);
        assert_eq!(held(&turns, noisy).len(), 3, "no more than there are");
        had(&turns, small, 0.0);
        let all = held(&turns, noisy);
        assert_eq!(all.len(), 2, "one place is kept");
        assert!(turns.turn(small).now_or_never().is_some(), "for the other");
        turns.lock().tenants.get_mut(&small).expect("known").seen -= LATELY;
        assert!(turns.turn(noisy).now_or_never().is_some(), "who has not been here for long keeps nothing free");
        drop(all);
        had(&turns, small, 9.0);
        assert_eq!(held(&turns, noisy).len(), 3, "nor who had as much");
    }

    #[tokio::test]
    async fn who_had_least_comes_first_then_tenants_in_turn() {
        let (turns, noisy, other, small) = (Turns::of(1), TenantId::fresh(), TenantId::fresh(), TenantId::fresh());
        had(&turns, noisy, 90.0);
        had(&turns, other, 60.0);
        let first = turns.turn(noisy).await;
        let (told, mut heard) = tokio::sync::mpsc::unbounded_channel();
        for (tenant, name) in [(noisy, "n1"), (noisy, "n2"), (other, "o1"), (small, "s1"), (small, "s2")] {
            let (turns, told) = (turns.clone(), told.clone());
            let mut waits = Box::pin(async move {
                let _turn = turns.turn(tenant).await;
                told.send(name).expect("somebody listens");
            });
            assert!(futures::poll!(&mut waits).is_pending());
            tokio::spawn(waits);
        }
        drop(first);
        let mut order = Vec::new();
        while order.len() < 5 {
            order.push(heard.recv().await.expect("a name"));
        }
        assert_eq!(order, ["s1", "s2", "o1", "n1", "n2"]);
    }

    #[tokio::test]
    async fn who_queues_comes_last_and_rests_while_one_is_here_that_does_not() {
        let (turns, noisy, small) = (Turns::of(2), TenantId::fresh(), TenantId::fresh());
        had(&turns, small, 0.1);
        let mut calls = Vec::new();
        turns.lock().free = 0;
        for tenant in [noisy, noisy, noisy, small] {
            let (called, call) = oneshot::channel();
            turns.lock().wait(tenant, called);
            calls.push(call);
        }
        let mut inner = turns.lock();
        let now = Instant::now();
        inner.free = 2;
        assert_eq!(inner.next(now).map(|(tenant, _)| tenant), Some(small), "though it had more");
        assert_eq!(inner.next(now).map(|(tenant, _)| tenant), Some(noisy));
        let rest = inner.back(noisy, Duration::from_millis(600));
        assert_eq!(rest, Some(Duration::from_millis(900)));
        assert!(inner.next(Instant::now()).is_none(), "it rests");
        inner.tenants.get_mut(&small).expect("known").seen -= LATELY;
        inner.tenants.get_mut(&small).expect("known").queued = Some(now);
        assert!(inner.next(Instant::now()).is_some(), "not beside its like");
        assert_eq!(inner.back(noisy, Duration::from_secs(3)), None);
    }

    #[tokio::test]
    async fn turns_are_by_share() {
        let (turns, heavy, light) = (Turns::of(1), TenantId::fresh(), TenantId::fresh());
        turns.weigh(heavy, 3);
        let mut inner = turns.lock();
        let mut got = HashMap::from([(heavy, 0), (light, 0)]);
        let mut calls = Vec::new();
        for tenant in [heavy, light].repeat(200) {
            let (called, call) = oneshot::channel();
            inner.wait(tenant, called);
            calls.push(call);
        }
        for _ in 0..200 {
            let (tenant, _) = inner.next(Instant::now()).expect("somebody waits");
            *got.get_mut(&tenant).expect("known") += 1;
            inner.back(tenant, Duration::from_millis(20));
        }
        assert!((148..=152).contains(&got[&heavy]), "{got:?}");
    }

    #[tokio::test]
    async fn who_gives_up_waiting_takes_no_turn_with_it() {
        let (turns, tenant) = (Turns::of(1), TenantId::fresh());
        let first = turns.turn(tenant).await;
        let mut waits = Box::pin(turns.turn(tenant));
        assert!(futures::poll!(&mut waits).is_pending());
        let mut second = Box::pin(turns.turn(tenant));
        assert!(futures::poll!(&mut second).is_pending());
        drop(waits);
        drop(first);
        assert!(second.now_or_never().is_some());
        assert_eq!(turns.lock().free, 1);
    }
}
