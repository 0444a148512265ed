//! 订单: what the rows of a file became.

pub mod declared;
pub mod entity;
pub mod history;
pub mod line;
pub mod service;
pub mod step;
