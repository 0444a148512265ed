//! Work over all tenants: a handful of reasons, each of which can be searched for by name.

use std::sync::Arc;

use sea_orm::sea_query::IntoCondition;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, EntityTrait, ExecResult, FromQueryResult, IntoActiveModel,
    QueryFilter, Statement, Value,
};

use super::database::Pools;
use super::leader::Leadership;
use crate::Fault;

/// Why somebody looks across tenants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// Finding out whose session or token this is; until then there is no tenant.
    SignIn,
    /// Handing out due work of all tenants.
    Relay,
    /// Comparing the ledgers of the deployment.
    Reconcile,
    /// Keeping tables small that the database itself writes.
    Upkeep,
    /// The person who runs the deployment: founding tenants, health.
    Operator,
}

/// Rows of all tenants.
#[derive(Clone, Debug)]
pub struct Across {
    pools: Arc<Pools>,
    why: Crossing,
}

impl Across {
    pub(super) fn new(pools: Arc<Pools>, why: Crossing) -> Self {
        Self { pools, why }
    }

    /// Why this handle was made.
    #[must_use]
    pub fn why(&self) -> Crossing {
        self.why
    }

    /// Rows of a table over all tenants.
    pub async fn all<E: EntityTrait>(&self, condition: impl IntoCondition) -> Result<Vec<E::Model>, Fault> {
        Ok(E::find().filter(condition.into_condition()).all(self.read()).await?)
    }

    /// One row of a table over all tenants.
    pub async fn one<E: EntityTrait>(&self, condition: impl IntoCondition) -> Result<Option<E::Model>, Fault> {
        Ok(E::find().filter(condition.into_condition()).one(self.read()).await?)
    }

    /// Rows of a hand-written query.
    pub async fn query<M: FromQueryResult>(&self, sql: &str, values: Vec<Value>) -> Result<Vec<M>, Fault> {
        Ok(M::find_by_statement(self.statement(sql, values)).all(self.read()).await?)
    }

    /// A hand-written change; the number of rows.
    pub async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<u64, Fault> {
        let done: ExecResult = self.pools.platform.write.execute_raw(self.statement(sql, values)).await?;
        Ok(done.rows_affected())
    }

    /// Inserts a row of a table that no tenant owns (users, tenants, sessions).
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, Fault>
    where
        A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(row.insert(&self.pools.platform.write).await?)
    }

    /// Changes a row of a table that no tenant owns.
    pub async fn update<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, Fault>
    where
        A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(row.update(&self.pools.platform.write).await?)
    }

    /// Stands for election to do something once for all processes; `None` when another holds the office.
    pub async fn lead(&self, office: &str) -> Result<Option<Leadership>, Fault> {
        Leadership::win(&self.pools, office).await
    }

    fn read(&self) -> &DatabaseConnection {
        &self.pools.platform.read
    }

    fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        Statement::from_sql_and_values(self.pools.platform.write.get_database_backend(), sql, values)
    }
}
