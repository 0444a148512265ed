//! Making, knowing and revoking API tokens.

use chrono::{DateTime, Duration, Utc};
use qiyun_kernel::tenancy::{Crossing, Find};
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Database, Error, Fault, Permission, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition};
use secrecy::SecretString;
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::TokenRefusal;
use super::secret;
use crate::check::Check;
use crate::tenants;
use crate::tenants::entity::Model as Tenant;

/// 最近使用 is written down no oftener than this.
const USE_NOTED_EVERY: Duration = Duration::minutes(1);

/// A token that is to be made.
#[derive(Clone, Debug)]
pub struct NewToken {
    pub name: String,
    /// Codes of permissions.
    pub scopes: Vec<String>,
    pub expires_at: Option<DateTime<Utc>>,
}

/// A new token and its secret, which is shown this once. `granted` is what the one who makes it may do.
pub async fn create(
    scope: &Scope,
    granted: &[Permission],
    new: NewToken,
) -> Result<(Model, SecretString), Error<TokenRefusal>> {
    let now = clock::now();
    let scopes = checked(granted, &new, now)?;
    let token = secret::fresh(tenants::service::current(scope).await?.sandbox);
    let row = ActiveModel {
        id: Set(ids::next()),
        name: Set(new.name),
        prefix: Set(secret::prefix(&token)),
        secret_hash: Set(secret::hash(&token)),
        scopes: Set(scopes),
        expires_at: Set(new.expires_at),
        last_used_at: Set(None),
        revoked_at: Set(None),
        created_at: Set(now),
        ..Default::default()
    };
    Ok((scope.insert(row).await?, SecretString::from(token)))
}

fn checked(granted: &[Permission], new: &NewToken, now: DateTime<Utc>) -> Result<String, Error<TokenRefusal>> {
    let mut check = Check::default();
    check.text("input.name", "令牌名称", &new.name, Blanks::Inside, 60);
    let mut refusals = check.found::<TokenRefusal>();
    if new.scopes.is_empty() {
        refusals.push(TokenRefusal::NoScopes);
    }
    let mut permissions = Vec::new();
    for code in &new.scopes {
        match Permission::by_code(code) {
            None => refusals.push(TokenRefusal::UnknownScope(code.chars().take(60).collect())),
            Some(permission) if !granted.contains(&permission) => {
                refusals.push(TokenRefusal::BeyondYours(code.clone()));
            }
            Some(permission) if permissions.contains(&permission) => {}
            Some(permission) => permissions.push(permission),
        }
    }
    if new.expires_at.is_some_and(|at| at <= now) {
        refusals.push(TokenRefusal::Expired);
    }
    if refusals.is_empty() {
        Ok(permissions.into_iter().map(Permission::code).collect::<Vec<_>>().join(" "))
    } else {
        Err(Error::Refused(refusals))
    }
}

/// 吊销: the token is refused from the next request on. Revoking twice is no error.
pub async fn revoke(scope: &Scope, id: Uuid) -> Result<Model, Error<TokenRefusal>> {
    let this = Condition::all().add(Column::Id.eq(id)).add(Column::RevokedAt.is_null());
    scope.change::<Entity>().set(Column::RevokedAt, clock::now()).filter(this).exec().await?;
    get(scope, id).await?.ok_or_else(|| TokenRefusal::NotFound.into())
}

/// The token with this secret, if it is valid in a tenant that is not suspended, and notes that it was used.
pub(crate) async fn authenticate(db: &Database, bearer: &str) -> Result<Option<(Model, Tenant)>, Fault> {
    let across = db.across(Crossing::SignIn);
    let now = clock::now();
    let Some(token) = across.one::<Entity>(Column::SecretHash.eq(secret::hash(bearer))).await? else {
        return Ok(None);
    };
    if token.revoked_at.is_some() || token.expires_at.is_some_and(|at| at <= now) {
        return Ok(None);
    }
    let tenant = across.one::<tenants::entity::Entity>(tenants::entity::Column::Id.eq(token.tenant_id)).await?;
    let Some(tenant) = tenant.filter(|tenant| !tenant.suspended) else { return Ok(None) };
    if token.last_used_at.is_none_or(|at| at <= now - USE_NOTED_EVERY) {
        let sql = "UPDATE api_token SET last_used_at = $1 WHERE id = $2 AND tenant_id = $3";
        across.execute(sql, vec![now.into(), token.id.into(), token.tenant_id.into()]).await?;
    }
    Ok(Some((token, tenant)))
}

/// The tenant's token with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}

/// All of the tenant's tokens, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}
