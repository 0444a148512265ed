//! An address as this process knows it: whether it may be called, how often at once, what it has done.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use qiyun_kernel::TenantId;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::breaker::{Breaker, Fault, Look};
use super::limit::Limit;
use super::minute::Minute;

/// How long a batch counts on the turns that it was given.
const BATCH: Duration = Duration::from_millis(800);

/// One address.
#[derive(Debug)]
pub struct Live {
    pub address: String,
    state: Mutex<State>,
    room: Notify,
}

#[derive(Debug)]
struct State {
    breaker: Breaker,
    limit: Limit,
    calls: usize,
    batches: Vec<TenantId>,
    /// It asked to be left alone until then.
    not_before: Option<Instant>,
    minute: Minute,
    /// The weights of all tenants that wanted turns, and when that was told.
    weights: Option<(u32, Instant)>,
    failing_over: bool,
    used: Instant,
}

/// How it stands in this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    Healthy,
    Degraded,
    Open,
}

/// What an address has done, for the report.
#[derive(Clone, Debug)]
pub struct Done {
    pub health: Health,
    pub failing_over: bool,
    pub uses: HashMap<TenantId, u64>,
    pub weights: u32,
    pub calls_at_once: usize,
    pub used: Instant,
}

impl Live {
    #[must_use]
    pub fn new(address: &str, calls_at_once: usize, now: Instant) -> Self {
        let state = State {
            breaker: Breaker::default(),
            limit: Limit::new(calls_at_once, calls_at_once * 4),
            calls: 0,
            batches: Vec::new(),
            not_before: None,
            minute: Minute::default(),
            weights: None,
            failing_over: false,
            used: now,
        };
        Self { address: address.to_owned(), state: Mutex::new(state), room: Notify::new() }
    }

    #[must_use]
    pub fn look(&self, now: Instant) -> Look {
        let state = self.lock();
        match (state.breaker.look(now), state.not_before) {
            (Look::Closed, Some(then)) if now < then => Look::Open(then),
            (look, _) => look,
        }
    }

    /// A place for a tenant's batch of a process with so many slots, for as long as it is kept: one device never holds
    /// all. A tenant that has none there finds one when the others' are taken.
    pub fn batch(self: &Arc<Self>, tenant: TenantId, slots: usize, now: Instant) -> Option<Batch> {
        let mut state = self.lock();
        state.used = now;
        let part = if state.limit.is_slow() || state.breaker.is_troubled() { 8 } else { 2 };
        let more = if state.batches.contains(&tenant) { 0 } else { (slots / 8).max(1) };
        if state.batches.len() >= (slots / part).max(1) + more {
            return None;
        }
        state.batches.push(tenant);
        Some(Batch(self.clone(), tenant))
    }

    /// Signatures that can be had from it within a batch's time, beside those under way.
    #[must_use]
    pub fn room(&self) -> usize {
        let state = self.lock();
        state.limit.answers_in(BATCH).saturating_sub(state.calls)
    }

    /// Waits for a call's place until `until`.
    pub async fn call(self: &Arc<Self>, until: Instant) -> Option<Call> {
        loop {
            let mut freed = std::pin::pin!(self.room.notified());
            freed.as_mut().enable();
            if let Some(call) = self.try_call() {
                return Some(call);
            }
            tokio::time::timeout_at(until, freed).await.ok()?;
        }
    }

    fn try_call(self: &Arc<Self>) -> Option<Call> {
        let (now, mut state) = (Instant::now(), self.lock());
        if state.calls >= state.limit.calls() {
            return None;
        }
        state.calls += 1;
        state.used = now;
        Some(Call { live: self.clone(), began: now })
    }

    pub fn note_weights(&self, weights: u32, now: Instant) {
        self.lock().weights = Some((weights, now));
    }

    /// Whether its work goes elsewhere; true when that has just begun.
    pub fn fail_over(&self, elsewhere: bool) -> bool {
        let before = std::mem::replace(&mut self.lock().failing_over, elsewhere);
        elsewhere && !before
    }

    pub fn done(&self, now: Instant) -> Done {
        let mut state = self.lock();
        let health = match state.breaker.look(now) {
            Look::Open(_) => Health::Open,
            Look::Try => Health::Degraded,
            Look::Closed if state.limit.is_slow() || state.breaker.is_troubled() => Health::Degraded,
            Look::Closed => Health::Healthy,
        };
        let told = state.weights.filter(|(_, told)| now.duration_since(*told) < Duration::from_secs(3));
        Done {
            health,
            failing_over: state.failing_over,
            uses: state.minute.of_tenants(now),
            weights: told.map_or(0, |(weights, _)| weights),
            calls_at_once: state.limit.calls(),
            used: state.used,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A batch under way.
#[derive(Debug)]
pub struct Batch(Arc<Live>, TenantId);

impl Drop for Batch {
    fn drop(&mut self) {
        let batches = &mut self.0.lock().batches;
        if let Some(place) = batches.iter().position(|tenant| *tenant == self.1) {
            batches.swap_remove(place);
        }
    }
}

/// What a call came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Signed,
    /// It did its part; the account, the request or our own guard is why there is no signature.
    Answered,
    /// Faster than it is rated, by its own count: somebody else uses it too.
    TooFast(Duration),
    Failed(Fault),
}

/// A call under way.
#[derive(Debug)]
pub struct Call {
    live: Arc<Live>,
    began: Instant,
}

impl Call {
    #[must_use]
    pub fn address(&self) -> &str {
        &self.live.address
    }

    /// How long it has been under way.
    #[must_use]
    pub fn took(&self) -> Duration {
        self.began.elapsed()
    }

    /// The breaker's leave, at the last moment.
    #[must_use]
    pub fn begin(&mut self, now: Instant) -> bool {
        self.began = now;
        self.live.lock().breaker.begin(now)
    }

    /// What became of it; true when the device has just been opened by it.
    pub fn ended(self, tenant: TenantId, said: Said, chance: f64) -> bool {
        let (now, mut state) = (Instant::now(), self.live.lock());
        let (took, calls) = (now.duration_since(self.began), state.calls);
        let was_open = matches!(state.breaker.look(now), Look::Open(_));
        match said {
            Said::Signed => {
                state.limit.answered(took, calls);
                state.breaker.answered();
                state.minute.count(now, tenant);
            }
            Said::Answered => state.breaker.answered(),
            Said::TooFast(wait) => {
                state.breaker.answered();
                state.not_before = Some(now + wait);
            }
            Said::Failed(fault) => {
                if fault == Fault::Device {
                    state.limit.failed();
                }
                state.breaker.failed(now, fault, chance);
            }
        }
        !was_open && matches!(state.breaker.look(now), Look::Open(_))
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.live.lock().calls -= 1;
        self.live.room.notify_waiters();
    }
}
