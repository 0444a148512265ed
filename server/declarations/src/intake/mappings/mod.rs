//! 列映射: how a customer's own sheets stand for a template, kept so that they go in as they are.

pub mod entity;
pub mod graphql;
pub mod refusal;
pub mod service;
