//! The same on the production shape: PostgreSQL, Redis, several processes. One deployment for a group of cases;
//! each group ends with the ledgers compared.

mod budget;
mod cancel;
mod disk;
mod outside;
mod restore;
mod services;
mod skew;
mod stop;
mod workers;
