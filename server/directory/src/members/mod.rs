//! 成员: who works in a tenant, and as what.

pub mod entity;
pub mod graphql;
pub mod refusal;
pub mod role;
pub mod service;
