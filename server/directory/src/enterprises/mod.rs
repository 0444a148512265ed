//! 境内企业: the firms that sell, file and carry, with their channels to customs.

pub mod address;
pub mod credentials;
mod draft;
pub mod entity;
pub mod graphql;
mod input;
pub(crate) mod list;
pub mod refusal;
pub mod role;
pub mod service;
pub mod signing_addresses;

pub use draft::{ChannelDraft, EnterpriseDraft, SecretEdit, SigningDraft};
