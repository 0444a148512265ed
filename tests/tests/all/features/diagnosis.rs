//! 诊断: asked for, made by itself, and sparing with what it asks of others.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::workbook::orders;
use crate::support::{Client, Server, Settings, until};

const RUN: &str = "mutation($input: DiagnosisInput!) { diagnosisRun(input: $input) { diagnosis { ...all }
    userErrors { code field message todo } } }";
const TEST: &str =
    "mutation($id: ID!) { enterpriseTest(id: $id) { diagnosis { ...all } userErrors { code field message todo } } }";
const ALL: &str =
    " fragment all on Diagnosis { kind subject subjectId enterpriseId hop affected state createdBy endedAt
    failing { code trouble who whoText why todo } steps { code name state stateText trouble found why todo who } }";

async fn ask(client: &Client, document: &str, field: &str, given: Value) -> Value {
    client.data(&format!("{document}{ALL}"), given).await[field].take()
}

async fn run(client: &Client, input: Value) -> Value {
    let mut payload = ask(client, RUN, "diagnosisRun", json!({"input": input})).await;
    assert_eq!(payload["userErrors"], json!([]));
    payload["diagnosis"].take()
}

/// The enterprise that the demo agency declares with.
async fn declarant(client: &Client) -> Value {
    let found = client.data("{ strategies(first: 1) { nodes { declarant { id } } } }", json!({})).await;
    found["strategies"]["nodes"][0]["declarant"]["id"].clone()
}

fn step<'d>(diagnosis: &'d Value, code: &str) -> &'d Value {
    let steps = diagnosis["steps"].as_array().expect("steps");
    steps.iter().find(|step| step["code"] == code).unwrap_or_else(|| panic!("{code} is missing: {diagnosis}"))
}

async fn setting(client: &Client, code: &str, value: &str) {
    let document =
        "mutation($input: TenantSettingsInput!) { tenantSettingsUpdate(input: $input) { userErrors { code } } }";
    let input = json!({"changes": [{"code": code, "value": value}]});
    client.done("tenantSettingsUpdate", document, json!({"input": input})).await;
}

/// The signing account's password, as the record shall have it.
async fn signing_password(client: &Client, server: &Server, id: &Value, password: &str) {
    let document = "query($id: ID!) { node(id: $id) { ... on Enterprise { name customsCode transmissionId roles \
        unifiedSocialCreditCode signing { username } } } }";
    let record = client.data(document, json!({"id": id})).await["node"].take();
    let input = json!({"name": record["name"], "customsCode": record["customsCode"], "roles": record["roles"],
        "transmissionId": record["transmissionId"], "unifiedSocialCreditCode": record["unifiedSocialCreditCode"],
        "signing": {"url": server.device_url(), "username": record["signing"]["username"], "password": password}});
    let document = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { userErrors { code message } } }";
    client.done("enterpriseUpdate", document, json!({"id": id, "input": input})).await;
}

#[tokio::test]
async fn a_sound_enterprise_passes_and_nothing_reaches_customs() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let id = declarant(&client).await;
    let found = run(&client, json!({"enterpriseId": id})).await;
    for code in ["SIGNING_DEVICE", "SEND_CHANNEL", "RECEIVE_CHANNEL", "ENTERPRISE_RECORD", "TRANSMISSION_ID", "PARKED"]
    {
        assert_eq!(step(&found, code)["state"], "OK", "{found}");
    }
    assert!(step(&found, "SIGNING_DEVICE")["found"].as_str().is_some_and(|text| text.contains("有效期至")), "{found}");
    assert_eq!(step(&found, "RECEIPTS")["state"], "SKIPPED", "there is no order to look at");
    assert_eq!((&found["state"], &found["failing"]), (&json!("OK"), &Value::Null));
    assert_eq!(found["subjectId"], id);
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 0);
    let listed =
        client.data("query($id: ID!) { diagnoses(enterpriseId: $id) { kind state } }", json!({"id": id})).await;
    assert_eq!(listed["diagnoses"], json!([{"kind": "ASKED", "state": "OK"}]));
}

#[tokio::test]
async fn a_wrong_password_is_found_with_who_must_act_and_an_order_shows_it() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let id = declarant(&client).await;
    signing_password(&client, &server, &id, "not-the-password").await;
    let tested = ask(&client, TEST, "enterpriseTest", json!({"id": id})).await["diagnosis"].take();
    assert_eq!(tested["steps"].as_array().map(Vec::len), Some(3), "only the connections: {tested}");
    let failing = &tested["failing"];
    assert_eq!((&failing["code"], &failing["trouble"]), (&json!("SIGNING_DEVICE"), &json!("SIGNER_BAD_CREDENTIALS")));
    assert_eq!(step(&tested, "RECEIVE_CHANNEL")["state"], "OK");
    let task = client.declare("ENTRY_9710", &["WP0001".to_owned()]).await;
    let failed = client.settled(&task, |_| "FAILED").await;
    let found = run(&client, json!({"orderId": failed[0]["id"]})).await;
    assert_eq!((&found["state"], &found["failing"]["code"]), (&json!("FAILED"), &json!("SIGNING_DEVICE")));
    assert_eq!(step(&found, "MESSAGE")["trouble"], "SIGNER_BAD_CREDENTIALS", "{found}");
    for words in ["why", "todo", "whoText"] {
        assert!(found["failing"][words].as_str().is_some_and(|text| !text.is_empty()), "{words}: {found}");
    }
    let document = "query($id: ID!, $order: ID!) { task: node(id: $id) { ... on Task { diagnosis { state } } }
        order: node(id: $order) { ... on Order { diagnosis { kind state } } } }";
    let shown = client.data(document, json!({"id": task, "order": failed[0]["id"]})).await;
    assert_eq!(shown["order"]["diagnosis"], json!({"kind": "ASKED", "state": "FAILED"}));
    assert_eq!(shown["task"]["diagnosis"]["state"], "FAILED");
    signing_password(&client, &server, &id, "sandbox").await;
    let mended = run(&client, json!({"taskId": task})).await;
    assert_eq!(step(&mended, "SIGNING_DEVICE")["state"], "OK", "{mended}");
}

#[tokio::test]
async fn what_takes_longer_than_usual_is_diagnosed_without_being_asked() {
    let server = Server::start(Settings::one("QIYUN_DECLARATIONS__DIAGNOSE_EVERY_MS", 100));
    let client = server.client();
    setting(&client, "USUAL_CUSTOMS_SECONDS", "1").await;
    // After its first word the port falls silent.
    let task = client.declare("ENTRY_9710", &["SI0001".to_owned(), "SI0002".to_owned()]).await;
    let document = format!(
        "query($id: ID!) {{ node(id: $id) {{ ... on Task {{ diagnosis {{ kind }} orders {{ nodes {{ status customsStatus diagnosis {{ ...all }} }} }} }} }} }}{ALL}"
    );
    let found = until("a diagnosis that nobody asked for", async || {
        let task = client.data(&document, json!({"id": task})).await["node"].take();
        let there = task["orders"]["nodes"]
            .as_array()
            .expect("orders")
            .iter()
            .all(|one| one["diagnosis"]["endedAt"].is_string());
        there.then_some(task)
    })
    .await;
    assert_eq!(found["diagnosis"]["kind"], "AUTOMATIC");
    for order in found["orders"]["nodes"].as_array().expect("orders") {
        let diagnosis = &order["diagnosis"];
        assert_eq!((&diagnosis["kind"], &diagnosis["hop"]), (&json!("AUTOMATIC"), &json!("CUSTOMS")), "{diagnosis}");
        assert_eq!(diagnosis["failing"]["trouble"], "LONGER_THAN_USUAL", "{diagnosis}");
        assert!(diagnosis["failing"]["todo"].as_str().is_some_and(|text| text.contains("单一窗口")), "{diagnosis}");
        assert!(diagnosis["createdBy"].is_null(), "{diagnosis}");
    }
    let id = declarant(&client).await;
    let document = "query($id: ID!) { diagnoses(enterpriseId: $id) { kind } }";
    let listed = client.data(document, json!({"id": id})).await;
    assert_eq!(
        listed["diagnoses"],
        json!([{"kind": "AUTOMATIC"}]),
        "one for all that wait alike, and not again at once"
    );
}

#[tokio::test]
async fn an_enterprise_is_asked_only_so_often_and_a_task_without_orders_not_at_all() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let id = declarant(&client).await;
    // A new minute may begin in between, so more than twice as many are asked for.
    let mut refused = 0;
    for _ in 0..10 {
        let answer = ask(&client, TEST, "enterpriseTest", json!({"id": id})).await;
        refused += usize::from(answer["userErrors"][0]["code"] == "DIAGNOSIS_TOO_OFTEN");
    }
    assert!((2..=6).contains(&refused), "{refused} of ten were refused");
    let task = client.task("ENTRY_9710").await;
    let empty = ask(&client, RUN, "diagnosisRun", json!({"input": {"taskId": task}})).await;
    assert_eq!(empty["userErrors"][0]["code"], "DIAGNOSIS_TASK_EMPTY");
    assert_eq!(empty["userErrors"][0]["field"], json!(["input", "taskId"]));
}

#[tokio::test]
async fn a_port_that_is_away_is_told_from_a_record_that_is_wrong() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.ready("ENTRY_9710", &["PA0001".to_owned()]).await;
    server.fault(&server.port_url(), json!({"error_next": 1_000})).await;
    let pushed = client.push(json!({"taskId": task}), &key()).await;
    assert_eq!(pushed["userErrors"], json!([]));
    let found = run(&client, json!({"taskId": task})).await;
    assert_eq!(step(&found, "ENTERPRISE_RECORD")["state"], "OK", "{found}");
    assert_eq!(step(&found, "SIGNING_DEVICE")["state"], "OK", "{found}");
    server.fault(&server.port_url(), json!({})).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    let (operation, _) =
        client.import(&client.task("ENTRY_9710").await, orders(&["PA0002".to_owned()]), "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED", "work goes on beside all that");
}

#[tokio::test]
async fn orders_that_wait_longer_than_the_tenant_is_used_to_are_listed_and_diagnosed_together() {
    const PAGE: &str =
        "{ orders(first: 10, overdue: true) { totalCount nodes { orderNo diagnosis { state affected } } } }";
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    client.import(&task, orders(&["SI1", "SI2", "OK1"].map(str::to_owned)), "REJECT_EVERYTHING").await;
    client.generate(&task).await;
    client.push(json!({"taskId": task}), &key()).await;
    until("the silent ones to be all that is under way", async || {
        let found = client.orders(&task).await;
        let is =
            |no: &str, status: &str| found.iter().any(|one| one["orderNo"] == no && one["customsStatus"] == status);
        (is("SI1", "2") && is("SI2", "2") && is("OK1", "120")).then_some(())
    })
    .await;
    assert_eq!(client.data(PAGE, json!({})).await["orders"]["totalCount"], 0, "four hours are usual");
    setting(&client, "USUAL_CUSTOMS_SECONDS", "1").await;
    until("both silent orders, with one diagnosis of both", async || {
        let found = client.data(PAGE, json!({})).await["orders"].take();
        let nodes = found["nodes"].as_array().expect("a list");
        let silent = nodes.iter().all(|one| one["orderNo"].as_str().is_some_and(|no| no.starts_with("SI")));
        assert!(silent, "{found}");
        (nodes.len() == 2 && nodes.iter().all(|one| one["diagnosis"]["affected"] == 2)).then_some(())
    })
    .await;
}
