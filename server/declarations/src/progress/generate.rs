//! 生成申报数据: a task's orders composed into messages, a slice at a time, so that it shows progress and can stop.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope};
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{Column, Entity, Status};
use super::refusal::OrderRefusal;
use crate::operations::entity::{Kind, Model as Operation};
use crate::settings::Settings;
use crate::tasks::entity::Status as TaskStatus;
use crate::tasks::refusal::TaskRefusal;
use crate::watch::Watch;
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
    let waiting = scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).filter(Column::Status.eq(Status::Imported));
    let total = i64::try_from(waiting.count().await?).map_err(Fault::new)?;
    if total == 0 {
        return Err(TaskRefusal::NothingToGenerate.refusal().into());
    }
    if !tasks::service::begin_generating(&scope, task_id).await? {
        return Err(TaskRefusal::Busy.refusal().into());
    }
    let made = operations::service::start(&scope, Kind::Generate, "task", Some(task_id), Some(total)).await?;
    key.remember(&scope, made.id).await?;
    enqueue(&scope, queues::COMPOSE, made.id, Duration::ZERO).await?;
    scope.commit().await?;
    Ok(made)
}

/// The operation that an idempotency key stood for.
pub(super) async fn operation(scope: &Scope, id: Uuid) -> Result<Operation, Error<Refusal>> {
    operations::service::get(scope, id).await?.ok_or_else(|| Error::fault("an idempotency key names no operation"))
}

/// Composes the next slice of a task.
pub struct ComposeMessages {
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
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
        if !operations::service::run(scope, operation_id).await? {
            operations::service::cancelled(scope, operation_id).await?;
            tasks::service::set_status(scope, task_id, TaskStatus::Draft).await?;
            return Ok(Next::Done);
        }
        let find =
            scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).filter(Column::Status.eq(Status::Imported));
        let slice: Vec<Uuid> =
            find.order_by(Column::Id, sea_orm::Order::Asc).limit(SLICE).column(Column::OrderId).await?;
        if slice.is_empty() {
            let done = operations::service::get(scope, operation_id).await?.map_or(0, |operation| operation.succeeded);
            operations::service::finish(scope, operation_id, done, 0).await?;
            tasks::service::set_status(scope, task_id, TaskStatus::Generated).await?;
            return Ok(Next::Done);
        }
        messages::service::compose_new(scope, &slice, self.settings.message_size()).await?;
        self.watch.touched(scope, &slice).await?;
        let count = i64::try_from(slice.iter().collect::<HashSet<_>>().len()).map_err(Fault::new)?;
        operations::service::count(scope, operation_id, count).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}
