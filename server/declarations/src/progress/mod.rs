//! 数据申报管理: what the screens show of each order, derived from the stages' tables, and the two
//! wishes that set the stages going: 生成 and 推送.

pub mod act_entity;
pub mod acts;
pub mod advance;
pub mod case;
pub mod check;
pub mod count_entity;
pub mod counts;
pub mod create_graphql;
pub mod derive;
pub mod details_graphql;
pub mod document_graphql;
pub mod entity;
pub mod entry_graphql;
pub mod explain;
pub mod filter;
pub mod gather;
pub mod generate;
pub mod graphql;
pub mod message_graphql;
pub mod order_graphql;
mod own_codes;
pub mod plan;
pub mod push;
pub mod refile;
pub mod refusal;
pub mod service;
pub mod task_graphql;
pub mod waiting;
pub mod watcher;
