//! What happened, in whose part, what to do: for every code that stops or delays an order. Pure.

use qiyun_schema::receipt::{self, Answer, Meaning, Part, ReturnStatus, Stage};

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
    fn of(part: Part) -> Self {
        match part {
            Part::Data => Self::Data,
            Part::Enterprise => Self::Enterprise,
            Part::Signer => Self::Signer,
            Part::Channel => Self::Channel,
            Part::Customs => Self::Customs,
            Part::Service => Self::Service,
        }
    }

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
        "SENT_BEFORE_RESTORE",
        Party::Service,
        false,
        "数据库恢复到了较早的备份，而该单据在备份之后已经发送过，系统不会自动重发",
        "the database was restored from a backup, and this was sent after that backup was made: it is not sent again by itself",
        "请在单一窗口核对：已有此单的，对该报文选择“已送达”；查无此单的，选择“原样重发”",
        "look it up in the single window: if it is there, say that the message arrived; if it is not, have it sent again",
    ),
    (
        "JOURNAL_UNWRITABLE",
        Party::Service,
        true,
        "发送记录无法写入磁盘，报文暂未发送",
        "the record of what is sent cannot be written to disk, so the message is not sent yet",
        "请通知平台运维检查磁盘空间，恢复后系统会自动继续",
        "tell the platform operator to look at the disk; sending goes on by itself afterwards",
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
        "RULES_BROKEN",
        Party::Data,
        false,
        "数据不符合申报规则，未生成报文",
        "the data breaks a rule of filing; nothing was composed",
        "请按问题列表修改数据后重新生成",
        "mend what the list of problems names and generate again",
    ),
    (
        "SENDER_CHANGED",
        Party::Enterprise,
        true,
        "报文生成后企业资料有变，报文未加签",
        "the enterprise's record changed after the message was composed; it was not signed",
        "请核对企业资料后重新推送，系统会按现在的资料重新生成报文",
        "check the enterprise's record and push again: the message is composed anew",
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
    let said = receipt::meaning(Answer::Dxp, code);
    Explanation {
        party: Party::of(said.part),
        zh: with_detail(&format!("数据交换平台拒收（{code} {}）", said.zh), detail),
        en: with_detail(&format!("the exchange platform refused it ({code} {})", said.en), detail),
        todo_zh: todo_zh(&said),
        todo_en: todo_en(&said),
        // It did not get as far as customs.
        retryable: true,
    }
}

/// By the dictionary: the status, and the `[Code:…]` in its text, which says more where it is known.
fn explain_customs(status: &str, info: &str) -> Explanation {
    let parsed = ReturnStatus::parse(status);
    let (said, inner) = match parsed {
        Some(status) => receipt::explain(status, info),
        None => (receipt::meaning(Answer::Status, status), None),
    };
    let inner = inner.filter(|inner| inner.known);
    let more = |text: fn(&Meaning) -> &str| inner.as_ref().map_or("", text);
    let then = |text: &str, mark: &str| if text.is_empty() { String::new() } else { format!("{mark}{text}") };
    let advice = inner.as_ref().unwrap_or(&said);
    Explanation {
        party: Party::of(advice.part),
        zh: with_detail(&format!("{}（{status}）{}", said.zh, then(more(|one| &one.zh), "，")), info),
        en: with_detail(&format!("{} ({status}){}", said.en, then(more(|one| &one.en), ", ")), info),
        todo_zh: todo_zh(advice),
        todo_en: todo_en(advice),
        retryable: parsed.is_some_and(may_go_again),
    }
}

/// Whether customs holds nothing of the filing, so that another one is lawful once its reason is mended. Said by the
/// status alone, never by the words that come with it.
fn may_go_again(status: ReturnStatus) -> bool {
    match status.stage() {
        Stage::Rejected | Stage::HandOverFailed | Stage::Draft => true,
        // Held from before: 已存在.
        Stage::Error => !matches!(status.code(), -301_010 | -304_001 | -621_004),
        _ => false,
    }
}

fn todo_zh(said: &Meaning) -> String {
    format!("{}（可能原因：{}）", said.next_zh, said.cause_zh)
}

fn todo_en(said: &Meaning) -> String {
    format!("{} (likely cause: {})", said.next_en, said.cause_en)
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
