//! 业务策略: how a firm declares for somebody: mode, parties, currency.

mod draft;
pub mod entity;
pub mod graphql;
mod input;
mod list;
pub mod mode;
mod parties;
pub mod refusal;
mod resolve;
pub mod service;

pub use draft::{PlatformDraft, StrategyDraft};
pub use resolve::{Declarant, Party, ResolvedStrategy};
