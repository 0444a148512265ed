//! What the port's answers mean.

use qiyun_schema::code::{TableName, table};
use serde_json::{Value, json};

use crate::support::World;

const ALL: &str = "query($kind: ReceiptCodeKind, $search: String) { receiptMeanings(kind: $kind, search: $search) {
    kind code known party retryable meaningZh meaningEn causeZh causeEn nextZh nextEn } }";
const ONE: &str = "query($kind: ReceiptCodeKind!, $code: String!) { receiptMeaning(kind: $kind, code: $code) {
    code known meaningZh meaningEn nextZh } }";

#[tokio::test]
async fn every_published_code_has_its_meaning_cause_and_next_step_in_both_languages() {
    let world = World::new().await;
    let auditor = world.with_role("alpha", "AUDITOR").await;
    let all = world.ask(&auditor, ALL, json!({})).await["receiptMeanings"].clone();
    let all = all.as_array().expect("a list");
    for (kind, name) in [
        ("STATUS", TableName::ReturnStatus),
        ("BUSINESS_ERROR", TableName::BusinessError),
        ("DXP_ERROR", TableName::DxpError),
        ("CUSTOMS_INFO", TableName::CustomsInfo),
    ] {
        let listed: Vec<&Value> = all.iter().filter(|one| one["kind"] == kind).collect();
        let codes: Vec<&str> = listed.iter().map(|one| one["code"].as_str().expect("a code")).collect();
        let published: Vec<&str> = table(name).entries().iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(codes, published, "{kind}");
        for one in listed {
            assert_eq!(one["known"], true, "{one}");
            for text in ["meaningZh", "causeZh", "causeEn", "nextZh", "nextEn"] {
                assert!(one[text].as_str().is_some_and(|text| !text.is_empty()), "{text}: {one}");
            }
        }
    }
    assert!(all.len() >= 150, "the tables were not read: {}", all.len());
}

#[tokio::test]
async fn a_code_is_looked_up_and_an_unknown_one_says_so() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let found = world.ask(&owner, ONE, json!({"kind": "STATUS", "code": "120"})).await["receiptMeaning"].clone();
    assert_eq!((&found["known"], &found["code"]), (&json!(true), &json!("120")));
    let unknown = world.ask(&owner, ONE, json!({"kind": "BUSINESS_ERROR", "code": "-777777"})).await;
    let unknown = &unknown["receiptMeaning"];
    assert_eq!((&unknown["known"], &unknown["code"]), (&json!(false), &json!("-777777")));
    assert!(unknown["meaningZh"].as_str().is_some_and(|text| text.contains("-777777")));
    let some = world.ask(&owner, ALL, json!({"kind": "STATUS", "search": "退单"})).await["receiptMeanings"].clone();
    assert!(some.as_array().expect("a list").iter().any(|one| one["code"] == "100"), "{some}");
    let long = json!({"kind": "STATUS", "code": "1".repeat(101)});
    assert_eq!(world.error(Some(&owner), ONE, long).await, "BAD_USER_INPUT");
}
