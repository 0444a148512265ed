//! The facts of orders' latest filings, read from the stages in a few set queries.

use std::collections::{HashMap, HashSet};

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::message::MessageKind;
use qiyun_schema::receipt::ReturnStatus;
use uuid::Uuid;

use super::derive::{Facts, PaperFacts, Stated, Trouble};
use super::entity::{Model, Status};
use super::refile;
use crate::messages::membership;
use crate::messages::service::Named;
use crate::orders::service::KINDS;
use crate::receipts::entity::Model as Receipt;
use crate::{messages, receipts, sending, signing};

/// What was gathered of one order.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    pub facts: Facts,
    /// 电子口岸编号 and 清单编号, by the latest receipt that has them.
    pub pre_no: Option<String>,
    pub invt_no: Option<String>,
    /// 报关单编号, when a summary brought it into an entry.
    pub entry_id: Option<String>,
}

/// The facts of each order that has been composed, and of those that could not be.
pub async fn gather(scope: &Scope, rows: &[Model]) -> Result<HashMap<Uuid, Gathered>, Fault> {
    let order_ids: Vec<Uuid> = rows.iter().map(|row| row.order_id).collect();
    let mut seats = latest(scope, &order_ids).await?;
    let message_ids: HashSet<Uuid> = seats.values().map(|seat| seat.message_id).collect();
    let message_ids: Vec<Uuid> = message_ids.into_iter().collect();
    let signatures: HashMap<Uuid, signing::service::Standing> =
        signing::service::standings(scope, &message_ids).await?.into_iter().map(|s| (s.message_id, s)).collect();
    let dispatches: HashMap<Uuid, sending::service::Standing> =
        sending::service::standings(scope, &message_ids).await?.into_iter().map(|d| (d.message_id, d)).collect();
    let mut own: HashMap<Uuid, Vec<Receipt>> = HashMap::new();
    for receipt in receipts::service::of_orders(scope, &order_ids).await? {
        own.entry(receipt.order_id.unwrap_or_default()).or_default().push(receipt);
    }
    let mut formats: HashMap<Uuid, Vec<Receipt>> = HashMap::new();
    for receipt in receipts::service::of_messages(scope, &message_ids).await? {
        formats.entry(receipt.message_id.unwrap_or_default()).or_default().push(receipt);
    }
    let listed = seats.keys().filter(|(_, kind)| *kind == MessageKind::Inventory).map(|(order_id, _)| *order_id);
    let listed: Vec<Uuid> = listed.collect();
    let mut cancelled = super::acts::cancelled(scope, &listed).await?;
    let mut gathered = HashMap::with_capacity(rows.len());
    for row in rows {
        let receipts = own.remove(&row.order_id).unwrap_or_default();
        let mut papers = Vec::new();
        for kind in KINDS {
            let Some(seat) = seats.remove(&(row.order_id, kind)) else { continue };
            let format = formats.get(&seat.message_id).map(Vec::as_slice).unwrap_or_default();
            papers.push(paper(kind, &seat, &signatures, &dispatches, &receipts, format)?);
        }
        let blocked = blocked(row, papers.is_empty());
        let facts = Facts { queued: row.queued, blocked, papers, cancelled: cancelled.remove(&row.order_id) };
        // Only a list and its summary are given numbers.
        let numbered: Vec<&Receipt> =
            receipts.iter().filter(|receipt| receipt.invt_no.is_some() || receipt.pre_no.is_some()).collect();
        let one = Gathered {
            facts,
            pre_no: latest_word(&numbered, |receipt| receipt.pre_no.as_ref()),
            invt_no: latest_word(&numbered, |receipt| receipt.invt_no.as_ref()),
            entry_id: latest_word(&numbered, |receipt| receipt.entry_id.as_ref()),
        };
        gathered.insert(row.order_id, one);
    }
    Ok(gathered)
}

/// The latest word on a number.
pub(super) fn latest_word(receipts: &[&Receipt], number: impl Fn(&Receipt) -> Option<&String>) -> Option<String> {
    let numbered = receipts.iter().filter_map(|receipt| Some((&receipt.return_time, number(receipt)?)));
    numbered.max().map(|(_, number)| number.clone())
}

/// Why an order could not be composed, or not filed again, is known by the read model alone.
fn blocked(row: &Model, fresh: bool) -> Option<(MessageKind, Trouble)> {
    let applies = |code: &String| if fresh { row.status == Status::Imported } else { code == refile::REFUSED };
    let code = row.failure_code.clone().filter(applies)?;
    let kind = row.failure_document.as_deref().and_then(MessageKind::from_code).unwrap_or(MessageKind::Order);
    Some((kind, Trouble { code, detail: row.failure_detail.clone().unwrap_or_default() }))
}

fn paper(
    kind: MessageKind,
    seat: &membership::Model,
    signatures: &HashMap<Uuid, signing::service::Standing>,
    dispatches: &HashMap<Uuid, sending::service::Standing>,
    receipts: &[Receipt],
    formats: &[Receipt],
) -> Result<PaperFacts, Fault> {
    let signature = signatures.get(&seat.message_id);
    let dispatch = dispatches.get(&seat.message_id);
    let own = receipts.iter().filter(|receipt| answers(receipt, kind, seat));
    Ok(PaperFacts {
        kind,
        app_type: seat.filed_as()?,
        revision: seat.revision,
        signature: signature.map(|s| (s.state, trouble(s.refusal_code.as_ref(), s.refusal_detail.as_ref()))),
        dispatch: dispatch.map(|d| (d.state, trouble(d.refusal_code.as_ref(), d.refusal_detail.as_ref()))),
        receipts: own.map(|r| stated(r, false)).chain(formats.iter().map(|r| stated(r, true))).collect(),
    })
}

/// Whether a receipt speaks of this filing, and not of an earlier one or of another document.
fn answers(receipt: &Receipt, kind: MessageKind, seat: &membership::Model) -> bool {
    receipt.message_type == kind.receipt().message_type()
        && receipt.revision.is_none_or(|revision| revision >= seat.revision)
        && seat.is_answered_at(&receipt.return_time)
}

/// The seat of each document in its latest live message.
pub async fn latest(scope: &Scope, order_ids: &[Uuid]) -> Result<HashMap<Named, membership::Model>, Fault> {
    let seats = messages::service::memberships(scope, order_ids).await?;
    let message_ids: HashSet<Uuid> = seats.iter().map(|seat| seat.message_id).collect();
    let message_ids: Vec<Uuid> = message_ids.into_iter().collect();
    let void = messages::service::void_among(scope, &message_ids).await?;
    let mut latest: HashMap<Named, membership::Model> = HashMap::with_capacity(order_ids.len());
    for seat in seats {
        if void.contains(&seat.message_id) {
            continue;
        }
        let named = (seat.order_id, seat.message_kind()?);
        if latest.get(&named).is_none_or(|held| held.revision <= seat.revision) {
            latest.insert(named, seat);
        }
    }
    Ok(latest)
}

pub(super) fn trouble(code: Option<&String>, detail: Option<&String>) -> Option<Trouble> {
    code.map(|code| Trouble { code: code.clone(), detail: detail.cloned().unwrap_or_default() })
}

pub(super) fn stated(receipt: &Receipt, format: bool) -> Stated {
    Stated {
        // What is stored was read as a number; a result without a status says nothing of how it stands.
        status: ReturnStatus::parse(&receipt.status).unwrap_or_default(),
        return_time: receipt.return_time.clone(),
        info: receipt.info.clone(),
        format,
    }
}
