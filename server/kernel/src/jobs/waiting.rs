//! How much of a tenant's work is not done yet, by lane.

use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::{Fault, Scope};

/// A lane of a queue and its jobs.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Waiting {
    pub lane: Uuid,
    /// Due, in hand or due later; not those that wait for a person.
    pub jobs: i64,
}

/// The tenant's lanes of a queue that have something to do.
pub async fn waiting(scope: &Scope, queue: &'static str) -> Result<Vec<Waiting>, Fault> {
    let sql = "SELECT lane, count(*) AS jobs FROM job WHERE queue = $1 AND tenant_id = $2 AND dead_code IS NULL \
         GROUP BY lane";
    scope.statement(sql, vec![queue.into(), scope.tenant().uuid().into()]).await
}
