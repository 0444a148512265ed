//! What happened, in whose part, what to do: for every code that stops or delays an order. Pure.

use qiyun_schema::receipt::{self, Answer, Meaning, Part, ReturnStatus, Stage};

use super::own_codes::OWN;

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

/// What a receipt's status means, without the status itself: text (zh, en) and what to do (zh, en).
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
        _ => {
            let parsed = ReturnStatus::parse(status).map(|status| receipt::explain(status, "").0);
            let said = parsed.unwrap_or_else(|| receipt::meaning(Answer::Status, status));
            Explanation { zh: said.zh, en: said.en, ..explain_customs(status, "") }
        }
    }
}

#[cfg(test)]
#[path = "explain_test.rs"]
mod tests;
