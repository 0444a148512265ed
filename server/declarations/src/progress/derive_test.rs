//! What is shown of an order: each state, and that the order of arrival of receipts changes nothing.

use proptest::prelude::*;

use super::*;

fn stated(status: &str, second: u32) -> Stated {
    Stated {
        status: ReturnStatus::parse(status).expect("a number"),
        return_time: format!("202401020304{second:02}000"),
        info: format!("info {status}"),
        format: false,
    }
}

fn paper(kind: MessageKind) -> PaperFacts {
    PaperFacts { kind, app_type: AppType::Add, revision: 1, signature: None, dispatch: None, receipts: Vec::new() }
}

fn of(kind: MessageKind, receipts: Vec<Stated>) -> PaperFacts {
    PaperFacts {
        signature: Some((SignatureState::Signed, None)),
        dispatch: Some((Dispatched::Sent, None)),
        receipts,
        ..paper(kind)
    }
}

fn facts(papers: Vec<PaperFacts>) -> Facts {
    Facts { papers, ..Facts::default() }
}

fn sent(receipts: Vec<Stated>) -> Facts {
    facts(vec![of(MessageKind::Order, receipts)])
}

fn derive(facts: &Facts) -> Shown {
    super::derive(facts, EndSettings::default())
}

#[test]
fn before_any_receipt_the_stages_speak() {
    assert_eq!(derive(&Facts::default()).status, Status::Imported);
    let mut order = paper(MessageKind::Order);
    assert_eq!(derive(&facts(vec![order.clone()])).status, Status::Ready);
    assert_eq!(derive(&Facts { queued: true, ..facts(vec![order.clone()]) }).status, Status::Declaring);
    let trouble = Some(Trouble { code: "SIGNER_BAD_CREDENTIALS".to_owned(), detail: "401".to_owned() });
    order.signature = Some((SignatureState::Refused, trouble.clone()));
    let shown = derive(&facts(vec![order.clone()]));
    assert_eq!((shown.status, shown.handed_over), (Status::Failed, Some(false)));
    assert_eq!(shown.failure, trouble.clone().map(|trouble| (MessageKind::Order, trouble)));
    order.signature = Some((SignatureState::Signed, None));
    order.dispatch = Some((Dispatched::Unsure, trouble));
    let shown = derive(&facts(vec![order]));
    assert_eq!((shown.status, shown.handed_over), (Status::Declaring, None), "in doubt is not a failure");
    assert!(shown.failure.is_some(), "and says so");
}

#[test]
fn a_push_that_was_refused_says_why_as_long_as_there_is_need_of_another() {
    let why = Trouble { code: "REFILING_BROKEN".to_owned(), detail: "R8009".to_owned() };
    let blocked = Some((MessageKind::Order, why));
    let shown = derive(&Facts { blocked: blocked.clone(), ..sent(vec![stated("100", 1)]) });
    assert_eq!(
        (shown.status, shown.customs_status.as_deref()),
        (Status::Rejected, Some("100")),
        "it stands as it stood"
    );
    assert_eq!((&shown.failure, shown.handed_over), (&blocked, Some(false)), "the push need not wait for it");
    for good in ["2", "120"] {
        let shown = derive(&Facts { blocked: blocked.clone(), ..sent(vec![stated(good, 1)]) });
        assert_eq!((shown.failure, shown.handed_over), (None, Some(true)), "nothing is left to push: {good}");
    }
}

#[test]
fn each_receipt_has_its_state() {
    let cases = [
        ("2", Status::Declaring, false),
        ("3", Status::Declaring, false),
        ("4", Status::Failed, true),
        ("100", Status::Rejected, true),
        ("120", Status::Succeeded, false),
        ("-301008", Status::Failed, true),
        ("-301010", Status::Declaring, true),
        ("777", Status::Declaring, true),
        ("1", Status::Declaring, true),
    ];
    for (status, expected, has_failure) in cases {
        let shown = derive(&sent(vec![stated(status, 1)]));
        assert_eq!((shown.status, shown.failure.is_some()), (expected, has_failure), "{status}");
        assert_eq!(shown.customs_status.as_deref(), Some(status));
        assert_eq!(shown.handed_over, Some(true));
    }
}

#[test]
fn a_success_is_not_undone_and_an_older_version_says_nothing() {
    for late in ["2", "3", "4", "100", "-301010", "-301008", "777"] {
        let shown = derive(&sent(vec![stated("120", 1), stated(late, 2)]));
        assert_eq!((shown.status, shown.customs_status.as_deref()), (Status::Succeeded, Some("120")), "{late}");
    }
    let shown = derive(&sent(vec![stated("3", 1), stated("-301014", 2)]));
    assert_eq!((shown.status, shown.customs_status.as_deref()), (Status::Declaring, Some("3")));
    assert_eq!(derive(&sent(vec![stated("-301014", 2)])).status, Status::Declaring);
}

#[test]
fn a_format_receipt_is_told_apart() {
    let receipt = Stated { format: true, ..stated("-999999", 1) };
    let shown = derive(&sent(vec![receipt]));
    assert_eq!(shown.failure.map(|(_, trouble)| trouble.code).as_deref(), Some("CEB900_-999999"));
}

fn list(order: Vec<Stated>, waybill: Vec<Stated>, list: PaperFacts) -> Facts {
    facts(vec![of(MessageKind::Order, order), of(MessageKind::Logistics, waybill), list])
}

#[test]
fn a_list_decides_and_another_documents_failure_shows_with_its_kind() {
    let good = || vec![stated("2", 1), stated("120", 2)];
    let waits = derive(&list(good(), good(), paper(MessageKind::Inventory)));
    assert_eq!((waits.status, waits.handed_over), (Status::Declaring, Some(true)), "what could go has gone");
    assert_eq!(waits.customs_status, None, "customs said nothing of the list yet");
    let decided = derive(&list(good(), good(), of(MessageKind::Inventory, vec![stated("399", 3)])));
    assert_eq!((decided.status, decided.customs_status.as_deref()), (Status::Declaring, Some("399")));
    let released = derive(&list(good(), good(), of(MessageKind::Inventory, vec![stated("800", 4), stated("399", 3)])));
    assert_eq!((released.status, released.customs_status.as_deref()), (Status::Succeeded, Some("800")));
    let refused = derive(&list(vec![stated("100", 2)], good(), paper(MessageKind::Inventory)));
    assert_eq!(refused.status, Status::Rejected);
    assert_eq!(refused.failure.map(|(kind, _)| kind), Some(MessageKind::Order));
    let unpaid = vec![
        of(MessageKind::Order, good()),
        of(MessageKind::Receipts, vec![stated("100", 2)]),
        of(MessageKind::Inventory, vec![stated("899", 4)]),
    ];
    let unpaid = derive(&facts(unpaid));
    assert_eq!(unpaid.status, Status::Succeeded, "a success is not undone by the payment beside it");
    assert_eq!(unpaid.failure.map(|(kind, _)| kind), Some(MessageKind::Receipts), "and the payment is not hidden");
}

#[test]
fn a_cancelled_list_and_a_deleted_order_are_cancelled() {
    let mut facts = list(vec![stated("120", 1)], Vec::new(), of(MessageKind::Inventory, vec![stated("800", 2)]));
    facts.cancelled = Some("399".to_owned());
    assert_eq!(derive(&facts).status, Status::Cancelled);
    let deletion =
        PaperFacts { app_type: AppType::Delete, revision: 2, ..of(MessageKind::Order, vec![stated("120", 9)]) };
    assert_eq!(derive(&self::facts(vec![deletion])).status, Status::Cancelled);
}

fn any_receipt() -> impl Strategy<Value = Stated> {
    let status = prop::sample::select(vec![
        "1", "2", "3", "4", "100", "120", "300", "500", "-301008", "-301010", "-301014", "777",
    ]);
    (status, 0_u32..5).prop_map(|(status, second)| stated(status, second))
}

proptest! {
    #[test]
    fn shuffled_and_repeated_receipts_give_what_the_ordered_ones_give(
        receipts in prop::collection::vec(any_receipt(), 0..8),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..24),
    ) {
        let expected = derive(&sent(receipts.clone()));
        let mut arrived: Vec<Stated> = receipts.iter().rev().cloned().collect();
        if !receipts.is_empty() {
            arrived.extend(order.iter().map(|index| index.get(&receipts).clone()));
        }
        prop_assert_eq!(derive(&sent(arrived)), expected);
    }

    #[test]
    fn one_more_receipt_never_undoes_a_success(receipts in prop::collection::vec(any_receipt(), 0..8), more in any_receipt()) {
        let mut all = receipts;
        all.push(stated("120", 1));
        all.push(more);
        prop_assert_eq!(derive(&sent(all)).status, Status::Succeeded);
    }

    #[test]
    fn a_declaration_of_several_documents_does_not_see_the_order_of_arrival(
        order in prop::collection::vec(any_receipt(), 0..5),
        waybill in prop::collection::vec(any_receipt(), 0..5),
        entered in prop::collection::vec(any_receipt(), 0..5),
    ) {
        let backwards = |receipts: &[Stated]| -> Vec<Stated> { receipts.iter().rev().cloned().collect() };
        let expected = derive(&list(order.clone(), waybill.clone(), of(MessageKind::Inventory, entered.clone())));
        let other = of(MessageKind::Inventory, backwards(&entered));
        prop_assert_eq!(derive(&list(backwards(&order), backwards(&waybill), other)), expected.clone());
        let mut released = entered;
        released.push(stated("800", 9));
        let shown = derive(&list(order, waybill, of(MessageKind::Inventory, released)));
        prop_assert_eq!(shown.status, Status::Succeeded);
    }
}

#[test]
fn a_cancelled_list_has_nothing_left_to_mend_and_its_order_stays_as_it_is() {
    let refused = |kind: MessageKind| of(kind, vec![stated("100", 5)]);
    let before = facts(vec![refused(MessageKind::Order), refused(MessageKind::Inventory)]);
    let ends = EndSettings::default();
    assert!(before.stand_of(&before.papers[1], ends).trouble.is_some());
    let after = Facts { cancelled: Some("399".to_owned()), ..before };
    let list = after.stand_of(&after.papers[1], ends);
    assert_eq!((list.state, list.phase, list.trouble), (State::Cancelled, Phase::Good, None));
    assert_eq!(after.stand_of(&after.papers[0], ends), stand(&after.papers[0], ends));
}
