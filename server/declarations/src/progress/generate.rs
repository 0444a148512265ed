//! 生成申报数据: a task's orders composed into messages, a slice at a time, so that it shows progress and can stop.

use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::tenancy::Find;
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope};
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::check;
use super::entity::{Column, Entity, Status};
use super::refusal::OrderRefusal;
use crate::messages::service::Wanted;
use crate::operations::entity::{Kind, Model as Operation};
use crate::settings::Settings;
use crate::tasks::entity::Status as TaskStatus;
use crate::tasks::refusal::TaskRefusal;
use crate::{messages, operations, queues, tasks};

/// Orders composed in one transaction.
const SLICE: u64 = 1_000;

/// Starts generating a task; the same key gives the same operation.
pub async fn start(scope: &Scope, task_id: Uuid, key: &Key) -> Result<Operation, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        return operation(&scope, earlier).await;
    }
    let task = tasks::service::get(&scope, task_id).await?.ok_or_else(|| TaskRefusal::NotFound.refusal())?;
    let strategy = tasks::service::strategy_of(&scope, &task).await?;
    if let Some(enterprise) = enterprises::service::get(&scope, strategy.declarant.id).await?
        && enterprise.transmission_id.is_none()
    {
        return Err(OrderRefusal::NoTransmissionId(enterprise.name).refusal().into());
    }
    let total = i64::try_from(waiting(&scope, task_id).count().await?).map_err(Fault::new)?;
    if total == 0 {
        return Err(TaskRefusal::NothingToGenerate.refusal().into());
    }
    if !tasks::service::begin_generating(&scope, task_id).await? {
        return Err(TaskRefusal::Busy.refusal().into());
    }
    // What broke a rule before is looked at again.
    let blocked = scope.change::<Entity>().filter(Column::TaskId.eq(task_id));
    let blocked = blocked.filter(Column::Status.eq(Status::Imported)).filter(Column::FailureCode.is_not_null());
    blocked.set(Column::FailureCode, Option::<String>::None).exec().await?;
    let made = operations::service::start(&scope, Kind::Generate, "task", Some(task_id), Some(total)).await?;
    key.remember(&scope, made.id).await?;
    enqueue(&scope, queues::COMPOSE, made.id, Duration::ZERO).await?;
    scope.commit().await?;
    Ok(made)
}

/// A task's orders that are not composed yet.
fn waiting(scope: &Scope, task_id: Uuid) -> Find<'_, Entity> {
    scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).filter(Column::Status.eq(Status::Imported))
}

/// The operation that an idempotency key stood for.
pub(super) async fn operation(scope: &Scope, id: Uuid) -> Result<Operation, Error<Refusal>> {
    operations::service::get(scope, id).await?.ok_or_else(|| Error::fault("an idempotency key names no operation"))
}

/// Composes the next slice of a task.
pub struct ComposeMessages {
    pub settings: Arc<Settings>,
}

impl Step for ComposeMessages {
    const QUEUE: &'static str = queues::COMPOSE;
    type Outside = ();
    type Input = Uuid;
    type Output = ();

    fn outside(&self) -> &() {
        &()
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<Uuid>, Fault> {
        let Some(operation) = operations::service::get(scope, job.subject).await? else { return Ok(None) };
        Ok(operation.subject_id.filter(|_| !operation.state.is_ended()))
    }

    async fn act((): &(), _: &Uuid) -> Result<(), Halt> {
        Ok(())
    }

    async fn settle(&self, scope: &Scope, job: &Job, task_id: Uuid, _: Result<(), Halt>) -> Result<Next, Fault> {
        let operation_id = job.subject;
        let Some(operation) = operations::service::get(scope, operation_id).await? else { return Ok(Next::Done) };
        if !operation.goes_on() {
            operations::service::cancelled(scope, operation_id).await?;
            tasks::service::set_status(scope, task_id, TaskStatus::Draft).await?;
            return Ok(Next::Done);
        }
        let find = waiting(scope, task_id).filter(Column::FailureCode.is_null());
        let slice: Vec<Uuid> = find.order_by(Column::Id, sea_orm::Order::Asc).limit(SLICE).column(Column::Id).await?;
        if slice.is_empty() {
            return end(scope, operation_id, task_id).await;
        }
        let made = self.compose(scope, &slice).await?;
        super::watcher::composed(scope, &made).await?;
        operations::service::count(scope, operation_id, i64::try_from(made.len()).map_err(Fault::new)?).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}

/// The last slice is done: what broke a rule stays where it was, and says so.
async fn end(scope: &Scope, operation_id: Uuid, task_id: Uuid) -> Result<Next, Fault> {
    let done = operations::service::get(scope, operation_id).await?.map_or(0, |operation| operation.succeeded);
    let broken = i64::try_from(waiting(scope, task_id).count().await?).map_err(Fault::new)?;
    operations::service::finish(scope, operation_id, done, broken).await?;
    let status = if broken > 0 { TaskStatus::Failed } else { TaskStatus::Generated };
    tasks::service::set_status(scope, task_id, status).await?;
    Ok(Next::Done)
}

impl ComposeMessages {
    /// Composes all documents of orders that break no rule; those orders.
    async fn compose(&self, scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Uuid>, Fault> {
        let checked = check::orders(scope, order_ids).await?;
        check::block(scope, &checked).await?;
        let sound = || checked.iter().filter(|one| one.blocking().is_none());
        let wanted = sound().flat_map(|one| one.kinds.iter().map(|kind| Wanted::add((one.order_id, *kind)))).collect();
        messages::service::compose_new(scope, wanted, self.settings.message_size()).await?;
        Ok(sound().map(|one| one.order_id).collect())
    }
}
