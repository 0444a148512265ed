//! What is written about onboarding.

use async_graphql::{ID, InputObject};
use chrono::NaiveDate;

use super::form::{BusinessKind, DataKind, ExchangeKind, Form, SigningDevice, TransmissionNode};
use super::service::StepDraft;
use super::step::{StepParty, StepState};

/// How a step stands. Replaces what was written of it before. 步骤情况
#[derive(InputObject)]
pub struct OnboardingStepInput {
    /// 状态
    state: StepState,
    /// When it was begun. 开始日期
    started_on: Option<NaiveDate>,
    /// When it was handed in. 提交日期
    submitted_on: Option<NaiveDate>,
    /// When it was accepted; needed for ACCEPTED. 受理日期
    accepted_on: Option<NaiveDate>,
    /// When it ended; needed for DONE. 完成日期
    done_on: Option<NaiveDate>,
    /// Who has the next move. 卡在哪一方
    blocked_by: Option<StepParty>,
    /// Remarks, at most 1,000 characters. 备注
    note: Option<String>,
}

impl From<OnboardingStepInput> for StepDraft {
    fn from(input: OnboardingStepInput) -> Self {
        let OnboardingStepInput { state, started_on, submitted_on, accepted_on, done_on, blocked_by, note } = input;
        Self { state, started_on, submitted_on, accepted_on, done_on, blocked_by, note }
    }
}

/// What is asked for on the 传输ID form beyond the enterprise's record. Replaces what was written before;
/// an incomplete form is kept, one that breaks the rule of node and device is refused. 传输ID申请
#[derive(InputObject)]
pub struct OnboardingFormInput {
    /// IC卡/IKey卡号
    card_no: Option<String>,
    /// 联系人
    contact: Option<String>,
    /// 联系方式
    phone: Option<String>,
    /// 联系人邮箱
    email: Option<String>,
    /// 地区：省
    province: Option<String>,
    /// 地区：市
    city: Option<String>,
    /// 地区：区
    district: Option<String>,
    /// 数据交换申请类型
    #[graphql(default_with = "ExchangeKind::CrossBorder")]
    exchange: ExchangeKind,
    /// 跨境业务类型
    #[graphql(default)]
    businesses: Vec<BusinessKind>,
    /// 传输节点
    node: Option<TransmissionNode>,
    /// Needed for THIRD_EWTP. 分节点名称
    sub_node: Option<String>,
    /// 跨境申请业务类别
    #[graphql(default)]
    data: Vec<DataKind>,
    /// Needed for OTHER. 传输报文格式
    other_format: Option<String>,
    /// 服务类密码设备
    #[graphql(default)]
    devices: Vec<SigningDevice>,
    /// Left out: 无. 第三方技术服务商
    vendor: Option<String>,
    /// 备注
    note: Option<String>,
}

impl From<OnboardingFormInput> for Form {
    fn from(input: OnboardingFormInput) -> Self {
        let OnboardingFormInput {
            card_no,
            contact,
            phone,
            email,
            province,
            city,
            district,
            exchange,
            businesses,
            node,
            sub_node,
            data,
            other_format,
            devices,
            vendor,
            note,
        } = input;
        Self {
            card_no,
            contact,
            phone,
            email,
            province,
            city,
            district,
            exchange,
            businesses,
            node,
            sub_node,
            data,
            other_format,
            devices,
            vendor,
            note,
        }
    }
}

/// A paper of a step. 附件
#[derive(Clone, Debug, InputObject)]
pub struct OnboardingAttachmentInput {
    /// Whose. 境内企业
    pub enterprise_id: ID,
    /// Of which step. 步骤
    pub step: super::step::StepName,
    /// Its bytes, put to the address that `stagedUploadsCreate` gave: PDF, PNG, JPEG, .xlsx or .docx, at most 4 MB. 上传
    pub upload_id: ID,
}
