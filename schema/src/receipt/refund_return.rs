//! CEB214 退货申请单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 退货申请单回执 `RefundReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 电商平台代码.
    pub ebp_code: Option<String>,
    /// 电商企业(收发货人)代码.
    pub ebc_code: Option<String>,
    /// 申报企业代码.
    pub agent_code: String,
    /// 企业内部编号.
    pub co_el_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 原清单编号.
    pub invt_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(RefundReturn, "RefundReturn":
    guid = "guid", ebp_code = "ebpCode", ebc_code = "ebcCode", agent_code = "agentCode", co_el_no = "coElNo",
    pre_no = "preNo", invt_no = "invtNo", status = "returnStatus", return_time = "returnTime", info = "returnInfo",
);

impl Return for RefundReturn {
    const KIND: ReceiptKind = ReceiptKind::Refund;
    const NEEDED: &'static [&'static str] = &["coElNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::refund(&self.agent_code, &self.co_el_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
