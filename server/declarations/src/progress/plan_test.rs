//! What goes, what waits, what is filed anew; from the mode matrix and the receipts.

use qiyun_schema::filing::Earliest;
use qiyun_schema::receipt::ReturnStatus;

use super::super::derive::Stated;
use super::*;

const ORDER: MessageKind = MessageKind::Order;
const WAYBILL: MessageKind = MessageKind::Logistics;
const LIST: MessageKind = MessageKind::Inventory;

fn fresh(kind: MessageKind) -> PaperFacts {
    PaperFacts { kind, app_type: AppType::Add, revision: 1, signature: None, dispatch: None, receipts: Vec::new() }
}

fn sent(kind: MessageKind, statuses: &[i64]) -> PaperFacts {
    let receipts = statuses.iter().zip(1..).map(|(status, second)| Stated {
        status: ReturnStatus(*status),
        return_time: format!("202401020304{second:02}000"),
        info: String::new(),
        format: false,
    });
    PaperFacts {
        signature: Some((SignatureState::Signed, None)),
        dispatch: Some((Dispatched::Sent, None)),
        receipts: receipts.collect(),
        ..fresh(kind)
    }
}

fn after(list_after: Earliest) -> Rules {
    Rules { filing: FilingSettings { list_after, ..FilingSettings::default() }, ..Rules::default() }
}

fn moves(papers: &[PaperFacts], again: bool, rules: &Rules) -> Vec<Move> {
    plan(papers, again, rules).into_iter().map(|(_, next)| next).collect()
}

#[test]
fn a_list_waits_for_order_and_waybill_as_far_as_the_setting_says() {
    let first = [fresh(ORDER), fresh(WAYBILL), fresh(LIST)];
    let accepted = after(Earliest::Accepted);
    assert_eq!(moves(&first, true, &accepted), [Move::Fresh, Move::Fresh, Move::Hold(ORDER)]);
    assert_eq!(moves(&first, true, &after(Earliest::Together)), [Move::Fresh; 3]);
    let half = [sent(ORDER, &[2]), sent(WAYBILL, &[]), fresh(LIST)];
    assert_eq!(moves(&half, false, &accepted), [Move::Leave, Move::Leave, Move::Hold(WAYBILL)]);
    let both = [sent(ORDER, &[2]), sent(WAYBILL, &[2, 3]), fresh(LIST)];
    assert_eq!(moves(&both, false, &accepted), [Move::Leave, Move::Leave, Move::Fresh]);
    assert_eq!(moves(&both, false, &after(Earliest::Stored)), [Move::Leave, Move::Leave, Move::Hold(ORDER)]);
    let stored = [sent(ORDER, &[120]), sent(WAYBILL, &[2, 120]), fresh(LIST)];
    assert_eq!(moves(&stored, false, &after(Earliest::Stored)), [Move::Leave, Move::Leave, Move::Fresh]);
}

#[test]
fn a_waybill_that_others_file_is_not_waited_for() {
    let papers = [sent(ORDER, &[2]), fresh(LIST)];
    assert_eq!(moves(&papers, false, &after(Earliest::Accepted)), [Move::Leave, Move::Fresh]);
}

#[test]
fn what_failed_is_filed_anew_only_when_a_person_pushes() {
    let papers = [sent(ORDER, &[2, 100]), sent(WAYBILL, &[120]), fresh(LIST)];
    let rules = after(Earliest::Accepted);
    assert_eq!(moves(&papers, false, &rules), [Move::Leave, Move::Leave, Move::Hold(ORDER)]);
    let again = Move::Again(AppType::Add, 1);
    assert_eq!(moves(&papers, true, &rules), [again, Move::Leave, Move::Hold(ORDER)]);
    for (statuses, next) in [
        (&[4][..], again),
        (&[-301_008], again),
        (&[-301_010], Move::Leave),
        (&[3], Move::Leave),
        (&[120], Move::Leave),
        (&[300], Move::Leave),
    ] {
        assert_eq!(moves(&[sent(ORDER, statuses)], true, &rules), [next], "{statuses:?}");
    }
    let unsigned = PaperFacts { signature: Some((SignatureState::Refused, None)), ..fresh(ORDER) };
    assert_eq!(moves(std::slice::from_ref(&unsigned), true, &rules), [Move::Fresh]);
    assert_eq!(moves(&[unsigned, fresh(WAYBILL), fresh(LIST)], false, &rules)[2], Move::Hold(ORDER));
}
