//! Why an enterprise is not stored, or cannot be used for sending.

use qiyun_kernel::{Refusal, Refuse};

/// One of the three connections of an enterprise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 发送通道
    Send,
    /// 接收通道
    Receive,
    /// 加签
    Sign,
}

impl Part {
    /// Its input field.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Send => "sendChannel",
            Self::Receive => "receiveChannel",
            Self::Sign => "signing",
        }
    }

    #[must_use]
    pub fn name_zh(self) -> &'static str {
        match self {
            Self::Send => "发送通道",
            Self::Receive => "接收通道",
            Self::Sign => "加签",
        }
    }

    /// Where its password is sealed for.
    pub(super) fn secret(self) -> &'static str {
        match self {
            Self::Send => "send_password",
            Self::Receive => "receive_password",
            Self::Sign => "sign_password",
        }
    }
}

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnterpriseRefusal {
    /// One field of the input.
    Field(Refusal),
    CustomsCodeTaken(String),
    NotFound,
    /// The address moved to another host while the stored password would go with it.
    PasswordNeeded(Part),
    /// Not all of a connection is filled in.
    Incomplete {
        enterprise: String,
        part: Part,
    },
}

impl From<Refusal> for EnterpriseRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for EnterpriseRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::CustomsCodeTaken(code) => Refusal::new(
                "ENTERPRISE_CUSTOMS_CODE_TAKEN",
                "input.customsCode",
                format!("海关编码 {code} 已被另一家企业使用"),
                format!("another enterprise has the customs code {code}"),
            )
            .todo("核对海关编码，或修改已有的企业资料", "check the code, or change the enterprise that has it"),
            Self::NotFound => Refusal::new("ENTERPRISE_NOT_FOUND", "id", "没有这家企业", "there is no such enterprise")
                .todo("刷新列表后重试", "reload the list and try again"),
            Self::PasswordNeeded(part) => Refusal::new(
                "PASSWORD_NEEDED",
                &format!("input.{}.password", part.field()),
                format!("{}地址换了主机，已保存的密码不会发送到新的主机", part.name_zh()),
                "the address names another host, and the stored password is not sent there",
            )
            .todo("请重新填写密码", "enter the password again"),
            Self::Incomplete { enterprise, part } => Refusal::new(
                "ENTERPRISE_INCOMPLETE",
                &format!("input.{}", part.field()),
                format!("企业 {enterprise} 的{}地址、用户名或密码没有填写完整", part.name_zh()),
                format!("{} of the enterprise {enterprise} lacks its address, user name or password", part.field()),
            )
            .todo("在企业资料中补全后重试", "complete the enterprise's record and try again"),
        }
    }
}
