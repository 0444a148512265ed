//! 业务设置: facts that the specification, the ports and the notices tell differently, decided by each tenant.
//! Adding one: a field of [`TenantSettings`] and one entry in `registry.rs`. Only what differs from the
//! default is stored.

pub mod entity;
pub mod graphql;
pub mod refusal;
pub mod registry;
pub mod service;
pub mod value;

pub use value::{Patience, TenantSettings};
