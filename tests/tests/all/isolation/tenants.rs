//! Tenant B with tenant A's ids: at every place of every field where an id may stand.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::cases::{ALIKE, kinds, variables};
use crate::support::schema::{Root, Schema, put};
use crate::support::socket::{Said, Socket};
use crate::support::tenant::{Parties, Tenant};
use crate::support::{Client, Server, Settings};

const A: Parties = Parties { mark: "CANARY", customs_code: "3303960CCC", transmission_id: "DXPENT0000000777" };
const B: Parties = Parties { mark: "PLAIN", customs_code: "3304960DDD", transmission_id: "DXPENT0000000888" };

/// The answer with the id that was sent made invisible, and without what differs between any two requests.
fn seen(answer: &Value, sent: &Value) -> Value {
    let text = answer.to_string().replace(sent.as_str().expect("an id"), "THE-ID");
    let mut answer: Value = serde_json::from_str(&text).expect("JSON");
    if let Some(errors) = answer["errors"].as_array_mut() {
        for error in errors {
            error["extensions"]["requestId"] = json!("");
        }
    }
    answer
}

/// B's variables for a field with one id replaced.
fn with_id(field: &str, place: &str, b: &Tenant, id: &Value) -> Value {
    let mut given = variables(field, b);
    if field == "declarationsPush" {
        // One of several ways to say which orders.
        given["input"] = json!({});
    }
    // Either an order or something else.
    if field == "diagnosisRun" {
        given["input"] = json!({});
    }
    if field == "entryDraftCompare" && place.contains("subject") {
        given["input"]["subject"] = json!({});
    }
    put(&mut given, place, id.clone());
    given
}

#[tokio::test]
async fn every_place_of_an_id_answers_anothers_like_nobodys_and_its_own_otherwise() {
    walk(&Server::start(Settings::default())).await;
}

/// The same with the filter taken out of every question: what the database itself keeps apart. SQLite keeps nothing
/// apart, which shows that the filter is gone.
#[tokio::test]
async fn row_security_holds_alone() {
    let server = Server::start(Settings::one("PLANTED", "missing-tenant-filter"));
    if server.has_row_security() {
        walk(&server).await;
        return;
    }
    let (one, other) = (server.client(), server.second_tenant("second"));
    let document = "mutation { customerCreate(input: {code: \"CANARY\", name: \"CANARY\"}) { customer { id } userErrors { code } } }";
    one.done("customerCreate", document, json!({})).await;
    let told = other.data("{ customers(first: 50) { nodes { code } } }", json!({})).await;
    assert!(told.to_string().contains("CANARY"), "the filter is there still: {told}");
}

async fn walk(server: &Server) {
    let (a, b) = (Tenant::found(server, A).await, Tenant::found(server, B).await);
    let schema = Schema::published();
    let before = a.everything(&schema).await;
    assert!(before.to_string().contains("CANARY"), "the canary sings at home");
    let mut places = BTreeSet::new();
    for root in [Root::Query, Root::Mutation] {
        for field in schema.roots(root) {
            let name = field.name.node.as_str();
            let document = schema.document(root, field, 1);
            for place in schema.id_places(field) {
                for kind in kinds(name, &place, &b) {
                    let ask = async |id: Value| {
                        let answer = b.owner.answer(&document, with_id(name, &place, &b, &id)).await;
                        (seen(&answer, &id), answer)
                    };
                    let (theirs, told) = ask(a.id(&kind)).await;
                    let (nobodys, _) = ask(b.nobodys(&kind)).await;
                    assert_eq!(theirs, nobodys, "{name}{place} tells another firm's {kind} from none");
                    assert!(!told.to_string().contains("CANARY"), "{name}{place} leaks: {told}");
                    let is_alike = ALIKE.iter().any(|(alike, _)| *alike == name)
                        || (name == "node" && (kind == "upload" || kind == "attachment"));
                    if !is_alike {
                        let (own, _) = ask(b.id(&kind)).await;
                        assert_ne!(own, theirs, "{name}{place} was refused before it looked for the {kind}");
                    }
                }
                places.insert(format!("{name}{place}"));
            }
        }
    }
    assert!(places.len() > 40, "the schema was not read: {places:?}");
    by_other_ways(server, &a, &b).await;
    let after = a.everything(&schema).await;
    assert_eq!(before, after, "tenant B changed tenant A's rows");
    let told = b.everything(&schema).await.to_string();
    assert!(told.contains("PLAIN") && !told.contains("CANARY"), "B sees A's rows: {told}");
}

/// Subscriptions, and the addresses beside GraphQL.
async fn by_other_ways(server: &Server, a: &Tenant, b: &Tenant) {
    let path =
        |what: &str, tenant: &Tenant, kind: &str| format!("/{what}/{}", tenant.id(kind).as_str().expect("an id"));
    assert_eq!(b.owner.put(&path("uploads", a, "upload"), b"mine now".to_vec()).await.status(), 404);
    assert_eq!(b.owner.get(&format!("{}.xml", path("messages", a, "message"))).await.status(), 404);
    let own = b.owner.get(&format!("{}.xml", path("messages", b, "message"))).await;
    assert_eq!(own.status(), 200);
    for (what, kind, end) in [
        ("attachments", "attachment", ""),
        ("enterprises", "enterprise", "/transmission-id.xlsx"),
        ("entries", "task", "/lines.xlsx"),
        ("entries", "order", "/numbers.xlsx"),
        ("entries", "order", "/numbers.txt"),
    ] {
        let get = async |tenant: &Tenant| b.owner.get(&format!("{}{end}", path(what, tenant, kind))).await.status();
        assert_eq!(get(a).await.as_u16(), 404, "{what}{end}");
        // B's own paper was removed above.
        assert_eq!(get(b).await.as_u16(), if kind == "attachment" { 404 } else { 200 }, "{what}{end}");
    }
    let mut socket = Socket::signed_in(server.url(), b.owner.token()).await;
    let schema = Schema::published();
    for field in schema.roots(Root::Subscription) {
        let document = schema.document(Root::Subscription, field, 1);
        for place in schema.id_places(field) {
            for kind in kinds(&field.name.node, &place, b) {
                let mut said = Vec::new();
                for id in [a.id(&kind), b.nobodys(&kind), b.id(&kind)] {
                    let given = with_id(&field.name.node, &place, b, &id);
                    socket.subscribe(id.as_str().expect("an id"), &document, given).await;
                    let Said::Message(message) = socket.read().await else { panic!("closed on {id}") };
                    let mut message = seen(&message, &id);
                    let is_error = message["type"] == "error" || message["payload"]["errors"].is_array();
                    for at in ["/payload/0/extensions/requestId", "/payload/errors/0/extensions/requestId"] {
                        message.pointer_mut(at).map(Value::take);
                    }
                    said.push((is_error, message));
                    if !is_error || said.last().is_some_and(|(_, m)| m["type"] == "next") {
                        let Said::Message(end) = socket.read().await else { panic!("closed after {id}") };
                        assert_eq!(end["type"], "complete", "{end}");
                    }
                }
                assert_eq!(said[0], said[1], "{} tells another firm's {kind} from none", field.name.node);
                assert!(said[0].0 && !said[2].0, "{said:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_same_order_numbers_in_two_tenants_never_meet() {
    let server = Server::start(Settings::default());
    // Not the demo agency, whose enterprises others might know: two firms that differ in nothing but their codes.
    let (a, b) = (Tenant::found(&server, A).await, Tenant::found(&server, B).await);
    let numbers: Vec<String> = (0..3).map(|index| format!("SAME-{index}")).collect();
    let (task_a, task_b) =
        tokio::join!(a.owner.declare("ENTRY_9710", &numbers), b.owner.declare("ENTRY_9710", &numbers));
    let settled = async |client: &Client, task: &str| client.settled(task, |_| "SUCCEEDED").await;
    let (orders_a, orders_b) = (settled(&a.owner, &task_a).await, settled(&b.owner, &task_b).await);
    for (one, other) in orders_a.iter().zip(&orders_b) {
        assert_eq!(one["orderNo"], other["orderNo"]);
        assert_ne!(one["id"], other["id"]);
        assert_eq!(one["receipts"].as_array().map(Vec::len), Some(3), "each its own receipts");
        assert_eq!(other["receipts"].as_array().map(Vec::len), Some(3), "each its own receipts");
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    // Each firm besides: an order, the three documents of a list and its master bill.
    assert_eq!(counts["orders_at_port"], 2 * (3 + 1 + 3 + 1));
}
