//! CEB213 零售出口退货申请单: exported goods come back.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType, IeFlag};
use super::inventory::InventoryLine;
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, RefundReturn, Word};
use crate::record::record;

/// A whole CEB213Message.
pub type RefundMessage = Message<Refund>;
/// 退货申请单: head and lines.
pub type Refund = Headed<RefundHead, RefundLine>;

/// 退货申请单表头 `InvtRefundHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 监管场所代码.
    pub loct_no: Option<String>,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 电商平台名称.
    pub ebp_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 物流运单号.
    pub logistics_no: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 企业内部编号.
    pub co_el_no: String,
    /// 电子口岸编号(预录入).
    pub pre_no: Option<String>,
    /// 原清单编号.
    pub invt_no: String,
    /// 退货监管方式.
    pub trade_mode: Option<String>,
    /// 申报企业代码.
    pub agent_code: String,
    /// 申报企业名称.
    pub agent_name: String,
    /// 提运单号.
    pub bill_no: String,
    /// 进出口标记.
    pub ie_flag: IeFlag,
    /// 运输方式.
    pub traf_mode: String,
    /// 运输工具名称.
    pub traf_name: String,
    /// 进出口岸代码.
    pub port_code: String,
    /// 退货原因.
    pub reason: String,
    /// 启运国(地区).
    pub country: String,
    /// 航班航次号.
    pub voyage_no: String,
    /// 备注.
    pub note: Option<String>,
}

record!(RefundHead, "InvtRefundHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", loct_no = "loctNo", ebp_code = "ebpCode", ebp_name = "ebpName",
    ebc_code = "ebcCode", ebc_name = "ebcName", logistics_no = "logisticsNo", logistics_code = "logisticsCode",
    logistics_name = "logisticsName", co_el_no = "coElNo", pre_no = "preNo", invt_no = "invtNo",
    trade_mode = "tradeMode", agent_code = "agentCode", agent_name = "agentName", bill_no = "billNo",
    ie_flag = "ieFlag", traf_mode = "trafMode", traf_name = "trafName", port_code = "portCode", reason = "reason",
    country = "country", voyage_no = "voyageNo", note = "note",
);

/// 退货申请单表体 `InvtRefundList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundLine {
    /// 商品项号.
    pub gnum: u32,
    /// 商品编码(HS).
    pub gcode: String,
    /// 商品名称.
    pub gname: String,
    /// 规格型号.
    pub gmodel: String,
    /// 申报数量.
    pub qty: Amount,
    /// 法定数量.
    pub qty1: Amount,
    /// 申报计量单位.
    pub unit: String,
    /// 法定计量单位.
    pub unit1: String,
    /// 第二数量.
    pub qty2: Option<Amount>,
    /// 第二计量单位.
    pub unit2: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// All of a list's line.
impl From<&InventoryLine> for RefundLine {
    fn from(line: &InventoryLine) -> Self {
        Self {
            gnum: line.gnum,
            gcode: line.gcode.clone(),
            gname: line.gname.clone(),
            gmodel: line.gmodel.clone(),
            qty: line.qty,
            qty1: line.qty1,
            unit: line.unit.clone(),
            unit1: line.unit1.clone(),
            qty2: line.qty2,
            unit2: line.unit2.clone(),
            note: None,
        }
    }
}

record!(RefundLine, "InvtRefundList":
    gnum = "gnum", gcode = "gcode", gname = "gname", gmodel = "gmodel", qty = "qty", qty1 = "qty1", unit = "unit",
    unit1 = "unit1", qty2 = "qty2", unit2 = "unit2", note = "note",
);

impl Filed for RefundHead {
    const KIND: MessageKind = MessageKind::Refund;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::refund(&self.agent_code, &self.co_el_no)
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Refund(RefundReturn {
            guid: word.guid,
            ebp_code: Some(self.ebp_code.clone()),
            ebc_code: Some(self.ebc_code.clone()),
            agent_code: self.agent_code.clone(),
            co_el_no: self.co_el_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            invt_no: self.invt_no.clone(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for RefundHead {
    type Line = RefundLine;
}
