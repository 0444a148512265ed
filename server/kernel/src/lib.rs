//! Words that every wing speaks: ids, clock, amounts, secrets, errors, pages, tenancy and jobs.
//!
//! Invariant: nothing here knows what a declaration is.

pub mod access;
pub mod amount;
pub mod clock;
pub mod error;
pub mod idempotency;
pub mod ids;
pub mod jobs;
pub mod language;
pub mod loader;
mod packed;
pub mod page;
pub mod payload;
pub mod secret;
pub mod telemetry;
pub mod tenancy;
pub mod text;

pub use access::{Caller, Permission, allowed};
pub use error::{Error, Fault, Refusal, Refuse};
pub use language::Language;
pub use packed::Packed;
pub use tenancy::{Actor, Database, Owned, Scope, TenantId};
