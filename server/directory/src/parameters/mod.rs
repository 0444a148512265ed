//! 参数: the port's code tables, shipped with the product.

pub mod dictionary;
pub mod graphql;
pub mod service;
