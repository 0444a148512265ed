//! 加密机 of the deployment, as the platform operator records them. No tenant's, so the API does not ask for them:
//! `qiyun device …` does, and signing looks an enterprise's address up here.

pub mod address;
pub mod entity;
pub mod refusal;
pub mod service;
