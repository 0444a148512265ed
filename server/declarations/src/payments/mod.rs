//! 补充收款: a payment that comes after its order was composed or declared is a 收款单 of its own, CEB403, filed as new
//! beside what is there. Nothing else of the order is composed anew.

pub mod graphql;
pub mod refusal;
pub mod service;
pub mod sheet;
