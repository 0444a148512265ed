//! Creating, changing and finding customers.

use qiyun_kernel::tenancy::Find;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Error, Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::CustomerRefusal;
use crate::check::{Check, given};

/// A customer as a user writes it. Changing replaces the record; a missing status stays as it is.
#[derive(Clone, Debug, Default)]
pub struct CustomerDraft {
    pub code: String,
    pub name: String,
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    pub enabled: Option<bool>,
}

impl CustomerDraft {
    fn checked(self) -> Result<Self, Error<CustomerRefusal>> {
        let draft = Self { contact: given(self.contact), phone: given(self.phone), note: given(self.note), ..self };
        let mut check = Check::default();
        check.text("input.code", "客户编号", &draft.code, Blanks::Nowhere, 60);
        check.text("input.name", "客户名称", &draft.name, Blanks::Inside, 100);
        check.optional("input.contact", "联系人", draft.contact.as_deref(), Blanks::Inside, 60);
        check.optional("input.phone", "联系电话", draft.phone.as_deref(), Blanks::Inside, 60);
        check.note("input.note", draft.note.as_deref());
        check.done()?;
        Ok(draft)
    }
}

/// A new customer.
pub async fn create(scope: &Scope, draft: CustomerDraft) -> Result<Model, Error<CustomerRefusal>> {
    let draft = draft.checked()?;
    let now = clock::now();
    let row = ActiveModel {
        id: Set(ids::next()),
        code: Set(draft.code.clone()),
        name: Set(draft.name),
        contact: Set(draft.contact),
        phone: Set(draft.phone),
        note: Set(draft.note),
        enabled: Set(draft.enabled.unwrap_or(true)),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(scope.actor().name.clone()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    scope.insert(row).await.map_err(|fault| taken(fault, draft.code))
}

/// Replaces a customer's fields.
pub async fn update(scope: &Scope, id: Uuid, draft: CustomerDraft) -> Result<Model, Error<CustomerRefusal>> {
    let draft = draft.checked()?;
    let mut change = scope
        .change::<Entity>()
        .filter(Column::Id.eq(id))
        .set(Column::Code, draft.code.clone())
        .set(Column::Name, draft.name)
        .set(Column::Contact, draft.contact)
        .set(Column::Phone, draft.phone)
        .set(Column::Note, draft.note)
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone());
    if let Some(enabled) = draft.enabled {
        change = change.set(Column::Enabled, enabled);
    }
    change.exec().await.map_err(|fault| taken(fault, draft.code))?;
    get(scope, id).await?.ok_or_else(|| CustomerRefusal::NotFound.into())
}

fn taken(fault: Fault, code: String) -> Error<CustomerRefusal> {
    if fault.is_unique_violation() { CustomerRefusal::CodeTaken(code).into() } else { fault.into() }
}

/// The tenant's customer with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// All of the tenant's customers, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}
