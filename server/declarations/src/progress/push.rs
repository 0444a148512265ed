//! 推送: one order, some, or all that match. The wish is one guarded update; a step then has the messages
//! signed, a slice at a time.

use std::sync::Arc;
use std::time::Duration;

use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, clock};
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::entity::{Column, Entity, Status};
use super::refusal::OrderRefusal;
use super::watcher;
use crate::operations::entity::{Kind, Model as Operation};
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{messages, operations, orders, queues, sending, signing};

/// Orders handed to signing in one transaction.
const SLICE: u64 = 1_000;
/// Orders that can be named one by one.
pub const MAX_IDS: usize = 1_000;

/// Which orders.
#[derive(Clone, Debug)]
pub enum Selection {
    Orders(Vec<Uuid>),
    Task(Uuid),
    /// A filter, already read into a condition on the read model.
    Matching(Condition),
}

/// A push that was accepted.
#[derive(Clone, Debug)]
pub struct Started {
    pub operation: Operation,
    /// What is going to be declared.
    pub business_keys: Vec<String>,
}

/// Starts a push; the same key gives the same operation. Orders that are under way or done are left alone.
pub async fn start(scope: &Scope, selection: Selection, key: &Key) -> Result<Started, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        let operation = super::generate::operation(&scope, earlier).await?;
        return Ok(Started { business_keys: keys_of(&scope, operation.id).await?, operation });
    }
    let (chosen, subject) = match selection {
        Selection::Orders(ids) if ids.len() > MAX_IDS => return Err(OrderRefusal::TooMany(MAX_IDS).refusal().into()),
        Selection::Orders(ids) => (Condition::all().add(Column::OrderId.is_in(ids)), None),
        Selection::Task(task_id) => (Condition::all().add(Column::TaskId.eq(task_id)), Some(task_id)),
        Selection::Matching(condition) => (condition, None),
    };
    let made = operations::service::start(&scope, Kind::Push, "task", subject, None).await?;
    let taken = scope
        .change::<Entity>()
        .set(Column::Status, Status::Declaring)
        .set(Column::OperationId, Some(made.id))
        .set(Column::Queued, true)
        .set(Column::Counted, false)
        .set(Column::Since, clock::now())
        .set(Column::UpdatedAt, clock::now())
        .filter(chosen)
        .filter(may_be_pushed())
        .exec()
        .await?;
    if taken == 0 {
        return Err(OrderRefusal::NothingToPush.refusal().into());
    }
    let total = i64::try_from(taken).map_err(Fault::new)?;
    operations::service::report(&scope, made.id, 0, Some(total)).await?;
    key.remember(&scope, made.id).await?;
    enqueue(&scope, queues::PUSH, made.id, Duration::ZERO).await?;
    let business_keys = keys_of(&scope, made.id).await?;
    scope.commit().await?;
    Ok(Started { operation: Operation { total: Some(total), ..made }, business_keys })
}

async fn keys_of(scope: &Scope, operation_id: Uuid) -> Result<Vec<String>, Fault> {
    let asked = scope.find::<Entity>().filter(Column::OperationId.eq(operation_id)).subquery(Column::OrderId);
    let find = scope.find::<orders::entity::Entity>().filter(orders::entity::Column::Id.in_subquery(asked));
    find.column(orders::entity::Column::BusinessKey).await
}

/// Ready ones, and those whose failure allows another filing. What is under way or done is never doubled.
fn may_be_pushed() -> Condition {
    let failed =
        Condition::all().add(Column::Status.is_in([Status::Failed, Status::Rejected])).add(Column::Retryable.eq(true));
    Condition::any().add(Column::Status.eq(Status::Ready)).add(failed)
}

/// Hands the next slice of a push to signing.
pub struct RequestPush {
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

impl Step for RequestPush {
    const QUEUE: &'static str = queues::PUSH;
    type Outside = ();
    type Input = ();
    type Output = ();

    fn outside(&self) -> &() {
        &()
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<()>, Fault> {
        let operation = operations::service::get(scope, job.subject).await?;
        Ok(operation.filter(|operation| !operation.state.is_ended()).map(|_| ()))
    }

    async fn act((): &(), (): &()) -> Result<(), Halt> {
        Ok(())
    }

    async fn settle(&self, scope: &Scope, job: &Job, (): (), _: Result<(), Halt>) -> Result<Next, Fault> {
        if !operations::service::run(scope, job.subject).await? {
            return self.stop(scope, job.subject).await;
        }
        let slice = queued(scope, job.subject, SLICE).await?;
        if slice.is_empty() {
            return Ok(Next::Done);
        }
        unqueue(scope, &slice).await?;
        let (fresh, again) = sort(scope, &slice).await?;
        let size = self.settings.message_size();
        let mut messages = messages::service::cut_out(scope, &fresh, size).await?;
        messages.extend(messages::service::compose_new(scope, &again, size).await?);
        signing::service::request(scope, &messages).await?;
        self.watch.touched(scope, &slice).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}

impl RequestPush {
    /// Somebody asked it to stop: what was not handed on goes back to what it was.
    async fn stop(&self, scope: &Scope, operation_id: Uuid) -> Result<Next, Fault> {
        let slice = queued(scope, operation_id, SLICE).await?;
        if slice.is_empty() {
            operations::service::cancelled(scope, operation_id).await?;
            return Ok(Next::Done);
        }
        unqueue(scope, &slice).await?;
        scope
            .change::<Entity>()
            .set(Column::OperationId, Option::<Uuid>::None)
            .filter(Column::OrderId.is_in(slice.iter().copied()))
            .exec()
            .await?;
        self.watch.touched(scope, &slice).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}

async fn queued(scope: &Scope, operation_id: Uuid, most: u64) -> Result<Vec<Uuid>, Fault> {
    let find = scope.find::<Entity>().filter(Column::OperationId.eq(operation_id)).filter(Column::Queued.eq(true));
    find.order_by(Column::Id, sea_orm::Order::Asc).limit(most).column(Column::OrderId).await
}

async fn unqueue(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    let of = Column::OrderId.is_in(order_ids.iter().copied());
    scope.change::<Entity>().set(Column::Queued, false).filter(of).exec().await.map(|_| ())
}

/// Those whose message never left the house are signed as they are; those that were on the wire
/// are filed anew, with a new guid and time.
async fn sort(scope: &Scope, order_ids: &[Uuid]) -> Result<(Vec<Uuid>, Vec<Uuid>), Fault> {
    let seats = watcher::latest(scope, order_ids).await?;
    let mut message_ids: Vec<Uuid> = seats.values().map(|seat| seat.message_id).collect();
    message_ids.sort_unstable();
    message_ids.dedup();
    let left: std::collections::HashSet<Uuid> =
        sending::service::some(scope, &message_ids).await?.into_iter().map(|dispatch| dispatch.message_id).collect();
    Ok(order_ids.iter().partition(|id| seats.get(id).is_some_and(|seat| !left.contains(&seat.message_id))))
}
