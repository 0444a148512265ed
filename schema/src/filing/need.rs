//! The mode matrix: documents in their lawful order of sending, who sends each, and what must go before.

use crate::message::MessageKind;
use crate::mode::TradeMode;
use crate::receipt::State;

/// 发送方: whose certificate and 传输ID a document travels under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sender {
    /// 电商平台或电商企业.
    Platform,
    /// 电商企业.
    Enterprise,
    /// 物流企业.
    Logistics,
    /// 申报企业.
    Agent,
    /// 监管场所经营人.
    Operator,
}

/// One document that a declaration of a mode has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    pub kind: MessageKind,
    pub sender: Sender,
    /// Without it the declaration does not go through; otherwise it is sent because a setting wants it.
    pub must: bool,
    /// Kinds that go before or together with it.
    pub after: &'static [MessageKind],
}

/// Whether 收款单 is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReceiptsWanted {
    /// By the interface specification: must for 9610, not sent otherwise. The default; a notice of
    /// 2024-12 is said to have ended it for retail exports, which is not confirmed.
    #[default]
    BySpecification,
    Always,
    Never,
}

/// How far order and waybill must be before the list goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Earliest {
    /// Sent, not refused: the list may go together with them.
    Together,
    /// The e-port has taken them. The default: a refused order is then mended before its list goes.
    #[default]
    Accepted,
    /// Stored by customs, 120.
    Stored,
}

/// What ports and firms decide about the documents of a declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilingSettings {
    /// 收款单.
    pub receipts: ReceiptsWanted,
    /// 运抵单 is filed by us. Default: by the operator of the place.
    pub arrival: bool,
    /// 清单总分单 is filed, where the district fills transport and master bill in later. Default: no.
    pub way_bill: bool,
    /// 离境单 is filed by us. Default: by the logistics enterprise.
    pub departure: bool,
    /// 9610 lists are filed 汇总申报 (statisticsFlag B), so a 汇总申请单 follows. Default: 简化申报.
    pub summarised: bool,
    /// How far order and waybill must be before the list goes.
    pub list_after: Earliest,
}

use MessageKind as K;

const ORDER: Need = Need { kind: K::Order, sender: Sender::Platform, must: true, after: &[] };
const RECEIPTS: Need = Need { kind: K::Receipts, sender: Sender::Enterprise, must: false, after: &[K::Order] };
const LOGISTICS: Need = Need { kind: K::Logistics, sender: Sender::Logistics, must: true, after: &[] };
const INVENTORY: Need =
    Need { kind: K::Inventory, sender: Sender::Agent, must: true, after: &[K::Order, K::Logistics] };
const ARRIVAL: Need = Need { kind: K::Arrival, sender: Sender::Operator, must: false, after: &[K::Inventory] };
const WAY_BILL: Need = Need { kind: K::WayBill, sender: Sender::Agent, must: false, after: &[K::Inventory] };
const DEPARTURE: Need = Need { kind: K::Departure, sender: Sender::Logistics, must: false, after: &[K::Inventory] };
const SUMMARY: Need = Need { kind: K::Summary, sender: Sender::Agent, must: true, after: &[K::Inventory] };

/// The documents of a declaration, in the order in which they are sent. 报关单模式 has the 303 alone: the
/// customs entry itself is filed in the single window.
pub fn needs(mode: TradeMode, settings: &FilingSettings) -> Vec<Need> {
    let retail = mode == TradeMode::List9610;
    let mut found = vec![ORDER];
    match settings.receipts {
        ReceiptsWanted::BySpecification if retail => found.push(Need { must: true, ..RECEIPTS }),
        ReceiptsWanted::Always => found.push(RECEIPTS),
        ReceiptsWanted::BySpecification | ReceiptsWanted::Never => {}
    }
    if mode.is_entry() {
        return found;
    }
    found.extend([LOGISTICS, INVENTORY]);
    let wanted = [(settings.arrival, ARRIVAL), (settings.way_bill, WAY_BILL), (settings.departure, DEPARTURE)];
    found.extend(wanted.into_iter().filter(|(wanted, _)| *wanted).map(|(_, need)| need));
    // B2B lists are never summarised.
    if retail && settings.summarised {
        found.push(SUMMARY);
    }
    found
}

/// The kinds of [`needs`], in order.
pub fn documents(mode: TradeMode, settings: &FilingSettings) -> Vec<MessageKind> {
    needs(mode, settings).into_iter().map(|need| need.kind).collect()
}

/// Whether a document may go now: `None`, or the kind it waits for. `of` tells how the documents of the
/// same declaration stand; `None` for one that was not sent.
pub fn may_go(
    need: &Need,
    settings: &FilingSettings,
    of: impl Fn(MessageKind) -> Option<State>,
) -> Option<MessageKind> {
    need.after.iter().copied().find(|before| !of(*before).is_some_and(|state| is_far_enough(state, need, settings)))
}

fn is_far_enough(state: State, need: &Need, settings: &FilingSettings) -> bool {
    if matches!(state, State::Rejected | State::Failed | State::Cancelled | State::Draft) {
        return false;
    }
    let least = match need.kind {
        K::Inventory => match settings.list_after {
            Earliest::Together => State::Silent,
            Earliest::Accepted => State::Filing,
            Earliest::Stored => State::Stored,
        },
        // A summary takes released lists only; the others follow a list that customs has.
        K::Summary => State::Released,
        K::Receipts => State::Silent,
        _ => State::Filing,
    };
    // A hand-over that failed is behind an accepted one, though customs may hear of it yet.
    state >= least || (state == State::AlreadyHeld && least <= State::Filing)
}

impl Sender {
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Platform => "电商平台或电商企业",
            Self::Enterprise => "电商企业",
            Self::Logistics => "物流企业",
            Self::Agent => "申报企业",
            Self::Operator => "监管场所经营人",
        }
    }

    pub const fn en(self) -> &'static str {
        match self {
            Self::Platform => "platform or e-commerce enterprise",
            Self::Enterprise => "e-commerce enterprise",
            Self::Logistics => "logistics enterprise",
            Self::Agent => "declaring agent",
            Self::Operator => "operator of the supervised place",
        }
    }
}
