//! Founding tenants.

use qiyun_directory::tenants::service::{NewTenant, all, by_code, current, found};
use qiyun_directory::users::service::reset_password;
use qiyun_kernel::{Actor, Error, Language, Refuse};

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

#[tokio::test]
async fn a_new_password_ends_all_sessions_of_its_account_alone() {
    let world = World::new().await;
    let reset = |login, password: &str| reset_password(&world.db, world.sessions.passwords(), login, password.into());
    let (alpha, beta) = (world.sign_in("owner@alpha").await, world.sign_in("owner@beta").await);
    reset("OWNER@alpha", "another good one").await.expect("reset");
    let accepted = async |session: &serde_json::Value| {
        world.sessions.authenticate(session["accessToken"].as_str().expect("a token"), Language::Zh).await.is_ok()
    };
    assert!(!accepted(&alpha).await && accepted(&beta).await);
    let stale = world.sessions.refresh(&alpha["refreshToken"].as_str().expect("a token").to_owned().into()).await;
    assert!(matches!(stale, Err(Error::Refused(_))));
    reset("owner@alpha", PASSWORD).await.expect("reset");
    world.sign_in("owner@alpha").await;
    for (login, password, code) in [("nobody", PASSWORD, "LOGIN_UNKNOWN"), ("owner@alpha", "short", "PASSWORD_LENGTH")]
    {
        let Err(Error::Refused(refusals)) = reset(login, password).await else { panic!("reset") };
        assert_eq!(refusals[0].refusal().code, code);
    }
}
