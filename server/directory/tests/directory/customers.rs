//! Customers.

use serde_json::json;

use crate::records::{CUSTOMER_CREATE, Records, everything};
use crate::support::{World, ids, text};

const UPDATE: &str = "mutation($id: ID!, $input: CustomerInput!) { customerUpdate(id: $id, input: $input) {
    customer { id code name contact phone note status updatedBy } userErrors { code field message todo } } }";

#[tokio::test]
async fn a_customer_is_made_changed_and_listed() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let input = json!({"code": "C001", "name": "Acme 贸易", "contact": "李四", "phone": "0571-1", "note": "一\n二"});
    let made = world.make(&owner, CUSTOMER_CREATE, json!({"input": input})).await;
    assert_eq!((&made["status"], &made["createdBy"]), (&json!("ENABLED"), &json!("alpha 负责人")));
    assert_eq!(made["note"], "一\n二");

    let input = json!({"code": "C002", "name": "Acme", "contact": "", "status": "DISABLED"});
    let changed = world.make(&owner, UPDATE, json!({"id": made["id"], "input": input})).await;
    assert_eq!(changed["code"], "C002");
    assert!(changed["contact"].is_null() && changed["phone"].is_null() && changed["note"].is_null());
    let kept = world.make(&owner, UPDATE, json!({"id": made["id"], "input": {"code": "C002", "name": "Acme"}})).await;
    assert_eq!(kept["status"], "DISABLED", "a missing status stays");

    let list = world.ask(&owner, "{ customers { totalCount nodes { id } } }", json!({})).await;
    assert_eq!((&list["customers"]["totalCount"], ids(&list["customers"])), (&json!(1), vec![text(&made["id"])]));
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_and_where() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let input = json!({"code": "C 001", "name": " Acme", "contact": "李\u{200B}四", "phone": "1\t2", "note": "x "});
    let refused = world.refused(&owner, CUSTOMER_CREATE, json!({"input": input})).await;
    let fields = ["code", "name", "contact", "phone", "note"].map(|field| format!("input.{field}"));
    assert_eq!(refused, fields.map(|field| ("WHITE_SPACE".to_owned(), field)));
}

#[tokio::test]
async fn a_code_is_taken_once_in_each_tenant() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let input = json!({"input": {"code": "C001", "name": "Acme"}});
    world.make(&alpha, CUSTOMER_CREATE, input.clone()).await;
    world.make(&beta, CUSTOMER_CREATE, input.clone()).await;
    let taken = ("CUSTOMER_CODE_TAKEN".to_owned(), "input.code".to_owned());
    assert_eq!(world.refused(&alpha, CUSTOMER_CREATE, input).await, std::slice::from_ref(&taken));
    let other = world.make(&alpha, CUSTOMER_CREATE, json!({"input": {"code": "C002", "name": "B"}})).await;
    let clash = json!({"id": other["id"], "input": {"code": "C001", "name": "B"}});
    assert_eq!(world.refused(&alpha, UPDATE, clash).await, [taken]);
}

#[tokio::test]
async fn another_tenants_customer_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (own, victim) = (Records::make(&world, &alpha).await, Records::make(&world, &beta).await);
    let before = everything(&world, &beta).await;
    let rest = json!({"input": {"code": "X", "name": "taken over", "status": "DISABLED"}});
    world.cannot_reach(&alpha, UPDATE, rest, &victim.customer, &own.warehouse).await;
    assert_eq!(everything(&world, &beta).await, before);
    let list = world.ask(&alpha, "{ customers { nodes { id } } }", json!({})).await;
    assert_eq!(ids(&list["customers"]), [own.customer]);
}
