//! 补充导入 of payments: a sheet of order numbers and payments, for orders of a task that are there already.

use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Refusal, Refuse, Scope};
use qiyun_schema::sheet::payments as template;
use uuid::Uuid;

use super::refusal::PaymentRefusal;
use super::service::{NewPayment, keep, look};
use crate::intake::entity::Policy;
use crate::intake::files::Files;
use crate::intake::finding::Located;
use crate::intake::limits::Limits;
use crate::intake::payments::{PaymentRow, Payments, read};
use crate::intake::read::Reading;
use crate::intake::refusal::IntakeRefusal;
use crate::settings::Settings;
use crate::{choices, intake, orders, tasks};

/// Most rows of a sheet: it is read and written while somebody waits for it.
pub const MOST_ROWS: u32 = 5_000;

/// What is wrong with a row, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    pub sheet: String,
    pub row: u32,
    pub column: Option<String>,
    pub value: String,
    /// It keeps the row out.
    pub blocks: bool,
    pub why: Refusal,
}

/// What a sheet came to.
#[derive(Debug)]
pub struct Imported {
    pub row_count: usize,
    /// Orders that have their payment now.
    pub taken: usize,
    pub problems: Vec<RowProblem>,
}

/// What a sheet is for, and what becomes of good rows when others are bad.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub task_id: Uuid,
    pub upload_id: Uuid,
    pub policy: Policy,
}

/// Reads a sheet of payments and adds them; nothing is written where a row is bad, unless the policy says so.
pub async fn import(
    scope: &Scope,
    (files, settings): (&Files, &Settings),
    asked: Asked,
    key: &Key,
) -> Result<Imported, Error<Refusal>> {
    let task = tasks::service::get(scope, asked.task_id).await?;
    let task = task.ok_or_else(|| IntakeRefusal::TaskNotFound.refusal())?;
    let upload = intake::service::uploaded(scope, asked.upload_id).await?;
    let upload = upload.ok_or_else(|| IntakeRefusal::NoUpload.refusal())?;
    let rules = choices::of(scope).await?.rules;
    let child = settings.reader().map_err(Error::fault)?;
    let (files, tenant, sha256) = (files.clone(), scope.tenant(), upload.sha256.unwrap_or_default());
    let reading = tokio::task::spawn_blocking(move || {
        let mut file = files.open(tenant, &sha256)?;
        let limits = Limits { max_rows: MOST_ROWS, ..Limits::default() };
        let reading =
            Reading { template: template(), settings: &rules, limits: &limits, mappings: &[], child: Some(&child) };
        Ok::<_, std::io::Error>(read(&mut file, reading))
    });
    let sheet = reading.await.map_err(Error::fault)?.map_err(Error::fault)?;
    let sheet = sheet.map_err(|why| {
        Refusal::new(why.code(), "input.uploadId", why.zh(), why.en()).todo(why.todo_zh(), why.todo_en())
    })?;
    add(scope, settings, task.id, sheet, asked.policy, key).await
}

async fn add(
    scope: &Scope,
    settings: &Settings,
    task_id: Uuid,
    sheet: Payments,
    policy: Policy,
    key: &Key,
) -> Result<Imported, Error<Refusal>> {
    let scope = scope.begin().await?;
    let again = key.earlier(&scope).await?.is_some();
    let sound: Vec<&PaymentRow> = sheet.rows.iter().filter(|row| !row.faulty).collect();
    let numbers = sound.iter().map(|row| row.order_no.clone());
    let known = orders::look::numbered(&scope, task_id, numbers.collect()).await?;
    let wanted =
        sound.iter().map(|row| NewPayment { order_id: known.get(&row.order_no).copied(), stated: row.stated.clone() });
    let (outcome, additions) = look(&scope, wanted.collect()).await?;
    let told = outcome.refused.iter().map(|(place, why)| refused(&sheet, sound[*place], why));
    let mut problems: Vec<RowProblem> = sheet.problems.iter().map(found).chain(told).collect();
    problems.sort_by(|a, b| (&a.sheet, a.row, &a.column).cmp(&(&b.sheet, b.row, &b.column)));
    let taken = outcome.orders.iter().flatten().count();
    let bad = problems.iter().any(|problem| problem.blocks);
    if taken == 0 || (policy == Policy::RejectEverything && bad) {
        return Ok(Imported { row_count: sheet.rows.len(), taken: 0, problems });
    }
    keep(&scope, settings, additions).await?;
    if !again {
        key.remember(&scope, task_id).await?;
    }
    scope.commit().await?;
    Ok(Imported { row_count: sheet.rows.len(), taken, problems })
}

fn found(located: &Located) -> RowProblem {
    let (problem, rule) = (&located.problem, located.problem.rule);
    let said = |detail: &str, text: &str| if detail.is_empty() { text.to_owned() } else { detail.to_owned() };
    let (zh, en) = (said(&problem.detail_zh, rule.zh), said(&problem.detail_en, rule.en));
    RowProblem {
        sheet: located.sheet.to_string(),
        row: located.row,
        column: located.column.clone(),
        value: located.value.clone(),
        blocks: problem.is_error(),
        why: Refusal::new(rule.code, &problem.field, zh, en).todo(rule.action_zh, rule.action_en),
    }
}

fn refused(sheet: &Payments, row: &PaymentRow, why: &PaymentRefusal) -> RowProblem {
    let (key, value) = match why {
        PaymentRefusal::Broken(problem) => (format!("payment.{}", why.field()), problem.value.clone()),
        PaymentRefusal::NumberTaken => ("payment.payNo".to_owned(), row.stated.pay_no.clone().unwrap_or_default()),
        _ => ("orderNo".to_owned(), row.order_no.clone()),
    };
    RowProblem {
        sheet: row.place.sheet.to_string(),
        row: row.place.row,
        column: sheet.letters(&row.place.sheet, &key),
        value,
        blocks: true,
        why: why.refusal(),
    }
}
