//! Lists: pages that neither repeat nor skip while rows come in, bounded sizes, cursors that are not believed.

use std::collections::HashSet;

use async_graphql_parser::types::FieldDefinition;
use serde_json::{Value, json};

use crate::support::schema::{Root, Schema, named};
use crate::support::{Server, Settings, workbook};

fn lists(schema: &Schema) -> Vec<&FieldDefinition> {
    let is_list = |field: &&FieldDefinition| named(&field.ty.node).ends_with("Connection");
    let found: Vec<&FieldDefinition> = schema.roots(Root::Query).into_iter().filter(is_list).collect();
    assert!(found.len() >= 9, "the schema was not read");
    found
}

#[tokio::test]
async fn every_list_has_bounded_pages_and_honest_cursors() {
    let server = Server::start(Settings::default());
    let demo = server.demo();
    let text = |name: &str| demo["logins"][0][name].as_str().expect("a text").to_owned();
    let manager = crate::support::Client::signed_in(server.url(), &text("login"), &text("password")).await;
    let schema = Schema::published();
    let refused = async |document: &str, arguments: Value| {
        let answer = manager.answer(document, arguments.clone()).await;
        let error = &answer["errors"][0];
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{arguments}: {answer}");
        assert!(error["extensions"]["requestId"].is_string(), "{answer}");
    };
    let task = manager.task("ENTRY_9710").await;
    for field in lists(&schema) {
        let document = schema.document(Root::Query, field, 1);
        for wrong in [
            json!({"first": 101}),
            json!({"first": -1}),
            json!({"last": 101}),
            json!({"first": 1, "last": 1}),
            json!({"after": "not a cursor"}),
            json!({"before": "eyJzb3J0IjoiWCJ9"}),
        ] {
            refused(&document, wrong).await;
        }
        let name = field.name.node.as_str();
        let all = manager.data(&document, json!({"first": 100})).await;
        assert_eq!(all[name]["totalCount"], all[name]["nodes"].as_array().expect("a list").len(), "{name}");
    }
    // A cursor of another order is no cursor of this one.
    let page = "query($by: OrderOrderField!, $after: String) { orders(first: 1, after: $after, orderBy: {field: $by, direction: ASC}) { pageInfo { endCursor } } }";
    manager.import(&task, workbook::orders(&["CUR1".to_owned(), "CUR2".to_owned()]), "REJECT_EVERYTHING").await;
    let first = manager.data(page, json!({"by": "ORDER_NO"})).await;
    let cursor = first["orders"]["pageInfo"]["endCursor"].clone();
    assert!(cursor.is_string(), "{first}");
    refused(page, json!({"by": "UPDATED_AT", "after": cursor})).await;
}

#[tokio::test]
async fn pages_neither_repeat_nor_skip_while_rows_come_in() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let numbers = |from: usize| -> Vec<String> { (from..from + 40).map(|index| format!("P{index:04}")).collect() };
    client.import(&task, workbook::orders(&numbers(0)), "REJECT_EVERYTHING").await;
    let document = "query($after: String, $d: Direction!) { orders(first: 7, after: $after, orderBy: {field: CREATED_AT, direction: $d}) { \
        nodes { orderNo } pageInfo { hasNextPage endCursor } } }";
    for (round, direction) in ["DESC", "ASC"].into_iter().enumerate() {
        let (mut seen, mut after, mut pages) = (Vec::new(), Value::Null, 0);
        loop {
            let mut found = client.data(document, json!({"after": after, "d": direction})).await["orders"].take();
            let nodes = found["nodes"].as_array().expect("a list");
            seen.extend(nodes.iter().map(|node| node["orderNo"].as_str().expect("a number").to_owned()));
            pages += 1;
            if pages == 2 {
                let more = numbers(100 * (round + 1));
                let (operation, import) = client.import(&task, workbook::orders(&more), "REJECT_EVERYTHING").await;
                assert_eq!(operation["state"], "SUCCEEDED", "{import}");
            }
            if found["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = found["pageInfo"]["endCursor"].take();
        }
        let distinct: HashSet<&String> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len(), "{direction}: a row came twice: {seen:?}");
        assert!(numbers(0).iter().all(|number| distinct.contains(number)), "{direction}: a row was skipped");
        // Newest first, what comes in later stands before where the reader is; oldest first, after.
        let late = seen.iter().filter(|number| numbers(100 * (round + 1)).contains(number)).count();
        assert_eq!(late, if direction == "DESC" { 0 } else { 40 });
    }
    let whole = client.data("{ orders { nodes { id } totalCount } }", json!({})).await;
    assert_eq!(whole["orders"]["nodes"].as_array().map(Vec::len), Some(50), "a page without a size");
    assert_eq!(whole["orders"]["totalCount"], 120);

    // Backwards gives the same rows in the same order.
    let tail = "query($before: String) { orders(last: 7, before: $before, orderBy: {field: ORDER_NO, direction: ASC}) { \
        nodes { orderNo } pageInfo { hasPreviousPage startCursor } } }";
    let (mut seen, mut before) = (Vec::new(), Value::Null);
    loop {
        let mut found = client.data(tail, json!({"before": before})).await["orders"].take();
        let nodes = found["nodes"].as_array().expect("a list").iter();
        seen.splice(0..0, nodes.map(|node| node["orderNo"].as_str().expect("a number").to_owned()));
        if found["pageInfo"]["hasPreviousPage"] == false {
            break;
        }
        before = found["pageInfo"]["startCursor"].take();
    }
    assert_eq!(seen.len(), 120);
    assert!(seen.is_sorted(), "{seen:?}");
}

/// Counted by the rows themselves: no counter knows an `and`.
const LOOKED: &str = "query($where: OrderWhere!) { orderCounts(where: {and: [$where]}) { status count } \
    orders(first: 1, where: {and: [$where]}) { totalCount } }";
const COUNTED: &str = "query($where: OrderWhere) { orderCounts(where: $where) { status count } orders(first: 1, where: $where) { totalCount } }";

/// What a client is told of a filter, and what its rows say.
async fn counted_and_looked(client: &crate::support::Client, filter: &Value) -> [Value; 2] {
    let mut both =
        [client.data(COUNTED, json!({"where": filter})).await, client.data(LOOKED, json!({"where": filter})).await];
    for found in &mut both {
        found["orderCounts"].as_array_mut().expect("counts").sort_by_key(|of| of["status"].to_string());
    }
    both
}

#[tokio::test]
async fn counters_say_how_many_orders_there_are_whatever_becomes_of_them() {
    let server = Server::start(Settings::default());
    let (client, other) = (server.client(), server.second_tenant("other"));
    let numbers = |mark: &str| -> Vec<String> { (0..9).map(|index| format!("{mark}{index:04}")).collect() };
    let (early, late) = (client.task("ENTRY_9710").await, client.task("ENTRY_9710").await);
    let of = "query($id: ID!) { node(id: $id) { ... on Task { orderCount counts { status count } strategy { id } customer { id } \
        orders(first: 1) { totalCount nodes { id } } } } }";
    let task = client.data(of, json!({"id": early})).await["node"].take();
    let filters = [
        json!({}),
        json!({"taskId": {"eq": early}}),
        json!({"taskId": {"eq": late}, "status": {"eq": "IMPORTED"}}),
        json!({"customerId": {"eq": task["customer"]["id"]}, "status": {"in": ["READY", "SUCCEEDED", "FAILED"]}}),
        json!({"strategyId": {"eq": task["strategy"]["id"]}}),
        json!({"strategyId": {"eq": task["strategy"]["id"]}, "customerId": {"eq": task["customer"]["id"]}}),
        json!({"status": {"eq": "SUCCEEDED", "in": ["SUCCEEDED", "READY"]}}),
        json!({"taskId": {"in": [early, late]}}),
        json!({"status": {"in": []}}),
    ];
    let all = async |step: &str| {
        for filter in &filters {
            let [counted, looked] = counted_and_looked(&client, filter).await;
            assert_eq!(counted, looked, "{step}: {filter}");
        }
        let [theirs, _] = counted_and_looked(&other, &json!({"taskId": {"eq": early}})).await;
        assert_eq!(theirs, json!({"orderCounts": [], "orders": {"totalCount": 0}}), "{step}: another tenant");
        client.data("{ orders(first: 1) { totalCount } }", json!({})).await["orders"]["totalCount"].take()
    };
    assert_eq!(all("nothing").await, 0);
    client.import(&early, workbook::orders(&numbers("EARLY")), "REJECT_EVERYTHING").await;
    client.import(&late, workbook::orders(&numbers("LATE")), "REJECT_EVERYTHING").await;
    assert_eq!(all("imported").await, 18);
    client.generate(&early).await;
    all("generated").await;
    client.push(json!({"taskId": early}), &crate::support::client::key()).await;
    client.settled(&early, |_| "SUCCEEDED").await;
    all("declared").await;
    let first = client.data(of, json!({"id": late})).await["node"].take();
    assert_eq!((&first["orderCount"], &first["orders"]["totalCount"]), (&json!(9), &json!(9)));
    let delete = "mutation($ids: [ID!]!) { ordersDelete(ids: $ids) { deletedIds userErrors { code } } }";
    client.done("ordersDelete", delete, json!({"ids": [first["orders"]["nodes"][0]["id"]]})).await;
    assert_eq!(all("one deleted").await, 17);
    let delete = "mutation($id: ID!) { taskDelete(id: $id) { deletedId userErrors { code } } }";
    client.done("taskDelete", delete, json!({"id": late})).await;
    assert_eq!(all("a task deleted").await, 9);
}
