//! What each firm decides about uncertain facts.

use qiyun_directory::settings::{TenantSettings, service};
use qiyun_kernel::Actor;
use serde_json::{Value, json};

use crate::support::World;

const LIST: &str = "{ tenantSettings { code group groupZh kind value defaultValue changed least most canBeOff
    choices { code nameZh } nameZh nameEn whyZh whyEn source updatedAt updatedBy } }";
const UPDATE: &str = "mutation($input: TenantSettingsInput!) { tenantSettingsUpdate(input: $input) {
    settings { code value changed updatedBy } userErrors { code field message todo } } }";

fn changes(list: &[(&str, Value)]) -> Value {
    let changes: Vec<Value> = list.iter().map(|(code, value)| json!({"code": code, "value": value})).collect();
    json!({"input": {"changes": changes}})
}

fn value<'a>(settings: &'a Value, code: &str) -> &'a Value {
    settings.as_array().expect("a list").iter().find(|one| one["code"] == code).expect("a setting")
}

#[tokio::test]
async fn a_decision_counts_and_null_goes_back_to_the_default() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let all = world.ask(&owner, LIST, json!({})).await["tenantSettings"].clone();
    assert_eq!(value(&all, "RULE_TICKET_LIMIT_RMB")["value"], "5000");
    assert_eq!(value(&all, "RULE_TICKET_WEIGHT_KG")["value"], "OFF");
    assert_eq!(value(&all, "FILING_LIST_AFTER")["choices"].as_array().map(Vec::len), Some(3));
    let decided = changes(&[
        ("RULE_TICKET_WEIGHT_KG", json!("26.0")),
        ("FILING_RECEIPTS", json!("NEVER")),
        ("RULE_WAREHOUSE_FILING", json!("false")),
    ]);
    let after = world.make(&owner, UPDATE, decided).await;
    let weight = value(&after, "RULE_TICKET_WEIGHT_KG");
    assert_eq!((&weight["value"], &weight["changed"]), (&json!("26"), &json!(true)));
    assert_eq!(weight["updatedBy"], "alpha 负责人");
    let back = world.make(&owner, UPDATE, changes(&[("RULE_TICKET_WEIGHT_KG", Value::Null)])).await;
    let weight = value(&back, "RULE_TICKET_WEIGHT_KG");
    assert_eq!((&weight["value"], &weight["changed"]), (&json!("OFF"), &json!(false)));
    assert_eq!(weight["updatedBy"], "alpha 负责人", "who went back is known too");
}

#[tokio::test]
async fn the_work_reads_what_its_own_firm_decided() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let decided = changes(&[("RULE_TOTAL_DECIMALS", json!("4")), ("END_LIST_AT_DECIDED", json!("true"))]);
    world.make(&alpha, UPDATE, decided).await;
    let of = async |code: &str| {
        let tenant = qiyun_directory::tenants::service::by_code(&world.db, code).await.expect("a tenant").id;
        service::of(&world.db.scope(tenant, Actor::service())).await.expect("settings")
    };
    let settings = of("alpha").await;
    assert_eq!((settings.rules.total_decimals, settings.ends.list_ends_decided), (4, true));
    assert_eq!(of("beta").await, TenantSettings::default());
    let untouched = world.ask(&beta, LIST, json!({})).await["tenantSettings"].clone();
    assert!(untouched.as_array().expect("a list").iter().all(|one| one["changed"] == false));
}

#[tokio::test]
async fn one_wrong_change_refuses_all_and_says_what_to_write() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let wrong = changes(&[
        ("RULE_TOTAL_DECIMALS", json!("3")),
        ("RULE_TOTAL_DECIMALS", json!("4")),
        ("FILING_RECEIPTS", json!("perhaps")),
        ("NO_SUCH", json!("1")),
    ]);
    let refused = world.refused(&owner, UPDATE, wrong).await;
    let expected = [
        ("SETTING_TWICE", "input.changes.1.code"),
        ("SETTING_VALUE_INVALID", "input.changes.2.value"),
        ("SETTING_UNKNOWN", "input.changes.3.code"),
    ];
    assert_eq!(refused, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let all = world.ask(&owner, LIST, json!({})).await["tenantSettings"].clone();
    assert_eq!(value(&all, "RULE_TOTAL_DECIMALS")["value"], "2", "nothing was written");
}

#[tokio::test]
async fn only_a_manager_decides() {
    let world = World::new().await;
    for role in ["OPERATOR", "AUDITOR"] {
        let person = world.with_role("alpha", role).await;
        assert!(world.ask(&person, LIST, json!({})).await["tenantSettings"].is_array());
        let decided = changes(&[("RULE_TOTAL_DECIMALS", json!("3"))]);
        assert_eq!(world.error(Some(&person), UPDATE, decided).await, "FORBIDDEN", "{role}");
    }
}
