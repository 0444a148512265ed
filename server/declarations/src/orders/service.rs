//! What may happen to orders.

use std::collections::{HashMap, HashSet};

use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_kernel::amount::Stored;
use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::identifier::PartyCode;
use qiyun_schema::message::order::OrderLine;
use qiyun_schema::mode::TradeMode;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::declared::{Declared, DeclaredLine};
use super::entity::{ActiveModel, Column, Entity, Model};
use super::line;
use crate::intake::assemble::Draft;

/// Ids in one `IN (…)`.
const IDS: usize = 500;

/// What must be unique at customs, CEB303: ebpCode + orderNo. A foreign platform has no code
/// (无 for all of them), and then the merchant stands for it.
#[must_use]
pub fn business_key(platform_code: &str, merchant_code: &str, order_no: &str) -> String {
    if platform_code == PartyCode::NONE {
        format!("{platform_code}/{merchant_code}|{order_no}")
    } else {
        format!("{platform_code}|{order_no}")
    }
}

/// Which of these order numbers the tenant has used before under this strategy's parties.
pub async fn used_before(
    scope: &Scope,
    strategy: &ResolvedStrategy,
    order_nos: impl Iterator<Item = String>,
) -> Result<HashSet<String>, Fault> {
    let keys: Vec<String> =
        order_nos.map(|no| business_key(&strategy.platform_code, &strategy.merchant.code, &no)).collect();
    let mut used = HashSet::new();
    for chunk in keys.chunks(IDS) {
        let found = scope.find::<Entity>().filter(Column::BusinessKey.is_in(chunk)).column(Column::OrderNo).await?;
        used.extend(found);
    }
    Ok(used)
}

/// Writes an import's orders, in its transaction; their ids in row order.
pub async fn insert(
    scope: &Scope,
    task_id: Uuid,
    import_id: Uuid,
    strategy: &ResolvedStrategy,
    drafts: &[Draft],
) -> Result<Vec<Uuid>, Fault> {
    let now = clock::now();
    let first_place =
        i64::try_from(scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).count().await?).map_err(Fault::new)?;
    let (mut orders, mut lines, mut made) =
        (Vec::with_capacity(drafts.len()), Vec::new(), Vec::with_capacity(drafts.len()));
    for (place, draft) in (first_place..).zip(drafts) {
        let id = ids::next();
        made.push(id);
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
            created_at: Set(now),
            ..Default::default()
        });
        lines.extend(draft.lines.iter().map(|line| line_row(id, line)));
    }
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
        rows.extend(scope.find::<Entity>().filter(Column::Id.is_in(chunk.iter().copied())).all().await?);
    }
    Ok(rows)
}

/// A task's orders from a place on, at most `limit`.
pub async fn of_task(scope: &Scope, task_id: Uuid, from_place: i64, limit: u64) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).filter(Column::Place.gte(from_place));
    find.order_by(Column::Place, Direction::Asc).limit(limit).all().await
}

/// How many orders a task has.
pub async fn count_of_task(scope: &Scope, task_id: Uuid) -> Result<u64, Fault> {
    scope.find::<Entity>().filter(Column::TaskId.eq(task_id)).count().await
}

/// The orders with these business keys, for joining receipts.
pub async fn by_business_keys(scope: &Scope, keys: &[String]) -> Result<HashMap<String, Uuid>, Fault> {
    let mut found = HashMap::with_capacity(keys.len());
    for chunk in keys.chunks(IDS) {
        let rows = scope.find::<Entity>().filter(Column::BusinessKey.is_in(chunk)).all().await?;
        found.extend(rows.into_iter().map(|row| (row.business_key, row.id)));
    }
    Ok(found)
}

/// Orders as they are to be declared, in the order of `rows`.
pub async fn declared(scope: &Scope, rows: &[Model]) -> Result<Vec<Declared>, Fault> {
    let mut lines: HashMap<Uuid, Vec<line::Model>> = HashMap::with_capacity(rows.len());
    for chunk in rows.chunks(IDS) {
        let of = scope.find::<line::Entity>().filter(line::Column::OrderId.is_in(chunk.iter().map(|row| row.id)));
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

/// Removes orders with their lines; that they were never sent is the caller's to know.
pub async fn remove(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    for chunk in order_ids.chunks(IDS) {
        let ids = || chunk.iter().copied();
        scope.remove::<line::Entity>().filter(line::Column::OrderId.is_in(ids())).exec().await?;
        scope.remove::<Entity>().filter(Column::Id.is_in(ids())).exec().await?;
    }
    Ok(())
}
