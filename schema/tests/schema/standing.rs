//! Where a document stands: the cases by name, and many seeded histories against a plain model.
//! `QIYUN_SIM=10000000 QIYUN_SIM_SEED=7 cargo nextest run -p qiyun-schema histories` runs as many as asked.

use qiyun_schema::message::{self, MessageKind};
use qiyun_schema::receipt::{
    EndSettings, Fact, HELD_ALREADY, OLDER, Phase, Receipt, ReturnStatus, Said, Standing, State, read, said_of,
    standing, standing_since, state, with_cancellation,
};

use crate::sample::CASES;
use crate::support::sample;

const DEFAULT: EndSettings = EndSettings { list_ends_decided: false };

fn said(status: i64, return_time: &str) -> Said<'_> {
    Said { status: ReturnStatus(status), return_time, info: "" }
}

fn after(kind: MessageKind, codes: &[i64]) -> (State, Phase) {
    let times: Vec<String> = (0..codes.len()).map(|at| format!("202611231730{at:02}000")).collect();
    let heard: Vec<Said<'_>> = codes.iter().zip(&times).map(|(code, time)| said(*code, time)).collect();
    let found = standing(kind, &heard, DEFAULT);
    (found.state, found.phase)
}

#[test]
fn each_kind_has_its_ends() {
    use MessageKind as K;
    for (kind, codes, state, phase) in [
        (K::Order, &[][..], State::Silent, Phase::Waiting),
        (K::Order, &[1], State::Draft, Phase::Attention),
        (K::Order, &[2, 3], State::HandedOver, Phase::Waiting),
        (K::Order, &[2, 4], State::HandOverFailed, Phase::Retry),
        (K::Order, &[2, 4, 3], State::HandedOver, Phase::Waiting),
        (K::Order, &[2, 3, 120], State::Stored, Phase::Good),
        (K::Order, &[2, 3, 100], State::Rejected, Phase::Bad),
        (K::Order, &[2, 100, 120], State::Stored, Phase::Good),
        (K::Order, &[2, 777], State::Unknown, Phase::Attention),
        (K::Order, &[-301_010], State::AlreadyHeld, Phase::Attention),
        (K::Order, &[-301_010, 2], State::Filing, Phase::Waiting),
        (K::Order, &[2, -301_014], State::Filing, Phase::Waiting),
        (K::Order, &[-301_014], State::Silent, Phase::Waiting),
        (K::Order, &[2, -301_008], State::Failed, Phase::Bad),
        (K::Receipts, &[120], State::Stored, Phase::Good),
        (K::Logistics, &[399], State::Decided, Phase::Good),
        (K::Logistics, &[120], State::Stored, Phase::Good),
        (K::WayBill, &[120], State::Stored, Phase::Good),
        (K::Arrival, &[120], State::Stored, Phase::Waiting),
        (K::Arrival, &[120, 399], State::Decided, Phase::Good),
        (K::Departure, &[399], State::Decided, Phase::Good),
        (K::Cancel, &[399], State::Decided, Phase::Good),
        (K::Summary, &[399], State::Decided, Phase::Good),
        (K::RefundDetail, &[399], State::Decided, Phase::Good),
        (K::Refund, &[120, 505], State::Transferred, Phase::Attention),
        (K::Refund, &[120, 600, 800], State::Released, Phase::Good),
        (K::Inventory, &[120], State::Stored, Phase::Waiting),
        (K::Inventory, &[120, 300], State::Review, Phase::Attention),
        (K::Inventory, &[120, 300, 399], State::Decided, Phase::Waiting),
        (K::Inventory, &[120, 399, 500], State::Inspection, Phase::Attention),
        (K::Inventory, &[500, 800], State::Released, Phase::Good),
        (K::Inventory, &[899, 800], State::Cleared, Phase::Good),
        (K::Inventory, &[120, 300, 100], State::Rejected, Phase::Bad),
    ] {
        assert_eq!(after(kind, codes), (state, phase), "{kind:?} {codes:?}");
    }
    let decided = [said(399, "20261123173000000")];
    let settings = EndSettings { list_ends_decided: true };
    assert_eq!(standing(MessageKind::Inventory, &decided, settings).phase, Phase::Good);
}

#[test]
fn what_was_said_before_this_filing_belongs_to_another() {
    let heard = [said(100, "20261123173000000"), said(2, "20261123180000000"), said(100, "not a time")];
    let of = |since| standing_since(MessageKind::Order, &heard[..2], since, DEFAULT).state;
    assert_eq!((of("20261123175959"), of("20261123173000"), of("")), (State::Filing, State::Rejected, State::Rejected));
    let unreadable = standing_since(MessageKind::Order, &heard, "20261123175959", DEFAULT);
    assert_eq!(unreadable.state, State::Rejected, "a time that cannot be read is never taken for an old one");
}

#[test]
fn a_decided_cancellation_cancels_the_list() {
    let released = standing(MessageKind::Inventory, &[said(800, "20261123173000000")], DEFAULT);
    let asked = standing(MessageKind::Cancel, &[said(2, "20261123180000000")], DEFAULT);
    assert_eq!(with_cancellation(released, asked).state, State::Released);
    let decided = standing(MessageKind::Cancel, &[said(399, "20261123180000000")], DEFAULT);
    let found = with_cancellation(released, decided);
    assert_eq!((found.state, found.phase), (State::Cancelled, Phase::Bad));
}

/// SplitMix64: a seed replays.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.roll(at + 1));
        }
    }
}

const CODES: [i64; 24] = [
    1, 2, 3, 4, 100, 120, 300, 399, 500, 505, 600, 800, 899, 2, 3, 120, 0, 777, -1, -301_008, -301_010, -301_014,
    -621_004, -999_999,
];
const TIMES: [&str; 8] = [
    "20261123173000000",
    "20261123173000001",
    "20261123173001000",
    "20261123173002",
    "20261123180000000",
    "20261124000000000",
    "",
    "yesterday",
];
const INFOS: [&str; 3] = ["", "[Code:1800;Desc:逻辑校验通过]", "b"];

/// The same, said plainly: ends first, the good before the bad, then customs' latest word, then the e-port's.
fn model(kind: MessageKind, heard: &[Said<'static>]) -> (State, Phase) {
    use MessageKind as K;
    let has = |code: i64| heard.iter().any(|one| one.status.0 == code);
    let ends: &[(i64, State)] = match kind {
        K::Order | K::Receipts | K::Logistics | K::WayBill => {
            &[(899, State::Cleared), (800, State::Released), (399, State::Decided), (120, State::Stored)]
        }
        K::Inventory | K::Refund => &[(899, State::Cleared), (800, State::Released)],
        _ => &[(899, State::Cleared), (800, State::Released), (399, State::Decided)],
    };
    if let Some((_, state)) = ends.iter().find(|(code, _)| has(*code)) {
        return (*state, Phase::Good);
    }
    let failed = |code: i64| code == 100 || (code < 0 && code != OLDER && !HELD_ALREADY.contains(&code));
    if heard.iter().any(|one| failed(one.status.0)) {
        let latest = latest(heard, failed);
        return (if latest == 100 { State::Rejected } else { State::Failed }, Phase::Bad);
    }
    let customs = [120, 300, 399, 500, 505, 600, 0, 777];
    if customs.iter().any(|code| has(*code)) {
        return match latest(heard, |code| customs.contains(&code)) {
            120 => (State::Stored, Phase::Waiting),
            300 => (State::Review, Phase::Attention),
            399 => (State::Decided, Phase::Waiting),
            500 => (State::Inspection, Phase::Attention),
            505 => (State::Transferred, Phase::Attention),
            600 => (State::Suspended, Phase::Attention),
            _ => (State::Unknown, Phase::Attention),
        };
    }
    match latest(heard, |code| matches!(code, 3 | 4)) {
        3 => return (State::HandedOver, Phase::Waiting),
        4 => return (State::HandOverFailed, Phase::Retry),
        _ => {}
    }
    if has(2) {
        return (State::Filing, Phase::Waiting);
    }
    match latest(heard, |code| code == 1 || HELD_ALREADY.contains(&code)) {
        i64::MIN => (State::Silent, Phase::Waiting),
        1 => (State::Draft, Phase::Attention),
        _ => (State::AlreadyHeld, Phase::Attention),
    }
}

/// The latest of the codes that count; at one time the one whose state is further along.
fn latest(heard: &[Said<'static>], counts: impl Fn(i64) -> bool) -> i64 {
    let time = |one: &Said<'static>| if one.return_time == "yesterday" { "" } else { one.return_time };
    let counted = heard.iter().filter(|one| counts(one.status.0));
    let last = counted.max_by_key(|one| (time(one), qiyun_schema::receipt::state(one.status), one.status.0));
    last.map_or(i64::MIN, |one| one.status.0)
}

/// One history: receipts drawn, some repeated, in some order of arrival.
fn history(dice: &mut Dice) -> (MessageKind, Vec<Said<'static>>) {
    let kind = MessageKind::ALL[dice.roll(MessageKind::ALL.len())];
    let mut heard: Vec<Said<'static>> = (0..dice.roll(9))
        .map(|_| Said {
            status: ReturnStatus(CODES[dice.roll(CODES.len())]),
            return_time: TIMES[dice.roll(TIMES.len())],
            info: INFOS[dice.roll(INFOS.len())],
        })
        .collect();
    for _ in 0..dice.roll(4) {
        if !heard.is_empty() {
            heard.push(heard[dice.roll(heard.len())]);
        }
    }
    dice.shuffle(&mut heard);
    (kind, heard)
}

/// What a history breaks, if anything, under some way of deriving.
fn broken(
    dice: &mut Dice,
    derive: fn(MessageKind, &[Said<'static>]) -> Standing<'static>,
) -> Option<(&'static str, MessageKind, Vec<Said<'static>>)> {
    let (kind, heard) = history(dice);
    let whole = derive(kind, &heard);
    if (whole.state, whole.phase) != model(kind, &heard) {
        return Some(("differs from the plain model", kind, heard));
    }
    let mut shuffled = heard.clone();
    dice.shuffle(&mut shuffled);
    shuffled.extend_from_slice(&heard[..heard.len() / 2]);
    if derive(kind, &shuffled) != whole {
        return Some(("depends on order or repeats", kind, heard));
    }
    if dice.roll(4) > 0 {
        return None;
    }
    let mut before = Phase::Waiting;
    for upto in 1..=heard.len() {
        let now = derive(kind, &heard[..upto]).phase;
        let back = match before {
            Phase::Good => now != Phase::Good,
            Phase::Bad => !now.is_end(),
            _ => false,
        };
        if back {
            return Some(("goes back from an end", kind, heard));
        }
        before = now;
    }
    None
}

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |text| text.parse().expect("a number"))
}

#[test]
fn seeded_histories_hold() {
    let (runs, seed) = (asked("QIYUN_SIM", 200_000), asked("QIYUN_SIM_SEED", 1));
    for run in 0..runs {
        let one = seed.wrapping_mul(1 << 40).wrapping_add(run);
        let found = broken(&mut Dice(one), |kind, heard| standing(kind, heard, DEFAULT));
        assert_eq!(found, None, "seed {seed}, history {run}");
    }
}

#[test]
fn planted_errors_are_found_in_seeded_histories() {
    type Derive = fn(MessageKind, &[Said<'static>]) -> Standing<'static>;
    let last_arrival: Derive = |kind, heard| standing(kind, &heard[heard.len().saturating_sub(1)..], DEFAULT);
    let latest_time: Derive = |kind, heard| {
        let last = heard.iter().max_by_key(|one| one.return_time).copied();
        standing(kind, last.as_slice(), DEFAULT)
    };
    let order_for_all: Derive = |_, heard| standing(MessageKind::Order, heard, DEFAULT);
    let held_is_failure: Derive = |kind, heard| {
        let bent: Vec<Said<'static>> =
            heard
                .iter()
                .map(|one| {
                    if HELD_ALREADY.contains(&one.status.0) { Said { status: ReturnStatus(-1), ..*one } } else { *one }
                })
                .collect();
        standing(kind, &bent, DEFAULT)
    };
    for (at, planted) in [last_arrival, latest_time, order_for_all, held_is_failure].into_iter().enumerate() {
        let found = (0..2_000).find_map(|seed| broken(&mut Dice(seed), planted));
        assert!(found.is_some(), "planted error {at} was not found");
    }
}

#[test]
fn aliens_change_nothing() {
    let samples = CASES.map(|(case, ..)| read(&sample(&format!("{case}/receipt.xml"))).unwrap().receipts);
    let facts: Vec<Fact<'_>> = samples.iter().flatten().map(Receipt::fact).collect();
    for (case, kind, last) in CASES.iter().filter(|case| !["9710-b2b", "9810-warehouse"].contains(&case.0)) {
        let message = message::read(&sample(&format!("{case}/out.xml"))).unwrap();
        let heard = said_of(&facts, &message.keys(0), &["another envelope"]);
        let found = standing(*kind, &heard, DEFAULT);
        assert_eq!((found.state, found.phase), (state(ReturnStatus(*last)), Phase::Good), "{case}");
        assert!(said_of(&facts, &[], &[]).is_empty());
    }
    let answer = read(&sample("format-error/receipt.xml")).unwrap();
    let facts = [answer.receipts[0].fact()];
    let heard = said_of(&facts, &[], &["5B1E0F6A-7C2D-4E8F-9A10-0000000000FF"]);
    assert_eq!(standing(MessageKind::Order, &heard, DEFAULT).state, State::Failed);
}
