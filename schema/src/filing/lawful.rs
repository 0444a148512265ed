//! 报送类型: when 新增, 变更 and 删除 are lawful for a document, by how its latest filing stands.
//! The specification has only the error codes; when they come follows from their meaning.

use crate::message::{AppType, MessageKind};
use crate::receipt::State;

/// How a document of that key is known to stand at customs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub state: State,
    /// 订单 or 运单: a list was filed for it and was not refused.
    pub used_by_list: bool,
}

/// What practice decides about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LawfulSettings {
    /// A draft at the e-port may be filed by 新增 again. Default: by 变更 only, since the key is held.
    pub add_over_draft: bool,
    /// A list that customs stored may not be changed. Default: it may, until 审核 or 查验 began.
    pub no_list_change: bool,
}

/// Why a filing would be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unlawful {
    /// It is on its way or held: a second 新增 would be refused, or doubled.
    HeldAlready,
    /// Nothing to change or to delete is held.
    NothingHeld,
    /// A list uses it.
    UsedByList,
    /// Customs has decided or is deciding: no change any more.
    TooFar,
    /// A filed list is not deleted but cancelled, by 撤销申请单.
    CancelInstead,
    /// This kind of document knows 新增 only once it was filed.
    OnlyAdd,
}

/// Whether a filing with this `appType` is lawful.
pub fn lawful(
    kind: MessageKind,
    app_type: AppType,
    held: Option<Held>,
    settings: LawfulSettings,
) -> Result<(), Unlawful> {
    let state = held.map_or(State::Silent, |held| held.state);
    let never_filed = held.is_none();
    match app_type {
        AppType::Add => add(state, never_filed, settings),
        AppType::Change | AppType::Delete if never_filed || is_gone(state) => Err(Unlawful::NothingHeld),
        _ if held.is_some_and(|held| held.used_by_list) => Err(Unlawful::UsedByList),
        AppType::Change => change(kind, state, settings),
        AppType::Delete => delete(kind, state),
    }
}

/// Refused, failed or cancelled: the key is free again.
const fn is_gone(state: State) -> bool {
    matches!(state, State::Rejected | State::Failed | State::Cancelled)
}

const fn add(state: State, never_filed: bool, settings: LawfulSettings) -> Result<(), Unlawful> {
    match state {
        _ if never_filed || is_gone(state) => Ok(()),
        // 发送海关失败: the same business data again, with a new guid and the same appType.
        State::HandOverFailed => Ok(()),
        State::Draft if settings.add_over_draft => Ok(()),
        _ => Err(Unlawful::HeldAlready),
    }
}

const fn change(kind: MessageKind, state: State, settings: LawfulSettings) -> Result<(), Unlawful> {
    match state {
        State::Draft | State::HandOverFailed => Ok(()),
        // Nothing is known of it yet, or a result is on its way.
        State::Silent | State::Filing | State::HandedOver => Err(Unlawful::HeldAlready),
        State::AlreadyHeld | State::Stored => match kind {
            MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics => Ok(()),
            MessageKind::Inventory if settings.no_list_change => Err(Unlawful::TooFar),
            MessageKind::Inventory => Ok(()),
            _ => Err(Unlawful::OnlyAdd),
        },
        _ => Err(Unlawful::TooFar),
    }
}

const fn delete(kind: MessageKind, state: State) -> Result<(), Unlawful> {
    match (kind, state) {
        (_, State::Draft) => Ok(()),
        (_, State::Silent | State::Filing | State::HandedOver) => Err(Unlawful::HeldAlready),
        (MessageKind::Inventory, _) => Err(Unlawful::CancelInstead),
        (MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics, State::AlreadyHeld | State::Stored) => {
            Ok(())
        }
        (MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics, _) => Err(Unlawful::TooFar),
        _ => Err(Unlawful::OnlyAdd),
    }
}

impl Unlawful {
    pub const ALL: [Unlawful; 6] =
        [Self::HeldAlready, Self::NothingHeld, Self::UsedByList, Self::TooFar, Self::CancelInstead, Self::OnlyAdd];

    /// What is wrong and what to do, in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::HeldAlready => "该单证已在申报中或海关已有记录，不能再次新增；请等待回执，需要修改时用变更",
            Self::NothingHeld => "海关没有可变更或删除的记录；请用新增申报",
            Self::UsedByList => "该单证已被清单使用，不能变更或删除；请先撤销清单",
            Self::TooFar => "海关已在审核或已审结，不能再变更或删除；请联系海关",
            Self::CancelInstead => "已申报的清单不能删除；请用撤销申请单",
            Self::OnlyAdd => "该类单证申报后不能变更或删除；请核对后以新的企业唯一编号新增",
        }
    }

    /// What is wrong and what to do, in English.
    pub const fn en(self) -> &'static str {
        match self {
            Self::HeldAlready => {
                "the document is on its way or held by customs, so it cannot be added again; wait for the receipt, and use a change to amend it"
            }
            Self::NothingHeld => "customs holds nothing to change or delete; file it as new",
            Self::UsedByList => "a declaration list uses the document; cancel the list first",
            Self::TooFar => {
                "customs is reviewing or has decided it; it can no longer be changed or deleted: call customs"
            }
            Self::CancelInstead => "a filed list is not deleted; file a cancellation",
            Self::OnlyAdd => {
                "a document of this kind is not changed or deleted once filed; file a new one with another number"
            }
        }
    }

    /// What the port would answer.
    pub const fn prevents(self) -> &'static [i64] {
        match self {
            Self::HeldAlready => &[-301_010, -304_001, -504_012, -504_015, -621_004, -623_009, -625_033],
            Self::NothingHeld => &[-301_009, -504_014, -621_011],
            Self::UsedByList => &[-301_011, -504_016],
            Self::TooFar => &[-621_012, -625_022],
            Self::CancelInstead | Self::OnlyAdd => &[-623_013],
        }
    }
}
