//! Why a customer is not stored.

use qiyun_kernel::{Refusal, Refuse};

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerRefusal {
    /// One field of the input.
    Field(Refusal),
    CodeTaken(String),
    NotFound,
}

impl From<Refusal> for CustomerRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for CustomerRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::CodeTaken(code) => Refusal::new(
                "CUSTOMER_CODE_TAKEN",
                "input.code",
                format!("客户编号 {code} 已被另一个客户使用"),
                format!("another customer has the code {code}"),
            )
            .todo("换一个编号，或修改已有的客户", "choose another code, or change the customer that has it"),
            Self::NotFound => Refusal::new("CUSTOMER_NOT_FOUND", "id", "没有这个客户", "there is no such customer")
                .todo("刷新列表后重试", "reload the list and try again"),
        }
    }
}
