//! Creating, changing and finding domestic enterprises.

use qiyun_kernel::secret::{Place, Vault};
use qiyun_kernel::tenancy::{Change, Find};
use qiyun_kernel::{Error, Fault, Scope, clock, ids};
use qiyun_schema::signature::Profile;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition};
use url::Url;
use uuid::Uuid;

use super::address::OutgoingGuard;
use super::draft::{ChannelDraft, EnterpriseDraft, SecretEdit};
use super::entity::{ActiveModel, Column, Entity, Model, Sealed};
use super::refusal::{EnterpriseRefusal, Part};
use super::role::EnterpriseRole;
use crate::tenants;

/// A new enterprise.
pub async fn create(
    scope: &Scope,
    vault: &Vault,
    guard: &OutgoingGuard,
    draft: EnterpriseDraft,
) -> Result<Model, Error<EnterpriseRefusal>> {
    let draft = draft.checked(tenants::service::current(scope).await?.sandbox, guard)?;
    let (id, now) = (ids::next(), clock::now());
    let has = |role| Set(draft.roles.contains(&role));
    let (send, receive) = (draft.send.unwrap_or_default(), draft.receive.unwrap_or_default());
    let sign = draft.sign.unwrap_or_default();
    let seal = |part, secret| seal(scope, vault, id, part, secret).map(|kept| Set(kept.flatten()));
    let row = ActiveModel {
        id: Set(id),
        name: Set(draft.name),
        unified_social_credit_code: Set(draft.unified_social_credit_code),
        customs_code: Set(draft.customs_code.clone()),
        transmission_id: Set(draft.transmission_id),
        is_declarant: has(EnterpriseRole::Declarant),
        is_platform: has(EnterpriseRole::Platform),
        is_merchant: has(EnterpriseRole::Merchant),
        is_logistics: has(EnterpriseRole::Logistics),
        send_url: Set(send.url),
        send_username: Set(send.username),
        send_password: seal(Part::Send, send.password)?,
        receive_url: Set(receive.url),
        receive_username: Set(receive.username),
        receive_password: seal(Part::Receive, receive.password)?,
        sign_url: Set(sign.channel.url),
        sign_username: Set(sign.channel.username),
        sign_password: seal(Part::Sign, sign.channel.password)?,
        sign_profile: Set(sign.profile.unwrap_or_default().code.to_owned()),
        note: Set(draft.note),
        enabled: Set(draft.enabled.unwrap_or(true)),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(scope.actor().name.clone()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    scope.insert(row).await.map_err(|fault| taken(fault, draft.customs_code))
}

/// Replaces an enterprise's fields; see [`EnterpriseDraft`] for what stays.
pub async fn update(
    scope: &Scope,
    vault: &Vault,
    guard: &OutgoingGuard,
    id: Uuid,
    draft: EnterpriseDraft,
) -> Result<Model, Error<EnterpriseRefusal>> {
    let draft = draft.checked(tenants::service::current(scope).await?.sandbox, guard)?;
    let scope = scope.begin().await?;
    // Held: a password that comes at the same moment must not be kept for a host that this one chooses.
    let Some(before) = held(&scope, id).await? else { return Err(EnterpriseRefusal::NotFound.into()) };
    let mut change = scope
        .change::<Entity>()
        .filter(Column::Id.eq(id))
        .set(Column::Name, draft.name)
        .set(Column::UnifiedSocialCreditCode, draft.unified_social_credit_code)
        .set(Column::CustomsCode, draft.customs_code.clone())
        .set(Column::TransmissionId, draft.transmission_id)
        .set(Column::Note, draft.note)
        .set(Column::Enabled, draft.enabled.unwrap_or(before.enabled))
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone());
    for role in EnterpriseRole::ALL {
        change = change.set(role.column(), draft.roles.contains(&role));
    }
    let (sign, profile) = draft.sign.map_or((None, None), |sign| (Some(sign.channel), sign.profile));
    let mut needed = Vec::new();
    for (part, channel) in [(Part::Send, draft.send), (Part::Receive, draft.receive), (Part::Sign, sign)] {
        let Some(channel) = channel else { continue };
        if moves_kept_password(&before, part, &channel) {
            needed.push(EnterpriseRefusal::PasswordNeeded(part));
        }
        change = set_channel(change, &scope, vault, id, part, channel)?;
    }
    if !needed.is_empty() {
        return Err(Error::Refused(needed));
    }
    if let Some(profile) = profile {
        change = change.set(Column::SignProfile, profile.code);
    }
    change.exec().await.map_err(|fault| taken(fault, draft.customs_code))?;
    let after = get(&scope, id).await?.ok_or(EnterpriseRefusal::NotFound)?;
    scope.commit().await?;
    Ok(after)
}

fn columns(part: Part) -> (Column, Column, Column) {
    match part {
        Part::Send => (Column::SendUrl, Column::SendUsername, Column::SendPassword),
        Part::Receive => (Column::ReceiveUrl, Column::ReceiveUsername, Column::ReceivePassword),
        Part::Sign => (Column::SignUrl, Column::SignUsername, Column::SignPassword),
    }
}

fn set_channel<'s>(
    change: Change<'s, Entity>,
    scope: &Scope,
    vault: &Vault,
    id: Uuid,
    part: Part,
    channel: ChannelDraft,
) -> Result<Change<'s, Entity>, Fault> {
    let (url, username, password) = columns(part);
    let change = change.set(url, channel.url).set(username, channel.username);
    Ok(match seal(scope, vault, id, part, channel.password)? {
        None => change,
        Some(sealed) => change.set(password, sealed),
    })
}

/// Nobody can read a stored password, and so nobody may have it sent to a host of their choice either.
fn moves_kept_password(before: &Model, part: Part, channel: &ChannelDraft) -> bool {
    let (url, password) = match part {
        Part::Send => (&before.send_url, &before.send_password),
        Part::Receive => (&before.receive_url, &before.receive_password),
        Part::Sign => (&before.sign_url, &before.sign_password),
    };
    let origin = |url: &Option<String>| url.as_deref().and_then(|url| Url::parse(url).ok()).map(|url| url.origin());
    let kept = password.is_some() && matches!(channel.password, SecretEdit::Keep);
    kept && channel.url.is_some() && origin(url) != origin(&channel.url)
}

/// What to write over the stored secret: nothing, no secret, or this one.
fn seal(
    scope: &Scope,
    vault: &Vault,
    record: Uuid,
    part: Part,
    edit: SecretEdit,
) -> Result<Option<Option<Sealed>>, Fault> {
    let place = Place { tenant: scope.tenant(), record, field: part.secret() };
    Ok(match edit {
        SecretEdit::Keep => None,
        SecretEdit::Clear => Some(None),
        SecretEdit::Set(secret) => Some(Some(Sealed(vault.seal(place, &secret)?))),
    })
}

fn taken(fault: Fault, customs_code: String) -> Error<EnterpriseRefusal> {
    if fault.is_unique_violation() { EnterpriseRefusal::CustomsCodeTaken(customs_code).into() } else { fault.into() }
}

/// The tenant's enterprise with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// The same, for who writes by what it says: nobody else does until this transaction ends.
pub async fn held(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.find::<Entity>().filter(Column::Id.eq(id)).locked().one().await
}

/// The tenant's enterprises with these ids.
pub async fn get_many(scope: &Scope, ids: impl IntoIterator<Item = Uuid>) -> Result<Vec<Model>, Fault> {
    scope.find::<Entity>().filter(scope.among(Column::Id, ids)).all().await
}

/// The tenant's enterprises that documents name by these codes: 海关编码 or 统一社会信用代码.
pub async fn by_codes(scope: &Scope, codes: impl IntoIterator<Item = String>) -> Result<Vec<Model>, Fault> {
    let codes: Vec<String> = codes.into_iter().collect();
    let named = Condition::any()
        .add(Column::CustomsCode.is_in(codes.clone()))
        .add(Column::UnifiedSocialCreditCode.is_in(codes));
    scope.find::<Entity>().filter(named).all().await
}

/// All of the tenant's enterprises, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}

/// How an enterprise signs. A code of a newer build is a fault: another profile would be refused by customs.
pub fn profile(enterprise: &Model) -> Result<Profile, Fault> {
    let code = &enterprise.sign_profile;
    Profile::by_code(code).ok_or_else(|| Fault::new(format!("the signature profile {code} is unknown to this build")))
}
