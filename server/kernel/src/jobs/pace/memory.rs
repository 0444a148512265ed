//! The turns inside this process, for one process alone.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use tokio::time::Instant;

use super::{Ask, Bucket, Grant, Pace, us};

/// A [`Pace`] in memory.
#[derive(Debug)]
pub struct MemoryPace {
    began: Instant,
    machines: Mutex<HashMap<String, Bucket>>,
}

impl Default for MemoryPace {
    fn default() -> Self {
        Self { began: Instant::now(), machines: Mutex::default() }
    }
}

#[async_trait]
impl Pace for MemoryPace {
    async fn ask(&self, machine: &str, ask: Ask) -> Grant {
        let now_us = us(self.began.elapsed());
        let mut machines = self.machines.lock().unwrap_or_else(PoisonError::into_inner);
        if !machines.contains_key(machine) {
            machines.insert(machine.to_owned(), Bucket::default());
        }
        machines.get_mut(machine).map_or_else(Grant::default, |bucket| bucket.ask(now_us, &ask))
    }
}
