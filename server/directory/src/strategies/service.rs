//! Creating, changing, copying, finding and using strategies.

use qiyun_kernel::tenancy::Find;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Error, Fault, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::draft::StrategyDraft;
use super::entity::{ActiveModel, Column, Entity, Model};
use super::parties::Parties;
use super::refusal::StrategyRefusal;
use super::resolve::{self, ResolvedStrategy};
use crate::check::{Check, given};
use crate::enterprises::entity::Model as Enterprise;
use crate::warehouses::entity::Model as Warehouse;

const NAME_CHARS: usize = 100;
/// What a copy's name ends with.
const COPY_MARK: &str = "复制";

/// A new strategy.
pub async fn create(scope: &Scope, draft: StrategyDraft) -> Result<Model, Error<StrategyRefusal>> {
    let (draft, platform) = checked(scope, draft).await?;
    let now = clock::now();
    let row = ActiveModel {
        id: Set(ids::next()),
        code: Set(draft.code.clone()),
        name: Set(draft.name),
        mode: Set(draft.mode.code().to_owned()),
        platform_code: Set(platform.0),
        platform_name: Set(platform.1),
        platform_id: Set(draft.platform.id),
        merchant_id: Set(draft.merchant_id),
        owner_id: Set(draft.owner_id),
        declarant_id: Set(draft.declarant_id),
        warehouse_id: Set(draft.warehouse_id),
        currency: Set(draft.currency),
        enabled: Set(draft.enabled.unwrap_or(true)),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(scope.actor().name.clone()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    scope.insert(row).await.map_err(|fault| taken(fault, "input.code", draft.code))
}

/// Replaces a strategy's fields. Orders that were assembled before keep what they were assembled with.
pub async fn update(scope: &Scope, id: Uuid, draft: StrategyDraft) -> Result<Model, Error<StrategyRefusal>> {
    if get(scope, id).await?.is_none() {
        return Err(StrategyRefusal::NotFound.into());
    }
    let (draft, platform) = checked(scope, draft).await?;
    let mut change = scope
        .change::<Entity>()
        .filter(Column::Id.eq(id))
        .set(Column::Code, draft.code.clone())
        .set(Column::Name, draft.name)
        .set(Column::Mode, draft.mode.code())
        .set(Column::PlatformCode, platform.0)
        .set(Column::PlatformName, platform.1)
        .set(Column::PlatformId, draft.platform.id)
        .set(Column::MerchantId, draft.merchant_id)
        .set(Column::OwnerId, draft.owner_id)
        .set(Column::DeclarantId, draft.declarant_id)
        .set(Column::WarehouseId, draft.warehouse_id)
        .set(Column::Currency, draft.currency)
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone());
    if let Some(enabled) = draft.enabled {
        change = change.set(Column::Enabled, enabled);
    }
    change.exec().await.map_err(|fault| taken(fault, "input.code", draft.code))?;
    get(scope, id).await?.ok_or_else(|| StrategyRefusal::NotFound.into())
}

/// 复制: the same strategy under another code.
pub async fn copy(scope: &Scope, id: Uuid, code: String) -> Result<Model, Error<StrategyRefusal>> {
    let mut check = Check::default();
    check.text("code", "策略编号", &code, Blanks::Nowhere, 60);
    check.done::<StrategyRefusal>()?;
    let Some(original) = get(scope, id).await? else { return Err(StrategyRefusal::NotFound.into()) };
    let now = clock::now();
    let mut row = ActiveModel::from(original.clone());
    row.id = Set(ids::next());
    row.code = Set(code.clone());
    row.name =
        Set(original.name.chars().take(NAME_CHARS - COPY_MARK.chars().count()).chain(COPY_MARK.chars()).collect());
    (row.created_at, row.updated_at) = (Set(now), Set(now));
    row.created_by = Set(scope.actor().name.clone());
    row.updated_by = Set(scope.actor().name.clone());
    scope.insert(row).await.map_err(|fault| taken(fault, "code", code))
}

/// A checked draft, with the code and name of its platform.
async fn checked(
    scope: &Scope,
    mut draft: StrategyDraft,
) -> Result<(StrategyDraft, (String, String)), Error<StrategyRefusal>> {
    draft.platform.code = given(draft.platform.code);
    draft.platform.name = given(draft.platform.name);
    let mut check = Check::default();
    draft.check(&mut check);
    let mut refusals = check.found::<StrategyRefusal>();
    let parties = Parties::of_draft(scope, &draft).await?;
    refusals.extend(parties.refuse(&draft));
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let platform = match draft.platform.id.and_then(|id| parties.enterprise(id)) {
        Some(platform) => (platform.customs_code.clone(), platform.name.clone()),
        None => (draft.platform.code.clone().unwrap_or_default(), draft.platform.name.clone().unwrap_or_default()),
    };
    Ok((draft, platform))
}

fn taken(fault: Fault, field: &'static str, code: String) -> Error<StrategyRefusal> {
    if fault.is_unique_violation() { StrategyRefusal::CodeTaken { field, code }.into() } else { fault.into() }
}

/// Everything that a message needs, as the records are now; or all that stands against using the strategy.
pub async fn resolve(scope: &Scope, id: Uuid) -> Result<ResolvedStrategy, Error<StrategyRefusal>> {
    let Some(strategy) = get(scope, id).await? else { return Err(StrategyRefusal::NotFound.into()) };
    let parties = Parties::of(scope, &strategy).await?;
    resolve::resolve(strategy, &parties)
}

/// What should be mended about a strategy, given the records that it names.
#[must_use]
pub fn warnings(strategy: &Model, named: Vec<Enterprise>, warehouse: Option<Warehouse>) -> Vec<StrategyRefusal> {
    Parties::from_rows(named, warehouse).warnings(strategy)
}

/// The tenant's strategy with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// All of the tenant's strategies, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}
