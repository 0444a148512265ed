//! Keeping what came back.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::clock::parse_return_time;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::document;
use super::entity::{ActiveModel, Column, Entity, Model};
use super::read::{About, Fact, Reading, read};
use crate::sending::channel::Incoming;
use crate::{messages, orders, sending};

/// Stores one envelope and its facts; the orders that they speak of. An envelope that is here already says
/// nothing new, but the channel must be told again.
pub async fn store(
    scope: &Scope,
    enterprise_id: Uuid,
    transmission_id: &str,
    incoming: &Incoming,
) -> Result<Vec<Uuid>, Fault> {
    let reading = read(&incoming.envelope, transmission_id);
    let document_id = ids::next();
    let row = document::ActiveModel {
        id: Set(document_id),
        enterprise_id: Set(enterprise_id),
        channel_ref: Set(incoming.channel_ref.clone()),
        sha256: Set(Sha256::digest(&incoming.envelope).iter().map(|byte| format!("{byte:02x}")).collect()),
        envelope: Set(incoming.envelope.clone()),
        xml: Set(reading.xml.clone()),
        message_type: Set(reading.message_type.clone()),
        unread_reason: Set(reading.unread.clone()),
        acknowledged: Set(false),
        received_at: Set(clock::now()),
        ..Default::default()
    };
    if !scope.insert_new(row).await? {
        scope
            .change::<document::Entity>()
            .set(document::Column::Acknowledged, false)
            .filter(document::Column::EnterpriseId.eq(enterprise_id))
            .filter(document::Column::ChannelRef.eq(incoming.channel_ref.as_str()))
            .exec()
            .await?;
        return Ok(Vec::new());
    }
    store_facts(scope, document_id, &reading).await
}

async fn store_facts(scope: &Scope, document_id: Uuid, reading: &Reading) -> Result<Vec<Uuid>, Fault> {
    let keys: Vec<String> = reading
        .facts
        .iter()
        .filter_map(|fact| match &fact.about {
            About::Order(key) => Some(key.clone()),
            About::Envelope(_) => None,
        })
        .collect();
    let known = orders::service::by_business_keys(scope, &keys).await?;
    let mut touched = Vec::new();
    for fact in &reading.facts {
        let (key, order_id, message_id) = match &fact.about {
            About::Order(key) => (key.clone(), known.get(key).copied(), None),
            About::Envelope(number) => {
                (number.clone(), None, sending::service::message_of_envelope(scope, number).await?)
            }
        };
        let message_type = reading.message_type.clone().unwrap_or_default();
        scope.insert_new(fact_row(document_id, &message_type, key, order_id, message_id, fact)).await?;
        touched.extend(order_id);
        if let Some(message_id) = message_id {
            touched.extend(messages::service::orders_of(scope, message_id).await?);
        }
    }
    prove(scope, reading, &known).await?;
    touched.sort_unstable();
    touched.dedup();
    Ok(touched)
}

fn fact_row(
    document_id: Uuid,
    message_type: &str,
    business_key: String,
    order_id: Option<Uuid>,
    message_id: Option<Uuid>,
    fact: &Fact,
) -> ActiveModel {
    ActiveModel {
        id: Set(ids::next()),
        document_id: Set(document_id),
        natural_key: Set(format!("{message_type}|{business_key}|{}|{}", fact.return_time, fact.status)),
        order_id: Set(order_id),
        message_id: Set(message_id),
        message_type: Set(message_type.to_owned()),
        business_key: Set(business_key),
        status: Set(fact.status.clone()),
        return_time: Set(fact.return_time.clone()),
        info: Set(fact.info.clone()),
        customs_at: Set(parse_return_time(&fact.return_time)),
        received_at: Set(clock::now()),
        ..Default::default()
    }
}

/// A receipt proves that the message it answers arrived: the latest that was filed before the receipt's time.
async fn prove(scope: &Scope, reading: &Reading, known: &HashMap<String, Uuid>) -> Result<(), Fault> {
    let mut latest: HashMap<Uuid, &str> = HashMap::new();
    for fact in &reading.facts {
        if let About::Order(key) = &fact.about
            && let Some(order_id) = known.get(key)
        {
            let time = latest.entry(*order_id).or_default();
            *time = (*time).max(fact.return_time.as_str());
        }
    }
    let order_ids: Vec<Uuid> = latest.keys().copied().collect();
    let mut answered: HashMap<Uuid, messages::membership::Model> = HashMap::new();
    for seat in messages::service::memberships(scope, &order_ids).await? {
        let answers = latest.get(&seat.order_id).is_some_and(|time| seat.is_answered_at(time));
        if answers && answered.get(&seat.order_id).is_none_or(|held| held.revision <= seat.revision) {
            answered.insert(seat.order_id, seat);
        }
    }
    let mut message_ids: Vec<Uuid> = answered.into_values().map(|seat| seat.message_id).collect();
    message_ids.sort_unstable();
    message_ids.dedup();
    sending::service::prove_arrival(scope, &message_ids).await
}

/// The channel's names of envelopes that are stored here and not yet acknowledged there.
pub async fn unacknowledged(scope: &Scope, enterprise_id: Uuid, most: u64) -> Result<Vec<String>, Fault> {
    let find = scope.find::<document::Entity>().filter(document::Column::EnterpriseId.eq(enterprise_id));
    find.filter(document::Column::Acknowledged.eq(false)).limit(most).column(document::Column::ChannelRef).await
}

/// Notes that the channel was told.
pub async fn note_acknowledged(scope: &Scope, enterprise_id: Uuid, refs: &[String]) -> Result<(), Fault> {
    for chunk in refs.chunks(500) {
        scope
            .change::<document::Entity>()
            .set(document::Column::Acknowledged, true)
            .filter(document::Column::EnterpriseId.eq(enterprise_id))
            .filter(document::Column::ChannelRef.is_in(chunk.iter().cloned()))
            .exec()
            .await?;
    }
    Ok(())
}

/// The receipts of these orders, oldest first.
pub async fn of_orders(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in order_ids.chunks(500) {
        let find = scope.find::<Entity>().filter(Column::OrderId.is_in(chunk.iter().copied()));
        rows.extend(find.order_by(Column::ReturnTime, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// The format receipts of these messages.
pub async fn of_messages(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(500) {
        let find = scope.find::<Entity>().filter(Column::MessageId.is_in(chunk.iter().copied()));
        rows.extend(find.order_by(Column::ReturnTime, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// The receipt, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}
