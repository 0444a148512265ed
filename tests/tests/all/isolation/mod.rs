//! One tenant never sees another: every place of an id, every list, every permission, every secret.

pub mod cases;
mod permissions;
mod secrets;
mod sessions;
mod tenants;
