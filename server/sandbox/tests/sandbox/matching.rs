//! 三单对碰: in whatever order the three come, what keeps them apart, and what a restart makes of it.

use qiyun_sandbox::{PortEntry, SandboxConfig};
use qiyun_schema::message::AppType;
use qiyun_schema::receipt::ReceiptKind;

use crate::support::{Got, World, guid, one_each, order_no};
use crate::trade::{list, order, said, waybill};

const RELEASED: [i64; 6] = [2, 3, 120, 399, 800, 899];

/// A list waits 400 hops: long enough for a slow machine to start again or to sign the others meanwhile.
fn patient(config: &mut SandboxConfig) {
    one_each(config);
    config.time_scale_ms = 60;
}

async fn list_records(world: &World, enough: usize) -> Vec<Got> {
    let mut lists = Vec::new();
    while lists.len() < enough {
        let records = world.collect(1).await;
        lists.extend(records.into_iter().filter(|record| record.receipt.kind() == ReceiptKind::Inventory));
    }
    lists
}

#[tokio::test]
async fn the_three_meet_in_whatever_order_they_come() {
    let world = World::start_with(patient).await;
    for turn in 0..3 {
        let (number, logistics_no) = (order_no("OK"), order_no("WB"));
        for step in 0..3 {
            match (turn + step) % 3 {
                0 => world.file(&list(&number, &logistics_no)).await,
                1 => world.file(&order(&number)).await,
                _ => world.file(&waybill(&logistics_no)).await,
            };
        }
        let records = list_records(&world, 6).await;
        assert_eq!(said(&records, ReceiptKind::Inventory), RELEASED, "turn {turn}");
        assert!(records.windows(2).all(|pair| pair[0].return_time < pair[1].return_time));
    }
}

#[tokio::test]
async fn a_list_that_meets_nobody_is_rejected_with_what_is_missing() {
    let world = World::start_with(one_each).await;
    let reason = async |records: Vec<Got>| {
        assert_eq!(said(&records, ReceiptKind::Inventory), [2, 3, 100]);
        records[2].info.clone()
    };

    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    world.file(&list(&number, &logistics_no)).await;
    let info = reason(list_records(&world, 3).await).await;
    assert_eq!(info, format!("三单对碰不通过[未收到订单{number}；未收到运单{logistics_no}（物流企业330198Z001）]"));

    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    let mut other_lines = order(&number);
    other_lines.documents[0].lines[0].item_no = "LAMP-2".to_owned();
    world.file(&other_lines).await;
    world.file(&waybill(&logistics_no)).await;
    world.file(&list(&number, &logistics_no)).await;
    let info = reason(list_records(&world, 3).await).await;
    assert_eq!(info, format!("三单对碰不通过[订单{number}的商品行与清单不一致]"));

    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    let mut other_enterprise = waybill(&logistics_no);
    other_enterprise.documents[0].ebc_code = Some("3301960ZZZ".to_owned());
    world.file(&order(&number)).await;
    world.file(&other_enterprise).await;
    world.file(&list(&number, &logistics_no)).await;
    let info = reason(list_records(&world, 3).await).await;
    assert_eq!(info, format!("三单对碰不通过[运单{logistics_no}（物流企业330198Z001）的电商企业与清单不一致]"));

    let (number, logistics_no) = (order_no("OK"), order_no("RJ"));
    world.file(&order(&number)).await;
    world.file(&waybill(&logistics_no)).await;
    world.file(&list(&number, &logistics_no)).await;
    let info = reason(list_records(&world, 3).await).await;
    assert!(info.contains("未被受理或已删除"), "{info}");
    let ended = world.port_entries().into_iter().filter_map(|entry| match entry {
        PortEntry::Receipt { receipts, .. } => Some(receipts.into_iter().filter(|one| one.ends.is_some()).count()),
        _ => None,
    });
    assert_eq!(ended.sum::<usize>(), 4, "the ledger tells that these lists are not in force");

    // Rejected, the number is free: corrected and filed again, it meets what came meanwhile.
    world.file(&waybill(&{ logistics_no.replace("RJ", "WB") })).await;
    let mut again = list(&number, &logistics_no.replace("RJ", "WB"));
    again.documents[0].head.app_time = "20261123173001".to_owned();
    world.file(&again).await;
    assert_eq!(said(&list_records(&world, 6).await, ReceiptKind::Inventory), RELEASED);
}

#[tokio::test]
async fn what_a_list_uses_is_not_changed_and_a_list_is_changed_until_it_is_decided() {
    let world = World::start_with(one_each).await;
    let trade = world.trade("OK", 6).await;
    let mut change = order(&trade.order_no);
    change.documents[0].head.app_type = AppType::Change;
    assert_eq!(world.verdict(&change).await.0, -301_011);
    let mut change = waybill(&trade.logistics_no);
    change.documents[0].app_type = AppType::Delete;
    assert_eq!(world.verdict(&change).await.0, -504_016);

    let changed = |app_type: AppType, stated: Option<&str>, prefix: &str, logistics_no: &str| {
        let mut changed = list(prefix, logistics_no);
        changed.documents[0].head.app_type = app_type;
        changed.documents[0].head.invt_no = stated.map(str::to_owned);
        changed
    };
    let (number, logistics_no) = (&trade.order_no, &trade.logistics_no);
    let stated = Some(trade.invt_no.as_str());
    assert_eq!(world.verdict(&changed(AppType::Change, stated, number, logistics_no)).await.0, -621_012);
    assert_eq!(world.verdict(&changed(AppType::Delete, stated, number, logistics_no)).await.0, -621_012);
    assert_eq!(world.verdict(&changed(AppType::Add, None, number, logistics_no)).await.0, -621_004);
    let unknown = changed(AppType::Change, stated, &order_no("OK"), logistics_no);
    assert_eq!(world.verdict(&unknown).await.0, -621_011);
}

#[tokio::test]
async fn a_waiting_list_is_changed_and_told_nothing_of_the_old_one() {
    let world = World::start_with(patient).await;
    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    world.file(&order(&number)).await;
    world.file(&list(&number, "NO-SUCH-WAYBILL")).await;
    let records = list_records(&world, 2).await;
    let invt_no = crate::trade::invt_no(&records).expect("a number");
    let mut wrong = list(&number, &logistics_no);
    wrong.documents[0].head.app_type = AppType::Change;
    wrong.documents[0].head.invt_no = Some("29282026E999999999".to_owned());
    assert_eq!(world.verdict(&wrong).await.0, -621_001);
    let mut right = list(&number, &logistics_no);
    right.documents[0].head.app_type = AppType::Change;
    right.documents[0].head.invt_no = Some(invt_no.clone());
    world.file(&right).await;
    world.file(&waybill(&logistics_no)).await;
    let records = list_records(&world, 6).await;
    assert_eq!(said(&records, ReceiptKind::Inventory), RELEASED);
    assert_eq!(crate::trade::invt_no(&records), Some(invt_no), "a changed list keeps its number");
}

#[tokio::test]
async fn a_restart_anywhere_gives_the_same_receipts() {
    let world = World::start_with(patient).await;
    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    let sent = world.file(&list(&number, &logistics_no)).await;
    let world = world.restart(60).await;
    world.file(&order(&number)).await;
    let world = world.restart(60).await;
    world.file(&waybill(&logistics_no)).await;
    // Handed out and not confirmed: it comes again after the restart, unchanged.
    let handed = loop {
        let documents = world.receive().await;
        if documents.len() == 12 {
            break documents;
        }
    };
    let world = world.restart(60).await;
    let again = world.receive().await;
    let envelopes = |documents: &[crate::support::Fetched]| {
        documents.iter().map(|document| (document.id.clone(), document.envelope.clone())).collect::<Vec<_>>()
    };
    assert_eq!(envelopes(&handed), envelopes(&again));
    world.ack(&again).await;
    let world = world.restart(60).await;
    assert!(world.receive().await.is_empty(), "what was acknowledged does not come again");

    // The same bytes: the same receipts, those after the match too.
    assert_eq!(world.send(&sent).await, "0000");
    let records = world.collect(6).await;
    assert_eq!(said(&records, ReceiptKind::Inventory), RELEASED);
    let first: Vec<Got> = again.into_iter().flat_map(|document| document.records).collect();
    let times = |records: &[Got]| {
        let lists = records.iter().filter(|record| record.receipt.kind() == ReceiptKind::Inventory);
        lists.map(|record| (record.status, record.return_time.clone())).collect::<Vec<_>>()
    };
    assert_eq!(times(&records), times(&first));
}

#[tokio::test]
async fn a_list_that_waited_over_a_restart_is_rejected_in_its_time() {
    let world = World::start_with(one_each).await;
    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    world.file(&order(&number)).await;
    world.file(&list(&number, &logistics_no)).await;
    let world = world.restart(1).await;
    let records = list_records(&world, 3).await;
    assert_eq!(said(&records, ReceiptKind::Inventory), [2, 3, 100]);
    let world = world.restart(1).await;
    // Too late: the list is gone, and the waybill stands alone.
    world.file(&waybill(&logistics_no)).await;
    assert_eq!(said(&world.collect(3).await, ReceiptKind::Logistics), [2, 3, 120]);
    assert!(world.receive().await.is_empty());
}

#[tokio::test]
async fn a_hundred_lists_of_one_message_meet_and_share_documents() {
    let world = World::start_with(|config| config.batching = qiyun_sandbox::Batching::Together).await;
    let numbers: Vec<(String, String)> = (0..20).map(|_| (order_no("OK"), order_no("WB"))).collect();
    let mut orders = order(&numbers[0].0);
    let mut waybills = waybill(&numbers[0].1);
    let mut lists = list(&numbers[0].0, &numbers[0].1);
    for (number, logistics_no) in &numbers[1..] {
        orders.documents.extend(order(number).documents);
        waybills.documents.extend(waybill(logistics_no).documents);
        lists.documents.extend(list(number, logistics_no).documents);
    }
    lists.guid = guid();
    world.file(&orders).await;
    world.file(&waybills).await;
    world.file(&lists).await;
    let mut sizes = Vec::new();
    while sizes.len() < 12 {
        let documents = world.receive().await;
        world.ack(&documents).await;
        sizes.extend(documents.iter().map(|document| document.records.len()));
    }
    assert_eq!(sizes, [20; 12]);
    assert!(world.receive().await.is_empty());
}
