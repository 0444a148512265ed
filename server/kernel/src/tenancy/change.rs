//! Changing and removing a tenant's rows.

use sea_orm::sea_query::{IntoCondition, SimpleExpr};
use sea_orm::{DeleteMany, QueryFilter, UpdateMany};

use super::owned::Owned;
use super::scope::{Scope, on};
use crate::Fault;

/// An update that carries the owner's filter.
#[derive(Debug)]
pub struct Change<'s, E: Owned> {
    scope: &'s Scope,
    update: UpdateMany<E>,
}

impl<'s, E: Owned> Change<'s, E> {
    pub(super) fn new(scope: &'s Scope) -> Self {
        Self { scope, update: E::update_many().filter(scope.owner::<E>()) }
    }

    #[must_use]
    pub fn set(mut self, column: E::Column, value: impl Into<SimpleExpr>) -> Self {
        self.update = self.update.col_expr(column, value.into());
        self
    }

    #[must_use]
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.update = self.update.filter(condition.into_condition());
        self
    }

    /// Runs it; the number of rows that met the condition. Zero is how a guarded change says "too late".
    pub async fn exec(self) -> Result<u64, Fault> {
        Ok(on!(self.scope, write, db => self.update.exec(db).await)?.rows_affected)
    }
}

/// A removal that carries the owner's filter.
#[derive(Debug)]
pub struct Removal<'s, E: Owned> {
    scope: &'s Scope,
    delete: DeleteMany<E>,
}

impl<'s, E: Owned> Removal<'s, E> {
    pub(super) fn new(scope: &'s Scope) -> Self {
        Self { scope, delete: E::delete_many().filter(scope.owner::<E>()) }
    }

    #[must_use]
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.delete = self.delete.filter(condition.into_condition());
        self
    }

    /// Runs it; the number of rows removed.
    pub async fn exec(self) -> Result<u64, Fault> {
        Ok(on!(self.scope, write, db => self.delete.exec(db).await)?.rows_affected)
    }
}
