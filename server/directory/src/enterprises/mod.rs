//! 境内企业: the firms that sell, file and carry, with their channels to customs.

pub mod address;
pub mod credentials;
mod draft;
pub mod entity;
pub mod graphql;
mod input;
mod list;
pub mod refusal;
pub mod role;
pub mod service;

pub use draft::{ChannelDraft, EnterpriseDraft, SecretEdit, SigningDraft};
