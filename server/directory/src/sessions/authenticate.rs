//! From a bearer's text to the one who shows it. Everything is read anew for each request, so that what is
//! revoked, disabled or suspended is refused by the next one.

use chrono::{DateTime, Utc};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Actor, Caller, Fault, Language, Permission, TenantId, clock};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::access_token::Named;
use super::principal::{Authenticated, Bearer, Principal};
use super::service::Sessions;
use crate::members::role::Role;
use crate::tenants::entity::Model as Tenant;
use crate::tokens;
use crate::users::loader::Person;

/// Why a credential is not accepted.
#[derive(Debug)]
pub enum AuthenticationError {
    /// Unknown, malformed, expired, revoked, disabled, suspended: one answer for all.
    Refused,
    Fault(Fault),
}

impl From<Fault> for AuthenticationError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

#[derive(FromQueryResult)]
struct SignedIn {
    role: Role,
    user_id: Uuid,
    login: String,
    user_name: String,
    tenant_id: TenantId,
    tenant_code: String,
    tenant_name: String,
    sandbox: bool,
    founded_at: DateTime<Utc>,
}

const SIGNED_IN: &str = "SELECT m.role, u.id AS user_id, u.login, u.name AS user_name, t.id AS tenant_id, \
     t.code AS tenant_code, t.name AS tenant_name, t.sandbox, t.created_at AS founded_at \
     FROM member m JOIN user_account u ON u.id = m.user_id JOIN tenant t ON t.id = m.tenant_id \
     JOIN session s ON s.user_id = m.user_id AND s.tenant_id = m.tenant_id \
     WHERE m.id = $1 AND s.id = $2 AND m.enabled AND NOT t.suspended AND s.revoked_at IS NULL AND s.expires_at > $3";

impl Sessions {
    /// Who shows this access token or API token.
    pub async fn authenticate(&self, bearer: &str, language: Language) -> Result<Authenticated, AuthenticationError> {
        if tokens::secret::is_token(bearer) {
            return self.token(bearer, language).await;
        }
        let named = self.keys.read(bearer).ok_or(AuthenticationError::Refused)?;
        let principal = self.member(named).await?.ok_or(AuthenticationError::Refused)?;
        Ok(self.accept(principal, Some(named.expires_at), language))
    }

    pub(super) async fn member(&self, named: Named) -> Result<Option<Principal>, Fault> {
        let values = vec![named.member.into(), named.session.into(), clock::now().into()];
        let rows: Vec<SignedIn> = self.db.across(Crossing::SignIn).query(SIGNED_IN, values).await?;
        Ok(rows.into_iter().next().map(|row| Principal {
            bearer: Bearer::Member {
                member: named.member,
                session: named.session,
                person: Person { id: row.user_id, login: row.login, name: row.user_name },
            },
            tenant: Tenant {
                id: row.tenant_id,
                code: row.tenant_code,
                name: row.tenant_name,
                sandbox: row.sandbox,
                suspended: false,
                created_at: row.founded_at,
            },
            role: row.role,
            permissions: row.role.permissions().to_vec(),
        }))
    }

    async fn token(&self, bearer: &str, language: Language) -> Result<Authenticated, AuthenticationError> {
        let found = tokens::service::authenticate(&self.db, bearer).await?;
        let (token, tenant) = found.ok_or(AuthenticationError::Refused)?;
        let permissions: Vec<Permission> = token.permissions();
        let principal = Principal {
            bearer: Bearer::Token { token: token.id, name: token.name, prefix: token.prefix },
            tenant,
            role: Role::covering(&permissions),
            permissions,
        };
        Ok(self.accept(principal, token.expires_at, language))
    }

    fn accept(&self, principal: Principal, expires_at: Option<DateTime<Utc>>, language: Language) -> Authenticated {
        let scope = self.db.scope(principal.tenant.id, Actor::named(principal.name()));
        let caller = Caller { scope, permissions: principal.permissions.clone(), language };
        Authenticated { caller, principal, expires_at, db: self.db.clone() }
    }
}
