//! 剧本: what the port does with an order is written in the first letters of its order number.

/// One line of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Beginning of the order number.
    pub prefix: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub(super) script: Script,
}

/// What the port plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// 2 → 3 → 120 in time.
    Stored,
    /// A verdict with this status and text.
    Verdict(i64, &'static str),
    Silent,
    Slow,
    Thrice,
    Shuffled,
    HandOverFailed,
    UnknownStatus,
    /// CEB900 for the whole message.
    FormatError,
    /// Stored, but the answer to the first envelope is lost.
    Dropped,
}

const fn outcome(prefix: &'static str, script: Script, zh: &'static str, en: &'static str) -> Outcome {
    Outcome { prefix, zh, en, script }
}

/// 剧本表. Any other order number is treated as `OK`.
///
/// | prefix | 结果 | outcome |
/// |--|--|--|
/// | `OK` | 申报中 2、发送海关成功 3、海关入库 120 | 2, 3, 120: stored |
/// | `RJ` | 海关退单 100，附原因 | 2, 3, 100: rejected with a reason |
/// | `NG` | 订单参数校验失败 -301008 | -301008: field check failed at the e-port |
/// | `SI` | 申报中 2 之后没有消息 | 2, then silence |
/// | `SL` | 回执慢 20 倍 | 2, 3, 120, twenty times slower |
/// | `DU` | 每个回执来三次 | 2, 3, 120, each three times |
/// | `OO` | 回执次序颠倒，120 先到 | 120, 3, 2: out of order, with true return times |
/// | `BS` | 口岸验签失败 -301020 | -301020: the port says the signature is bad |
/// | `F4` | 申报中 2、发送海关失败 4 | 2, 4: hand-over to customs failed |
/// | `UK` | 申报中 2、未知状态 777 | 2, 777: a status no table has |
/// | `XE` | 整份报文格式错误 CEB900 -999999 | CEB900 -999999 for the whole message |
/// | `DR` | 报文已收下，首次应答丢失 | stored, but the connection drops before the first answer |
pub const OUTCOMES: &[Outcome] = &[
    outcome("OK", Script::Stored, "申报中 2、发送海关成功 3、海关入库 120", "2, 3, 120: stored"),
    outcome("RJ", Script::Verdict(100, REJECTED), "海关退单 100，附原因", "2, 3, 100: rejected with a reason"),
    outcome(
        "NG",
        Script::Verdict(-301_008, "订单参数校验失败[沙箱剧本]"),
        "订单参数校验失败 -301008",
        "-301008: field check failed at the e-port",
    ),
    outcome("SI", Script::Silent, "申报中 2 之后没有消息", "2, then silence"),
    outcome("SL", Script::Slow, "回执慢 20 倍", "2, 3, 120, twenty times slower"),
    outcome("DU", Script::Thrice, "每个回执来三次", "2, 3, 120, each three times"),
    outcome("OO", Script::Shuffled, "回执次序颠倒，120 先到", "120, 3, 2: out of order, with true return times"),
    outcome(
        "BS",
        Script::Verdict(-301_020, "订单验签失败[沙箱剧本]"),
        "口岸验签失败 -301020",
        "-301020: the port says the signature is bad",
    ),
    outcome("F4", Script::HandOverFailed, "申报中 2、发送海关失败 4", "2, 4: hand-over to customs failed"),
    outcome("UK", Script::UnknownStatus, "申报中 2、未知状态 777", "2, 777: a status no table has"),
    outcome("XE", Script::FormatError, "整份报文格式错误 CEB900 -999999", "CEB900 -999999 for the whole message"),
    outcome(
        "DR",
        Script::Dropped,
        "报文已收下，首次应答丢失",
        "stored, but the connection drops before the first answer",
    ),
];

const REJECTED: &str = "海关退单[沙箱剧本]：商品申报名称不规范，请更正后重新申报";

pub(super) fn script(order_no: &str) -> Script {
    OUTCOMES.iter().find(|outcome| order_no.starts_with(outcome.prefix)).map_or(Script::Stored, |found| found.script)
}

#[cfg(test)]
mod tests {
    use super::OUTCOMES;

    #[test]
    fn the_documented_table_is_the_played_one() {
        let documented: Vec<&str> =
            include_str!("scripted.rs").lines().filter(|line| line.starts_with("/// | `")).collect();
        let played: Vec<String> =
            OUTCOMES.iter().map(|o| format!("/// | `{}` | {} | {} |", o.prefix, o.zh, o.en)).collect();
        assert_eq!(documented, played);
    }
}
