//! Nothing that was answered is lost, and nothing is answered that could be lost.

use std::io::Write as _;
use std::os::unix::fs::symlink;

use qiyun_sandbox::{PortEntry, Sandbox, SandboxError, read_device_ledger};
use qiyun_schema::signature::{Profile, digest};

use crate::support::{
    ENTERPRISE, PASSWORD, World, config, envelope, message, one_each, order, order_no, sign_body, statuses,
};

#[tokio::test]
async fn a_killed_port_goes_on_where_it_was() {
    // So slow that no receipt is out before the kill, and the due times are kept.
    let world = World::start_with(|config| {
        one_each(config);
        config.time_scale_ms = 400;
    })
    .await;
    let number = order_no("OK");
    let first = message(vec![order(&number)]);
    let sent = world.file(&first).await;
    let world = world.restart(400).await;
    let mut records = world.collect(1).await;

    let world = world.restart(1).await;
    records.extend(world.collect(3 - records.len()).await);
    assert_eq!(statuses(&records, &number), [2, 3, 120], "what was acknowledged does not come again");
    assert_eq!(world.send(&sent).await, "0000");
    assert_eq!(world.collect(3).await, records, "the same bytes: the same receipts");
    world.file(&message(vec![order(&number)])).await;
    assert_eq!(world.collect(1).await[0].status, -301_010);
}

#[tokio::test]
async fn an_unacknowledged_document_survives_the_restart_unchanged() {
    let world = World::start().await;
    world.file(&message(vec![order(&order_no("SI"))])).await;
    let before = loop {
        let documents = world.receive().await;
        if !documents.is_empty() {
            break documents;
        }
    };
    let world = world.restart(1).await;
    let after = world.receive().await;
    assert_eq!((&before[0].id, &before[0].envelope), (&after[0].id, &after[0].envelope));
    let handed = world.port_entries().into_iter().filter(|entry| matches!(entry, PortEntry::Receipt { .. }));
    assert_eq!(handed.count(), 1);
}

#[tokio::test]
async fn a_torn_last_line_is_cut_off() {
    let world = World::start().await;
    world.file(&message(vec![order(&order_no("SI"))])).await;
    let whole = std::fs::read(&world.sandbox.port_ledger).expect("a ledger");
    let (path, folder) = (world.sandbox.port_ledger.clone(), world.folder);
    drop(world.sandbox);
    let mut file = std::fs::OpenOptions::new().append(true).open(&path).expect("the ledger opens");
    file.write_all(b"{\"event\":\"accepted\",\"seq\":7,\"at\":\"20").expect("written");
    drop(file);
    let sandbox = Sandbox::start(config(folder.path())).await.expect("the sandbox starts again");
    assert_eq!(std::fs::read(&path).expect("a ledger"), whole);
    let world = World { sandbox, http: crate::support::client(), folder };
    assert_eq!(world.collect(1).await[0].status, 2);
}

#[tokio::test]
async fn without_a_ledger_nothing_is_accepted() {
    // A full disk: it opens, it takes no byte.
    let folder = tempfile::tempdir().expect("a temporary folder");
    symlink("/dev/full", folder.path().join("port.ledger.jsonl")).expect("a link");
    let sandbox = Sandbox::start(config(folder.path())).await.expect("the sandbox starts");
    let world = World { sandbox, http: crate::support::client(), folder };
    let sealed = world.sealed(&message(vec![order(&order_no("OK"))]), Profile::SM2_SM3).await;
    for _ in 0..2 {
        let response = world.try_send(&envelope(sealed.clone()).to_xml()).await.expect("an answer");
        assert_eq!(response.status(), 503);
    }
    let nonsense = world.try_send(b"nonsense").await.expect("an answer");
    assert_eq!(nonsense.status(), 503, "not even a refusal, once the ledger cannot tell of it");
}

#[tokio::test]
async fn without_a_ledger_nothing_is_signed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    symlink("/dev/full", folder.path().join("device.ledger.jsonl")).expect("a link");
    let sandbox = Sandbox::start(config(folder.path())).await.expect("the sandbox starts");
    let world = World { sandbox, http: crate::support::client(), folder };
    let digest = digest(&Profile::SM2_SM3, b"text");
    let body = sign_body(&Profile::SM2_SM3, &[("1", &digest)]);
    let response = world.ask_device(ENTERPRISE, PASSWORD, &body).await;
    assert_eq!(response.status(), 503);
    assert!(!response.text().await.expect("text").contains("\"signature\""));
}

#[tokio::test]
async fn two_sandboxes_do_not_share_a_folder() {
    let world = World::start().await;
    let second = Sandbox::start(config(world.folder.path())).await.err().expect("a refusal");
    assert!(matches!(second, SandboxError::InUse { .. }), "{second}");
}

#[tokio::test]
async fn the_ledgers_tell_what_was_answered() {
    let world = World::start().await;
    let first = message(vec![order(&order_no("OK")), order(&order_no("NG"))]);
    let sent = world.file(&first).await;
    world.collect(4).await;
    let signed: Vec<_> = read_device_ledger(&world.sandbox.device_ledger).expect("a ledger").collect();
    assert_eq!(signed.len(), 1);
    let PortEntry::Accepted(accepted) = world.port_entries().remove(0) else {
        panic!("the first entry is the acceptance");
    };
    assert_eq!(accepted.cop_msg_id, sent.cop_msg_id);
    assert_eq!(accepted.message_guid.as_deref(), Some(first.guid.as_str()));
    let finals: Vec<i64> = accepted.documents.iter().map(qiyun_sandbox::PortDocument::final_status).collect();
    assert_eq!(finals, [120, -301_008]);
    let handed: usize = world
        .port_entries()
        .iter()
        .map(|entry| match entry {
            PortEntry::Receipt { receipts, .. } => receipts.len(),
            _ => 0,
        })
        .sum();
    assert_eq!(handed, 4);
    let url = world.sandbox.port_url.clone();
    world.sandbox.stop().await;
    let refused = world.http.get(format!("{url}/admin/faults")).send().await;
    refused.expect_err("a stopped port listens no more");
}
