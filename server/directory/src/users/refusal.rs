//! Why an account is not made.

use qiyun_kernel::{Refusal, Refuse};

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserRefusal {
    /// One field of the input.
    Field(Refusal),
    LoginTaken(String),
    Unknown(String),
    PasswordLength {
        least: usize,
        most: usize,
    },
    PasswordIsLogin,
    /// Too many people sign in at this moment.
    Busy,
}

impl From<Refusal> for UserRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for UserRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::LoginTaken(login) => Refusal::new(
                "LOGIN_TAKEN",
                "input.login",
                format!("登录名 {login} 已被使用"),
                format!("the login {login} is in use"),
            )
            .todo(
                "换一个登录名，例如加上企业简称；同一人加入第二个租户由平台管理员办理",
                "choose another login; a person joins a second tenant through the platform operator",
            ),
            Self::Unknown(login) => Refusal::new(
                "LOGIN_UNKNOWN",
                "login",
                format!("没有登录名为 {login} 的账号"),
                format!("no account has the login {login}"),
            )
            .todo("核对登录名", "check the login"),
            Self::PasswordLength { least, most } => Refusal::new(
                "PASSWORD_LENGTH",
                "input.password",
                format!("密码应为 {least} 至 {most} 个字符"),
                format!("a password has {least} to {most} characters"),
            )
            .todo("可以用几个词连成一句，空格也可以", "several words make a good one, blanks included"),
            Self::PasswordIsLogin => Refusal::new(
                "PASSWORD_IS_LOGIN",
                "input.password",
                "密码不能与登录名相同",
                "the password must not be the login",
            )
            .todo("换一个密码", "choose another password"),
            Self::Busy => Refusal::new(
                "SIGN_IN_BUSY",
                "",
                "登录人数过多，暂时无法处理",
                "too many people are signing in at this moment",
            )
            .todo("几秒后重试", "try again in a few seconds"),
        }
    }
}
