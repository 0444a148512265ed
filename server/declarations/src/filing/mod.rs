//! 后续申报: what is asked of customs once a declaration is made: acts on its list, changes, deletions. Stands right
//! of all, since whether something applies depends on how everything stands.

pub mod act_graphql;
pub mod again;
pub mod amend;
pub mod amend_graphql;
pub mod build;
pub mod graphql;
pub mod input;
pub mod period;
pub mod refusal;
pub mod service;
pub mod wish;
