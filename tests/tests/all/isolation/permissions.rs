//! What each scope and each role opens, field by field; and that the rest stays shut.

use serde_json::{Value, json};

use super::cases::variables;
use crate::support::schema::{Root, Schema};
use crate::support::tenant::{Parties, Tenant};
use crate::support::{Client, Server, Settings};

const FIRM: Parties = Parties { mark: "FIRM", customs_code: "3303960CCC", transmission_id: "DXPENT0000000777" };
const SCOPES: [&str; 6] =
    ["directory:read", "directory:write", "orders:read", "orders:write", "declarations:push", "members:manage"];

/// What a field needs; nothing for what any caller may ask.
fn needed(root: Root, field: &str) -> Option<&'static str> {
    let starts = |words: &[&str]| words.iter().any(|word| field.starts_with(word));
    match (root, field) {
        (_, "viewer" | "importTemplate") => None,
        (_, "parameters" | "signingDevices") => Some("directory:read"),
        (_, "sessionCreate" | "sessionRefresh" | "sessionDelete") => None,
        (
            _,
            "declarationsPush" | "messageDecide" | "orderAmend" | "actPush" | "orderPaymentsAdd" | "taskPaymentsImport",
        ) => Some("declarations:push"),
        (Root::Mutation, _) if starts(&["declarations", "wayBill", "arrival", "departure", "returnTally"]) => {
            Some("declarations:push")
        }
        (Root::Mutation, _)
            if starts(&["customer", "enterprise", "warehouse", "strategy", "tenantSettings", "onboarding"]) =>
        {
            Some("directory:write")
        }
        (Root::Query, _)
            if starts(&[
                "customers",
                "enterprises",
                "warehouses",
                "strategies",
                "tenantSettings",
                "onboarding",
                "receipt",
            ]) =>
        {
            Some("directory:read")
        }
        (_, _) if starts(&["member", "apiToken"]) => Some("members:manage"),
        (Root::Mutation, _)
            if starts(&["task", "orders", "stagedUploads", "operation", "columnMapping", "diagnosis", "entry"]) =>
        {
            Some("orders:write")
        }
        // `node` is asked for an order here.
        (Root::Query, _)
            if starts(&[
                "acts",
                "task",
                "order",
                "operation",
                "node",
                "columnMapping",
                "importPreview",
                "diagnoses",
            ]) =>
        {
            Some("orders:read")
        }
        _ => panic!("{field} is new to the schema: say here what it needs"),
    }
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

/// Calls every field; exactly those that `held` opens are not forbidden.
async fn opens(client: &Client, tenant: &Tenant, schema: &Schema, held: &[&str], who: &str) {
    for root in [Root::Query, Root::Mutation] {
        for field in schema.roots(root) {
            let name = field.name.node.as_str();
            let answer = client.answer(&schema.document(root, field, 0), variables(name, tenant)).await;
            let open = needed(root, name).is_none_or(|scope| held.contains(&scope));
            assert_eq!(code(&answer) != "FORBIDDEN", open, "{who}, {name}: {answer}");
            if !open {
                assert!(answer["data"].is_null(), "{who}, {name}: {answer}");
            }
        }
    }
}

async fn token(tenant: &Tenant, server: &Server, scopes: &[&str]) -> Client {
    let document = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { secret userErrors { code message } } }";
    let input = json!({"input": {"name": "scoped", "scopes": scopes}});
    let made = tenant.owner.done("apiTokenCreate", document, input).await;
    Client::new(server.url(), made["secret"].as_str().expect("a secret"))
}

#[tokio::test]
async fn each_scope_opens_its_own_fields_and_no_others() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let schema = Schema::published();
    let before = tenant.everything(&schema).await;
    let reader = ["directory:read", "orders:read"];
    opens(&token(&tenant, &server, &reader).await, &tenant, &schema, &reader, "a reader").await;
    let after = tenant.everything(&schema).await;
    for kept in ["customers", "enterprises", "warehouses", "strategies", "tasks", "orders", "operations", "members"] {
        assert_eq!(before[kept], after[kept], "a reader changed {kept}");
    }
    for scope in SCOPES {
        opens(&token(&tenant, &server, &[scope]).await, &tenant, &schema, &[scope], scope).await;
    }
}

#[tokio::test]
async fn each_role_opens_what_its_name_says() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let schema = Schema::published();
    let document = "mutation($input: MemberCreateInput!) { memberCreate(input: $input) { member { id } userErrors { code message } } }";
    let operator = ["directory:read", "orders:read", "orders:write", "declarations:push"];
    for (role, held) in [("AUDITOR", &operator[..2]), ("OPERATOR", &operator[..]), ("MANAGER", &SCOPES[..])] {
        let input =
            json!({"login": format!("one-{role}"), "name": "某人", "password": "a long enough one", "role": role});
        tenant.owner.done("memberCreate", document, json!({"input": input})).await;
        let person = Client::signed_in(server.url(), &format!("one-{role}"), "a long enough one").await;
        opens(&person, &tenant, &schema, held, role).await;
    }
}

#[tokio::test]
async fn without_credentials_there_is_signing_in_and_nothing_else() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let schema = Schema::published();
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    for root in Root::ALL {
        for field in schema.roots(root) {
            let name = field.name.node.as_str();
            let body = json!({"query": schema.document(root, field, 0), "variables": variables(name, &tenant)});
            let answer = http.post(format!("{}/graphql", server.url())).json(&body).send().await.expect("an answer");
            let open = matches!(name, "sessionCreate" | "sessionRefresh");
            assert_eq!(answer.status() == 401, !open, "{name}");
            let answer: Value = answer.json().await.expect("JSON");
            assert_eq!(code(&answer) == "UNAUTHENTICATED", !open, "{name}: {answer}");
            assert!(open || answer.get("data").is_none(), "{name}: {answer}");
        }
    }
}

#[tokio::test]
async fn a_scope_is_not_widened_by_going_through_a_row_that_it_may_read() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let client = token(&tenant, &server, &["orders:read"]).await;
    assert_eq!(code(&client.answer("{ enterprises { nodes { id } } }", json!({})).await), "FORBIDDEN");
    for inside in ["customer { phone }", "strategy { name declarant { signing { url username } } }"] {
        let answer = client.answer(&format!("{{ tasks {{ nodes {{ code {inside} }} }} }}"), json!({})).await;
        assert_eq!(code(&answer), "FORBIDDEN", "{inside}: {answer}");
        assert!(!answer["data"].to_string().contains("FIRM示例"), "{answer}");
    }
}
