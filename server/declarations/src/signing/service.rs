//! Asking for signatures and keeping them.

use std::collections::HashMap;

use qiyun_kernel::jobs::{Halt, enqueue_all};
use qiyun_kernel::{Fault, Packed, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ActiveEnum, ColumnTrait, Condition, Value};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model, State};
use crate::{messages, queues};

const IDS: usize = 500;

/// A message that was signed, and verified here: the proof that sending asks for. Only this file makes one.
#[derive(Clone, Debug)]
pub struct Signed {
    message_id: Uuid,
    bytes: Vec<u8>,
}

impl Signed {
    #[must_use]
    pub fn message_id(&self) -> Uuid {
        self.message_id
    }

    /// The sealed document. It is only ever repeated, never made again.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// What a successful signing leaves behind.
#[derive(Clone, Debug)]
pub struct Given {
    pub profile: &'static str,
    pub account: String,
    pub digest: Vec<u8>,
    pub certificate_serial: String,
    pub device: String,
    pub key_label: Option<String>,
    pub signed_xml: Vec<u8>,
}

/// Asks for the signatures of these messages. Asked twice, it is asked once; after a refusal it is asked anew.
pub async fn request(scope: &Scope, message_ids: &[Uuid]) -> Result<(), Fault> {
    let rows = message_ids.iter().map(|message_id| ActiveModel {
        id: Set(ids::next()),
        message_id: Set(*message_id),
        state: Set(State::Waiting),
        requested_at: Set(clock::now()),
        ..Default::default()
    });
    if scope.insert_missing(rows.collect()).await? < message_ids.len() as u64 {
        for chunk in message_ids.chunks(IDS) {
            scope
                .change::<Entity>()
                .set(Column::State, State::Waiting)
                .set(Column::RefusalCode, Option::<String>::None)
                .set(Column::RefusalDetail, Option::<String>::None)
                .set(Column::RequestedAt, clock::now())
                .filter(scope.among(Column::MessageId, chunk.iter().copied()))
                .filter(Column::State.eq(State::Refused))
                .exec()
                .await?;
        }
    }
    let heads = messages::service::heads(scope, message_ids).await?;
    let lanes: Vec<(Uuid, Uuid)> = heads.iter().map(|head| (head.enterprise_id, head.id)).collect();
    enqueue_all(scope, queues::SIGN, &lanes, std::time::Duration::ZERO).await
}

/// Those of the messages whose signature is still asked for; and whether a try for it failed before.
pub async fn waiting(scope: &Scope, message_ids: &[Uuid]) -> Result<HashMap<Uuid, bool>, Fault> {
    let rows = standings(scope, message_ids).await?.into_iter().filter(|row| row.state == State::Waiting);
    Ok(rows.map(|row| (row.message_id, row.refusal_code.is_some())).collect())
}

/// The messages whose signature is still asked for, as a subquery.
#[must_use]
pub fn unsigned(scope: &Scope) -> SelectStatement {
    scope.find::<Entity>().filter(Column::State.eq(State::Waiting)).subquery(Column::MessageId)
}

/// Keeps signatures; one that stands already stays as it is.
pub async fn keep(scope: &Scope, given: &[(Uuid, &Given)]) -> Result<(), Fault> {
    let columns = [
        Column::State,
        Column::Profile,
        Column::Account,
        Column::Digest,
        Column::CertificateSerial,
        Column::Device,
        Column::KeyLabel,
        Column::SignedXml,
        Column::RefusalCode,
        Column::RefusalDetail,
        Column::SignedAt,
    ];
    let none = || Value::from(Option::<String>::None);
    let mut rows = Vec::with_capacity(given.len());
    for (message_id, given) in given {
        let values = vec![
            State::Signed.into_value().into(),
            given.profile.into(),
            given.account.clone().into(),
            given.digest.clone().into(),
            given.certificate_serial.clone().into(),
            given.device.clone().into(),
            given.key_label.clone().into(),
            Packed::pack(&given.signed_xml)?.into(),
            none(),
            none(),
            clock::now().into(),
        ];
        rows.push((*message_id, values));
    }
    scope
        .change_each::<Entity>(Column::MessageId, &columns, rows, "\"signature\".\"state\" = 'waiting'")
        .await
        .map(|_| ())
}

/// Writes down why there are no signatures: for good (`Never`), or yet (`Later`).
pub async fn note_halt(scope: &Scope, message_ids: &[Uuid], halt: &Halt) -> Result<(), Fault> {
    let state = if matches!(halt, Halt::Never { .. }) { State::Refused } else { State::Waiting };
    for chunk in message_ids.chunks(IDS) {
        scope
            .change::<Entity>()
            .set(Column::State, state)
            .set(Column::RefusalCode, Some(halt.code().to_owned()))
            .set(Column::RefusalDetail, Some(halt.why().to_owned()))
            .filter(scope.among(Column::MessageId, chunk.iter().copied()))
            .filter(Column::State.eq(State::Waiting))
            .exec()
            .await?;
    }
    Ok(())
}

/// Those of the messages that are signed.
pub async fn signed(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Signed>, Fault> {
    let mut signed = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let is = Condition::all()
            .add(scope.among(Column::MessageId, chunk.iter().copied()))
            .add(Column::State.eq(State::Signed));
        let find = scope.find::<Entity>().filter(is);
        for (message_id, bytes) in
            find.columns::<(Uuid, Option<Packed>)>(&[Column::MessageId, Column::SignedXml]).await?
        {
            if let Some(bytes) = bytes {
                signed.push(Signed { message_id, bytes: bytes.unpack()? });
            }
        }
    }
    Ok(signed)
}

/// How a signature stands, without its bytes.
#[derive(Clone, Debug)]
pub struct Standing {
    pub message_id: Uuid,
    pub state: State,
    pub refusal_code: Option<String>,
    pub refusal_detail: Option<String>,
}

/// How the signatures of these messages stand.
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

/// The signatures' rows of these messages.
pub async fn some(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(500) {
        rows.extend(scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// Removes what was asked for messages that are no more.
pub async fn forget(scope: &Scope, message_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in message_ids.chunks(500) {
        scope.remove::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied())).exec().await?;
    }
    Ok(())
}
