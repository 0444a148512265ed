//! Founding tenants.

use qiyun_directory::tenants::service::{NewTenant, all, by_code, current, found};
use qiyun_kernel::{Actor, Error, Refuse};

use crate::support::{PASSWORD, World};

fn new(code: &str, login: &str) -> NewTenant {
    NewTenant {
        code: code.to_owned(),
        name: "某报关行".to_owned(),
        sandbox: true,
        owner_login: login.to_owned(),
        owner_name: "张三".to_owned(),
        owner_password: PASSWORD.into(),
    }
}

async fn refused(world: &World, new: NewTenant) -> Vec<&'static str> {
    match found(&world.db, world.sessions.passwords(), new).await {
        Err(Error::Refused(refusals)) => refusals.iter().map(|refusal| refusal.refusal().code).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_tenant_is_founded_whole_or_not_at_all() {
    let world = World::empty().await;
    let tenant = found(&world.db, world.sessions.passwords(), new("demo", "zhang")).await.expect("founded");
    assert!(tenant.sandbox && !tenant.suspended);
    assert_eq!(refused(&world, new("demo", "li")).await, ["TENANT_CODE_TAKEN"]);
    assert_eq!(refused(&world, new("other", "zhang")).await, ["LOGIN_TAKEN"]);
    assert_eq!(refused(&world, new("Bad Code", "wang")).await, ["TENANT_CODE_INVALID"]);
    assert_eq!(all(&world.db).await.expect("read").len(), 1, "what was refused left no tenant");
    found(&world.db, world.sessions.passwords(), new("third", "li")).await.expect("the refused owner's login is free");
    world.member("zhang").await;
}

#[tokio::test]
async fn a_scope_reads_its_own_tenant() {
    let world = World::new().await;
    let beta = by_code(&world.db, "beta").await.expect("there");
    let scope = world.db.scope(beta.id, Actor::service());
    assert_eq!(current(&scope).await.expect("read"), beta);
    assert!(by_code(&world.db, "gamma").await.is_err());
}
