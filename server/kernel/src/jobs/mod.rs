//! Work in the background: the database decides, the queue rings the bell.
//!
//! Adding a job: a [`Step`] or [`BatchStep`] beside its feature, and a line where the application registers its
//! steps. What travels through a queue is a [`Ticket`]; schedule, attempts and truth are rows of [`entity`].

mod backend;
mod batch;
mod bell;
pub mod entity;
pub mod failpoint;
mod gate;
mod hands;
mod lease;
mod memory;
mod outbox;
mod pace;
mod redis;
mod relay;
mod runner;
mod seldom;
mod shares;
mod single;
mod step;
mod store;
mod time;
mod turns;
mod waiting;
mod workers;

#[cfg(test)]
mod batch_tests;
#[cfg(test)]
mod conformance;
#[cfg(test)]
mod tests;

pub use bell::{Bell, ring};
pub use gate::{Back, Gate};
pub use memory::MemoryStore;
pub use outbox::{enqueue, enqueue_all};
pub use pace::{Ask, FRESH, Grant, MemoryPace, Pace, Rating};
pub use redis::{RedisPace, RedisStore};
pub use runner::Registry;
pub use step::{BatchStep, Ended, Halt, Job, Next, Outcome, Step};
pub use store::{Depth, LEASE, Lane, MOST_WAITING, Share, Store, Ticket};
pub use time::{agree_on_time, keep_time};
pub use waiting::{Waiting, waiting};
pub use workers::{Crew, release_leases};
