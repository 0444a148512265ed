//! 席位: a document of an order in a message, with what its filing drew once. Reading them.

use std::collections::{HashMap, HashSet};

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::{AppType, MessageKind};
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{Column, Entity};
use super::membership;
use super::paper::Stamp;

pub(super) const IDS: usize = 500;

/// A document of an order.
pub type Named = (Uuid, MessageKind);

/// A document's place in a message.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    pub order_id: Uuid,
    pub kind: MessageKind,
    pub revision: i32,
    pub stamp: Stamp,
    /// Who sends it, once it stood in a message.
    pub sender: Option<Uuid>,
}

impl Seat {
    pub fn read(row: membership::Model, sender: Option<Uuid>) -> Result<Self, Fault> {
        let (kind, app_type) = (row.message_kind()?, row.filed_as()?);
        let guid = Guid::parse(&row.guid).map_err(|error| Fault::new(error.en()))?;
        let stamp = Stamp { guid, app_type, app_time: row.app_time, invt_no: row.invt_no };
        Ok(Self { order_id: row.order_id, kind, revision: row.revision, stamp, sender })
    }

    pub fn named(&self) -> Named {
        (self.order_id, self.kind)
    }
}

/// A filing that is to be made: a new revision of a document.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub order_id: Uuid,
    pub kind: MessageKind,
    pub app_type: AppType,
    /// 清单编号, where a change or deletion must name it.
    pub invt_no: Option<String>,
}

impl Wanted {
    /// 新增.
    #[must_use]
    pub fn add((order_id, kind): Named) -> Self {
        Self { order_id, kind, app_type: AppType::Add, invt_no: None }
    }
}

/// Every seat that these orders have or had, of all kinds.
pub async fn memberships(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<membership::Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in order_ids.chunks(IDS) {
        let of = scope.among(membership::Column::OrderId, chunk.iter().copied());
        rows.extend(scope.find::<membership::Entity>().filter(of).all().await?);
    }
    Ok(rows)
}

/// Every seat in these messages.
pub async fn within(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<membership::Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let of = scope.among(membership::Column::MessageId, chunk.iter().copied());
        let find = scope.find::<membership::Entity>().filter(of);
        rows.extend(find.order_by(membership::Column::Place, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// Which orders stand in these messages, each with its message.
pub async fn pairs(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<(Uuid, Uuid)>, Fault> {
    use membership::Column;
    let mut pairs = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        let of = scope.find::<membership::Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied()));
        // The place is asked for so that the row is: of what an index holds whole, all of it would be walked over.
        let columns = [Column::MessageId, Column::OrderId, Column::Place];
        let rows = of.columns::<(Uuid, Uuid, i32)>(&columns).await?.into_iter();
        pairs.extend(rows.map(|(message_id, order_id, _)| (message_id, order_id)));
    }
    Ok(pairs)
}

/// What these messages are about: orders, or the acts that they file.
pub async fn orders_of(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Uuid>, Fault> {
    let mut subjects = Vec::new();
    let mut other: HashSet<Uuid> = message_ids.iter().copied().collect();
    for (message_id, order_id) in pairs(scope, message_ids).await? {
        other.remove(&message_id);
        subjects.push(order_id);
    }
    if !other.is_empty() {
        let other: Vec<Uuid> = other.into_iter().collect();
        subjects.extend(super::acts::within(scope, &other).await?.into_iter().map(|part| part.act_id));
    }
    Ok(subjects)
}

/// A document's newest filing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Last {
    pub revision: i32,
    /// 14 digits.
    pub app_time: String,
}

/// The newest filing of each document of these orders.
pub async fn newest(scope: &Scope, order_ids: &[Uuid]) -> Result<HashMap<Named, Last>, Fault> {
    let mut newest: HashMap<Named, Last> = HashMap::new();
    for row in memberships(scope, order_ids).await? {
        let named = (row.order_id, row.message_kind()?);
        let last = Last { revision: row.revision, app_time: row.app_time };
        if newest.get(&named).is_none_or(|known| *known < last) {
            newest.insert(named, last);
        }
    }
    Ok(newest)
}

/// The messages, void ones left out, in which these documents stand by their newest filing, each with who sends
/// it. An older filing was on the wire, and its message is history.
pub(super) async fn live(scope: &Scope, wanted: &HashSet<Named>) -> Result<HashMap<Uuid, Uuid>, Fault> {
    let mut order_ids: Vec<Uuid> = wanted.iter().map(|(order_id, _)| *order_id).collect();
    order_ids.sort_unstable();
    order_ids.dedup();
    let rows = memberships(scope, &order_ids).await?;
    let mut newest: HashMap<Named, (i32, Vec<Uuid>)> = HashMap::new();
    for row in rows {
        let named = (row.order_id, row.message_kind()?);
        if !wanted.contains(&named) {
            continue;
        }
        let held = newest.entry(named).or_default();
        if row.revision > held.0 {
            *held = (row.revision, Vec::new());
        }
        if row.revision == held.0 {
            held.1.push(row.message_id);
        }
    }
    let holding: HashSet<Uuid> = newest.into_values().flat_map(|(_, messages)| messages).collect();
    let holding: Vec<Uuid> = holding.into_iter().collect();
    let mut live = HashMap::new();
    for chunk in holding.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        let rows = find.filter(Column::Void.eq(false));
        live.extend(rows.columns::<(Uuid, Uuid)>(&[Column::Id, Column::EnterpriseId]).await?);
    }
    Ok(live)
}
