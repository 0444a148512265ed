//! 数据申报管理: what the screens show of each order, derived from the stages' tables, and the two
//! wishes that set the stages going: 生成 and 推送.

pub mod derive;
pub mod entity;
pub mod explain;
pub mod filter;
pub mod generate;
pub mod graphql;
pub mod message_graphql;
pub mod order_graphql;
pub mod push;
pub mod refusal;
pub mod service;
pub mod task_graphql;
pub mod watcher;
