//! Who a request comes from, as its resolvers find them.

use async_graphql::{Context, Data};
use chrono::{DateTime, Utc};
use qiyun_kernel::{Caller, Database, Permission, loader};
use uuid::Uuid;

use crate::members::role::Role;
use crate::members::service::Giver;
use crate::tenants::entity::Model as Tenant;
use crate::users::loader::{self as people, Person};

/// Who a request comes from: a member or a token, of which tenant, as what.
#[derive(Clone, Debug)]
pub struct Principal {
    pub bearer: Bearer,
    pub tenant: Tenant,
    /// For a token, the least role that may do what its scopes say.
    pub role: Role,
    pub permissions: Vec<Permission>,
}

/// What was shown at the door.
#[derive(Clone, Debug)]
pub enum Bearer {
    Member { member: Uuid, session: Uuid, person: Person },
    Token { token: Uuid, name: String, prefix: String },
}

impl Principal {
    /// The person whose session it is; `None` for a token.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        match &self.bearer {
            Bearer::Member { person, .. } => Some(person),
            Bearer::Token { .. } => None,
        }
    }

    /// The name that stands in 创建人 and 修改人.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.bearer {
            Bearer::Member { person, .. } => person.name.clone(),
            Bearer::Token { name, .. } => format!("API {name}"),
        }
    }

    /// What it may give to others.
    #[must_use]
    pub fn giver(&self) -> Giver<'_> {
        Giver { role: self.role, permissions: &self.permissions }
    }
}

/// The principal of this request.
pub(crate) fn principal<'c>(ctx: &'c Context<'_>) -> async_graphql::Result<&'c Principal> {
    ctx.data_opt::<Principal>().ok_or_else(qiyun_kernel::payload::unauthenticated)
}

/// An accepted credential.
#[derive(Clone, Debug)]
pub struct Authenticated {
    pub caller: Caller,
    pub principal: Principal,
    /// When the credential ends; `None` for a token without an end.
    pub expires_at: Option<DateTime<Utc>>,
    pub(super) db: Database,
}

impl Authenticated {
    /// Puts all that resolvers look for into the data of one operation. The loaders are new each time,
    /// so that nothing that was read for one operation is seen by another.
    pub fn insert(&self, data: &mut Data) {
        data.insert(self.caller.language);
        data.insert(loader::for_request(self.caller.scope.clone()));
        data.insert(people::for_request(self.db.clone(), self.principal.tenant.id));
        data.insert(self.caller.clone());
        data.insert(self.principal.clone());
    }
}
