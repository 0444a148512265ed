//! People. A person may belong to several tenants; the account itself belongs to none.

pub mod entity;
pub mod graphql;
pub mod loader;
pub mod password;
pub mod refusal;
pub mod service;
