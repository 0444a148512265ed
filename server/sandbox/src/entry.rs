//! What the two ledgers say, one entry a line. `qiyun reconcile` reads them against the database.

use std::path::Path;

use chrono::{DateTime, Utc};
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
    /// 已接收: the envelope was taken; what customs makes of each order stands in its verdict.
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
    pub orders: Vec<PortOrder>,
}

/// 报文格式错误: what a CEB900 tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatError {
    pub info: String,
    /// The beginning of the message, for `oriBizMessage`.
    pub original: String,
}

/// 订单 as the port keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PortOrder {
    pub guid: String,
    pub ebp_code: String,
    pub ebc_code: String,
    pub order_no: String,
    /// `1`, `2` or `3`.
    pub app_type: String,
    pub app_time: String,
    /// `None`: the order was filed and goes its scripted course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

/// 结论 that ends an order at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub status: i64,
    pub info: String,
}

/// 回执 in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandedReceipt {
    /// Both empty for a CEB900.
    pub ebp_code: String,
    pub order_no: String,
    pub status: i64,
    pub return_time: String,
}

/// Reads the device's ledger, entry by entry.
pub fn read_device_ledger(path: impl AsRef<Path>) -> Result<Entries<DeviceEntry>, LedgerError> {
    Entries::open(path.as_ref())
}

/// Reads the port's ledger, entry by entry.
pub fn read_port_ledger(path: impl AsRef<Path>) -> Result<Entries<PortEntry>, LedgerError> {
    Entries::open(path.as_ref())
}
