//! 收款 that comes after its order: written down beside what the order says.

use std::collections::HashSet;

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::details::Details;
use qiyun_schema::key::BusinessKey;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{Column, Entity};
use super::service::IDS;

/// Writes down a payment that came after its order, under its key; false where the order has one by now.
pub async fn pay(scope: &Scope, order_id: Uuid, details: &Details, key: String) -> Result<bool, Fault> {
    let change = scope.change::<Entity>().set(Column::PaymentKey, Some(key));
    let change = change.set(Column::Details, Some(serde_json::to_value(details).map_err(Fault::new)?));
    Ok(change.filter(Column::Id.eq(order_id)).filter(Column::PaymentKey.is_null()).exec().await? == 1)
}

/// Those of these keys of payments that an order has.
pub async fn paid(scope: &Scope, keys: &[BusinessKey]) -> Result<HashSet<String>, Fault> {
    let mut found = HashSet::new();
    for chunk in keys.chunks(IDS) {
        let of = scope.among(Column::PaymentKey, chunk.iter().map(|key| key.text.as_str()));
        let taken: Vec<Option<String>> = scope.find::<Entity>().filter(of).column(Column::PaymentKey).await?;
        found.extend(taken.into_iter().flatten());
    }
    Ok(found)
}
