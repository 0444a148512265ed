//! 回执: what customs sends back, kept as bytes before anybody reads it, then as facts.

pub mod document;
pub mod entity;
pub mod read;
pub mod released;
pub mod service;
pub mod step;
pub mod unknown;
pub mod untold;
