//! The directory's features, each with a victim tenant beside the one that asks.

mod customers;
mod description;
mod dictionary;
mod enterprises;
mod filters;
mod members;
mod nodes;
mod onboarding;
mod records;
mod sessions;
mod settings;
mod strategies;
mod support;
mod tenants;
mod tokens;
mod warehouses;
