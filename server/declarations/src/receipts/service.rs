//! Keeping what came back.

use std::collections::{HashMap, HashSet};

use qiyun_kernel::{Fault, Packed, Scope, clock, ids};
use qiyun_schema::clock::parse_return_time;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::document;
use super::entity::{ActiveModel, Column, Entity, Model};
use super::read::{About, Fact, Reading, read};
use super::{unknown, untold};
use crate::messages::service::Named;
use crate::orders::service::KINDS;
use crate::sending::channel::Incoming;
use crate::{messages, orders, sending, telemetry};

/// Stores envelopes and their facts; the orders that they speak of. An envelope that is here already says
/// nothing new, but the channel must be told again.
pub async fn store(
    scope: &Scope,
    enterprise_id: Uuid,
    transmission_id: &str,
    incoming: &[Incoming],
) -> Result<Vec<Uuid>, Fault> {
    let known = known_refs(scope, enterprise_id, incoming).await?;
    let (mut documents, mut readings, mut new, mut again) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for one in incoming {
        if let Some(id) = known.get(&one.channel_ref) {
            again.push(untold_row(*id, enterprise_id, &one.channel_ref));
        } else if seen.insert(one.channel_ref.as_str()) {
            let reading = read(&one.envelope, transmission_id);
            let document_id = ids::next();
            documents.push(document_row(document_id, enterprise_id, one, &reading)?);
            new.push(untold_row(document_id, enterprise_id, &one.channel_ref));
            readings.push((document_id, reading));
        }
    }
    scope.insert_missing(again).await?;
    // A worker that stores the same envelopes at the same time meets the unique index, and one of the two starts over.
    scope.insert_all(documents).await?;
    scope.insert_all(new).await?;
    store_facts(scope, &readings).await
}

async fn known_refs(scope: &Scope, enterprise_id: Uuid, incoming: &[Incoming]) -> Result<HashMap<String, Uuid>, Fault> {
    let refs = incoming.iter().map(|one| one.channel_ref.clone());
    // Whose it is, is looked at here: asked for as well, the database would walk over all that the enterprise has.
    let find = scope.find::<document::Entity>().filter(scope.among(document::Column::ChannelRef, refs));
    let columns = [document::Column::ChannelRef, document::Column::EnterpriseId, document::Column::Id];
    let known = find.columns::<(String, Uuid, Uuid)>(&columns).await?.into_iter();
    Ok(known.filter(|(_, whose, _)| *whose == enterprise_id).map(|(name, _, id)| (name, id)).collect())
}

fn untold_row(document_id: Uuid, enterprise_id: Uuid, channel_ref: &str) -> untold::ActiveModel {
    untold::ActiveModel {
        id: Set(document_id),
        enterprise_id: Set(enterprise_id),
        channel_ref: Set(channel_ref.to_owned()),
        ..Default::default()
    }
}

fn document_row(
    id: Uuid,
    enterprise_id: Uuid,
    incoming: &Incoming,
    reading: &Reading,
) -> Result<document::ActiveModel, Fault> {
    Ok(document::ActiveModel {
        id: Set(id),
        enterprise_id: Set(enterprise_id),
        channel_ref: Set(incoming.channel_ref.clone()),
        sha256: Set(Sha256::digest(&incoming.envelope).iter().map(|byte| format!("{byte:02x}")).collect()),
        envelope: Set(Packed::pack(&incoming.envelope)?),
        message_type: Set(reading.message_type.clone()),
        unread_reason: Set(reading.unread.clone()),
        received_at: Set(clock::now()),
        ..Default::default()
    })
}

async fn store_facts(scope: &Scope, readings: &[(Uuid, Reading)]) -> Result<Vec<Uuid>, Fault> {
    let mut facts: Vec<(Uuid, &Fact)> = Vec::new();
    for (document_id, reading) in readings {
        facts.extend(reading.facts.iter().map(|fact| (*document_id, fact)));
    }
    let joined = Joined::of(scope, &facts).await?;
    let mut rows = Vec::new();
    for (document_id, fact) in facts.iter().copied() {
        match &fact.about {
            About::Document(keys) => {
                let order_id = keys.iter().find_map(|key| joined.orders.get(key)).copied();
                let act_id = keys.iter().find_map(|key| joined.acts.get(key)).copied();
                rows.push(fact_row(document_id, Whom { order_id, act_id, message_id: None }, fact));
            }
            About::Envelope(number) => {
                let message_id = joined.messages.get(number).copied();
                rows.push(fact_row(document_id, Whom { message_id, ..Whom::default() }, fact));
            }
            About::Summary(sum_no, lists) => {
                let act_id = joined.summaries.get(sum_no).copied();
                rows.push(fact_row(document_id, Whom { act_id, ..Whom::default() }, fact));
                rows.extend(lists.iter().filter_map(|invt_no| {
                    let order_id = Some(joined.lists.get(invt_no).copied()?);
                    let row = fact_row(document_id, Whom { order_id, ..Whom::default() }, fact);
                    let natural_key = Set(format!("{}|{invt_no}", fact.natural_key));
                    Some(ActiveModel { natural_key, invt_no: Set(Some(invt_no.clone())), ..row })
                }));
            }
        }
    }
    scope.insert_missing(rows).await?;
    unknown::collect(scope, &facts).await?;
    prove(scope, readings, &joined).await?;
    joined.touched(scope).await
}

/// Of whom a fact speaks.
#[derive(Clone, Copy, Debug, Default)]
struct Whom {
    order_id: Option<Uuid>,
    act_id: Option<Uuid>,
    message_id: Option<Uuid>,
}

/// What the facts of a batch speak of, as far as it is known here.
#[derive(Debug, Default)]
struct Joined {
    orders: HashMap<BusinessKey, Uuid>,
    acts: HashMap<BusinessKey, Uuid>,
    messages: HashMap<String, Uuid>,
    /// Acts by 汇总申请编号, orders by 清单编号.
    summaries: HashMap<String, Uuid>,
    lists: HashMap<String, Uuid>,
}

impl Joined {
    async fn of(scope: &Scope, facts: &[(Uuid, &Fact)]) -> Result<Self, Fault> {
        let (mut keys, mut numbers, mut sums, mut lists) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (_, fact) in facts {
            match &fact.about {
                About::Document(named) => keys.extend(named.iter().cloned()),
                About::Envelope(number) => numbers.push(number.clone()),
                About::Summary(sum_no, invt_nos) => {
                    sums.push(sum_no.clone());
                    lists.extend(invt_nos.iter().cloned());
                }
            }
        }
        let (own, others): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| KINDS.contains(&key.kind));
        Ok(Self {
            orders: orders::service::by_keys(scope, &own).await?,
            acts: messages::acts::by_keys(scope, &others).await?,
            messages: sending::service::messages_of_envelopes(scope, &numbers).await?,
            summaries: numbered(scope, Column::SumNo, Column::ActId, &sums).await?,
            lists: numbered(scope, Column::InvtNo, Column::OrderId, &lists).await?,
        })
    }

    /// The orders and acts that the facts speak of.
    async fn touched(self, scope: &Scope) -> Result<Vec<Uuid>, Fault> {
        let spoken_of: Vec<Uuid> = self.messages.into_values().collect();
        let mut touched = messages::service::orders_of(scope, &spoken_of).await?;
        touched.extend(self.orders.into_values().chain(self.acts.into_values()));
        touched.extend(self.summaries.into_values().chain(self.lists.into_values()));
        touched.sort_unstable();
        touched.dedup();
        Ok(touched)
    }
}

/// Whom earlier receipts with these numbers spoke of.
async fn numbered(
    scope: &Scope,
    number: Column,
    whom: Column,
    numbers: &[String],
) -> Result<HashMap<String, Uuid>, Fault> {
    let mut found = HashMap::new();
    for chunk in numbers.chunks(500) {
        let find = scope.find::<Entity>().filter(scope.among(number, chunk.iter().cloned())).filter(whom.is_not_null());
        for (text, id) in find.columns::<(Option<String>, Option<Uuid>)>(&[number, whom]).await? {
            if let (Some(text), Some(id)) = (text, id) {
                found.insert(text, id);
            }
        }
    }
    Ok(found)
}

fn fact_row(document_id: Uuid, whom: Whom, fact: &Fact) -> ActiveModel {
    ActiveModel {
        id: Set(ids::next()),
        document_id: Set(document_id),
        natural_key: Set(fact.natural_key.clone()),
        order_id: Set(whom.order_id),
        act_id: Set(whom.act_id),
        message_id: Set(whom.message_id),
        message_type: Set(fact.kind.message_type().to_owned()),
        business_key: Set(fact.about.text().to_owned()),
        status: Set(fact.status.clone()),
        return_time: Set(fact.return_time.clone()),
        info: Set(fact.info.clone()),
        customs_at: Set(parse_return_time(&fact.return_time)),
        received_at: Set(clock::now()),
        revision: Set(None),
        pre_no: Set(fact.pre_no.clone()),
        invt_no: Set(fact.invt_no.clone()),
        sum_no: Set(fact.sum_no.clone()),
        entry_id: Set(fact.entry_id.clone()),
        ..Default::default()
    }
}

/// A receipt proves that the message it answers arrived: the latest that was filed before the receipt's time.
async fn prove(scope: &Scope, readings: &[(Uuid, Reading)], joined: &Joined) -> Result<(), Fault> {
    let mut latest: HashMap<Named, &str> = HashMap::new();
    let mut parts: HashMap<&str, &str> = HashMap::new();
    for fact in readings.iter().flat_map(|(_, reading)| &reading.facts) {
        let About::Document(keys) = &fact.about else { continue };
        if let Some((key, order_id)) = keys.iter().find_map(|key| Some((key, joined.orders.get(key)?))) {
            let kind = fact.kind.answers().unwrap_or(key.kind);
            let time = latest.entry((*order_id, kind)).or_default();
            *time = (*time).max(fact.return_time.as_str());
        } else if let Some(key) = keys.iter().find(|key| joined.acts.contains_key(*key)) {
            let time = parts.entry(key.text.as_str()).or_default();
            *time = (*time).max(fact.return_time.as_str());
        }
    }
    let mut order_ids: Vec<Uuid> = latest.keys().map(|(order_id, _)| *order_id).collect();
    order_ids.sort_unstable();
    order_ids.dedup();
    let mut answered: HashMap<Named, messages::membership::Model> = HashMap::new();
    for seat in messages::service::memberships(scope, &order_ids).await? {
        let named = (seat.order_id, seat.message_kind()?);
        let answers = latest.get(&named).is_some_and(|time| seat.is_answered_at(time));
        if answers && answered.get(&named).is_none_or(|held| held.revision <= seat.revision) {
            answered.insert(named, seat);
        }
    }
    let mut message_ids: Vec<Uuid> = answered.into_values().map(|seat| seat.message_id).collect();
    message_ids.extend(proved_parts(scope, joined, &parts).await?);
    message_ids.sort_unstable();
    message_ids.dedup();
    measure(scope, readings, &message_ids).await?;
    sending::service::prove_arrival(scope, &message_ids).await
}

/// The messages of the acts' parts that were answered, each by its latest filing before the receipt's time.
async fn proved_parts(scope: &Scope, joined: &Joined, parts: &HashMap<&str, &str>) -> Result<Vec<Uuid>, Fault> {
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let act_ids: Vec<Uuid> = joined.acts.values().copied().collect();
    let mut answered: HashMap<(Uuid, i32), messages::act_part::Model> = HashMap::new();
    for part in messages::acts::parts_of(scope, &act_ids).await? {
        let time = parts.get(part.business_key.as_str());
        let answers = time.is_some_and(|time| part.revision <= 1 || *time >= part.app_time.as_str());
        let key = (part.act_id, part.part);
        if answers && answered.get(&key).is_none_or(|held| held.revision <= part.revision) {
            answered.insert(key, part);
        }
    }
    Ok(answered.into_values().map(|part| part.message_id).collect())
}

/// How long customs took to answer, for the operator.
async fn measure(scope: &Scope, readings: &[(Uuid, Reading)], message_ids: &[Uuid]) -> Result<(), Fault> {
    let now = clock::now();
    let sent = sending::service::sent_at(scope, message_ids).await?;
    let longest = sent.iter().filter_map(|(_, sent_at)| (now - (*sent_at)?).to_std().ok()).max();
    for (_, reading) in readings {
        telemetry::receipts_stored(reading.message_type.as_deref().unwrap_or_default(), reading.facts.len(), longest);
    }
    Ok(())
}

/// Envelopes that are stored here and of which the channel is not told yet, with its names for them.
pub async fn untold(scope: &Scope, enterprise_id: Uuid, most: u64) -> Result<Vec<(Uuid, String)>, Fault> {
    let find = scope.find::<untold::Entity>().filter(untold::Column::EnterpriseId.eq(enterprise_id));
    let columns = [untold::Column::Id, untold::Column::ChannelRef];
    find.order_by(untold::Column::Id, Direction::Asc).limit(most).columns(&columns).await
}

/// Notes that the channel was told of these envelopes.
pub async fn told(scope: &Scope, document_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in document_ids.chunks(500) {
        scope.remove::<untold::Entity>().filter(scope.among(untold::Column::Id, chunk.iter().copied())).exec().await?;
    }
    Ok(())
}

/// The receipts of these orders, oldest first.
pub async fn of_orders(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in order_ids.chunks(500) {
        let find = scope.find::<Entity>().filter(scope.among(Column::OrderId, chunk.iter().copied()));
        rows.extend(find.order_by(Column::ReturnTime, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// The receipts of these acts, oldest first.
pub async fn of_acts(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in act_ids.chunks(500) {
        let find = scope.find::<Entity>().filter(scope.among(Column::ActId, chunk.iter().copied()));
        rows.extend(find.order_by(Column::ReturnTime, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// Notes which filing the receipts of a part of an act answer, now that a later one is made.
pub async fn close_part(scope: &Scope, act_id: Uuid, business_key: &str, revision: i32) -> Result<(), Fault> {
    let change = scope.change::<Entity>().set(Column::Revision, Some(revision)).filter(Column::ActId.eq(act_id));
    let open = change.filter(Column::BusinessKey.eq(business_key)).filter(Column::Revision.is_null());
    open.exec().await.map(|_| ())
}

/// The format receipts of these messages.
pub async fn of_messages(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(500) {
        let find = scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied()));
        rows.extend(find.order_by(Column::ReturnTime, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// Notes which filing the receipts of these documents answer, now that a later one is made: what came before a
/// filing says nothing of it, however close the clocks are.
pub async fn close(scope: &Scope, revisions: &HashMap<Named, i32>) -> Result<(), Fault> {
    for kind in KINDS {
        let of_kind = revisions.iter().filter(|((_, known), _)| *known == kind);
        let rows: Vec<_> = of_kind.map(|((order_id, _), revision)| (*order_id, vec![Some(*revision).into()])).collect();
        if !rows.is_empty() {
            scope.change_each::<Entity>(Column::OrderId, &[Column::Revision], rows, open(kind)).await?;
        }
    }
    Ok(())
}

/// Receipts of a kind of document that answer its latest filing.
const fn open(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Receipts => "\"receipt\".\"revision\" IS NULL AND \"receipt\".\"message_type\" = 'CEB404Message'",
        MessageKind::Logistics => "\"receipt\".\"revision\" IS NULL AND \"receipt\".\"message_type\" = 'CEB506Message'",
        MessageKind::Inventory => "\"receipt\".\"revision\" IS NULL AND \"receipt\".\"message_type\" = 'CEB604Message'",
        _ => "\"receipt\".\"revision\" IS NULL AND \"receipt\".\"message_type\" = 'CEB304Message'",
    }
}

/// The receipt, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// How many envelopes of an enterprise hold something that could not be read.
pub async fn unread(scope: &Scope, enterprise_id: Uuid) -> Result<u64, Fault> {
    let find = scope.find::<document::Entity>().filter(document::Column::EnterpriseId.eq(enterprise_id));
    find.filter(document::Column::UnreadReason.is_not_null()).count().await
}
