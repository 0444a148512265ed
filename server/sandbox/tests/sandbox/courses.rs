//! What each kind is told and when: the usual course, the scripted ones, cancellation, summary, return.

use std::collections::BTreeSet;

use qiyun_sandbox::{OUTCOMES, PortEntry};
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::receipt::{Receipt, ReceiptKind};

use crate::support::{Got, World, one_each, order_no, statuses};
use crate::trade::{
    arrival, assert_valid, cancel, departure, invt_no, list, order, payment, refund, said, summary, tally, way_bill,
    waybill,
};

/// Every receipt document handed out is valid, read by whoever polls it.
async fn collected(world: &World, enough: usize, kinds: &mut BTreeSet<ReceiptKind>) -> Vec<Got> {
    let mut records = Vec::new();
    while records.len() < enough {
        let documents = world.receive().await;
        world.ack(&documents).await;
        for document in documents {
            let envelope = DxpMessage::from_xml(document.envelope.as_bytes()).expect("an envelope");
            for kind in document.records.iter().map(|record| record.receipt.kind()) {
                if kinds.insert(kind) {
                    assert_valid(&envelope.data, &envelope.message_type);
                }
            }
            records.extend(document.records);
        }
    }
    records
}

fn digits(text: &str, least: usize) -> bool {
    text.len() == least && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[tokio::test]
async fn every_kind_goes_its_course_and_gets_its_numbers() {
    let world = World::start_with(one_each).await;
    let mut kinds = BTreeSet::new();
    let (number, logistics_no) = (order_no("OK"), order_no("WB"));
    world.file(&order(&number)).await;
    world.file(&payment(&number)).await;
    world.file(&waybill(&logistics_no)).await;
    world.file(&list(&number, &logistics_no)).await;
    let records = collected(&world, 15, &mut kinds).await;
    assert_eq!(said(&records, ReceiptKind::Order), [2, 3, 120]);
    assert_eq!(said(&records, ReceiptKind::Receipts), [2, 3, 120]);
    assert_eq!(said(&records, ReceiptKind::Logistics), [2, 3, 120]);
    assert_eq!(said(&records, ReceiptKind::Inventory), [2, 3, 120, 399, 800, 899]);
    let invt_no = invt_no(&records).expect("a number");
    assert!(invt_no.starts_with("2928") && invt_no.len() == 18 && invt_no.as_bytes()[8] == b'E', "{invt_no}");
    let Some(Receipt::Inventory(one)) = records.iter().map(|r| &r.receipt).find(|r| r.kind() == ReceiptKind::Inventory)
    else {
        panic!("a list is answered")
    };
    let pre_no = one.pre_no.as_deref().expect("a number");
    assert!(pre_no.starts_with('B') && digits(&pre_no[1..], 17), "{pre_no}");

    world.file(&way_bill(&order_no("BILL"), &logistics_no)).await;
    world.file(&arrival(&order_no("ARR"), &logistics_no)).await;
    world.file(&departure(&order_no("DEP"), &logistics_no)).await;
    let records = collected(&world, 9, &mut kinds).await;
    assert_eq!(said(&records, ReceiptKind::WayBill), [2, 3, 120]);
    assert_eq!(said(&records, ReceiptKind::Arrival), [2, 3, 399]);
    assert_eq!(said(&records, ReceiptKind::Departure), [2, 3, 399]);

    world.file(&summary(&order_no("SUM"), &[&invt_no])).await;
    world.file(&refund(&order_no("REF"), &invt_no)).await;
    world.file(&tally(&order_no("TAL"), &invt_no)).await;
    let records = collected(&world, 11, &mut kinds).await;
    assert_eq!(said(&records, ReceiptKind::Summary), [2, 3, 399]);
    assert_eq!(said(&records, ReceiptKind::Refund), [2, 3, 120, 800]);
    assert_eq!(said(&records, ReceiptKind::RefundDetail), [2, 3, 399]);
    entries_of(&records, &invt_no, &logistics_no);

    let standing = world.trade("L300", 4).await;
    world.file(&cancel(&order_no("CAN"), &standing.invt_no)).await;
    let records = collected(&world, 3, &mut kinds).await;
    assert_eq!(said(&records, ReceiptKind::Cancel), [2, 3, 399]);
    assert!(records[2].info.contains("[Code:2300"), "{}", records[2].info);
    assert_eq!(kinds.len(), ReceiptKind::ALL.len() - 1, "all but the format error: {kinds:?}");
}

/// The result tells the entry, the number of the application, and each line of each list.
fn entries_of(records: &[Got], invt_no: &str, logistics_no: &str) {
    let result = records.iter().find_map(|record| match &record.receipt {
        Receipt::SummaryResult(one) => Some(one),
        _ => None,
    });
    let result = result.expect("a result");
    let sum_no = records.iter().find_map(|record| match &record.receipt {
        Receipt::Summary(one) => one.sum_no.clone(),
        _ => None,
    });
    assert_eq!(Some(&result.head.sum_no), sum_no.as_ref());
    assert!(result.head.sum_no.starts_with('S') && digits(&result.head.sum_no[1..], 17));
    let entry_id = result.head.entry_id.as_deref().expect("an entry");
    assert!(digits(entry_id, 18) && entry_id.starts_with("2928") && entry_id.as_bytes()[8] == b'0', "{entry_id}");
    assert_eq!(result.head.gross_weight.map(|weight| weight.to_string()).as_deref(), Some("412.35"));
    let lines: Vec<_> = result
        .lines
        .iter()
        .map(|line| (line.invt_no.as_str(), line.logistics_no.as_str(), line.gseqno, line.gnum, line.gcode.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (invt_no, logistics_no, Some(1), Some(1), "9405210000"),
            (invt_no, logistics_no, Some(2), Some(2), "7013370000")
        ]
    );
}

/// What a list with that prefix is told, up to and after 三单对碰; `None` for the CEB900 script.
fn played(prefix: &str) -> Option<&'static [i64]> {
    Some(match prefix {
        "OK" | "DR" => &[2, 3, 120, 399, 800, 899],
        "SL" | "LSL" => &[2, 3, 120, 399, 800, 899],
        "RJ" | "L100" | "LMM" => &[2, 3, 100],
        "NG" => &[-621_001],
        "BS" => &[-621_029],
        "SI" => &[2],
        "F4" | "LF4" => &[2, 4],
        "UK" => &[2, 777],
        "DU" => &[2, 2, 2, 3, 3, 3, 120, 120, 120, 399, 399, 399, 800, 800, 800, 899, 899, 899],
        "OO" => &[3, 2, 899, 800, 399, 120],
        "L300" => &[2, 3, 120, 300],
        "L399" => &[2, 3, 120, 399],
        "L500" => &[2, 3, 120, 399, 500, 800, 899],
        "XE" => return None,
        other => panic!("the script has a new prefix {other}: say here what a list plays"),
    })
}

#[tokio::test]
async fn each_prefix_plays_its_script_for_a_list() {
    let world = World::start_with(one_each).await;
    let mut wanted = Vec::new();
    let mut expected = 0;
    // With DR no answer comes, and with RJ, NG, BS, F4 and UK there is no order to be matched with.
    let alone = ["RJ", "NG", "BS", "F4", "UK"];
    for prefix in OUTCOMES.iter().map(|outcome| outcome.prefix).filter(|prefix| *prefix != "DR") {
        let Some(statuses) = played(prefix) else { continue };
        let (number, logistics_no) = (order_no(prefix), order_no("WB"));
        if !alone.contains(&prefix) {
            world.file(&order(&number)).await;
            expected += match prefix {
                "SI" => 1,
                "DU" => 9,
                _ => 3,
            };
            world.file(&waybill(&logistics_no)).await;
            expected += 3;
        }
        world.file(&list(&number, &logistics_no)).await;
        expected += statuses.len();
        wanted.push((number, statuses));
    }
    let records = world.collect(expected).await;
    let lists: Vec<Got> =
        records.into_iter().filter(|record| record.receipt.kind() == ReceiptKind::Inventory).collect();
    for (number, statuses_wanted) in wanted {
        assert_eq!(statuses(&lists, &number), statuses_wanted, "{number}");
    }
}

#[tokio::test]
async fn acts_are_scripted_by_their_own_number() {
    let world = World::start_with(one_each).await;
    let trade = world.trade("L399", 4).await;
    assert_eq!(world.verdict(&cancel(&order_no("RJ"), &trade.invt_no)).await.0, 100);
    assert_eq!(world.verdict(&cancel(&order_no("NG"), &trade.invt_no)).await.0, -623_001);
    assert_eq!(world.verdict(&cancel(&order_no("BS"), &trade.invt_no)).await.0, -623_029);
    assert_eq!(world.verdict(&arrival(&order_no("BS"), &trade.logistics_no)).await.0, -621_029);
    assert_eq!(world.verdict(&departure(&order_no("F4"), &trade.logistics_no)).await.0, 4);
    assert_eq!(world.verdict(&way_bill(&order_no("UK"), &trade.logistics_no)).await.0, 777);
    assert_eq!(world.verdict(&waybill(&order_no("NG"))).await.0, -504_011);
    assert_eq!(world.verdict(&payment(&order_no("RJ"))).await.0, 100);
    // None of them has kept the list from being cancelled.
    assert_eq!(world.verdict(&cancel(&order_no("CAN"), &trade.invt_no)).await.0, 399);
}

#[tokio::test]
async fn a_cancelled_list_is_told_nothing_more() {
    let world = World::start_with(|config| {
        one_each(config);
        config.time_scale_ms = 60;
    })
    .await;
    // Slow: 1.2 s between its receipts, so that the cancellation comes before 放行.
    let trade = world.trade("LSL", 3).await;
    world.file(&cancel(&order_no("CAN"), &trade.invt_no)).await;
    // As slow, and sent later: when this one is through, the list would have been.
    let marker = order_no("SL");
    world.file(&waybill(&marker)).await;
    let mut records = trade.records;
    while statuses(&records, &marker).last() != Some(&120) {
        records.extend(world.collect(1).await);
    }
    assert_eq!(said(&records, ReceiptKind::Cancel), [2, 3, 399]);
    let told = said(&records, ReceiptKind::Inventory);
    assert!([&[2, 3, 120][..], &[2, 3, 120, 399]].contains(&&*told), "{told:?}");
    let ended = world.port_entries().into_iter().any(|entry| match entry {
        PortEntry::Receipt { receipts, .. } => receipts.iter().any(|receipt| receipt.ends.is_some()),
        _ => false,
    });
    assert!(ended, "the ledger tells which list the cancellation took back");
    assert_eq!(world.verdict(&cancel(&order_no("CAN"), &trade.invt_no)).await.0, -623_009);
}

#[tokio::test]
async fn a_summary_of_a_time_takes_every_released_list_once() {
    let world = World::start().await;
    let first = world.trade("OK", 6).await;
    let second = world.trade("OK", 6).await;
    let mut asked = summary(&order_no("SUM"), &[]);
    asked.documents[0].head.start_time = Some("20261101000000".to_owned());
    asked.documents[0].head.end_time = Some("20261130235959".to_owned());
    world.file(&asked).await;
    let records = world.collect(4).await;
    let lines: BTreeSet<String> = records
        .iter()
        .filter_map(|record| match &record.receipt {
            Receipt::SummaryResult(one) => Some(one.lines.iter().map(|line| line.invt_no.clone())),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(lines, BTreeSet::from([first.invt_no.clone(), second.invt_no]));
    asked.guid = crate::support::guid();
    asked.documents[0].head.guid = crate::support::guid();
    asked.documents[0].head.cop_no = order_no("SUM");
    let (status, info) = world.verdict(&asked).await;
    assert_eq!((status, info.as_str()), (100, "起止时间内没有可汇总的清单"));
    let (status, info) = world.verdict(&summary(&order_no("SUM"), &[&first.invt_no])).await;
    assert_eq!((status, info), (100, format!("清单{}已在汇总中", first.invt_no)));
}

#[tokio::test]
async fn the_script_is_there_for_whoever_explains_it() {
    let world = World::start().await;
    let url = format!("{}/admin/outcomes", world.sandbox.port_url);
    let table: serde_json::Value = world.http.get(url).send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(table.as_array().map(Vec::len), Some(OUTCOMES.len()));
    assert_eq!(table[0]["prefix"], "OK");
    assert!(table[0]["zh"].is_string() && table[0]["en"].is_string() && table[0]["listsOnly"] == false);
}
