//! 报文: orders composed into the messages that customs reads.

pub mod compose;
pub mod entity;
pub mod membership;
pub mod service;

pub use service::Composed;
