//! Lists: search, where, order, pages.

use qiyun_directory::sessions::Authenticated;
use serde_json::{Value, json};

use crate::records::{CUSTOMER_CREATE, ENTERPRISE_CREATE, enterprise};
use crate::support::{World, text};

const LIST: &str = "query($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch,
    $where: CustomerWhere, $orderBy: CustomerOrder) {
    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
        totalCount edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

async fn customers(world: &World, who: &Authenticated, count: usize) {
    for n in 0..count {
        let status = if n % 2 == 0 { "ENABLED" } else { "DISABLED" };
        let input = json!({"code": format!("C{n:02}"), "name": format!("名称{n}_%"), "phone": format!("0571-{n}"), "status": status});
        world.make(who, CUSTOMER_CREATE, json!({"input": input})).await;
    }
}

fn codes(data: &Value) -> Vec<String> {
    let edges = data["customers"]["edges"].as_array().expect("edges");
    edges.iter().map(|edge| text(&edge["node"]["code"])).collect()
}

async fn listed(world: &World, who: &Authenticated, mut variables: Value) -> Vec<String> {
    variables["orderBy"] = json!({"field": "CODE", "direction": "ASC"});
    codes(&world.ask(who, LIST, variables).await)
}

#[tokio::test]
async fn search_and_where_narrow_together() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    customers(&world, &owner, 6).await;
    customers(&world, &world.owner("beta").await, 2).await;
    for (variables, expected) in [
        (json!({"search": {"scope": "CODE", "text": "c0"}}), vec!["C00", "C01", "C02", "C03", "C04", "C05"]),
        (json!({"search": {"scope": "NAME", "text": " 称3 "}}), vec!["C03"]),
        (json!({"search": {"scope": "PHONE", "text": "-5"}}), vec!["C05"]),
        (json!({"search": {"scope": "NAME", "text": "1%"}}), vec![]),
        (json!({"search": {"scope": "NAME", "text": "1_%"}}), vec!["C01"]),
        (json!({"where": {"status": {"eq": "DISABLED"}}}), vec!["C01", "C03", "C05"]),
        (json!({"where": {"status": {"in": []}}}), vec![]),
        (json!({"where": {"status": {"eq": "ENABLED"}}, "search": {"scope": "CODE", "text": "4"}}), vec!["C04"]),
        (json!({"where": {"code": {"in": ["C00", "C05", "X"]}}}), vec!["C00", "C05"]),
        (json!({"where": {"code": {"startsWith": "c0", "contains": "3"}}}), vec!["C03"]),
        (json!({"where": {"or": [{"code": {"eq": "C01"}}, {"code": {"eq": "C02"}}]}}), vec!["C01", "C02"]),
        (json!({"where": {"or": []}}), vec![]),
        (
            json!({"where": {"or": [{"code": {"eq": "C01"}}, {"code": {"eq": "C02"}}], "status": {"eq": "ENABLED"}}}),
            vec!["C02"],
        ),
        (json!({"where": {"and": [{"code": {"contains": "0"}}, {"code": {"contains": "5"}}]}}), vec!["C05"]),
        (
            json!({"where": {"not": {"status": {"eq": "ENABLED"}, "code": {"eq": "C00"}}}}),
            vec!["C01", "C02", "C03", "C04", "C05"],
        ),
        (json!({"where": {"createdAt": {"gt": "2020-01-01T00:00:00Z", "lte": "2020-01-02T00:00:00Z"}}}), vec![]),
        (
            json!({"where": {"updatedAt": {"gte": "2020-01-01T00:00:00+08:00", "lt": "2999-01-01T00:00:00Z"}}, "last": 1}),
            vec!["C05"],
        ),
    ] {
        assert_eq!(listed(&world, &owner, variables.clone()).await, expected, "{variables}");
    }
}

#[tokio::test]
async fn enterprises_are_found_by_what_they_are() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    for (name, code, roles) in
        [("甲", "3301960AAA", vec!["DECLARANT", "MERCHANT"]), ("乙", "3301960AAB", vec!["PLATFORM"])]
    {
        world.make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise(name, code, &roles)})).await;
    }
    let list = "query($where: EnterpriseWhere, $search: EnterpriseSearch) {
        enterprises(where: $where, search: $search, orderBy: {field: NAME, direction: DESC}) { nodes { name } } }";
    for (variables, expected) in [
        (json!({"where": {"roles": {"eq": "MERCHANT"}}}), vec!["甲"]),
        (json!({"where": {"roles": {"in": ["MERCHANT", "PLATFORM"]}}}), vec!["甲", "乙"]),
        (json!({"where": {"roles": {"in": []}}}), vec![]),
        (json!({"where": {"roles": {"eq": "LOGISTICS"}}}), vec![]),
        (json!({"search": {"scope": "CUSTOMS_CODE", "text": "aab"}}), vec!["乙"]),
        (json!({"search": {"scope": "CREATED_BY", "text": "alpha"}}), vec!["甲", "乙"]),
        (json!({"search": {"scope": "TRANSMISSION_ID", "text": "dxpent"}}), vec!["甲", "乙"]),
    ] {
        let found = world.ask(&owner, list, variables.clone()).await;
        let names: Vec<String> =
            found["enterprises"]["nodes"].as_array().expect("nodes").iter().map(|n| text(&n["name"])).collect();
        assert_eq!(names, expected, "{variables}");
    }
}

#[tokio::test]
async fn pages_join_without_gap_or_double_in_every_order() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    customers(&world, &owner, 7).await;
    for field in ["CREATED_AT", "UPDATED_AT", "CODE"] {
        for direction in ["ASC", "DESC"] {
            let order = json!({"field": field, "direction": direction});
            let whole = codes(&world.ask(&owner, LIST, json!({"orderBy": order})).await);
            let (mut joined, mut after) = (Vec::new(), Value::Null);
            loop {
                let variables = json!({"orderBy": order, "first": 3, "after": after});
                let page = world.ask(&owner, LIST, variables).await;
                joined.extend(codes(&page));
                let info = &page["customers"]["pageInfo"];
                assert_eq!(page["customers"]["totalCount"], 7);
                if info["hasNextPage"] == false {
                    break;
                }
                after = info["endCursor"].clone();
            }
            assert_eq!((joined.len(), &joined), (7, &whole), "{field} {direction}");
        }
    }
}

#[tokio::test]
async fn what_asks_for_too_much_or_nonsense_is_bad_input() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    customers(&world, &owner, 1).await;
    let nested = |depth: usize| (1..depth).fold(json!({"code": {"eq": "x"}}), |inner, _| json!({"not": inner}));
    let many = |count: usize| json!({"or": vec![json!({"code": {"eq": "x"}}); count]});
    let cursor = world.ask(&owner, LIST, json!({"first": 1})).await["customers"]["edges"][0]["cursor"].clone();
    for fine in
        [json!({"where": nested(5)}), json!({"where": many(50)}), json!({"after": cursor}), json!({"first": 100})]
    {
        world.ask(&owner, LIST, fine).await;
    }
    for wrong in [
        json!({"where": nested(6)}),
        json!({"where": many(51)}),
        json!({"where": {"code": {"in": vec!["x"; 101]}}}),
        json!({"search": {"scope": "NAME", "text": "x".repeat(101)}}),
        json!({"first": 101}),
        json!({"first": -1}),
        json!({"first": 1, "last": 1}),
        json!({"after": "nonsense"}),
        json!({"after": cursor, "orderBy": {"field": "CODE", "direction": "ASC"}}),
    ] {
        assert_eq!(world.error(Some(&owner), LIST, wrong.clone()).await, "BAD_USER_INPUT", "{wrong}");
    }
}

#[tokio::test]
async fn the_code_tables_can_be_looked_into() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let ask = "query($table: ParameterTable!, $search: String) { parameters(table: $table, search: $search) { code nameZh nameEn active } }";
    let found = world.ask(&owner, ask, json!({"table": "CURRENCY", "search": "美元"})).await;
    assert_eq!(found["parameters"], json!([{"code": "502", "nameZh": "美元", "nameEn": "USD", "active": true}]));
    for table in [
        "CURRENCY",
        "UNIT",
        "COUNTRY",
        "CUSTOMS_DISTRICT",
        "TRANSPORT_MODE",
        "TRADE_MODE",
        "RETURN_STATUS",
        "BUSINESS_ERROR",
        "DXP_ERROR",
    ] {
        let all = world.ask(&owner, ask, json!({"table": table})).await;
        assert!(all["parameters"].as_array().expect("a list").len() > 5, "{table}");
    }
    let long = json!({"table": "UNIT", "search": "x".repeat(101)});
    assert_eq!(world.error(Some(&owner), ask, long).await, "BAD_USER_INPUT");
}
