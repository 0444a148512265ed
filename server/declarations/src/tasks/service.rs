//! What may happen to a task.

use std::collections::{HashMap, HashSet};

use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_directory::{customers, strategies};
use qiyun_kernel::text::{Blanks, refuse_text};
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model, Status};
use super::refusal::TaskRefusal;

const CODE_MAX_CHARS: usize = 60;
/// How often a number is drawn before none is believed to be free.
const DRAWS: usize = 20;

/// Makes a task. Without a code it is numbered by day and time, Beijing.
pub async fn create(
    scope: &Scope,
    strategy_id: Uuid,
    customer_id: Uuid,
    code: Option<String>,
) -> Result<Model, Error<TaskRefusal>> {
    let (drawn, mut code) = (code.is_none(), code.unwrap_or_else(numbered));
    let mut reasons = Vec::new();
    if let Some(refusal) = refuse_text("input.code", "任务编号", &code, Blanks::Nowhere, CODE_MAX_CHARS) {
        reasons.push(TaskRefusal::Text(refusal));
    }
    match strategies::service::get(scope, strategy_id).await? {
        None => reasons.push(TaskRefusal::UnknownStrategy),
        Some(strategy) if !strategy.enabled => reasons.push(TaskRefusal::StrategyDisabled),
        Some(_) => {}
    }
    if customers::service::get(scope, customer_id).await?.is_none() {
        reasons.push(TaskRefusal::UnknownCustomer);
    }
    if !reasons.is_empty() {
        return Err(Error::Refused(reasons));
    }
    for _ in 0..DRAWS {
        let (id, now) = (ids::next(), clock::now());
        let row = ActiveModel {
            id: Set(id),
            code: Set(code.clone()),
            strategy_id: Set(strategy_id),
            customer_id: Set(customer_id),
            status: Set(Status::Draft),
            created_at: Set(now),
            updated_at: Set(now),
            created_by: Set(scope.actor().name.clone()),
            updated_by: Set(scope.actor().name.clone()),
            ..Default::default()
        };
        if scope.insert_new(row).await? {
            let made = get(scope, id).await?;
            return made.ok_or_else(|| Fault::new("a task that was just made is gone").into());
        }
        if !drawn {
            break;
        }
        // Nobody chose the number that another task has.
        code = numbered();
    }
    Err(TaskRefusal::CodeTaken(code).into())
}

/// The task, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// Tasks by id.
pub async fn some(scope: &Scope, task_ids: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, Model>, Fault> {
    let wanted: HashSet<Uuid> = task_ids.collect();
    let rows = scope.find::<Entity>().filter(scope.among(Column::Id, wanted)).all().await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The task's strategy with all that a message needs of it, or what is missing in it.
pub async fn strategy_of(scope: &Scope, task: &Model) -> Result<ResolvedStrategy, Error<Refusal>> {
    strategies::service::resolve(scope, task.strategy_id).await.map_err(|error| error.map(|reason| reason.refusal()))
}

/// Moves a task on, and stamps who did.
pub async fn set_status(scope: &Scope, id: Uuid, status: Status) -> Result<(), Fault> {
    let mut change = scope
        .change::<Entity>()
        .set(Column::Status, status)
        .set(Column::UpdatedAt, clock::now())
        .filter(Column::Id.eq(id));
    if let Some(name) = &scope.actor().name {
        change = change.set(Column::UpdatedBy, Some(name.clone()));
    }
    change.exec().await.map(|_| ())
}

/// New orders came in: what was generated before is not all there is.
pub async fn reopen(scope: &Scope, id: Uuid) -> Result<(), Fault> {
    let change = scope.change::<Entity>().set(Column::Status, Status::Draft).set(Column::UpdatedAt, clock::now());
    change.filter(Column::Id.eq(id)).filter(Column::Status.ne(Status::Generating)).exec().await.map(|_| ())
}

/// Takes the task for generating; false when it is being generated already.
pub async fn begin_generating(scope: &Scope, id: Uuid) -> Result<bool, Fault> {
    let taken = scope
        .change::<Entity>()
        .set(Column::Status, Status::Generating)
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone())
        .filter(Column::Id.eq(id))
        .filter(Column::Status.ne(Status::Generating))
        .exec()
        .await?;
    Ok(taken == 1)
}

/// Removes the bare record; what it holds must be gone before.
pub async fn remove(scope: &Scope, id: Uuid) -> Result<(), Fault> {
    scope.remove::<Entity>().filter(Column::Id.eq(id)).exec().await.map(|_| ())
}

/// Day, time and four digits, so that two clerks in the same second seldom draw the same.
fn numbered() -> String {
    let id = ids::random().simple().to_string().to_uppercase();
    format!("T{}{}", qiyun_schema::clock::app_time(clock::now()), &id[28..])
}
