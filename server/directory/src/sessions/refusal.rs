//! Why somebody is not signed in.

use qiyun_kernel::{Refusal, Refuse};

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRefusal {
    /// Unknown login and wrong password alike.
    Wrong,
    /// Too many tries for this account.
    Throttled { wait_s: u64 },
    /// Too many people sign in at this moment.
    Busy,
    /// The password is right, and there is no tenant to go to: none, not that one, disabled or suspended.
    NoTenant,
    /// The password is right, and there are several tenants.
    WhichTenant(Vec<String>),
    /// The refresh token is unknown, used before, expired or revoked.
    Ended,
}

impl Refuse for SessionRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Wrong => {
                Refusal::new("SIGN_IN_REFUSED", "", "登录名或密码不正确", "the login or the password is not right")
                    .todo(
                        "核对大小写与输入法后重试；忘记密码请联系平台管理员重置",
                        "check both; the platform operator can give you a new password",
                    )
            }
            Self::Throttled { wait_s } => {
                Refusal::new("SIGN_IN_THROTTLED", "", "该登录名尝试次数过多", "too many tries for this login")
                    .todo(format!("请在 {wait_s} 秒后重试"), format!("try again in {wait_s} seconds"))
            }
            Self::Busy => Refusal::new(
                "SIGN_IN_BUSY",
                "",
                "登录人数过多，暂时无法处理",
                "too many people are signing in at this moment",
            )
            .todo("几秒后重试", "try again in a few seconds"),
            Self::NoTenant => Refusal::new(
                "NO_TENANT",
                "input.tenantCode",
                "该账号在所选企业中没有启用的成员身份",
                "this account has no enabled membership there",
            )
            .todo("核对企业编号，或联系本企业的管理员", "check the tenant's code, or ask your manager"),
            Self::WhichTenant(codes) => Refusal::new(
                "TENANT_CODE_NEEDED",
                "input.tenantCode",
                format!("该账号属于多个企业：{}", codes.join("、")),
                format!("this account belongs to several tenants: {}", codes.join(", ")),
            )
            .todo("请填写要进入的企业编号", "write the code of the one to enter"),
            Self::Ended => Refusal::new("SESSION_ENDED", "refreshToken", "登录已失效", "the session has ended")
                .todo("请重新登录", "sign in again"),
        }
    }
}
