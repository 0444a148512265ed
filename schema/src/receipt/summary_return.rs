//! CEB702 汇总申请单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::message::MessageKind;
use crate::record::record;

/// 汇总申请单回执 `SummaryReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 申报企业代码.
    pub agent_code: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 汇总申请编号.
    pub sum_no: Option<String>,
    /// 报文序号.
    pub msg_seq_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(SummaryReturn, "SummaryReturn":
    guid = "guid", agent_code = "agentCode", ebc_code = "ebcCode", cop_no = "copNo", pre_no = "preNo",
    sum_no = "sumNo", msg_seq_no = "msgSeqNo", status = "returnStatus", return_time = "returnTime",
    info = "returnInfo",
);

impl Return for SummaryReturn {
    const KIND: ReceiptKind = ReceiptKind::Summary;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::part(MessageKind::Summary, &self.ebc_code, &self.cop_no, &self.msg_seq_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
