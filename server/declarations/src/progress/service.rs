//! Holding, deciding and deleting.

use std::sync::Arc;

use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope};
use sea_orm::{ColumnTrait, Condition, Order as Direction};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, Status};
use super::refusal::OrderRefusal;
use super::watcher::Watcher;
use crate::orders::service::KINDS;
use crate::sending::service::Decision;
use crate::settings::Settings;
use crate::tasks::refusal::TaskRefusal;
use crate::watch::Watch;
use crate::{findings, intake, messages, orders, sending, signing, tasks};

/// The read model of orders by their ids.
pub async fn some(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    scope.find::<Entity>().filter(scope.among(Column::Id, order_ids.iter().copied())).all().await
}

/// The same for who goes by what they say and writes: nobody else acts on these orders until this transaction ends, and
/// what is asked after this sees what whoever came before has written. Two that do not see one another would both find
/// that nothing is under way, or that something is still waited for.
pub async fn held(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(scope.among(Column::Id, order_ids.iter().copied()));
    find.order_by(Column::Id, Direction::Asc).locked().all().await
}

/// Deletes orders that nobody pushed; all of them or none.
pub async fn delete(scope: &Scope, settings: &Arc<Settings>, order_ids: &[Uuid]) -> Result<(), Error<OrderRefusal>> {
    if order_ids.len() > super::push::MAX_IDS {
        return Err(OrderRefusal::TooMany(super::push::MAX_IDS).into());
    }
    let scope = scope.begin().await?;
    let rows = held(&scope, order_ids).await?;
    if rows.len() < order_ids.len() {
        return Err(OrderRefusal::NotFound.into());
    }
    let sent = sent_among(&rows);
    if !sent.is_empty() {
        return Err(OrderRefusal::Sent(sent).into());
    }
    forget(&scope, settings, order_ids).await?;
    scope.commit().await?;
    Ok(())
}

/// A person's word on a message of which nobody knows whether it arrived.
pub async fn decide(scope: &Scope, message_id: Uuid, decision: Decision) -> Result<(), Error<OrderRefusal>> {
    let scope = scope.begin().await?;
    if !sending::service::decide(&scope, message_id, decision).await? {
        return Err(OrderRefusal::NotInDoubt.into());
    }
    let orders = messages::service::orders_of(&scope, &[message_id]).await?;
    Watcher.touched(&scope, &orders).await?;
    scope.commit().await?;
    Ok(())
}

/// Deletes a task with everything in it, if none of its orders was pushed.
pub async fn delete_task(scope: &Scope, settings: &Arc<Settings>, task_id: Uuid) -> Result<(), Error<Refusal>> {
    let scope = scope.begin().await?;
    if tasks::service::get(&scope, task_id).await?.is_none() {
        return Err(TaskRefusal::NotFound.refusal().into());
    }
    // Held before they are looked at: a push at the same moment comes first or finds none of them.
    let of_task = scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).order_by(Column::Id, Direction::Asc);
    let order_ids: Vec<Uuid> = of_task.locked().column(Column::Id).await?;
    let pushed = Condition::any()
        .add(Column::OperationId.is_not_null())
        .add(Column::Status.is_not_in([Status::Imported, Status::Ready]));
    let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id));
    if find.filter(pushed).limit(1).one().await?.is_some() {
        return Err(TaskRefusal::Sent.refusal().into());
    }
    forget(&scope, settings, &order_ids).await?;
    intake::service::forget(&scope, task_id).await?;
    findings::service::forget(&scope, task_id).await?;
    tasks::service::remove(&scope, task_id).await?;
    scope.commit().await?;
    Ok(())
}

fn sent_among(rows: &[Model]) -> Vec<String> {
    let sent = |row: &&Model| row.operation_id.is_some() || !matches!(row.status, Status::Imported | Status::Ready);
    rows.iter().filter(sent).map(|row| row.order_no.clone()).collect()
}

async fn forget(scope: &Scope, settings: &Settings, order_ids: &[Uuid]) -> Result<(), Fault> {
    let papers: Vec<_> = order_ids.iter().flat_map(|id| KINDS.map(|kind| (*id, kind))).collect();
    let gone = messages::service::cut_out(scope, &papers, settings.message_size()).await?;
    signing::service::forget(scope, &gone).await?;
    messages::service::forget(scope, order_ids, &gone).await?;
    for chunk in order_ids.chunks(500) {
        scope.remove::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied())).exec().await?;
    }
    orders::service::remove(scope, order_ids).await
}
