//! 变更 and 删除: what an order says is replaced, and what customs holds of it is filed as changed; or all that
//! customs holds of it is filed as deleted.

use std::collections::HashMap;

use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, clock};
use qiyun_schema::amount::Amount;
use qiyun_schema::clock::app_time;
use qiyun_schema::code;
use qiyun_schema::details::Details;
use qiyun_schema::filing::lawful;
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::receipt::State;
use qiyun_schema::rule::check_newer;
use uuid::Uuid;

use super::refusal::FilingRefusal;
use crate::choices::{self, Choices};
use crate::intake::plain::{PlainLine, PlainOrder};
use crate::messages::check::{Given, ListFiling, check};
use crate::messages::paper::{Agent, Paper, Stamp, paper};
use crate::messages::sender::Senders;
use crate::messages::service::{Named, Wanted};
use crate::orders::declared::{Declared, DeclaredLine};
use crate::orders::detail::{self, Keys};
use crate::orders::entity::Model as OrderRow;
use crate::progress::case::{Filing, OrderCase, cases};
use crate::progress::push::MAX_IDS;
use crate::progress::watcher::Watcher;
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{messages, orders, receipts, signing, tasks};

/// What is filed, and what is composed anew.
#[derive(Default)]
struct Filings {
    anew: Vec<Named>,
    wanted: Vec<Wanted>,
    /// What it has now and had not: composed beside what is there, and sent on once it may go.
    added: Vec<Wanted>,
    closed: HashMap<Named, i32>,
}

/// Replaces what an order says; the same key does it once. What customs holds and now differs is filed as a change.
pub async fn amend(
    scope: &Scope,
    settings: &Settings,
    order_id: Uuid,
    plain: PlainOrder,
    key: &Key,
) -> Result<Uuid, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        return Ok(earlier);
    }
    let choices = choices::of(&scope).await?;
    let refused = |why: FilingRefusal| Error::from(why.refusal());
    let case =
        cases(&scope, &[order_id], &choices).await?.pop().ok_or_else(|| refused(FilingRefusal::OrderNotFound))?;
    let row = orders::service::get(&scope, order_id).await?.ok_or_else(|| refused(FilingRefusal::OrderNotFound))?;
    if case.row.queued || case.row.may_go {
        return Err(refused(FilingRefusal::Busy(row.order_no)));
    }
    let task =
        tasks::service::get(&scope, row.task_id).await?.ok_or_else(|| Fault::new("an order without its task"))?;
    let strategy = tasks::service::strategy_of(&scope, &task).await?;
    let old = orders::service::declared(&scope, std::slice::from_ref(&row)).await?.pop();
    let old = old.ok_or_else(|| Fault::new("an order that cannot be read"))?;
    if plain.order_no != row.order_no {
        return Err(refused(FilingRefusal::NumberFixed(row.order_no)));
    }
    if old.details.is_some() != (plain.list.is_some() && plain.waybill.is_some()) {
        return Err(refused(FilingRefusal::DetailsMissing));
    }
    let said = Details { waybill: plain.waybill, payment: plain.payment, list: plain.list };
    let details = old.details.is_some().then(|| detail::complete(said, &strategy));
    let keys = Keys::of(&strategy, &row.order_no, details.as_ref());
    let new = amended(&old, plain.lines, details);
    let senders = Senders::of(&scope, std::slice::from_ref(&row)).await?;
    let agent = senders.agent(&row);
    let kinds = senders.kinds(&row, new.details.as_ref(), &choices.filing);
    let filings = filings(&case, &row, (&old, &new), (&keys, &kinds), &agent, &choices);
    let mut found = problems(&row, &new, &senders, &agent, (&choices, list_filing(&case, filings.as_ref().ok())));
    if let Ok(filings) = &filings {
        found.extend(older(&scope, &[order_id], &filings.wanted).await?);
    }
    let filings = match (found.is_empty(), filings) {
        (true, Ok(filings)) => filings,
        (_, Err(why)) => return Err(Error::Refused(found.into_iter().chain(why).map(|why| why.refusal()).collect())),
        (false, Ok(_)) => return Err(Error::Refused(found.into_iter().map(|why| why.refusal()).collect())),
    };
    match orders::service::replace(&scope, &row, &new, keys).await {
        Err(fault) if fault.is_unique_violation() => return Err(refused(FilingRefusal::KeyTaken)),
        done => done?,
    }
    file(&scope, settings, order_id, filings).await?;
    key.remember(&scope, order_id).await?;
    scope.commit().await?;
    Ok(order_id)
}

/// Files the deletion of all that customs holds of these orders; the same key does it once.
pub async fn delete(
    scope: &Scope,
    settings: &Settings,
    order_ids: &[Uuid],
    key: &Key,
) -> Result<Vec<Uuid>, Error<Refusal>> {
    let scope = scope.begin().await?;
    if key.earlier(&scope).await?.is_some() {
        return Ok(order_ids.to_vec());
    }
    let refused = |why: FilingRefusal| Error::from(why.refusal());
    match order_ids {
        [] => return Err(refused(FilingRefusal::NoOrders)),
        many if many.len() > MAX_IDS => return Err(refused(FilingRefusal::TooMany(MAX_IDS))),
        _ => {}
    }
    let choices = choices::of(&scope).await?;
    let cases = cases(&scope, order_ids, &choices).await?;
    if cases.len() < order_ids.len() {
        return Err(refused(FilingRefusal::OrderNotFound));
    }
    let (mut refusals, mut all) = (Vec::new(), Vec::new());
    for case in &cases {
        match deletions(case, &choices) {
            Ok(filings) => all.push((case.row.order_id, filings)),
            Err(why) => refusals.extend(why.into_iter().map(|why| why.refusal())),
        }
    }
    let wanted: Vec<Wanted> = all.iter().flat_map(|(_, filings): &(_, Filings)| filings.wanted.clone()).collect();
    refusals.extend(older(&scope, order_ids, &wanted).await?.into_iter().map(|why| why.refusal()));
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    for (order_id, filings) in all {
        file(&scope, settings, order_id, filings).await?;
    }
    key.remember(&scope, order_ids[0]).await?;
    scope.commit().await?;
    Ok(order_ids.to_vec())
}

async fn file(scope: &Scope, settings: &Settings, order_id: Uuid, filings: Filings) -> Result<(), Fault> {
    let size = settings.message_size();
    messages::service::recompose(scope, &filings.anew, size).await?;
    messages::service::compose_new(scope, filings.added, size).await?;
    receipts::service::close(scope, &filings.closed).await?;
    let messages = messages::service::compose_new(scope, filings.wanted, size).await?;
    signing::service::request(scope, &messages).await?;
    Watcher.touched(scope, &[order_id]).await
}

fn amended(old: &Declared, lines: Vec<PlainLine>, details: Option<Details>) -> Declared {
    let lines: Vec<DeclaredLine> = lines.into_iter().zip(1..).map(|(line, gnum)| self::line(line, gnum)).collect();
    let sum = lines.iter().try_fold(Amount::ZERO, |sum, line| sum.checked_add(line.total_price));
    Declared { goods_value: sum.unwrap_or_default(), lines, details, ..old.clone() }
}

/// A line as it is declared; a unit that no table knows stays as it is, and breaks its rule.
fn line(line: PlainLine, gnum: u32) -> DeclaredLine {
    let derived = || Amount::divide(line.total_price, line.qty).unwrap_or_default();
    DeclaredLine {
        gnum,
        price: line.price.unwrap_or_else(derived),
        unit: code::unit_code(&line.unit).map_or_else(|| line.unit.clone(), str::to_owned),
        item_no: line.item_no,
        item_name: line.item_name,
        qty: line.qty,
        total_price: line.total_price,
    }
}

fn problems(
    row: &OrderRow,
    new: &Declared,
    senders: &Senders,
    agent: &Agent,
    (choices, list): (&Choices, ListFiling),
) -> Vec<FilingRefusal> {
    let kinds = senders.kinds(row, new.details.as_ref(), &choices.filing);
    let given = Given { rules: &choices.rules, way_bill_follows: choices.filing.way_bill, agent, list };
    let found = check(new, &kinds, &given).found.into_iter().filter(|found| found.problem.is_error());
    found.map(|found| FilingRefusal::Broken(Box::new(found.problem))).collect()
}

/// As what the list will be filed: its change names the 清单编号 that customs gave, unless it is a draft yet.
fn list_filing(case: &OrderCase, filings: Option<&Filings>) -> ListFiling {
    let changed = filings.and_then(|all| all.wanted.iter().find(|one| one.kind == MessageKind::Inventory));
    changed.map_or(ListFiling::ADD, |one| ListFiling {
        app_type: one.app_type,
        invt_no: one.invt_no.clone(),
        over_draft: case.list() == State::Draft,
    })
}

/// Filings that would be older than the last one of their key, which customs would not look at: the clock went back.
async fn older(scope: &Scope, order_ids: &[Uuid], wanted: &[Wanted]) -> Result<Vec<FilingRefusal>, Fault> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let newest = messages::service::newest(scope, order_ids).await?;
    let now = app_time(clock::now());
    let last = |one: &Wanted| newest.get(&(one.order_id, one.kind)).map(|last| last.app_time.as_str());
    let found = wanted.iter().flat_map(|one| check_newer(&now, last(one)));
    Ok(found.map(|problem| FilingRefusal::Broken(Box::new(problem))).collect())
}

/// Guid and time are the filing's own; equal ones stand in, so that only what is said is compared.
fn said(kind: MessageKind, declared: &Declared, agent: &Agent) -> Option<Paper> {
    let stamp = Stamp {
        guid: Guid::new(Uuid::nil()),
        app_type: AppType::Add,
        app_time: "20260101000000".to_owned(),
        invt_no: None,
    };
    paper(kind, stamp, declared, agent)
}

fn filings(
    case: &OrderCase,
    row: &OrderRow,
    (old, new): (&Declared, &Declared),
    (keys, kinds): (&Keys, &[MessageKind]),
    agent: &Agent,
    choices: &Choices,
) -> Result<Filings, Vec<FilingRefusal>> {
    let (mut filings, mut refusals) = (Filings::default(), Vec::new());
    // Of an order that was never composed nothing is: 生成 makes all of it.
    let added = kinds.iter().filter(|kind| !case.filings.is_empty() && !case.filings.contains_key(kind));
    filings.added.extend(added.map(|kind| Wanted::add((row.id, *kind))));
    for (kind, filing) in &case.filings {
        if !kinds.contains(kind) && said(*kind, new, agent).is_none() {
            refusals.push(FilingRefusal::Composed(*kind));
            continue;
        }
        if said(*kind, old, agent) == said(*kind, new, agent) {
            continue;
        }
        let named = (row.id, *kind);
        match next(case, *kind, filing, choices) {
            Ok(Next::Anew) => filings.anew.push(named),
            Ok(Next::AtNextPush) => {}
            Ok(Next::Change) if is_rekeyed(*kind, row, keys) => refusals.push(FilingRefusal::KeyFixed(*kind)),
            Ok(Next::Change) => {
                let invt_no = case.invt_no.clone().filter(|_| *kind == MessageKind::Inventory);
                filings.closed.insert(named, filing.revision);
                filings.wanted.push(Wanted { order_id: row.id, kind: *kind, app_type: AppType::Change, invt_no });
            }
            Err(why) => refusals.push(FilingRefusal::Unlawful { order_no: row.order_no.clone(), kind: *kind, why }),
        }
    }
    if refusals.is_empty() { Ok(filings) } else { Err(refusals) }
}

/// What becomes of a document whose order now says something else.
enum Next {
    /// It never left the house: composed anew.
    Anew,
    /// It did not go through, and is composed anew when it is pushed again.
    AtNextPush,
    Change,
}

fn next(
    case: &OrderCase,
    kind: MessageKind,
    filing: &Filing,
    choices: &Choices,
) -> Result<Next, qiyun_schema::filing::Unlawful> {
    if !filing.sent && (!filing.asked || filing.refused) {
        return Ok(Next::Anew);
    }
    let gone = matches!(filing.state, State::Rejected | State::Failed | State::HandOverFailed);
    if filing.refused || (gone && filing.app_type == AppType::Add) {
        return Ok(Next::AtNextPush);
    }
    lawful(kind, AppType::Change, case.held.get(&kind).copied(), choices.lawful).map(|()| Next::Change)
}

fn is_rekeyed(kind: MessageKind, row: &OrderRow, keys: &Keys) -> bool {
    match kind {
        MessageKind::Logistics => row.waybill_key != keys.waybill,
        MessageKind::Inventory => row.list_key != keys.list,
        MessageKind::Receipts => row.payment_key != keys.payment,
        _ => false,
    }
}

fn deletions(case: &OrderCase, choices: &Choices) -> Result<Filings, Vec<FilingRefusal>> {
    let (order_no, order_id) = (&case.row.order_no, case.row.order_id);
    let is_gone = |state: State| matches!(state, State::Rejected | State::Failed | State::Cancelled);
    let (mut filings, mut refusals) = (Filings::default(), Vec::new());
    for (kind, held) in case.held.iter().filter(|(_, held)| !is_gone(held.state)) {
        match lawful(*kind, AppType::Delete, Some(*held), choices.lawful) {
            Ok(()) => {
                let named = (order_id, *kind);
                filings.closed.insert(named, case.filings.get(kind).map_or(0, |filing| filing.revision));
                let invt_no = case.invt_no.clone().filter(|_| *kind == MessageKind::Inventory);
                filings.wanted.push(Wanted { order_id, kind: *kind, app_type: AppType::Delete, invt_no });
            }
            Err(why) => refusals.push(FilingRefusal::Unlawful { order_no: order_no.clone(), kind: *kind, why }),
        }
    }
    if filings.wanted.is_empty() && refusals.is_empty() {
        let why = qiyun_schema::filing::Unlawful::NothingHeld;
        refusals.push(FilingRefusal::Unlawful { order_no: order_no.clone(), kind: MessageKind::Order, why });
    }
    if refusals.is_empty() { Ok(filings) } else { Err(refusals) }
}
