//! Tenant B with tenant A's ids.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::coverage::fields_with_ids;
use crate::support::client::key;
use crate::support::{Client, Server, Settings, until};

/// A's rows, one of each kind.
struct Rows {
    ids: Value,
}

const CANARY: &str = "金丝雀";

async fn rows_of(client: &Client) -> Rows {
    let customer = "mutation($input: CustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { code message } } }";
    let customer = client
        .done("customerCreate", customer, json!({"input": {"code": "CANARY", "name": CANARY, "note": CANARY}}))
        .await["customer"]["id"]
        .take();
    let task = client.declare("ENTRY_9710", &["CANARY-1".to_owned()]).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let upload = client.upload(b"canary".to_vec()).await;
    let document = "query($task: ID!) { \
        node(id: $task) { ... on Task { imports { id } orders(first: 1) { nodes { id messages { id } receipts { id } } } } } \
        operations(first: 1) { nodes { id } } enterprises(first: 1) { nodes { id } } warehouses(first: 1) { nodes { id } } \
        strategies(first: 1) { nodes { id } } }";
    let found = client.data(document, json!({"task": task})).await;
    let order = &found["node"]["orders"]["nodes"][0];
    Rows {
        ids: json!({
            "task": task, "upload": upload, "customer": customer,
            "import": found["node"]["imports"][0]["id"], "order": order["id"],
            "message": order["messages"][0]["id"], "receipt": order["receipts"][0]["id"],
            "operation": found["operations"]["nodes"][0]["id"], "enterprise": found["enterprises"]["nodes"][0]["id"],
            "warehouse": found["warehouses"]["nodes"][0]["id"], "strategy": found["strategies"]["nodes"][0]["id"],
        }),
    }
}

impl Rows {
    /// The same kinds with ids that nobody has.
    fn nobodys(&self) -> Self {
        let ids = self.ids.as_object().expect("ids").iter().map(|(kind, id)| {
            let prefix = id.as_str().expect("an id").rsplit_once('_').expect("a kind").0;
            (kind.clone(), json!(format!("{prefix}_{}", Uuid::new_v4().simple())))
        });
        Self { ids: ids.collect::<serde_json::Map<_, _>>().into() }
    }

    fn id(&self, kind: &str) -> &Value {
        &self.ids[kind]
    }
}

/// Every field that takes an id, with ids put in. `None` for the ones that are tested elsewhere, with the place.
fn cases(rows: &Rows) -> Vec<(&'static str, String, Value)> {
    let errors = "userErrors { code field message }";
    let mut cases: Vec<(&'static str, String, Value)> = Vec::new();
    let mut add = |field, document: String, variables| cases.push((field, document, variables));
    for kind in [
        "task",
        "customer",
        "import",
        "order",
        "message",
        "receipt",
        "operation",
        "enterprise",
        "warehouse",
        "strategy",
    ] {
        add("node", "query($id: ID!) { node(id: $id) { id } }".to_owned(), json!({"id": rows.id(kind)}));
        add("nodes", "query($id: ID!) { nodes(ids: [$id]) { id } }".to_owned(), json!({"id": rows.id(kind)}));
    }
    for (field, filter, kind) in [
        ("orders", "taskId", "task"),
        ("orders", "strategyId", "strategy"),
        ("orders", "customerId", "customer"),
        ("tasks", "strategyId", "strategy"),
        ("tasks", "customerId", "customer"),
    ] {
        let document =
            format!("query($id: ID!) {{ {field}(where: {{{filter}: {{eq: $id}}}}) {{ nodes {{ id }} totalCount }} }}");
        add(field, document, json!({"id": rows.id(kind)}));
    }
    add(
        "orderCounts",
        "query($id: ID!) { orderCounts(where: {taskId: {eq: $id}}) { count } }".to_owned(),
        json!({"id": rows.id("task")}),
    );
    let by_id = |field: &str, kind: &str, input: &str, given: Value| {
        let document =
            format!("mutation($id: ID!, $input: {input}!) {{ {field}(id: $id, input: $input) {{ {errors} }} }}");
        (document, json!({"id": rows.id(kind), "input": given}))
    };
    for (field, kind, input, given) in [
        ("customerUpdate", "customer", "CustomerInput", json!({"code": "B", "name": "B"})),
        (
            "enterpriseUpdate",
            "enterprise",
            "EnterpriseInput",
            json!({"name": "B", "customsCode": "3301960ZZZ", "roles": ["MERCHANT"]}),
        ),
        ("warehouseUpdate", "warehouse", "WarehouseInput", json!({"name": "B", "address": "B", "country": "116"})),
        (
            "strategyUpdate",
            "strategy",
            "StrategyInput",
            json!({"code": "B", "name": "B", "mode": "ENTRY_9710", "platformId": rows.id("enterprise"), "merchantId": rows.id("enterprise"), "declarantId": rows.id("enterprise"), "currency": "502"}),
        ),
    ] {
        let (document, variables) = by_id(field, kind, input, given);
        add(field, document, variables);
    }
    add(
        "strategyCreate",
        format!("mutation($input: StrategyInput!) {{ strategyCreate(input: $input) {{ {errors} }} }}"),
        json!({"input": {"code": "B", "name": "B", "mode": "ENTRY_9710", "platformId": rows.id("enterprise"), "merchantId": rows.id("enterprise"), "declarantId": rows.id("enterprise"), "currency": "502"}}),
    );
    add(
        "strategyCopy",
        format!("mutation($id: ID!) {{ strategyCopy(id: $id, code: \"B2\") {{ {errors} }} }}"),
        json!({"id": rows.id("strategy")}),
    );
    add(
        "taskCreate",
        format!("mutation($input: TaskCreateInput!) {{ taskCreate(input: $input) {{ {errors} }} }}"),
        json!({"input": {"strategyId": rows.id("strategy"), "customerId": rows.id("customer")}}),
    );
    add(
        "taskDelete",
        format!("mutation($id: ID!) {{ taskDelete(id: $id) {{ deletedId {errors} }} }}"),
        json!({"id": rows.id("task")}),
    );
    let keyed = |field: &str, arguments: &str, call: &str| {
        format!(
            "mutation({arguments}) {{ {field}({call}) @idempotent(key: \"{}\") {{ operation {{ id }} {errors} }} }}",
            key()
        )
    };
    add(
        "taskImport",
        keyed("taskImport", "$id: ID!, $upload: ID!", "id: $id, input: {uploadId: $upload}"),
        json!({"id": rows.id("task"), "upload": rows.id("upload")}),
    );
    add("taskGenerate", keyed("taskGenerate", "$id: ID!", "id: $id"), json!({"id": rows.id("task")}));
    add(
        "declarationsPush",
        keyed("declarationsPush", "$id: ID!", "input: {ids: [$id]}"),
        json!({"id": rows.id("order")}),
    );
    add(
        "declarationsPush",
        keyed("declarationsPush", "$id: ID!", "input: {taskId: $id}"),
        json!({"id": rows.id("task")}),
    );
    add(
        "declarationsPush",
        keyed("declarationsPush", "$id: ID!", "input: {where: {taskId: {eq: $id}}}"),
        json!({"id": rows.id("task")}),
    );
    add(
        "ordersDelete",
        format!("mutation($id: ID!) {{ ordersDelete(ids: [$id]) {{ deletedIds {errors} }} }}"),
        json!({"id": rows.id("order")}),
    );
    add(
        "operationCancel",
        format!("mutation($id: ID!) {{ operationCancel(id: $id) {{ operation {{ id }} {errors} }} }}"),
        json!({"id": rows.id("operation")}),
    );
    add(
        "messageDecide",
        format!("mutation($id: ID!) {{ messageDecide(id: $id, decision: RESEND) {{ message {{ id }} {errors} }} }}"),
        json!({"id": rows.id("message")}),
    );
    cases
}

/// Covered where their rows are made, with a victim tenant of their own.
const ELSEWHERE: [(&str, &str); 3] = [
    ("memberUpdate", "isolation::sessions and the directory's own tests"),
    ("apiTokenRevoke", "isolation::sessions and the directory's own tests"),
    ("operationUpdated", "refused by the same look-up as node; see app's socket tests"),
];

#[tokio::test]
async fn every_field_that_takes_an_id_answers_anothers_like_nobodys() {
    let server = Server::start(Settings::default());
    let (a, b) = (server.client(), server.second_tenant("second"));
    let rows = rows_of(&a).await;
    let nobodys = rows.nobodys();
    let snapshot = "query($task: ID!) { customers(first: 100) { nodes { id code name note status updatedAt } } \
        enterprises(first: 100) { nodes { id name customsCode updatedAt } } warehouses(first: 100) { nodes { id name updatedAt } } \
        strategies(first: 100) { nodes { id code name updatedAt } } tasks(first: 100) { nodes { id code status } } \
        node(id: $task) { ... on Task { orders(first: 100) { nodes { id status updatedAt messages { id state } } } } } }";
    let before = a.data(snapshot, json!({"task": rows.id("task")})).await;
    let mut covered: BTreeSet<String> = ELSEWHERE.iter().map(|(field, _)| (*field).to_owned()).collect();
    for ((field, document, theirs), (_, random_document, random)) in cases(&rows).into_iter().zip(cases(&nobodys)) {
        covered.insert(field.to_owned());
        let with_theirs = hide(&b.answer(&document, theirs.clone()).await, &theirs);
        let with_random = hide(&b.answer(&random_document, random.clone()).await, &random);
        assert_eq!(with_theirs, with_random, "{field} tells another tenant's row from none");
        let text = with_theirs.to_string();
        assert!(!text.contains(CANARY) && !text.contains("CANARY"), "{field} leaks: {text}");
    }
    let after = a.data(snapshot, json!({"task": rows.id("task")})).await;
    assert_eq!(before, after, "tenant B changed tenant A's rows");
    assert_eq!(
        fields_with_ids().difference(&covered).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "fields without a case"
    );
    let put = b.put(&format!("/uploads/{}", rows.id("upload").as_str().expect("an id")), b"mine now".to_vec()).await;
    assert_eq!(put.status(), 404);
    let message = b.get(&format!("/messages/{}.xml", rows.id("message").as_str().expect("an id"))).await;
    assert_eq!(message.status(), 404);
    for list in ["customers", "enterprises", "warehouses", "strategies", "tasks", "orders", "operations"] {
        let found = b.data(&format!("{{ {list}(first: 100) {{ nodes {{ id }} totalCount }} }}"), json!({})).await;
        assert_eq!(found[list], json!({"nodes": [], "totalCount": 0}), "{list}");
    }
}

/// The answer without the ids that were sent and without what differs between any two requests.
fn hide(answer: &Value, sent: &Value) -> Value {
    let mut text = answer.to_string();
    for id in strings(sent) {
        text = text.replace(&id, "ID");
    }
    let mut answer: Value = serde_json::from_str(&text).expect("JSON");
    if let Some(errors) = answer["errors"].as_array_mut() {
        for error in errors {
            error["extensions"]["requestId"] = json!("");
        }
    }
    answer
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn the_same_order_numbers_in_two_tenants_never_meet() {
    let server = Server::start(Settings::default());
    let (a, b) = (server.client(), server.second_tenant("second"));
    own_records(&server, &b).await;
    let numbers: Vec<String> = (0..3).map(|index| format!("SAME-{index}")).collect();
    let (task_a, task_b) = tokio::join!(a.declare("ENTRY_9710", &numbers), b.declare("ENTRY_9710", &numbers));
    let orders_a = a.settled(&task_a, |_| "SUCCEEDED").await;
    let orders_b = b.settled(&task_b, |_| "SUCCEEDED").await;
    for (one, other) in orders_a.iter().zip(&orders_b) {
        assert_eq!(one["orderNo"], other["orderNo"]);
        assert_ne!(one["id"], other["id"]);
        assert_eq!(one["receipts"].as_array().map(Vec::len), Some(3), "each its own receipts");
        assert_eq!(other["receipts"].as_array().map(Vec::len), Some(3), "each its own receipts");
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 6);
}

/// A customer, an enterprise in the same sandbox and a strategy for the second tenant.
async fn own_records(server: &Server, client: &Client) {
    let dxp = "DXPENT0000000777";
    let channel =
        json!({"url": format!("{}/channel/{dxp}", server.port_url()), "username": dxp, "password": "sandbox"});
    let input = json!({
        "name": "乙方示例公司", "customsCode": "3303960CCC", "transmissionId": dxp,
        "roles": ["DECLARANT", "PLATFORM", "MERCHANT"], "sendChannel": channel, "receiveChannel": channel,
        "signing": {"url": server.device_url(), "username": "3303960CCC", "password": "sandbox"},
    });
    let document = "mutation($input: EnterpriseInput!) { enterpriseCreate(input: $input) { enterprise { id } userErrors { code message } } }";
    let enterprise =
        client.done("enterpriseCreate", document, json!({"input": input})).await["enterprise"]["id"].take();
    let document = "mutation($input: CustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { code message } } }";
    client.done("customerCreate", document, json!({"input": {"code": "B1", "name": "乙客户"}})).await;
    let input = json!({"code": "B9710", "name": "乙9710", "mode": "ENTRY_9710", "platformId": enterprise,
        "merchantId": enterprise, "declarantId": enterprise, "currency": "502"});
    let document = "mutation($input: StrategyInput!) { strategyCreate(input: $input) { strategy { id } userErrors { code message } } }";
    client.done("strategyCreate", document, json!({"input": input})).await;
}

#[tokio::test]
async fn secrets_are_nowhere_to_be_read() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let secret = "hunter2-hunter2-hunter2";
    let input = json!({
        "name": "密码示例公司", "customsCode": "3304960DDD", "transmissionId": "DXPENT0000000888", "roles": ["DECLARANT"],
        "sendChannel": {"url": server.port_url(), "username": "u", "password": secret},
        "signing": {"url": server.device_url(), "username": "u", "password": secret},
    });
    let document = "mutation($input: EnterpriseInput!) { enterpriseCreate(input: $input) { enterprise { id sendChannel { passwordSet url username } signing { passwordSet } } userErrors { code message } } }";
    let made = client.data(document, json!({"input": input})).await;
    assert_eq!(made["enterpriseCreate"]["enterprise"]["sendChannel"]["passwordSet"], true);
    assert!(!made.to_string().contains(secret));
    let token = server.demo()["token"].as_str().expect("a token").to_owned();
    until("the journal", async || server.data().join("qiyun.db").exists().then_some(())).await;
    for file in ["qiyun.db", "qiyun.db-wal"] {
        let Ok(bytes) = std::fs::read(server.data().join(file)) else { continue };
        for hidden in [secret, token.as_str()] {
            assert!(!bytes.windows(hidden.len()).any(|window| window == hidden.as_bytes()), "{file} holds a secret");
        }
    }
    assert!(!server.log().contains(secret) && !server.log().contains(&token), "the log holds a secret");
}
