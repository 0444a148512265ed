//! How PostgreSQL goes about every query of the lists and of the pipeline, asked of the server itself: it explains
//! each statement that the product really sends, with tables so large that it has to choose.

mod explained;
mod lists;

use std::collections::VecDeque;

use qiyun_services::Fleet;
use serde_json::{Value, json};

use crate::support::{Client, server::binary, until};
use explained::{EXPLAIN, Plan, explained};

/// Of each of two tenants.
const ORDERS: u32 = 20_000;
/// More rows than this, read or sorted for one page, grow with the tenant.
const BOUND: u64 = 2_500;

/// A deployment with the demo agency and another, both with a year's work in them.
fn filled() -> Fleet {
    // Refused when a test has more than one, which is as good.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let mut fleet = Fleet::start(&binary(), EXPLAIN, &[("QIYUN_SANDBOX__HOP_MS", "5")]);
    let database = fleet.urls.name.clone();
    let tenant = "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) \
        VALUES ('0b000000-0000-0000-0000-000000000002', 'other', 'other', true, false, now())";
    fleet.postgres.sql(&database, tenant);
    let demo = fleet.postgres.sql(&database, "SELECT id FROM tenant WHERE code = 'demo'");
    fleet.postgres.fill(&database, &demo, 1, ORDERS);
    fleet.postgres.fill(&database, "0b000000-0000-0000-0000-000000000002", 2, ORDERS);
    // Counters of tasks: as many as after some years.
    let counted = "INSERT INTO order_count (id, tenant_id, subject, status, count, folded) \
        SELECT gen_random_uuid(), '0b000000-0000-0000-0000-000000000002', gen_random_uuid(), 'succeeded', 0, true \
        FROM generate_series(1, 20000); ANALYZE order_count";
    fleet.postgres.sql(&database, counted);
    fleet.run("serve", "serve");
    fleet
}

/// A row of `fill.sql`, as the API names it.
fn node(kind: &str, number: u16, n: u64) -> String {
    format!("{kind}_0001{number:04x}000070008000{n:012x}")
}

async fn manager(fleet: &Fleet) -> Client {
    let demo = std::fs::read(fleet.data().join("demo.json")).expect("demo.json");
    let demo: Value = serde_json::from_slice(&demo).expect("JSON");
    let password = demo["logins"][0]["password"].as_str().expect("a password");
    Client::signed_in(fleet.url("serve"), "manager", password).await
}

/// What is wrong with these plans, each once.
fn faults<'p>(plans: impl IntoIterator<Item = &'p Plan>) -> Vec<String> {
    let mut faults: Vec<String> = plans
        .into_iter()
        .flat_map(|plan| plan.faults(BOUND).into_iter().map(|fault| format!("{fault}\n    {}", plan.query)))
        .collect();
    faults.sort();
    faults.dedup();
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_any_list_walks_a_table_or_sorts_what_grows() {
    let fleet = filled();
    let client = manager(&fleet).await;
    let mut wrong = Vec::new();
    let mut asked = 0;
    let mut pages: VecDeque<_> = lists::pages().into();
    while let Some((document, variables)) = pages.pop_front() {
        let before = fleet.postgres.log().len();
        let data = client.data(&document, variables.clone()).await;
        // From the other end forward: a page that lies far inside.
        if let (Some(20), Some(Value::Object(list))) =
            (variables["last"].as_i64(), data.as_object().and_then(|data| data.values().next()))
        {
            pages.push_back((document.clone(), json!({"first": 20, "after": list["pageInfo"]["startCursor"]})));
        }
        // What the server writes comes by a pipe, a moment after its answer.
        let plans = until("plans in the log", async || {
            let plans = explained(&fleet.postgres.log()[before..]);
            (!plans.is_empty()).then_some(plans)
        })
        .await;
        asked += plans.len();
        let faults = faults(&plans).into_iter();
        let faults =
            faults.filter(|fault| !(fault.contains("passes over") && lists::shares_an_index(&document, &variables)));
        wrong.extend(faults.map(|fault| format!("{document} {variables}\n  {fault}")));
    }
    assert!(asked > 300, "only {asked} statements were explained");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_filter_and_order_of_the_api_is_asked() {
    for (list, offered) in lists::offered() {
        let of_list = |document: &str| document.contains(&format!(" {list}("));
        let asked = lists::pages()
            .iter()
            .any(|(document, variables)| of_list(document) && variables.to_string().contains(&offered));
        assert!(asked, "no page of {list} asks for {offered}: add it to lists.rs");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_of_the_pipeline_grows_with_what_was_declared_before() {
    let mut fleet = filled();
    fleet.run("work", "work");
    let client = manager(&fleet).await;
    let before = fleet.postgres.log().len();
    let numbers: Vec<String> = (0..40).map(|n| format!("PLAN{n:04}")).collect();
    let task = client.declare("ENTRY_9710", &numbers).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    // The sweep looks at every lane, and the poll at every enterprise, again, and the counters are folded.
    let log = until("a look at every lane", async || {
        let log = fleet.postgres.log()[before..].to_owned();
        (log.contains("WITH RECURSIVE lanes") && log.contains("DELETE FROM order_count")).then_some(log)
    })
    .await;
    // What changed orders said how many there are is folded, and adds up to them.
    let unfolded = "SELECT count(*) FROM order_count WHERE NOT folded";
    until("folded counters", async || (fleet.postgres.sql(&fleet.urls.name, unfolded).trim() == "0").then_some(()))
        .await;
    let total = "SELECT sum(count) - (SELECT count(*) FROM progress) FROM order_count WHERE subject = tenant_id";
    assert_eq!(fleet.postgres.sql(&fleet.urls.name, total).trim(), "0");
    let plans = explained(&log);
    for part in [
        "FOR UPDATE SKIP LOCKED",
        "WITH RECURSIVE lanes",
        "\"business_key\" = ANY",
        "\"channel_ref\" = ANY",
        "\"message_order\"",
        "\"progress\"",
        "\"receipt\"",
        "\"signature\"",
        "\"dispatch\"",
        "FROM member",
        "DELETE FROM order_count",
    ] {
        assert!(plans.iter().any(|plan| plan.query.contains(part)), "nothing with {part} was explained");
    }
    let wrong = faults(&plans);
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
