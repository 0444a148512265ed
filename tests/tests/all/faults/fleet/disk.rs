//! The disk of the file store is full: a clear error, nothing half kept, and it goes on when there is room.

use serde_json::json;

use crate::support::{Deployment, workbook};

/// Half a megabyte for the files, in a mount of this process alone.
const SMALL: &str = "mount -t tmpfs -o size=512k tmpfs \"$QIYUN_DECLARATIONS__FILE_DIR\" && exec \"$@\"";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_an_upload_clearly_and_loses_nothing() {
    let mut deployment = Deployment::start(&[]);
    let files = deployment.fleet.data().join("small");
    std::fs::create_dir_all(&files).expect("a folder");
    let files = files.to_string_lossy().into_owned();
    let namespace = ["unshare", "--mount", "sh", "-c", SMALL, "small"];
    let (device, port) = (deployment.fleet.device_url(), deployment.fleet.port_url());
    let settings = [
        ("QIYUN_DECLARATIONS__FILE_DIR", files.as_str()),
        ("QIYUN_SANDBOX__DEVICE_URL", &device),
        ("QIYUN_SANDBOX__PORT_URL", &port),
    ];
    // Server and worker in one: both see the files through the same mount.
    deployment.fleet.run_with("serve", "up", &settings, &namespace);
    let client = deployment.client("serve");
    let task = client.declare("ENTRY_9710", &["BEFORE".to_owned()]).await;
    client.settled(&task, |_| "SUCCEEDED").await;

    let document = "mutation($inputs: [StagedUploadInput!]!) { stagedUploadsCreate(inputs: $inputs) { stagedUploads { id url } userErrors { code message } } }";
    let filler = vec![b'x'; 2 << 20];
    let inputs = json!({"inputs": [{"filename": "large.xlsx", "size": filler.len()}]});
    let staged = client.done("stagedUploadsCreate", document, inputs).await["stagedUploads"][0].take();
    let put = client.put(staged["url"].as_str().expect("a url"), filler).await;
    let (status, said) = (put.status().as_u16(), put.text().await.expect("a text"));
    assert!(status == 507 && said.contains("STORAGE_FULL"), "{status} {said}");

    // The space of what was not kept is free again: what fits goes in, and the upload can be put anew.
    let book = workbook::orders(&["AFTER".to_owned()]);
    let (operation, _) = client.import(&client.task("ENTRY_9710").await, book, "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED");
    deployment.reconciled(1);
}
