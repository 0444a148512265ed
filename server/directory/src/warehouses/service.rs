//! Creating, changing and finding overseas warehouses.

use qiyun_kernel::tenancy::Find;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Error, Fault, Refuse, Scope, clock, ids};
use qiyun_schema::code;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::WarehouseRefusal;
use crate::check::{Check, given};

/// A warehouse as a user writes it. Changing replaces the record; a missing status stays as it is.
#[derive(Clone, Debug, Default)]
pub struct WarehouseDraft {
    pub name: String,
    pub address: String,
    pub country: String,
    pub record_no: Option<String>,
    pub enabled: Option<bool>,
}

impl WarehouseDraft {
    fn checked(self) -> Result<Self, Error<WarehouseRefusal>> {
        let draft = Self { record_no: given(self.record_no), ..self };
        let mut check = Check::default();
        check.text("input.name", "海外仓名称", &draft.name, Blanks::Inside, 100);
        check.text("input.address", "海外仓地址", &draft.address, Blanks::Inside, 300);
        if !code::country().get(&draft.country).is_some_and(|country| country.active) {
            check.refuse(WarehouseRefusal::CountryUnknown(draft.country.clone()).refusal());
        }
        check.optional("input.recordNo", "海外仓备案号", draft.record_no.as_deref(), Blanks::Nowhere, 60);
        check.done()?;
        Ok(draft)
    }
}

/// A new warehouse.
pub async fn create(scope: &Scope, draft: WarehouseDraft) -> Result<Model, Error<WarehouseRefusal>> {
    let draft = draft.checked()?;
    let now = clock::now();
    let row = ActiveModel {
        id: Set(ids::next()),
        name: Set(draft.name.clone()),
        address: Set(draft.address),
        country: Set(draft.country),
        record_no: Set(draft.record_no),
        enabled: Set(draft.enabled.unwrap_or(true)),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(scope.actor().name.clone()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    scope.insert(row).await.map_err(|fault| taken(fault, draft.name))
}

/// Replaces a warehouse's fields.
pub async fn update(scope: &Scope, id: Uuid, draft: WarehouseDraft) -> Result<Model, Error<WarehouseRefusal>> {
    let draft = draft.checked()?;
    let mut change = scope
        .change::<Entity>()
        .filter(Column::Id.eq(id))
        .set(Column::Name, draft.name.clone())
        .set(Column::Address, draft.address)
        .set(Column::Country, draft.country)
        .set(Column::RecordNo, draft.record_no)
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone());
    if let Some(enabled) = draft.enabled {
        change = change.set(Column::Enabled, enabled);
    }
    change.exec().await.map_err(|fault| taken(fault, draft.name))?;
    get(scope, id).await?.ok_or_else(|| WarehouseRefusal::NotFound.into())
}

fn taken(fault: Fault, name: String) -> Error<WarehouseRefusal> {
    if fault.is_unique_violation() { WarehouseRefusal::NameTaken(name).into() } else { fault.into() }
}

/// The tenant's warehouse with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// All of the tenant's warehouses, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}
