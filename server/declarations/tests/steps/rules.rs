//! What a rule finds reaches a person, with its code, its place and what to do, at the step where it applies; and the
//! order stays where it is.

use std::collections::HashMap;

use qiyun_declarations::filing::input::WayBillInput;
use qiyun_declarations::filing::wish::Wish;
use qiyun_declarations::filing::{self, amend};
use qiyun_declarations::intake::plain::{PlainLine, PlainOrder};
use qiyun_declarations::messages::check::Found;
use qiyun_declarations::{Settings, orders, progress};
use qiyun_directory::settings;
use qiyun_kernel::{Error, Refusal, Refuse as _};
use qiyun_sandbox::read_device_ledger;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::world::{CODE, DONE, NAME, Outside, World, key};

#[derive(Debug, FromQueryResult)]
struct Shown {
    order_id: Uuid,
    status: String,
    failure_code: Option<String>,
    failure_detail: Option<String>,
}

async fn shown(world: &World) -> Vec<Shown> {
    world.all("SELECT order_id, status, failure_code, failure_detail FROM progress ORDER BY order_no").await
}

async fn problems(world: &World) -> Vec<Found> {
    let ids: Vec<Uuid> = shown(world).await.into_iter().map(|order| order.order_id).collect();
    let checked = progress::check::orders(&world.scope, &ids).await.expect("checked");
    checked.into_iter().flat_map(|one| one.found).collect()
}

fn codes(found: &[Found]) -> Vec<(MessageKind, &str, &str)> {
    found.iter().map(|one| (one.kind, one.problem.rule.code, one.problem.field.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_would_name_its_sender_wrongly_is_not_composed() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.imported(None).await;
    world.change("UPDATE enterprise SET transmission_id = 'DXPENT-1'").await;
    world.generated(None).await;
    assert_eq!(world.count("SELECT count(*) AS rows FROM message").await, 0);
    for order in shown(&world).await {
        assert_eq!((order.status.as_str(), order.failure_code.as_deref()), ("imported", Some("RULES_BROKEN")));
        let said = order.failure_detail.expect("a reason");
        assert!(said.contains("R2016 dxpId") && said.contains('（'), "code, place and what to do: {said}");
    }
    let found = problems(&world).await;
    assert!(codes(&found).contains(&(MessageKind::Inventory, "R2016", "dxpId")), "{:?}", codes(&found));
    world.change("UPDATE enterprise SET transmission_id = 'DXPENT0000000001'").await;
    world.generated(None).await;
    world.pushed(None, DONE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_list_number_twice_in_a_message_is_said_of_the_second_order() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.imported(None).await;
    // As two platforms may: the same merchant, the same order number.
    world.change("UPDATE export_order SET order_no = (SELECT min(order_no) FROM export_order)").await;
    let repeated: Vec<(MessageKind, String)> = problems(&world)
        .await
        .into_iter()
        .filter(|one| one.problem.rule.code == "R8007" && one.kind == MessageKind::Inventory)
        .map(|one| (one.kind, one.problem.field))
        .collect();
    assert_eq!(repeated.len(), crate::world::ORDERS - 1, "{repeated:?}");
    world.generated(None).await;
    let left = shown(&world).await.into_iter().filter(|order| order.status == "imported").count();
    assert_eq!(left, crate::world::ORDERS - 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sender_without_its_role_is_warned_of_and_composed() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.imported(None).await;
    assert!(!problems(&world).await.iter().any(|one| one.problem.rule.code == "R8011"));
    world.change("UPDATE enterprise SET is_logistics = FALSE, is_declarant = FALSE").await;
    let found = problems(&world).await;
    let warned: Vec<_> = codes(&found).into_iter().filter(|(_, code, _)| *code == "R8011").collect();
    let expected = [MessageKind::Logistics, MessageKind::Inventory].map(|kind| (kind, "R8011", "enterprise"));
    assert_eq!(warned, expected.repeat(crate::world::ORDERS));
    assert!(found.iter().all(|one| !one.problem.is_error()), "{:?}", codes(&found));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_composed_of_another_sender_is_not_signed_and_pushed_again_is_composed_anew() {
    const ENDED: &str = "SELECT count(*) AS rows FROM operation WHERE state IN ('queued', 'running')";
    let outside = Outside::start().await;
    for (place, change, codes) in [
        (1, format!("name = '{NAME}（新）'"), &["R8012 copName"][..]),
        (2, "customs_code = '3301960AAB'".to_owned(), &["R8012 copCode", "R6011 agentCode"]),
    ] {
        let mut world = World::found(&outside, place).await;
        // So that the lists are signed at once, too.
        let together = vec![("FILING_LIST_AFTER".to_owned(), Some("TOGETHER".to_owned()))];
        assert!(settings::service::update(&world.scope, together).await.is_ok());
        world.imported(None).await;
        world.generated(None).await;
        let signed = signatures(&outside);
        world.change(&format!("UPDATE enterprise SET {change}")).await;
        world.pushed(None, ENDED).await;
        for order in shown(&world).await {
            assert_eq!((order.status.as_str(), order.failure_code.as_deref()), ("failed", Some("SENDER_CHANGED")));
            assert!(order.failure_detail.is_some_and(|said| said.contains(codes[0])));
        }
        let said: Vec<Detail> = world.all("SELECT refusal_detail AS detail FROM signature").await;
        let said: String = said.into_iter().map(|one| one.detail).collect();
        assert!(codes.iter().all(|code| said.contains(code)), "{said}");
        assert_eq!(signatures(&outside), signed, "no signature was spent on it");
        world.change(&format!("UPDATE enterprise SET name = '{NAME}', customs_code = '{CODE}'")).await;
        world.pushed(None, DONE).await;
    }
}

fn signatures(outside: &Outside) -> usize {
    read_device_ledger(&outside.sandbox.device_ledger).expect("a ledger").count()
}

#[derive(FromQueryResult)]
struct Detail {
    detail: String,
}

/// The first order as a client would send it, its list changed.
async fn amended(world: &World) -> (Uuid, PlainOrder) {
    let id = shown(world).await[0].order_id;
    let row = orders::service::get(&world.scope, id).await.expect("asked").expect("an order");
    let declared = orders::service::declared(&world.scope, &[row]).await.expect("read").remove(0);
    let lines = declared.lines.into_iter().map(|line| PlainLine {
        item_no: line.item_no,
        item_name: line.item_name,
        unit: line.unit,
        qty: line.qty,
        total_price: line.total_price,
        price: Some(line.price),
    });
    let details = declared.details.expect("details");
    let mut list = details.list;
    list.as_mut().expect("a list").note = Some("更正".to_owned());
    let (order_no, waybill, payment) = (declared.order_no, details.waybill, details.payment);
    (id, PlainOrder { order_no, lines: lines.collect(), waybill, payment, list })
}

fn refused<T: std::fmt::Debug>(done: Result<T, Error<Refusal>>) -> Vec<(String, String)> {
    let Err(Error::Refused(refusals)) = done else { panic!("not refused: {done:?}") };
    refusals
        .into_iter()
        .map(|why| {
            assert!(!why.zh.is_empty() && !why.todo_zh.is_empty(), "{why:?}");
            (why.code.to_owned(), why.field.join("."))
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_no_older_than_what_it_changes_and_names_its_list_unless_that_is_a_draft() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.whole_way(None).await;
    let chosen = Settings::default();
    let listed = "message_type = 'CEB604Message'";
    world.change(&format!("DELETE FROM receipt WHERE {listed} AND status NOT IN ('2', '3', '120')")).await;
    let (id, order) = amended(&world).await;
    let amend = async || amend::amend(&world.scope, &chosen, id, order.clone(), &key()).await;

    world.change("UPDATE message_order SET app_time = '2099' || substr(app_time, 5)").await;
    assert_eq!(refused(amend().await), [("R8009".to_owned(), "input.appTime".to_owned())]);
    world.change("UPDATE message_order SET app_time = '2025' || substr(app_time, 5)").await;

    world.change("UPDATE receipt SET invt_no = NULL").await;
    assert_eq!(refused(amend().await), [("R6005".to_owned(), "input.invtNo".to_owned())]);
    let filings = "SELECT count(*) AS rows FROM message_order WHERE app_type = '2'";
    assert_eq!(world.count(filings).await, 0, "the order stays as it was filed");

    world.change(&format!("UPDATE receipt SET status = '1' WHERE {listed} AND status = '120'")).await;
    world.change(&format!("DELETE FROM receipt WHERE {listed} AND status <> '1'")).await;
    amend().await.expect("a draft is changed without its number");
    assert_eq!(world.count(filings).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_is_no_older_than_what_it_deletes() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.whole_way(None).await;
    world.change("DELETE FROM receipt WHERE message_type = 'CEB604Message' AND status NOT IN ('2', '3', '120')").await;
    world.change("UPDATE receipt SET status = '100' WHERE message_type = 'CEB604Message' AND status = '120'").await;
    world.change("UPDATE message_order SET app_time = '2099' || substr(app_time, 5)").await;
    let id = shown(&world).await[0].order_id;
    let chosen = Settings::default();
    let delete = async || amend::delete(&world.scope, &chosen, &[id], &key()).await;
    let why = ("R8009".to_owned(), "input.appTime".to_owned());
    assert_eq!(refused(delete().await), [why.clone(), why], "order and waybill");
    world.change("UPDATE message_order SET app_time = '2025' || substr(app_time, 5)").await;
    delete().await.expect("deleted");
    assert_eq!(world.count("SELECT count(*) AS rows FROM message_order WHERE app_type = '3'").await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_is_of_its_sender_and_no_older_than_what_was_refused_of_it() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.whole_way(None).await;
    world.change("DELETE FROM receipt WHERE message_type = 'CEB604Message' AND status NOT IN ('2', '3', '120')").await;
    let id = shown(&world).await[0].order_id;
    let chosen = Settings::default();
    let wish = || Wish::Cancel("申报有误".to_owned());
    let cancel = async || filing::service::create(&world.scope, &chosen, &[id], wish(), &key()).await;
    world.change("UPDATE enterprise SET transmission_id = 'DXPENT-1'").await;
    assert_eq!(refused(cancel().await), [("R2016".to_owned(), "input.dxpId".to_owned())]);
    assert_eq!(world.count("SELECT count(*) AS rows FROM act").await, 0);
    world.change("UPDATE enterprise SET transmission_id = 'DXPENT0000000001'").await;
    let act = cancel().await.expect("filed").remove(0).act_id;
    // The port cleared the list long ago.
    world.until("SELECT count(*) AS rows FROM act_progress WHERE status = 'declaring'").await;
    world.change("UPDATE act_part SET app_time = '2099' || substr(app_time, 5)").await;
    let again = async || filing::again::push_again(&world.scope, &chosen, act).await;
    let Err(Error::Refused(why)) = again().await else { panic!("pushed again") };
    assert_eq!(why.into_iter().map(|why| why.refusal().code).collect::<Vec<_>>(), ["R8009"]);
    world.change("UPDATE act_part SET app_time = '2025' || substr(app_time, 5)").await;
    again().await.map_err(|_| "refused").expect("filed again");
    assert_eq!(world.count("SELECT count(*) AS rows FROM act_part WHERE revision = 2").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_pushed_again_is_no_older_than_before_and_keeps_no_number_that_went_to_another() {
    const ENDED: &str = "SELECT count(*) AS rows FROM operation WHERE state IN ('queued', 'running')";
    const AGAIN: &str = "SELECT count(*) AS rows FROM message_order WHERE revision = 2";
    let outside = Outside::start().await;
    for (place, broken, mended, code) in [
        (
            1,
            "UPDATE message_order SET app_time = '2099' || substr(app_time, 5)",
            "UPDATE message_order SET app_time = '2025' || substr(app_time, 5)",
            "R8009 appTime",
        ),
        (
            2,
            "UPDATE export_order SET waybill_key = NULL",
            "UPDATE export_order SET waybill_key = json_extract(details, '$.waybill.logisticsCode') || '|' \
                || json_extract(details, '$.waybill.logisticsNo')",
            "R8010 logisticsNo",
        ),
    ] {
        let mut world = World::found(&outside, place).await;
        world.whole_way(None).await;
        let listed = "message_type = 'CEB604Message'";
        world.change(&format!("UPDATE receipt SET status = '100' WHERE {listed}")).await;
        world.change("UPDATE progress SET status = 'rejected', customs_status = '100', retryable = TRUE").await;
        world.change(broken).await;
        world.pushed(None, ENDED).await;
        for order in shown(&world).await {
            assert_eq!((order.status.as_str(), order.failure_code.as_deref()), ("rejected", Some("REFILING_BROKEN")));
            let said = order.failure_detail.expect("a reason");
            assert!(said.contains(code) && said.contains('（'), "code, place and what to do: {said}");
        }
        assert_eq!(world.count(AGAIN).await, 0, "nothing was filed again");
        let failed = "SELECT count(*) AS rows FROM operation WHERE kind = 'push' AND failed = 3";
        assert_eq!(world.count(failed).await, 1, "the push says so");
        world.change(mended).await;
        world.pushed(None, ENDED).await;
        assert_eq!(world.count(AGAIN).await, i64::try_from(crate::world::ORDERS).expect("few"), "the lists alone");
        assert!(shown(&world).await.iter().all(|order| order.failure_code.as_deref() != Some("REFILING_BROKEN")));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_of_another_sender_is_not_signed_and_names_the_mended_one_when_it_is_pushed_again() {
    const OPEN: &str = "SELECT count(*) AS rows FROM act_progress WHERE status = 'declaring'";
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.whole_way(None).await;
    let ids: Vec<Uuid> = shown(&world).await.into_iter().map(|order| order.order_id).collect();
    let chosen = Settings { lines_per_part: 2, ..Settings::default() };
    let wish = Wish::WayBill(WayBillInput {
        cop_no: Some("ZF1".to_owned()),
        customs_code: None,
        loct_no: None,
        traf_mode: None,
        traf_name: "CA1001".to_owned(),
        voyage_no: "CA1001".to_owned(),
        bill_no: "99900000001".to_owned(),
        domestic_traf_no: None,
        gross_weight: None,
        note: None,
    });
    let act = filing::service::create(&world.scope, &chosen, &ids, wish, &key()).await.expect("filed").remove(0).act_id;
    // The account signs for the firm by the code that is right; the record had a wrong one until now.
    world.change("UPDATE enterprise SET customs_code = '3301960AAB'").await;
    let signed = signatures(&outside);
    world.until(OPEN).await;
    let said: Vec<Detail> =
        world.all("SELECT refusal_detail AS detail FROM signature WHERE refusal_detail IS NOT NULL").await;
    assert!(said.iter().all(|one| one.detail.contains("R6011 agentCode")) && !said.is_empty(), "{}", said.len());
    let again =
        async |world: &World| filing::again::push_again(&world.scope, &chosen, act).await.map_err(|_| "refused");
    again(&world).await.expect("composed anew");
    let filed = "SELECT count(*) AS rows FROM act_part WHERE revision = 2 AND business_key LIKE '3301960AAB|%'";
    assert_eq!(world.count(filed).await, 2, "each part, under the key of who files it now");
    assert_eq!(world.count("SELECT count(*) AS rows FROM act WHERE business_key LIKE '3301960AAB|%'").await, 1);
    let named = "SELECT count(*) AS rows FROM act WHERE document ->> '$.document.head.agent_code' = '3301960AAB'";
    assert_eq!(world.count(named).await, 1, "it says so itself");
    world.change(&format!("UPDATE enterprise SET customs_code = '{CODE}'")).await;
    world.until(OPEN).await;
    again(&world).await.expect("and back");
    world.until(OPEN).await;
    assert!(signatures(&outside) > signed, "signed at last");
    let through = "SELECT count(*) AS rows FROM act_progress WHERE status = 'succeeded' AND customs_status = '120'";
    assert_eq!(world.count(through).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_without_the_payments_number_finds_the_one_payment_of_its_order() {
    let outside = Outside::start().await;
    let mut world = World::found(&outside, 1).await;
    world.imported(None).await;
    world.change("UPDATE export_order SET payment_key = merchant_code || '|' || order_no || '|PAY' || place").await;
    let id = shown(&world).await[0].order_id;
    let order_no = orders::service::get(&world.scope, id).await.expect("asked").expect("an order").order_no;
    let answered = BusinessKey::receipts(CODE, &order_no, None);
    let other = BusinessKey::receipts(CODE, &order_no, Some("PAY9"));
    let keys = [answered.clone(), other];
    let joined = async || orders::service::by_keys(&world.scope, &keys).await.expect("asked");
    assert_eq!(joined().await, HashMap::from([(answered, id)]), "another payment's number is another payment");
    world.change(&format!("UPDATE export_order SET order_no = '{order_no}'")).await;
    assert_eq!(joined().await, HashMap::new(), "of several orders nobody can tell");
}
