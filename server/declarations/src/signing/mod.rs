//! 加签: each message signed by the enterprise's account at the shared 加密机.

pub mod cloud;
pub mod devices;
pub mod entity;
pub mod graphql;
pub mod service;
pub mod signer;
pub mod step;
pub mod trial;

pub use service::Signed;
