//! Which addresses the tenant's enterprises have their messages signed at.

use qiyun_kernel::{Fault, Scope};
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{Column, Entity};

/// Enterprise and address, of those that have one.
pub async fn all(scope: &Scope) -> Result<Vec<(Uuid, String)>, Fault> {
    let find = scope.find::<Entity>().filter(Column::SignUrl.is_not_null());
    let rows = find.columns::<(Uuid, Option<String>)>(&[Column::Id, Column::SignUrl]).await?;
    Ok(rows.into_iter().filter_map(|(id, url)| Some((id, url?))).collect())
}
