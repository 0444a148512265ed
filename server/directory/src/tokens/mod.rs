//! API 令牌: credentials of programs.

pub mod entity;
pub mod graphql;
pub mod refusal;
pub(crate) mod secret;
pub mod service;
