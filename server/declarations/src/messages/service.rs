//! Keeping messages, and what is asked of them.

use qiyun_kernel::{Fault, Scope};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use super::membership;
pub use super::seat::{Last, Named, Wanted, memberships, newest, orders_of};
pub use super::write::{compose_new, cut_out, recompose};

const IDS: usize = 500;

/// A message whose bytes are fixed: the proof that signing asks for.
#[derive(Clone, Debug)]
pub struct Composed {
    message_id: Uuid,
    enterprise_id: Uuid,
    canonical: Vec<u8>,
}

impl Composed {
    #[must_use]
    pub fn message_id(&self) -> Uuid {
        self.message_id
    }

    #[must_use]
    pub fn enterprise_id(&self) -> Uuid {
        self.enterprise_id
    }

    /// The bytes that are digested.
    #[must_use]
    pub fn canonical(&self) -> &[u8] {
        &self.canonical
    }
}

/// Those of the messages that are composed and not void.
pub async fn composed(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Composed>, Fault> {
    let rows = some(scope, message_ids).await?.into_iter().filter(|row| !row.void);
    rows.map(|row| Ok(Composed { message_id: row.id, enterprise_id: row.enterprise_id, canonical: row.xml.unpack()? }))
        .collect()
}

/// What sending asks of a message, without its bytes.
#[derive(Clone, Debug)]
pub struct Head {
    pub id: Uuid,
    pub enterprise_id: Uuid,
    pub message_type: String,
    pub order_count: i32,
}

/// The heads of these messages.
pub async fn heads(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Head>, Fault> {
    let mut heads = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        let columns = [Column::Id, Column::EnterpriseId, Column::MessageType, Column::OrderCount];
        let rows = find.columns::<(Uuid, Uuid, String, i32)>(&columns).await?;
        heads.extend(rows.into_iter().map(|(id, enterprise_id, message_type, order_count)| Head {
            id,
            enterprise_id,
            message_type,
            order_count,
        }));
    }
    Ok(heads)
}

/// Messages by id, without their bytes being looked at.
pub async fn some(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        rows.extend(scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// The message, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The orders with a document in these messages, as a subquery.
#[must_use]
pub fn orders_within(scope: &Scope, message_ids: SelectStatement) -> SelectStatement {
    let seats = scope.find::<membership::Entity>().filter(membership::Column::MessageId.in_subquery(message_ids));
    seats.subquery(membership::Column::OrderId)
}

/// Removes the seats of orders that were never sent, and the messages that held them alone.
pub async fn forget(scope: &Scope, order_ids: &[Uuid], alone: &[Uuid]) -> Result<(), Fault> {
    for chunk in order_ids.chunks(IDS) {
        let of = scope.among(membership::Column::OrderId, chunk.iter().copied());
        scope.remove::<membership::Entity>().filter(of).exec().await?;
    }
    for chunk in alone.chunks(IDS) {
        scope.remove::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied())).exec().await?;
    }
    Ok(())
}

/// Which of these messages were replaced before anybody signed them.
pub async fn void_among(scope: &Scope, message_ids: &[Uuid]) -> Result<std::collections::HashSet<Uuid>, Fault> {
    let mut void = std::collections::HashSet::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        void.extend(find.filter(Column::Void.eq(true)).column::<Uuid>(Column::Id).await?);
    }
    Ok(void)
}
