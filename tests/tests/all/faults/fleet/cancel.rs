//! Work that is cancelled while it writes.

use serde_json::json;

use crate::support::{Deployment, until, workbook};

/// Keeps everybody from writing orders.
const HOLD: &str = "LOCK TABLE export_order IN SHARE MODE";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_cancelled_while_it_is_stored_leaves_nothing() {
    let mut deployment = Deployment::start(&[]);
    deployment.fleet.run("serve", "serve");
    deployment.fleet.run("work-1", "work");
    let client = deployment.client("serve");
    let task = client.task("ENTRY_9710").await;
    let numbers: Vec<String> = (0..3_000).map(|place| format!("C{place:05}")).collect();
    let upload = client.upload(workbook::orders(&numbers)).await;
    let held = deployment.fleet.postgres.hold(&deployment.fleet.urls.name, HOLD);
    let operation = client.start_import(&task, &upload, "REJECT_EVERYTHING").await;
    // Read and put together: what is left of each row is to store it.
    let document = "query($id: ID!) { node(id: $id) { ... on Operation { state done total } } }";
    until("an import that stores", async || {
        let found = client.data(document, json!({"id": operation})).await["node"].take();
        assert!(found["state"] == "QUEUED" || found["state"] == "RUNNING", "{found}");
        (found["done"] == 2_000 && found["total"] == 3_000).then_some(())
    })
    .await;
    let cancel = "mutation($id: ID!) { operationCancel(id: $id) { operation { state } userErrors { code } } }";
    client.done("operationCancel", cancel, json!({"id": operation})).await;
    drop(held);
    let ended = client.ended(&operation).await;
    assert_eq!(ended["state"], "CANCELLED", "{ended}");
    assert_eq!(deployment.number("SELECT count(*) FROM export_order"), 0);
    assert_eq!(deployment.number("SELECT count(*) FROM progress"), 0);

    // Nothing of it is in the way of the same file.
    let (again, import) = client.import(&task, workbook::orders(&numbers), "REJECT_EVERYTHING").await;
    assert_eq!(again["state"], "SUCCEEDED", "{import}");
    assert_eq!(deployment.number("SELECT count(*) FROM export_order"), 3_000);
}
