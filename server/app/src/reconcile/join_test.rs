//! Each count finds what it is for, and only that.

use super::*;

const LIMITS: Limits = Limits { stuck_after_ms: 1_000 };

fn clean() -> Ledgers {
    let order =
        TakenOrder { guid: "G1".to_owned(), business_key: "P|1".to_owned(), app_type: "1".to_owned(), in_force: true };
    Ledgers {
        acknowledged: HashSet::from([("T".to_owned(), "P|1".to_owned())]),
        orders: vec![HeldOrder {
            tenant: "T".to_owned(),
            business_key: "P|1".to_owned(),
            status: "succeeded".to_owned(),
            has_failure: false,
            has_success: true,
            has_work: false,
            since_ms: 0,
        }],
        messages: vec![HeldMessage {
            tenant: "T".to_owned(),
            guid: "M1".to_owned(),
            dxp_id: "D".to_owned(),
            sha256: "aa".to_owned(),
            sent: true,
        }],
        taken: vec![TakenMessage {
            guid: "M1".to_owned(),
            dxp_id: "D".to_owned(),
            sha256: "aa".to_owned(),
            orders: vec![order],
        }],
        acked_documents: HashSet::from(["R1".to_owned()]),
        stored_documents: HashSet::from(["R1".to_owned()]),
        wire_dup: 2,
        now_ms: 10_000,
    }
}

#[test]
fn a_clean_run_is_clean_and_repeats_on_the_wire_are_only_counted() {
    let counts = join(&clean(), LIMITS);
    assert!(counts.is_clean(), "{counts:?}");
    assert_eq!((counts.acknowledged, counts.orders_at_port, counts.wire_dup), (1, 1, 2));
}

#[test]
fn what_was_acknowledged_and_is_gone_is_lost() {
    let mut ledgers = clean();
    ledgers.orders.clear();
    assert_eq!(join(&ledgers, LIMITS).lost, 1);
}

#[test]
fn what_is_called_sent_and_never_arrived_is_lost() {
    let mut ledgers = clean();
    ledgers.taken.clear();
    assert_eq!(join(&ledgers, LIMITS).lost, 1);
}

#[test]
fn the_same_key_in_force_under_two_guids_is_doubled() {
    let mut ledgers = clean();
    let mut again = ledgers.taken[0].clone();
    again.guid = "M2".to_owned();
    again.orders[0].guid = "G2".to_owned();
    ledgers.messages.push(HeldMessage { guid: "M2".to_owned(), ..ledgers.messages[0].clone() });
    ledgers.taken.push(again);
    let counts = join(&ledgers, LIMITS);
    assert_eq!((counts.doubled, counts.wrong, counts.lost), (1, 0, 0), "{counts:?}");
    ledgers.taken[1].orders[0].in_force = false;
    assert_eq!(join(&ledgers, LIMITS).doubled, 0);
}

#[test]
fn the_same_key_twice_in_the_database_is_doubled() {
    let mut ledgers = clean();
    ledgers.orders.push(ledgers.orders[0].clone());
    assert_eq!(join(&ledgers, LIMITS).doubled, 1);
    ledgers.orders[1].tenant = "U".to_owned();
    assert_eq!(join(&ledgers, LIMITS).doubled, 0, "another firm may have the same");
}

#[test]
fn one_guid_with_two_contents_is_mutated() {
    let mut ledgers = clean();
    let mut again = ledgers.taken[0].clone();
    again.sha256 = "bb".to_owned();
    ledgers.taken.push(again);
    assert_eq!(join(&ledgers, LIMITS).mutated, 1);
}

#[test]
fn bytes_or_a_sender_that_we_do_not_hold_are_wrong() {
    let mut ledgers = clean();
    ledgers.messages[0].sha256 = "bb".to_owned();
    assert_eq!(join(&ledgers, LIMITS).wrong, 1);
    let mut ledgers = clean();
    ledgers.messages[0].dxp_id = "E".to_owned();
    assert_eq!(join(&ledgers, LIMITS).wrong, 1);
}

#[test]
fn an_acknowledged_receipt_that_is_not_here_is_missing() {
    let mut ledgers = clean();
    ledgers.stored_documents.clear();
    assert_eq!(join(&ledgers, LIMITS).receipts, 1);
}

#[test]
fn a_success_that_is_shown_as_something_else_went_back() {
    let mut ledgers = clean();
    ledgers.orders[0].status = "rejected".to_owned();
    assert_eq!(join(&ledgers, LIMITS).regress, 1);
}

#[test]
fn under_way_with_nobody_at_work_is_stuck_after_its_time() {
    let mut ledgers = clean();
    ledgers.orders[0].status = "declaring".to_owned();
    ledgers.orders[0].has_success = false;
    assert_eq!(join(&ledgers, LIMITS).stuck, 1);
    ledgers.orders[0].has_work = true;
    assert_eq!(join(&ledgers, LIMITS).stuck, 0);
    ledgers.orders[0].has_work = false;
    ledgers.orders[0].since_ms = 9_500;
    assert_eq!(join(&ledgers, LIMITS).stuck, 0);
}
