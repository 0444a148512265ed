//! To which tenants a person can go.

use chrono::{DateTime, Utc};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Error, Fault, TenantId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::refusal::SessionRefusal;
use super::service::Sessions;
use crate::members::role::Role;
use crate::tenants::entity::Model as Tenant;

/// A tenant that a person belongs to.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Membership {
    pub member_id: Uuid,
    pub role: Role,
    pub tenant_id: TenantId,
    pub code: String,
    pub name: String,
    pub sandbox: bool,
    pub created_at: DateTime<Utc>,
}

impl Membership {
    /// The tenant's row.
    #[must_use]
    pub fn tenant(&self) -> Tenant {
        Tenant {
            id: self.tenant_id,
            code: self.code.clone(),
            name: self.name.clone(),
            sandbox: self.sandbox,
            suspended: false,
            created_at: self.created_at,
        }
    }
}

impl Sessions {
    /// The tenants in which a person has an enabled membership, oldest first.
    pub async fn memberships(&self, user: Uuid) -> Result<Vec<Membership>, Fault> {
        let sql = "SELECT m.id AS member_id, m.role, t.id AS tenant_id, t.code, t.name, t.sandbox, t.created_at \
             FROM member m JOIN tenant t ON t.id = m.tenant_id \
             WHERE m.user_id = $1 AND m.enabled AND NOT t.suspended ORDER BY m.created_at, m.id";
        self.db.across(Crossing::SignIn).query(sql, vec![user.into()]).await
    }

    /// The one to go to.
    pub(super) async fn choose(
        &self,
        user: Uuid,
        tenant_code: Option<String>,
    ) -> Result<Membership, Error<SessionRefusal>> {
        let mut memberships = self.memberships(user).await?;
        if let Some(code) = tenant_code.filter(|code| !code.is_empty()) {
            memberships.retain(|membership| membership.code == code);
        }
        if memberships.len() > 1 {
            let codes = memberships.into_iter().map(|membership| membership.code).collect();
            return Err(SessionRefusal::WhichTenant(codes).into());
        }
        memberships.pop().ok_or_else(|| SessionRefusal::NoTenant.into())
    }
}
