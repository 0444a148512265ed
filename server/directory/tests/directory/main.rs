//! The directory's features, each with a victim tenant beside the one that asks.

mod customers;
mod description;
mod enterprises;
mod filters;
mod members;
mod nodes;
mod records;
mod sessions;
mod strategies;
mod support;
mod tenants;
mod tokens;
mod warehouses;
