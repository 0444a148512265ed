//! A migrated database for one test of the kernel.

use qiyun_services::{Scratch, Urls};

use super::{Actor, Crossing, Database, Scope, TenantId};
use crate::clock;

/// On whichever database this run is about.
pub(crate) async fn database() -> (Database, Scratch) {
    let scratch = Scratch::new();
    let db = Database::open(scratch.urls()).await.expect("opens");
    db.migrate().await.expect("migrates");
    (db, scratch)
}

/// All three addresses of a database in PostgreSQL.
pub(crate) fn all(urls: &Urls) -> (String, Option<String>, Option<String>) {
    (urls.app.clone(), Some(urls.platform.clone()), Some(urls.owner.clone()))
}

/// A founded tenant.
pub(crate) async fn tenant(db: &Database, code: &str) -> Scope {
    let tenant = TenantId::fresh();
    let found =
        "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) VALUES ($1, $2, $2, true, false, $3)";
    let values = vec![tenant.uuid().into(), code.into(), clock::now().into()];
    db.across(Crossing::Operator).execute(found, values).await.expect("founded");
    db.scope(tenant, Actor::service())
}
