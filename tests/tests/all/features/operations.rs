//! Long work as it goes on: a subscription over graphql-transport-ws.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::socket::{Said, Socket};
use crate::support::{Client, Server, Settings};

const WATCH: &str = "subscription($id: ID!) { operationUpdated(id: $id) { id state done total succeeded failed } }";

/// Everything that a subscription says until it is complete.
async fn watched(socket: &mut Socket, id: &str) -> Vec<Value> {
    let mut seen = Vec::new();
    loop {
        match socket.read().await {
            Said::Message(message) if message["type"] == "next" && message["id"] == id => {
                assert!(message["payload"]["errors"].is_null(), "{message}");
                seen.push(message["payload"]["data"]["operationUpdated"].clone());
            }
            Said::Message(message) if message["type"] == "complete" && message["id"] == id => return seen,
            other => panic!("{other:?} in the middle of {id}"),
        }
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("a number")
}

#[tokio::test]
async fn a_push_is_seen_to_move_and_to_end() {
    // Each message waits a little on the channel, so that there is something to see.
    let server = Server::start(Settings::orders_per_message(1));
    let client = server.client();
    let numbers: Vec<String> = (0..60).map(|index| format!("W{index:03}")).collect();
    let task = client.ready("ENTRY_9710", &numbers).await;
    server.fault(&server.port_url(), json!({"latency_ms": 200})).await;
    let mut socket = Socket::signed_in(server.url(), client.token()).await;
    let pushed = client.push(json!({"taskId": task}), &key()).await;
    let operation = pushed["operation"]["id"].as_str().expect("an id");
    socket.subscribe("push", WATCH, json!({"id": operation})).await;
    let seen = watched(&mut socket, "push").await;
    assert!(seen.len() > 2, "it moved at once: {seen:?}");
    for (before, after) in seen.iter().zip(&seen[1..]) {
        assert_ne!(before, after, "said twice");
        assert!(number(&before["done"]) <= number(&after["done"]), "it went back: {seen:?}");
    }
    let last = seen.last().expect("an end");
    let wanted = json!({"id": operation, "state": "SUCCEEDED", "done": 60, "total": 60, "succeeded": 60, "failed": 0});
    assert_eq!(last, &wanted);

    // What has ended is said once.
    socket.subscribe("late", WATCH, json!({"id": operation})).await;
    assert_eq!(watched(&mut socket, "late").await, [wanted]);
}

#[tokio::test]
async fn anothers_operation_is_refused_like_none_and_a_revoked_token_ends_its_socket() {
    let server = Server::start(Settings::default());
    let (a, b) = (server.client(), server.second_tenant("second"));
    let task = a.ready("ENTRY_9710", &["O1".to_owned()]).await;
    let theirs = a.push(json!({"taskId": task}), &key()).await["operation"]["id"].take();
    let mut socket = Socket::signed_in(server.url(), b.token()).await;
    let mut refusals = Vec::new();
    for id in [&theirs, &json!(format!("operation_{}", uuid::Uuid::new_v4().simple()))] {
        socket.subscribe("x", WATCH, json!({"id": id})).await;
        let Said::Message(mut message) = socket.read().await else { panic!("closed") };
        let at = if message["type"] == "error" { "/payload/0" } else { "/payload/errors/0" };
        let error = message.pointer_mut(at).unwrap_or_else(|| panic!("no refusal")).take();
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{error}");
        refusals.push(error["message"].clone());
        if message["type"] != "error" {
            assert_eq!(socket.read().await, Said::Message(json!({"type": "complete", "id": "x"})));
        }
    }
    assert_eq!(refusals[0], refusals[1]);

    let demo = server.demo();
    let login = |index: usize, name: &str| demo["logins"][index][name].as_str().expect("a text").to_owned();
    let manager = Client::signed_in(server.url(), &login(0, "login"), &login(0, "password")).await;
    let create = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { apiToken { id } secret userErrors { code message } } }";
    let made = manager.done("apiTokenCreate", create, json!({"input": {"name": "w", "scopes": ["orders:read"]}})).await;
    let mut socket = Socket::signed_in(server.url(), made["secret"].as_str().expect("a secret")).await;
    let revoke = "mutation($id: ID!) { apiTokenRevoke(id: $id) { userErrors { code } } }";
    manager.done("apiTokenRevoke", revoke, json!({"id": made["apiToken"]["id"]})).await;
    let end = socket.read().await;
    assert!(matches!(end, Said::Closed(4403, _)), "{end:?}");

    let mut stranger = Socket::open(server.url()).await;
    stranger.init("qy_test_nothing").await;
    let end = stranger.read().await;
    assert!(matches!(end, Said::Closed(4403, _)), "{end:?}");
}
