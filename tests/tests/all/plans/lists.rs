//! Every list of the API, by every filter and in every order that it offers, and its other end.

use serde_json::{Value, json};

use super::node;

const SDL: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../schema/graphql/schema.graphql"));

/// A list: its field, what is asked of each node, its orders, its filters.
struct List {
    field: &'static str,
    kind: &'static str,
    nodes: &'static str,
    orders: &'static [&'static str],
    filters: Vec<Value>,
}

/// A document and its variables.
pub type Asked = (String, Value);

fn lists() -> Vec<List> {
    let from = json!({"gte": "2026-01-01T00:20:00Z", "lt": "2026-01-01T00:25:00Z"});
    let usual = |mut own: Vec<Value>| {
        own.extend([
            json!({"status": {"eq": "DISABLED"}}),
            json!({"createdAt": from}),
            json!({"updatedAt": from}),
            Value::Null,
        ]);
        own
    };
    let is = |text: &str| json!({"eq": text, "in": [text], "startsWith": text, "contains": text});
    let tasks = vec![
        json!({"status": {"eq": "DRAFT"}}),
        json!({"strategyId": {"eq": node("strategy", 4, 3)}}),
        json!({"customerId": {"in": [node("customer", 1, 3)]}}),
        json!({"createdAt": from}),
        json!({"updatedAt": from}),
        Value::Null,
    ];
    let orders = ["IMPORTED", "READY", "DECLARING", "SUCCEEDED", "FAILED", "REJECTED"]
        .map(|status| json!({"status": {"eq": status}}));
    let orders = orders.into_iter().chain([
        json!({"status": {"in": ["FAILED", "REJECTED"]}}),
        json!({"orderNo": {"eq": "NO000000012345"}}),
        json!({"orderNo": {"in": ["NO000000000001", "NO000000012345"]}}),
        json!({"taskId": {"eq": node("task", 10, 7)}}),
        json!({"taskId": {"eq": node("task", 10, 7)}, "status": {"eq": "FAILED"}}),
        json!({"strategyId": {"eq": node("strategy", 4, 3)}}),
        json!({"customerId": {"eq": node("customer", 1, 3)}}),
        json!({"createdAt": from}),
        json!({"updatedAt": from}),
        json!({"or": [{"status": {"eq": "FAILED"}}, {"status": {"eq": "REJECTED"}}], "not": {"strategyId": {"eq": node("strategy", 4, 3)}}}),
        Value::Null,
    ]);
    let record = |field, kind, orders, filters| List { field, kind, nodes: "id", orders, filters };
    vec![
        record(
            "customers",
            "Customer",
            &["CODE", "CREATED_AT", "UPDATED_AT"],
            usual(vec![json!({"code": is("C00000500")})]),
        ),
        record(
            "enterprises",
            "Enterprise",
            &["NAME", "CREATED_AT", "UPDATED_AT"],
            usual(vec![json!({"customsCode": is("0000000500")}), json!({"roles": {"in": ["DECLARANT"]}})]),
        ),
        record(
            "warehouses",
            "Warehouse",
            &["NAME", "CREATED_AT", "UPDATED_AT"],
            usual(vec![json!({"name": is("海外仓 00000500")})]),
        ),
        record(
            "strategies",
            "Strategy",
            &["CODE", "CREATED_AT", "UPDATED_AT"],
            usual(vec![json!({"code": is("S00000500")})]),
        ),
        List {
            field: "tasks",
            kind: "Task",
            nodes: "id code strategy { id } customer { id } orderCount imports { id } counts { status count }",
            orders: &["CODE", "CREATED_AT", "UPDATED_AT"],
            filters: tasks,
        },
        List {
            field: "orders",
            kind: "Order",
            nodes: "id orderNo status orderType platformName goodsValue failure { code } task { id code }",
            orders: &["ORDER_NO", "CREATED_AT", "UPDATED_AT"],
            filters: orders.collect(),
        },
    ]
}

/// Filters of orders that have no index of their own in these orders: an index on what changes with each change of an
/// order would be written for each. The planner sorts what the filter leaves, or walks the order past what is left
/// out. May only shrink.
const SHARED: [(&str, &[&str]); 5] = [
    ("taskId", &["ORDER_NO", "UPDATED_AT"]),
    ("strategyId", &["ORDER_NO", "UPDATED_AT"]),
    ("customerId", &["ORDER_NO", "UPDATED_AT"]),
    ("createdAt", &["ORDER_NO", "UPDATED_AT"]),
    ("updatedAt", &["ORDER_NO", "CREATED_AT"]),
];

/// Whether this page is one of those.
pub fn shares_an_index(document: &str, variables: &Value) -> bool {
    let order = variables["order"]["field"].as_str().unwrap_or_default();
    let of_a_task = document.contains("... on Task");
    SHARED.iter().any(|(filter, orders)| {
        let narrowed = variables["where"][filter].is_object() && document.contains(" orders(");
        orders.contains(&order) && (narrowed || of_a_task && *filter == "taskId")
    })
}

/// Everything that is asked.
pub fn pages() -> Vec<Asked> {
    let mut pages = Vec::new();
    for list in lists() {
        let document = format!(
            "query($where: {0}Where, $order: {0}Order, $last: Int, $first: Int, $after: String) {{ {1}(where: $where, orderBy: $order, first: $first, last: $last, after: $after) {{ nodes {{ {2} }} pageInfo {{ startCursor }} }} }}",
            list.kind, list.field, list.nodes
        );
        for filter in &list.filters {
            for order in list.orders {
                for direction in ["ASC", "DESC"] {
                    let order = json!({"field": order, "direction": direction});
                    pages.push((document.clone(), json!({"where": filter, "order": order, "first": 20})));
                }
            }
        }
        pages.push((document, json!({"last": 20})));
    }
    let bare = |document: &str, variables: Value| (document.to_owned(), variables);
    pages.extend([
        bare("{ operations(first: 20) { nodes { id } } }", json!({})),
        bare("{ orders(first: 20, overdue: true, orderBy: {field: UPDATED_AT, direction: ASC}) { nodes { id } } }", json!({})),
        bare("{ members(first: 20) { nodes { id } } }", json!({})),
        bare("{ apiTokens(first: 20) { nodes { id } } }", json!({})),
        bare(
            "query($id: ID!) { node(id: $id) { ... on Order { lines { gnum } messages { id state exchanges { attempt } } receipts { status } } } }",
            json!({"id": node("order", 14, 12_345)}),
        ),
        bare(
            "query($id: ID!) { node(id: $id) { ... on Import { problems(first: 100) { nodes { row } } } } }",
            json!({"id": node("import", 12, 7)}),
        ),
    ]);
    // How many there are: of whatever the boards filter by alone.
    let counts = "query($where: OrderWhere) { orderCounts(where: $where) { status count } orders(first: 1, where: $where) { totalCount } }";
    for filter in [
        Value::Null,
        json!({"status": {"in": ["FAILED", "REJECTED"]}}),
        json!({"taskId": {"eq": node("task", 10, 7)}}),
        json!({"customerId": {"eq": node("customer", 1, 3)}, "status": {"eq": "SUCCEEDED"}}),
        json!({"strategyId": {"eq": node("strategy", 4, 3)}}),
    ] {
        pages.push(bare(counts, json!({"where": filter})));
    }
    pages.push(bare("{ tasks(first: 20) { nodes { id orderCount counts { status count } } } }", json!({})));
    for order in ["CREATED_AT", "UPDATED_AT", "ORDER_NO"] {
        let document = "query($id: ID!, $order: OrderOrder) { node(id: $id) { ... on Task { orders(first: 20, orderBy: $order) { nodes { id } } } } }";
        pages.push(bare(document, json!({"id": node("task", 10, 7), "order": {"field": order, "direction": "ASC"}})));
    }
    pages
}

/// Each filter and each order that the SDL offers, by list, as a page asks for it.
pub fn offered() -> Vec<(&'static str, String)> {
    let mut offered = Vec::new();
    for list in lists() {
        for line in body(&format!("input {}Where ", list.kind)) {
            let name = line.split(':').next().unwrap_or_default().trim();
            if line.contains(':') && !["and", "or", "not"].contains(&name) {
                offered.push((list.field, format!("\"{name}\":")));
            }
        }
        for line in body(&format!("enum {}OrderField ", list.kind)) {
            if line.chars().all(|c| c.is_ascii_uppercase() || c == '_') {
                offered.push((list.field, format!("\"field\":\"{line}\"")));
            }
        }
    }
    offered
}

/// The lines of a definition.
fn body(head: &str) -> Vec<&'static str> {
    let (_, rest) = SDL.split_once(head).unwrap_or_else(|| panic!("no {head}in the SDL"));
    rest.lines().skip(1).take_while(|line| *line != "}").map(str::trim).filter(|line| !line.is_empty()).collect()
}
