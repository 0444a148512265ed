//! Things go wrong; nothing is lost, nothing is doubled.

mod chaos;
mod kill;
mod outside;
mod reconcile;
