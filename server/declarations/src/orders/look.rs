//! Orders by what they say: their number in a task, whose they are, a waybill that they lost.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::mode::TradeMode;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use super::service::IDS;

/// The orders of a task with these numbers.
pub async fn numbered(scope: &Scope, task_id: Uuid, numbers: Vec<String>) -> Result<HashMap<String, Uuid>, Fault> {
    let mut found = HashMap::new();
    for chunk in numbers.chunks(IDS) {
        let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id));
        let find = find.filter(scope.among(Column::OrderNo, chunk.iter().map(String::as_str)));
        found.extend(find.columns::<(String, Uuid)>(&[Column::OrderNo, Column::Id]).await?);
    }
    Ok(found)
}

/// The 9610 orders of a declarant and a merchant, by the codes that name the merchant; as a subquery.
#[must_use]
pub fn retail_of(scope: &Scope, declarant_id: Uuid, merchant: impl Iterator<Item = String>) -> SelectStatement {
    let find = scope.find::<Entity>().filter(Column::DeclarantId.eq(declarant_id));
    let find =
        find.filter(Column::Mode.eq(TradeMode::List9610.code())).filter(scope.among(Column::MerchantCode, merchant));
    find.subquery(Column::Id)
}

/// Those of these orders whose waybill number came round to another order, with the number.
pub async fn lost_waybills(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, Fault> {
    let mut lost = Vec::new();
    for chunk in order_ids.chunks(IDS) {
        let find = scope.find::<Entity>().filter(scope.among(Column::Id, chunk.iter().copied()));
        let rows = find.filter(Column::WaybillKey.is_null()).all().await?;
        let number = |row: &Model| Some(row.details.as_ref()?.pointer("/waybill/logisticsNo")?.as_str()?.to_owned());
        lost.extend(rows.iter().filter_map(|row| Some((row.id, number(row)?))));
    }
    Ok(lost)
}
