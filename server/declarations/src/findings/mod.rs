//! What a 诊断 found, kept. Left of `progress`, so that an order can show it; `diagnosis` does the looking.

pub mod check;
pub mod entity;
pub mod graphql;
pub mod service;
