//! Why no diagnosis is made.

use qiyun_kernel::{Refusal, Refuse};

use crate::findings::service::A_MINUTE;

/// Reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosisRefusal {
    /// No such order, task or enterprise; another firm's reads alike. With the place in the input.
    NotFound(&'static str),
    /// The task has no order that could be looked at.
    Empty,
    /// The enterprise's device and channels were asked often enough in this minute.
    TooOften,
}

impl Refuse for DiagnosisRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::NotFound(place) => Refusal::new(
                "DIAGNOSIS_SUBJECT_NOT_FOUND",
                place,
                "没有要诊断的订单、任务或企业",
                "there is no such order, task or enterprise",
            )
            .todo("请刷新后重试", "reload and try again"),
            Self::Empty => Refusal::new(
                "DIAGNOSIS_TASK_EMPTY",
                "input.taskId",
                "该任务还没有订单，无从诊断",
                "the task has no orders yet",
            )
            .todo("请先导入订单，或诊断企业", "import orders first, or diagnose the enterprise"),
            Self::TooOften => Refusal::new(
                "DIAGNOSIS_TOO_OFTEN",
                "",
                format!("每家企业每分钟最多诊断或测试 {A_MINUTE} 次，以免打扰加密机和通道"),
                format!("an enterprise is diagnosed or tested at most {A_MINUTE} times a minute, to spare its device and channels"),
            )
            .todo("请一分钟后再试，或查看最近一次诊断", "try again in a minute, or look at the latest diagnosis"),
        }
    }
}
