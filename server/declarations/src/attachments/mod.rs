//! 附件: turns an upload into a paper of an enterprise's onboarding, once its bytes are what they should be.

pub mod graphql;
pub mod refusal;
pub mod service;
