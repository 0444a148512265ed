//! 海外仓: where goods of 9810 go.

pub mod entity;
pub mod graphql;
mod list;
pub mod refusal;
pub mod service;
