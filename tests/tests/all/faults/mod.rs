//! Things go wrong; nothing is lost, nothing is doubled.

mod chaos;
mod doubt;
mod embedded;
mod fleet;
mod kill;
mod outside;
mod reconcile;
