//! 参数: the port's code tables, shipped with the product.

pub mod graphql;
pub mod service;
