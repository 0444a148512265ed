//! The contract of the API, read from the schema and tried on a running server.

use std::collections::BTreeSet;

use async_graphql_parser::types::TypeKind;
use serde_json::{Value, json};

use crate::isolation::cases::variables;
use crate::support::client::key;
use crate::support::schema::{Root, SDL, Schema, named};
use crate::support::tenant::{Parties, Tenant};
use crate::support::{Server, Settings};

const FIRM: Parties = Parties { mark: "FIRM", customs_code: "3303960CCC", transmission_id: "DXPENT0000000777" };

#[test]
fn mutations_are_named_object_first_and_tell_what_is_wrong() {
    let schema = Schema::published();
    let verbs = [
        "Create",
        "Update",
        "Delete",
        "Refresh",
        "Copy",
        "Import",
        "Generate",
        "Push",
        "Cancel",
        "Revoke",
        "Decide",
        "Run",
        "Test",
        "Compare",
        "Add",
        "Save",
        "Amend",
        "Return",
        "Summarise",
    ];
    for field in schema.roots(Root::Mutation) {
        let name = field.name.node.as_str();
        assert!(verbs.iter().any(|verb| name.ends_with(verb)), "{name}: noun first, then one of {verbs:?}");
        assert!(name.starts_with(char::is_lowercase));
        let payload = named(&field.ty.node);
        assert!(payload.ends_with("Payload"), "{name} answers {payload}");
        let fields = schema.fields_of(payload);
        let errors = fields.iter().find(|field| field.name.node == "userErrors");
        let errors = errors.unwrap_or_else(|| panic!("{payload} has no userErrors"));
        assert_eq!(errors.ty.node.to_string(), "[UserError!]!", "{payload}");
        let inputs = field.arguments.iter().filter(|argument| argument.node.name.node == "input");
        assert!(inputs.clone().count() <= 1, "{name}: one input, with the id apart from it");
    }
    let told: BTreeSet<&str> = schema.fields_of("UserError").iter().map(|field| field.name.node.as_str()).collect();
    assert_eq!(told, BTreeSet::from(["code", "field", "message", "todo"]));
}

#[test]
fn everything_that_a_client_sees_is_described() {
    let schema = Schema::published();
    let mut bare = Vec::new();
    for ty in schema.types() {
        let name = ty.name.node.as_str();
        // The library writes these two kinds itself.
        if ty.description.is_none()
            && !name.ends_with("Connection")
            && name != "PageInfo"
            && !matches!(name, "Query" | "Mutation")
        {
            bare.push(name.to_owned());
        }
        if let TypeKind::Enum(values) = &ty.kind {
            let values = values.values.iter().filter(|value| value.node.description.is_none());
            bare.extend(values.map(|value| format!("{name}.{}", value.node.value.node)));
        }
        if let TypeKind::InputObject(input) = &ty.kind {
            let fields = input.fields.iter().filter(|field| field.node.description.is_none());
            bare.extend(fields.map(|field| format!("{name}.{}", field.node.name.node)));
        }
        for field in schema.fields_of(name) {
            if field.description.is_none() {
                bare.push(format!("{name}.{}", field.name.node));
            }
            let arguments = field.arguments.iter().filter(|argument| argument.node.description.is_none());
            bare.extend(arguments.map(|argument| format!("{name}.{}({})", field.name.node, argument.node.name.node)));
        }
    }
    assert_eq!(bare, Vec::<String>::new(), "without a description");
}

#[tokio::test]
async fn the_published_schema_is_the_running_one_and_node_finds_a_row_of_every_kind() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let live = tenant.owner.get("/graphql/schema.graphql").await.text().await.expect("a text");
    assert_eq!(live, SDL);
    let mut found = BTreeSet::new();
    for (kind, id) in &tenant.ids {
        let answer = tenant.owner.data("query($id: ID!) { node(id: $id) { __typename id } }", json!({"id": id})).await;
        // Neither is a node: an upload is a place to put bytes, a paper is read through its enterprise.
        if kind == "upload" || kind == "attachment" {
            assert_eq!(answer["node"], Value::Null);
            continue;
        }
        assert_eq!(&answer["node"]["id"], id, "{kind}");
        found.insert(answer["node"]["__typename"].as_str().expect("a type").to_owned());
    }
    let schema = Schema::published();
    let all: BTreeSet<String> = schema.nodes().into_iter().map(str::to_owned).collect();
    assert_eq!(found, all, "a kind of node that node(id) does not find");
    let ids: Vec<&Value> = tenant.ids.values().collect();
    let document = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    let nodes = tenant.owner.data(document, json!({"ids": ids})).await;
    for (id, node) in ids.iter().zip(nodes["nodes"].as_array().expect("a list")) {
        assert!(node.is_null() || node["id"] == **id, "in the order of the ids");
    }
    let many = tenant.owner.answer(document, json!({"ids": vec![ids[0]; 101]})).await;
    assert_eq!(many["errors"][0]["extensions"]["code"], "BAD_USER_INPUT");
}

/// Mutations that act outside or in bulk; where each is called twice with one key.
const KEYED: [&str; 16] = [
    // modes/acts.rs
    "arrivalCreate",
    "declarationsCancel",
    "declarationsDelete",
    "declarationsPeriodSummarise",
    // here
    "declarationsPush",
    // modes/acts.rs
    "declarationsReturn",
    "declarationsSummarise",
    "departureCreate",
    "orderAmend",
    // modes/payments.rs
    "orderPaymentsAdd",
    // pipeline/bulk.rs
    "ordersCreate",
    // modes/acts.rs
    "returnTallyCreate",
    // here
    "taskGenerate",
    "taskImport",
    // modes/payments.rs
    "taskPaymentsImport",
    // modes/acts.rs
    "wayBillCreate",
];

#[tokio::test]
async fn what_acts_outside_or_in_bulk_needs_a_key() {
    let server = Server::start(Settings::default());
    let tenant = Tenant::found(&server, FIRM).await;
    let schema = Schema::published();
    let keyed: Vec<_> = schema.roots(Root::Mutation).into_iter().filter(|field| schema.is_keyed(field)).collect();
    assert_eq!(keyed.iter().map(|field| field.name.node.as_str()).collect::<Vec<_>>(), KEYED);
    let done = "{ operations { totalCount } acts { totalCount } orders { totalCount } }";
    let before = tenant.owner.data(done, json!({})).await;
    for field in keyed {
        let name = field.name.node.as_str();
        let document = schema.document(Root::Mutation, field, 1);
        let with = |key: &str| {
            let mut given = variables(name, &tenant);
            given["key"] = json!(key);
            given
        };
        let bare = document.replace(" @idempotent(key: $key)", "").replace(", $key: String!", "");
        for (document, key) in [(&bare, "unused"), (&document, ""), (&document, &"k".repeat(256))] {
            let answer = tenant.owner.data(document, with(key)).await;
            assert_eq!(answer[name]["userErrors"][0]["code"], "IDEMPOTENCY_KEY_MISSING", "{name}: {answer}");
        }
    }
    assert_eq!(tenant.owner.data(done, json!({})).await, before, "something was done without a key");
}

#[tokio::test]
async fn the_same_key_is_one_operation() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let schema = Schema::published();
    let task = client.task("ENTRY_9710").await;
    let upload = client.upload(crate::support::workbook::orders(&["KEY1".to_owned()])).await;
    let works = [
        ("taskImport", json!({"id": task, "input": {"uploadId": upload}})),
        ("taskGenerate", json!({"id": task})),
        ("declarationsPush", json!({"input": {"taskId": task}})),
    ];
    for (name, mut given) in works {
        let field = schema.roots(Root::Mutation).into_iter().find(|field| field.name.node == name).expect("a field");
        let document = schema.document(Root::Mutation, field, 1);
        given["key"] = json!(key());
        let (one, other) = tokio::join!(client.data(&document, given.clone()), client.data(&document, given.clone()));
        let id = one[name]["operation"]["id"].clone();
        assert!(id.is_string(), "{name}: {one}");
        assert_eq!(other[name]["operation"]["id"], id, "{name}: {other}");
        client.ended(id.as_str().expect("an id")).await;
        let late = client.data(&document, given).await;
        assert_eq!(late[name]["operation"]["id"], id, "{name}: {late}");
    }
    assert_eq!(client.orders(&task).await.len(), 1, "imported once");
    let operations = client.data("{ operations { totalCount } }", json!({})).await;
    assert_eq!(operations["operations"]["totalCount"], 3, "one of each");
}

#[tokio::test]
async fn either_or_is_either_or_and_errors_come_in_the_readers_language() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let document = "mutation($input: DeclarationsPushInput!) { declarationsPush(input: $input) @idempotent(key: \"k\") { userErrors { code } } }";
    let id = format!("task_{}", "0".repeat(32));
    for wrong in [json!({}), json!({"taskId": id, "ids": [id]}), json!({"taskId": null})] {
        let answer = client.answer(document, json!({"input": wrong})).await;
        assert!(answer["errors"][0]["extensions"]["code"].is_string(), "{wrong}: {answer}");
        assert_ne!(answer["errors"][0]["extensions"]["code"], "INTERNAL", "{wrong}: {answer}");
    }
    let mut told = Vec::new();
    for language in ["zh-CN,zh;q=0.9", "en-GB"] {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        let body = json!({"query": "mutation { customerCreate(input: {code: \"a b\", name: \"\"}) { userErrors { code field message todo } } }"});
        let request = http.post(format!("{}/graphql", server.url())).bearer_auth(client.token());
        let answer = request.header("accept-language", language).json(&body).send().await.expect("an answer");
        let mut answer: Value = answer.json().await.expect("JSON");
        told.push(answer["data"]["customerCreate"]["userErrors"].take());
    }
    let codes = |errors: &Value| -> Vec<(Value, Value)> {
        errors.as_array().expect("a list").iter().map(|e| (e["code"].clone(), e["field"].clone())).collect()
    };
    assert_eq!(
        codes(&told[0]),
        [(json!("WHITE_SPACE"), json!(["input", "code"])), (json!("EMPTY"), json!(["input", "name"]))],
        "everything wrong at once, each at its place"
    );
    assert_eq!(codes(&told[0]), codes(&told[1]));
    assert!(!told[0][0]["message"].as_str().expect("a text").is_ascii());
    assert!(told[1][1]["message"].as_str().expect("a text").is_ascii(), "{}", told[1]);
}
