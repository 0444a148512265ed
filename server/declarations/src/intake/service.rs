//! Announcing, putting and importing files, and keeping what was found in them.

use bytes::Bytes;
use chrono::Duration;
use futures::Stream;
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::enqueue;
use qiyun_kernel::text::{Blanks, refuse_text};
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, clock, ids};
use qiyun_schema::rule;
use qiyun_schema::sheet::template;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model, Policy, State};
use super::files::{Files, PutError};
use super::finding::{Cleaning, Located};
use super::refusal::IntakeRefusal;
use super::tidy::CleaningKind;
use super::{cleaning, problem, upload};
use crate::operations::entity::{Kind, Model as Operation};
use crate::operations::service::Failure;
use crate::{operations, queues, tasks};

/// Most bytes of one file.
pub const MAX_FILE_BYTES: u64 = 32 << 20;
/// How long an announced upload waits for its bytes and its use.
const KEPT_HOURS: i64 = 24;
const MAX_UPLOADS: usize = 20;
/// Problems kept of one import, and cleanings; the counts have them all.
const MOST_KEPT: usize = 10_000;

/// Announces uploads.
pub async fn announce(scope: &Scope, files: Vec<(String, i64)>) -> Result<Vec<upload::Model>, Error<IntakeRefusal>> {
    if files.len() > MAX_UPLOADS {
        return Err(IntakeRefusal::TooMany(MAX_UPLOADS).into());
    }
    let mut reasons = Vec::new();
    for (index, (filename, bytes)) in files.iter().enumerate() {
        let field = format!("inputs.{index}.filename");
        reasons.extend(refuse_text(&field, "文件名", filename, Blanks::Inside, 255).map(IntakeRefusal::Filename));
        if u64::try_from(*bytes).is_ok_and(|bytes| bytes > MAX_FILE_BYTES) {
            reasons.push(IntakeRefusal::TooLarge { field: format!("inputs.{index}.size"), limit: MAX_FILE_BYTES });
        }
    }
    if !reasons.is_empty() {
        return Err(Error::Refused(reasons));
    }
    let scope = scope.begin().await?;
    let mut made = Vec::with_capacity(files.len());
    for (filename, declared_bytes) in files {
        let row = upload::ActiveModel {
            id: Set(ids::next()),
            filename: Set(filename),
            declared_bytes: Set(declared_bytes),
            sha256: Set(None),
            created_at: Set(clock::now()),
            expires_at: Set(clock::now() + Duration::hours(KEPT_HOURS)),
            ..Default::default()
        };
        made.push(scope.insert(row).await?);
    }
    scope.commit().await?;
    Ok(made)
}

/// Takes the bytes of an announced upload. Put twice, the later bytes count, until it is used.
pub async fn put<S, E>(scope: &Scope, files: &Files, upload_id: Uuid, bytes: S) -> Result<(), Error<IntakeRefusal>>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: std::fmt::Display,
{
    let waiting = scope.get::<upload::Entity>(upload_id).await?.filter(|row| row.expires_at > clock::now());
    let used = scope.find::<Entity>().filter(Column::UploadId.eq(upload_id)).limit(1).one().await?.is_some();
    if waiting.is_none() || used {
        return Err(IntakeRefusal::NoUpload.into());
    }
    let sha256 = match files.put(scope.tenant(), bytes, MAX_FILE_BYTES).await {
        Ok(sha256) => sha256,
        Err(PutError::TooLarge { limit }) => return Err(IntakeRefusal::TooLarge { field: String::new(), limit }.into()),
        Err(PutError::Broken(why)) => return Err(Error::fault(why)),
        Err(PutError::Fault(fault)) => return Err(fault.into()),
    };
    let change = scope.change::<upload::Entity>().set(upload::Column::Sha256, Some(sha256));
    change.filter(upload::Column::Id.eq(upload_id)).exec().await?;
    Ok(())
}

/// Starts an import of an uploaded file into a task; the same key gives the same operation.
pub async fn start(
    scope: &Scope,
    task_id: Uuid,
    upload_id: Uuid,
    policy: Policy,
    key: &Key,
) -> Result<Operation, Error<Refusal>> {
    let refuse = |reason: IntakeRefusal| Error::from(reason.refusal());
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        let earlier = operations::service::get(&scope, earlier).await?;
        return earlier.ok_or_else(|| Error::fault("an idempotency key names no operation"));
    }
    let task = tasks::service::get(&scope, task_id).await?.ok_or_else(|| refuse(IntakeRefusal::TaskNotFound))?;
    let upload = scope.get::<upload::Entity>(upload_id).await?;
    let ready = upload.filter(|row| row.sha256.is_some() && row.expires_at > clock::now());
    let upload = ready.ok_or_else(|| refuse(IntakeRefusal::NoUpload))?;
    let strategy = tasks::service::strategy_of(&scope, &task).await?;
    if template(strategy.mode).is_none() {
        return Err(refuse(IntakeRefusal::NoTemplate(strategy.mode.name_zh())));
    }
    let import_id = ids::next();
    let operation = operations::service::start(&scope, Kind::Import, "import", Some(import_id), None).await?;
    let row = ActiveModel {
        id: Set(import_id),
        task_id: Set(task_id),
        upload_id: Set(upload.id),
        operation_id: Set(operation.id),
        policy: Set(policy),
        state: Set(State::Queued),
        row_count: Set(0),
        order_count: Set(0),
        rejected_row_count: Set(0),
        problem_count: Set(0),
        cleaning_count: Set(0),
        refusal: Set(None),
        created_at: Set(clock::now()),
        ..Default::default()
    };
    scope.insert(row).await?;
    key.remember(&scope, operation.id).await?;
    enqueue(&scope, queues::IMPORT, import_id, std::time::Duration::ZERO).await?;
    scope.commit().await?;
    Ok(operation)
}

/// An import that stands for a call rather than a file: its bytes are kept like an upload's, its end is
/// written in the same transaction. The file is a name, how many bytes there are, and their SHA-256.
pub async fn begin_direct(
    scope: &Scope,
    (import_id, task_id, operation_id): (Uuid, Uuid, Uuid),
    policy: Policy,
    (filename, size, sha256): (String, usize, String),
) -> Result<Model, Fault> {
    let now = clock::now();
    let upload = upload::ActiveModel {
        id: Set(ids::next()),
        filename: Set(filename),
        declared_bytes: Set(i64::try_from(size).unwrap_or(i64::MAX)),
        sha256: Set(Some(sha256)),
        created_at: Set(now),
        expires_at: Set(now),
        ..Default::default()
    };
    let upload = scope.insert(upload).await?;
    let row = ActiveModel {
        id: Set(import_id),
        task_id: Set(task_id),
        upload_id: Set(upload.id),
        operation_id: Set(operation_id),
        policy: Set(policy),
        state: Set(State::Reading),
        row_count: Set(0),
        order_count: Set(0),
        rejected_row_count: Set(0),
        problem_count: Set(0),
        cleaning_count: Set(0),
        refusal: Set(None),
        created_at: Set(now),
        ..Default::default()
    };
    scope.insert(row).await
}

/// The problems of an import, in the order of the rows; at most as many as are kept.
pub async fn problems_of(scope: &Scope, import_id: Uuid) -> Result<Vec<problem::Model>, Fault> {
    let find = scope.find::<problem::Entity>().filter(problem::Column::ImportId.eq(import_id));
    find.order_by(problem::Column::Place, Direction::Asc).limit(MOST_KEPT as u64).all().await
}

/// Those of them that must be mended.
pub async fn errors_of(scope: &Scope, import_id: Uuid) -> Result<Vec<problem::Model>, Fault> {
    let problems = problems_of(scope, import_id).await?;
    Ok(problems.into_iter().filter(|problem| problem.severity == problem::Severity::Error).collect())
}

/// The import, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The upload that an import reads.
pub async fn upload_of(scope: &Scope, import: &Model) -> Result<Option<upload::Model>, Fault> {
    scope.get::<upload::Entity>(import.upload_id).await
}

/// A task's imports, newest first.
pub async fn of_task(scope: &Scope, task_id: Uuid) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id));
    find.order_by(Column::CreatedAt, Direction::Desc).all().await
}

/// How an import ended.
#[derive(Clone, Debug)]
pub struct Ending {
    pub state: State,
    pub row_count: i64,
    pub order_count: i64,
    pub rejected_row_count: i64,
    pub problem_count: i64,
    pub cleaning_count: i64,
    pub refusal: Option<Failure>,
}

/// What was found in a file, the first of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found<'a> {
    pub problems: &'a [Located],
    pub cleaned: &'a [Cleaning],
}

/// Writes down that an import is being read; false when it has ended already.
pub async fn begin_reading(scope: &Scope, import_id: Uuid) -> Result<bool, Fault> {
    let change = scope.change::<Entity>().set(Column::State, State::Reading).filter(Column::Id.eq(import_id));
    Ok(change.filter(Column::State.is_in([State::Queued, State::Reading])).exec().await? == 1)
}

/// Writes down how an import ended, with what was found; false when it has ended already.
pub async fn end(scope: &Scope, import_id: Uuid, ending: Ending, found: Found<'_>) -> Result<bool, Fault> {
    let refusal = ending.refusal.as_ref().map(serde_json::to_value).transpose().map_err(Fault::new)?;
    let ended = scope
        .change::<Entity>()
        .set(Column::State, ending.state)
        .set(Column::RowCount, ending.row_count)
        .set(Column::OrderCount, ending.order_count)
        .set(Column::RejectedRowCount, ending.rejected_row_count)
        .set(Column::ProblemCount, ending.problem_count)
        .set(Column::CleaningCount, ending.cleaning_count)
        .set(Column::Refusal, refusal)
        .filter(Column::Id.eq(import_id))
        .filter(Column::State.is_in([State::Queued, State::Reading]))
        .exec()
        .await?;
    if ended == 1 {
        let kept = found.problems.iter().zip(0..).take(MOST_KEPT);
        let rows = kept.map(|(located, place)| problem_row(import_id, place, located));
        scope.insert_all(rows.collect()).await?;
        let kept = found.cleaned.iter().zip(0..).take(MOST_KEPT);
        scope.insert_all(kept.map(|(one, place)| cleaning_row(import_id, place, one)).collect()).await?;
    }
    Ok(ended == 1)
}

fn problem_row(import_id: Uuid, place: i64, located: &Located) -> problem::ActiveModel {
    let rule = located.problem.rule;
    let severity = match rule.severity {
        rule::Severity::Error => problem::Severity::Error,
        rule::Severity::Warning => problem::Severity::Warning,
    };
    problem::ActiveModel {
        id: Set(ids::next()),
        import_id: Set(import_id),
        place: Set(place),
        sheet: Set(located.sheet.to_string()),
        row_number: Set(i32::try_from(located.row).unwrap_or(i32::MAX)),
        column_name: Set(located.column.clone()),
        value: Set(Some(located.value.clone()).filter(|value| !value.is_empty())),
        code: Set(rule.code.to_owned()),
        severity: Set(severity),
        field: Set(Some(located.problem.field.clone()).filter(|field| !field.is_empty())),
        message_zh: Set(said(rule.zh, &located.problem.detail_zh)),
        message_en: Set(said(rule.en, &located.problem.detail_en)),
        todo_zh: Set(rule.action_zh.to_owned()),
        todo_en: Set(rule.action_en.to_owned()),
        ..Default::default()
    }
}

fn cleaning_row(import_id: Uuid, place: i64, one: &Cleaning) -> cleaning::ActiveModel {
    let joined = |text: fn(CleaningKind) -> &'static str, by: &str| {
        one.kinds.iter().map(|kind| text(*kind)).collect::<Vec<_>>().join(by)
    };
    cleaning::ActiveModel {
        id: Set(ids::next()),
        import_id: Set(import_id),
        place: Set(place),
        sheet: Set(one.sheet.to_string()),
        row_number: Set(i32::try_from(one.row).unwrap_or(i32::MAX)),
        column_name: Set(one.column.clone()),
        from_text: Set(one.from.clone()),
        to_text: Set(one.to.clone()),
        done_zh: Set(joined(CleaningKind::zh, "、")),
        done_en: Set(joined(CleaningKind::en, ", ")),
        ..Default::default()
    }
}

fn said(text: &str, detail: &str) -> String {
    if detail.is_empty() { text.to_owned() } else { detail.to_owned() }
}

/// Removes what is known of a task's imports. Their files stay: other tasks may have imported the same bytes.
pub async fn forget(scope: &Scope, task_id: Uuid) -> Result<(), Fault> {
    let imports = || scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).subquery(Column::Id);
    let cleaned = scope.remove::<cleaning::Entity>();
    cleaned.filter(cleaning::Column::ImportId.in_subquery(imports())).exec().await?;
    scope.remove::<problem::Entity>().filter(problem::Column::ImportId.in_subquery(imports())).exec().await?;
    scope.remove::<Entity>().filter(Column::TaskId.eq(task_id)).exec().await.map(|_| ())
}

/// An upload whose bytes are here and that has not expired; nothing for another's and for none at all.
pub async fn uploaded(scope: &Scope, id: Uuid) -> Result<Option<upload::Model>, Fault> {
    let found = scope.get::<upload::Entity>(id).await?;
    Ok(found.filter(|row| row.sha256.is_some() && row.expires_at > clock::now()))
}
