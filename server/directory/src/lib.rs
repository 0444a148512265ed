//! Master data and who may touch it: tenants, members, sessions, tokens, customers, enterprises,
//! warehouses, strategies, onboarding, settings, parameters.
//!
//! A feature is a folder: `entity.rs` what is stored, `service.rs` what may happen, `graphql.rs` how it is
//! asked, `refusal.rs` why not. Adding one: the folder, a line in [`DirectoryQuery`] and
//! [`DirectoryMutation`], and one in [`node`] if its records have ids.
//!
//! The schema's data needs an `Arc<`[`sessions::Sessions`]`>` and a `qiyun_kernel::secret::Vault`; the data of
//! each request what [`sessions::Authenticated::insert`] puts there, and for everybody a
//! [`sessions::ClientAddress`] and a `qiyun_kernel::Language`.

use async_graphql::MergedObject;

mod check;
pub mod customers;
pub mod devices;
pub mod enterprises;
pub mod filter;
pub mod members;
mod node;
pub mod onboarding;
pub mod parameters;
pub mod sessions;
pub mod settings;
pub mod status;
pub mod strategies;
pub mod tenants;
pub mod tokens;
pub mod users;
pub mod warehouses;

pub use node::{DirectoryNode, node};

/// All questions of this wing.
#[derive(Default, MergedObject)]
pub struct DirectoryQuery(
    sessions::graphql::SessionQuery,
    members::graphql::MemberQuery,
    tokens::graphql::ApiTokenQuery,
    customers::graphql::CustomerQuery,
    enterprises::graphql::EnterpriseQuery,
    warehouses::graphql::WarehouseQuery,
    strategies::graphql::StrategyQuery,
    settings::graphql::SettingQuery,
    onboarding::graphql::OnboardingQuery,
    parameters::graphql::ParameterQuery,
    parameters::dictionary::DictionaryQuery,
);

/// All changes of this wing.
#[derive(Default, MergedObject)]
pub struct DirectoryMutation(
    sessions::graphql::SessionMutation,
    members::graphql::MemberMutation,
    tokens::graphql::ApiTokenMutation,
    customers::graphql::CustomerMutation,
    enterprises::graphql::EnterpriseMutation,
    warehouses::graphql::WarehouseMutation,
    strategies::graphql::StrategyMutation,
    settings::graphql::SettingMutation,
    onboarding::graphql::OnboardingMutation,
);
