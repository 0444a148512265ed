//! Exporting what the entry must repeat, and comparing a draft of it.

use qiyun_kernel::{Error, Fault, Scope};
use qiyun_schema::mode::TradeMode;
use uuid::Uuid;

use super::compare::{LineDifference, compare};
use super::draft::{self, MOST_LINES};
use super::refusal::EntryRefusal;
use crate::intake;
use crate::intake::files::Files;
use crate::orders::entry::EntryLine;
use crate::progress::entity::Status;
use crate::progress::{entry_graphql, watcher};
use crate::settings::Settings;
use crate::{orders, tasks};

/// Orders read at once.
const SLICE: u64 = 1_000;
/// Most lines of a workbook.
const MOST_EXPORTED: usize = 200_000;
/// Most order numbers of an export.
const MOST_NUMBERS: u64 = 1_000_000;

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Order(Uuid),
    Task(Uuid),
}

/// A draft held beside the orders.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub lines: Vec<LineDifference>,
    pub order_lines: usize,
    pub draft_lines: usize,
}

/// The lines of an order or a task, in their order; nothing for one that is not there.
pub async fn lines(scope: &Scope, subject: Subject) -> Result<Option<Vec<EntryLine>>, Fault> {
    match subject {
        Subject::Order(id) => {
            if orders::service::get(scope, id).await?.is_none() {
                return Ok(None);
            }
            Ok(Some(entry_graphql::of_order(scope, id).await?))
        }
        Subject::Task(id) => {
            if tasks::service::get(scope, id).await?.is_none() {
                return Ok(None);
            }
            let (mut lines, mut from) = (Vec::new(), 0);
            loop {
                let slice = entry_graphql::of_task(scope, id, from, SLICE).await?;
                lines.extend(slice.lines);
                if (slice.orders as u64) < SLICE || lines.len() > MOST_EXPORTED {
                    return Ok(Some(lines));
                }
                from = slice.next;
            }
        }
    }
}

/// The order numbers for 随附单证; nothing for an order or task that is not there.
pub async fn numbers(scope: &Scope, subject: Subject, only_stored: bool) -> Result<Option<Vec<String>>, Fault> {
    match subject {
        Subject::Order(id) => {
            let Some(row) = watcher::of_order(scope, id).await? else { return Ok(None) };
            let shown = !only_stored || row.status == Status::Succeeded;
            Ok(Some(shown.then_some(row.order_no).into_iter().collect()))
        }
        Subject::Task(id) => {
            if tasks::service::get(scope, id).await?.is_none() {
                return Ok(None);
            }
            let numbers = entry_graphql::numbers(scope, id, only_stored, MOST_NUMBERS).await?;
            Ok(Some(numbers.into_iter().map(|(number, _)| number).collect()))
        }
    }
}

/// Compares an uploaded draft with the orders.
pub async fn compare_draft(
    scope: &Scope,
    files: &Files,
    settings: &Settings,
    subject: Subject,
    upload_id: Uuid,
) -> Result<Comparison, Error<EntryRefusal>> {
    let place = match subject {
        Subject::Order(_) => "input.subject.orderId",
        Subject::Task(_) => "input.subject.taskId",
    };
    let order = lines(scope, subject).await?.ok_or(EntryRefusal::NotFound(place))?;
    if !is_entry(scope, subject).await? {
        return Err(EntryRefusal::NoEntry.into());
    }
    if order.len() > MOST_LINES {
        return Err(EntryRefusal::TooManyLines.into());
    }
    let upload = intake::service::uploaded(scope, upload_id).await?.ok_or(EntryRefusal::NoUpload)?;
    let (files, tenant, sha256) = (files.clone(), scope.tenant(), upload.sha256.unwrap_or_default());
    let child = settings.reader().map_err(Error::fault)?;
    let read = tokio::task::spawn_blocking(move || {
        let mut file = files.open(tenant, &sha256)?;
        Ok::<_, std::io::Error>(draft::read(&mut file, Some(&child)))
    });
    let read = read.await.map_err(Error::fault)?.map_err(Error::fault)?;
    let draft = read.map_err(EntryRefusal::Draft)?;
    let declared = declared(scope, subject).await?;
    let (order_lines, draft_lines) = (order.len(), draft.len());
    // Two long lists held beside each other take a while: not on a thread that answers others.
    let compared = tokio::task::spawn_blocking(move || compare(&order, &draft, declared));
    Ok(Comparison { lines: compared.await.map_err(Error::fault)?, order_lines, draft_lines })
}

async fn is_entry(scope: &Scope, subject: Subject) -> Result<bool, Fault> {
    let rows = match subject {
        Subject::Order(id) => orders::service::some(scope, &[id]).await?,
        Subject::Task(id) => orders::service::of_task(scope, id, 0, 1).await?,
    };
    Ok(rows.first().is_none_or(|row| TradeMode::from_code(&row.mode).is_some_and(TradeMode::is_entry)))
}

/// Whether customs has, or is about to have, the orders as they are.
async fn declared(scope: &Scope, subject: Subject) -> Result<bool, Fault> {
    let order = match subject {
        Subject::Order(id) => watcher::of_order(scope, id).await?,
        Subject::Task(id) => {
            let numbers = entry_graphql::numbers(scope, id, false, MOST_NUMBERS).await?;
            return Ok(numbers.iter().any(|(_, status)| is_declared(*status)));
        }
    };
    Ok(order.is_some_and(|row| is_declared(row.status)))
}

fn is_declared(status: Status) -> bool {
    matches!(status, Status::Declaring | Status::Succeeded)
}
