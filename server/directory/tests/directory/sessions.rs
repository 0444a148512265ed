//! Signing in, staying signed in, and being thrown out.

use chrono::Duration;
use qiyun_directory::sessions::{AuthenticationError, Bearer, ClientAddress, SessionSettings, Sessions};
use qiyun_directory::tenants;
use qiyun_directory::users::password::PasswordCost;
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Actor, Language, clock};
use secrecy::SecretSlice;
use serde_json::{Value, json};

use crate::records::Records;
use crate::support::{PASSWORD, World, has, text};

const CREATE: &str = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) {
    session { accessToken refreshToken } viewer { user { login } tenant { code } role sandbox memberships { role } }
    userErrors { code field message todo } } }";
const REFRESH: &str = "mutation($token: String!) { sessionRefresh(refreshToken: $token) {
    session { accessToken refreshToken } userErrors { code field } } }";
const DELETE: &str = "mutation($token: String!) { sessionDelete(refreshToken: $token) { done userErrors { code } } }";

async fn create(world: &World, login: &str, password: &str, tenant: Option<&str>) -> Value {
    let input = json!({"login": login, "password": password, "tenantCode": tenant});
    world.answer(None, CREATE, json!({"input": input})).await["data"]["sessionCreate"].clone()
}

async fn accepted(world: &World, bearer: &str) -> bool {
    match world.sessions.authenticate(bearer, Language::Zh).await {
        Ok(_) => true,
        Err(AuthenticationError::Refused) => false,
        Err(AuthenticationError::Fault(fault)) => panic!("{:?}", fault.cause()),
    }
}

#[tokio::test]
async fn somebody_signs_in_and_sees_who_they_are() {
    let world = World::new().await;
    let made = create(&world, "OWNER@alpha", PASSWORD, None).await;
    assert_eq!(made["userErrors"], json!([]));
    let viewer = json!({"user": {"login": "owner@alpha"}, "tenant": {"code": "alpha"}, "role": "OWNER",
        "sandbox": false, "memberships": [{"role": "OWNER"}]});
    assert_eq!(made["viewer"], viewer);
    let who = world.bearer(&text(&made["session"]["accessToken"])).await;
    let again = world
        .ask(&who, "{ viewer { user { login } tenant { code } role sandbox memberships { role } } }", json!({}))
        .await;
    assert_eq!(again["viewer"], viewer);
    assert!(matches!(who.principal.bearer, Bearer::Member { .. }));
    assert!(who.expires_at.expect("an end") <= clock::now() + Duration::minutes(15));
    assert_eq!(world.error(None, "{ viewer { role } }", json!({})).await, "UNAUTHENTICATED");
    assert_eq!(world.error(None, "{ customers { nodes { id } } }", json!({})).await, "UNAUTHENTICATED");
}

#[tokio::test]
async fn an_unknown_login_answers_like_a_wrong_password() {
    let world = World::new().await;
    let wrong = create(&world, "owner@alpha", "not the password", None).await;
    assert_eq!(wrong["userErrors"][0]["code"], "SIGN_IN_REFUSED");
    for (login, tenant) in [("nobody", None), ("nobody", Some("alpha")), ("", None), ("nobody", Some("nowhere"))] {
        assert_eq!(create(&world, login, "not the password", tenant).await, wrong, "{login}");
    }
    // Throttled alike too: neither login has a try left beyond the third.
    for login in ["owner@alpha", "somebody"] {
        for _ in 0..3 {
            create(&world, login, "not the password", None).await;
        }
    }
    let waits = ["owner@alpha", "somebody"].map(|login| (login, create(&world, login, PASSWORD, None)));
    for (login, answer) in waits {
        assert_eq!(answer.await["userErrors"][0]["code"], "SIGN_IN_THROTTLED", "{login}");
    }
}

#[tokio::test]
async fn the_owner_gets_in_from_elsewhere_while_somebody_guesses() {
    let world = World::new().await;
    for _ in 0..20 {
        create(&world, "owner@alpha", "a guess at it", None).await;
    }
    let sign_in = |ip: [u8; 4]| {
        let sign_in = qiyun_directory::sessions::service::SignIn {
            login: "owner@alpha".to_owned(),
            password: PASSWORD.into(),
            tenant_code: None,
        };
        world.sessions.sign_in(sign_in, ClientAddress(Some(ip.into())))
    };
    assert!(sign_in([203, 0, 113, 7]).await.is_err(), "the guesser's address waits");
    assert!(sign_in([198, 51, 100, 1]).await.is_ok());
}

#[tokio::test]
async fn a_full_pool_sends_people_away_without_counting_their_try() {
    let world = World::new().await;
    let mut settings = SessionSettings::new(SecretSlice::from(vec![7; 32]));
    settings.password_cost = PasswordCost { memory_kib: 64 * 1024, passes: 3, lanes: 1, at_once: 1, waiting: 0 };
    let sessions = std::sync::Arc::new(Sessions::new(world.db.clone(), &settings).expect("sessions"));
    let tries = (0..4_u8).map(|n| {
        let sessions = sessions.clone();
        let sign_in = qiyun_directory::sessions::service::SignIn {
            login: format!("nobody{n}"),
            password: PASSWORD.into(),
            tenant_code: None,
        };
        tokio::spawn(async move { sessions.sign_in(sign_in, ClientAddress(None)).await })
    });
    let mut busy = 0;
    for tried in futures::future::join_all(tries).await {
        let Err(qiyun_kernel::Error::Refused(refusals)) = tried.expect("ran") else { panic!("signed in") };
        busy += usize::from(qiyun_kernel::Refuse::refusal(&refusals[0]).code == "SIGN_IN_BUSY");
    }
    assert!(busy >= 1, "somebody was sent away");
}

#[tokio::test]
async fn a_refresh_token_works_once_and_its_reuse_ends_the_session() {
    let world = World::new().await;
    let first = world.sign_in("owner@alpha").await;
    let renew = async |token: &Value| {
        world.answer(None, REFRESH, json!({"token": token})).await["data"]["sessionRefresh"].clone()
    };
    let second = renew(&first["refreshToken"]).await;
    assert_eq!(second["userErrors"], json!([]));
    let third = renew(&second["session"]["refreshToken"]).await;
    let access = text(&third["session"]["accessToken"]);
    assert!(accepted(&world, &access).await);

    let stolen = renew(&first["refreshToken"]).await;
    assert_eq!(stolen["userErrors"][0], json!({"code": "SESSION_ENDED", "field": ["refreshToken"]}));
    assert!(stolen["session"].is_null());
    assert!(!accepted(&world, &access).await, "the whole session is over, at once");
    assert_eq!(renew(&third["session"]["refreshToken"]).await["userErrors"][0]["code"], "SESSION_ENDED");
    for junk in ["", "abc", "qy_live_x", &"A".repeat(64)] {
        assert_eq!(renew(&json!(junk)).await["userErrors"][0]["code"], "SESSION_ENDED", "{junk}");
    }
}

#[tokio::test]
async fn of_two_uses_at_once_one_is_the_second_and_ends_the_session() {
    let world = World::new().await;
    let session = world.sign_in("owner@alpha").await;
    let token = text(&session["refreshToken"]).into();
    let uses = futures::future::join_all((0..6).map(|_| world.sessions.refresh(&token))).await;
    assert!(uses.iter().filter(|used| used.is_ok()).count() <= 1);
    assert!(!accepted(&world, &text(&session["accessToken"])).await);
}

#[tokio::test]
async fn signing_out_counts_at_once_and_tells_nothing() {
    let world = World::new().await;
    let (one, other) = (world.sign_in("owner@alpha").await, world.sign_in("owner@alpha").await);
    let done = world.answer(None, DELETE, json!({"token": one["refreshToken"]})).await;
    assert_eq!(done["data"]["sessionDelete"], json!({"done": true, "userErrors": []}));
    assert!(!accepted(&world, &text(&one["accessToken"])).await);
    assert!(accepted(&world, &text(&other["accessToken"])).await, "the other session goes on");
    let nothing = world.answer(None, DELETE, json!({"token": "nonsense"})).await;
    assert_eq!(nothing, done);
}

#[tokio::test]
async fn neither_secret_is_in_the_database() {
    let world = World::new().await;
    let session = world.sign_in("owner@alpha").await;
    let kept = world.files().await;
    assert!(has(&kept, "owner@alpha"), "the account itself is in what is looked through");
    let refresh = text(&session["refreshToken"]);
    let raw = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &refresh).expect("base64");
    for secret in [refresh.as_bytes(), &raw[..16], &raw[16..], PASSWORD.as_bytes()] {
        assert!(!has(&kept, secret));
    }
}

#[tokio::test]
async fn a_disabled_member_and_a_suspended_tenant_are_refused_by_the_next_request() {
    let world = World::new().await;
    world.with_role("alpha", "OPERATOR").await;
    let session = world.sign_in("operator@alpha").await;
    let (access, refresh) = (text(&session["accessToken"]), session["refreshToken"].clone());
    let owner = world.owner("alpha").await;
    let members = world.ask(&owner, "{ members { nodes { id user { login } } } }", json!({})).await;
    let nodes = members["members"]["nodes"].as_array().expect("nodes").clone();
    let operator = nodes.iter().find(|node| node["user"]["login"] == "operator@alpha").expect("there")["id"].clone();
    let update = "mutation($id: ID!, $status: RecordStatus!) { memberUpdate(id: $id, input: {status: $status}) {
        member { status } userErrors { code } } }";
    world.make(&owner, update, json!({"id": operator, "status": "DISABLED"})).await;
    assert!(!accepted(&world, &access).await);
    let renewed = world.answer(None, REFRESH, json!({"token": refresh})).await;
    assert_eq!(renewed["data"]["sessionRefresh"]["userErrors"][0]["code"], "SESSION_ENDED");
    let back = create(&world, "operator@alpha", PASSWORD, None).await;
    assert_eq!(back["userErrors"][0]["code"], "NO_TENANT");

    let access = text(&world.sign_in("owner@alpha").await["accessToken"]);
    tenants::service::suspend(&world.db, "alpha", true).await.expect("suspended");
    assert!(!accepted(&world, &access).await);
    assert!(accepted(&world, &text(&world.sign_in("owner@beta").await["accessToken"])).await);
    tenants::service::suspend(&world.db, "alpha", false).await.expect("back");
    assert!(accepted(&world, &access).await);
}

#[tokio::test]
async fn a_person_of_two_tenants_says_which_and_an_unknown_one_answers_like_a_foreign_one() {
    let world = World::new().await;
    world.found("gamma", false).await;
    let beta = tenants::service::by_code(&world.db, "beta").await.expect("beta");
    let across = world.db.across(Crossing::Operator);
    let sql = "INSERT INTO member (id, tenant_id, user_id, role, enabled, created_at) SELECT $1, $2, id, 'auditor', TRUE, created_at \
        FROM user_account WHERE login = 'owner@alpha'";
    across.execute(sql, vec![qiyun_kernel::ids::next().into(), beta.id.into()]).await.expect("joined");
    let which = create(&world, "owner@alpha", PASSWORD, None).await;
    assert_eq!(which["userErrors"][0]["code"], "TENANT_CODE_NEEDED");
    let there = create(&world, "owner@alpha", PASSWORD, Some("beta")).await;
    assert_eq!((&there["viewer"]["tenant"]["code"], &there["viewer"]["role"]), (&json!("beta"), &json!("AUDITOR")));
    let foreign = create(&world, "owner@alpha", PASSWORD, Some("gamma")).await;
    assert_eq!(foreign["userErrors"][0]["code"], "NO_TENANT");
    assert_eq!(create(&world, "owner@alpha", PASSWORD, Some("nowhere")).await, foreign);

    let alpha = world
        .bearer(&text(&create(&world, "owner@alpha", PASSWORD, Some("alpha")).await["session"]["accessToken"]))
        .await;
    let records = Records::make(&world, &alpha).await;
    let in_beta = world.bearer(&text(&there["session"]["accessToken"])).await;
    let seen = world.ask(&in_beta, "{ customers { nodes { id } } }", json!({})).await;
    assert!(!seen.to_string().contains(&records.customer));
}

#[tokio::test]
async fn what_is_no_token_of_ours_is_refused() {
    let world = World::new().await;
    let session = world.sign_in("owner@alpha").await;
    let access = text(&session["accessToken"]);
    let mut settings = SessionSettings::new(SecretSlice::from(vec![8; 32]));
    settings.password_cost = PasswordCost { memory_kib: 8, passes: 1, ..PasswordCost::default() };
    let other = Sessions::new(world.db.clone(), &settings).expect("sessions");
    assert!(other.authenticate(&access, Language::Zh).await.is_err(), "another deployment's key");
    let refresh = text(&session["refreshToken"]);
    let cut = &access[..access.len() - 2];
    for junk in ["", "x", "a.b.c", "qy_live_", "qy_live_00", &refresh, cut] {
        assert!(!accepted(&world, junk).await, "{junk}");
    }
    settings.access_minutes = -1;
    settings.key = SecretSlice::from(vec![7; 32]);
    let past = Sessions::new(world.db.clone(), &settings).expect("sessions");
    let token = text(&session["refreshToken"]).into();
    let (tokens, _) = past.refresh(&token).await.expect("renewed");
    assert!(!accepted(&world, secrecy::ExposeSecret::expose_secret(&tokens.access_token)).await, "expired");
}

#[tokio::test]
async fn what_somebody_does_bears_their_name() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    assert_eq!(owner.caller.scope.actor(), &Actor::named("alpha 负责人"));
}
