//! 组报文: filling messages with documents of one kind and sender, and cutting them anew while that is harmless.

use std::collections::{HashMap, HashSet};

use qiyun_directory::enterprises::entity::Model as Enterprise;
use qiyun_kernel::{Fault, Packed, Scope, clock, ids};
use qiyun_schema::clock::app_time;
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::{BaseTransfer, MessageKind};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::compose::compose;
use super::entity::{ActiveModel, Column, Entity};
use super::membership;
use super::paper::{Stamp, paper};
use super::seat::{IDS, Named, Seat, Wanted, live, newest, within};
use super::sender::Senders;
use crate::orders;
use crate::orders::declared::Declared;
use crate::orders::service::KINDS;

/// What may share a message: kind, sender and mode.
type Share = (usize, Uuid, String);

/// Composes these documents as a new revision each, `size` to a message; the messages' ids.
pub async fn compose_new(scope: &Scope, wanted: Vec<Wanted>, size: usize) -> Result<Vec<Uuid>, Fault> {
    let mut order_ids: Vec<Uuid> = wanted.iter().map(|one| one.order_id).collect();
    order_ids.dedup();
    let newest = newest(scope, &order_ids).await?;
    let app_time = app_time(clock::now());
    let seats = wanted.into_iter().map(|one| Seat {
        order_id: one.order_id,
        kind: one.kind,
        revision: newest.get(&(one.order_id, one.kind)).map_or(0, |last| last.revision) + 1,
        stamp: Stamp {
            guid: Guid::new(ids::random()),
            app_type: one.app_type,
            app_time: app_time.clone(),
            invt_no: one.invt_no,
        },
        sender: None,
    });
    write(scope, seats.collect(), size).await
}

/// Cuts messages anew so that the wanted documents stand in messages without others: what they shared a message
/// with goes to messages of its own. Guids and times stay. The ids of the messages that hold just the wanted.
///
/// Only for messages that nobody was asked to sign.
pub async fn cut_out(scope: &Scope, wanted: &[Named], size: usize) -> Result<Vec<Uuid>, Fault> {
    cut(scope, wanted, size, false).await
}

/// As [`cut_out`], and composes the wanted documents from what the orders say now.
pub async fn recompose(scope: &Scope, wanted: &[Named], size: usize) -> Result<Vec<Uuid>, Fault> {
    cut(scope, wanted, size, true).await
}

async fn cut(scope: &Scope, wanted: &[Named], size: usize, anew: bool) -> Result<Vec<Uuid>, Fault> {
    let wanted: HashSet<Named> = wanted.iter().copied().collect();
    let senders = live(scope, &wanted).await?;
    let message_ids: Vec<Uuid> = senders.keys().copied().collect();
    let mut seated: HashMap<Uuid, Vec<Seat>> = HashMap::new();
    for row in within(scope, &message_ids).await? {
        let message_id = row.message_id;
        let seat = Seat::read(row, senders.get(&message_id).copied())?;
        seated.entry(message_id).or_default().push(seat);
    }
    let (mut whole, mut void, mut taken, mut left) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (message_id, seats) in seated {
        if !anew && seats.iter().all(|seat| wanted.contains(&seat.named())) {
            whole.push(message_id);
            continue;
        }
        void.push(message_id);
        for seat in seats {
            if wanted.contains(&seat.named()) { taken.push(seat) } else { left.push(seat) }
        }
    }
    whole.sort_unstable();
    for chunk in void.chunks(IDS) {
        let void =
            scope.change::<Entity>().set(Column::Void, true).filter(scope.among(Column::Id, chunk.iter().copied()));
        void.exec().await?;
    }
    write(scope, left, size).await?;
    whole.extend(write(scope, taken, size).await?);
    Ok(whole)
}

/// Writes messages with these seats; the orders that are gone are left out.
async fn write(scope: &Scope, seats: Vec<Seat>, size: usize) -> Result<Vec<Uuid>, Fault> {
    if seats.is_empty() {
        return Ok(Vec::new());
    }
    let mut order_ids: Vec<Uuid> = seats.iter().map(|seat| seat.order_id).collect();
    order_ids.sort_unstable();
    order_ids.dedup();
    let rows = orders::service::some(scope, &order_ids).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    let mut senders = Senders::of(scope, &rows).await?;
    senders.add(scope, seats.iter().filter_map(|seat| seat.sender)).await?;
    let found: HashMap<Uuid, usize> = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
    let mut groups: Vec<(Share, Vec<(Seat, usize)>)> = Vec::new();
    let mut places: HashMap<Share, usize> = HashMap::new();
    for seat in seats {
        let Some(at) = found.get(&seat.order_id).copied() else { continue };
        let Some(sender) = seat.sender.or_else(|| senders.sender(&rows[at], seat.kind)) else { continue };
        let order = KINDS.iter().position(|kind| *kind == seat.kind).unwrap_or(KINDS.len());
        let share = (order, sender, rows[at].mode.clone());
        let place = *places.entry(share.clone()).or_insert_with(|| {
            groups.push((share, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push((seat, at));
    }
    groups.sort_by_key(|((order, ..), _)| *order);
    let mut to = Written::default();
    for ((_, sender, _), mut members) in groups {
        members.sort_by_key(|(_, at)| (rows[*at].task_id, rows[*at].place));
        let enterprise = senders.get(sender).ok_or_else(|| Fault::new(format!("the sender {sender} is gone")))?;
        for chunk in members.chunks(size.max(1)) {
            let papers = chunk.iter().map(|(seat, at)| (seat, &declared[*at], senders.agent(&rows[*at])));
            to.add(enterprise, papers.collect())?;
        }
    }
    scope.insert_all(to.messages).await?;
    scope.insert_all(to.seats).await?;
    Ok(to.ids)
}

/// Rows that are to be written.
#[derive(Default)]
struct Written {
    ids: Vec<Uuid>,
    messages: Vec<ActiveModel>,
    seats: Vec<membership::ActiveModel>,
}

impl Written {
    fn add(&mut self, sender: &Enterprise, members: Vec<(&Seat, &Declared, super::paper::Agent)>) -> Result<(), Fault> {
        let Some(kind) = members.first().map(|(seat, ..)| seat.kind) else { return Ok(()) };
        let mut papers = Vec::with_capacity(members.len());
        for (seat, declared, agent) in &members {
            let lacks = || Fault::new(format!("order {} has nothing for a {}", seat.order_id, seat.kind.code()));
            papers.push(paper(kind, seat.stamp.clone(), declared, agent).ok_or_else(lacks)?);
        }
        let guid = Guid::new(ids::random());
        let xml = compose(kind, &guid, papers, &transfer(sender)).map_err(Fault::new)?;
        let id = ids::next();
        self.ids.push(id);
        self.messages.push(message_row(id, sender.id, &guid, kind, members.len(), &xml)?);
        for ((seat, ..), place) in members.into_iter().zip(0..) {
            self.seats.push(seat_row(id, place, seat));
        }
        Ok(())
    }
}

/// The row of a composed message.
pub(super) fn message_row(
    id: Uuid,
    sender: Uuid,
    guid: &Guid,
    kind: MessageKind,
    count: usize,
    xml: &[u8],
) -> Result<ActiveModel, Fault> {
    Ok(ActiveModel {
        id: Set(id),
        enterprise_id: Set(sender),
        guid: Set(guid.as_str().to_owned()),
        message_type: Set(kind.message_type().to_owned()),
        order_count: Set(i32::try_from(count).map_err(Fault::new)?),
        xml: Set(Packed::pack(xml)?),
        void: Set(false),
        composed_at: Set(clock::now()),
        ..Default::default()
    })
}

fn seat_row(message_id: Uuid, place: i32, seat: &Seat) -> membership::ActiveModel {
    membership::ActiveModel {
        id: Set(ids::next()),
        message_id: Set(message_id),
        order_id: Set(seat.order_id),
        kind: Set(seat.kind.code().to_owned()),
        app_type: Set(seat.stamp.app_type.code().to_owned()),
        invt_no: Set(seat.stamp.invt_no.clone()),
        place: Set(place),
        revision: Set(seat.revision),
        guid: Set(seat.stamp.guid.as_str().to_owned()),
        app_time: Set(seat.stamp.app_time.clone()),
        ..Default::default()
    }
}

/// Who transmits: the owner of the 传输ID.
pub(crate) fn transfer(sender: &Enterprise) -> BaseTransfer {
    BaseTransfer {
        cop_code: sender.customs_code.clone(),
        cop_name: sender.name.clone(),
        dxp_id: sender.transmission_id.clone().unwrap_or_default(),
        note: None,
    }
}
