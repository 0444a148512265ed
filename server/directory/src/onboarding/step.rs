//! The five steps in their order, how each can stand, and who can hold it up.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// A step of 企业前期对接, in the order in which they are gone through. 对接步骤
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    EnumIter,
    DeriveActiveEnum,
    async_graphql::Enum,
    Serialize,
    Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OnboardingStepName")]
pub enum StepName {
    /// Filed with customs as an enterprise, in the single window. 海关企业资质备案
    EnterpriseQualification,
    /// An IC card of the e-port. IC卡申请
    IcCard,
    /// Filed as an e-commerce enterprise, platform or logistics enterprise. 电商企业资质备案
    CommerceQualification,
    /// 传输ID申请
    TransmissionId,
    /// Channels and signing are opened and entered here. 企业数据传输系统对接
    SystemConnection,
}

/// How a step stands. 步骤状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OnboardingState")]
pub enum StepState {
    /// 未开始
    NotStarted,
    /// Papers are being gathered. 准备中
    Preparing,
    /// Handed in, not yet looked at. 已提交
    Submitted,
    /// Accepted, being worked on. 已受理
    Accepted,
    /// Sent back, to be mended. 退回
    Returned,
    /// 已完成
    Done,
    /// This enterprise does not need it. 不需要
    NotNeeded,
}

/// Who has the next move. 卡在哪一方
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OnboardingParty")]
pub enum StepParty {
    /// The exporter. 企业
    Enterprise,
    /// The agency firm. 本公司
    Agency,
    /// 海关
    Customs,
    /// The e-port's data centre. 电子口岸数据分中心
    Eport,
    /// A software or device vendor. 第三方服务商
    Vendor,
}

impl StepName {
    pub const ALL: [Self; 5] = [
        Self::EnterpriseQualification,
        Self::IcCard,
        Self::CommerceQualification,
        Self::TransmissionId,
        Self::SystemConnection,
    ];

    /// Its name in both languages.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::EnterpriseQualification => ("海关企业资质备案", "enterprise filing with customs"),
            Self::IcCard => ("IC卡申请", "IC card"),
            Self::CommerceQualification => ("电商企业资质备案", "e-commerce filing with customs"),
            Self::TransmissionId => ("传输ID申请", "transmission id"),
            Self::SystemConnection => ("企业数据传输系统对接", "connection of the systems"),
        }
    }

    /// Where it is done and what for, in both languages.
    #[must_use]
    pub fn help(self) -> (&'static str, &'static str) {
        match self {
            Self::EnterpriseQualification => (
                "单一窗口标准版 → 企业资质 → 海关企业通用资质 → 企业备案 → 备案申请",
                "single window, 企业资质, 海关企业通用资质, 企业备案, 备案申请",
            ),
            Self::IcCard => (
                "先在杭州分中心制卡预约联审系统预约，再按凭证携带资料办理",
                "book at the card office's site first, then bring what its slip asks for",
            ),
            Self::CommerceQualification => (
                "用操作员卡登录单一窗口，备案信息变更申请中勾选跨境电商企业类型；状态为“审批通过”即完成",
                "sign in to the single window with the operator card, tick the e-commerce kinds in 备案信息变更申请; done once 审批通过",
            ),
            Self::TransmissionId => (
                "中国电子口岸业务无纸化办理平台 → 分中心企业准入服务平台 → 企业申请 → 传输ID申请；受理后约 5 至 7 个工作日",
                "paperless platform of the e-port, 企业申请, 传输ID申请; 5 to 7 working days after acceptance",
            ),
            Self::SystemConnection => (
                "向数据分中心取得发送通道、接收通道与加签信息，填入企业资料并测试连接",
                "get channels and signing from the data centre, enter them here and test the connection",
            ),
        }
    }
}

impl StepState {
    /// Nothing more is to be done.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::NotNeeded)
    }

    /// Its name on screen.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::NotStarted => ("未开始", "not started"),
            Self::Preparing => ("准备中", "being prepared"),
            Self::Submitted => ("已提交", "handed in"),
            Self::Accepted => ("已受理", "accepted"),
            Self::Returned => ("退回", "sent back"),
            Self::Done => ("已完成", "done"),
            Self::NotNeeded => ("不需要", "not needed"),
        }
    }
}

impl StepParty {
    /// Its name on screen.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Enterprise => ("企业", "the enterprise"),
            Self::Agency => ("本公司", "our firm"),
            Self::Customs => ("海关", "customs"),
            Self::Eport => ("电子口岸数据分中心", "the e-port's data centre"),
            Self::Vendor => ("第三方服务商", "a vendor"),
        }
    }
}

/// The first step that is not over, and whose move it is; nothing when all are.
#[must_use]
pub fn stuck_at(stands: impl Fn(StepName) -> (StepState, Option<StepParty>)) -> Option<(StepName, Option<StepParty>)> {
    StepName::ALL.into_iter().find_map(|name| {
        let (state, party) = stands(name);
        (!state.is_over()).then_some((name, party))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enterprise_is_stuck_at_the_first_step_that_is_not_over() {
        let all_over =
            stuck_at(|name| (if name == StepName::IcCard { StepState::NotNeeded } else { StepState::Done }, None));
        assert_eq!(all_over, None);
        let later_done = stuck_at(|name| match name {
            StepName::EnterpriseQualification => (StepState::Done, None),
            StepName::IcCard => (StepState::Returned, Some(StepParty::Enterprise)),
            _ => (StepState::Done, None),
        });
        assert_eq!(later_done, Some((StepName::IcCard, Some(StepParty::Enterprise))));
        assert_eq!(stuck_at(|_| (StepState::NotStarted, None)).map(|at| at.0), Some(StepName::ALL[0]));
    }
}
