//! Sealing, trying, and what the channel said.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use qiyun_kernel::jobs::enqueue_all;
use qiyun_kernel::jobs::failpoint::Planted;
use qiyun_kernel::{Fault, Packed, Scope, clock, ids};
use qiyun_schema::clock::xs_datetime;
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::identifier::Guid;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ActiveEnum, ColumnTrait, Order as Direction, Value};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::channel::Word;
use super::dispatch::{ActiveModel, Column, Entity, Model, State};
use super::exchange::{self, Outcome};
use super::frame::Frame;
use crate::queues;
use crate::signing::Signed;

const IDS: usize = 500;
/// Code of a message that was sent before the database was restored, and is not sent again by itself.
pub const HELD_BACK: &str = "SENT_BEFORE_RESTORE";

/// Who sends to whom.
#[derive(Clone, Debug)]
pub struct Route {
    pub enterprise_id: Uuid,
    /// 传输ID
    pub sender_id: String,
    pub receiver_id: String,
    pub message_type: String,
    /// How many orders are in the message.
    pub orders: usize,
}

/// The dispatch of a message, if it was sealed.
pub async fn get(scope: &Scope, message_id: Uuid) -> Result<Option<Model>, Fault> {
    scope.find::<Entity>().filter(Column::MessageId.eq(message_id)).one().await
}

/// Seals signed messages once; sealed before, they are what they were.
pub async fn seal(
    scope: &Scope,
    signed: &[Signed],
    routes: &HashMap<Uuid, Route>,
) -> Result<HashMap<Uuid, Model>, Fault> {
    let message_ids: Vec<Uuid> = signed.iter().map(Signed::message_id).collect();
    let mut sealed = by_message(scope, &message_ids).await?;
    let mut rows = Vec::new();
    for message in signed {
        if let Some(route) = routes.get(&message.message_id()).filter(|_| !sealed.contains_key(&message.message_id())) {
            rows.push(sealed_row(message, route)?);
        }
    }
    if !rows.is_empty() {
        scope.insert_missing(rows).await?;
        sealed = by_message(scope, &message_ids).await?;
    }
    Ok(sealed)
}

fn sealed_row(signed: &Signed, route: &Route) -> Result<ActiveModel, Fault> {
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
    let frame = Frame::cut(&envelope, signed.bytes());
    Ok(ActiveModel {
        id: Set(ids::next()),
        message_id: Set(signed.message_id()),
        enterprise_id: Set(route.enterprise_id),
        state: Set(State::Waiting),
        cop_msg_id: Set(cop_msg_id),
        envelope_sha256: Set(sha256_hex(&envelope)),
        envelope: Set(Packed::pack(&frame.bytes)?),
        payload_at: Set(frame.payload_at.map(i32::try_from).transpose().map_err(Fault::new)?),
        refusal_code: Set(None),
        refusal_detail: Set(None),
        released: Set(false),
        sealed_at: Set(clock::now()),
        sent_at: Set(None),
        ..Default::default()
    })
}

/// The sealed bytes of a dispatch, as they went or will go. They are proved by their digest: bytes that differ
/// from what was sealed never leave the house.
pub fn envelope(dispatch: &Model, signed: &[u8]) -> Result<Vec<u8>, Fault> {
    let payload_at = dispatch.payload_at.map(usize::try_from).transpose().map_err(Fault::new)?;
    let bytes = Frame { bytes: dispatch.envelope.unpack()?, payload_at }.close(signed)?;
    if sha256_hex(&bytes) == dispatch.envelope_sha256 {
        Ok(bytes)
    } else {
        Err(Fault::new(format!("the envelope {} is not what was sealed", dispatch.cop_msg_id)))
    }
}

async fn by_message(scope: &Scope, message_ids: &[Uuid]) -> Result<HashMap<Uuid, Model>, Fault> {
    let mut rows = HashMap::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied()));
        rows.extend(find.all().await?.into_iter().map(|row| (row.message_id, row)));
    }
    Ok(rows)
}

/// The latest try of each of these messages.
pub async fn latest_tries(scope: &Scope, message_ids: &[Uuid]) -> Result<HashMap<Uuid, exchange::Model>, Fault> {
    let mut latest: HashMap<Uuid, exchange::Model> = HashMap::new();
    for chunk in message_ids.chunks(IDS) {
        let of = scope.among(exchange::Column::MessageId, chunk.iter().copied());
        for row in scope.find::<exchange::Entity>().filter(of).all().await? {
            if latest.get(&row.message_id).is_none_or(|held| held.attempt < row.attempt) {
                latest.insert(row.message_id, row);
            }
        }
    }
    Ok(latest)
}

/// A try that is about to begin.
#[derive(Clone, Debug)]
pub struct Try {
    pub id: Uuid,
    pub message_id: Uuid,
    pub attempt: i32,
    /// Where to.
    pub destination: String,
    /// Of the bytes.
    pub sha256: String,
}

/// Writes down that tries begin; commits before a socket is opened.
pub async fn begin_tries(scope: &Scope, tries: &[Try]) -> Result<(), Fault> {
    if Planted::CommitAfterSend.is_here() {
        return Ok(());
    }
    let rows = tries.iter().map(|one| exchange::ActiveModel {
        id: Set(one.id),
        message_id: Set(one.message_id),
        attempt: Set(one.attempt),
        destination: Set(one.destination.clone()),
        sha256: Set(one.sha256.clone()),
        outcome: Set(Outcome::Open),
        detail: Set(None),
        answer: Set(None),
        started_at: Set(clock::now()),
        ended_at: Set(None),
        ..Default::default()
    });
    scope.insert_all(rows.collect()).await
}

/// Takes back tries that certainly never began.
pub async fn forget_tries(scope: &Scope, tries: &[Uuid]) -> Result<(), Fault> {
    for chunk in tries.chunks(IDS) {
        let open = scope.remove::<exchange::Entity>().filter(exchange::Column::Outcome.eq(Outcome::Open));
        open.filter(scope.among(exchange::Column::Id, chunk.iter().copied())).exec().await?;
    }
    Ok(())
}

/// How a try ended.
#[derive(Clone, Debug)]
pub struct TryEnd<'w> {
    pub id: Uuid,
    pub message_id: Uuid,
    pub word: &'w Word,
}

/// Writes down what became of tries, and of the dispatches with them.
pub async fn end_tries(scope: &Scope, ends: &[TryEnd<'_>]) -> Result<(), Fault> {
    let (mut tries, mut dispatches) = (Vec::new(), Vec::new());
    for end in ends {
        let (outcome, state, code, detail, answer) = match end.word {
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
        let now = clock::now();
        let ended: Vec<Value> =
            vec![outcome.into_value().into(), detail.clone().into(), answer.cloned().into(), Some(now).into()];
        tries.push((end.id, ended));
        let sent_at = (state == State::Sent).then_some(now);
        dispatches.push((end.message_id, vec![state.into_value().into(), code.into(), detail.into(), sent_at.into()]));
    }
    let columns =
        [exchange::Column::Outcome, exchange::Column::Detail, exchange::Column::Answer, exchange::Column::EndedAt];
    scope.change_each::<exchange::Entity>(exchange::Column::Id, &columns, tries, "TRUE").await?;
    // A receipt that came meanwhile may have settled it; that stands.
    let columns = [Column::State, Column::RefusalCode, Column::RefusalDetail, Column::SentAt];
    let unsettled = "\"dispatch\".\"state\" <> 'sent'";
    scope.change_each::<Entity>(Column::MessageId, &columns, dispatches, unsettled).await.map(|_| ())
}

/// Writes down that messages cannot be sent at all, before any try.
pub async fn refuse(scope: &Scope, message_ids: &[Uuid], code: &str, detail: &str) -> Result<(), Fault> {
    for chunk in message_ids.chunks(IDS) {
        scope
            .change::<Entity>()
            .set(Column::State, State::Refused)
            .set(Column::RefusalCode, Some(code.to_owned()))
            .set(Column::RefusalDetail, Some(detail.to_owned()))
            .filter(scope.among(Column::MessageId, chunk.iter().copied()))
            .filter(Column::State.eq(State::Waiting))
            .exec()
            .await?;
    }
    Ok(())
}

/// What only the journal knows to have been sent waits for a receipt or a person.
pub async fn hold_back(scope: &Scope, message_ids: &[Uuid], sent_at: DateTime<Utc>) -> Result<(), Fault> {
    scope
        .change::<Entity>()
        .set(Column::State, State::Unsure)
        .set(Column::RefusalCode, Some(HELD_BACK.to_owned()))
        .set(Column::RefusalDetail, Some(format!("sent before, at {}", xs_datetime(sent_at))))
        .filter(scope.among(Column::MessageId, message_ids.iter().copied()))
        .filter(Column::State.is_in([State::Unsure, State::Waiting]))
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
            .filter(scope.among(Column::MessageId, chunk.iter().copied()))
            .filter(Column::State.is_in([State::Unsure, State::Waiting]))
            .exec()
            .await?;
    }
    Ok(())
}

/// When the channel took these messages, as far as that is known.
pub async fn sent_at(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<(Uuid, Option<DateTime<Utc>>)>, Fault> {
    let mut sent = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied()));
        sent.extend(find.columns::<(Uuid, Option<DateTime<Utc>>)>(&[Column::MessageId, Column::SentAt]).await?);
    }
    Ok(sent)
}

/// The messages that are sealed and that the channel has not taken, as a subquery.
#[must_use]
pub fn unsent(scope: &Scope) -> SelectStatement {
    let open = Column::State.is_in([State::Waiting, State::Unsure]);
    scope.find::<Entity>().filter(open).subquery(Column::MessageId)
}

/// Whether the channel took a message of this enterprise since then.
pub async fn has_sent_since(scope: &Scope, enterprise_id: Uuid, since: DateTime<Utc>) -> Result<bool, Fault> {
    let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
    let find = find.filter(Column::SentAt.gt(since)).limit(1);
    Ok(!find.column::<Uuid>(Column::Id).await?.is_empty())
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
        .set(Column::Released, true)
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
    let Some(dispatch) = get(scope, message_id).await? else { return Ok(false) };
    enqueue_all(scope, queues::SEND, &[(dispatch.enterprise_id, message_id)], Duration::ZERO).await?;
    Ok(true)
}

/// How a dispatch stands, without its bytes.
#[derive(Clone, Debug)]
pub struct Standing {
    pub message_id: Uuid,
    pub state: State,
    pub refusal_code: Option<String>,
    pub refusal_detail: Option<String>,
}

/// How the dispatches of these messages stand.
pub async fn standings(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Standing>, Fault> {
    let columns = [Column::MessageId, Column::State, Column::RefusalCode, Column::RefusalDetail];
    let mut standings = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied()));
        let rows = find.columns::<(Uuid, State, Option<String>, Option<String>)>(&columns).await?;
        standings.extend(rows.into_iter().map(|(message_id, state, refusal_code, refusal_detail)| Standing {
            message_id,
            state,
            refusal_code,
            refusal_detail,
        }));
    }
    Ok(standings)
}

/// The messages of envelopes' numbers, for joining format receipts.
pub async fn messages_of_envelopes(scope: &Scope, numbers: &[String]) -> Result<HashMap<String, Uuid>, Fault> {
    let mut known = HashMap::new();
    for chunk in numbers.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::CopMsgId, chunk.iter().cloned()));
        known.extend(find.columns::<(String, Uuid)>(&[Column::CopMsgId, Column::MessageId]).await?);
    }
    Ok(known)
}

/// The tries of a message, first to last.
pub async fn tries(scope: &Scope, message_id: Uuid) -> Result<Vec<exchange::Model>, Fault> {
    let find = scope.find::<exchange::Entity>().filter(exchange::Column::MessageId.eq(message_id));
    find.order_by(exchange::Column::Attempt, Direction::Asc).all().await
}

/// How many messages of an enterprise nobody knows of whether they arrived.
pub async fn in_doubt(scope: &Scope, enterprise_id: Uuid) -> Result<u64, Fault> {
    let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
    find.filter(Column::State.eq(State::Unsure)).count().await
}

fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
