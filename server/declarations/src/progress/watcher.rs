//! Derives again what is shown of orders whose facts changed, in the transaction that changed them.

use std::collections::HashMap;

use async_trait::async_trait;
use qiyun_kernel::{Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::derive::{Facts, Shown, Stated, Trouble, derive};
use super::entity::{ActiveModel, Column, Entity, Model, Status};
use super::explain::explain;
use crate::messages::membership;
use crate::watch::Watch;
use crate::{messages, operations, orders, receipts, sending, signing, tasks};

/// The [`Watch`] of the product.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watcher;

#[async_trait]
impl Watch for Watcher {
    async fn touched(&self, scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
        for chunk in order_ids.chunks(500) {
            refresh(scope, chunk).await?;
        }
        Ok(())
    }

    async fn awaits(&self, scope: &Scope, enterprise_id: Uuid) -> Result<bool, Fault> {
        let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
        Ok(find.filter(Column::Status.eq(Status::Declaring)).limit(1).one().await?.is_some())
    }
}

async fn refresh(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    let mut rows = rows(scope, order_ids).await?;
    if rows.len() < order_ids.len() {
        add_missing(scope, order_ids, &rows).await?;
        rows = self::rows(scope, order_ids).await?;
    }
    let facts = gather(scope, &rows).await?;
    // Orders of a message usually move together: one statement for each kind of move.
    let mut moves: HashMap<Shown, Vec<&Model>> = HashMap::new();
    for row in &rows {
        let shown = derive(facts.get(&row.order_id).unwrap_or(&Facts { queued: row.queued, ..Facts::default() }));
        moves.entry(shown).or_default().push(row);
    }
    for (shown, rows) in moves {
        apply(scope, &shown, &rows).await?;
    }
    Ok(())
}

async fn rows(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    scope.find::<Entity>().filter(Column::OrderId.is_in(order_ids.iter().copied())).all().await
}

async fn add_missing(scope: &Scope, order_ids: &[Uuid], known: &[Model]) -> Result<(), Fault> {
    let missing: Vec<Uuid> =
        order_ids.iter().copied().filter(|id| !known.iter().any(|row| row.order_id == *id)).collect();
    let now = clock::now();
    let orders = orders::service::some(scope, &missing).await?;
    let tasks = tasks::service::some(scope, orders.iter().map(|order| order.task_id)).await?;
    let rows = orders.into_iter().filter_map(|order| Some((tasks.get(&order.task_id)?, order))).map(|(task, order)| {
        ActiveModel {
            id: Set(ids::next()),
            order_id: Set(order.id),
            task_id: Set(order.task_id),
            strategy_id: Set(task.strategy_id),
            customer_id: Set(task.customer_id),
            enterprise_id: Set(order.declarant_id),
            order_no: Set(order.order_no),
            status: Set(Status::Imported),
            retryable: Set(false),
            queued: Set(false),
            counted: Set(false),
            since: Set(now),
            created_at: Set(order.created_at),
            updated_at: Set(now),
            customs_status: Set(None),
            failure_code: Set(None),
            failure_party: Set(None),
            failure_detail: Set(None),
            operation_id: Set(None),
            ..Default::default()
        }
    });
    scope.insert_all(rows.collect()).await
}

/// The facts of each order's latest filing, in a few set queries.
async fn gather(scope: &Scope, rows: &[Model]) -> Result<HashMap<Uuid, Facts>, Fault> {
    let order_ids: Vec<Uuid> = rows.iter().map(|row| row.order_id).collect();
    let seats = latest(scope, &order_ids).await?;
    let mut message_ids: Vec<Uuid> = seats.values().map(|seat| seat.message_id).collect();
    message_ids.sort_unstable();
    message_ids.dedup();
    let signatures: HashMap<Uuid, signing::entity::Model> =
        signing::service::some(scope, &message_ids).await?.into_iter().map(|s| (s.message_id, s)).collect();
    let dispatches: HashMap<Uuid, sending::dispatch::Model> =
        sending::service::some(scope, &message_ids).await?.into_iter().map(|d| (d.message_id, d)).collect();
    let mut receipts: HashMap<Uuid, Vec<receipts::entity::Model>> = HashMap::new();
    for receipt in receipts::service::of_orders(scope, &order_ids).await? {
        receipts.entry(receipt.order_id.unwrap_or_default()).or_default().push(receipt);
    }
    let mut formats: HashMap<Uuid, Vec<receipts::entity::Model>> = HashMap::new();
    for receipt in receipts::service::of_messages(scope, &message_ids).await? {
        formats.entry(receipt.message_id.unwrap_or_default()).or_default().push(receipt);
    }
    let mut facts = HashMap::with_capacity(rows.len());
    for row in rows {
        let Some(seat) = seats.get(&row.order_id) else { continue };
        let own = receipts.remove(&row.order_id).unwrap_or_default();
        let own = own.iter().filter(|receipt| seat.is_answered_at(&receipt.return_time));
        let format = formats.get(&seat.message_id).map(Vec::as_slice).unwrap_or_default();
        facts.insert(
            row.order_id,
            Facts {
                queued: row.queued,
                composed: true,
                signature: signatures
                    .get(&seat.message_id)
                    .map(|s| (s.state, trouble(s.refusal_code.as_ref(), s.refusal_detail.as_ref()))),
                dispatch: dispatches
                    .get(&seat.message_id)
                    .map(|d| (d.state, trouble(d.refusal_code.as_ref(), d.refusal_detail.as_ref()))),
                receipts: own.map(|r| stated(r, false)).chain(format.iter().map(|r| stated(r, true))).collect(),
            },
        );
    }
    Ok(facts)
}

/// Each order's seat in its latest live message.
pub(super) async fn latest(scope: &Scope, order_ids: &[Uuid]) -> Result<HashMap<Uuid, membership::Model>, Fault> {
    let seats = messages::service::memberships(scope, order_ids).await?;
    let mut message_ids: Vec<Uuid> = seats.iter().map(|seat| seat.message_id).collect();
    message_ids.sort_unstable();
    message_ids.dedup();
    let void = messages::service::void_among(scope, &message_ids).await?;
    let mut latest: HashMap<Uuid, membership::Model> = HashMap::with_capacity(order_ids.len());
    for seat in seats {
        if void.contains(&seat.message_id) {
            continue;
        }
        if latest.get(&seat.order_id).is_none_or(|held| held.revision <= seat.revision) {
            latest.insert(seat.order_id, seat);
        }
    }
    Ok(latest)
}

fn trouble(code: Option<&String>, detail: Option<&String>) -> Option<Trouble> {
    code.map(|code| Trouble { code: code.clone(), detail: detail.cloned().unwrap_or_default() })
}

fn stated(receipt: &receipts::entity::Model, format: bool) -> Stated {
    Stated {
        status: receipt.status.clone(),
        return_time: receipt.return_time.clone(),
        info: receipt.info.clone(),
        format,
    }
}

async fn apply(scope: &Scope, shown: &Shown, rows: &[&Model]) -> Result<(), Fault> {
    let now = clock::now();
    let (code, detail) = shown.failure.clone().unzip();
    let explained = code.as_deref().map(|code| explain(code, detail.as_deref().unwrap_or_default()));
    let moved: Vec<Uuid> = rows.iter().filter(|row| row.status != shown.status).map(|row| row.id).collect();
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    scope
        .change::<Entity>()
        .set(Column::Status, shown.status)
        .set(Column::CustomsStatus, shown.customs_status.clone())
        .set(Column::FailureCode, code)
        .set(Column::FailureDetail, detail)
        .set(Column::FailureParty, explained.as_ref().map(|e| e.party.code().to_owned()))
        .set(Column::Retryable, explained.as_ref().is_some_and(|e| e.retryable))
        .set(Column::UpdatedAt, now)
        .filter(Column::Id.is_in(ids))
        .exec()
        .await?;
    if !moved.is_empty() {
        scope.change::<Entity>().set(Column::Since, now).filter(Column::Id.is_in(moved)).exec().await?;
    }
    if let Some(went_well) = shown.handed_over {
        count(scope, rows, went_well).await?;
    }
    Ok(())
}

/// Tells the pushes that asked for these orders that they need not wait for them any longer; each order once.
async fn count(scope: &Scope, rows: &[&Model], went_well: bool) -> Result<(), Fault> {
    let mut by_operation: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for row in rows.iter().filter(|row| !row.counted && !row.queued) {
        if let Some(operation) = row.operation_id {
            by_operation.entry(operation).or_default().push(row.id);
        }
    }
    for (operation, ids) in by_operation {
        let counted = scope
            .change::<Entity>()
            .set(Column::Counted, true)
            .filter(Column::Id.is_in(ids))
            .filter(Column::Counted.eq(false))
            .exec()
            .await?;
        let counted = i64::try_from(counted).map_err(Fault::new)?;
        let (well, badly) = if went_well { (counted, 0) } else { (0, counted) };
        operations::service::advance(scope, operation, well, badly).await?;
    }
    Ok(())
}

/// The read model of one order.
pub async fn of_order(scope: &Scope, order_id: Uuid) -> Result<Option<Model>, Fault> {
    let find = scope.find::<Entity>().filter(Column::OrderId.eq(order_id));
    find.order_by(Column::Id, Direction::Asc).one().await
}
