//! Keeping what a diagnosis found, and finding it again for an order, a task or an enterprise.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use chrono::{DateTime, Duration, Utc};
use qiyun_kernel::loader::Rows;
use qiyun_kernel::{Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, Order as Direction};
use uuid::Uuid;

use super::check::Checked;
use super::entity::{ActiveModel, Column, Entity, Hop, Kind, Model, Subject};

/// Probes of one enterprise in a minute, whoever asks: its device and channels are not ours alone.
pub const A_MINUTE: i64 = 4;
/// How long what was found is kept.
const KEPT_DAYS: i64 = 30;

/// What shall be looked at.
#[derive(Clone, Debug)]
pub struct About {
    pub enterprise_id: Uuid,
    pub kind: Kind,
    pub subject: (Subject, Uuid),
    pub task_id: Option<Uuid>,
    pub hop: Option<Hop>,
    pub affected: i64,
}

/// Takes a place among the enterprise's few probes of this minute; `None` when they are used up.
pub async fn begin(scope: &Scope, about: &About) -> Result<Option<Model>, Fault> {
    let now = clock::now();
    let minute = now.timestamp().div_euclid(60);
    let old = scope.remove::<Entity>().filter(Column::EnterpriseId.eq(about.enterprise_id));
    old.filter(Column::CreatedAt.lt(now - Duration::days(KEPT_DAYS))).exec().await?;
    for place in 0..A_MINUTE {
        let id = ids::next();
        let row = ActiveModel {
            id: Set(id),
            enterprise_id: Set(about.enterprise_id),
            kind: Set(about.kind),
            subject_kind: Set(about.subject.0),
            subject_id: Set(about.subject.1),
            task_id: Set(about.task_id),
            hop: Set(about.hop),
            slot: Set(minute * A_MINUTE + place),
            affected: Set(about.affected),
            steps: Set(None),
            created_at: Set(now),
            created_by: Set(scope.actor().name.clone()),
            ended_at: Set(None),
            ..Default::default()
        };
        if scope.insert_new(row).await? {
            return get(scope, id).await;
        }
    }
    Ok(None)
}

/// Writes down how the checks came out.
pub async fn end(scope: &Scope, id: Uuid, checks: &[Checked]) -> Result<Option<Model>, Fault> {
    let steps = serde_json::to_value(checks).map_err(Fault::new)?;
    scope
        .change::<Entity>()
        .set(Column::Steps, Some(steps))
        .set(Column::EndedAt, Some(clock::now()))
        .filter(Column::Id.eq(id))
        .exec()
        .await?;
    get(scope, id).await
}

/// The diagnosis with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The enterprises and hops that were diagnosed by themselves since then.
pub async fn automatic_since(scope: &Scope, since: DateTime<Utc>) -> Result<Vec<(Uuid, Option<Hop>)>, Fault> {
    let find = scope.find::<Entity>().filter(Column::Kind.eq(Kind::Automatic)).filter(Column::CreatedAt.gte(since));
    find.columns(&[Column::EnterpriseId, Column::Hop]).await
}

/// The latest of an enterprise, newest first.
pub async fn of_enterprise(scope: &Scope, enterprise_id: Uuid, most: u64) -> Result<Vec<Model>, Fault> {
    newest(scope, Condition::all().add(Column::EnterpriseId.eq(enterprise_id)), most).await
}

/// The latest that looked at a task or at an order of it.
pub async fn of_task(scope: &Scope, task_id: Uuid) -> Result<Option<Model>, Fault> {
    Ok(newest(scope, about_task(task_id), 1).await?.pop())
}

/// An order as far as it matters which diagnosis speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Waiting {
    pub order_id: Uuid,
    pub enterprise_id: Uuid,
    /// Whether it waits at all.
    pub declaring: bool,
    /// Whether a receipt has come.
    pub answered: bool,
    pub moved_at: DateTime<Utc>,
}

impl Waiting {
    /// Whether one made by itself at that hop, then, was made while it waited there.
    fn shares(&self, enterprise_id: Uuid, hop: Option<Hop>, at: DateTime<Utc>) -> bool {
        let waits = hop.is_some_and(|hop| (hop == Hop::Customs) == self.answered);
        self.declaring && waits && enterprise_id == self.enterprise_id && at >= self.moved_at
    }
}

/// The latest that speaks of each order: one made about it, or one made by itself while it waited as others do. Three
/// queries, whatever the number of orders; those of which nothing was found are left out.
pub async fn of_orders(scope: &Scope, orders: &[Waiting]) -> Result<HashMap<Waiting, Model>, Fault> {
    let own = own(scope, orders).await?;
    let shared = shared(scope, orders).await?;
    let mut chosen: HashMap<Waiting, Uuid> = HashMap::new();
    for order in orders {
        let others = shared.iter().filter(|(_, enterprise_id, hop, at)| order.shares(*enterprise_id, *hop, *at));
        let others = others.map(|(id, _, _, at)| (*at, *id));
        let latest = own.get(&order.order_id).copied().into_iter().chain(others).max();
        chosen.extend(latest.map(|(_, id)| (*order, id)));
    }
    let ids: HashSet<Uuid> = chosen.values().copied().collect();
    let rows = scope.find::<Entity>().filter(scope.among(Column::Id, ids)).all().await?;
    let rows: HashMap<Uuid, Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(chosen.into_iter().filter_map(|(order, id)| Some((order, rows.get(&id)?.clone()))).collect())
}

/// The latest that was made about each order: when, and its id.
async fn own(scope: &Scope, orders: &[Waiting]) -> Result<HashMap<Uuid, (DateTime<Utc>, Uuid)>, Fault> {
    let about = scope.among(Column::SubjectId, orders.iter().map(|order| order.order_id));
    let find = scope.find::<Entity>().filter(about).filter(Column::SubjectKind.eq(Subject::Order));
    let columns = [Column::SubjectId, Column::CreatedAt, Column::Id];
    let mut latest: HashMap<Uuid, (DateTime<Utc>, Uuid)> = HashMap::new();
    for (order_id, at, id) in find.columns::<(Uuid, DateTime<Utc>, Uuid)>(&columns).await? {
        let known = latest.entry(order_id).or_insert((at, id));
        *known = (*known).max((at, id));
    }
    Ok(latest)
}

/// Those made by themselves since the first of the waiting orders moved: id, enterprise, hop, and when.
async fn shared(scope: &Scope, orders: &[Waiting]) -> Result<Vec<(Uuid, Uuid, Option<Hop>, DateTime<Utc>)>, Fault> {
    let waiting = || orders.iter().filter(|order| order.declaring);
    let Some(since) = waiting().map(|order| order.moved_at).min() else { return Ok(Vec::new()) };
    let enterprises: HashSet<Uuid> = waiting().map(|order| order.enterprise_id).collect();
    let find = scope.find::<Entity>().filter(scope.among(Column::EnterpriseId, enterprises));
    let find = find.filter(Column::Kind.eq(Kind::Automatic)).filter(Column::CreatedAt.gte(since));
    find.columns(&[Column::Id, Column::EnterpriseId, Column::Hop, Column::CreatedAt]).await
}

impl Loader<Waiting> for Rows {
    type Value = Model;
    type Error = Arc<Fault>;

    async fn load(&self, orders: &[Waiting]) -> Result<HashMap<Waiting, Model>, Arc<Fault>> {
        of_orders(self.scope(), orders).await.map_err(Arc::new)
    }
}

/// Forgets what was found about a task and its orders; the task goes next.
pub async fn forget(scope: &Scope, task_id: Uuid) -> Result<(), Fault> {
    scope.remove::<Entity>().filter(about_task(task_id)).exec().await.map(|_| ())
}

fn about_task(task_id: Uuid) -> Condition {
    Condition::any()
        .add(Condition::all().add(Column::SubjectId.eq(task_id)).add(Column::SubjectKind.eq(Subject::Task)))
        .add(Column::TaskId.eq(task_id))
}

async fn newest(scope: &Scope, which: Condition, most: u64) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(which).order_by(Column::CreatedAt, Direction::Desc);
    find.order_by(Column::Id, Direction::Desc).limit(most).all().await
}
