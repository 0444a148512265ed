//! and, or, not.

use qiyun_kernel::payload::bad_input;
use sea_orm::Condition;

use super::compare::{Gather, never};

const MOST_DEEP: usize = 5;
const MOST_CONDITIONS: usize = 50;

/// A `where:` input: its own comparisons, all of which must hold, and its branches.
pub trait Where: Sized {
    fn all(&self) -> Option<&[Self]>;
    fn any(&self) -> Option<&[Self]>;
    fn not(&self) -> Option<&Self>;
    /// Adds this object's own comparisons.
    fn leaves(&self, gather: &mut Gather) -> async_graphql::Result<()>;
}

/// The three branches of a [`Where`], by the input object's fields of the same names.
#[macro_export]
macro_rules! branches {
    () => {
        fn all(&self) -> Option<&[Self]> {
            self.and.as_deref()
        }

        fn any(&self) -> Option<&[Self]> {
            self.or.as_deref()
        }

        fn not(&self) -> Option<&Self> {
            self.not.as_deref()
        }
    };
}

/// What a query is narrowed by; everything when there is no filter.
pub fn condition<W: Where>(filter: Option<&W>) -> async_graphql::Result<Condition> {
    let mut gather = Gather::default();
    match filter {
        Some(filter) => read(filter, 1, &mut gather),
        None => Ok(Condition::all()),
    }
}

fn read<W: Where>(filter: &W, depth: usize, gather: &mut Gather) -> async_graphql::Result<Condition> {
    if depth > MOST_DEEP {
        return Err(bad_input(format!("where 最多嵌套 {MOST_DEEP} 层 (where is nested at most {MOST_DEEP} deep)")));
    }
    filter.leaves(gather)?;
    let mut all = gather.take();
    for each in filter.all().unwrap_or_default() {
        all = all.add(read(each, depth + 1, gather)?);
    }
    if let Some(branches) = filter.any() {
        let mut any = Condition::any().add(never());
        for each in branches {
            any = any.add(read(each, depth + 1, gather)?);
        }
        all = all.add(any);
    }
    if let Some(not) = filter.not() {
        all = all.add(read(not, depth + 1, gather)?.not());
    }
    if gather.used() > MOST_CONDITIONS {
        return Err(bad_input(format!(
            "where 最多 {MOST_CONDITIONS} 个条件 (where holds at most {MOST_CONDITIONS} conditions)"
        )));
    }
    Ok(all)
}
