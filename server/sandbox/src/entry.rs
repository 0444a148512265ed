//! What the two ledgers say, one entry a line. `qiyun reconcile` reads them against the database.

use std::path::Path;

use chrono::{DateTime, Utc};
use qiyun_schema::amount::Amount;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::MessageKind;
use qiyun_schema::message::refund::RefundLine;
use qiyun_schema::receipt::{Receipt, Subject, SummaryResult};
use serde::{Deserialize, Serialize};

use crate::ledger::{Entries, LedgerError};

/// One line of `device.ledger.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum DeviceEntry {
    /// 已加签: one digest was signed and the signature was about to be answered.
    Signed {
        at: DateTime<Utc>,
        account: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key_label: Option<String>,
        cert_no: String,
        profile: String,
        /// Base64, as asked.
        digest: String,
        /// The caller's id of the request.
        id: String,
        /// The answer was spoilt on purpose, see [`crate::Faults`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fault: Option<String>,
    },
}

/// One line of `port.ledger.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum PortEntry {
    /// 已接收: the envelope was taken; what customs makes of each document stands in its verdict.
    Accepted(Accepted),
    /// 拒收: the envelope was answered with a DxpRep error and nothing was kept.
    Refused {
        at: DateTime<Utc>,
        dxp_id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cop_msg_id: Option<String>,
        /// Of the CEB bytes, when the envelope could be opened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<String>,
        code: String,
        reason: String,
    },
    /// 重复: bytes that were accepted before came again; nothing new happened.
    Duplicate {
        at: DateTime<Utc>,
        /// Tells this repeat's receipts from the first ones.
        seq: u64,
        /// `seq` of the acceptance.
        of: u64,
        dxp_id: String,
        cop_msg_id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message_guid: Option<String>,
        sha256: String,
    },
    /// 回执: a receipt document was handed out for the first time.
    Receipt {
        at: DateTime<Utc>,
        dxp_id: String,
        id: String,
        message_guid: Option<String>,
        cop_msg_id: String,
        receipts: Vec<HandedReceipt>,
    },
    /// 已确认: the client has stored these documents.
    Ack { at: DateTime<Utc>, dxp_id: String, ids: Vec<String> },
}

/// 已接收的报文, with all that is needed to give its receipts again after a restart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    pub seq: u64,
    pub at: DateTime<Utc>,
    pub dxp_id: String,
    pub cop_msg_id: String,
    pub message_type: String,
    /// `None` when the message could not be read that far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_guid: Option<String>,
    /// Of the signed CEB bytes, in hex.
    pub sha256: String,
    /// Delay between receipts when it was accepted.
    pub scale_ms: u64,
    /// How many receipts share a document, at most.
    pub per_document: u32,
    /// The whole message is answered with CEB900.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format_error: Option<FormatError>,
    /// Nobody proved to have signed it: it takes no guid and no number from their owner.
    #[serde(default, skip_serializing_if = "is_false")]
    pub untrusted: bool,
    pub documents: Vec<PortDocument>,
}

/// 报文格式错误: what a CEB900 tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatError {
    pub info: String,
    /// The beginning of the message, for `oriBizMessage`.
    pub original: String,
}

/// 单证 of any kind as the port keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PortDocument {
    pub guid: String,
    /// `1`, `2` or `3`.
    pub app_type: String,
    pub app_time: String,
    /// Its receipt but for guid, status, time and words: whom it answers, and the numbers it was given.
    pub answer: Receipt,
    /// What other documents are held against.
    #[serde(default, skip_serializing_if = "Facts::is_none")]
    pub facts: Facts,
    /// `None`: the document was filed and goes its scripted course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

/// 关联: what of a document the others are compared with, kept short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Facts {
    #[default]
    None,
    /// 订单: a hash of its lines as a list repeats them.
    Order { lines: u64 },
    /// 运单.
    Waybill { ebc_code: Option<String> },
    /// 清单.
    List(Box<ListFacts>),
    /// 撤销申请单: the guid of the list it takes back.
    Cancel { list_guid: String },
    /// 退货申请单: what comes back.
    Refund { lines: Vec<ListLine> },
    /// 汇总申请单: the customs entries it ends in.
    Summary { entries: Vec<SummaryResult> },
}

/// 清单, as matching, summary and return look at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListFacts {
    pub trade_mode: String,
    pub logistics_code: String,
    pub logistics_no: String,
    pub owner_code: String,
    pub gross_weight: Amount,
    pub net_weight: Amount,
    /// As of an order.
    pub digest: u64,
    pub lines: Vec<ListLine>,
}

/// 清单表体, as much as a return is held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListLine {
    pub gnum: u32,
    pub gcode: String,
    pub unit: String,
    pub unit1: String,
    pub qty: Amount,
    pub qty1: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qty2: Option<Amount>,
}

impl From<&RefundLine> for ListLine {
    fn from(line: &RefundLine) -> Self {
        Self {
            gnum: line.gnum,
            gcode: line.gcode.clone(),
            unit: line.unit.clone(),
            unit1: line.unit1.clone(),
            qty: line.qty,
            qty1: line.qty1,
            qty2: line.qty2,
        }
    }
}

/// 结论 that ends a document at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub status: i64,
    pub info: String,
}

/// 回执 in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandedReceipt {
    /// Guid of the document it answers; empty for a CEB900.
    pub guid: String,
    /// The document's business key; empty for a CEB900.
    pub key: String,
    /// `None` for a 汇总结果单, which has none.
    pub status: Option<i64>,
    pub return_time: String,
    /// Guid of the document that is no longer in force by it: the list that found no match, or was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
}

impl Facts {
    fn is_none(&self) -> bool {
        *self == Self::None
    }

    /// Of a 清单.
    pub fn list(&self) -> Option<&ListFacts> {
        match self {
            Self::List(facts) => Some(facts),
            _ => None,
        }
    }
}

impl PortDocument {
    pub fn kind(&self) -> MessageKind {
        self.answer.kind().answers().expect("a document is answered by the receipt of its kind")
    }

    /// 业务主键.
    pub fn key(&self) -> BusinessKey {
        match self.answer.fact().subject {
            Subject::Document(key, _) => key,
            Subject::Envelope(text) | Subject::Summary(text) => BusinessKey { kind: self.kind(), text },
        }
    }

    /// The number its enterprise gave it, by which the script goes: the order's for 订单, 收款单 and 清单,
    /// the waybill's for 运单, its own for all others.
    pub fn number(&self) -> &str {
        match &self.answer {
            Receipt::Order(one) => &one.order_no,
            Receipt::Receipts(one) => &one.order_no,
            Receipt::Logistics(one) => &one.logistics_no,
            Receipt::Inventory(one) => &one.order_no,
            Receipt::Arrival(one) => &one.cop_no,
            Receipt::Departure(one) => &one.cop_no,
            Receipt::Cancel(one) => &one.cop_no,
            Receipt::WayBill(one) => &one.cop_no,
            Receipt::Summary(one) => &one.cop_no,
            Receipt::Refund(one) => &one.co_el_no,
            Receipt::RefundDetail(one) => &one.co_el_no,
            Receipt::SummaryResult(_) | Receipt::Message(_) => "",
        }
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// Reads the device's ledger, entry by entry.
pub fn read_device_ledger(path: impl AsRef<Path>) -> Result<Entries<DeviceEntry>, LedgerError> {
    Entries::open(path.as_ref())
}

/// Reads the port's ledger, entry by entry.
pub fn read_port_ledger(path: impl AsRef<Path>) -> Result<Entries<PortEntry>, LedgerError> {
    Entries::open(path.as_ref())
}
