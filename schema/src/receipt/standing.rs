//! 状态: where a document stands, from whatever receipts came for it, in whatever order.
//! A maximum over a total order, not a walk: late, repeated and reordered receipts cannot matter, and
//! nothing that arrives later takes a good end back.

use super::{ReturnStatus, Said, Stage};
use crate::message::MessageKind;

/// 单证状态.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// No receipt yet.
    Silent,
    /// 1 电子口岸已暂存: it was sent as a draft.
    Draft,
    /// The port says that it has this number already: not a failure of this filing, not a success.
    AlreadyHeld,
    /// 2 电子口岸申报中.
    Filing,
    /// 4 发送海关失败: to be sent again.
    HandOverFailed,
    /// 3 发送海关成功.
    HandedOver,
    /// 120 海关入库.
    Stored,
    /// 300 人工审核.
    Review,
    /// 399 海关审结.
    Decided,
    /// 500 海关查验.
    Inspection,
    /// 505 移交.
    Transferred,
    /// 600 挂起.
    Suspended,
    /// A code that no table has.
    Unknown,
    /// 100 海关退单.
    Rejected,
    /// A negative code 处理异常.
    Failed,
    /// 800 放行.
    Released,
    /// 899 结关.
    Cleared,
    /// 已撤销: a cancellation of it was decided.
    Cancelled,
}

/// What a state means for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nothing was heard, or it goes its way.
    Waiting,
    /// It goes its way, but somebody should look.
    Attention,
    /// To be sent again as it is.
    Retry,
    /// A good end.
    Good,
    /// A bad end: correct it and file again.
    Bad,
}

/// Facts about ends that the specification and practice tell differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndSettings {
    /// A 清单 ends well at 审结 399 already. Default: only at 放行 800.
    pub list_ends_decided: bool,
}

/// Where a document stands, and the receipt that decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub state: State,
    pub phase: Phase,
    pub decided_by: Option<Said<'a>>,
}

/// "We have it already": ask for its status, do not loop.
pub const HELD_ALREADY: [i64; 7] = [-301_010, -304_001, -504_012, -504_015, -621_004, -623_009, -625_033];
/// "A newer version is held": says nothing of the filing that counts.
pub const OLDER: i64 = -301_014;

impl Phase {
    /// Nothing more is expected of this filing.
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Good | Self::Bad)
    }
}

/// Where a document of that kind stands, from its receipts in any order.
pub fn standing<'a>(kind: MessageKind, said: &[Said<'a>], settings: EndSettings) -> Standing<'a> {
    standing_since(kind, said, "", settings)
}

/// Like [`standing`], for the filing made at `app_time` (14 digits): what was said before it belongs
/// to an earlier filing of the same key, and is ignored.
pub fn standing_since<'a>(kind: MessageKind, said: &[Said<'a>], app_time: &str, settings: EndSettings) -> Standing<'a> {
    let good_from = good_from(kind, settings);
    let ranked = said.iter().filter(|one| !is_before(one.return_time, app_time));
    let ranked = ranked.filter_map(|one| Some((Rank::of(*one, good_from)?, *one)));
    match ranked.max_by_key(|(rank, _)| *rank) {
        None => Standing { state: State::Silent, phase: Phase::Waiting, decided_by: None },
        Some((rank, one)) => {
            let state = state(one.status);
            Standing { state, phase: phase(state, rank.class), decided_by: Some(one) }
        }
    }
}

/// A list whose cancellation was decided is cancelled, whatever it had become.
pub fn with_cancellation<'a>(list: Standing<'a>, cancel: Standing<'a>) -> Standing<'a> {
    if cancel.phase == Phase::Good {
        return Standing { state: State::Cancelled, phase: Phase::Bad, decided_by: cancel.decided_by };
    }
    list
}

/// The state a status alone stands for.
pub const fn state(status: ReturnStatus) -> State {
    if is_held_already(status.0) {
        return State::AlreadyHeld;
    }
    match status.stage() {
        Stage::Draft => State::Draft,
        Stage::Accepted => State::Filing,
        Stage::HandedOver => State::HandedOver,
        Stage::HandOverFailed => State::HandOverFailed,
        Stage::Rejected => State::Rejected,
        Stage::Stored => State::Stored,
        Stage::Review => State::Review,
        Stage::Decided => State::Decided,
        Stage::Inspection => State::Inspection,
        Stage::Transferred => State::Transferred,
        Stage::Suspended => State::Suspended,
        Stage::Released => State::Released,
        Stage::Cleared => State::Cleared,
        Stage::Error => State::Failed,
        Stage::Unknown => State::Unknown,
    }
}

const fn is_held_already(code: i64) -> bool {
    let mut at = 0;
    while at < HELD_ALREADY.len() {
        if HELD_ALREADY[at] == code {
            return true;
        }
        at += 1;
    }
    false
}

/// 放行 and 结关 are good for every kind; which of 入库 and 审结 is already an end depends on it.
const fn good_from(kind: MessageKind, settings: EndSettings) -> u8 {
    match kind {
        MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics | MessageKind::WayBill => 1,
        MessageKind::Arrival
        | MessageKind::Departure
        | MessageKind::Cancel
        | MessageKind::Summary
        | MessageKind::RefundDetail => 2,
        MessageKind::Inventory if settings.list_ends_decided => 2,
        MessageKind::Inventory | MessageKind::Refund => 3,
    }
}

/// How far along a decision is; 0 for what is none.
const fn progress(state: State) -> u8 {
    match state {
        State::Stored => 1,
        State::Decided => 2,
        State::Released => 3,
        State::Cleared => 4,
        _ => 0,
    }
}

const CUSTOMS: u8 = 4;
const BAD: u8 = 5;
const GOOD: u8 = 6;

/// How much a receipt says. The parts compare in this order, and equal ranks are equal receipts, so a
/// maximum is the same whatever the order of arrival.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    /// The e-port's words, then customs' own, then ends, the good one last.
    class: u8,
    /// Among good ends the further one, whatever the clocks say.
    end: u8,
    time: &'a str,
    state: State,
    code: i64,
    info: &'a str,
    verbatim: &'a str,
}

impl<'a> Rank<'a> {
    /// `None` for what says nothing.
    fn of(said: Said<'a>, good_from: u8) -> Option<Self> {
        if said.status.0 == OLDER {
            return None;
        }
        let state = state(said.status);
        let progress = progress(state);
        let good = progress >= good_from;
        let class = match state {
            State::Silent | State::Cancelled => return None,
            State::Draft | State::AlreadyHeld => 1,
            State::Filing => 2,
            State::HandedOver | State::HandOverFailed => 3,
            State::Rejected | State::Failed => BAD,
            _ if good => GOOD,
            _ => CUSTOMS,
        };
        let is_time = said.return_time.bytes().all(|b| b.is_ascii_digit());
        let time = if is_time { said.return_time } else { "" };
        let end = if good { progress } else { 0 };
        Some(Self { class, end, time, state, code: said.status.0, info: said.info, verbatim: said.return_time })
    }
}

/// Whether a return time lies before a filing's time; an unreadable one does not.
fn is_before(return_time: &str, app_time: &str) -> bool {
    let second = return_time.get(..14).filter(|second| second.bytes().all(|b| b.is_ascii_digit()));
    app_time.len() == 14 && second.is_some_and(|second| second < app_time)
}

const fn phase(state: State, class: u8) -> Phase {
    match (class, state) {
        (GOOD, _) => Phase::Good,
        (BAD, _) => Phase::Bad,
        (_, State::HandOverFailed) => Phase::Retry,
        (_, State::Filing | State::HandedOver | State::Stored | State::Decided) => Phase::Waiting,
        _ => Phase::Attention,
    }
}
