//! Reading a tenant's rows.

use sea_orm::sea_query::{ExprTrait as _, IntoCondition, SelectStatement};
use sea_orm::{
    ColumnTrait, FromQueryResult, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    TryGetable, TryGetableMany,
};

use super::owned::Owned;
use super::scope::{Scope, on};
use crate::Fault;

/// A query that began with the owner's filter and can only be narrowed.
#[derive(Debug)]
pub struct Find<'s, E: Owned> {
    scope: &'s Scope,
    select: Select<E>,
}

impl<'s, E: Owned> Find<'s, E> {
    pub(super) fn new(scope: &'s Scope) -> Self {
        Self { scope, select: E::find().filter(scope.owner::<E>()) }
    }

    #[must_use]
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition.into_condition());
        self
    }

    /// Narrows when there is something to narrow by.
    #[must_use]
    pub fn filter_if<C: IntoCondition>(self, condition: Option<C>) -> Self {
        match condition {
            Some(condition) => self.filter(condition),
            None => self,
        }
    }

    #[must_use]
    pub fn order_by(mut self, column: E::Column, order: Order) -> Self {
        self.select = self.select.order_by(column, order);
        self
    }

    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.select = self.select.limit(rows);
        self
    }

    /// Rows that nobody else changes or locks until this transaction ends; who holds them is waited for, and what it
    /// wrote is seen by what is asked after. On SQLite one writes at a time anyway.
    #[must_use]
    pub fn locked(mut self) -> Self {
        if !self.scope.is_sqlite() {
            self.select = self.select.lock_exclusive();
        }
        self
    }

    pub async fn all(self) -> Result<Vec<E::Model>, Fault> {
        Ok(on!(self.scope, read, db => self.select.all(db).await)?)
    }

    pub async fn one(self) -> Result<Option<E::Model>, Fault> {
        Ok(on!(self.scope, read, db => self.select.one(db).await)?)
    }

    pub async fn count(self) -> Result<u64, Fault>
    where
        E::Model: FromQueryResult + Sized + Send + Sync,
    {
        Ok(on!(self.scope, read, db => self.select.count(db).await)?)
    }

    /// How many rows there are of each value of a column.
    pub async fn tally<T: TryGetable + Send>(self, column: E::Column) -> Result<Vec<(T, i64)>, Fault> {
        let select =
            self.select.select_only().column_as(column, "value").column_as(E::key().count(), "count").group_by(column);
        let rows = on!(self.scope, read, db => select.into_tuple::<(T, i64)>().all(db).await)?;
        Ok(rows)
    }

    /// What a column of whole numbers adds up to for each of the values of some others, which come first.
    pub async fn sums<T: TryGetableMany + Send>(self, by: &[E::Column], of: E::Column) -> Result<Vec<T>, Fault> {
        // PostgreSQL adds up to a number of any size.
        let sum = of.sum().cast_as("bigint");
        let mut select = self.select.select_only().columns(by.iter().copied()).column_as(sum, "sum");
        for column in by {
            select = select.group_by(*column);
        }
        Ok(on!(self.scope, read, db => select.into_tuple::<T>().all(db).await)?)
    }

    /// One column of the rows.
    pub async fn column<T: TryGetable + Send>(self, column: E::Column) -> Result<Vec<T>, Fault> {
        let select = self.select.select_only().column(column);
        Ok(on!(self.scope, read, db => select.into_tuple::<T>().all(db).await)?)
    }

    /// Some columns of the rows, for where the others are large.
    pub async fn columns<T: TryGetableMany + Send>(self, columns: &[E::Column]) -> Result<Vec<T>, Fault> {
        let select = self.select.select_only().columns(columns.iter().copied());
        Ok(on!(self.scope, read, db => select.into_tuple::<T>().all(db).await)?)
    }

    /// The rows' values of a column as a subquery, for `in_subquery` of another scoped query.
    #[must_use]
    pub fn subquery(self, column: E::Column) -> SelectStatement {
        QueryTrait::into_query(self.select.select_only().column(column))
    }
}
