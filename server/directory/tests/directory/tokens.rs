//! API tokens.

use chrono::Duration;
use qiyun_directory::sessions::Authenticated;
use qiyun_directory::tenants;
use qiyun_directory::tokens::{entity, service};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Language, clock};
use serde_json::{Value, json};

use crate::records::{CUSTOMER_CREATE, Records, everything};
use crate::support::{World, text};

const CREATE: &str = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) {
    apiToken { id name prefix scopes expiresAt lastUsedAt revokedAt } secret userErrors { code field message todo } } }";
const REVOKE: &str = "mutation($id: ID!) { apiTokenRevoke(id: $id) {
    apiToken { id revokedAt } userErrors { code field message todo } } }";

async fn create(world: &World, who: &Authenticated, scopes: &[&str]) -> (Value, String) {
    let input = json!({"input": {"name": "ERP", "scopes": scopes}});
    let made = world.ask(who, CREATE, input).await["apiTokenCreate"].clone();
    assert_eq!(made["userErrors"], json!([]), "{made:#}");
    (made["apiToken"].clone(), text(&made["secret"]))
}

async fn accepted(world: &World, token: &str) -> bool {
    world.sessions.authenticate(token, Language::Zh).await.is_ok()
}

#[tokio::test]
async fn a_token_does_what_its_scopes_say_under_its_own_name() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let (shown, secret) = create(&world, &owner, &["directory:read", "directory:write"]).await;
    assert!(secret.starts_with("qy_live_") && secret.len() == 8 + 64);
    assert_eq!(text(&shown["prefix"]), secret[..16]);
    let token = world.bearer(&secret).await;
    let made = world.make(&token, CUSTOMER_CREATE, json!({"input": {"code": "C1", "name": "x"}})).await;
    assert_eq!(made["createdBy"], "API ERP");
    assert_eq!(world.error(Some(&token), "{ members { nodes { id } } }", json!({})).await, "FORBIDDEN");
    let viewer = "{ viewer { user { login name } role permissions memberships { tenant { code } } } }";
    let viewer = world.ask(&token, viewer, json!({})).await["viewer"].clone();
    assert_eq!((&viewer["user"]["name"], &viewer["role"]), (&json!("ERP"), &json!("MANAGER")));
    assert_eq!(viewer["permissions"], json!(["directory:read", "directory:write"]));

    let reader = world.bearer(&create(&world, &owner, &["directory:read"]).await.1).await;
    assert_eq!(
        world.error(Some(&reader), CUSTOMER_CREATE, json!({"input": {"code": "C2", "name": "x"}})).await,
        "FORBIDDEN"
    );
    let list = world.ask(&owner, "{ apiTokens { totalCount nodes { id prefix } } }", json!({})).await;
    assert_eq!(list["apiTokens"]["totalCount"], 2);
    assert!(!list.to_string().contains(&secret[16..]));
}

#[tokio::test]
async fn a_token_is_no_way_to_more_than_one_has() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let weak = world.bearer(&create(&world, &owner, &["members:manage", "orders:read"]).await.1).await;
    let strong = json!({"input": {"name": "x", "scopes": ["orders:read", "declarations:push"]}});
    let refused = world.refused(&weak, CREATE, strong).await;
    assert_eq!(refused, [("SCOPE_BEYOND_YOURS".to_owned(), "input.scopes".to_owned())]);
    let member = json!({"input": {"login": "x@alpha", "name": "x", "password": "long enough", "role": "OPERATOR"}});
    let document = "mutation($input: MemberCreateInput!) { memberCreate(input: $input) { member { id } userErrors { code field } } }";
    assert_eq!(world.refused(&weak, document, member).await[0].0, "ROLE_BEYOND_YOURS");
    let wrong = json!({"input": {"name": " x", "scopes": ["orders:all"], "expiresAt": "2020-01-01T00:00:00Z"}});
    let codes: Vec<String> = world.refused(&owner, CREATE, wrong).await.into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["WHITE_SPACE", "SCOPE_UNKNOWN", "EXPIRES_IN_THE_PAST"]);
    let none = json!({"input": {"name": "x", "scopes": []}});
    assert_eq!(world.refused(&owner, CREATE, none).await[0].0, "SCOPES_EMPTY");
}

#[tokio::test]
async fn revoked_expired_and_suspended_tokens_are_refused_at_once() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let (shown, secret) = create(&world, &owner, &["orders:read"]).await;
    assert!(accepted(&world, &secret).await);
    let revoked = world.make(&owner, REVOKE, json!({"id": shown["id"]})).await;
    assert!(!accepted(&world, &secret).await);
    assert_eq!(world.make(&owner, REVOKE, json!({"id": shown["id"]})).await, revoked, "twice is once");

    let soon = clock::now() + Duration::hours(1);
    let input = json!({"input": {"name": "short", "scopes": ["orders:read"], "expiresAt": soon.to_rfc3339()}});
    let short = text(&world.ask(&owner, CREATE, input).await["apiTokenCreate"]["secret"]);
    assert!(accepted(&world, &short).await);
    let scope = &owner.caller.scope;
    let past = clock::now() - Duration::seconds(1);
    scope.change::<entity::Entity>().set(entity::Column::ExpiresAt, past).exec().await.expect("changed");
    assert!(!accepted(&world, &short).await);

    let (_, secret) = create(&world, &owner, &["orders:read"]).await;
    tenants::service::suspend(&world.db, "alpha", true).await.expect("suspended");
    assert!(!accepted(&world, &secret).await);
}

#[tokio::test]
async fn the_last_use_is_written_once_a_minute() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let (_, secret) = create(&world, &owner, &["orders:read"]).await;
    let scope = &owner.caller.scope;
    let used = async || service::list(scope).one().await.expect("read").expect("there").last_used_at;
    assert_eq!(used().await, None);
    assert!(accepted(&world, &secret).await);
    let first = used().await.expect("noted");
    assert!(accepted(&world, &secret).await);
    assert_eq!(used().await, Some(first));
    let earlier = clock::now() - Duration::seconds(61);
    scope.change::<entity::Entity>().set(entity::Column::LastUsedAt, earlier).exec().await.expect("changed");
    assert!(accepted(&world, &secret).await);
    assert!(used().await.expect("noted") >= first);
}

#[tokio::test]
async fn a_sandbox_token_is_marked_and_no_secret_is_stored() {
    let world = World::new().await;
    world.found("practice", true).await;
    let tenant = tenants::service::by_code(&world.db, "practice").await.expect("practice");
    let scope = world.db.scope(tenant.id, qiyun_kernel::Actor::service());
    let new = service::NewToken { name: "cli".to_owned(), scopes: vec!["orders:read".to_owned()], expires_at: None };
    let (row, secret) = service::create(&scope, &qiyun_kernel::Permission::ALL, new).await.expect("made");
    let secret = secrecy::ExposeSecret::expose_secret(&secret).to_owned();
    assert!(secret.starts_with("qy_test_"));
    assert!(!format!("{row:?}").contains(&secret[16..]));
    assert!(accepted(&world, &secret).await);
    let stored =
        world.db.across(Crossing::Operator).all::<entity::Entity>(sea_orm::Condition::all()).await.expect("read");
    assert_eq!((stored.len(), stored[0].secret_hash.len()), (1, 32));
}

#[tokio::test]
async fn another_tenants_token_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let own = Records::make(&world, &alpha).await;
    let (victim, secret) = create(&world, &beta, &["orders:read"]).await;
    let before = everything(&world, &beta).await;
    world.cannot_reach(&alpha, REVOKE, json!({}), &text(&victim["id"]), &own.customer).await;
    assert!(accepted(&world, &secret).await);
    assert_eq!(everything(&world, &beta).await["members"], before["members"]);
}
