//! 报关单: what the entry in the single window must repeat of the orders, to be exported, printed and copied;
//! and the comparison of a draft of it with them.

pub mod compare;
pub mod draft;
pub mod graphql;
pub mod refusal;
pub mod service;
pub mod sheet;
