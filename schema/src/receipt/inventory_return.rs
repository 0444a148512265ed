//! CEB604 清单回执.

use serde::{Deserialize, Serialize};

use super::{ReceiptKind, Return, ReturnStatus, Said};
use crate::key::BusinessKey;
use crate::record::record;

/// 清单回执 `InventoryReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 申报企业代码.
    pub agent_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 清单编号.
    pub invt_no: Option<String>,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    /// 申报业务类型.
    pub statistics_flag: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

record!(InventoryReturn, "InventoryReturn":
    guid = "guid", agent_code = "agentCode", cop_no = "copNo", pre_no = "preNo", invt_no = "invtNo",
    ebc_code = "ebcCode", ebp_code = "ebpCode", order_no = "orderNo", statistics_flag = "statisticsFlag",
    status = "returnStatus", return_time = "returnTime", info = "returnInfo",
);

impl Return for InventoryReturn {
    const KIND: ReceiptKind = ReceiptKind::Inventory;
    const NEEDED: &'static [&'static str] = &["copNo", "returnTime"];

    fn key(&self) -> BusinessKey {
        BusinessKey::inventory(&self.agent_code, &self.cop_no)
    }

    fn other_keys(&self) -> Vec<BusinessKey> {
        vec![BusinessKey::inventory_of_order(&self.ebc_code, &self.order_no)]
    }

    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}
