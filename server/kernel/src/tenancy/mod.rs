//! The lock: a tenant's rows are reached through a [`Scope`] or not at all.
//!
//! ```compile_fail
//! // A scope is no connection: a bare query has nothing to run on.
//! use sea_orm::EntityTrait;
//! async fn leak(scope: &qiyun_kernel::Scope) {
//!     let _ = qiyun_kernel::jobs::entity::Entity::find().all(scope).await;
//! }
//! ```
//!
//! ```compile_fail
//! // A tenant id is not made from what a client sends.
//! let _ = qiyun_kernel::TenantId::from(uuid::Uuid::nil());
//! ```
//!
//! ```compile_fail
//! // An entity without an owner has no scoped query.
//! mod note {
//!     use sea_orm::entity::prelude::*;
//!     #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
//!     #[sea_orm(table_name = "note")]
//!     pub struct Model {
//!         #[sea_orm(primary_key)]
//!         pub id: i32,
//!     }
//!     #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
//!     pub enum Relation {}
//!     impl ActiveModelBehavior for ActiveModel {}
//! }
//! async fn leak(scope: &qiyun_kernel::Scope) {
//!     let _ = scope.find::<note::Entity>();
//! }
//! ```
//!
//! ```
//! // The lawful way, which shows that the refusals above are not typing errors.
//! async fn lawful(scope: &qiyun_kernel::Scope) {
//!     let _ = scope.find::<qiyun_kernel::jobs::entity::Entity>().all().await;
//! }
//! ```

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the lock itself: connections are opened and held here, and lent to nobody"
)]

mod across;
mod addresses;
#[cfg(test)]
mod catalog_test;
mod change;
mod database;
mod each;
mod find;
mod guard;
mod leader;
mod many;
mod owned;
#[cfg(test)]
mod row_security_test;
mod scope;
#[cfg(test)]
pub(crate) mod scratch;
mod setting;
mod state;

pub use across::{Across, Crossing};
pub use addresses::Addresses;
pub use change::{Change, Removal};
pub use database::Database;
pub use find::Find;
pub use guard::Breach;
pub use leader::Leadership;
pub use owned::{Owned, Shared, TenantId};
pub use scope::{Actor, Scope};
pub use state::PoolUse;
