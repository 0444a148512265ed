//! Accounts by id for nested fields: only of people who belong to the reader's tenant.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::{DataLoader, Loader};
use qiyun_kernel::loader::at_once;
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault, TenantId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The name and login of a person.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Person {
    pub id: Uuid,
    pub login: String,
    pub name: String,
}

/// Loads people of one tenant.
#[derive(Debug)]
pub struct People {
    db: Database,
    tenant: TenantId,
}

/// The loader of one request.
pub type PeopleLoader = DataLoader<People>;

/// A loader for one request.
#[must_use]
pub fn for_request(db: Database, tenant: TenantId) -> PeopleLoader {
    at_once(DataLoader::new(People { db, tenant }, tokio::spawn))
}

impl Loader<Uuid> for People {
    type Value = Person;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[Uuid]) -> Result<HashMap<Uuid, Person>, Arc<Fault>> {
        let marks = (0..keys.len()).map(|i| format!("${}", i + 2)).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "SELECT u.id, u.login, u.name FROM user_account u JOIN member m ON m.user_id = u.id \
             WHERE m.tenant_id = $1 AND u.id IN ({marks})"
        );
        let mut values = vec![self.tenant.into()];
        values.extend(keys.iter().map(|id| (*id).into()));
        let people: Vec<Person> = self.db.across(Crossing::SignIn).query(&sql, values).await.map_err(Arc::new)?;
        Ok(people.into_iter().map(|person| (person.id, person)).collect())
    }
}
