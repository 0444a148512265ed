//! 报文: documents composed into the messages that customs reads.

pub mod act_part;
pub mod acts;
pub mod check;
pub mod compose;
pub mod entity;
pub mod membership;
pub mod paper;
pub mod record;
pub mod seat;
pub mod sender;
pub mod service;
pub mod write;

pub use service::Composed;
