//! CEB404 收款单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 收款单回执 `ReceiptsReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptsReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    /// 支付交易编号.
    pub pay_no: Option<String>,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(ReceiptsReturn, "ReceiptsReturn":
    guid = "guid", ebc_code = "ebcCode", order_no = "orderNo", pay_no = "payNo", status = "returnStatus",
    return_time = "returnTime", info = "returnInfo",
);

impl Return for ReceiptsReturn {
    const KIND: ReceiptKind = ReceiptKind::Receipts;
    const NEEDED: &'static [&'static str] = &["orderNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::receipts(&self.ebc_code, &self.order_no, self.pay_no.as_deref())
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
