//! `where:` and `search:` of the lists: typed comparators, and/or/not, within a depth and a number.
//!
//! Adding a filter to a list: an input object with the branches of [`crate::branches!`] and a [`Where`] that
//! gathers its leaves.

mod compare;
mod tree;

pub use compare::{DateTimeFilter, Gather, IdFilter, RecordStatusFilter, StringFilter, search};
pub use tree::{Where, condition};
