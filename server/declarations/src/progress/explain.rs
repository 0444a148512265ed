//! What happened, in whose part, what to do: for every code that stops or delays an order. Pure.

use qiyun_schema::code::{TableName, table};
use qiyun_schema::receipt::{ReturnStatus, Stage};

/// In whose part a failure lies. 责任方
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
pub enum Party {
    /// 数据: the order itself must be corrected.
    Data,
    /// 企业资料: the enterprise's record or filing.
    Enterprise,
    /// 加密机: the signing device or its account.
    Signer,
    /// 通道: the transmission channel.
    Channel,
    /// 海关: customs or the e-port.
    Customs,
    /// 系统: this service.
    Service,
}

impl Party {
    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Enterprise => "enterprise",
            Self::Signer => "signer",
            Self::Channel => "channel",
            Self::Customs => "customs",
            Self::Service => "service",
        }
    }
}

/// One explained failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub party: Party,
    pub zh: String,
    pub en: String,
    pub todo_zh: String,
    pub todo_en: String,
    /// Pushing again, after what is to be done, is lawful and may help.
    pub retryable: bool,
}

type Text = (&'static str, Party, bool, &'static str, &'static str, &'static str, &'static str);

/// Our own codes: code, party, retryable, what happened (zh, en), what to do (zh, en).
const OWN: &[Text] = &[
    (
        "SIGNER_NOT_CONFIGURED",
        Party::Enterprise,
        true,
        "企业资料未填写加签地址、用户名或密码",
        "the enterprise has no signing address, account or password",
        "请在企业资料中补全加签信息后重新推送",
        "complete the signing part of the enterprise and push again",
    ),
    (
        "SIGNER_PROFILE_UNKNOWN",
        Party::Enterprise,
        true,
        "企业资料中的签名算法不受支持",
        "the enterprise's signature profile is not supported",
        "请改选签名算法后重新推送",
        "choose another profile and push again",
    ),
    (
        "SIGNER_BAD_CREDENTIALS",
        Party::Signer,
        true,
        "加密机拒绝了加签用户名或密码",
        "the signing device refused account or password",
        "请核对企业资料中的加签用户名和密码后重新推送",
        "check the signing account and password of the enterprise and push again",
    ),
    (
        "SIGNER_ACCOUNT_LOCKED",
        Party::Signer,
        true,
        "加签账号被加密机锁定",
        "the signing device has locked the account",
        "请联系加密机管理方解锁后重新推送",
        "have the account unlocked and push again",
    ),
    (
        "SIGNER_REFUSED",
        Party::Signer,
        true,
        "加密机拒绝了加签请求",
        "the signing device refused the request",
        "请查看详情；核对加签地址后重新推送",
        "see the detail, check the address and push again",
    ),
    (
        "SIGNER_RATE",
        Party::Signer,
        true,
        "加密机繁忙，正在排队",
        "the signing device is busy; waiting for a turn",
        "无需处理，系统会自动继续",
        "nothing to do: it goes on by itself",
    ),
    (
        "SIGNER_DOWN",
        Party::Signer,
        true,
        "加密机暂时出错，系统正在自动重试",
        "the signing device fails for now; retrying",
        "无需处理；持续出现请联系加密机管理方",
        "nothing to do; if it lasts, call whoever runs the device",
    ),
    (
        "SIGNER_UNREACHABLE",
        Party::Signer,
        true,
        "连不上加密机，系统正在自动重试",
        "the signing device cannot be reached; retrying",
        "请核对加签地址和网络；恢复后自动继续",
        "check address and network; it goes on by itself",
    ),
    (
        "SIGNER_GARBLED",
        Party::Signer,
        true,
        "加密机的应答无法识别，系统正在自动重试",
        "the signing device's answer makes no sense; retrying",
        "请核对加签地址是否正确",
        "check the signing address",
    ),
    (
        "SIGNATURE_NOT_VERIFIED",
        Party::Signer,
        true,
        "加密机给出的签名验不过，报文未发出",
        "the device's signature does not verify; nothing was sent",
        "请联系加密机管理方检查密钥后重新推送",
        "have the device's key checked and push again",
    ),
    (
        "CERTIFICATE_OF_ANOTHER",
        Party::Signer,
        true,
        "加密机使用了其他企业的证书，报文未发出",
        "the device signed with another enterprise's certificate; nothing was sent",
        "请核对加签账号是否属于本企业",
        "check that the signing account is this enterprise's",
    ),
    (
        "CHANNEL_NOT_CONFIGURED",
        Party::Enterprise,
        true,
        "企业资料未填写发送通道地址、用户名或密码",
        "the enterprise has no send channel address, account or password",
        "请在企业资料中补全发送通道后重新推送",
        "complete the send channel of the enterprise and push again",
    ),
    (
        "CHANNEL_BAD_CREDENTIALS",
        Party::Channel,
        true,
        "通道拒绝了用户名或密码",
        "the channel refused account or password",
        "请核对企业资料中的通道用户名和密码后重新推送",
        "check the channel account and password and push again",
    ),
    (
        "CHANNEL_UNREACHABLE",
        Party::Channel,
        true,
        "连不上发送通道，系统正在自动重试",
        "the send channel cannot be reached; retrying",
        "请核对通道地址和网络；恢复后自动继续",
        "check address and network; it goes on by itself",
    ),
    (
        "CHANNEL_BUSY",
        Party::Channel,
        true,
        "发送通道繁忙，系统正在自动重试",
        "the send channel is busy; retrying",
        "无需处理，系统会自动继续",
        "nothing to do: it goes on by itself",
    ),
    (
        "CHANNEL_REFUSED",
        Party::Channel,
        true,
        "发送通道拒收",
        "the send channel refused the message",
        "请查看详情，改正后重新推送",
        "see the detail, mend it and push again",
    ),
    (
        "ADDRESS_INVALID",
        Party::Enterprise,
        true,
        "企业资料中的地址不是有效网址",
        "an address of the enterprise is no URL",
        "请改正企业资料中的地址后重新推送",
        "mend the address and push again",
    ),
    (
        "ADDRESS_FORBIDDEN",
        Party::Enterprise,
        true,
        "企业资料中的地址不允许访问（联调环境只能连接模拟通道，正式环境不能连接内网）",
        "an address of the enterprise may not be called from here",
        "请改正企业资料中的地址后重新推送",
        "mend the address and push again",
    ),
    (
        "SEND_UNSURE",
        Party::Channel,
        false,
        "报文已发出但未收到应答，不确定是否送达；正在等待回执",
        "the message left but no answer came; waiting for a receipt",
        "请勿重复申报；收到回执后状态会自动更新。若单一窗口查无此单，可对该报文选择“原样重发”",
        "do not file again: a receipt will settle it; if the single window does not have it, have the message sent again as it is",
    ),
    (
        "SERVICE_FAULT",
        Party::Service,
        true,
        "系统内部错误",
        "an internal error",
        "请联系平台运营方",
        "call the platform operator",
    ),
];

/// Explains a code. An unknown one is shown as it is, never guessed at.
#[must_use]
pub fn explain(code: &str, detail: &str) -> Explanation {
    if let Some((_, party, retryable, zh, en, todo_zh, todo_en)) = OWN.iter().find(|text| text.0 == code) {
        return Explanation {
            party: *party,
            zh: with_detail(zh, detail),
            en: with_detail(en, detail),
            todo_zh: (*todo_zh).to_owned(),
            todo_en: (*todo_en).to_owned(),
            retryable: *retryable,
        };
    }
    if let Some(dxp) = code.strip_prefix("DXP_") {
        return explain_dxp(dxp, detail);
    }
    if let Some(status) = code.strip_prefix("CEB900_") {
        return Explanation {
            party: Party::Service,
            zh: with_detail(&format!("电子口岸无法识别报文格式（{status}）"), detail),
            en: with_detail(&format!("the e-port could not read the message ({status})"), detail),
            todo_zh: "请把报文和回执交给平台运营方；不会自动重发".to_owned(),
            todo_en: "hand message and receipt to the platform operator; it is not sent again by itself".to_owned(),
            retryable: true,
        };
    }
    explain_customs(code.strip_prefix("CUSTOMS_").unwrap_or(code), detail)
}

fn with_detail(text: &str, detail: &str) -> String {
    if detail.is_empty() { text.to_owned() } else { format!("{text}：{detail}") }
}

fn explain_dxp(code: &str, detail: &str) -> Explanation {
    let entry = table(TableName::DxpError).get(code);
    let (zh, en) = entry.map_or(("未知代码", "unknown code"), |entry| (&*entry.name_zh, &*entry.name_en));
    Explanation {
        party: if matches!(code, "2001" | "2002") { Party::Enterprise } else { Party::Channel },
        zh: with_detail(&format!("数据交换平台拒收（{code} {zh}）"), detail),
        en: with_detail(&format!("the exchange platform refused it ({code} {en})"), detail),
        todo_zh: "请核对企业资料中的传输ID和通道；改正后重新推送".to_owned(),
        todo_en: "check 传输ID and channel of the enterprise, then push again".to_owned(),
        retryable: true,
    }
}

fn explain_customs(status: &str, info: &str) -> Explanation {
    let (stage, code) = ReturnStatus::parse(status).map_or((Stage::Unknown, 0), |s| (s.stage(), s.code()));
    let known = table(TableName::ReturnStatus).get(status).or_else(|| table(TableName::BusinessError).get(status));
    let (zh, en) = known
        .map_or(("海关返回了文档之外的代码", "customs answered with an undocumented code"), |entry| {
            (&*entry.name_zh, &*entry.name_en)
        });
    let (party, retryable, todo_zh, todo_en) = match (stage, code) {
        (Stage::Rejected, _) => {
            (Party::Data, true, "请按退单原因修改数据后重新推送", "mend the data as the reason says and push again")
        }
        (Stage::HandOverFailed, _) => {
            (Party::Customs, true, "电子口岸转发海关失败，请重新推送", "the e-port could not hand it over: push again")
        }
        (Stage::Draft, _) => (Party::Service, true, "报文被存为草稿，请重新推送", "it was kept as a draft: push again"),
        (Stage::Error, -301_010 | -304_001 | -621_004) => (
            Party::Customs,
            false,
            "海关已有该订单，无需重发；请在单一窗口查询其状态",
            "customs has this order already: look it up in the single window",
        ),
        (Stage::Error, -301_020 | -621_028 | -621_029) => (
            Party::Signer,
            true,
            "海关验签未通过，请检查加签证书后重新推送",
            "customs could not verify the signature: check the certificate and push again",
        ),
        (Stage::Error, -10_101 | -10_102) => (
            Party::Enterprise,
            true,
            "请核对企业的海关备案和企业类型后重新推送",
            "check the enterprise's filing and type, then push again",
        ),
        (Stage::Error, _) => {
            (Party::Data, true, "请按海关说明修改后重新推送", "mend it as customs says and push again")
        }
        (Stage::Review | Stage::Inspection | Stage::Transferred | Stage::Suspended, _) => {
            (Party::Customs, false, "海关处理中，请关注并配合", "customs is at it: watch and co-operate")
        }
        _ => (Party::Customs, false, "请保留回执并联系平台运营方", "keep the receipt and tell the platform operator"),
    };
    Explanation {
        party,
        zh: with_detail(&format!("{zh}（{status}）"), info),
        en: with_detail(&format!("{en} ({status})"), info),
        todo_zh: todo_zh.to_owned(),
        todo_en: todo_en.to_owned(),
        retryable,
    }
}

/// What a receipt's status means: text (zh, en) and what to do (zh, en).
#[must_use]
pub fn meaning(status: &str) -> Explanation {
    let good = |zh: &str, en: &str, todo_zh: &str, todo_en: &str| Explanation {
        party: Party::Customs,
        zh: zh.to_owned(),
        en: en.to_owned(),
        todo_zh: todo_zh.to_owned(),
        todo_en: todo_en.to_owned(),
        retryable: false,
    };
    match ReturnStatus::parse(status).map(ReturnStatus::stage) {
        Some(Stage::Accepted) => good("电子口岸申报中", "accepted by the e-port", "等待海关回执", "wait for customs"),
        Some(Stage::HandedOver) => good("发送海关成功", "handed to customs", "等待海关回执", "wait for customs"),
        Some(Stage::Stored) => good(
            "海关入库",
            "stored by customs",
            "可在单一窗口申报报关单（随附单证 10000004）",
            "the customs entry may be filed in the single window",
        ),
        Some(Stage::Decided) => good("海关审结", "decided by customs", "", ""),
        Some(Stage::Released) => good("放行", "released", "", ""),
        Some(Stage::Cleared) => good("结关", "cleared", "", ""),
        _ => explain_customs(status, ""),
    }
}

#[cfg(test)]
#[path = "explain_test.rs"]
mod tests;
