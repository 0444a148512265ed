//! A tenant's settings: the defaults, with what the tenant decided over them.

use std::collections::HashMap;

use qiyun_kernel::{Error, Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::SettingRefusal;
use super::registry::{ALL, Setting, by_code};
use super::value::TenantSettings;

/// What the tenant decided, for the work of one load: one query, whatever the number of orders.
/// A stored value that this build does not permit (a newer or older one wrote it) counts as the default.
pub async fn of(scope: &Scope) -> Result<TenantSettings, Fault> {
    let mut settings = TenantSettings::default();
    for row in scope.find::<Entity>().all().await? {
        let Some(text) = &row.value else { continue };
        match by_code(&row.code).and_then(|setting| Some((setting, setting.kind.parse(text)?))) {
            Some((setting, value)) => (setting.set)(&mut settings, value),
            None => tracing::warn!(code = row.code, "a stored setting is unknown to this build"),
        }
    }
    Ok(settings)
}

/// Every setting with the tenant's override, where there is one.
pub async fn list(scope: &Scope) -> Result<Vec<(&'static Setting, Option<Model>)>, Fault> {
    let rows = scope.find::<Entity>().all().await?;
    let mut rows: HashMap<String, Model> = rows.into_iter().map(|row| (row.code.clone(), row)).collect();
    Ok(ALL.iter().map(|setting| (setting, rows.remove(setting.code))).collect())
}

/// Changes settings, all of them or none; a missing value goes back to the default.
pub async fn update(scope: &Scope, changes: Vec<(String, Option<String>)>) -> Result<(), Error<SettingRefusal>> {
    if changes.len() > ALL.len() {
        return Err(SettingRefusal::TooMany(ALL.len()).into());
    }
    let (mut refusals, mut written): (Vec<SettingRefusal>, Vec<(&'static Setting, Option<String>)>) =
        Default::default();
    for (place, (code, value)) in changes.into_iter().enumerate() {
        let Some(setting) = by_code(&code) else {
            refusals.push(SettingRefusal::Unknown { place, code });
            continue;
        };
        if written.iter().any(|(one, _)| one.code == setting.code) {
            refusals.push(SettingRefusal::Twice { place, setting });
            continue;
        }
        match value.map(|text| setting.kind.parse(&text).ok_or(text)).transpose() {
            Ok(value) => written.push((setting, value.map(super::value::Value::write))),
            Err(value) => refusals.push(SettingRefusal::NotPermitted { place, setting, value }),
        }
    }
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let scope = scope.begin().await?;
    for (setting, value) in written {
        write(&scope, setting.code, value).await?;
    }
    Ok(scope.commit().await?)
}

async fn write(scope: &Scope, code: &'static str, value: Option<String>) -> Result<(), Fault> {
    let row = ActiveModel {
        id: Set(ids::next()),
        code: Set(code.to_owned()),
        value: Set(value.clone()),
        updated_at: Set(clock::now()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    if scope.insert_new(row).await? {
        return Ok(());
    }
    let change = scope.change::<Entity>().filter(Column::Code.eq(code)).set(Column::Value, value);
    let change = change.set(Column::UpdatedAt, clock::now()).set(Column::UpdatedBy, scope.actor().name.clone());
    change.exec().await.map(|_| ())
}
