//! Why a token is not made or revoked.

use qiyun_kernel::{Permission, Refusal, Refuse};

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenRefusal {
    /// One field of the input.
    Field(Refusal),
    NoScopes,
    UnknownScope(String),
    /// More than the one who makes it may do.
    BeyondYours(String),
    Expired,
    NotFound,
}

impl From<Refusal> for TokenRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for TokenRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::NoScopes => {
                Refusal::new("SCOPES_EMPTY", "input.scopes", "至少选择一项权限范围", "a token has at least one scope")
                    .todo(format!("可选：{}", known()), format!("choose of {}", known()))
            }
            Self::UnknownScope(scope) => Refusal::new(
                "SCOPE_UNKNOWN",
                "input.scopes",
                format!("没有权限范围 {scope}"),
                format!("there is no scope {scope}"),
            )
            .todo(format!("可选：{}", known()), format!("choose of {}", known())),
            Self::BeyondYours(scope) => Refusal::new(
                "SCOPE_BEYOND_YOURS",
                "input.scopes",
                format!("您自己没有 {scope} 权限"),
                format!("you do not have {scope} yourself"),
            )
            .todo("去掉该项，或请有权限的成员创建", "remove it, or ask somebody who has it"),
            Self::Expired => Refusal::new(
                "EXPIRES_IN_THE_PAST",
                "input.expiresAt",
                "失效时间已经过去",
                "the token would have expired already",
            )
            .todo("选择将来的时间，或不填", "choose a time to come, or none"),
            Self::NotFound => Refusal::new("API_TOKEN_NOT_FOUND", "id", "没有这个令牌", "there is no such token")
                .todo("刷新列表后重试", "reload the list and try again"),
        }
    }
}

fn known() -> String {
    Permission::ALL.map(Permission::code).join(", ")
}
