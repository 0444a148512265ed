//! What each scripted order number is answered, and how receipts share documents.

use qiyun_sandbox::{Batching, OUTCOMES, PortEntry};
use qiyun_schema::message::order::{AppStatus, AppType};

use crate::support::{Got, World, message, one_each, order, order_no, statuses};

/// Statuses in the order in which they come, `None` for the CEB900 script.
fn played(prefix: &str) -> Option<&'static [i64]> {
    Some(match prefix {
        "OK" | "SL" | "DR" => &[2, 3, 120],
        "RJ" => &[2, 3, 100],
        "NG" => &[-301_008],
        "SI" => &[2],
        "DU" => &[2, 2, 2, 3, 3, 3, 120, 120, 120],
        "OO" => &[120, 3, 2],
        "BS" => &[-301_020],
        "F4" => &[2, 4],
        "UK" => &[2, 777],
        "XE" => return None,
        other => panic!("the script has a new prefix {other}: say here what it plays"),
    })
}

#[tokio::test]
async fn each_prefix_plays_its_script() {
    let world = World::start_with(one_each).await;
    let mut orders = Vec::new();
    let mut wanted = Vec::new();
    for prefix in
        OUTCOMES.iter().filter(|one| !one.lists_only).map(|outcome| outcome.prefix).filter(|prefix| *prefix != "DR")
    {
        if let Some(statuses) = played(prefix) {
            let number = order_no(prefix);
            orders.push(order(&number));
            wanted.push((number, statuses));
        }
    }
    let anything_else = order_no("2024-W");
    orders.push(order(&anything_else));
    wanted.push((anything_else, &[2, 3, 120]));
    world.file(&message(orders)).await;

    let records = world.collect(wanted.iter().map(|(_, statuses)| statuses.len()).sum()).await;
    for (number, statuses_wanted) in wanted {
        assert_eq!(statuses(&records, &number), statuses_wanted, "{number}");
    }
    let stored: Vec<&Got> = records.iter().filter(|record| record.status == 120).collect();
    assert!(stored.iter().all(|record| record.info == "[Code:1800;Desc:逻辑校验通过]"));
    assert!(records.iter().all(|record| record.status != 100 || record.info.contains("退单")));
}

#[tokio::test]
async fn out_of_order_receipts_tell_their_true_times() {
    let world = World::start_with(one_each).await;
    world.file(&message(vec![order(&order_no("OO"))])).await;
    let records = world.collect(3).await;
    assert!(records[0].return_time > records[1].return_time && records[1].return_time > records[2].return_time);
}

#[tokio::test]
async fn one_scripted_order_makes_the_whole_message_a_format_error() {
    let world = World::start().await;
    let envelope = world.file(&message(vec![order(&order_no("OK")), order(&order_no("XE"))])).await;
    let records = world.collect(1).await;
    assert_eq!((records[0].status, &records[0].ori_cop_msg_id), (-999_999, &envelope.cop_msg_id));
    assert!(world.receive().await.is_empty());
}

#[tokio::test]
async fn a_dropped_answer_is_an_accepted_message() {
    let world = World::start().await;
    let number = order_no("DR");
    let sealed = world.sealed(&message(vec![order(&number)]), Default::default()).await;
    let envelope = crate::support::envelope(sealed);
    world.try_send(&envelope.to_xml()).await.expect_err("no answer comes back");
    assert_eq!(statuses(&world.collect(3).await, &number), [2, 3, 120]);
    // In doubt, the client sends the same bytes: no error, and the receipts once more.
    assert_eq!(world.send(&envelope).await, "0000");
    assert_eq!(statuses(&world.collect(3).await, &number), [2, 3, 120]);
    let accepted = world.port_entries().into_iter().filter(|entry| matches!(entry, PortEntry::Accepted(_)));
    assert_eq!(accepted.count(), 1);
}

#[tokio::test]
async fn receipts_due_together_may_share_a_document() {
    let world = World::start_with(|config| config.batching = Batching::Together).await;
    let numbers: Vec<String> = (0..30).map(|_| order_no("OK")).collect();
    world.file(&message(numbers.iter().map(|number| order(number)).collect())).await;
    let mut sizes = Vec::new();
    while sizes.len() < 3 {
        let documents = world.receive().await;
        world.ack(&documents).await;
        sizes.extend(documents.iter().map(|document| document.records.len()));
    }
    assert_eq!(sizes, [30, 30, 30]);
}

#[tokio::test]
async fn an_unacknowledged_document_comes_again_unchanged() {
    let world = World::start().await;
    world.file(&message(vec![order(&order_no("SI"))])).await;
    let first = loop {
        let documents = world.receive().await;
        if !documents.is_empty() {
            break documents;
        }
    };
    let second = world.receive().await;
    assert_eq!((&first[0].id, &first[0].envelope), (&second[0].id, &second[0].envelope));
    world.ack(&second).await;
    assert!(world.receive().await.is_empty());
    world.ack(&second).await;
    let handed = world.port_entries().into_iter().filter(|entry| matches!(entry, PortEntry::Receipt { .. }));
    assert_eq!(handed.count(), 1, "the ledger tells the first time only");
}

#[tokio::test]
async fn a_draft_stays_a_draft_and_a_deleted_number_is_free_again() {
    let world = World::start().await;
    let number = order_no("OK");
    let mut draft = order(&number);
    draft.head.app_status = AppStatus::Draft;
    world.file(&message(vec![draft])).await;
    assert_eq!(statuses(&world.collect(1).await, &number), [1]);
    for app_type in [AppType::Add, AppType::Change, AppType::Delete, AppType::Add] {
        let mut next = order(&number);
        next.head.app_type = app_type;
        world.file(&message(vec![next])).await;
        assert_eq!(statuses(&world.collect(3).await, &number), [2, 3, 120], "{app_type:?}");
    }
    let mut unknown = order(&order_no("OK"));
    unknown.head.app_type = AppType::Change;
    world.file(&message(vec![unknown])).await;
    assert_eq!(world.collect(1).await[0].status, -301_009);
}
