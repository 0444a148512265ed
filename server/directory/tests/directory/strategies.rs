//! Strategies.

use qiyun_directory::strategies::service;
use qiyun_kernel::ids::parse_node_id;
use qiyun_kernel::{Error, Refuse};
use qiyun_schema::mode::TradeMode;
use serde_json::{Value, json};

use crate::records::{Records, STRATEGY_CREATE, enterprise, everything};
use crate::support::{World, text};

const UPDATE: &str = "mutation($id: ID!, $input: StrategyInput!) { strategyUpdate(id: $id, input: $input) {
    strategy { id code name mode warnings { code field } status } userErrors { code field message todo } } }";
const COPY: &str = "mutation($id: ID!, $code: String!) { strategyCopy(id: $id, code: $code) {
    strategy { id code name mode currency merchant { id } status } userErrors { code field message todo } } }";
const WAREHOUSE_UPDATE: &str = "mutation($id: ID!, $input: WarehouseInput!) { warehouseUpdate(id: $id, input: $input) {
    warehouse { id } userErrors { code } } }";
const ENTERPRISE_UPDATE: &str =
    "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) {
    enterprise { id } userErrors { code } } }";

fn row_id(id: &str) -> uuid::Uuid {
    parse_node_id(id).expect("a node id").1
}

fn codes(warnings: &Value) -> Vec<String> {
    warnings.as_array().expect("a list").iter().map(|warning| text(&warning["code"])).collect()
}

#[tokio::test]
async fn a_strategy_of_9810_names_its_warehouse_and_warns_until_it_is_recorded() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let records = Records::make(&world, &owner).await;
    let mut input = records.strategy_input("9810-1", "ENTRY_9810");
    let needed = world.refused(&owner, STRATEGY_CREATE, json!({"input": input})).await;
    assert_eq!(needed, [("WAREHOUSE_NEEDED".to_owned(), "input.warehouseId".to_owned())]);
    input["warehouseId"] = json!(records.warehouse);
    let made = world.make(&owner, STRATEGY_CREATE, json!({"input": input})).await;
    assert_eq!(codes(&made["warnings"]), ["WAREHOUSE_NOT_RECORDED"]);

    let resolved = service::resolve(&owner.caller.scope, row_id(&text(&made["id"]))).await.expect("usable");
    assert_eq!((resolved.mode, resolved.platform_name.as_str()), (TradeMode::Entry9810, "LA 一号仓"));
    assert_eq!((resolved.platform_code.as_str(), resolved.merchant.code.as_str()), ("3301960AAP", "3301960AAM"));
    assert_eq!(resolved.declarant.customs_code, "3301960AAD");
    assert_eq!(resolved.declarant.transmission_id, "DXPENT0000000001");

    let recorded = json!({"name": "LA 一号仓", "address": "x", "country": "502", "recordNo": "HZ1"});
    world.make(&owner, WAREHOUSE_UPDATE, json!({"id": records.warehouse, "input": recorded})).await;
    let changed = world.make(&owner, UPDATE, json!({"id": made["id"], "input": input})).await;
    assert_eq!(changed["warnings"], json!([]));
    input["mode"] = json!("ENTRY_9710");
    let unused = world.refused(&owner, UPDATE, json!({"id": made["id"], "input": input})).await;
    assert_eq!(unused, [("WAREHOUSE_UNUSED".to_owned(), "input.warehouseId".to_owned())]);
}

#[tokio::test]
async fn parties_must_be_there_and_filed_as_what_they_are_named_for() {
    let world = World::new().await;
    let (owner, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (records, foreign) = (Records::make(&world, &owner).await, Records::make(&world, &beta).await);
    let mut input = records.strategy_input("S 1", "ENTRY_9710");
    input["merchantId"] = json!(records.declarant);
    input["declarantId"] = json!(records.merchant);
    input["platformId"] = json!(records.merchant);
    input["ownerId"] = json!(foreign.merchant);
    input["currency"] = json!("999");
    let refused = world.refused(&owner, STRATEGY_CREATE, json!({"input": input})).await;
    let expected = [
        ("WHITE_SPACE", "input.code"),
        ("CURRENCY_UNKNOWN", "input.currency"),
        ("ROLE_MISSING", "input.platformId"),
        ("ROLE_MISSING", "input.merchantId"),
        ("PARTY_NOT_FOUND", "input.ownerId"),
        ("ROLE_MISSING", "input.declarantId"),
    ];
    assert_eq!(refused, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));

    let mut answers = Vec::new();
    for stranger in [
        foreign.merchant.clone(),
        format!("enterprise_{}", qiyun_kernel::ids::next().simple()),
        records.customer.clone(),
    ] {
        let mut input = records.strategy_input("S1", "ENTRY_9710");
        input["merchantId"] = json!(stranger);
        answers.push(world.answer(Some(&owner), STRATEGY_CREATE, json!({"input": input})).await);
    }
    assert!(answers[0].to_string().contains("PARTY_NOT_FOUND"));
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:#?}");
}

#[tokio::test]
async fn a_platform_is_a_record_or_a_code_and_a_name() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let records = Records::make(&world, &owner).await;
    let with = |id: Value, code: Value, name: Value| {
        let mut input = records.strategy_input("S1", "ENTRY_9710");
        (input["platformId"], input["platformCode"], input["platformName"]) = (id, code, name);
        json!({"input": input})
    };
    let own = json!(records.platform);
    for (input, expected) in [
        (with(own.clone(), json!("无"), json!("Amazon")), ("PLATFORM_TWICE", "input.platformId")),
        (with(json!(null), json!(null), json!(null)), ("PLATFORM_MISSING", "input.platformId")),
        (with(json!(null), json!("无"), json!("")), ("PLATFORM_MISSING", "input.platformName")),
        (with(json!(null), json!(""), json!("Amazon")), ("PLATFORM_MISSING", "input.platformCode")),
        (with(json!(null), json!("ABC"), json!("Amazon")), ("PARTY_CODE_INVALID", "input.platformCode")),
    ] {
        let refused = world.refused(&owner, STRATEGY_CREATE, input).await;
        assert_eq!(refused, [(expected.0.to_owned(), expected.1.to_owned())]);
    }
    let made = world.make(&owner, STRATEGY_CREATE, with(json!(null), json!("无"), json!("Amazon US"))).await;
    assert_eq!((&made["platformCode"], &made["platformName"]), (&json!("无"), &json!("Amazon US")));
    let resolved = service::resolve(&owner.caller.scope, row_id(&text(&made["id"]))).await.expect("usable");
    assert_eq!((resolved.platform_code.as_str(), resolved.platform_name.as_str()), ("无", "Amazon US"));
}

#[tokio::test]
async fn a_mended_record_counts_at_once_and_a_disabled_one_stands_in_the_way() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let records = Records::make(&world, &owner).await;
    let strategy = row_id(&records.strategy);
    let renamed = enterprise("电商公司二", "3301960AAM", &["MERCHANT"]);
    world.make(&owner, ENTERPRISE_UPDATE, json!({"id": records.merchant, "input": renamed})).await;
    let resolved = service::resolve(&owner.caller.scope, strategy).await.expect("usable");
    assert_eq!(resolved.merchant.name, "电商公司二");

    let mut disabled = enterprise("报关公司", "3301960AAD", &["LOGISTICS"]);
    (disabled["status"], disabled["transmissionId"]) = (json!("DISABLED"), json!(null));
    world.make(&owner, ENTERPRISE_UPDATE, json!({"id": records.declarant, "input": disabled})).await;
    let Err(Error::Refused(refusals)) = service::resolve(&owner.caller.scope, strategy).await else { panic!("usable") };
    let found: Vec<&str> = refusals.iter().map(|refusal| refusal.refusal().code).collect();
    assert_eq!(found, ["PARTY_DISABLED", "ROLE_MISSING", "TRANSMISSION_ID_MISSING"]);
    let list = world.ask(&owner, "{ strategies { nodes { warnings { code } } } }", json!({})).await;
    assert_eq!(codes(&list["strategies"]["nodes"][0]["warnings"]), found);
}

#[tokio::test]
async fn a_copy_is_the_same_under_another_code() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let records = Records::make(&world, &owner).await;
    let copy = world.make(&owner, COPY, json!({"id": records.strategy, "code": "9710日元"})).await;
    assert_eq!((&copy["code"], &copy["name"]), (&json!("9710日元"), &json!("9710 美金复制")));
    assert_eq!((&copy["mode"], text(&copy["merchant"]["id"])), (&json!("ENTRY_9710"), records.merchant.clone()));
    for (code, expected) in [("9710日元", "STRATEGY_CODE_TAKEN"), ("9710 日元", "WHITE_SPACE")] {
        let refused = world.refused(&owner, COPY, json!({"id": records.strategy, "code": code})).await;
        assert_eq!(refused, [(expected.to_owned(), "code".to_owned())]);
    }
    let clash = json!({"input": records.strategy_input("9710日元", "ENTRY_9710")});
    let refused = world.refused(&owner, STRATEGY_CREATE, clash).await;
    assert_eq!(refused, [("STRATEGY_CODE_TAKEN".to_owned(), "input.code".to_owned())]);
}

#[tokio::test]
async fn another_tenants_strategy_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (own, victim) = (Records::make(&world, &alpha).await, Records::make(&world, &beta).await);
    let before = everything(&world, &beta).await;
    let rest = json!({"input": own.strategy_input("X", "LIST_9610")});
    world.cannot_reach(&alpha, UPDATE, rest, &victim.strategy, &own.customer).await;
    world.cannot_reach(&alpha, COPY, json!({"code": "X"}), &victim.strategy, &own.customer).await;
    assert_eq!(everything(&world, &beta).await, before);
    let found = service::resolve(&alpha.caller.scope, row_id(&victim.strategy)).await;
    let Err(Error::Refused(refusals)) = found else { panic!("resolved another tenant's strategy") };
    assert_eq!(refusals[0].refusal().code, "STRATEGY_NOT_FOUND");
    let list = world.ask(&alpha, "{ strategies { totalCount } }", json!({})).await;
    assert_eq!(list["strategies"]["totalCount"], 1, "nothing was copied");
}
