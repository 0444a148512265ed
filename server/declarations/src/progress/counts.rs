//! How many orders have each status. What the screens show is known from counters (0036); a filter that no counter
//! knows has its orders counted.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::dataloader::Loader;
use qiyun_directory::filter::IdFilter;
use qiyun_kernel::loader::Rows;
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault, Scope, ids};
use sea_orm::Condition;
use uuid::Uuid;

use super::count_entity::{Column, Entity};
use super::entity::{self, Status};
use super::filter::{OrderSearch, OrderWhere};
use super::order_graphql::OrderCount;

/// How often changes are folded into one row for each subject and status.
const OFTEN: Duration = Duration::from_secs(2);
/// Changes folded at once, so that a crowd of them holds nobody up.
const MOST_FOLDED: u32 = 20_000;

/// What a counter knows: all orders of one subject, or those that have one of some statuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    subject: Uuid,
    statuses: Option<Vec<Status>>,
}

impl Counted {
    /// All orders of a task.
    #[must_use]
    pub fn of_task(task_id: Uuid) -> Self {
        Self { subject: task_id, statuses: None }
    }

    /// What a client asks for, when it is that of one subject; `None` when the orders have to be looked at.
    #[must_use]
    pub fn asked(scope: &Scope, filter: Option<&OrderWhere>, search: Option<&OrderSearch>) -> Option<Self> {
        if search.is_some_and(|search| !search.text.trim().is_empty()) {
            return None;
        }
        let tenant = scope.tenant().uuid();
        let Some(filter) = filter else { return Some(Self { subject: tenant, statuses: None }) };
        // Each field by its name: one that is added must be thought of here.
        let OrderWhere {
            and: None,
            or: None,
            not: None,
            status,
            order_no: None,
            task_id,
            strategy_id,
            customer_id,
            created_at: None,
            updated_at: None,
        } = filter
        else {
            return None;
        };
        let statuses = match status {
            None => None,
            Some(status) => match (status.eq, &status.any) {
                (None, None) => None,
                (Some(one), None) => Some(vec![one]),
                (None, Some(any)) => Some(any.clone()),
                (Some(_), Some(_)) => return None,
            },
        };
        let subjects = [("task", task_id), ("strategy", strategy_id), ("customer", customer_id)];
        let mut subjects = subjects.into_iter().filter_map(|(kind, filter)| Some((kind, filter.as_ref()?)));
        let subject = match (subjects.next(), subjects.next()) {
            (None, _) => tenant,
            (Some((kind, IdFilter { eq: Some(id), one_of: None })), None) => ids::row_of(kind, id),
            _ => return None,
        };
        Some(Self { subject, statuses })
    }

    /// How many have each status.
    pub async fn by_status(&self, scope: &Scope) -> Result<Vec<OrderCount>, Fault> {
        let mut found = of_subjects(scope, &[self.subject]).await?;
        let mut counts = found.remove(&self.subject).unwrap_or_default();
        counts.retain(|of| self.statuses.as_ref().is_none_or(|statuses| statuses.contains(&of.status)));
        Ok(counts)
    }

    /// How many they are.
    pub async fn total(&self, scope: &Scope) -> Result<u64, Fault> {
        let counts = self.by_status(scope).await?;
        Ok(u64::try_from(counts.iter().map(|of| of.count).sum::<i64>()).unwrap_or(0))
    }
}

/// How many of the orders that meet a condition have each status, by looking at them.
pub async fn matching(scope: &Scope, condition: Condition) -> Result<Vec<OrderCount>, Fault> {
    let tally = scope.find::<entity::Entity>().filter(condition).tally::<Status>(entity::Column::Status).await?;
    Ok(tally.into_iter().map(|(status, count)| OrderCount { status, count }).collect())
}

/// The counts of a task, gathered with those of the others that a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OfTask(pub Uuid);

impl Loader<OfTask> for Rows {
    type Value = Vec<OrderCount>;
    type Error = Arc<Fault>;

    async fn load(&self, tasks: &[OfTask]) -> Result<HashMap<OfTask, Vec<OrderCount>>, Arc<Fault>> {
        let tasks: Vec<Uuid> = tasks.iter().map(|task| task.0).collect();
        let found = of_subjects(self.scope(), &tasks).await.map_err(Arc::new)?;
        Ok(found.into_iter().map(|(task, counts)| (OfTask(task), counts)).collect())
    }
}

async fn of_subjects(scope: &Scope, subjects: &[Uuid]) -> Result<HashMap<Uuid, Vec<OrderCount>>, Fault> {
    let find = scope.find::<Entity>().filter(scope.among(Column::Subject, subjects.iter().copied()));
    let sums = find.sums::<(Uuid, Status, i64)>(&[Column::Subject, Column::Status], Column::Count).await?;
    let mut found: HashMap<Uuid, Vec<OrderCount>> = HashMap::new();
    for (subject, status, count) in sums {
        if count > 0 {
            found.entry(subject).or_default().push(OrderCount { status, count });
        }
    }
    Ok(found)
}

/// Folds what changed into what stood, now and then, until it is dropped. Of several processes one does it at a time.
/// On PostgreSQL: a SQLite file has one writer, who changes the counter at once.
pub async fn keep(db: Database) {
    loop {
        if let Err(fault) = fold(&db).await {
            tracing::warn!(cause = ?fault, "the counters could not be folded; they are read unfolded");
        }
        tokio::time::sleep(OFTEN).await;
    }
}

/// Folds once. Who counts meanwhile sees all of it or nothing.
pub async fn fold(db: &Database) -> Result<(), Fault> {
    let sql = format!(
        "WITH gone AS (DELETE FROM order_count WHERE id = ANY (ARRAY(SELECT id FROM order_count WHERE NOT folded \
           AND (SELECT pg_try_advisory_xact_lock(hashtext('qiyun order counts'))) LIMIT {MOST_FOLDED})) \
           RETURNING tenant_id, subject, status, count) \
         INSERT INTO order_count (id, tenant_id, subject, status, count, folded) \
         SELECT gen_random_uuid(), tenant_id, subject, status, sum(count), true FROM gone GROUP BY tenant_id, subject, status \
         ON CONFLICT (tenant_id, subject, status) WHERE folded DO UPDATE SET count = order_count.count + excluded.count"
    );
    db.across(Crossing::Upkeep).execute(&sql, Vec::new()).await?;
    Ok(())
}
