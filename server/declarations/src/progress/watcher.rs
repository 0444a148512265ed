//! Derives again what is shown of orders whose facts changed, in the transaction that changed them.

use std::collections::{BTreeMap, HashMap};

use async_trait::async_trait;
use chrono::TimeDelta;
use qiyun_kernel::{Fault, Scope, clock};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::derive::{Shown, derive};
use super::entity::{ActiveModel, Column, Entity, Model, Status};
use super::explain::explain;
use super::gather::gather;
use super::service::{held, some};
use super::{acts, advance};
use crate::watch::{Added, Watch};
use crate::{choices, operations, sending, tasks};

/// Orders looked at together.
const CHUNK: usize = 2_000;

/// How long after a message an enterprise that declares nothing itself is asked often for receipts.
const SOON: TimeDelta = TimeDelta::minutes(10);

/// How many orders of each push went well and badly.
type Tally = BTreeMap<Uuid, (i64, i64)>;

/// The [`Watch`] of the product.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watcher;

#[async_trait]
impl Watch for Watcher {
    async fn added(&self, scope: &Scope, orders: &[Added]) -> Result<(), Fault> {
        begin(scope, orders).await
    }

    async fn touched(&self, scope: &Scope, subjects: &[Uuid]) -> Result<(), Fault> {
        let mut subjects = subjects.to_vec();
        subjects.sort_unstable();
        subjects.dedup();
        let mut tally = Tally::default();
        for chunk in subjects.chunks(CHUNK) {
            refresh(scope, chunk, &mut tally).await?;
        }
        // Last: all batches of a push count on its one row, and whoever has counted holds it until the commit.
        for (operation, (well, badly)) in tally {
            operations::service::advance(scope, operation, well, badly).await?;
        }
        Ok(())
    }

    async fn awaits(&self, scope: &Scope, enterprise_id: Uuid) -> Result<bool, Fault> {
        let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
        let find = find.filter(Column::Status.eq(Status::Declaring)).limit(1);
        if !find.column::<Uuid>(Column::Id).await?.is_empty() {
            return Ok(true);
        }
        // Others than the declarant send too: a logistics enterprise its waybills, an operator its arrivals.
        sending::service::has_sent_since(scope, enterprise_id, clock::now() - SOON).await
    }
}

async fn refresh(scope: &Scope, subjects: &[Uuid], tally: &mut Tally) -> Result<(), Fault> {
    let mut order_ids = acts::refresh(scope, subjects).await?;
    // What is no order is an act on some, and finds none here.
    order_ids.extend(subjects);
    let rows = held(scope, &order_ids).await?;
    let mut gathered = gather(scope, &rows).await?;
    // 报关单模式 asks nothing of a tenant's choices.
    let is_list = |one: &super::gather::Gathered| one.facts.papers.len() > 1;
    let choices = if gathered.values().any(is_list) { choices::of(scope).await? } else { choices::Choices::default() };
    // Orders of a message usually move together: one statement for each kind of move.
    let mut moves: HashMap<Shown, Vec<&Model>> = HashMap::new();
    let (mut numbered, mut released) = (Vec::new(), Vec::new());
    for row in &rows {
        let one = gathered.remove(&row.order_id).unwrap_or_default();
        if (&row.pre_no, &row.invt_no, &row.entry_id) != (&one.pre_no, &one.invt_no, &one.entry_id) {
            let numbers = [&one.pre_no, &one.invt_no, &one.entry_id];
            numbered.push((row.id, numbers.map(|number| number.clone().into()).to_vec()));
        }
        if advance::may_go(row, &one.facts, &choices) {
            released.push(row);
        }
        moves.entry(derive(&one.facts, choices.ends)).or_default().push(row);
    }
    for (shown, rows) in moves {
        apply(scope, &shown, &rows, tally).await?;
    }
    if !numbered.is_empty() {
        scope
            .change_each::<Entity>(Column::Id, &[Column::PreNo, Column::InvtNo, Column::EntryId], numbered, "TRUE")
            .await?;
    }
    advance::release(scope, &released).await
}

/// Begins the read model of new orders.
async fn begin(scope: &Scope, orders: &[Added]) -> Result<(), Fault> {
    let now = clock::now();
    let tasks = tasks::service::some(scope, orders.iter().map(|order| order.task_id)).await?;
    let rows = orders.iter().filter_map(|order| Some((tasks.get(&order.task_id)?, order))).map(|(task, order)| {
        ActiveModel {
            // One row an order, under the order's own id.
            id: Set(order.order_id),
            order_id: Set(order.order_id),
            task_id: Set(order.task_id),
            strategy_id: Set(task.strategy_id),
            customer_id: Set(task.customer_id),
            enterprise_id: Set(order.declarant_id),
            order_no: Set(order.order_no.clone()),
            status: Set(Status::Imported),
            retryable: Set(false),
            queued: Set(false),
            counted: Set(false),
            since: Set(now),
            created_at: Set(order.created_at),
            updated_at: Set(now),
            customs_status: Set(None),
            failure_document: Set(None),
            failure_code: Set(None),
            failure_party: Set(None),
            failure_detail: Set(None),
            operation_id: Set(None),
            pre_no: Set(None),
            invt_no: Set(None),
            entry_id: Set(None),
            may_go: Set(false),
            ..Default::default()
        }
    });
    scope.insert_all(rows.collect()).await
}

/// Shows that orders were composed of which nothing was known before: their documents wait to be asked for.
pub(super) async fn composed(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    let now = clock::now();
    let shown = scope
        .change::<Entity>()
        .set(Column::Status, Status::Ready)
        .set(Column::FailureDocument, Option::<String>::None)
        .set(Column::FailureCode, Option::<String>::None)
        .set(Column::FailureDetail, Option::<String>::None)
        .set(Column::FailureParty, Option::<String>::None)
        .set(Column::Retryable, false)
        .set(Column::Since, now)
        .set(Column::UpdatedAt, now);
    shown.filter(scope.among(Column::Id, order_ids.iter().copied())).exec().await.map(|_| ())
}

async fn apply(scope: &Scope, shown: &Shown, rows: &[&Model], tally: &mut Tally) -> Result<(), Fault> {
    let now = clock::now();
    let (document, trouble) = shown.failure.clone().unzip();
    let document = document.map(|kind| kind.code().to_owned());
    let (code, detail) = trouble.map(|trouble| (trouble.code, trouble.detail)).unzip();
    // Most that happens to an order changes nothing of what is shown: what stands already is not written again.
    let stale: Vec<Uuid> = rows
        .iter()
        .filter(|row| {
            row.status != shown.status
                || row.customs_status != shown.customs_status
                || row.failure_document != document
                || row.failure_code != code
                || row.failure_detail != detail
        })
        .map(|row| row.id)
        .collect();
    let moved: Vec<Uuid> = rows.iter().filter(|row| row.status != shown.status).map(|row| row.id).collect();
    if !stale.is_empty() {
        let explained = code.as_deref().map(|code| explain(code, detail.as_deref().unwrap_or_default()));
        let mut change = scope
            .change::<Entity>()
            .set(Column::Status, shown.status)
            .set(Column::CustomsStatus, shown.customs_status.clone())
            .set(Column::FailureDocument, document)
            .set(Column::FailureCode, code)
            .set(Column::FailureDetail, detail)
            .set(Column::FailureParty, explained.as_ref().map(|e| e.party.code().to_owned()))
            .set(Column::Retryable, explained.as_ref().is_some_and(|e| e.retryable))
            .set(Column::UpdatedAt, now);
        if moved.len() == stale.len() {
            change = change.set(Column::Since, now);
        }
        change.filter(scope.among(Column::Id, stale.iter().copied())).exec().await?;
    }
    if !moved.is_empty() && moved.len() < stale.len() {
        scope.change::<Entity>().set(Column::Since, now).filter(scope.among(Column::Id, moved)).exec().await?;
    }
    if let Some(went_well) = shown.handed_over {
        count(scope, rows, went_well, tally).await?;
    }
    Ok(())
}

/// Tells the pushes that asked for these orders that they need not wait for them any longer; each order once.
async fn count(scope: &Scope, rows: &[&Model], went_well: bool, tally: &mut Tally) -> Result<(), Fault> {
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
            .filter(scope.among(Column::Id, ids))
            .filter(Column::Counted.eq(false))
            .exec()
            .await?;
        let counted = i64::try_from(counted).map_err(Fault::new)?;
        let counts = tally.entry(operation).or_default();
        *(if went_well { &mut counts.0 } else { &mut counts.1 }) += counted;
    }
    Ok(())
}

/// What is shown of these orders, by order.
pub async fn of_orders(scope: &Scope, order_ids: &[Uuid]) -> Result<HashMap<Uuid, Model>, Fault> {
    let rows = some(scope, order_ids).await?;
    Ok(rows.into_iter().map(|row| (row.order_id, row)).collect())
}

/// The read model of one order.
pub async fn of_order(scope: &Scope, order_id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(order_id).await
}
