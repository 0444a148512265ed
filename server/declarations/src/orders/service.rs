//! What may happen to orders.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_kernel::amount::Stored;
use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use qiyun_schema::message::order::OrderLine;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::RuleSettings;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::declared::{Declared, DeclaredLine};
use super::detail::{self, Keys};
use super::entity::{ActiveModel, Column, Entity, Model};
use super::history::{self, Used};
use super::line;
use crate::intake::assemble::Draft;
use crate::watch::Added;

/// Ids in one list.
pub(super) const IDS: usize = 500;
/// The documents that an order itself can have, in the order in which they are sent.
pub const KINDS: [MessageKind; 4] =
    [MessageKind::Order, MessageKind::Receipts, MessageKind::Logistics, MessageKind::Inventory];

/// What must be unique at customs, CEB303.
#[must_use]
pub fn business_key(platform_code: &str, merchant_code: &str, order_no: &str) -> String {
    BusinessKey::order(platform_code, merchant_code, order_no).text
}

/// Which keys of these orders' documents the tenant has used before, and when.
pub async fn used_before(
    scope: &Scope,
    strategy: &ResolvedStrategy,
    drafts: impl Iterator<Item = &Draft>,
) -> Result<Used, Fault> {
    let mut asked: HashMap<MessageKind, Vec<String>> = HashMap::new();
    for (kind, key) in drafts.flat_map(|draft| history::keys(strategy, draft)) {
        asked.entry(kind).or_default().push(key);
    }
    let mut used = Used::new();
    for (kind, keys) in asked {
        let Some(column) = key_column(kind) else { continue };
        for chunk in keys.chunks(IDS) {
            let find = scope.find::<Entity>().filter(scope.among(column, chunk));
            let rows = find.columns::<(Option<String>, DateTime<Utc>)>(&[column, Column::CreatedAt]).await?;
            used.extend(rows.into_iter().filter_map(|(key, at)| Some(((kind, key?), at))));
        }
    }
    Ok(used)
}

/// Waybill numbers that have come round again belong to the order that uses them now: receipts follow the number.
/// One that another import took meanwhile is not freed: the index refuses it, and the next try says where it stands.
async fn free_waybills(scope: &Scope, rules: &RuleSettings, orders: &[ActiveModel]) -> Result<(), Fault> {
    let now = clock::now();
    let keys: Vec<&String> = orders.iter().filter_map(|order| order.waybill_key.as_ref().as_ref()).collect();
    let mut free = Vec::new();
    for chunk in keys.chunks(IDS) {
        let find = scope.find::<Entity>();
        let find = find.filter(scope.among(Column::WaybillKey, chunk.iter().map(|key| key.as_str())));
        let columns = [Column::Id, Column::WaybillKey, Column::CreatedAt];
        let rows = find.columns::<(Uuid, Option<String>, DateTime<Utc>)>(&columns).await?.into_iter();
        let come_round =
            rows.filter(|(_, key, at)| history::reused(key.as_deref().unwrap_or_default(), *at, now, rules).is_empty());
        free.extend(come_round.map(|(id, ..)| id));
    }
    for chunk in free.chunks(IDS) {
        let freed = scope.change::<Entity>().set(Column::WaybillKey, Option::<String>::None);
        freed.filter(scope.among(Column::Id, chunk.iter().copied())).exec().await?;
    }
    Ok(())
}

/// The place of a task's next order.
pub async fn next_place(scope: &Scope, task_id: Uuid) -> Result<i64, Fault> {
    i64::try_from(scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).count().await?).map_err(Fault::new)
}

/// The orders of an import: number and id.
pub async fn of_import(scope: &Scope, import_id: Uuid) -> Result<Vec<(String, Uuid)>, Fault> {
    let rows = scope.find::<Entity>().filter(Column::ImportId.eq(import_id)).all().await?;
    Ok(rows.into_iter().map(|row| (row.order_no, row.id)).collect())
}

/// Writes an import's orders from that place of the task on, in its transaction; what was made, in row order. None of
/// their keys is in use any longer: see [`used_before`].
pub async fn insert(
    scope: &Scope,
    task_id: Uuid,
    import_id: Uuid,
    strategy: &ResolvedStrategy,
    rules: &RuleSettings,
    drafts: &[Draft],
    first_place: i64,
) -> Result<Vec<Added>, Fault> {
    let now = clock::now();
    let (mut orders, mut lines, mut made) =
        (Vec::with_capacity(drafts.len()), Vec::new(), Vec::with_capacity(drafts.len()));
    for (place, draft) in (first_place..).zip(drafts) {
        let id = ids::next();
        made.push(Added {
            order_id: id,
            order_no: draft.order_no.clone(),
            task_id,
            declarant_id: strategy.declarant.id,
            created_at: now,
        });
        let details = draft.details.clone().map(|details| detail::complete(details, strategy));
        let keys = Keys::of(strategy, &draft.order_no, details.as_ref());
        orders.push(ActiveModel {
            id: Set(id),
            task_id: Set(task_id),
            import_id: Set(import_id),
            place: Set(place),
            business_key: Set(business_key(&strategy.platform_code, &strategy.merchant.code, &draft.order_no)),
            order_no: Set(draft.order_no.clone()),
            mode: Set(strategy.mode.code().to_owned()),
            platform_code: Set(strategy.platform_code.clone()),
            platform_name: Set(strategy.platform_name.clone()),
            merchant_code: Set(strategy.merchant.code.clone()),
            merchant_name: Set(strategy.merchant.name.clone()),
            declarant_id: Set(strategy.declarant.id),
            currency: Set(strategy.currency.clone()),
            goods_value: Set(draft.goods_value.into()),
            freight: Set(Stored::default()),
            line_count: Set(i32::try_from(draft.lines.len()).map_err(Fault::new)?),
            details: Set(details.map(serde_json::to_value).transpose().map_err(Fault::new)?),
            waybill_key: Set(keys.waybill),
            list_key: Set(keys.list),
            payment_key: Set(keys.payment),
            created_at: Set(now),
            ..Default::default()
        });
        lines.extend(draft.lines.iter().map(|line| line_row(id, line)));
    }
    free_waybills(scope, rules, &orders).await?;
    scope.insert_all(orders).await?;
    scope.insert_all(lines).await?;
    Ok(made)
}

fn line_row(order_id: Uuid, line: &OrderLine) -> line::ActiveModel {
    line::ActiveModel {
        id: Set(ids::next()),
        order_id: Set(order_id),
        gnum: Set(i32::try_from(line.gnum).unwrap_or(i32::MAX)),
        item_no: Set(line.item_no.clone()),
        item_name: Set(line.item_name.clone()),
        unit: Set(line.unit.clone()),
        qty: Set(line.qty.into()),
        price: Set(line.price.into()),
        total_price: Set(line.total_price.into()),
        ..Default::default()
    }
}

/// The order, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The lines of an order, in their order.
pub async fn lines(scope: &Scope, order_id: Uuid) -> Result<Vec<line::Model>, Fault> {
    let find = scope.find::<line::Entity>().filter(line::Column::OrderId.eq(order_id));
    find.order_by(line::Column::Gnum, Direction::Asc).all().await
}

/// Orders by id.
pub async fn some(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let mut rows = Vec::with_capacity(order_ids.len());
    for chunk in order_ids.chunks(IDS) {
        rows.extend(scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// The business keys of these orders.
pub async fn keys(scope: &Scope, order_ids: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>, Fault> {
    let mut keys = HashMap::new();
    for chunk in order_ids.collect::<Vec<_>>().chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        keys.extend(find.columns::<(Uuid, String)>(&[Column::Id, Column::BusinessKey]).await?);
    }
    Ok(keys)
}

/// A task's orders from a place on, at most `limit`.
pub async fn of_task(scope: &Scope, task_id: Uuid, from_place: i64, limit: u64) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).filter(Column::Place.gte(from_place));
    find.order_by(Column::Place, Direction::Asc).limit(limit).all().await
}

/// The column of the keys of one kind of document; nothing for kinds that are no order's own.
fn key_column(kind: MessageKind) -> Option<Column> {
    match kind {
        MessageKind::Order => Some(Column::BusinessKey),
        MessageKind::Receipts => Some(Column::PaymentKey),
        MessageKind::Logistics => Some(Column::WaybillKey),
        MessageKind::Inventory => Some(Column::ListKey),
        _ => None,
    }
}

/// The orders whose document of a key's kind has this key, for joining receipts.
pub async fn by_keys(scope: &Scope, keys: &[BusinessKey]) -> Result<HashMap<BusinessKey, Uuid>, Fault> {
    let mut found = HashMap::with_capacity(keys.len());
    for kind in KINDS {
        let Some(column) = key_column(kind) else { continue };
        let texts: HashSet<&str> = keys.iter().filter(|key| key.kind == kind).map(|key| key.text.as_str()).collect();
        let texts: Vec<&str> = texts.into_iter().collect();
        for chunk in texts.chunks(IDS) {
            let find = scope.find::<Entity>().filter(scope.among(column, chunk.iter().copied()));
            let rows = find.columns::<(Option<String>, Uuid)>(&[column, Column::Id]).await?;
            found.extend(rows.into_iter().filter_map(|(text, id)| Some((BusinessKey { kind, text: text? }, id))));
        }
    }
    let numberless = keys.iter().filter(|key| key.kind == MessageKind::Receipts && !found.contains_key(*key));
    let numberless: Vec<&BusinessKey> = numberless.collect();
    if !numberless.is_empty() {
        let payments = of_paid_orders(scope, &numberless).await?;
        found.extend(payments);
    }
    Ok(found)
}

/// A port may answer a payment without its number. Then it is the one of the order that it names, where only one
/// order of that merchant and number has a payment; of several nobody can tell, and it stays unjoined.
async fn of_paid_orders(scope: &Scope, keys: &[&BusinessKey]) -> Result<HashMap<BusinessKey, Uuid>, Fault> {
    let numbers: HashSet<&str> = keys.iter().filter_map(|key| Some(key.text.split_once('|')?.1)).collect();
    let numbers: Vec<&str> = numbers.into_iter().collect();
    let mut paid: HashMap<String, Vec<Uuid>> = HashMap::new();
    for chunk in numbers.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::OrderNo, chunk.iter().copied()));
        let find = find.filter(Column::PaymentKey.is_not_null());
        let columns = [Column::MerchantCode, Column::OrderNo, Column::Id];
        for (merchant, order_no, id) in find.columns::<(String, String, Uuid)>(&columns).await? {
            paid.entry(BusinessKey::receipts(&merchant, &order_no, None).text).or_default().push(id);
        }
    }
    let only = |key: &&BusinessKey| match paid.get(&key.text).map(Vec::as_slice) {
        Some([id]) => Some(((**key).clone(), *id)),
        _ => None,
    };
    Ok(keys.iter().filter_map(only).collect())
}

/// Orders as they are to be declared, in the order of `rows`.
pub async fn declared(scope: &Scope, rows: &[Model]) -> Result<Vec<Declared>, Fault> {
    let mut lines: HashMap<Uuid, Vec<line::Model>> = HashMap::with_capacity(rows.len());
    for chunk in rows.chunks(IDS) {
        let of =
            scope.find::<line::Entity>().filter(scope.among(line::Column::OrderId, chunk.iter().map(|row| row.id)));
        for line in of.order_by(line::Column::Gnum, Direction::Asc).all().await? {
            lines.entry(line.order_id).or_default().push(line);
        }
    }
    rows.iter().map(|row| one_declared(row, lines.remove(&row.id).unwrap_or_default())).collect()
}

fn one_declared(row: &Model, lines: Vec<line::Model>) -> Result<Declared, Fault> {
    let mode = TradeMode::from_code(&row.mode)
        .ok_or_else(|| Fault::new(format!("order {} has the unknown mode {}", row.id, row.mode)))?;
    Ok(Declared {
        mode,
        order_no: row.order_no.clone(),
        platform_code: row.platform_code.clone(),
        platform_name: row.platform_name.clone(),
        merchant_code: row.merchant_code.clone(),
        merchant_name: row.merchant_name.clone(),
        currency: row.currency.clone(),
        goods_value: row.goods_value.into(),
        freight: row.freight.into(),
        details: row.details.clone().map(serde_json::from_value).transpose().map_err(Fault::new)?,
        lines: lines
            .into_iter()
            .map(|line| DeclaredLine {
                gnum: line.gnum.unsigned_abs(),
                item_no: line.item_no,
                item_name: line.item_name,
                unit: line.unit,
                qty: line.qty.into(),
                price: line.price.into(),
                total_price: line.total_price.into(),
            })
            .collect(),
    })
}

/// Replaces what an order says; its number, parties and place stay.
pub async fn replace(scope: &Scope, row: &Model, new: &Declared, keys: Keys) -> Result<(), Fault> {
    let details = new.details.as_ref().map(serde_json::to_value).transpose().map_err(Fault::new)?;
    scope
        .change::<Entity>()
        .set(Column::GoodsValue, Stored::from(new.goods_value))
        .set(Column::LineCount, i32::try_from(new.lines.len()).map_err(Fault::new)?)
        .set(Column::Details, details)
        .set(Column::WaybillKey, keys.waybill)
        .set(Column::ListKey, keys.list)
        .set(Column::PaymentKey, keys.payment)
        .filter(Column::Id.eq(row.id))
        .exec()
        .await?;
    scope.remove::<line::Entity>().filter(line::Column::OrderId.eq(row.id)).exec().await?;
    let lines = new.lines.iter().map(|line| line::ActiveModel {
        id: Set(ids::next()),
        order_id: Set(row.id),
        gnum: Set(i32::try_from(line.gnum).unwrap_or(i32::MAX)),
        item_no: Set(line.item_no.clone()),
        item_name: Set(line.item_name.clone()),
        unit: Set(line.unit.clone()),
        qty: Set(line.qty.into()),
        price: Set(line.price.into()),
        total_price: Set(line.total_price.into()),
        ..Default::default()
    });
    scope.insert_all(lines.collect()).await
}

/// Removes orders with their lines; that they were never sent is the caller's to know.
pub async fn remove(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in order_ids.chunks(IDS) {
        let ids = || chunk.iter().copied();
        scope.remove::<line::Entity>().filter(scope.among(line::Column::OrderId, ids())).exec().await?;
        scope.remove::<Entity>().filter(scope.among(Column::Id, ids())).exec().await?;
    }
    Ok(())
}
