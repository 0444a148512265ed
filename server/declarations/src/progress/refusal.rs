//! Why not, about orders.

use qiyun_kernel::{Refusal, Refuse};

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderRefusal {
    /// Nothing that was named can be pushed.
    NothingToPush,
    TooMany(usize),
    /// These order numbers were pushed and must stay on record.
    Sent(Vec<String>),
    NotFound,
    NoTransmissionId(String),
    NotInDoubt,
}

impl Refuse for OrderRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::NothingToPush => Refusal::new(
                "NOTHING_TO_PUSH",
                "input",
                "所选订单中没有可以推送的（待推送，或可重推的失败、退单）",
                "none of these orders can be pushed (ready, or failed in a way that allows it)",
            )
            .todo(
                "请先生成申报数据；申报中和成功的订单不会重复推送",
                "generate first; what is under way or done is not pushed again",
            ),
            Self::TooMany(most) => Refusal::new(
                "TOO_MANY_IDS",
                "input.ids",
                format!("一次最多指定 {most} 个订单"),
                format!("at most {most} orders can be named at once"),
            )
            .todo("请改用任务或筛选条件推送", "push by task or by filter"),
            Self::Sent(numbers) => Refusal::new(
                "ORDER_SENT",
                "ids",
                format!("订单 {} 已推送，不能删除", numbers.join("、")),
                format!("the orders {} were pushed and cannot be deleted", numbers.join(", ")),
            )
            .todo("已推送的申报须保留记录", "what was declared stays on record"),
            Self::NotFound => Refusal::new("ORDER_NOT_FOUND", "ids", "没有这个订单", "there is no such order")
                .todo("请刷新列表", "reload the list"),
            Self::NotInDoubt => Refusal::new(
                "MESSAGE_NOT_IN_DOUBT",
                "id",
                "没有这个存疑的报文（可能已被回执确认）",
                "there is no such message in doubt (a receipt may have settled it)",
            )
            .todo("请刷新后查看订单状态", "reload and look at the order"),
            Self::NoTransmissionId(name) => Refusal::new(
                "TRANSMISSION_ID_MISSING",
                "id",
                format!("申报企业 {name} 还没有传输ID，不能生成申报数据"),
                format!("the declarant {name} has no 传输ID yet"),
            )
            .todo("请在企业资料中填写传输ID", "fill in the enterprise's 传输ID"),
        }
    }
}
