//! Keeping what a diagnosis found, and finding it again for an order, a task or an enterprise.

use chrono::{DateTime, Duration, Utc};
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
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    pub order_id: Uuid,
    pub enterprise_id: Uuid,
    /// Whether it waits at all.
    pub declaring: bool,
    /// Whether a receipt has come.
    pub answered: bool,
    pub moved_at: DateTime<Utc>,
}

/// The latest that speaks of an order: one made about it, or one made by itself while it waited as others do.
pub async fn of_order(scope: &Scope, order: Waiting) -> Result<Option<Model>, Fault> {
    let own = Condition::all().add(Column::SubjectId.eq(order.order_id)).add(Column::SubjectKind.eq(Subject::Order));
    let own = newest(scope, own, 1).await?.pop();
    if !order.declaring {
        return Ok(own);
    }
    let hops = if order.answered { vec![Hop::Customs] } else { vec![Hop::Signing, Hop::Sending, Hop::Port] };
    let shared = Condition::all()
        .add(Column::EnterpriseId.eq(order.enterprise_id))
        .add(Column::Kind.eq(Kind::Automatic))
        .add(Column::Hop.is_in(hops))
        .add(Column::CreatedAt.gte(order.moved_at));
    let shared = newest(scope, shared, 1).await?.pop();
    Ok([own, shared].into_iter().flatten().max_by_key(|row| row.created_at))
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
