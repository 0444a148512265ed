//! What the port refuses: at the door, in the envelope, in the message, in an order.

use qiyun_sandbox::{PortEntry, Verdict};
use qiyun_schema::message::order::Order;
use qiyun_schema::signature::Profile;

use crate::support::{DXP_ID, World, amount, envelope, guid, message, order, order_no};

async fn verdict_of(world: &World, order: Order) -> Verdict {
    world.file(&message(vec![order])).await;
    let mut records = world.collect(1).await;
    while records.last().is_some_and(|record| matches!(record.status, 2 | 3)) {
        records.extend(world.collect(1).await);
    }
    let last = records.pop().expect("at least one record");
    Verdict { status: last.status, info: last.info }
}

#[tokio::test]
async fn a_wrong_password_opens_nothing() {
    let world = World::start().await;
    let channel = format!("{}/channel/{DXP_ID}", world.sandbox.port_url);
    let send = world.http.post(format!("{channel}/send")).basic_auth(DXP_ID, Some("guess"));
    assert_eq!(send.send().await.expect("an answer").status(), 401);
    let other = world.http.get(format!("{channel}/receive")).basic_auth("DXPENT0000000002", Some("sandbox"));
    assert_eq!(other.send().await.expect("an answer").status(), 401);
    let nobody = world.http.post(format!("{channel}/ack")).body("{\"ids\":[]}");
    assert_eq!(nobody.send().await.expect("an answer").status(), 401);
}

#[tokio::test]
async fn a_bad_envelope_is_refused_by_its_code() {
    let world = World::start().await;
    let response = world.try_send(b"<html>login</html>").await.expect("an answer");
    let body = response.text().await.expect("text");
    assert!(body.contains("<ResponseCode>0001</ResponseCode>") || body.contains(">0001<"), "{body}");
    let mut unknown_receiver = envelope(b"<a/>".to_vec());
    unknown_receiver.receiver_ids = vec!["DXPEDCCEB0000002".to_owned()];
    assert_eq!(world.send(&unknown_receiver).await, "2001");
    let mut other_sender = envelope(b"<a/>".to_vec());
    other_sender.sender_id = "DXPENT0000000002".to_owned();
    assert_eq!(world.send(&other_sender).await, "2002");
    let refused = world.port_entries().into_iter().filter(|entry| matches!(entry, PortEntry::Refused { .. }));
    assert_eq!(refused.count(), 3);
    assert!(world.receive().await.is_empty());
}

#[tokio::test]
async fn a_message_against_the_field_table_is_answered_with_ceb900() {
    let world = World::start().await;
    let mut too_long = order(&order_no("OK"));
    too_long.lines[0].item_no = "X".repeat(31);
    let refused = world.file(&message(vec![too_long])).await;
    let record = world.collect(1).await.remove(0);
    assert_eq!((record.status, record.ori_cop_msg_id), (-999_999, refused.cop_msg_id));
    assert!(record.info.contains("itemNo"), "{}", record.info);

    let no_xml = envelope(b"not XML at all".to_vec());
    assert_eq!(world.send(&no_xml).await, "0000");
    assert_eq!(world.collect(1).await[0].ori_cop_msg_id, no_xml.cop_msg_id);
}

#[tokio::test]
async fn a_signature_that_does_not_hold_is_refused() {
    let world = World::start().await;
    let original = message(vec![order(&order_no("OK")), order(&order_no("OK"))]);
    let sealed = String::from_utf8(world.sealed(&original, Profile::SM2_SM3).await).expect("UTF-8");
    let altered = sealed.replacen("示例商品", "其他商品", 1);
    let unsigned = original.to_canonical_xml().expect("characters XML can carry");
    let foreign = world.sealed_by("3301960BBB", &original, Profile::SM2_SM3).await;
    for bytes in [altered.into_bytes(), unsigned, foreign] {
        assert_eq!(world.send(&envelope(bytes)).await, "0000");
        let records = world.collect(2).await;
        assert!(records.iter().all(|record| record.status == -301_020), "{records:?}");
    }
    // A message that nobody proved to have signed has not taken the guid.
    assert_eq!(world.send(&envelope(sealed.into_bytes())).await, "0000");
    assert!(world.collect(6).await.iter().all(|record| record.status > 0));
}

#[tokio::test]
async fn every_profile_is_verified() {
    let world = World::start().await;
    for profile in Profile::ALL {
        let sealed = world.sealed(&message(vec![order(&order_no("SI"))]), profile).await;
        assert_eq!(world.send(&envelope(sealed)).await, "0000");
        assert_eq!(world.collect(1).await[0].status, 2, "{}", profile.code);
    }
}

#[tokio::test]
async fn figures_and_codes_must_agree() {
    let world = World::start().await;
    let mut off_by_a_cent = order(&order_no("OK"));
    off_by_a_cent.lines[0].total_price = amount("25.01");
    off_by_a_cent.head.goods_value = amount("25.01");
    let verdict = verdict_of(&world, off_by_a_cent).await;
    assert_eq!((verdict.status, verdict.info.as_str()), (100, "第1行：总价25.01不等于数量10×单价2.5"));

    let mut wrong_sum = order(&order_no("OK"));
    wrong_sum.head.goods_value = amount("24");
    assert_eq!(verdict_of(&world, wrong_sum).await.info, "商品金额24不等于表体总价之和25");

    let mut unknown_unit = order(&order_no("OK"));
    unknown_unit.lines[0].unit = "999".to_owned();
    assert_eq!(verdict_of(&world, unknown_unit).await.info, "第1行：计量单位代码999不在参数表内");

    let mut two_currencies = order(&order_no("OK"));
    two_currencies.lines[0].currency = "142".to_owned();
    assert_eq!(verdict_of(&world, two_currencies).await.info, "第1行：币制142与表头502不一致");

    let mut same_line_twice = order(&order_no("OK"));
    same_line_twice.lines.push(same_line_twice.lines[0].clone());
    same_line_twice.head.goods_value = amount("50");
    assert_eq!(verdict_of(&world, same_line_twice).await.status, -301_002);
}

#[tokio::test]
async fn a_number_in_force_is_taken_and_a_rejected_one_is_not() {
    let world = World::start().await;
    let number = order_no("OK");
    world.file(&message(vec![order(&number)])).await;
    assert_eq!(world.collect(3).await[2].status, 120);
    let verdict = verdict_of(&world, order(&number)).await;
    assert_eq!((verdict.status, verdict.info), (-301_010, format!("订单编号{number}已存在")));

    let rejected = order_no("RJ");
    assert_eq!(verdict_of(&world, order(&rejected)).await.status, 100);
    let mut older = order(&rejected);
    older.head.app_time = "20240102030404".to_owned();
    assert_eq!(verdict_of(&world, older).await.status, -301_014);
    assert_eq!(verdict_of(&world, order(&rejected)).await.status, 100);
}

#[tokio::test]
async fn the_same_bytes_are_taken_silently_and_other_bytes_are_not() {
    let world = World::start().await;
    let first = message(vec![order(&order_no("OK"))]);
    let sent = world.file(&first).await;
    let receipts = world.collect(3).await;

    assert_eq!(world.send(&sent).await, "0000");
    assert_eq!(world.collect(3).await, receipts, "the receipts of the first time, times included");
    let under_another_id = envelope(sent.data.clone());
    assert_eq!(world.send(&under_another_id).await, "0000");
    assert_eq!(world.collect(3).await, receipts);

    let mut same_guid = first.clone();
    same_guid.documents[0] = order(&order_no("OK"));
    world.file(&same_guid).await;
    assert_eq!(world.collect(1).await[0].status, -301_010);

    let mut same_cop_msg_id = envelope(world.sealed(&message(vec![order(&order_no("OK"))]), Profile::SM2_SM3).await);
    same_cop_msg_id.cop_msg_id.clone_from(&sent.cop_msg_id);
    assert_eq!(world.send(&same_cop_msg_id).await, "0000");
    assert_eq!(world.collect(1).await[0].status, -301_010);

    let mut same_order_guid = message(vec![order(&order_no("OK"))]);
    same_order_guid.documents[0].head.guid = first.documents[0].head.guid.clone();
    world.file(&same_order_guid).await;
    assert_eq!(world.collect(1).await[0].status, -301_010);

    let duplicates = world.port_entries().into_iter().filter(|entry| matches!(entry, PortEntry::Duplicate { .. }));
    assert_eq!(duplicates.count(), 2);
}

#[tokio::test]
async fn the_same_bytes_sent_at_once_are_taken_once() {
    let world = World::start().await;
    let sent = envelope(world.sealed(&message(vec![order(&order_no("SI"))]), Profile::SM2_SM3).await);
    let codes = futures::future::join_all((0..8).map(|_| world.send(&sent))).await;
    assert!(codes.iter().all(|code| code == "0000"));
    let entries = world.port_entries();
    let accepted = entries.iter().filter(|entry| matches!(entry, PortEntry::Accepted(_))).count();
    let again = entries.iter().filter(|entry| matches!(entry, PortEntry::Duplicate { .. })).count();
    assert_eq!((accepted, again), (1, 7));
    assert_eq!(world.collect(1).await[0].status, 2);
    assert!(world.receive().await.is_empty(), "one waiting receipt is enough for eight repeats");
}

#[tokio::test]
async fn one_message_cannot_use_a_number_twice() {
    let world = World::start().await;
    let number = order_no("SI");
    let mut orders = vec![order(&number), order(&number)];
    orders[1].head.guid = guid();
    world.file(&message(orders)).await;
    let mut statuses: Vec<i64> = world.collect(2).await.iter().map(|record| record.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [-301_010, 2]);
}
