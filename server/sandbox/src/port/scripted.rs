//! 剧本: what the port does with a document is written in the first letters of its number.

use qiyun_schema::message::MessageKind;
use serde::Serialize;

/// One line of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// Beginning of the number: 订单编号 of 订单, 收款单 and 清单, 物流运单编号 of 运单, 企业编号 of the others.
    pub prefix: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    /// Only a 清单 plays it; the documents around it go their usual course.
    pub lists_only: bool,
    #[serde(skip)]
    pub(super) script: Script,
}

/// What the port plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// The usual course in time.
    Stored,
    /// 海关退单.
    Rejected,
    /// 参数校验失败, with the code of the kind.
    BadField,
    /// 验签失败, with the code of the kind.
    BadSignature,
    Silent,
    Slow,
    Thrice,
    Shuffled,
    HandOverFailed,
    UnknownStatus,
    /// CEB900 for the whole message.
    FormatError,
    /// The usual course, but the answer to the first envelope is lost.
    Dropped,
    /// 三单对碰 finds a difference.
    Mismatch,
    /// 人工审核 and no further.
    Review,
    /// 查验, then released.
    Inspected,
    /// 审结 and no further.
    Decided,
}

const fn outcome(prefix: &'static str, script: Script, zh: &'static str, en: &'static str) -> Outcome {
    Outcome { prefix, zh, en, lists_only: false, script }
}

const fn of_lists(prefix: &'static str, script: Script, zh: &'static str, en: &'static str) -> Outcome {
    Outcome { prefix, zh, en, lists_only: true, script }
}

/// 剧本表. The first letters are those of 订单编号 for 订单, 收款单 and 清单, of 物流运单编号 for 运单, of the
/// document's own number for all others. `…` is the usual course of the kind; any other number is
/// treated as `OK`.
///
/// | prefix | 结果 | outcome |
/// |--|--|--|
/// | `OK` | 申报中 2、发送海关成功 3，然后海关入库 120；运抵、离境、撤销、汇总、理货为审结 399；退货为 120、放行 800；清单对碰后 120、399、800、结关 899 | 2, 3, then 120: stored; 399 for arrival, departure, cancellation, summary and tally; 120, 800 for a return; a matched list goes 120, 399, 800, 899 |
/// | `RJ` | 海关退单 100，附原因 | 2, 3, 100: rejected with a reason |
/// | `NG` | 参数校验失败（订单 -301008） | field check failed at the e-port (-301008 for an order) |
/// | `SI` | 申报中 2 之后没有消息 | 2, then silence |
/// | `SL` | 回执慢 20 倍 | …, twenty times slower |
/// | `DU` | 每个回执来三次 | …, each three times |
/// | `OO` | 回执次序颠倒，最后的先到 | …, the last one first, with true return times |
/// | `BS` | 口岸验签失败（订单 -301020） | the port says the signature is bad (-301020 for an order) |
/// | `F4` | 申报中 2、发送海关失败 4 | 2, 4: hand-over to customs failed |
/// | `UK` | 申报中 2、未知状态 777 | 2, 777: a status no table has |
/// | `XE` | 整份报文格式错误 CEB900 -999999 | CEB900 -999999 for the whole message |
/// | `DR` | 报文已收下，首次应答丢失 | …, but the connection drops before the first answer |
/// | `L100` | 清单：海关退单 100 | list: 2, 3, 100, rejected with a reason |
/// | `LMM` | 清单：三单不符，退单 100 | list: 2, 3, 100, order and list do not match |
/// | `LF4` | 清单：发送海关失败 4 | list: 2, 4, hand-over to customs failed |
/// | `L300` | 清单：120、人工审核 300，不再前进（可撤销） | list: 120, 300 manual review, and no further; may be cancelled |
/// | `L399` | 清单：120、审结 399，不再前进（可撤销） | list: 120, 399, and no further; may be cancelled |
/// | `L500` | 清单：120、399、查验 500、放行 800、结关 899 | list: 120, 399, 500 inspection, 800, 899 |
/// | `LSL` | 清单：回执慢 20 倍 | list: as usual, twenty times slower |
pub const OUTCOMES: &[Outcome] = &[
    outcome(
        "OK",
        Script::Stored,
        "申报中 2、发送海关成功 3，然后海关入库 120；运抵、离境、撤销、汇总、理货为审结 399；退货为 120、放行 800；清单对碰后 120、399、800、结关 899",
        "2, 3, then 120: stored; 399 for arrival, departure, cancellation, summary and tally; 120, 800 for a return; a matched list goes 120, 399, 800, 899",
    ),
    outcome("RJ", Script::Rejected, "海关退单 100，附原因", "2, 3, 100: rejected with a reason"),
    outcome(
        "NG",
        Script::BadField,
        "参数校验失败（订单 -301008）",
        "field check failed at the e-port (-301008 for an order)",
    ),
    outcome("SI", Script::Silent, "申报中 2 之后没有消息", "2, then silence"),
    outcome("SL", Script::Slow, "回执慢 20 倍", "…, twenty times slower"),
    outcome("DU", Script::Thrice, "每个回执来三次", "…, each three times"),
    outcome("OO", Script::Shuffled, "回执次序颠倒，最后的先到", "…, the last one first, with true return times"),
    outcome(
        "BS",
        Script::BadSignature,
        "口岸验签失败（订单 -301020）",
        "the port says the signature is bad (-301020 for an order)",
    ),
    outcome("F4", Script::HandOverFailed, "申报中 2、发送海关失败 4", "2, 4: hand-over to customs failed"),
    outcome("UK", Script::UnknownStatus, "申报中 2、未知状态 777", "2, 777: a status no table has"),
    outcome("XE", Script::FormatError, "整份报文格式错误 CEB900 -999999", "CEB900 -999999 for the whole message"),
    outcome("DR", Script::Dropped, "报文已收下，首次应答丢失", "…, but the connection drops before the first answer"),
    of_lists("L100", Script::Rejected, "清单：海关退单 100", "list: 2, 3, 100, rejected with a reason"),
    of_lists("LMM", Script::Mismatch, "清单：三单不符，退单 100", "list: 2, 3, 100, order and list do not match"),
    of_lists("LF4", Script::HandOverFailed, "清单：发送海关失败 4", "list: 2, 4, hand-over to customs failed"),
    of_lists(
        "L300",
        Script::Review,
        "清单：120、人工审核 300，不再前进（可撤销）",
        "list: 120, 300 manual review, and no further; may be cancelled",
    ),
    of_lists(
        "L399",
        Script::Decided,
        "清单：120、审结 399，不再前进（可撤销）",
        "list: 120, 399, and no further; may be cancelled",
    ),
    of_lists(
        "L500",
        Script::Inspected,
        "清单：120、399、查验 500、放行 800、结关 899",
        "list: 120, 399, 500 inspection, 800, 899",
    ),
    of_lists("LSL", Script::Slow, "清单：回执慢 20 倍", "list: as usual, twenty times slower"),
];

pub(super) fn script(kind: MessageKind, number: &str) -> Script {
    let plays = |outcome: &&Outcome| {
        (!outcome.lists_only || kind == MessageKind::Inventory) && number.starts_with(outcome.prefix)
    };
    OUTCOMES.iter().find(plays).map_or(Script::Stored, |found| found.script)
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
