//! Starting, advancing and ending long work. Every change is guarded, so that a repeated step counts once.

use chrono::{DateTime, Utc};
use qiyun_kernel::tenancy::Change;
use qiyun_kernel::{Fault, Refusal, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Kind, Model, State};

/// Why an operation, or an import, ended without its result. Stored, so that it can be shown in either language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Failure {
    pub code: String,
    pub zh: String,
    pub en: String,
    pub todo_zh: String,
    pub todo_en: String,
}

impl From<&Refusal> for Failure {
    fn from(refusal: &Refusal) -> Self {
        Self {
            code: refusal.code.to_owned(),
            zh: refusal.zh.clone(),
            en: refusal.en.clone(),
            todo_zh: refusal.todo_zh.clone(),
            todo_en: refusal.todo_en.clone(),
        }
    }
}

/// Begins an operation that works on a row of the API kind `subject_kind`.
pub async fn start(
    scope: &Scope,
    kind: Kind,
    subject_kind: &str,
    subject_id: Option<Uuid>,
    total: Option<i64>,
) -> Result<Model, Fault> {
    let row = ActiveModel {
        id: Set(ids::next()),
        kind: Set(kind),
        state: Set(State::Queued),
        subject_kind: Set(subject_kind.to_owned()),
        subject_id: Set(subject_id),
        done: Set(0),
        total: Set(total),
        succeeded: Set(0),
        failed: Set(0),
        cancel_asked: Set(false),
        error: Set(None),
        reached: Set(None),
        created_by: Set(scope.actor().name.clone()),
        created_at: Set(clock::now()),
        started_at: Set(None),
        ended_at: Set(None),
        ..Default::default()
    };
    scope.insert(row).await
}

/// The operation, or nothing: another tenant's and none at all are alike.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// Notes that it is at work; false when it has ended or shall not go on.
pub async fn run(scope: &Scope, id: Uuid) -> Result<bool, Fault> {
    running(scope, id).filter(Column::CancelAsked.eq(false)).exec().await.map(|rows| rows == 1)
}

/// Remembers the last item that was handed on. For the end of a step: others count on the row meanwhile.
pub async fn reach(scope: &Scope, id: Uuid, item: Uuid) -> Result<(), Fault> {
    running(scope, id).set(Column::Reached, Some(item)).exec().await.map(|_| ())
}

fn running(scope: &Scope, id: Uuid) -> Change<'_, Entity> {
    scope
        .change::<Entity>()
        .set(Column::State, State::Running)
        .set(Column::StartedAt, Expr::col(Column::StartedAt).if_null(clock::now()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([State::Queued, State::Running]))
}

/// Says how far it is, in absolute numbers.
pub async fn report(scope: &Scope, id: Uuid, done: i64, total: Option<i64>) -> Result<(), Fault> {
    // One that was on its way when the operation ended comes too late.
    let going_on = Column::Id.eq(id).and(Column::EndedAt.is_null());
    let mut change = scope.change::<Entity>().set(Column::Done, done).filter(going_on);
    if let Some(total) = total {
        change = change.set(Column::Total, Some(total));
    }
    change.exec().await.map(|_| ())
}

/// Counts items that came to an end, and ends the operation with the last of them.
pub async fn advance(scope: &Scope, id: Uuid, succeeded: i64, failed: i64) -> Result<(), Fault> {
    scope
        .change::<Entity>()
        .set(Column::Done, Expr::col(Column::Done).add(succeeded + failed))
        .set(Column::Succeeded, Expr::col(Column::Succeeded).add(succeeded))
        .set(Column::Failed, Expr::col(Column::Failed).add(failed))
        .filter(Column::Id.eq(id))
        .exec()
        .await?;
    scope
        .change::<Entity>()
        .set(Column::State, State::Succeeded)
        .set(Column::EndedAt, Some(clock::now()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([State::Queued, State::Running]))
        .filter(Expr::col(Column::Done).gte(Expr::col(Column::Total)))
        .exec()
        .await
        .map(|_| ())
}

/// Counts items that went well, without ending the operation. For the end of a step.
pub async fn count(scope: &Scope, id: Uuid, succeeded: i64) -> Result<(), Fault> {
    running(scope, id)
        .set(Column::Done, Expr::col(Column::Done).add(succeeded))
        .set(Column::Succeeded, Expr::col(Column::Succeeded).add(succeeded))
        .exec()
        .await
        .map(|_| ())
}

/// Ends it with these counts.
pub async fn finish(scope: &Scope, id: Uuid, succeeded: i64, failed: i64) -> Result<(), Fault> {
    let total = succeeded + failed;
    end(scope, id, State::Succeeded, None, Some((total, succeeded, failed))).await
}

/// Ends it without its result.
pub async fn fail(scope: &Scope, id: Uuid, failure: &Failure) -> Result<(), Fault> {
    end(scope, id, State::Failed, Some(failure), None).await
}

/// Ends it because somebody asked.
pub async fn cancelled(scope: &Scope, id: Uuid) -> Result<(), Fault> {
    end(scope, id, State::Cancelled, None, None).await
}

async fn end(
    scope: &Scope,
    id: Uuid,
    state: State,
    failure: Option<&Failure>,
    counts: Option<(i64, i64, i64)>,
) -> Result<(), Fault> {
    let error = failure.map(serde_json::to_value).transpose().map_err(Fault::new)?;
    let mut change = scope
        .change::<Entity>()
        .set(Column::State, state)
        .set(Column::Error, error)
        .set(Column::EndedAt, Some(clock::now()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([State::Queued, State::Running]));
    if let Some((total, succeeded, failed)) = counts {
        change = change
            .set(Column::Done, total)
            .set(Column::Total, Some(total))
            .set(Column::Succeeded, succeeded)
            .set(Column::Failed, failed);
    }
    change.exec().await.map(|_| ())
}

/// Asks it to stop. What was done stays; what was sent cannot be called back.
pub async fn ask_cancel(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope
        .change::<Entity>()
        .set(Column::CancelAsked, true)
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([State::Queued, State::Running]))
        .exec()
        .await?;
    get(scope, id).await
}

/// Whether somebody asked it to stop.
pub async fn cancel_asked(scope: &Scope, id: Uuid) -> Result<bool, Fault> {
    Ok(get(scope, id).await?.is_none_or(|row| row.cancel_asked))
}

/// Items a second since it started, and the seconds left at that rate.
#[must_use]
pub fn pace(row: &Model, now: DateTime<Utc>) -> (Option<f64>, Option<i32>) {
    let Some(started_at) = row.started_at else { return (None, None) };
    let until = row.ended_at.unwrap_or(now);
    let seconds = (until - started_at).as_seconds_f64();
    if row.done <= 0 || seconds <= 0.0 {
        return (None, None);
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate on a screen")]
    let rate = row.done as f64 / seconds;
    let left = row.total.filter(|_| !row.state.is_ended()).map(|total| Ord::max(total - row.done, 0));
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "seconds on a screen")]
    let eta = left.map(|left| (left as f64 / rate).ceil() as i32);
    (Some(rate), eta)
}
