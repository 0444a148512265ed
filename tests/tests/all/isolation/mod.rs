//! One tenant never sees another: every field that takes an id, every list, every secret.

mod coverage;
mod sessions;
mod tenants;
