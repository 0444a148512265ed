//! Acts composed into messages: of one kind and sender, whole or in parts.

use std::collections::{HashMap, HashSet};

use qiyun_directory::enterprises;
use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::clock::app_time;
use qiyun_schema::identifier::Guid;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::act_part::{ActiveModel, Column, Entity, Model};
use super::seat::IDS;
use super::write::{message_row, transfer};
use crate::acts;
use crate::acts::document::ActDocument;

/// How documents are put into messages.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Documents in a message.
    pub message: usize,
    /// Lines in a part.
    pub lines: usize,
}

/// One part of an act that is to be filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub act_id: Uuid,
    /// 报文序号; all parts when absent.
    pub part: Option<i32>,
    pub revision: i32,
}

struct Stamped {
    wanted: Wanted,
    part: i32,
    guid: Guid,
    document: ActDocument,
}

/// Composes parts of acts; the messages' ids.
pub async fn compose(scope: &Scope, wanted: &[Wanted], sizes: Sizes) -> Result<Vec<Uuid>, Fault> {
    let act_ids: HashSet<Uuid> = wanted.iter().map(|one| one.act_id).collect();
    let act_ids: Vec<Uuid> = act_ids.into_iter().collect();
    let rows: HashMap<Uuid, acts::entity::Model> =
        acts::service::some(scope, &act_ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let app_time = app_time(clock::now());
    // What may share a message: kind and sender.
    let mut groups: Vec<((String, Uuid), Vec<Stamped>)> = Vec::new();
    for one in wanted {
        let Some(row) = rows.get(&one.act_id) else { continue };
        let share = (row.kind.clone(), row.enterprise_id);
        for (document, part) in acts::service::document(row)?.parts(sizes.lines).into_iter().zip(1..) {
            if one.part.is_some_and(|wished| wished != part) {
                continue;
            }
            let guid = Guid::new(ids::random());
            let document = document.stamped(guid.clone(), app_time.clone());
            let stamped = Stamped { wanted: *one, part, guid, document };
            match groups.iter_mut().find(|(known, _)| *known == share) {
                Some((_, members)) => members.push(stamped),
                None => groups.push((share.clone(), vec![stamped])),
            }
        }
    }
    let (mut made, mut messages, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    for ((_, sender), members) in groups {
        let enterprise = enterprises::service::get(scope, sender).await?;
        let enterprise = enterprise.ok_or_else(|| Fault::new(format!("the sender {sender} is gone")))?;
        for chunk in members.chunks(sizes.message.max(1)) {
            let (id, guid) = (ids::next(), Guid::new(ids::random()));
            let documents: Vec<ActDocument> = chunk.iter().map(|one| one.document.clone()).collect();
            let Some(kind) = documents.first().map(ActDocument::kind) else { continue };
            let xml = ActDocument::compose(&guid, &documents, &transfer(&enterprise)).map_err(Fault::new)?;
            messages.push(message_row(id, sender, &guid, kind, chunk.len(), &xml)?);
            parts.extend(chunk.iter().zip(0..).map(|(one, place)| part_row(id, place, one, &app_time)));
            made.push(id);
        }
    }
    scope.insert_all(messages).await?;
    scope.insert_all(parts).await?;
    Ok(made)
}

fn part_row(message_id: Uuid, place: i32, one: &Stamped, app_time: &str) -> ActiveModel {
    ActiveModel {
        id: Set(ids::next()),
        act_id: Set(one.wanted.act_id),
        message_id: Set(message_id),
        kind: Set(one.document.kind().code().to_owned()),
        part: Set(one.part),
        business_key: Set(one.document.business_key().text),
        place: Set(place),
        revision: Set(one.wanted.revision),
        guid: Set(one.guid.as_str().to_owned()),
        app_time: Set(app_time.to_owned()),
        ..Default::default()
    }
}

/// Every filing of every part of these acts.
pub async fn parts_of(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in act_ids.chunks(IDS) {
        rows.extend(scope.find::<Entity>().filter(scope.among(Column::ActId, chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// Every part in these messages.
pub async fn within(scope: &Scope, message_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::new();
    for chunk in message_ids.chunks(IDS) {
        rows.extend(scope.find::<Entity>().filter(scope.among(Column::MessageId, chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// The acts of which a part has one of these keys, for joining receipts.
pub async fn by_keys(scope: &Scope, keys: &[BusinessKey]) -> Result<HashMap<BusinessKey, Uuid>, Fault> {
    let texts: HashSet<&str> = keys.iter().map(|key| key.text.as_str()).collect();
    let texts: Vec<&str> = texts.into_iter().collect();
    let mut found = HashMap::new();
    for chunk in texts.chunks(IDS) {
        for row in scope.find::<Entity>().filter(scope.among(Column::BusinessKey, chunk.iter().copied())).all().await? {
            if let Some(kind) = MessageKind::from_code(&row.kind) {
                found.insert(BusinessKey { kind, text: row.business_key }, row.act_id);
            }
        }
    }
    Ok(found)
}
