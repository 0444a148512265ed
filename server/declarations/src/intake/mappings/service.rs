//! Keeping, listing and removing column mappings.

use std::collections::BTreeMap;
use std::time::Duration;

use qiyun_directory::customers;
use qiyun_kernel::text::{Blanks, refuse_text};
use qiyun_kernel::{Error, Fault, Refusal, Refuse as _, Scope, clock, ids};
use qiyun_schema::sheet::{ColumnKind, Template, code_of, plain};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::MappingRefusal;
use crate::intake::file_refusal::FileRefusal;
use crate::intake::files::Files;
use crate::intake::limits::Limits;
use crate::intake::mapping::{Mapping, is_allowed};
use crate::intake::preview::{self, Seen};
use crate::intake::refusal::IntakeRefusal;
use crate::intake::sheets::Opening;
use crate::intake::upload;
use crate::settings::Settings;

/// Most mappings of one customer, so that trying them all stays cheap.
const MOST_MAPPINGS: u64 = 100;
/// Most columns, and most constants.
const MOST_COLUMNS: usize = 64;
/// A look at the top takes milliseconds, unless the file is made to hurt.
const PREVIEW_DEADLINE: Duration = Duration::from_secs(8);
/// Most translations of one kind.
const MOST_WORDS: usize = 500;

/// Keeps a mapping under its name; an earlier one of that name is replaced.
pub async fn save(
    scope: &Scope,
    customer_id: Uuid,
    template: Option<&'static Template>,
    name: String,
    mapping: Mapping,
) -> Result<Model, Error<MappingRefusal>> {
    let mut reasons = Vec::new();
    reasons.extend(refuse_text("input.name", "名称", &name, Blanks::Inside, 60).map(MappingRefusal::Text));
    if customers::service::get(scope, customer_id).await?.is_none() {
        reasons.push(MappingRefusal::CustomerNotFound);
    }
    let mapping = match template {
        Some(template) => checked(template, mapping, &mut reasons),
        None => {
            reasons.push(MappingRefusal::NoTemplate);
            mapping
        }
    };
    let (Some(template), true) = (template, reasons.is_empty()) else { return Err(Error::Refused(reasons)) };
    let scope = scope.begin().await?;
    let of = || scope.find::<Entity>().filter(Column::CustomerId.eq(customer_id));
    let json = serde_json::to_value(&mapping).map_err(Fault::new)?;
    let now = clock::now();
    let same = of().filter(Column::Template.eq(template.code)).filter(Column::Name.eq(name.as_str()));
    let row = if let Some(earlier) = same.one().await? {
        let change = scope.change::<Entity>().filter(Column::Id.eq(earlier.id)).set(Column::Mapping, json);
        let change = change.set(Column::UpdatedAt, now).set(Column::UpdatedBy, scope.actor().name.clone());
        change.exec().await?;
        scope.get::<Entity>(earlier.id).await?.ok_or_else(|| Error::fault("a mapping vanished while it was saved"))?
    } else {
        if of().count().await? >= MOST_MAPPINGS {
            let most = usize::try_from(MOST_MAPPINGS).unwrap_or(usize::MAX);
            return Err(MappingRefusal::TooMany { field: "input", most }.into());
        }
        let row = ActiveModel {
            id: Set(ids::next()),
            customer_id: Set(customer_id),
            template: Set(template.code.to_owned()),
            name: Set(name),
            mapping: Set(json),
            created_at: Set(now),
            updated_at: Set(now),
            created_by: Set(scope.actor().name.clone()),
            updated_by: Set(scope.actor().name.clone()),
            ..Default::default()
        };
        scope.insert(row).await?
    };
    scope.commit().await?;
    Ok(row)
}

/// Everything that is wrong with a mapping; the translations come back as codes.
fn checked(template: &'static Template, mapping: Mapping, reasons: &mut Vec<MappingRefusal>) -> Mapping {
    if mapping.columns.is_empty() {
        reasons.push(MappingRefusal::Empty);
    }
    for (field, count, most) in [
        ("input.columns", mapping.columns.len(), MOST_COLUMNS),
        ("input.constants", mapping.constants.len(), MOST_COLUMNS),
        ("input.units", mapping.units.len(), MOST_WORDS),
        ("input.currencies", mapping.currencies.len(), MOST_WORDS),
    ] {
        if count > most {
            reasons.push(MappingRefusal::TooMany { field, most });
        }
    }
    check_columns(template, &mapping, reasons);
    for (index, (key, value)) in mapping.constants.iter().enumerate() {
        match template.by_key(key) {
            None => reasons.push(unknown(format!("input.constants.{index}.key"), key)),
            Some(column) if !is_allowed(column.kind, value) || value.chars().count() > column.max_chars => {
                let field = format!("input.constants.{index}.value");
                reasons.push(MappingRefusal::ValueNotAllowed { field, value: value.clone() });
            }
            Some(_) => {}
        }
    }
    let missing = mapping.missing(template);
    if !missing.is_empty() {
        reasons.push(MappingRefusal::Missing(missing));
    }
    let units = coded(ColumnKind::Unit, "input.units", &mapping.units, reasons);
    let currencies = coded(ColumnKind::Currency, "input.currencies", &mapping.currencies, reasons);
    Mapping { units, currencies, ..mapping }
}

fn check_columns(template: &'static Template, mapping: &Mapping, reasons: &mut Vec<MappingRefusal>) {
    let (mut headers, mut keys): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    for (index, (header, key)) in mapping.columns.iter().enumerate() {
        let at = |part: &str| format!("input.columns.{index}.{part}");
        reasons.extend(refuse_text(&at("header"), "表头", header, Blanks::Inside, 200).map(MappingRefusal::Text));
        if template.by_key(key).is_none() {
            reasons.push(unknown(at("key"), key));
        }
        if headers.contains(&plain(header)) {
            reasons.push(MappingRefusal::Repeated { field: at("header"), what: header.clone() });
        }
        if keys.contains(&key.as_str()) {
            reasons.push(MappingRefusal::Repeated { field: at("key"), what: key.clone() });
        }
        headers.push(plain(header));
        keys.push(key);
    }
}

fn unknown(field: String, key: &str) -> MappingRefusal {
    MappingRefusal::ColumnUnknown { field, key: key.to_owned() }
}

fn coded(
    kind: ColumnKind,
    field: &str,
    words: &BTreeMap<String, String>,
    reasons: &mut Vec<MappingRefusal>,
) -> BTreeMap<String, String> {
    let mut coded = BTreeMap::new();
    for (index, (word, code)) in words.iter().enumerate() {
        match code_of(kind, code) {
            Some(code) => {
                coded.insert(word.trim().to_owned(), code.to_owned());
            }
            None => {
                let field = format!("{field}.{index}.code");
                reasons.push(MappingRefusal::ValueNotAllowed { field, value: code.clone() });
            }
        }
    }
    coded
}

/// A customer's mappings, by name; all templates when none is named.
pub async fn list(scope: &Scope, customer_id: Uuid, template: Option<&str>) -> Result<Vec<Model>, Fault> {
    let mut find = scope.find::<Entity>().filter(Column::CustomerId.eq(customer_id));
    if let Some(template) = template {
        find = find.filter(Column::Template.eq(template));
    }
    find.order_by(Column::Name, Direction::Asc).limit(MOST_MAPPINGS).all().await
}

/// A customer's mappings for a template, as reading uses them. One whose columns are gone from the
/// template is left out: it would fill nothing.
pub async fn usable(scope: &Scope, customer_id: Uuid, template: &'static Template) -> Result<Vec<Mapping>, Fault> {
    let rows = list(scope, customer_id, Some(template.code)).await?;
    let mappings = rows.into_iter().filter_map(|row| serde_json::from_value::<Mapping>(row.mapping).ok());
    Ok(mappings.filter(|mapping| mapping.columns.iter().all(|(_, key)| template.by_key(key).is_some())).collect())
}

/// The mapping, or nothing.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// Removes a mapping; what it gave in the end. Imports that used it stay as they are.
pub async fn remove(scope: &Scope, id: Uuid) -> Result<Uuid, Error<MappingRefusal>> {
    let removed = scope.remove::<Entity>().filter(Column::Id.eq(id)).exec().await?;
    if removed == 0 { Err(MappingRefusal::NotFound.into()) } else { Ok(id) }
}

/// The top of an uploaded file, and what its columns most likely mean.
pub async fn preview(
    scope: &Scope,
    files: &Files,
    settings: &Settings,
    upload_id: Uuid,
    customer_id: Uuid,
    template: Option<&'static Template>,
) -> Result<Vec<Seen>, Error<Refusal>> {
    let template = template.ok_or_else(|| Error::from(MappingRefusal::NoTemplate.refusal()))?;
    if customers::service::get(scope, customer_id).await?.is_none() {
        return Err(MappingRefusal::CustomerNotFound.refusal().into());
    }
    let upload = scope.get::<upload::Entity>(upload_id).await?;
    let sha256 = upload.filter(|row| row.expires_at > clock::now()).and_then(|row| row.sha256);
    let sha256 = sha256.ok_or_else(|| Error::from(IntakeRefusal::NoUpload.refusal()))?;
    let rows = list(scope, customer_id, Some(template.code)).await?;
    let mappings: Vec<(String, Mapping)> =
        rows.into_iter().filter_map(|row| Some((row.name, serde_json::from_value(row.mapping).ok()?))).collect();
    let mut file = files.open(scope.tenant(), &sha256).map_err(Fault::new)?;
    let child = settings.reader().map_err(Fault::new)?;
    let looking = tokio::task::spawn_blocking(move || {
        let limits = Limits { deadline: PREVIEW_DEADLINE, ..Limits::default() };
        preview::look(&mut file, Opening { limits: &limits, child: Some(&child) }, template, &mappings)
    });
    let seen = looking.await.map_err(Fault::new)?;
    seen.map_err(|refusal| Error::from(of_file(&refusal)))
}

/// Why a file cannot be read, as a refusal of the request that asked.
fn of_file(refusal: &FileRefusal) -> Refusal {
    Refusal::new(refusal.code(), "uploadId", refusal.zh(), refusal.en()).todo(refusal.todo_zh(), refusal.todo_en())
}
