//! Which documents a mode needs, in which order, and which filings are lawful when.

use std::collections::BTreeSet;

use qiyun_schema::code;
use qiyun_schema::filing::{
    Action, ActionSettings, Case, Earliest, FilingSettings, Held, LawfulSettings, ReceiptsWanted, Refused, Sender,
    Unlawful, applies, documents, lawful, may_go, needs,
};
use qiyun_schema::message::{AppType, MessageKind as K, StatisticsFlag};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::receipt::State;

use crate::sample::{CASES, ORDERS};

#[test]
fn each_mode_has_its_documents_in_order() {
    let default = FilingSettings::default();
    for (mode, wanted) in [
        (TradeMode::Entry9710, &[K::Order][..]),
        (TradeMode::Entry9810, &[K::Order]),
        (TradeMode::List9610, &[K::Order, K::Receipts, K::Logistics, K::Inventory]),
        (TradeMode::List9710, &[K::Order, K::Logistics, K::Inventory]),
        (TradeMode::List9810, &[K::Order, K::Logistics, K::Inventory]),
    ] {
        assert_eq!(documents(mode, &default), wanted, "{mode}");
    }
    let never = FilingSettings { receipts: ReceiptsWanted::Never, ..FilingSettings::default() };
    let always = FilingSettings { receipts: ReceiptsWanted::Always, ..FilingSettings::default() };
    for mode in TradeMode::ALL {
        assert!(!documents(mode, &never).contains(&K::Receipts));
        assert_eq!(documents(mode, &always)[..2], [K::Order, K::Receipts]);
    }
    let whole = FilingSettings { arrival: true, way_bill: true, departure: true, summarised: true, ..never };
    let all = [K::Order, K::Logistics, K::Inventory, K::Arrival, K::WayBill, K::Departure, K::Summary];
    assert_eq!(documents(TradeMode::List9610, &whole), all);
    assert_eq!(documents(TradeMode::List9810, &whole), all[..6], "B2B lists are never summarised");
    assert_eq!(documents(TradeMode::Entry9810, &whole), [K::Order]);
}

#[test]
fn what_goes_before_stands_before_and_has_a_sample() {
    for mode in TradeMode::ALL {
        let settings = FilingSettings {
            receipts: ReceiptsWanted::Always,
            arrival: true,
            way_bill: true,
            departure: true,
            summarised: true,
            ..FilingSettings::default()
        };
        let all = needs(mode, &settings);
        for (at, need) in all.iter().enumerate() {
            assert!(need.after.iter().all(|before| all[..at].iter().any(|one| one.kind == *before)), "{mode} {need:?}");
            assert!(!need.sender.zh().is_empty() && !need.sender.en().is_empty());
            let of_mode = |case: &str| case.starts_with(mode.code()) || ORDERS.contains(&(case, mode)) || !need.must;
            let sampled = CASES.iter().any(|(case, kind, _)| *kind == need.kind && of_mode(case));
            assert!(sampled, "{mode} {:?} has no sample", need.kind);
        }
    }
    assert_eq!(needs(TradeMode::List9710, &FilingSettings::default())[1].sender, Sender::Logistics);
}

#[test]
fn a_list_waits_for_its_order_and_waybill() {
    let list = |settings: &FilingSettings| {
        needs(TradeMode::List9710, settings).into_iter().find(|need| need.kind == K::Inventory).unwrap()
    };
    let wait = |earliest, order: Option<State>, waybill: Option<State>| {
        let settings = FilingSettings { list_after: earliest, ..FilingSettings::default() };
        may_go(&list(&settings), &settings, |kind| if kind == K::Order { order } else { waybill })
    };
    assert_eq!(wait(Earliest::Together, None, None), Some(K::Order));
    assert_eq!(wait(Earliest::Together, Some(State::Silent), None), Some(K::Logistics));
    assert_eq!(wait(Earliest::Together, Some(State::Silent), Some(State::Silent)), None);
    assert_eq!(wait(Earliest::Accepted, Some(State::Silent), Some(State::Stored)), Some(K::Order));
    assert_eq!(wait(Earliest::Accepted, Some(State::Filing), Some(State::AlreadyHeld)), None);
    assert_eq!(wait(Earliest::Stored, Some(State::Stored), Some(State::HandedOver)), Some(K::Logistics));
    assert_eq!(wait(Earliest::Stored, Some(State::Stored), Some(State::Decided)), None);
    for earliest in [Earliest::Together, Earliest::Accepted, Earliest::Stored] {
        for bad in [State::Rejected, State::Failed, State::Cancelled, State::Draft] {
            assert_eq!(wait(earliest, Some(bad), Some(State::Stored)), Some(K::Order), "{earliest:?} {bad:?}");
        }
    }
}

const STATES: [State; 18] = [
    State::Silent,
    State::Draft,
    State::AlreadyHeld,
    State::Filing,
    State::HandOverFailed,
    State::HandedOver,
    State::Stored,
    State::Review,
    State::Decided,
    State::Inspection,
    State::Transferred,
    State::Suspended,
    State::Unknown,
    State::Rejected,
    State::Failed,
    State::Released,
    State::Cleared,
    State::Cancelled,
];

fn verdict(kind: K, app_type: AppType, state: State) -> Result<(), Unlawful> {
    lawful(kind, app_type, Some(Held { state, used_by_list: false }), LawfulSettings::default())
}

#[test]
fn a_key_is_added_once() {
    for kind in K::ALL {
        assert_eq!(lawful(kind, AppType::Add, None, LawfulSettings::default()), Ok(()));
        for state in STATES {
            let free = [State::Rejected, State::Failed, State::Cancelled, State::HandOverFailed].contains(&state);
            let wanted = if free { Ok(()) } else { Err(Unlawful::HeldAlready) };
            assert_eq!(verdict(kind, AppType::Add, state), wanted, "{kind:?} {state:?}");
        }
    }
    let over = LawfulSettings { add_over_draft: true, ..LawfulSettings::default() };
    let draft = Some(Held { state: State::Draft, used_by_list: false });
    assert_eq!(lawful(K::Order, AppType::Add, draft, over), Ok(()));
}

#[test]
fn changes_and_deletions_need_something_held() {
    use AppType::{Change, Delete};
    for kind in K::ALL {
        for app_type in [Change, Delete] {
            assert_eq!(lawful(kind, app_type, None, LawfulSettings::default()), Err(Unlawful::NothingHeld));
            for gone in [State::Rejected, State::Failed, State::Cancelled] {
                assert_eq!(verdict(kind, app_type, gone), Err(Unlawful::NothingHeld), "{kind:?} {gone:?}");
            }
            for waiting in [State::Silent, State::Filing, State::HandedOver] {
                assert_eq!(verdict(kind, app_type, waiting), Err(Unlawful::HeldAlready), "{kind:?} {waiting:?}");
            }
            assert_eq!(verdict(kind, app_type, State::Draft), Ok(()));
        }
    }
    assert_eq!(verdict(K::Order, Change, State::Stored), Ok(()));
    assert_eq!(verdict(K::Order, Delete, State::Stored), Ok(()));
    assert_eq!(verdict(K::Inventory, Change, State::Stored), Ok(()));
    assert_eq!(verdict(K::Inventory, Change, State::Review), Err(Unlawful::TooFar));
    assert_eq!(verdict(K::Inventory, Delete, State::Stored), Err(Unlawful::CancelInstead));
    assert_eq!(verdict(K::Cancel, Change, State::Stored), Err(Unlawful::OnlyAdd));
    assert_eq!(verdict(K::Summary, Delete, State::Decided), Err(Unlawful::OnlyAdd));
    assert_eq!(verdict(K::Order, Delete, State::Released), Err(Unlawful::TooFar));
    let frozen = LawfulSettings { no_list_change: true, ..LawfulSettings::default() };
    let stored = Held { state: State::Stored, used_by_list: false };
    assert_eq!(lawful(K::Inventory, Change, Some(stored), frozen), Err(Unlawful::TooFar));
    let used = Some(Held { used_by_list: true, ..stored });
    assert_eq!(lawful(K::Order, Change, used, LawfulSettings::default()), Err(Unlawful::UsedByList));
    assert_eq!(lawful(K::Logistics, Delete, used, LawfulSettings::default()), Err(Unlawful::UsedByList));
}

#[test]
fn reasons_have_words_and_name_what_they_prevent() {
    for reason in Unlawful::ALL {
        assert!(!reason.zh().is_empty() && !reason.en().is_empty());
        for answer in reason.prevents() {
            assert!(code::business_error().get(&answer.to_string()).is_some(), "{answer}");
        }
    }
    let words: BTreeSet<&str> = Refused::ALL.iter().flat_map(|reason| [reason.zh(), reason.en()]).collect();
    assert_eq!(words.len(), 2 * Refused::ALL.len());
}

fn released() -> Case {
    Case {
        mode: TradeMode::List9610,
        list: State::Released,
        has_invt_no: true,
        statistics: StatisticsFlag::Summarised,
        under_way: false,
        returning: true,
    }
}

#[test]
fn actions_apply_when_they_should() {
    use Action as A;
    let no = ActionSettings::default();
    let yes = ActionSettings { cancel_after_release: true, b2b_returns: true };
    let with = |bend: fn(&mut Case)| {
        let mut case = released();
        bend(&mut case);
        case
    };
    let stored = with(|c| c.list = State::Stored);
    for action in A::ALL {
        assert_eq!(applies(action, &with(|c| c.mode = TradeMode::Entry9710), yes), Err(Refused::NoList));
        assert_eq!(applies(action, &with(|c| c.list = State::Rejected), yes), Err(Refused::ListNotFiled));
        assert_eq!(applies(action, &with(|c| c.list = State::Cancelled), yes), Err(Refused::ListNotFiled));
        assert_eq!(applies(action, &released(), yes), Ok(()), "{action:?}");
        assert_eq!(K::from_code(action.kind().code()), Some(action.kind()));
    }
    for action in [A::Cancel, A::Summarise, A::Return] {
        assert_eq!(applies(action, &with(|c| c.has_invt_no = false), yes), Err(Refused::NoInvtNo));
        assert_eq!(applies(action, &with(|c| c.under_way = true), yes), Err(Refused::UnderWay));
    }
    assert_eq!(applies(A::Cancel, &stored, no), Ok(()));
    assert_eq!(applies(A::Cancel, &released(), no), Err(Refused::Released));
    assert_eq!(applies(A::BindWayBill, &stored, no), Ok(()));
    assert_eq!(applies(A::ReportArrival, &stored, no), Ok(()));
    assert_eq!(applies(A::ReportDeparture, &stored, no), Err(Refused::NotReleased));
    assert_eq!(applies(A::Summarise, &stored, no), Err(Refused::NotReleased));
    assert_eq!(applies(A::Return, &stored, no), Err(Refused::NotReleased));
    let simplified = with(|c| c.statistics = StatisticsFlag::Simplified);
    assert_eq!(applies(A::Summarise, &simplified, no), Err(Refused::NotSummarised));
    let b2b = with(|c| c.mode = TradeMode::List9710);
    assert_eq!(applies(A::Summarise, &b2b, yes), Err(Refused::NotSummarised));
    assert_eq!(applies(A::Return, &b2b, no), Err(Refused::ModeHasNoReturns));
    assert_eq!(applies(A::Return, &b2b, yes), Ok(()));
    assert_eq!(applies(A::TallyReturn, &with(|c| c.returning = false), no), Err(Refused::NoReturn));
}
