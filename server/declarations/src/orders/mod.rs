//! 订单: what the rows of a file became.

pub mod create;
pub mod declared;
pub mod detail;
pub mod entity;
pub mod entry;
pub mod history;
pub mod line;
pub mod look;
pub mod pay;
pub mod service;
pub mod step;
