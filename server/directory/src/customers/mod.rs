//! 客户资料: for whom the firm declares.

pub mod entity;
pub mod graphql;
mod list;
pub mod refusal;
pub mod service;
