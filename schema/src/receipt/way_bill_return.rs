//! CEB608 清单总分单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::message::MessageKind;
use crate::record::record;

/// 清单总分单回执 `WayBillReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayBillReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 申报企业代码.
    pub agent_code: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 提运单号.
    pub bill_no: String,
    /// 报文序号.
    pub msg_seq_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(WayBillReturn, "WayBillReturn":
    guid = "guid", agent_code = "agentCode", logistics_code = "logisticsCode", cop_no = "copNo", pre_no = "preNo",
    bill_no = "billNo", msg_seq_no = "msgSeqNo", status = "returnStatus", return_time = "returnTime",
    info = "returnInfo",
);

impl Return for WayBillReturn {
    const KIND: ReceiptKind = ReceiptKind::WayBill;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::part(MessageKind::WayBill, &self.agent_code, &self.cop_no, &self.msg_seq_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
