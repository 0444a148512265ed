//! 申报任务: a strategy, a customer, and the files imported for them.
//!
//! What a task's orders came to is derived in `progress`; this is the record alone.

pub mod entity;
pub mod refusal;
pub mod service;
