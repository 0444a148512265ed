//! 诊断步骤: the guide's own check list for “一直推送中” and “推送失败”, and how each check came out. Pure.

use async_graphql::Enum;
use serde::{Deserialize, Serialize};

/// A check of the list, in the order in which it is gone through. 诊断步骤
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "DiagnosisCheck")]
pub enum Code {
    /// Filed with customs as what it acts as. 海关电商身份备案
    EnterpriseFiling,
    /// The record is whole and without blanks. 企业资料
    EnterpriseRecord,
    /// 传输ID
    TransmissionId,
    /// Reachable, and a test signature is right. 加密机测试加签
    SigningDevice,
    /// Reachable. 发送通道
    SendChannel,
    /// Reachable, and lets us in. 接收通道
    ReceiveChannel,
    /// Where it stands in the queue. 排队
    Queue,
    /// How far its message is. 报文
    Message,
    /// What the channel said last. 最近一次发送
    LastTry,
    /// What customs said, and how long ago. 回执
    Receipts,
    /// Work in doubt or parked, and receipts that nobody could read. 存疑与搁置
    Parked,
}

/// How a check came out. 诊断结果
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "DiagnosisState")]
pub enum State {
    /// 正常
    Ok,
    /// Worth a look; it need not be the cause. 注意
    Warning,
    /// This stops it. 不通过
    Failed,
    /// Nothing to check, or an earlier check makes it pointless. 未检查
    Skipped,
    /// Being checked. 检查中
    Running,
}

/// Who must act. 应由谁处理
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "DiagnosisParty")]
pub enum Who {
    /// Nobody: it goes on by itself. 无需处理
    Nobody,
    /// The agency firm's clerks. 本公司
    Agency,
    /// The exporter. 企业
    Enterprise,
    /// Whoever runs the signing device. 加密机管理方
    Signer,
    /// The e-port's data centre, which runs the channels. 电子口岸数据分中心
    Eport,
    /// 海关
    Customs,
    /// The operator of this platform. 平台运营方
    Platform,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub zh: String,
    pub en: String,
}

/// One check and how it came out; stored as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub code: Code,
    pub state: State,
    /// Stable code of the trouble, as orders show it too; empty where there is none.
    #[serde(default)]
    pub trouble: String,
    pub found: Words,
    pub why: Words,
    pub todo: Words,
    pub who: Who,
}

impl Words {
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

impl Checked {
    /// A check that found nothing wrong.
    pub fn ok(code: Code, found: Words) -> Self {
        Self {
            code,
            state: State::Ok,
            trouble: String::new(),
            found,
            why: Words::default(),
            todo: Words::default(),
            who: Who::Nobody,
        }
    }

    /// A check that was not made, and why.
    pub fn skipped(code: Code, why: Words) -> Self {
        Self { state: State::Skipped, why, ..Self::ok(code, Words::default()) }
    }

    /// The same with what it means and what to do.
    #[must_use]
    pub fn but(mut self, state: State, trouble: &str, why: Words, todo: Words, who: Who) -> Self {
        (self.state, self.trouble, self.why, self.todo, self.who) = (state, trouble.to_owned(), why, todo, who);
        self
    }
}

/// The check that explains best: the first that failed, else the first to be looked at.
#[must_use]
pub fn culprit(checks: &[Checked]) -> Option<&Checked> {
    let first = |state| checks.iter().find(|check| check.state == state);
    first(State::Failed).or_else(|| first(State::Warning))
}

impl Code {
    pub const ALL: [Self; 11] = [
        Self::EnterpriseFiling,
        Self::EnterpriseRecord,
        Self::TransmissionId,
        Self::SigningDevice,
        Self::SendChannel,
        Self::ReceiveChannel,
        Self::Queue,
        Self::Message,
        Self::LastTry,
        Self::Receipts,
        Self::Parked,
    ];

    /// Its name in both languages.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::EnterpriseFiling => ("海关电商身份备案", "filing with customs"),
            Self::EnterpriseRecord => ("企业资料填写", "the enterprise's record"),
            Self::TransmissionId => ("传输ID", "transmission id"),
            Self::SigningDevice => ("加密机与测试加签", "signing device, with a test signature"),
            Self::SendChannel => ("发送通道", "send channel"),
            Self::ReceiveChannel => ("接收通道", "receive channel"),
            Self::Queue => ("排队情况", "place in the queue"),
            Self::Message => ("报文状态", "state of the message"),
            Self::LastTry => ("最近一次发送", "the last try to send"),
            Self::Receipts => ("回执情况", "receipts so far"),
            Self::Parked => ("存疑与搁置", "doubt and parked work"),
        }
    }
}

impl Who {
    /// Its name in both languages.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Nobody => ("无需处理", "nobody"),
            Self::Agency => ("本公司", "our firm"),
            Self::Enterprise => ("企业", "the enterprise"),
            Self::Signer => ("加密机管理方", "whoever runs the signing device"),
            Self::Eport => ("电子口岸数据分中心", "the e-port's data centre"),
            Self::Customs => ("海关", "customs"),
            Self::Platform => ("平台运营方", "the platform operator"),
        }
    }
}

impl State {
    /// Its name in both languages.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Ok => ("正常", "fine"),
            Self::Warning => ("注意", "worth a look"),
            Self::Failed => ("不通过", "failed"),
            Self::Skipped => ("未检查", "not checked"),
            Self::Running => ("检查中", "being checked"),
        }
    }
}
