//! Which orders are 申报中, and which of them wait longest: what a diagnosis looks at.

use chrono::{DateTime, Duration, Utc};
use qiyun_directory::settings::Patience;
use qiyun_kernel::{Fault, Scope};
use sea_orm::{ColumnTrait, Condition, Order as Direction};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, Status};
use crate::{messages, sending, signing};

/// Whether anything of the tenant's is under way.
pub async fn any(scope: &Scope) -> Result<bool, Fault> {
    Ok(scope.find::<Entity>().filter(Column::Status.eq(Status::Declaring)).limit(1).one().await?.is_some())
}

/// Orders under way that wait longer at their hop than it usually takes, which is what a diagnosis goes by. When a
/// message was sent is not on the read model, so the first word of the e-port is waited for from the push on.
#[must_use]
pub fn overdue(scope: &Scope, patience: &Patience, now: DateTime<Utc>) -> Condition {
    let before = |seconds: &[u32]| now - Duration::seconds(seconds.iter().map(|one| i64::from(*one)).sum());
    let pushed =
        |seconds: &[u32]| Condition::all().add(Column::CustomsStatus.is_null()).add(Column::Since.lt(before(seconds)));
    let within = |messages| Column::Id.in_subquery(messages::service::orders_within(scope, messages));
    let Patience { signing_s, sending_s, port_s, customs_s } = *patience;
    let answered = Condition::all().add(Column::CustomsStatus.is_not_null());
    let longer = Condition::any()
        .add(answered.add(Column::UpdatedAt.lt(before(&[customs_s]))))
        .add(pushed(&[signing_s, sending_s, port_s]))
        .add(pushed(&[signing_s, sending_s]).add(within(sending::service::unsent(scope))))
        .add(pushed(&[signing_s]).add(within(signing::service::unsigned(scope))));
    Condition::all().add(Column::Status.eq(Status::Declaring)).add(longer)
}

/// The enterprises with orders under way that have not moved since `before`; those with fewer first, so that one
/// with very many cannot hide them.
pub async fn enterprises(scope: &Scope, before: DateTime<Utc>) -> Result<Vec<Uuid>, Fault> {
    let find = scope.find::<Entity>().filter(Column::Status.eq(Status::Declaring));
    let mut tally = find.filter(Column::UpdatedAt.lt(before)).tally::<Uuid>(Column::EnterpriseId).await?;
    tally.sort_by_key(|(id, count)| (*count, *id));
    Ok(tally.into_iter().map(|(id, _)| id).collect())
}

/// Orders of an enterprise under way that have not moved since `before`, the longest first.
pub async fn longest(
    scope: &Scope,
    enterprise_id: Uuid,
    before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
    let find = find.filter(Column::Status.eq(Status::Declaring)).filter(Column::UpdatedAt.lt(before));
    find.order_by(Column::UpdatedAt, Direction::Asc).limit(most).all().await
}

/// Of a task's orders the one to look at: under way longest, else failed last, else the first of all.
pub async fn worst_of_task(scope: &Scope, task_id: Uuid) -> Result<Option<Model>, Fault> {
    let all = Condition::all().add(Column::TaskId.eq(task_id));
    if let Some(row) = troubled(scope, all.clone()).await? {
        return Ok(Some(row));
    }
    scope.find::<Entity>().filter(all).order_by(Column::CreatedAt, Direction::Asc).one().await
}

/// Of an enterprise's orders the one to look at, if any is under way or failed.
pub async fn worst_of_enterprise(scope: &Scope, enterprise_id: Uuid) -> Result<Option<Model>, Fault> {
    troubled(scope, Condition::all().add(Column::EnterpriseId.eq(enterprise_id))).await
}

async fn troubled(scope: &Scope, which: Condition) -> Result<Option<Model>, Fault> {
    let declaring = scope.find::<Entity>().filter(which.clone()).filter(Column::Status.eq(Status::Declaring));
    if let Some(row) = declaring.order_by(Column::UpdatedAt, Direction::Asc).one().await? {
        return Ok(Some(row));
    }
    let failed = scope.find::<Entity>().filter(which);
    let failed = failed.filter(Column::Status.is_in([Status::Failed, Status::Rejected]));
    failed.order_by(Column::UpdatedAt, Direction::Desc).one().await
}
