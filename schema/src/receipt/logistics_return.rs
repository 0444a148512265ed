//! CEB506 运单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 运单回执 `LogisticsReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogisticsReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流运单编号.
    pub logistics_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(LogisticsReturn, "LogisticsReturn":
    guid = "guid", logistics_code = "logisticsCode", logistics_no = "logisticsNo", status = "returnStatus",
    return_time = "returnTime", info = "returnInfo",
);

impl Return for LogisticsReturn {
    const KIND: ReceiptKind = ReceiptKind::Logistics;
    const NEEDED: &'static [&'static str] = &["logisticsNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::logistics(&self.logistics_code, &self.logistics_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
