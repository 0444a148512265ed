//! What customs checks of each kind: one case for each refusal, by its code.

use qiyun_schema::message::inventory::{Inventory, InventoryLine};
use qiyun_schema::message::{AppType, Document, IeFlag, Message};
use qiyun_schema::receipt::ReceiptKind;
use qiyun_schema::signature::Profile;

use crate::support::{World, amount, envelope, order_no};
use crate::trade::{arrival, cancel, departure, list, order, payment, refund, summary, tally, way_bill, waybill};

async fn refused<D: Document>(world: &World, message: Message<D>, status: i64, info: &str) {
    let (found, text) = world.verdict(&message).await;
    assert_eq!(found, status, "{text}");
    assert!(text.contains(info), "{text} should tell {info}");
}

fn bent(bend: impl FnOnce(&mut Inventory)) -> Message<Inventory> {
    let mut message = list(&order_no("OK"), &order_no("WB"));
    bend(&mut message.documents[0]);
    message
}

fn line(bend: impl FnOnce(&mut InventoryLine)) -> Message<Inventory> {
    bent(|list| bend(&mut list.lines[0]))
}

#[tokio::test]
async fn a_list_is_held_to_its_own_figures_and_codes() {
    let world = World::start().await;
    refused(&world, line(|one| one.total_price = amount("10500.01")), 100, "总价10500.01不等于数量300×单价35").await;
    refused(&world, line(|one| one.qty1 = amount("299")), 100, "法定数量").await;
    refused(&world, line(|one| one.unit2 = Some("011".to_owned())), 100, "第二数量与第二单位不匹配").await;
    refused(&world, line(|one| one.unit1 = "999".to_owned()), 100, "法定计量单位代码999").await;
    refused(&world, line(|one| one.currency = "999".to_owned()), 100, "币制代码999").await;
    refused(&world, line(|one| one.gnum = 2), -621_027, "gnum=2").await;
    refused(&world, bent(|one| one.lines[1].gnum = 3), -621_001, "表体序号应为2").await;
    refused(&world, bent(|one| one.head.net_weight = amount("500")), 100, "净重500大于毛重412.35").await;
    refused(&world, bent(|one| one.head.customs_code = "0001".to_owned()), 100, "申报地海关代码0001").await;
    refused(&world, bent(|one| one.head.country = "998".to_owned()), 100, "运抵国代码998").await;
    refused(&world, bent(|one| one.head.trade_mode = "0110".to_owned()), 100, "监管方式0110").await;
    refused(&world, bent(|one| one.head.ie_flag = IeFlag::Import), -621_001, "进出口标记").await;
    let early = bent(|one| one.head.invt_no = Some("29282026E000000001".to_owned()));
    refused(&world, early, -621_001, "清单编号").await;
    let limit = bent(|one| {
        one.head.trade_mode = "9710".to_owned();
        one.lines.truncate(1);
        one.lines[0].currency = "142".to_owned();
    });
    refused(&world, limit, -621_005, "5000").await;
}

#[tokio::test]
async fn a_list_is_signed_by_the_enterprise_that_declares_it() {
    let world = World::start().await;
    let stranger = bent(|one| one.head.agent_code = "3301980ZZZ".to_owned());
    refused(&world, stranger, -621_015, "3301980ZZZ").await;
    let mut other = cancel(&order_no("CAN"), "29282026E000000001");
    other.documents[0].agent_code = "3301980ZZZ".to_owned();
    refused(&world, other, -623_021, "3301980ZZZ").await;

    let message = bent(|_| ());
    let unsigned = message.to_canonical_xml().expect("characters XML can carry");
    assert_eq!(world.send(&envelope(unsigned)).await, "0000");
    assert_eq!(world.collect(1).await[0].status, -621_026);
    let sealed = String::from_utf8(world.sealed(&message, Profile::SM2_SM3).await).expect("UTF-8");
    assert_eq!(world.send(&envelope(sealed.replacen("落地灯", "台灯", 1).into_bytes())).await, "0000");
    assert_eq!(world.collect(1).await[0].status, -621_028);
}

#[tokio::test]
async fn waybills_and_payments_are_held_to_their_own_figures() {
    let world = World::start().await;
    let mut weightless = waybill(&order_no("WB"));
    weightless.documents[0].gross_weight = amount("0");
    refused(&world, weightless, 100, "毛重0应大于零").await;
    let mut currency = waybill(&order_no("WB"));
    currency.documents[0].currency = "999".to_owned();
    refused(&world, currency, 100, "币制代码999").await;
    let number = order_no("WB");
    world.file(&waybill(&number)).await;
    world.collect(3).await;
    refused(&world, waybill(&number), -504_015, &number).await;
    let mut change = waybill(&order_no("WB"));
    change.documents[0].app_type = AppType::Change;
    refused(&world, change, -504_014, "不存在").await;
    let mut older = waybill(&number);
    older.documents[0].app_type = AppType::Change;
    older.documents[0].app_time = "20261123172959".to_owned();
    refused(&world, older, -301_014, "旧报文").await;

    let mut nothing = payment(&order_no("OK"));
    nothing.documents[0].charge = amount("0");
    refused(&world, nothing, 100, "收款金额0应大于零").await;
    let mut unnamed = payment(&order_no("OK"));
    unnamed.documents[0].pay_code = None;
    refused(&world, unnamed, 100, "现金支付").await;
    let number = order_no("OK");
    world.file(&payment(&number)).await;
    world.collect(3).await;
    refused(&world, payment(&number), -304_001, &number).await;
    let mut second = payment(&number);
    second.documents[0].pay_no = Some("PAY-2".to_owned());
    assert_eq!(world.verdict(&second).await.0, 120, "a second payment of one order has its own number");
}

#[tokio::test]
async fn transport_documents_name_waybills_that_are_known() {
    let world = World::start().await;
    refused(&world, arrival(&order_no("ARR"), "NOBODY"), 100, "运单NOBODY不存在").await;
    refused(&world, departure(&order_no("DEP"), "NOBODY"), 100, "运单NOBODY不存在").await;
    refused(&world, way_bill(&order_no("BILL"), "NOBODY"), 100, "运单NOBODY不存在").await;
    let number = order_no("WB");
    world.file(&waybill(&number)).await;
    world.collect(3).await;
    let own = order_no("ARR");
    assert_eq!(world.verdict(&arrival(&own, &number)).await.0, 399);
    refused(&world, arrival(&own, &number), -304_001, &own).await;
    let mut change = arrival(&own, &number);
    change.documents[0].head.app_type = AppType::Change;
    refused(&world, change, -621_012, "申报后不能变更或删除").await;
    let mut part = departure(&order_no("DEP"), &number);
    part.documents[0].head.msg_seq_no = 3;
    refused(&world, part, -504_011, "报文序号3不在1至2之间").await;
    let mut numbered = way_bill(&order_no("BILL"), &number);
    numbered.documents[0].head.pre_no = Some("B20261123000000001".to_owned());
    refused(&world, numbered, -621_001, "不得由企业填写").await;
}

#[tokio::test]
async fn a_cancellation_has_a_list_that_is_not_released() {
    let world = World::start().await;
    refused(&world, cancel(&order_no("CAN"), "29282026E000000001"), -623_003, "无该清单编号").await;
    let released = world.trade("OK", 6).await;
    refused(&world, cancel(&order_no("CAN"), &released.invt_no), -623_005, "状态899").await;
    let standing = world.trade("L300", 4).await;
    let mut foreign = cancel(&order_no("CAN"), &standing.invt_no);
    foreign.documents[0].ebc_code = "3301960ZZZ".to_owned();
    refused(&world, foreign, -623_001, "原清单").await;
    let mut reasonless = cancel(&order_no("CAN"), &standing.invt_no);
    reasonless.documents[0].reason = " ".to_owned();
    refused(&world, reasonless, -623_012, "撤单原因").await;
    assert_eq!(world.verdict(&cancel(&order_no("CAN"), &standing.invt_no)).await.0, 399);
    refused(&world, cancel(&order_no("CAN"), &standing.invt_no), -623_009, "重复").await;
    // Cancelled, its number and what it used are free again.
    let mut again = order(&standing.order_no);
    again.documents[0].head.app_type = AppType::Change;
    assert_eq!(world.verdict(&again).await.0, 120);
}

#[tokio::test]
async fn a_return_has_a_released_retail_list_and_its_lines() {
    let world = World::start().await;
    refused(&world, refund(&order_no("REF"), "29282026E000000001"), -625_032, "无此数据").await;
    let standing = world.trade("L399", 4).await;
    refused(&world, refund(&order_no("REF"), &standing.invt_no), 100, "未放行").await;
    let trade = world.trade("OK", 6).await;
    let mut other = refund(&order_no("REF"), &trade.invt_no);
    other.documents[0].lines[0].gnum = 1;
    refused(&world, other, -625_209, "原清单无对应表体").await;
    let mut more = refund(&order_no("REF"), &trade.invt_no);
    more.documents[0].lines[0].qty = amount("121");
    refused(&world, more, 100, "退货数量121大于原清单120.5").await;
    let mut second = refund(&order_no("REF"), &trade.invt_no);
    second.documents[0].lines[0].qty2 = None;
    refused(&world, second, -625_009, "第二数量").await;
    let mut home = refund(&order_no("REF"), &trade.invt_no);
    home.documents[0].head.country = "142".to_owned();
    refused(&world, home, 100, "启运国不应为中国").await;
    let mut numbered = refund(&order_no("REF"), &trade.invt_no);
    numbered.documents[0].head.pre_no = Some("B20261123000000001".to_owned());
    refused(&world, numbered, -625_008, "预录入号").await;
    refused(&world, tally(&order_no("TAL"), &trade.invt_no), 100, "没有已受理的退货申请").await;
    world.file(&refund(&order_no("REF"), &trade.invt_no)).await;
    world.said_last(ReceiptKind::Refund, |status| status == 800).await;
    let mut more = refund(&order_no("REF"), &trade.invt_no);
    more.documents[0].lines[0].qty = amount("120.5");
    refused(&world, more, 100, "退货数量120.5大于原清单余量").await;
    assert_eq!(world.verdict(&refund(&order_no("REF"), &trade.invt_no)).await.0, 120, "as much again is left");
    assert_eq!(world.verdict(&tally(&order_no("TAL"), &trade.invt_no)).await.0, 399);
    refused(&world, tally(&order_no("TAL"), "29282026E999999999"), 100, "不存在").await;
}

#[tokio::test]
async fn a_summary_has_released_lists_that_ask_for_it() {
    let world = World::start().await;
    refused(&world, summary(&order_no("SUM"), &["29282026E000000001"]), 100, "不存在").await;
    refused(&world, summary(&order_no("SUM"), &[]), -621_001, "既无汇总起止时间").await;
    let standing = world.trade("L399", 4).await;
    refused(&world, summary(&order_no("SUM"), &[&standing.invt_no]), 100, "未放行").await;
    let trade = world.trade("OK", 6).await;
    let mut foreign = summary(&order_no("SUM"), &[&trade.invt_no]);
    foreign.documents[0].head.ebc_code = "3301960ZZZ".to_owned();
    refused(&world, foreign, 100, "不属于").await;
    let twice = summary(&order_no("SUM"), &[&trade.invt_no, &trade.invt_no]);
    refused(&world, twice, 100, "已在汇总中").await;
    let mut half = summary(&order_no("SUM"), &[&trade.invt_no]);
    half.documents[0].head.start_time = Some("20261101000000".to_owned());
    refused(&world, half, -621_001, "成对").await;
    assert_eq!(world.verdict(&summary(&order_no("SUM"), &[&trade.invt_no])).await.0, 399);
}

#[tokio::test]
async fn what_the_envelope_calls_it_is_what_it_is() {
    let world = World::start().await;
    let mut other = envelope(world.sealed(&waybill(&order_no("WB")), Profile::SM2_SM3).await);
    other.message_type = "CEB303Message".to_owned();
    assert_eq!(world.send(&other).await, "0000");
    let record = world.collect(1).await.remove(0);
    assert_eq!((record.status, record.ori_cop_msg_id), (-999_999, other.cop_msg_id));
    let mut unknown = envelope(world.sealed(&waybill(&order_no("WB")), Profile::SM2_SM3).await);
    unknown.message_type = "CEB311Message".to_owned();
    assert_eq!(world.send(&unknown).await, "0000");
    assert!(world.collect(1).await[0].info.contains("CEB311Message"));
}
