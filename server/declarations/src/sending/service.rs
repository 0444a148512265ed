//! Sealing, trying, and what the channel said.

use std::time::Duration;

use qiyun_kernel::jobs::enqueue;
use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::clock::xs_datetime;
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::identifier::Guid;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::channel::Word;
use super::dispatch::{ActiveModel, Column, Entity, Model, State};
use super::exchange::{self, Outcome};
use crate::queues;
use crate::signing::Signed;

/// Who sends to whom.
#[derive(Clone, Debug)]
pub struct Route {
    pub enterprise_id: Uuid,
    /// 传输ID
    pub sender_id: String,
    pub receiver_id: String,
    pub message_type: String,
}

/// The dispatch of a message, if it was sealed.
pub async fn get(scope: &Scope, message_id: Uuid) -> Result<Option<Model>, Fault> {
    scope.find::<Entity>().filter(Column::MessageId.eq(message_id)).one().await
}

/// Seals a signed message once; sealed before, it is what it was.
pub async fn seal(scope: &Scope, signed: &Signed, route: &Route) -> Result<Model, Fault> {
    let cop_msg_id = Guid::new(ids::random()).as_str().to_owned();
    let envelope = DxpMessage {
        cop_msg_id: cop_msg_id.clone(),
        sender_id: route.sender_id.clone(),
        receiver_ids: vec![route.receiver_id.clone()],
        created_at: xs_datetime(clock::now()),
        message_type: route.message_type.clone(),
        data: signed.bytes().to_vec(),
        file_name: Some(format!("{}_{cop_msg_id}.xml", route.message_type)),
    }
    .to_xml();
    let row = ActiveModel {
        id: Set(ids::next()),
        message_id: Set(signed.message_id()),
        enterprise_id: Set(route.enterprise_id),
        state: Set(State::Waiting),
        cop_msg_id: Set(cop_msg_id),
        envelope_sha256: Set(sha256_hex(&envelope)),
        envelope: Set(envelope),
        refusal_code: Set(None),
        refusal_detail: Set(None),
        sealed_at: Set(clock::now()),
        sent_at: Set(None),
        ..Default::default()
    };
    scope.insert_new(row).await?;
    get(scope, signed.message_id()).await?.ok_or_else(|| Fault::new("a dispatch is gone as soon as it was sealed"))
}

/// The latest try, if there was one.
pub async fn latest_try(scope: &Scope, message_id: Uuid) -> Result<Option<exchange::Model>, Fault> {
    let find = scope.find::<exchange::Entity>().filter(exchange::Column::MessageId.eq(message_id));
    find.order_by(exchange::Column::Attempt, Direction::Desc).limit(1).one().await
}

/// Writes down that a try begins; commits before the socket is opened. The try's number.
pub async fn begin_try(scope: &Scope, dispatch: &Model, destination: &str) -> Result<i32, Fault> {
    let attempt = latest_try(scope, dispatch.message_id).await?.map_or(1, |last| last.attempt + 1);
    let row = exchange::ActiveModel {
        id: Set(ids::next()),
        message_id: Set(dispatch.message_id),
        attempt: Set(attempt),
        destination: Set(destination.to_owned()),
        sha256: Set(dispatch.envelope_sha256.clone()),
        outcome: Set(Outcome::Open),
        detail: Set(None),
        answer: Set(None),
        started_at: Set(clock::now()),
        ended_at: Set(None),
        ..Default::default()
    };
    scope.insert(row).await?;
    Ok(attempt)
}

/// Writes down what became of a try, and of the dispatch with it.
pub async fn end_try(scope: &Scope, message_id: Uuid, attempt: i32, word: &Word) -> Result<(), Fault> {
    let (outcome, state, code, detail, answer) = match word {
        Word::Accepted { answer } => (Outcome::Accepted, State::Sent, None, None, Some(answer)),
        Word::Refused { code, detail, answer } => {
            (Outcome::Refused, State::Refused, Some(code.clone()), Some(detail.clone()), Some(answer))
        }
        Word::NotSent { code, detail } => {
            (Outcome::NotSent, State::Waiting, Some(code.clone()), Some(detail.clone()), None)
        }
        Word::Unknown { detail } => {
            (Outcome::Unknown, State::Unsure, Some("SEND_UNSURE".to_owned()), Some(detail.clone()), None)
        }
    };
    scope
        .change::<exchange::Entity>()
        .set(exchange::Column::Outcome, outcome)
        .set(exchange::Column::Detail, detail.clone())
        .set(exchange::Column::Answer, answer.cloned())
        .set(exchange::Column::EndedAt, Some(clock::now()))
        .filter(exchange::Column::MessageId.eq(message_id))
        .filter(exchange::Column::Attempt.eq(attempt))
        .exec()
        .await?;
    // A receipt that came meanwhile may have settled it; that stands.
    let mut change = scope
        .change::<Entity>()
        .set(Column::State, state)
        .set(Column::RefusalCode, code)
        .set(Column::RefusalDetail, detail)
        .filter(Column::MessageId.eq(message_id))
        .filter(Column::State.ne(State::Sent));
    if state == State::Sent {
        change = change.set(Column::SentAt, Some(clock::now()));
    }
    change.exec().await.map(|_| ())
}

/// Writes down that it cannot be sent at all, before any try.
pub async fn refuse(scope: &Scope, message_id: Uuid, code: &str, detail: &str) -> Result<(), Fault> {
    scope
        .change::<Entity>()
        .set(Column::State, State::Refused)
        .set(Column::RefusalCode, Some(code.to_owned()))
        .set(Column::RefusalDetail, Some(detail.to_owned()))
        .filter(Column::MessageId.eq(message_id))
        .filter(Column::State.eq(State::Waiting))
        .exec()
        .await
        .map(|_| ())
}

/// A receipt proves that it arrived, whatever the channel had said.
pub async fn prove_arrival(scope: &Scope, message_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in message_ids.chunks(500) {
        scope
            .change::<Entity>()
            .set(Column::State, State::Sent)
            .set(Column::RefusalCode, Option::<String>::None)
            .set(Column::RefusalDetail, Option::<String>::None)
            .set(Column::SentAt, Some(clock::now()))
            .filter(Column::MessageId.is_in(chunk.iter().copied()))
            .filter(Column::State.is_in([State::Unsure, State::Waiting]))
            .exec()
            .await?;
    }
    Ok(())
}

/// A person's word on a message in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It did not arrive: the same bytes are sent again.
    Resend,
    /// It arrived: its receipts are awaited.
    Arrived,
}

/// Settles a message in doubt; false when it is not in doubt (any more).
pub async fn decide(scope: &Scope, message_id: Uuid, decision: Decision) -> Result<bool, Fault> {
    let state = match decision {
        Decision::Resend => State::Waiting,
        Decision::Arrived => State::Sent,
    };
    let mut change = scope
        .change::<Entity>()
        .set(Column::State, state)
        .set(Column::RefusalCode, Option::<String>::None)
        .set(Column::RefusalDetail, Option::<String>::None)
        .filter(Column::MessageId.eq(message_id))
        .filter(Column::State.eq(State::Unsure));
    if decision == Decision::Arrived {
        change = change.set(Column::SentAt, Some(clock::now()));
    }
    if change.exec().await? == 0 {
        return Ok(false);
    }
    enqueue(scope, queues::SEND, message_id, Duration::ZERO).await?;
    Ok(true)
}

/// The dispatches of these messages.
pub async fn some(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(500) {
        rows.extend(scope.find::<Entity>().filter(Column::MessageId.is_in(chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// The message of an envelope's number, for joining format receipts.
pub async fn message_of_envelope(scope: &Scope, cop_msg_id: &str) -> Result<Option<Uuid>, Fault> {
    let row = scope.find::<Entity>().filter(Column::CopMsgId.eq(cop_msg_id)).one().await?;
    Ok(row.map(|row| row.message_id))
}

/// The tries of a message, first to last.
pub async fn tries(scope: &Scope, message_id: Uuid) -> Result<Vec<exchange::Model>, Fault> {
    let find = scope.find::<exchange::Entity>().filter(exchange::Column::MessageId.eq(message_id));
    find.order_by(exchange::Column::Attempt, Direction::Asc).all().await
}

fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
