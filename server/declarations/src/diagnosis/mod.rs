//! 诊断: runs the guide's check list for “一直推送中” and “推送失败” on an order, a task or an enterprise, and on
//! whatever takes longer than it usually does. `evidence` gathers what is known, `probe` asks the outside
//! without sending customs anything, `judge` says what it means.

pub mod evidence;
pub mod graphql;
pub mod judge;
mod judge_order;
pub mod overdue;
pub mod probe;
pub mod refusal;
pub mod service;
pub mod step;
