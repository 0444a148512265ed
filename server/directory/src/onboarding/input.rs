//! What is written about onboarding.

use async_graphql::{ID, InputObject};
use chrono::NaiveDate;

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
