//! Adding payments to orders, whatever became of the orders meanwhile.

use std::collections::{HashMap, HashSet};

use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope};
use qiyun_schema::details::Details;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use uuid::Uuid;

use super::refusal::PaymentRefusal;
use crate::choices::{self, Choices};
use crate::intake::entity::Policy;
use crate::intake::payments::StatedPayment;
use crate::messages::check::{Found, Given, ListFiling, check};
use crate::messages::sender::Senders;
use crate::messages::service::Wanted;
use crate::orders::declared::Declared;
use crate::orders::entity::Model as OrderRow;
use crate::progress::case::{OrderCase, cases};
use crate::progress::entity::Status;
use crate::progress::watcher::Watcher;
use crate::settings::Settings;
use crate::watch::Watch as _;
use crate::{messages, orders};

/// Most payments of one call.
pub const MOST: usize = 1_000;

/// A payment, and the order that it is of; nothing where there is no such order.
#[derive(Clone, Debug)]
pub struct NewPayment {
    pub order_id: Option<Uuid>,
    pub stated: StatedPayment,
}

/// What came of each, by its place.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Orders that have the payment now.
    pub orders: Vec<Option<Uuid>>,
    pub refused: Vec<(usize, PaymentRefusal)>,
}

/// Adds payments, each as a 收款单 of its own where its order is composed already. What an order has is no error: a
/// call that is repeated does nothing, by whatever key.
pub async fn add(
    scope: &Scope,
    settings: &Settings,
    wanted: Vec<NewPayment>,
    policy: Policy,
    key: &Key,
) -> Result<Outcome, Error<Refusal>> {
    if wanted.is_empty() || wanted.len() > MOST {
        return Err(PaymentRefusal::Count(MOST).refusal().into());
    }
    let scope = scope.begin().await?;
    let again = key.earlier(&scope).await?.is_some();
    let (outcome, additions) = look(&scope, wanted).await?;
    let taken = outcome.orders.iter().flatten().next().copied();
    if taken.is_none() || (policy == Policy::RejectEverything && !outcome.refused.is_empty()) {
        return Err(Error::Refused(outcome.refused.iter().map(|(place, why)| why.at(*place)).collect()));
    }
    keep(&scope, settings, additions).await?;
    if let Some(first) = taken.filter(|_| !again) {
        key.remember(&scope, first).await?;
    }
    scope.commit().await?;
    Ok(outcome)
}

/// A payment that is to be written down.
pub(super) struct Addition {
    row: OrderRow,
    details: Details,
    key: String,
}

/// Looks at each payment beside its order.
pub(super) async fn look(scope: &Scope, wanted: Vec<NewPayment>) -> Result<(Outcome, Vec<Addition>), Fault> {
    let choices = choices::of(scope).await?;
    let ids: HashSet<Uuid> = wanted.iter().filter_map(|one| one.order_id).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let rows = orders::service::some(scope, &ids).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    let senders = Senders::of(scope, &rows).await?;
    let mut cases: HashMap<Uuid, OrderCase> =
        cases(scope, &ids, &choices).await?.into_iter().map(|case| (case.row.order_id, case)).collect();
    let mut known: HashMap<Uuid, (OrderRow, Declared)> =
        rows.into_iter().zip(declared).map(|(row, declared)| (row.id, (row, declared))).collect();
    let (mut outcome, mut additions, mut seen) = (Outcome::default(), Vec::new(), HashSet::new());
    for (place, one) in wanted.into_iter().enumerate() {
        let id = one.order_id.filter(|id| seen.contains(id) || known.contains_key(id));
        let looked = match id {
            None => Err(PaymentRefusal::OrderNotFound),
            Some(id) if !seen.insert(id) => Err(PaymentRefusal::Twice),
            Some(id) => match (known.remove(&id), cases.remove(&id)) {
                (Some((row, declared)), Some(case)) => {
                    addition(one.stated, row, &declared, &case, (&senders, &choices)).map(|made| (id, made))
                }
                _ => Err(PaymentRefusal::OrderNotFound),
            },
        };
        match looked {
            Ok((id, made)) => {
                outcome.orders.push(Some(id));
                additions.extend(made);
            }
            Err(why) => {
                outcome.orders.push(None);
                outcome.refused.push((place, why));
            }
        }
    }
    free_of_taken(scope, &mut outcome, &mut additions).await?;
    Ok((outcome, additions))
}

/// What is to be written of a payment; nothing where the order has it already.
fn addition(
    stated: StatedPayment,
    row: OrderRow,
    old: &Declared,
    case: &OrderCase,
    (senders, choices): (&Senders, &Choices),
) -> Result<Option<Addition>, PaymentRefusal> {
    let mode = old.mode;
    let Some(details) = old.details.clone().filter(|_| !mode.is_entry()) else {
        return Err(PaymentRefusal::NotInMode(mode));
    };
    let payment = stated.of(old.goods_value, &old.currency);
    match &details.payment {
        Some(held) if *held == payment => return Ok(None),
        Some(_) => return Err(PaymentRefusal::Held),
        None => {}
    }
    if case.row.status == Status::Cancelled {
        return Err(PaymentRefusal::Cancelled);
    }
    if case.row.queued {
        return Err(PaymentRefusal::Busy);
    }
    let key = BusinessKey::receipts(&row.merchant_code, &row.order_no, payment.pay_no.as_deref()).text;
    let details = Details { payment: Some(payment), ..details };
    let kinds = senders.kinds(&row, Some(&details), &choices.filing);
    if !kinds.contains(&MessageKind::Receipts) {
        return Err(PaymentRefusal::NotFiled(mode));
    }
    let new = Declared { details: Some(details.clone()), ..old.clone() };
    let agent = &senders.agent(&row);
    let given =
        Given { rules: &choices.rules, way_bill_follows: choices.filing.way_bill, agent, list: ListFiling::ADD };
    // What was found before is the order's own affair.
    let before = check(old, &senders.kinds(&row, old.details.as_ref(), &choices.filing), &given).found;
    let own = |found: &Found| found.problem.is_error() && !before.contains(found);
    if let Some(found) = check(&new, &kinds, &given).found.into_iter().find(own) {
        return Err(PaymentRefusal::Broken(Box::new(found.problem)));
    }
    Ok(Some(Addition { row, details, key }))
}

/// Takes out those whose number another order has: only one can find the receipts.
async fn free_of_taken(scope: &Scope, outcome: &mut Outcome, additions: &mut Vec<Addition>) -> Result<(), Fault> {
    let asked: Vec<BusinessKey> =
        additions.iter().map(|one| BusinessKey { kind: MessageKind::Receipts, text: one.key.clone() }).collect();
    let taken = orders::pay::paid(scope, &asked).await?;
    let mut mine: HashSet<String> = HashSet::new();
    additions.retain(|one| {
        let free = !taken.contains(&one.key) && mine.insert(one.key.clone());
        if let Some(place) = outcome.orders.iter().position(|id| *id == Some(one.row.id)).filter(|_| !free) {
            outcome.orders[place] = None;
            outcome.refused.push((place, PaymentRefusal::NumberTaken));
        }
        free
    });
    outcome.refused.sort_by_key(|(place, _)| *place);
    Ok(())
}

/// Writes payments down; those of composed orders are composed, and go on their way once their order is far enough.
pub(super) async fn keep(scope: &Scope, settings: &Settings, additions: Vec<Addition>) -> Result<(), Error<Refusal>> {
    let mut ids = Vec::with_capacity(additions.len());
    for Addition { row, details, key } in additions {
        let written = match orders::pay::pay(scope, row.id, &details, key).await {
            // Somebody else was quicker; the judge is the unique key.
            Err(fault) if fault.is_unique_violation() => return Err(PaymentRefusal::NumberTaken.refusal().into()),
            done => done?,
        };
        if !written {
            // Two payments of one order would be two 收款单.
            return Err(PaymentRefusal::JustPaid(row.order_no).refusal().into());
        }
        ids.push(row.id);
    }
    // Looked at after the writing: 生成 may have come between.
    let seats = messages::service::memberships(scope, &ids).await?;
    let composed: HashSet<Uuid> = seats.into_iter().map(|seat| seat.order_id).collect();
    let wanted = ids.iter().filter(|id| composed.contains(id)).map(|id| Wanted::add((*id, MessageKind::Receipts)));
    messages::service::compose_new(scope, wanted.collect(), settings.message_size()).await?;
    // The read model sees a document that nobody asked for yet, of an order that was pushed: it is sent on.
    Ok(Watcher.touched(scope, &ids).await?)
}
