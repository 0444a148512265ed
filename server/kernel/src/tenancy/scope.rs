//! One tenant's rows, and who asks.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, EntityTrait, IntoActiveModel, Iterable,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use uuid::Uuid;

use super::change::{Change, Removal};
use super::database::Pools;
use super::find::Find;
use super::owned::{Owned, Shared, TenantId};
use crate::Fault;

/// Rows of one INSERT: more gains nothing and SQLite counts its parameters.
const CHUNK_PARAMETERS: usize = 15_000;

/// Who does something, for `created_by` and the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person's or token's name as shown on screen; `None` for the service itself.
    pub name: Option<String>,
}

impl Actor {
    /// The service itself: jobs, receipts, sweeps.
    #[must_use]
    pub fn service() -> Self {
        Self { name: None }
    }

    /// A person or a token.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()) }
    }
}

/// One tenant's rows, 租户范围.
///
/// Invariant: it does not implement `ConnectionTrait` and lends no connection out.
#[derive(Clone, Debug)]
pub struct Scope {
    tenant: TenantId,
    actor: Actor,
    handle: Handle,
}

#[derive(Clone, Debug)]
enum Handle {
    Pools(Arc<Pools>),
    Open { tx: Arc<DatabaseTransaction>, pools: Arc<Pools>, rings: Arc<AtomicBool>, root: bool },
}

/// Runs an expression on whichever connection the scope stands on.
macro_rules! on {
    ($scope:expr, $pool:ident, $db:ident => $body:expr) => {
        match $scope.connection() {
            $crate::tenancy::scope::Connection::Pools(pools) => {
                let $db = &pools.$pool;
                $body
            }
            $crate::tenancy::scope::Connection::Open($db) => $body,
        }
    };
}
pub(super) use on;

pub(super) enum Connection<'s> {
    Pools(&'s Pools),
    Open(&'s DatabaseTransaction),
}

impl Scope {
    pub(super) fn on_pools(pools: Arc<Pools>, tenant: TenantId, actor: Actor) -> Self {
        Self { tenant, actor, handle: Handle::Pools(pools) }
    }

    pub(super) fn connection(&self) -> Connection<'_> {
        match &self.handle {
            Handle::Pools(pools) => Connection::Pools(pools),
            Handle::Open { tx, .. } => Connection::Open(tx),
        }
    }

    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// A scope whose writes stand or fall together; dropped without [`Self::commit`], nothing happened.
    /// Begun inside another, it joins that one.
    pub async fn begin(&self) -> Result<Self, Fault> {
        let handle = match &self.handle {
            Handle::Open { tx, pools, rings, .. } => {
                Handle::Open { tx: tx.clone(), pools: pools.clone(), rings: rings.clone(), root: false }
            }
            Handle::Pools(pools) => Handle::Open {
                tx: Arc::new(begin(&pools.write, pools.is_sqlite()).await?),
                pools: pools.clone(),
                rings: Arc::default(),
                root: true,
            },
        };
        Ok(Self { tenant: self.tenant, actor: self.actor.clone(), handle })
    }

    /// Makes the writes of [`Self::begin`] stand, then rings the bell if work was enqueued.
    pub async fn commit(self) -> Result<(), Fault> {
        let Handle::Open { tx, pools, rings, root } = self.handle else {
            return Err(Fault::new("commit of a scope that was never begun"));
        };
        if !root {
            return Ok(());
        }
        let tx =
            Arc::try_unwrap(tx).map_err(|_| Fault::new("commit while another part still holds the transaction"))?;
        tx.commit().await?;
        if rings.load(Ordering::Acquire) {
            pools.bell.ring();
        }
        Ok(())
    }

    /// Remembers that this transaction enqueued work.
    pub(crate) fn note_enqueued(&self) {
        match &self.handle {
            Handle::Open { rings, .. } => rings.store(true, Ordering::Release),
            Handle::Pools(pools) => pools.bell.ring(),
        }
    }

    /// All of the tenant's rows of a table, to be narrowed.
    #[must_use]
    pub fn find<E: Owned>(&self) -> Find<'_, E> {
        Find::new(self)
    }

    /// The tenant's row with this id. Another tenant's id and a random one answer alike.
    pub async fn get<E: Owned>(&self, id: Uuid) -> Result<Option<E::Model>, Fault> {
        self.find::<E>().filter(E::key().eq(id)).one().await
    }

    /// A guarded change of the tenant's rows of a table.
    #[must_use]
    pub fn change<E: Owned>(&self) -> Change<'_, E> {
        Change::new(self)
    }

    /// A removal of some of the tenant's rows of a table.
    #[must_use]
    pub fn remove<E: Owned>(&self) -> Removal<'_, E> {
        Removal::new(self)
    }

    /// Inserts a row, whose owner is overwritten with this tenant.
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, Fault>
    where
        A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
        A::Entity: Owned,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        let row = self.claim(row);
        Ok(on!(self, write, db => row.insert(db).await)?)
    }

    /// Inserts a row that no tenant owns, so that it stands or falls with what is written beside it.
    pub async fn insert_shared<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, Fault>
    where
        A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
        A::Entity: Shared,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(on!(self, write, db => row.insert(db).await)?)
    }

    /// Inserts rows in a few statements; each row's owner is overwritten with this tenant.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<(), Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
        let mut rows = rows.into_iter().map(|row| self.claim(row)).peekable();
        while rows.peek().is_some() {
            let chunk: Vec<A> = rows.by_ref().take((CHUNK_PARAMETERS / columns).max(1)).collect();
            let insert = A::Entity::insert_many(chunk);
            on!(self, write, db => insert.exec_without_returning(db).await)?;
        }
        Ok(())
    }

    /// Inserts a row unless an equal one (by a unique index) stands there; says whether it was new.
    pub async fn insert_new<A>(&self, row: A) -> Result<bool, Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        let mut nothing = sea_orm::sea_query::OnConflict::new();
        nothing.do_nothing();
        let insert = A::Entity::insert(self.claim(row)).on_conflict(nothing);
        let rows = on!(self, write, db => insert.exec_without_returning(db).await);
        match rows {
            Ok(count) => Ok(count > 0),
            Err(sea_orm::DbErr::RecordNotInserted) => Ok(false),
            Err(other) => Err(other.into()),
        }
    }

    fn claim<A>(&self, mut row: A) -> A
    where
        A: ActiveModelTrait,
        A::Entity: Owned,
    {
        row.set(<A::Entity as Owned>::owner().into(), self.tenant.into());
        row
    }
}

pub(super) async fn begin(db: &DatabaseConnection, sqlite: bool) -> Result<DatabaseTransaction, Fault> {
    let options = TransactionOptions {
        // A deferred transaction that turns into a writer fails at once when another wrote meanwhile.
        sqlite_transaction_mode: sqlite.then_some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(db.begin_with_options(options).await?)
}
