//! 流程: the receipts of one document, counted in hops from where it starts. A list has two courses:
//! one up to 三单对碰, one after it.

use qiyun_schema::message::MessageKind;

use super::scripted::{Script, script};
use crate::entry::{PortDocument, Verdict};

/// What a receipt says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Status(i64),
    /// The document's verdict.
    Verdict,
    /// 汇总结果 CEB792.
    Result,
    /// 三单对碰 did not come to an end in time.
    Unmatched(Lack),
}

/// Why a list found no match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lack {
    pub order: Short,
    pub waybill: Short,
}

/// What is wrong with one of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Short {
    #[default]
    Nothing,
    Missing,
    /// Rejected, refused or deleted.
    Refused,
    /// 电商企业 is another.
    OtherEnterprise,
    /// 商品行 are others.
    OtherLines,
}

/// One receipt of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    pub step: Step,
    /// Hops from the start that its `returnTime` tells.
    pub made: u32,
    /// Hops from the start at which it can be fetched.
    pub handed: u32,
    pub copies: u8,
}

/// 流程.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    steps: &'static [Step],
    /// Hops between two receipts.
    pace: u32,
    copies: u8,
    /// The last one comes first.
    reversed: bool,
}

const fn steps(steps: &'static [Step]) -> Course {
    Course { steps, pace: 1, copies: 1, reversed: false }
}

use Step::{Result, Status, Verdict as ItsVerdict};

const STORED: &[Step] = &[Status(2), Status(3), Status(120)];
const DECIDED: &[Step] = &[Status(2), Status(3), Status(399)];
const RETURNED: &[Step] = &[Status(2), Status(3), Status(120), Status(800)];
const SUMMARISED: &[Step] = &[Status(2), Status(3), Status(399), Result];
const HANDED_OVER: &[Step] = &[Status(2), Status(3)];
const REJECTED: &[Step] = &[Status(2), Status(3), ItsVerdict];

/// Until 三单对碰 for a list, the whole way for all others.
pub fn course(document: &PortDocument) -> Course {
    if let Some(verdict) = &document.verdict {
        return judged(verdict);
    }
    let kind = document.kind();
    let usual = match kind {
        MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics | MessageKind::WayBill => STORED,
        MessageKind::Arrival | MessageKind::Departure | MessageKind::Cancel | MessageKind::RefundDetail => DECIDED,
        MessageKind::Refund => RETURNED,
        MessageKind::Summary => SUMMARISED,
        MessageKind::Inventory => HANDED_OVER,
    };
    match script(kind, document.number()) {
        Script::Silent => steps(&[Status(2)]),
        Script::HandOverFailed => steps(&[Status(2), Status(4)]),
        Script::UnknownStatus => steps(&[Status(2), Status(777)]),
        played => paced(usual, played),
    }
}

/// After 三单对碰; `None` for what does not take part in it.
pub fn after_match(list: &PortDocument) -> Option<Course> {
    if list.verdict.is_some() || list.kind() != MessageKind::Inventory {
        return None;
    }
    let played = script(MessageKind::Inventory, list.number());
    let usual: &[Step] = match played {
        Script::Silent | Script::HandOverFailed | Script::UnknownStatus => return None,
        Script::Review => &[Status(120), Status(300)],
        Script::Decided => &[Status(120), Status(399)],
        Script::Inspected => &[Status(120), Status(399), Status(500), Status(800), Status(899)],
        _ => &[Status(120), Status(399), Status(800), Status(899)],
    };
    Some(paced(usual, played))
}

fn judged(verdict: &Verdict) -> Course {
    if verdict.status == 100 { steps(REJECTED) } else { steps(&[ItsVerdict]) }
}

fn paced(usual: &'static [Step], played: Script) -> Course {
    match played {
        Script::Slow => Course { pace: 20, ..steps(usual) },
        Script::Thrice => Course { copies: 3, ..steps(usual) },
        Script::Shuffled => Course { reversed: true, ..steps(usual) },
        _ => steps(usual),
    }
}

impl Course {
    /// In the order of their `returnTime`.
    pub fn hops(self) -> impl Iterator<Item = Hop> {
        let most = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        (1..=most).zip(self.steps).map(move |(at, step)| Hop {
            step: *step,
            made: at * self.pace,
            handed: if self.reversed { 2 * most - at } else { at * self.pace },
            copies: self.copies,
        })
    }

    /// Hops to the receipt that says this.
    pub fn reaches(self, wanted: Step) -> Option<u32> {
        self.hops().find(|hop| hop.step == wanted).map(|hop| hop.made)
    }

    /// Hops to the last receipt.
    pub fn ends(self) -> u32 {
        self.hops().last().map_or(0, |hop| hop.made)
    }

    /// What the last receipt says.
    pub fn last(self) -> Option<Step> {
        self.steps.last().copied()
    }
}

impl PortDocument {
    /// 最终状态: where the port leaves this document once all its receipts are out. For a list that is how
    /// it stands before 三单对碰; whether it was matched or cancelled is told by the receipts handed out.
    pub fn final_status(&self) -> i64 {
        if let Some(verdict) = &self.verdict {
            return verdict.status;
        }
        let said = course(self).hops().filter_map(|hop| match hop.step {
            Step::Status(status) => Some(status),
            _ => None,
        });
        said.last().unwrap_or_default()
    }
}
