//! Rows by id for nested fields: one query a table and request, whatever the list's length.
//!
//! Made for each request, over its scope, so that nothing is shared between tenants.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::Context;
use async_graphql::dataloader::{DataLoader, Loader};
use uuid::Uuid;

use crate::{Fault, Owned, Scope};

/// Loads rows of any owned table.
#[derive(Debug)]
pub struct Rows {
    scope: Scope,
}

impl Rows {
    /// Whose rows.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }
}

/// The loader of one request.
pub type RowLoader = DataLoader<Rows>;

/// A loader for one request.
#[must_use]
pub fn for_request(scope: Scope) -> RowLoader {
    at_once(DataLoader::new(Rows { scope }, tokio::spawn))
}

/// Loads as soon as the request has said all that it can say by itself: its nodes are asked together, on one thread,
/// before the task that loads comes to run. The library's own pause, made anew at each level, is most of what a page costs.
#[must_use]
pub fn at_once<T>(loader: DataLoader<T>) -> DataLoader<T> {
    loader.delay(Duration::ZERO)
}

/// A row of table `E`.
pub struct RowKey<E>(Uuid, PhantomData<fn() -> E>);

impl<E> Clone for RowKey<E> {
    fn clone(&self) -> Self {
        Self(self.0, PhantomData)
    }
}

impl<E> PartialEq for RowKey<E> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<E> Eq for RowKey<E> {}

impl<E> Hash for RowKey<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// A table whose rows can be loaded by id in bulk.
pub trait Loadable: Owned<Model: Clone> {
    fn id_of(row: &Self::Model) -> Uuid;
}

impl<E: Loadable> Loader<RowKey<E>> for Rows {
    type Value = E::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[RowKey<E>]) -> Result<HashMap<RowKey<E>, E::Model>, Arc<Fault>> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let rows = self.scope.find::<E>().filter(self.scope.among(E::key(), ids)).all().await.map_err(Arc::new)?;
        Ok(rows.into_iter().map(|row| (RowKey(E::id_of(&row), PhantomData), row)).collect())
    }
}

/// The row with this id, gathered with the others that this request asks for.
pub async fn load<E: Loadable>(ctx: &Context<'_>, id: Uuid) -> async_graphql::Result<Option<E::Model>> {
    load_by(ctx, RowKey::<E>(id, PhantomData)).await
}

/// What belongs to a key of a feature's own, gathered with the others that this request asks for.
pub async fn load_by<K>(ctx: &Context<'_>, key: K) -> async_graphql::Result<Option<<Rows as Loader<K>>::Value>>
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    Rows: Loader<K, Error = Arc<Fault>>,
{
    let loader = ctx.data::<RowLoader>().map_err(|_| crate::payload::unauthenticated())?;
    loader.load_one(key).await.map_err(|fault| {
        tracing::error!(cause = ?fault, "a loader failed");
        crate::payload::coded("内部错误 (internal error)", "INTERNAL")
    })
}

/// Declares that rows of the `Entity` in scope can be loaded by their `id`.
#[macro_export]
macro_rules! loadable {
    () => {
        impl $crate::loader::Loadable for Entity {
            fn id_of(row: &Model) -> sea_orm::prelude::Uuid {
                row.id
            }
        }
    };
}
