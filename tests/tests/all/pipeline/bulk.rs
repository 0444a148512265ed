//! Orders without a spreadsheet: through GraphQL and as JSONL, every error at its place.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::{Client, Server, Settings};

const CREATE: &str = "mutation($taskId: ID!, $orders: [OrderInput!]!, $policy: ErrorPolicy, $key: String!) { \
    ordersCreate(taskId: $taskId, orders: $orders, errorPolicy: $policy) @idempotent(key: $key) { \
    import { id orderCount rejectedRowCount } orders { id orderNo } userErrors { code field message todo } } }";

fn order(order_no: &str) -> Value {
    let line = json!({"itemNo": "SKU-1", "itemName": "示例商品", "unit": "011", "qty": "10", "totalPrice": "25"});
    json!({"orderNo": order_no, "lines": [line]})
}

async fn create(client: &Client, task: &str, orders: &[Value], policy: &str, key: &str) -> Value {
    let variables = json!({"taskId": task, "orders": orders, "policy": policy, "key": key});
    client.data(CREATE, variables).await["ordersCreate"].take()
}

fn errors(payload: &Value) -> Vec<(String, &str)> {
    let errors = payload["userErrors"].as_array().expect("a list").iter();
    let path = |error: &Value| {
        let steps = error["field"].as_array().map(Vec::as_slice).unwrap_or_default();
        steps.iter().map(|step| step.as_str().expect("text")).collect::<Vec<_>>().join(".")
    };
    errors.map(|error| (path(error), error["code"].as_str().expect("a code"))).collect()
}

#[tokio::test]
async fn a_thousand_orders_go_in_by_one_call_and_once_by_one_key() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let orders: Vec<Value> = (0..1_000).map(|n| order(&format!("G{n}"))).collect();
    let first = key();
    let made = create(&client, &task, &orders, "REJECT_EVERYTHING", &first).await;
    assert_eq!((made["import"]["orderCount"].as_i64(), errors(&made)), (Some(1_000), Vec::new()));
    assert_eq!(made["orders"][999]["orderNo"], "G999");
    assert_eq!(
        create(&client, &task, &orders, "REJECT_EVERYTHING", &first).await,
        made,
        "the same key, the same answer"
    );
    let again = create(&client, &task, &orders[..1], "REJECT_EVERYTHING", &first).await;
    assert_eq!(errors(&again)[0].1, "IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    let repeated = create(&client, &task, &orders[5..6], "REJECT_EVERYTHING", &key()).await;
    assert_eq!(errors(&repeated), [("orders.0.orderNo".to_owned(), "R5001")], "known from before");
    let counted: u64 = client.counts(&task).await.iter().map(|(_, count)| count).sum();
    assert_eq!(counted, 1_000);
    assert_eq!(client.generate(&task).await["state"], "SUCCEEDED");
}

#[tokio::test]
async fn every_error_of_an_input_stands_at_its_path() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let mut orders: Vec<Value> = (0..4).map(|n| order(&format!("P{n}"))).collect();
    orders[1]["lines"][0]["unit"] = json!("zzz");
    orders[1]["lines"][0]["qty"] = json!("-1");
    orders[2]["orderNo"] = json!("P0");
    let refused = create(&client, &task, &orders, "REJECT_EVERYTHING", &key()).await;
    let found = errors(&refused);
    for wanted in ["orders.1.lines.0.unit", "orders.1.lines.0.qty", "orders.2.orderNo"] {
        assert!(found.iter().any(|(path, _)| path == wanted), "{wanted}: {found:?}");
    }
    assert!(refused["import"].is_null() && client.orders(&task).await.is_empty());
    let taken = create(&client, &task, &orders, "REJECT_FAILED_ROWS", &key()).await;
    let made: Vec<bool> = taken["orders"].as_array().expect("a list").iter().map(|order| !order.is_null()).collect();
    assert_eq!((made, errors(&taken).len()), (vec![true, false, false, true], found.len()));
    assert_eq!(taken["import"]["rejectedRowCount"], 2);
}

#[tokio::test]
async fn of_a_thousand_lines_twelve_bad_ones_come_back_with_their_numbers() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let bad: Vec<usize> = (0..12).map(|n| 7 + n * 80).collect();
    let mut file = String::new();
    for n in 1..=1_000 {
        let mut order = order(&format!("L{n}"));
        if bad.contains(&n) {
            match n % 3 {
                0 => order["lines"][0]["qty"] = json!("ten"),
                1 => order["lines"][0]["itemName"] = json!(""),
                _ => order["orderNo"] = json!("L1"),
            }
        }
        file.push_str(&order.to_string());
        file.push('\n');
    }
    let upload = client.upload_as("orders.jsonl", file.into_bytes()).await;
    let operation = client.ended(&client.start_import(&task, &upload, "REJECT_FAILED_ROWS").await).await;
    let import = client.import_of(&operation).await;
    assert_eq!((import["orderCount"].as_i64(), import["rejectedRowCount"].as_i64()), (Some(988), Some(12)), "{import}");
    let document = "query($id: ID!) { node(id: $id) { ... on Import { errorsUrl } } }";
    let found = client.data(document, json!({"id": operation["subjectId"]})).await;
    let answer = client.get(found["node"]["errorsUrl"].as_str().expect("a path")).await;
    assert_eq!(answer.status(), 200);
    let text = answer.text().await.expect("text");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let numbers: Vec<usize> = lines.iter().filter_map(|line| usize::try_from(line["line"].as_u64()?).ok()).collect();
    assert_eq!(numbers, bad);
    assert!(
        lines.iter().all(|line| line["errors"][0]["message"].as_str().is_some_and(|text| !text.is_empty())),
        "{text}"
    );
}
