//! CEB606 撤销申请单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 撤销申请单回执 `InvtCancelReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 申报企业代码.
    pub agent_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 原清单编号.
    pub invt_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(CancelReturn, "InvtCancelReturn":
    guid = "guid", agent_code = "agentCode", cop_no = "copNo", pre_no = "preNo", invt_no = "invtNo",
    status = "returnStatus", return_time = "returnTime", info = "returnInfo",
);

impl Return for CancelReturn {
    const KIND: ReceiptKind = ReceiptKind::Cancel;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::cancel(&self.cop_no, &self.invt_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
