//! Composing and keeping messages.

use std::collections::HashMap;

use qiyun_directory::enterprises;
use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::clock::app_time;
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::{BaseTransfer, MessageKind};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::compose::compose;
use super::entity::{ActiveModel, Column, Entity, Model};
use super::membership;
use crate::orders;
use crate::orders::declared::Declared;

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

/// An order's place in its latest message.
#[derive(Clone, Debug)]
struct Seat {
    order_id: Uuid,
    revision: i32,
    guid: Guid,
    app_time: String,
}

/// Declarant and mode, and the orders that may therefore share a message.
type Group = ((Uuid, String), Vec<(Seat, orders::entity::Model)>);

/// The message as composed, unless it was voided or never was.
pub async fn composed(scope: &Scope, message_id: Uuid) -> Result<Option<Composed>, Fault> {
    let row = scope.get::<Entity>(message_id).await?.filter(|row| !row.void);
    Ok(row.map(|row| Composed { message_id: row.id, enterprise_id: row.enterprise_id, canonical: row.xml }))
}

/// Composes these orders as a new revision each, `size` to a message; the messages' ids.
pub async fn compose_new(scope: &Scope, order_ids: &[Uuid], size: usize) -> Result<Vec<Uuid>, Fault> {
    let latest: HashMap<Uuid, i32> =
        latest_seats(scope, order_ids).await?.into_iter().map(|seat| (seat.order_id, seat.revision)).collect();
    let now = clock::now();
    let seats = order_ids.iter().map(|id| Seat {
        order_id: *id,
        revision: latest.get(id).copied().unwrap_or(0) + 1,
        guid: Guid::new(ids::random()),
        app_time: app_time(now),
    });
    write_messages(scope, seats.collect(), size).await
}

/// Cuts messages anew so that `order_ids` stand in messages without others: what they shared a message with
/// goes to messages of its own. Guids and times stay. The ids of the messages that hold just `order_ids`.
///
/// Only for messages that nobody was asked to sign.
pub async fn cut_out(scope: &Scope, order_ids: &[Uuid], size: usize) -> Result<Vec<Uuid>, Fault> {
    let wanted: std::collections::HashSet<Uuid> = order_ids.iter().copied().collect();
    let mut messages = Vec::new();
    for chunk in order_ids.chunks(IDS) {
        let seats = scope.find::<membership::Entity>().filter(membership::Column::OrderId.is_in(chunk.iter().copied()));
        let live = scope.find::<Entity>().filter(Column::Void.eq(false)).subquery(Column::Id);
        messages.extend(
            seats
                .filter(membership::Column::MessageId.in_subquery(live))
                .column::<Uuid>(membership::Column::MessageId)
                .await?,
        );
    }
    messages.sort_unstable();
    messages.dedup();
    let (mut whole, mut mixed, mut taken, mut left) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for message_id in messages {
        let seats = seats_of(scope, message_id).await?;
        if seats.iter().all(|seat| wanted.contains(&seat.order_id)) {
            whole.push(message_id);
            continue;
        }
        mixed.push(message_id);
        for seat in seats {
            if wanted.contains(&seat.order_id) { taken.push(seat) } else { left.push(seat) }
        }
    }
    for chunk in mixed.chunks(IDS) {
        let void = scope.change::<Entity>().set(Column::Void, true).filter(Column::Id.is_in(chunk.iter().copied()));
        void.exec().await?;
    }
    write_messages(scope, left, size).await?;
    whole.extend(write_messages(scope, taken, size).await?);
    Ok(whole)
}

async fn write_messages(scope: &Scope, seats: Vec<Seat>, size: usize) -> Result<Vec<Uuid>, Fault> {
    let order_ids: Vec<Uuid> = seats.iter().map(|seat| seat.order_id).collect();
    let rows: HashMap<Uuid, orders::entity::Model> =
        orders::service::some(scope, &order_ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let mut groups: Vec<Group> = Vec::new();
    for seat in seats {
        let Some(row) = rows.get(&seat.order_id).cloned() else { continue };
        let key = (row.declarant_id, row.mode.clone());
        match groups.iter_mut().find(|(group, _)| *group == key) {
            Some((_, members)) => members.push((seat, row)),
            None => groups.push((key, vec![(seat, row)])),
        }
    }
    let mut made = Vec::new();
    for ((enterprise_id, _), mut members) in groups {
        members.sort_by_key(|(_, row)| (row.task_id, row.place));
        let transfer = transfer(scope, enterprise_id).await?;
        for chunk in members.chunks(size.max(1)) {
            made.push(write_message(scope, enterprise_id, &transfer, chunk).await?);
        }
    }
    Ok(made)
}

async fn write_message(
    scope: &Scope,
    enterprise_id: Uuid,
    transfer: &BaseTransfer,
    members: &[(Seat, orders::entity::Model)],
) -> Result<Uuid, Fault> {
    let rows: Vec<orders::entity::Model> = members.iter().map(|(_, row)| row.clone()).collect();
    let declared = orders::service::declared(scope, &rows).await?;
    let parts: Vec<(Guid, String, &Declared)> = members
        .iter()
        .zip(&declared)
        .map(|((seat, _), declared)| (seat.guid.clone(), seat.app_time.clone(), declared))
        .collect();
    let guid = Guid::new(ids::random());
    let id = ids::next();
    let row = ActiveModel {
        id: Set(id),
        enterprise_id: Set(enterprise_id),
        guid: Set(guid.as_str().to_owned()),
        message_type: Set(MessageKind::Order.message_type().to_owned()),
        order_count: Set(i32::try_from(members.len()).map_err(Fault::new)?),
        xml: Set(compose(&guid, &parts, transfer).map_err(Fault::new)?),
        void: Set(false),
        composed_at: Set(clock::now()),
        ..Default::default()
    };
    scope.insert(row).await?;
    let seats = members.iter().zip(0..).map(|((seat, _), place)| membership::ActiveModel {
        id: Set(ids::next()),
        message_id: Set(id),
        order_id: Set(seat.order_id),
        place: Set(place),
        revision: Set(seat.revision),
        guid: Set(seat.guid.as_str().to_owned()),
        app_time: Set(seat.app_time.clone()),
        ..Default::default()
    });
    scope.insert_all(seats.collect()).await?;
    Ok(id)
}

/// Who transmits: the owner of the 传输ID.
async fn transfer(scope: &Scope, enterprise_id: Uuid) -> Result<BaseTransfer, Fault> {
    let enterprise = enterprises::service::get(scope, enterprise_id)
        .await?
        .ok_or_else(|| Fault::new(format!("the declarant {enterprise_id} is gone")))?;
    Ok(BaseTransfer {
        cop_code: enterprise.customs_code,
        cop_name: enterprise.name,
        dxp_id: enterprise.transmission_id.unwrap_or_default(),
        note: None,
    })
}

/// The orders of a message, in their places.
pub async fn orders_of(scope: &Scope, message_id: Uuid) -> Result<Vec<Uuid>, Fault> {
    Ok(seats_of(scope, message_id).await?.into_iter().map(|seat| seat.order_id).collect())
}

async fn seats_of(scope: &Scope, message_id: Uuid) -> Result<Vec<Seat>, Fault> {
    let find = scope.find::<membership::Entity>().filter(membership::Column::MessageId.eq(message_id));
    find.order_by(membership::Column::Place, Direction::Asc).all().await?.into_iter().map(seat).collect()
}

async fn latest_seats(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Seat>, Fault> {
    let mut latest: HashMap<Uuid, membership::Model> = HashMap::new();
    for row in memberships(scope, order_ids).await? {
        let newer = latest.get(&row.order_id).is_none_or(|held| held.revision <= row.revision);
        if newer {
            latest.insert(row.order_id, row);
        }
    }
    latest.into_values().map(seat).collect()
}

fn seat(row: membership::Model) -> Result<Seat, Fault> {
    let guid = Guid::parse(&row.guid).map_err(|error| Fault::new(error.en()))?;
    Ok(Seat { order_id: row.order_id, revision: row.revision, guid, app_time: row.app_time })
}

/// Every seat that these orders have or had.
pub async fn memberships(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<membership::Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in order_ids.chunks(IDS) {
        let of = membership::Column::OrderId.is_in(chunk.iter().copied());
        rows.extend(scope.find::<membership::Entity>().filter(of).all().await?);
    }
    Ok(rows)
}

/// Messages by id, without their bytes being looked at.
pub async fn some(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        rows.extend(scope.find::<Entity>().filter(Column::Id.is_in(chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// The message, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// Removes the seats of orders that were never sent, and the messages that held them alone.
pub async fn forget(scope: &Scope, order_ids: &[Uuid], alone: &[Uuid]) -> Result<(), Fault> {
    for chunk in order_ids.chunks(IDS) {
        let of = membership::Column::OrderId.is_in(chunk.iter().copied());
        scope.remove::<membership::Entity>().filter(of).exec().await?;
    }
    for chunk in alone.chunks(IDS) {
        scope.remove::<Entity>().filter(Column::Id.is_in(chunk.iter().copied())).exec().await?;
    }
    Ok(())
}

/// Which of these messages were replaced before anybody signed them.
pub async fn void_among(scope: &Scope, message_ids: &[Uuid]) -> Result<std::collections::HashSet<Uuid>, Fault> {
    let mut void = std::collections::HashSet::new();
    for chunk in message_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(Column::Id.is_in(chunk.iter().copied()));
        void.extend(find.filter(Column::Void.eq(true)).column::<Uuid>(Column::Id).await?);
    }
    Ok(void)
}
