//! Work in the background: the database decides, the queue rings the bell.
//!
//! Adding a job: a [`Step`] beside its feature, and a line where the application registers its steps.
//! What travels through a queue is a [`Ticket`]; schedule, attempts and truth are rows of [`entity`].

mod backend;
mod bell;
pub mod entity;
mod lease;
mod memory;
mod outbox;
mod relay;
mod runner;
mod step;
mod store;
mod workers;

#[cfg(test)]
mod tests;

pub use bell::Bell;
pub use memory::MemoryStore;
pub use outbox::enqueue;
pub use runner::Registry;
pub use step::{Halt, Job, Next, Step};
pub use store::{Store, Ticket};
pub use workers::{Crew, release_leases};
