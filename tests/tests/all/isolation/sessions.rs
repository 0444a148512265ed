//! Who may do what, and for how long.

use serde_json::{Value, json};

use crate::support::{Client, Server, Settings};

fn login(server: &Server, index: usize) -> (String, String) {
    let demo = server.demo();
    let text = |name: &str| demo["logins"][index][name].as_str().expect("a text").to_owned();
    (text("login"), text("password"))
}

#[tokio::test]
async fn roles_scopes_and_the_end_of_a_membership() {
    let server = Server::start(Settings::default());
    let (name, password) = login(&server, 1);
    let operator = Client::sign_in(server.url(), &name, &password).await;
    let operator = Client::new(server.url(), operator["session"]["accessToken"].as_str().expect("a session"));
    let viewer = operator.data("{ viewer { role sandbox tenant { code } } }", json!({})).await;
    assert_eq!(viewer["viewer"], json!({"role": "OPERATOR", "sandbox": true, "tenant": {"code": "demo"}}));
    let create = "mutation($input: CustomerInput!) { customerCreate(input: $input) { userErrors { code } } }";
    let refused = operator.answer(create, json!({"input": {"code": "X", "name": "X"}})).await;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "FORBIDDEN", "{refused}");

    let (name, password) = login(&server, 0);
    let manager = Client::sign_in(server.url(), &name, &password).await;
    let manager = Client::new(server.url(), manager["session"]["accessToken"].as_str().expect("a session"));
    let token = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { apiToken { id } secret userErrors { code message } } }";
    let made =
        manager.done("apiTokenCreate", token, json!({"input": {"name": "reader", "scopes": ["orders:read"]}})).await;
    let reader = Client::new(server.url(), made["secret"].as_str().expect("a secret"));
    assert!(reader.answer("{ orders { totalCount } }", json!({})).await.get("errors").is_none());
    for document in ["{ customers { totalCount } }", "mutation { ordersDelete(ids: []) { userErrors { code } } }"] {
        let refused = reader.answer(document, json!({})).await;
        assert_eq!(refused["errors"][0]["extensions"]["code"], "FORBIDDEN", "{document}: {refused}");
    }
    let revoke = "mutation($id: ID!) { apiTokenRevoke(id: $id) { userErrors { code } } }";
    manager.done("apiTokenRevoke", revoke, json!({"id": made["apiToken"]["id"]})).await;
    let refused = reader.answer("{ orders { totalCount } }", json!({})).await;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");

    let members = manager.data("{ members { nodes { id role } } }", json!({})).await;
    let nodes = members["members"]["nodes"].as_array().expect("a list");
    let member = nodes.iter().find(|node| node["role"] == "OPERATOR").expect("the operator");
    let disable = "mutation($id: ID!) { memberUpdate(id: $id, input: {status: DISABLED}) { userErrors { code } } }";
    manager.done("memberUpdate", disable, json!({"id": member["id"]})).await;
    let refused = operator.answer("{ viewer { role } }", json!({})).await;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "UNAUTHENTICATED", "at once: {refused}");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_login_answer_alike_and_a_refresh_token_works_once() {
    let server = Server::start(Settings::default());
    let (name, password) = login(&server, 0);
    let wrong = Client::sign_in(server.url(), &name, "not the password").await;
    let unknown = Client::sign_in(server.url(), "nobody-at-all", "not the password").await;
    assert_eq!(wrong["userErrors"], unknown["userErrors"]);
    assert_eq!(wrong["session"], Value::Null);
    let session = Client::sign_in(server.url(), &name, &password).await["session"].take();
    let client = Client::new(server.url(), session["accessToken"].as_str().expect("a session"));
    let refresh = "mutation($token: String!) { sessionRefresh(refreshToken: $token) { session { refreshToken accessToken } userErrors { code } } }";
    let first = client.data(refresh, json!({"token": session["refreshToken"]})).await;
    let next = first["sessionRefresh"]["session"].clone();
    assert!(next["refreshToken"].is_string() && next["refreshToken"] != session["refreshToken"]);
    let reused = client.data(refresh, json!({"token": session["refreshToken"]})).await;
    assert_eq!(reused["sessionRefresh"]["session"], Value::Null);
    let renewed = Client::new(server.url(), next["accessToken"].as_str().expect("a token"));
    let ended = renewed.answer("{ viewer { role } }", json!({})).await;
    assert_eq!(ended["errors"][0]["extensions"]["code"], "UNAUTHENTICATED", "a stolen token ends the session: {ended}");
}
