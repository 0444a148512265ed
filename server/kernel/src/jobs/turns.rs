//! Turns at the database. Slots are many, since device and channel are waited for in them; but what a step reads and
//! writes costs the database and this process alike, and thirty transactions at once make each of them thirty times as
//! long, a newcomer's too. So a process lets few of them in at a time, tenants in turn, and keeps one place free for
//! whoever else has been here lately.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use crate::TenantId;

/// For so long a place is kept free for a tenant that was here.
const LATELY: Duration = Duration::from_secs(5);

/// Of one process.
#[derive(Clone, Debug)]
pub(super) struct Turns(Arc<Mutex<Inner>>);

#[derive(Debug)]
struct Inner {
    at_once: usize,
    free: usize,
    holding: HashMap<TenantId, usize>,
    seen: HashMap<TenantId, Instant>,
    /// Tenants in turn, each with who waits for it.
    waiting: VecDeque<(TenantId, VecDeque<oneshot::Sender<Turn>>)>,
}

/// May read and write; passed on when dropped.
#[derive(Debug)]
pub(super) struct Turn {
    turns: Turns,
    tenant: TenantId,
}

impl Default for Turns {
    /// As many as this process has processors, two at least.
    fn default() -> Self {
        Self::of(std::thread::available_parallelism().map_or(2, |cores| cores.get().max(2)))
    }
}

impl Turns {
    pub(super) fn of(at_once: usize) -> Self {
        let (holding, seen, waiting) = Default::default();
        Self(Arc::new(Mutex::new(Inner { at_once, free: at_once, holding, seen, waiting })))
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
            let Some((tenant, called)) = self.lock().next() else { return };
            // One that gave up waiting passes its turn on by dropping it here.
            drop(called.send(Turn { turns: self.clone(), tenant }));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn wait(&mut self, tenant: TenantId, called: oneshot::Sender<Turn>) {
        let now = Instant::now();
        self.seen.retain(|_, at| now - *at < LATELY);
        self.seen.insert(tenant, now);
        match self.waiting.iter_mut().find(|(waits, _)| *waits == tenant) {
            Some((_, queue)) => queue.push_back(called),
            None => self.waiting.push_back((tenant, VecDeque::from([called]))),
        }
    }

    fn next(&mut self) -> Option<(TenantId, oneshot::Sender<Turn>)> {
        if self.free == 0 {
            return None;
        }
        let may = |(tenant, _): &(TenantId, _)| self.holding.get(tenant).copied().unwrap_or(0) < self.most(*tenant);
        let place = self.waiting.iter().position(may)?;
        let (tenant, mut queue) = self.waiting.remove(place)?;
        let called = queue.pop_front()?;
        if !queue.is_empty() {
            self.waiting.push_back((tenant, queue));
        }
        self.free -= 1;
        *self.holding.entry(tenant).or_default() += 1;
        Some((tenant, called))
    }

    /// All of it alone; beside others, one less.
    fn most(&self, tenant: TenantId) -> usize {
        let now = Instant::now();
        let beside = self.seen.iter().any(|(other, at)| *other != tenant && now - *at < LATELY);
        if beside { (self.at_once - 1).max(1) } else { self.at_once }
    }

    fn back(&mut self, tenant: TenantId) {
        self.free += 1;
        if let Some(holding) = self.holding.get_mut(&tenant) {
            *holding -= 1;
            if *holding == 0 {
                self.holding.remove(&tenant);
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.turns.lock().back(self.tenant);
        self.turns.go_on();
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;

    #[tokio::test]
    async fn alone_all_of_it_beside_others_all_but_one() {
        let (turns, noisy, small) = (Turns::of(3), TenantId::fresh(), TenantId::fresh());
        let mut held: Vec<Turn> = (0..3).filter_map(|_| turns.turn(noisy).now_or_never()).collect();
        assert_eq!(held.len(), 3);
        assert!(turns.turn(noisy).now_or_never().is_none(), "no more than there are");
        held.clear();
        drop(turns.turn(small).now_or_never().expect("nobody is here"));
        let held: Vec<Turn> = (0..3).filter_map(|_| turns.turn(noisy).now_or_never()).collect();
        assert_eq!(held.len(), 2, "one place is kept");
        assert!(turns.turn(small).now_or_never().is_some(), "for the other");
        turns.lock().seen.values_mut().for_each(|at| *at -= LATELY);
        assert!(turns.turn(noisy).now_or_never().is_some(), "who has not been here for long keeps nothing free");
    }

    #[tokio::test]
    async fn tenants_take_turns_whoever_waits_longest() {
        let (turns, noisy, small) = (Turns::of(1), TenantId::fresh(), TenantId::fresh());
        let first = turns.turn(noisy).await;
        let (told, mut heard) = tokio::sync::mpsc::unbounded_channel();
        for (tenant, name) in [(noisy, "n1"), (noisy, "n2"), (noisy, "n3"), (small, "s1"), (small, "s2")] {
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
        assert_eq!(order, ["n1", "s1", "n2", "s2", "n3"]);
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
        assert!(turns.lock().holding.is_empty());
    }
}
