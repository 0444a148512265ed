//! Overseas warehouses.

use serde_json::json;

use crate::records::{Records, WAREHOUSE_CREATE, everything, warehouse};
use crate::support::World;

const UPDATE: &str = "mutation($id: ID!, $input: WarehouseInput!) { warehouseUpdate(id: $id, input: $input) {
    warehouse { id name recordNo status } userErrors { code field message todo } } }";

#[tokio::test]
async fn a_warehouse_is_made_and_recorded_later() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let made = world.make(&owner, WAREHOUSE_CREATE, json!({"input": warehouse("LA 1")})).await;
    assert!(made["recordNo"].is_null());
    let mut input = warehouse("LA 1");
    input["recordNo"] = json!("HZ2026-1");
    let changed = world.make(&owner, UPDATE, json!({"id": made["id"], "input": input})).await;
    assert_eq!((&changed["recordNo"], &changed["status"]), (&json!("HZ2026-1"), &json!("ENABLED")));
    let taken = world.refused(&owner, WAREHOUSE_CREATE, json!({"input": warehouse("LA 1")})).await;
    assert_eq!(taken, [("WAREHOUSE_NAME_TAKEN".to_owned(), "input.name".to_owned())]);
    let wrong = json!({"name": "", "address": "x", "country": "ZZZ", "recordNo": "A B"});
    let refused = world.refused(&owner, WAREHOUSE_CREATE, json!({"input": wrong})).await;
    let codes: Vec<&str> = refused.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["EMPTY", "COUNTRY_UNKNOWN", "WHITE_SPACE"]);
}

#[tokio::test]
async fn another_tenants_warehouse_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (own, victim) = (Records::make(&world, &alpha).await, Records::make(&world, &beta).await);
    let before = everything(&world, &beta).await;
    let rest = json!({"input": warehouse("taken over")});
    world.cannot_reach(&alpha, UPDATE, rest, &victim.warehouse, &own.customer).await;
    assert_eq!(everything(&world, &beta).await, before);
}
