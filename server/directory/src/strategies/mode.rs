//! 贸易方式 as the API names it.

use async_graphql::Enum;
use qiyun_schema::mode::TradeMode as Mode;

/// Supervision code and way of declaring. 贸易方式
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "Mode")]
pub enum TradeMode {
    /// Retail export by list. 9610清单
    #[graphql(name = "LIST_9610")]
    List9610,
    /// B2B direct export by list. 9710清单
    #[graphql(name = "LIST_9710")]
    List9710,
    /// Export to an overseas warehouse by list. 9810清单
    #[graphql(name = "LIST_9810")]
    List9810,
    /// B2B direct export by customs entry. 9710报关单
    #[graphql(name = "ENTRY_9710")]
    Entry9710,
    /// Export to an overseas warehouse by customs entry. 9810报关单
    #[graphql(name = "ENTRY_9810")]
    Entry9810,
}
