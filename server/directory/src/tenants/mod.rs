//! 租户: the agency firms of a deployment.

pub mod entity;
pub mod graphql;
pub mod refusal;
pub mod service;
pub mod share;
