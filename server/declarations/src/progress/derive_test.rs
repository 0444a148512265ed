//! What is shown of an order: each state, and that the order of arrival of receipts changes nothing.

use proptest::prelude::*;

use super::*;

fn stated(status: &str, second: u32) -> Stated {
    Stated {
        status: status.to_owned(),
        return_time: format!("202401020304{second:02}000"),
        info: format!("info {status}"),
        format: false,
    }
}

fn sent(receipts: Vec<Stated>) -> Facts {
    Facts {
        composed: true,
        signature: Some((SignatureState::Signed, None)),
        dispatch: Some((Dispatched::Sent, None)),
        receipts,
        ..Facts::default()
    }
}

#[test]
fn before_any_receipt_the_stages_speak() {
    let mut facts = Facts::default();
    assert_eq!(derive(&facts).status, Status::Imported);
    facts.composed = true;
    assert_eq!(derive(&facts).status, Status::Ready);
    assert_eq!(derive(&Facts { queued: true, ..facts.clone() }).status, Status::Declaring);
    let trouble = Some(Trouble { code: "SIGNER_BAD_CREDENTIALS".to_owned(), detail: "401".to_owned() });
    facts.signature = Some((SignatureState::Refused, trouble.clone()));
    let shown = derive(&facts);
    assert_eq!((shown.status, shown.handed_over), (Status::Failed, Some(false)));
    assert_eq!(shown.failure, Some(("SIGNER_BAD_CREDENTIALS".to_owned(), "401".to_owned())));
    facts.signature = Some((SignatureState::Signed, None));
    facts.dispatch = Some((Dispatched::Unsure, trouble));
    let shown = derive(&facts);
    assert_eq!((shown.status, shown.handed_over), (Status::Declaring, None), "in doubt is not a failure");
    assert!(shown.failure.is_some(), "and says so");
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
    assert_eq!(shown.failure.map(|(code, _)| code).as_deref(), Some("CEB900_-999999"));
}

fn any_receipt() -> impl Strategy<Value = Stated> {
    let status = prop::sample::select(vec![
        "1", "2", "3", "4", "100", "120", "300", "500", "-301008", "-301010", "-301014", "777", "junk",
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
}
