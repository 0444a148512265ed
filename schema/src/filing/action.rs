//! What else is filed once a list is at customs: 撤销, 总分单, 运抵, 离境, 汇总, 退货, and when each applies.

use crate::message::{MessageKind, StatisticsFlag};
use crate::mode::TradeMode;
use crate::receipt::State;

/// An act on a list or on goods that left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// 撤销清单, CEB605.
    Cancel,
    /// 登记总分单, CEB607: lists under one master bill.
    BindWayBill,
    /// 运抵, CEB507.
    ReportArrival,
    /// 离境, CEB509.
    ReportDeparture,
    /// 汇总申请, CEB701, answered by CEB702 and in the end by CEB792.
    Summarise,
    /// 退货申请, CEB213.
    Return,
    /// 退运理货, CEB215.
    TallyReturn,
}

/// What is known of the declaration it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    pub mode: TradeMode,
    pub list: State,
    /// 清单编号 was given by customs.
    pub has_invt_no: bool,
    pub statistics: StatisticsFlag,
    /// A cancellation, summary or return of it is on its way.
    pub under_way: bool,
    /// 退货申请 of it was accepted.
    pub returning: bool,
}

/// What customs districts decide about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionSettings {
    /// A list may be cancelled after 放行. Default: before it only.
    pub cancel_after_release: bool,
    /// 9710 and 9810 goods may return by 213/215. Default: 9610 only, since no source tells of B2B.
    pub b2b_returns: bool,
}

/// Why an action does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refused {
    /// 报关单模式 has no list.
    NoList,
    /// The list is not at customs.
    ListNotFiled,
    /// Customs has given no 清单编号 yet.
    NoInvtNo,
    /// The list was released.
    Released,
    /// The list is not released yet.
    NotReleased,
    /// Only 9610 lists filed 汇总申报 are summarised.
    NotSummarised,
    /// Returns of this mode are not opened.
    ModeHasNoReturns,
    /// A 退货申请 comes first.
    NoReturn,
    /// One is on its way already.
    UnderWay,
}

impl Action {
    pub const ALL: [Action; 7] = [
        Self::Cancel,
        Self::BindWayBill,
        Self::ReportArrival,
        Self::ReportDeparture,
        Self::Summarise,
        Self::Return,
        Self::TallyReturn,
    ];

    pub const fn kind(self) -> MessageKind {
        match self {
            Self::Cancel => MessageKind::Cancel,
            Self::BindWayBill => MessageKind::WayBill,
            Self::ReportArrival => MessageKind::Arrival,
            Self::ReportDeparture => MessageKind::Departure,
            Self::Summarise => MessageKind::Summary,
            Self::Return => MessageKind::Refund,
            Self::TallyReturn => MessageKind::RefundDetail,
        }
    }
}

/// Whether the action may be filed now.
pub fn applies(action: Action, case: &Case, settings: ActionSettings) -> Result<(), Refused> {
    if case.mode.is_entry() {
        return Err(Refused::NoList);
    }
    if !is_at_customs(case.list) {
        return Err(Refused::ListNotFiled);
    }
    let released = matches!(case.list, State::Released | State::Cleared);
    let needs_number = matches!(action, Action::Cancel | Action::Summarise | Action::Return);
    if needs_number && !case.has_invt_no {
        return Err(Refused::NoInvtNo);
    }
    if needs_number && case.under_way {
        return Err(Refused::UnderWay);
    }
    match action {
        Action::Cancel if released && !settings.cancel_after_release => Err(Refused::Released),
        Action::Summarise if case.mode != TradeMode::List9610 || case.statistics != StatisticsFlag::Summarised => {
            Err(Refused::NotSummarised)
        }
        Action::Return | Action::TallyReturn if case.mode != TradeMode::List9610 && !settings.b2b_returns => {
            Err(Refused::ModeHasNoReturns)
        }
        Action::Summarise | Action::Return | Action::ReportDeparture if !released => Err(Refused::NotReleased),
        Action::TallyReturn if !case.returning => Err(Refused::NoReturn),
        _ => Ok(()),
    }
}

const fn is_at_customs(state: State) -> bool {
    matches!(
        state,
        State::HandedOver
            | State::Stored
            | State::Review
            | State::Decided
            | State::Inspection
            | State::Transferred
            | State::Suspended
            | State::Unknown
            | State::Released
            | State::Cleared
    )
}

impl Refused {
    pub const ALL: [Refused; 9] = [
        Self::NoList,
        Self::ListNotFiled,
        Self::NoInvtNo,
        Self::Released,
        Self::NotReleased,
        Self::NotSummarised,
        Self::ModeHasNoReturns,
        Self::NoReturn,
        Self::UnderWay,
    ];

    /// What is wrong and what to do, in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::NoList => "报关单模式没有清单；请在单一窗口办理",
            Self::ListNotFiled => "清单尚未到达海关或已被退单、撤销；请先申报清单",
            Self::NoInvtNo => "海关尚未给出清单编号；请等待清单回执",
            Self::Released => "清单已放行，不能撤销；请联系海关或办理退货",
            Self::NotReleased => "清单尚未放行；请等待放行回执",
            Self::NotSummarised => "只有按汇总申报（statisticsFlag B）的 9610 清单需要汇总",
            Self::ModeHasNoReturns => "该贸易方式未开通退货申请；确认当地海关受理后可在设置中打开",
            Self::NoReturn => "没有已受理的退货申请；请先申报退货申请单",
            Self::UnderWay => "同类申请正在处理中；请等待回执",
        }
    }

    /// What is wrong and what to do, in English.
    pub const fn en(self) -> &'static str {
        match self {
            Self::NoList => "a customs entry has no list; do it in the single window",
            Self::ListNotFiled => "the list is not at customs, or was rejected or cancelled; file it first",
            Self::NoInvtNo => "customs has not numbered the list yet; wait for its receipt",
            Self::Released => "the list was released and cannot be cancelled; call customs or file a return",
            Self::NotReleased => "the list is not released yet; wait for the receipt",
            Self::NotSummarised => "only 9610 lists filed for summarising (statisticsFlag B) are summarised",
            Self::ModeHasNoReturns => {
                "returns of this trade mode are switched off; switch them on once your customs district takes them"
            }
            Self::NoReturn => "there is no accepted return application; file one first",
            Self::UnderWay => "an application of this kind is on its way; wait for its receipt",
        }
    }
}
