//! Asking for signatures and keeping them.

use qiyun_kernel::jobs::{Halt, enqueue};
use qiyun_kernel::{Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model, State};
use crate::queues;

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
    pub signed_xml: Vec<u8>,
}

/// Asks for the signatures of these messages. Asked twice, it is asked once; after a refusal it is asked anew.
pub async fn request(scope: &Scope, message_ids: &[Uuid]) -> Result<(), Fault> {
    for message_id in message_ids {
        let row = ActiveModel {
            id: Set(ids::next()),
            message_id: Set(*message_id),
            state: Set(State::Waiting),
            requested_at: Set(clock::now()),
            ..Default::default()
        };
        if !scope.insert_new(row).await? {
            scope
                .change::<Entity>()
                .set(Column::State, State::Waiting)
                .set(Column::RefusalCode, Option::<String>::None)
                .set(Column::RefusalDetail, Option::<String>::None)
                .set(Column::RequestedAt, clock::now())
                .filter(Column::MessageId.eq(*message_id))
                .filter(Column::State.eq(State::Refused))
                .exec()
                .await?;
        }
        enqueue(scope, queues::SIGN, *message_id, std::time::Duration::ZERO).await?;
    }
    Ok(())
}

/// Whether this message's signature is still asked for.
pub async fn is_waiting(scope: &Scope, message_id: Uuid) -> Result<bool, Fault> {
    let find = scope.find::<Entity>().filter(Column::MessageId.eq(message_id));
    Ok(find.filter(Column::State.eq(State::Waiting)).one().await?.is_some())
}

/// Keeps a signature; false when somebody else's stands already.
pub async fn keep(scope: &Scope, message_id: Uuid, given: Given) -> Result<bool, Fault> {
    let kept = scope
        .change::<Entity>()
        .set(Column::State, State::Signed)
        .set(Column::Profile, Some(given.profile.to_owned()))
        .set(Column::Account, Some(given.account))
        .set(Column::Digest, Some(given.digest))
        .set(Column::CertificateSerial, Some(given.certificate_serial))
        .set(Column::SignedXml, Some(given.signed_xml))
        .set(Column::RefusalCode, Option::<String>::None)
        .set(Column::RefusalDetail, Option::<String>::None)
        .set(Column::SignedAt, Some(clock::now()))
        .filter(Column::MessageId.eq(message_id))
        .filter(Column::State.eq(State::Waiting))
        .exec()
        .await?;
    Ok(kept == 1)
}

/// Writes down why there is no signature: for good (`Never`), or yet (`Later`).
pub async fn note_halt(scope: &Scope, message_id: Uuid, halt: &Halt) -> Result<(), Fault> {
    let state = if matches!(halt, Halt::Never { .. }) { State::Refused } else { State::Waiting };
    scope
        .change::<Entity>()
        .set(Column::State, state)
        .set(Column::RefusalCode, Some(halt.code().to_owned()))
        .set(Column::RefusalDetail, Some(halt.why().to_owned()))
        .filter(Column::MessageId.eq(message_id))
        .filter(Column::State.eq(State::Waiting))
        .exec()
        .await
        .map(|_| ())
}

/// The signed message, if it is.
pub async fn signed(scope: &Scope, message_id: Uuid) -> Result<Option<Signed>, Fault> {
    let is = Condition::all().add(Column::MessageId.eq(message_id)).add(Column::State.eq(State::Signed));
    let row = scope.find::<Entity>().filter(is).one().await?;
    Ok(row.and_then(|row| row.signed_xml).map(|bytes| Signed { message_id, bytes }))
}

/// The signatures' rows of these messages.
pub async fn some(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(500) {
        rows.extend(scope.find::<Entity>().filter(Column::MessageId.is_in(chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// Removes what was asked for messages that are no more.
pub async fn forget(scope: &Scope, message_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in message_ids.chunks(500) {
        scope.remove::<Entity>().filter(Column::MessageId.is_in(chunk.iter().copied())).exec().await?;
    }
    Ok(())
}
