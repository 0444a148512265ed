//! Long work, 操作: how far it is, and the wish to stop it.

pub mod entity;
pub mod graphql;
pub mod service;
