//! Keeping acts, and which orders they concern.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::message::MessageKind;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::concern;
use super::document::ActDocument;
use super::entity::{ActiveModel, Column, Entity, Model};

const IDS: usize = 500;

/// An act that is to be.
#[derive(Clone, Debug)]
pub struct NewAct {
    pub document: ActDocument,
    pub cop_no: String,
    pub enterprise_id: Uuid,
    pub order_ids: Vec<Uuid>,
}

/// Writes acts with the orders that they concern; the judge of a number used twice is the unique key.
pub async fn insert(scope: &Scope, acts: &[NewAct]) -> Result<Vec<Uuid>, Fault> {
    let now = clock::now();
    let (mut rows, mut concerns, mut made) = (Vec::new(), Vec::new(), Vec::new());
    for act in acts {
        let id = ids::next();
        let kind = act.document.kind().code();
        made.push(id);
        rows.push(ActiveModel {
            id: Set(id),
            kind: Set(kind.to_owned()),
            cop_no: Set(act.cop_no.clone()),
            business_key: Set(act.document.business_key().text),
            enterprise_id: Set(act.enterprise_id),
            document: Set(serde_json::to_value(&act.document).map_err(Fault::new)?),
            created_by: Set(scope.actor().name.clone()),
            created_at: Set(now),
            ..Default::default()
        });
        concerns.extend(act.order_ids.iter().map(|order_id| concern::ActiveModel {
            id: Set(ids::next()),
            act_id: Set(id),
            order_id: Set(*order_id),
            kind: Set(kind.to_owned()),
            ..Default::default()
        }));
    }
    scope.insert_all(rows).await?;
    scope.insert_all(concerns).await?;
    Ok(made)
}

/// The act, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The acts that were made in one go with this one, itself among them.
pub async fn made_with(scope: &Scope, act: &Model) -> Result<Vec<Uuid>, Fault> {
    let find = scope.find::<Entity>().filter(Column::Kind.eq(act.kind.clone()));
    let find = find.filter(Column::CreatedAt.eq(act.created_at)).filter(Column::Id.gte(act.id));
    find.order_by(Column::Id, Direction::Asc).column(Column::Id).await
}

/// Acts by id.
pub async fn some(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::with_capacity(act_ids.len());
    for chunk in act_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        rows.extend(find.order_by(Column::Id, Direction::Asc).all().await?);
    }
    Ok(rows)
}

/// The document of an act.
pub fn document(row: &Model) -> Result<ActDocument, Fault> {
    serde_json::from_value(row.document.clone()).map_err(Fault::new)
}

/// Keeps what an act says now, under the key that follows from it; the judge of a key used twice is the unique key.
pub async fn replace(scope: &Scope, act_id: Uuid, document: &ActDocument) -> Result<(), Fault> {
    let change = scope.change::<Entity>().set(Column::BusinessKey, document.business_key().text);
    let change = change.set(Column::Document, serde_json::to_value(document).map_err(Fault::new)?);
    change.filter(Column::Id.eq(act_id)).exec().await.map(|_| ())
}

/// The orders that these acts concern.
pub async fn orders_of(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Uuid>, Fault> {
    let mut orders = Vec::new();
    for chunk in act_ids.chunks(IDS) {
        let of = scope.find::<concern::Entity>().filter(scope.among(concern::Column::ActId, chunk.iter().copied()));
        orders.extend(of.column::<Uuid>(concern::Column::OrderId).await?);
    }
    Ok(orders)
}

/// The acts that concern one of these orders, as a subquery.
#[must_use]
pub fn concerning(scope: &Scope, order_ids: Vec<Uuid>) -> SelectStatement {
    let of = scope.find::<concern::Entity>().filter(scope.among(concern::Column::OrderId, order_ids));
    of.subquery(concern::Column::ActId)
}

/// The acts of these kinds that concern these orders: order, kind and act.
pub async fn of_orders(
    scope: &Scope,
    order_ids: &[Uuid],
    kinds: &[MessageKind],
) -> Result<HashMap<Uuid, Vec<(MessageKind, Uuid)>>, Fault> {
    let mut found: HashMap<Uuid, Vec<(MessageKind, Uuid)>> = HashMap::new();
    for chunk in order_ids.chunks(IDS) {
        let of = scope.find::<concern::Entity>().filter(scope.among(concern::Column::OrderId, chunk.iter().copied()));
        let of = of.filter(concern::Column::Kind.is_in(kinds.iter().map(|kind| kind.code())));
        for row in of.order_by(concern::Column::Id, Direction::Asc).all().await? {
            if let Some(kind) = MessageKind::from_code(&row.kind) {
                found.entry(row.order_id).or_default().push((kind, row.act_id));
            }
        }
    }
    Ok(found)
}
