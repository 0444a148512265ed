//! Why onboarding is not changed.

use chrono::NaiveDate;
use qiyun_kernel::{Refusal, Refuse};

use super::form::FormFlaw;

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnboardingRefusal {
    /// One field of the input.
    Field(Refusal),
    EnterpriseNotFound,
    AttachmentNotFound,
    /// A date lies before the one of an earlier event.
    OutOfOrder {
        field: &'static str,
        before: NaiveDate,
    },
    /// A date that has not come yet.
    Future {
        field: &'static str,
    },
    /// A state without the date that it needs.
    DateMissing {
        field: &'static str,
        state: &'static str,
    },
    Flaw(FormFlaw),
    TooManyAttachments(usize),
}

impl From<Refusal> for OnboardingRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for OnboardingRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::EnterpriseNotFound => {
                Refusal::new("ENTERPRISE_NOT_FOUND", "enterpriseId", "没有这家企业", "there is no such enterprise")
                    .todo("刷新列表后重试", "reload the list and try again")
            }
            Self::AttachmentNotFound => {
                Refusal::new("ATTACHMENT_NOT_FOUND", "id", "没有这个附件", "there is no such attachment")
                    .todo("刷新后重试", "reload and try again")
            }
            Self::OutOfOrder { field, before } => Refusal::new(
                "DATE_OUT_OF_ORDER",
                &format!("input.{field}"),
                format!("日期早于前一环节的 {before}"),
                format!("the date lies before {before}, which comes first"),
            )
            .todo("按 开始、提交、受理、完成 的先后填写日期", "start, hand in, acceptance, end: in this order"),
            Self::Future { field } => Refusal::new(
                "DATE_IN_FUTURE",
                &format!("input.{field}"),
                "日期不能晚于今天",
                "the date has not come yet",
            )
            .todo("填写实际发生的日期", "write the day on which it happened"),
            Self::DateMissing { field, state } => Refusal::new(
                "DATE_MISSING",
                &format!("input.{field}"),
                format!("状态为{state}时须填写日期"),
                "the state needs its date",
            )
            .todo("填写日期；预计完成日由此计算", "write the date: the expected end follows from it"),
            Self::Flaw(flaw) => {
                let (code, field, [zh, en, todo_zh, todo_en]) = flaw.words();
                Refusal::new(code, &format!("input.{field}"), zh, en).todo(todo_zh, todo_en)
            }
            Self::TooManyAttachments(most) => Refusal::new(
                "TOO_MANY_ATTACHMENTS",
                "input.step",
                format!("每个步骤最多 {most} 个附件"),
                format!("a step has at most {most} attachments"),
            )
            .todo("先删除不用的附件", "remove one that is not needed first"),
        }
    }
}
