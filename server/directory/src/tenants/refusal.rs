//! Why a tenant is not founded or found.

use qiyun_kernel::{Refusal, Refuse};

use crate::users::refusal::UserRefusal;

/// A reason, with what the platform operator can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TenantRefusal {
    /// One field of the input.
    Field(Refusal),
    CodeTaken(String),
    Unknown(String),
    Owner(UserRefusal),
}

impl From<Refusal> for TenantRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for TenantRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::CodeTaken(code) => Refusal::new(
                "TENANT_CODE_TAKEN",
                "code",
                format!("租户编号 {code} 已存在"),
                format!("another tenant has the code {code}"),
            )
            .todo("换一个编号", "choose another code"),
            Self::Unknown(code) => Refusal::new(
                "TENANT_UNKNOWN",
                "code",
                format!("没有编号为 {code} 的租户"),
                format!("no tenant has the code {code}"),
            )
            .todo("用 qiyun tenant list 核对编号", "compare with qiyun tenant list"),
            Self::Owner(refusal) => refusal.refusal(),
        }
    }
}
