//! CEB510 离境单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::message::MessageKind;
use crate::record::record;

/// 离境单回执 `DepartureReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartureReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号.
    pub pre_no: String,
    /// 报文序号.
    pub msg_seq_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(DepartureReturn, "DepartureReturn":
    guid = "guid", logistics_code = "logisticsCode", cop_no = "copNo", pre_no = "preNo", msg_seq_no = "msgSeqNo",
    status = "returnStatus", return_time = "returnTime", info = "returnInfo",
);

impl Return for DepartureReturn {
    const KIND: ReceiptKind = ReceiptKind::Departure;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::part(MessageKind::Departure, &self.logistics_code, &self.cop_no, &self.msg_seq_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
