//! One tenant's rows, and who asks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::sea_query::extension::postgres::PgFunc;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait, FromQueryResult, IntoActiveModel, Iterable, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait, TryIntoModel, Value,
};
use uuid::Uuid;

use super::change::{Change, Removal};
use super::database::Pools;
use super::find::Find;
use super::many;
use super::owned::{Owned, Shared, TenantId};
use super::setting::as_tenant;
use crate::Fault;
use crate::jobs::Lane;
use crate::jobs::failpoint::Planted;

/// What a transaction enqueued, told to the queue once it stands.
type Rings = Arc<Mutex<HashMap<Lane, u32>>>;

/// Of one INSERT: more gains nothing, and SQLite counts its parameters.
const CHUNK_PARAMETERS: usize = 15_000;
const CHUNK_ROWS: usize = 2_000;

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
    Open { tx: Arc<DatabaseTransaction>, pools: Arc<Pools>, rings: Rings, root: bool },
}

/// Runs an expression on whichever connection the scope stands on.
macro_rules! on {
    ($scope:expr, $pool:ident, $db:ident => $body:expr) => {
        match $scope.connection() {
            $crate::tenancy::scope::Connection::Pools(pools) => {
                let $db = &pools.app.$pool;
                $crate::tenancy::setting::as_tenant($scope.tenant(), async { $body }).await
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
                tx: Arc::new(as_tenant(self.tenant, begin(&pools.app.write, pools.is_sqlite())).await?),
                pools: pools.clone(),
                rings: Arc::default(),
                root: true,
            },
        };
        Ok(Self { tenant: self.tenant, actor: self.actor.clone(), handle })
    }

    /// The same tenant outside this transaction, for what outlives it.
    #[must_use]
    pub fn apart(&self) -> Self {
        let (Handle::Pools(pools) | Handle::Open { pools, .. }) = &self.handle;
        Self::on_pools(pools.clone(), self.tenant, self.actor.clone())
    }

    /// Makes the writes of [`Self::begin`] stand, then rings the bell for the work that was enqueued.
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
        let rung = std::mem::take(&mut *rings.lock().unwrap_or_else(PoisonError::into_inner));
        if !rung.is_empty() {
            pools.bell.ring(rung);
        }
        Ok(())
    }

    /// Undoes the writes of [`Self::begin`], and is done when it returns. Dropped, it undoes them a moment later,
    /// and until then what it locked stays locked.
    pub(crate) async fn undo(self) -> Result<(), Fault> {
        if let Handle::Open { tx, root: true, .. } = self.handle
            && let Ok(tx) = Arc::try_unwrap(tx)
        {
            tx.rollback().await?;
        }
        Ok(())
    }

    /// Remembers that this transaction made so many jobs of a lane due.
    pub(crate) fn note_due(&self, lane: Lane, jobs: u32) {
        match &self.handle {
            Handle::Open { rings, .. } => {
                let mut rings = rings.lock().unwrap_or_else(PoisonError::into_inner);
                let noted = rings.entry(lane).or_default();
                *noted = noted.saturating_add(jobs);
            }
            Handle::Pools(pools) => pools.bell.ring(HashMap::from([(lane, jobs)])),
        }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        match &self.handle {
            Handle::Pools(pools) | Handle::Open { pools, .. } => pools.is_sqlite(),
        }
    }

    /// Rows of a hand-written statement of the kernel; it names the owner itself.
    pub(crate) async fn statement<M: FromQueryResult>(&self, sql: &str, values: Vec<Value>) -> Result<Vec<M>, Fault> {
        let backend = if self.is_sqlite() { DbBackend::Sqlite } else { DbBackend::Postgres };
        let find = M::find_by_statement(Statement::from_sql_and_values(backend, sql, values));
        Ok(on!(self, write, db => find.all(db).await)?)
    }

    /// Until this transaction ends, the tenant's other transactions that name the same wait here. On SQLite, where one
    /// writes at a time, they wait anyway.
    pub(crate) async fn one_at_a_time(&self, what: &str) -> Result<(), Fault> {
        if !self.is_sqlite() {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let values = [format!("{} {what}", self.tenant.uuid()).into()];
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
            on!(self, write, db => db.query_one_raw(lock).await)?;
        }
        Ok(())
    }

    /// What every question begins with. Left out on purpose where a test shows that row security holds alone.
    pub(super) fn owner<E: Owned>(&self) -> SimpleExpr {
        if Planted::MissingTenantFilter.is_here() { E::owner().is_not_null() } else { E::owner().eq(self.tenant) }
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

    /// That a column has one of these values, of which there may be thousands.
    ///
    /// On PostgreSQL they are one array whose length the planner does not see, so that it looks each of them up.
    /// Where it does, it weighs them against a walk over what it believes the tenant has, which for a tenant that
    /// is new or fills a table for the first time is next to nothing, and walks over everything for each thousand.
    #[must_use]
    pub fn among<C, V>(&self, column: C, values: impl IntoIterator<Item = V>) -> SimpleExpr
    where
        C: ColumnTrait,
        V: Into<Value>,
    {
        let mut values = values.into_iter().map(Into::into).peekable();
        match values.peek().map(Value::array_type) {
            Some(kind) if !self.is_sqlite() => {
                let array = Value::Array(kind, Some(Box::new(values.collect())));
                column.into_expr().eq(PgFunc::any(Expr::cust_with_values("ARRAY(SELECT unnest($1))", [array])))
            }
            _ => column.is_in(values),
        }
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

    /// Inserts a row that no tenant owns, so that it stands or falls with what is written beside it. Answers with
    /// the row as given: whoever may write such rows may not read them.
    pub async fn insert_shared<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, Fault>
    where
        A: ActiveModelTrait + TryIntoModel<<A::Entity as EntityTrait>::Model> + Send,
        A::Entity: Shared,
    {
        let model = row.clone().try_into_model()?;
        on!(self, write, db => A::Entity::insert(row).exec_without_returning(db).await)?;
        Ok(model)
    }

    /// Inserts rows in a few statements; each row's owner is overwritten with this tenant.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<(), Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        self.insert_chunks(rows, None).await.map(|_| ())
    }

    /// As [`Self::insert_all`], but a row that stands there already (by a unique index) stays as it is;
    /// how many were new.
    pub async fn insert_missing<A>(&self, rows: Vec<A>) -> Result<u64, Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        self.insert_chunks(rows, Some(&OnConflict::new().do_nothing().to_owned())).await
    }

    /// As [`Self::insert_all`], with what becomes of rows that stand there already.
    pub(crate) async fn insert_or<A>(&self, rows: Vec<A>, conflict: &OnConflict) -> Result<u64, Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        self.insert_chunks(rows, Some(conflict)).await
    }

    async fn insert_chunks<A>(&self, rows: Vec<A>, conflict: Option<&OnConflict>) -> Result<u64, Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
        let size = if self.is_sqlite() { (CHUNK_PARAMETERS / columns).max(1) } else { CHUNK_ROWS };
        let mut rows = rows.into_iter().map(|row| self.claim(row)).peekable();
        let mut inserted = 0;
        while rows.peek().is_some() {
            let chunk: Vec<A> = rows.by_ref().take(size).collect();
            if !self.is_sqlite() {
                let insert = many::by_columns(&chunk, conflict)?;
                inserted += on!(self, write, db => db.execute(&insert).await)?.rows_affected();
                continue;
            }
            let mut insert = A::Entity::insert_many(chunk);
            if let Some(conflict) = conflict {
                insert = insert.on_conflict(conflict.clone());
            }
            match on!(self, write, db => insert.exec_without_returning(db).await) {
                Ok(count) => inserted += count,
                Err(DbErr::RecordNotInserted) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Ok(inserted)
    }

    /// Inserts a row unless an equal one (by a unique index) stands there; says whether it was new.
    pub async fn insert_new<A>(&self, row: A) -> Result<bool, Fault>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Owned,
    {
        Ok(self.insert_missing(vec![row]).await? > 0)
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
