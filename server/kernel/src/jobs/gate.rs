//! Work that must wait for a machine waits outside: it takes no slot, no lease and no row's write.

use std::any::Any;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::bell::Bell;
use super::store::Lane;

/// Lanes of a group that are called back at a time.
const CALLED: usize = 2;
/// A machine may be back sooner than was thought.
const LONGEST: Duration = Duration::from_secs(2);

/// How much of a lane's work may begin now.
#[derive(Default)]
pub struct Gate {
    /// Jobs to take; none when it is shut.
    pub most: usize,
    /// When to come back for the rest; nothing where the rest may follow at once.
    pub back: Option<Back>,
    /// Kept for as long as the batch runs.
    pub hold: Option<Box<dyn Any + Send + Sync>>,
}

/// Coming back later, in turn with all others that wait for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    pub wait: Duration,
    /// What is waited for.
    pub group: u64,
}

impl Gate {
    /// Nothing is in the way.
    #[must_use]
    pub fn open(most: usize) -> Self {
        Self { most, ..Self::default() }
    }
}

/// Lanes that wait, by what they wait for. Forgotten with the process: the sweep rings them anyway.
#[derive(Clone, Debug, Default)]
pub(super) struct Parking(Arc<Mutex<HashMap<u64, Group>>>);

#[derive(Debug, Default)]
struct Group {
    turn: VecDeque<Lane>,
    known: HashSet<Lane>,
}

impl Parking {
    /// Rings the lane after a while, with others of its group in turn.
    pub(super) fn park(&self, bell: &Bell, lane: Lane, back: Back) {
        let mut groups = self.lock();
        let begun = groups.contains_key(&back.group);
        let group = groups.entry(back.group).or_default();
        if group.known.insert(lane) {
            group.turn.push_back(lane);
        }
        drop(groups);
        if !begun {
            tokio::spawn(self.clone().call(bell.clone(), back));
        }
    }

    async fn call(self, bell: Bell, back: Back) {
        loop {
            tokio::time::sleep(back.wait.min(LONGEST)).await;
            let called = self.called(back.group);
            if called.is_empty() {
                return;
            }
            bell.ring(called);
        }
    }

    /// The next few of a group; it ends with its last.
    fn called(&self, group: u64) -> HashMap<Lane, u32> {
        let mut groups = self.lock();
        let mut called = HashMap::new();
        if let Some(found) = groups.get_mut(&group) {
            for lane in found.turn.drain(..found.turn.len().min(CALLED)) {
                found.known.remove(&lane);
                called.insert(lane, 1);
            }
            if called.is_empty() {
                groups.remove(&group);
            }
        }
        called
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Group>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::conformance::lane_of;
    use crate::{TenantId, ids};

    #[tokio::test]
    async fn lanes_that_wait_for_one_machine_are_called_a_few_at_a_time_in_turn_and_each_once() {
        let (parking, bell) = (Parking::default(), Bell::default());
        let tenant = TenantId::fresh();
        let lanes: Vec<Lane> = (0..5).map(|_| Lane { lane: ids::next(), ..lane_of(tenant) }).collect();
        let back = Back { wait: Duration::from_millis(1), group: 7 };
        for lane in lanes.iter().chain(&lanes) {
            parking.park(&bell, *lane, back);
        }
        let mut called = Vec::new();
        while called.len() < lanes.len() {
            let heard = tokio::time::timeout(Duration::from_secs(20), bell.heard()).await.expect("in time");
            called.extend(heard.into_keys());
        }
        assert_eq!(called.iter().collect::<HashSet<_>>(), lanes.iter().collect::<HashSet<_>>());
        assert_eq!(called.len(), lanes.len());
    }
}
