//! Why not, about tasks.

use qiyun_kernel::{Refusal, Refuse};

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskRefusal {
    NotFound,
    CodeTaken(String),
    Text(Refusal),
    UnknownStrategy,
    StrategyDisabled,
    UnknownCustomer,
    /// Orders of it are on their way to customs.
    Sent,
    NothingToGenerate,
    Busy,
}

impl Refuse for TaskRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::NotFound => Refusal::new("TASK_NOT_FOUND", "id", "没有这个申报任务", "there is no such task")
                .todo("请刷新任务列表", "reload the list of tasks"),
            Self::CodeTaken(code) => Refusal::new(
                "TASK_CODE_TAKEN",
                "input.code",
                format!("任务编号 {code} 已被使用"),
                format!("the task code {code} is taken"),
            )
            .todo("请换一个任务编号，或留空由系统编号", "choose another code, or leave it empty"),
            Self::Text(refusal) => refusal.clone(),
            Self::UnknownStrategy => {
                Refusal::new("STRATEGY_NOT_FOUND", "input.strategyId", "没有这个业务策略", "there is no such strategy")
                    .todo("请重新选择业务策略", "choose a strategy")
            }
            Self::StrategyDisabled => {
                Refusal::new("STRATEGY_DISABLED", "input.strategyId", "这个业务策略已停用", "the strategy is disabled")
                    .todo("请启用该策略或选择另一个", "enable it or choose another")
            }
            Self::UnknownCustomer => {
                Refusal::new("CUSTOMER_NOT_FOUND", "input.customerId", "没有这个客户", "there is no such customer")
                    .todo("请重新选择客户", "choose a customer")
            }
            Self::Sent => Refusal::new(
                "TASK_SENT",
                "id",
                "任务中有已推送的订单，不能删除",
                "orders of the task were pushed; it cannot be deleted",
            )
            .todo("已推送的申报须保留记录", "what was declared stays on record"),
            Self::NothingToGenerate => Refusal::new(
                "NOTHING_TO_GENERATE",
                "id",
                "任务中没有待生成的订单",
                "the task has no order to generate from",
            )
            .todo(
                "请先导入订单；已生成的订单不会重复生成",
                "import orders first; generated ones are not generated again",
            ),
            Self::Busy => Refusal::new("TASK_BUSY", "id", "任务正在生成申报数据", "the task is being generated")
                .todo("请等待当前操作完成", "wait for the running operation"),
        }
    }
}
