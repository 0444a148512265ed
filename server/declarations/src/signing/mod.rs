//! 加签: each message signed by the enterprise's account at the shared 加密机.

pub mod cloud;
pub mod entity;
pub mod service;
pub mod signer;
pub mod step;

pub use service::Signed;
