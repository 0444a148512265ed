//! CEB304 订单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 订单回执 `OrderReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(OrderReturn, "OrderReturn":
    guid = "guid", ebp_code = "ebpCode", ebc_code = "ebcCode", order_no = "orderNo", status = "returnStatus",
    return_time = "returnTime", info = "returnInfo",
);

impl Return for OrderReturn {
    const KIND: ReceiptKind = ReceiptKind::Order;
    const NEEDED: &'static [&'static str] = &["orderNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::order(&self.ebp_code, &self.ebc_code, &self.order_no)
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
