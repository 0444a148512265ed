//! CEB508 运抵单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::message::MessageKind;
use crate::record::record;

/// 运抵单回执 `ArrivalReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrivalReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 监管场所经营人代码.
    pub operator_code: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 提运单号.
    pub bill_no: String,
    /// 报文序号.
    pub msg_seq_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(ArrivalReturn, "ArrivalReturn":
    guid = "guid", operator_code = "operatorCode", logistics_code = "logisticsCode", pre_no = "preNo",
    cop_no = "copNo", bill_no = "billNo", msg_seq_no = "msgSeqNo", status = "returnStatus",
    return_time = "returnTime", info = "returnInfo",
);

impl Return for ArrivalReturn {
    const KIND: ReceiptKind = ReceiptKind::Arrival;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::part(MessageKind::Arrival, &self.logistics_code, &self.cop_no, &self.msg_seq_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
