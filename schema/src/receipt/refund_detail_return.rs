//! CEB216 理货明细单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 理货明细单回执 `InvtRefundDetailReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundDetailReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 监管场所经营人代码.
    pub operator_code: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 企业内部编号.
    pub co_el_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(RefundDetailReturn, "InvtRefundDetailReturn":
    guid = "guid", operator_code = "operatorCode", logistics_code = "logisticsCode", logistics_no = "logisticsNo",
    co_el_no = "coElNo", pre_no = "preNo", status = "returnStatus", return_time = "returnTime",
    info = "returnInfo",
);

impl Return for RefundDetailReturn {
    const KIND: ReceiptKind = ReceiptKind::RefundDetail;
    const NEEDED: &'static [&'static str] = &["coElNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::refund_detail(&self.operator_code, &self.co_el_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
