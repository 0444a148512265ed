//! CEB607 清单总分单: which lists travel under one master bill.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, WayBillReturn, Word};
use crate::record::record;

/// A whole CEB607Message.
pub type WayBillMessage = Message<WayBill>;
/// 总分单: head and lines.
pub type WayBill = Headed<WayBillHead, WayBillLine>;

/// 总分单表头 `WayBillHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayBillHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号(预录入).
    pub pre_no: Option<String>,
    /// 申报企业代码.
    pub agent_code: String,
    /// 申报企业名称.
    pub agent_name: String,
    /// 监管场所代码.
    pub loct_no: Option<String>,
    /// 运输方式.
    pub traf_mode: String,
    /// 运输工具名称.
    pub traf_name: String,
    /// 航班航次号.
    pub voyage_no: String,
    /// 提运单号.
    pub bill_no: String,
    /// 境内运输工具编号.
    pub domestic_traf_no: Option<String>,
    /// 毛重.
    pub gross_weight: Amount,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 报文总数.
    pub msg_count: u32,
    /// 报文序号.
    pub msg_seq_no: u32,
    /// 备注.
    pub note: Option<String>,
}

record!(WayBillHead, "WayBillHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", cop_no = "copNo", pre_no = "preNo", agent_code = "agentCode",
    agent_name = "agentName", loct_no = "loctNo", traf_mode = "trafMode", traf_name = "trafName",
    voyage_no = "voyageNo", bill_no = "billNo", domestic_traf_no = "domesticTrafNo", gross_weight = "grossWeight",
    logistics_code = "logisticsCode", logistics_name = "logisticsName", msg_count = "msgCount",
    msg_seq_no = "msgSeqNo", note = "note",
);

/// 总分单表体 `WayBillList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayBillLine {
    /// 序号.
    pub gnum: u32,
    /// 总包号.
    pub total_package_no: Option<String>,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 原出口清单编号.
    pub invt_no: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

record!(WayBillLine, "WayBillList":
    gnum = "gnum", total_package_no = "totalPackageNo", logistics_no = "logisticsNo", invt_no = "invtNo",
    note = "note",
);

impl Filed for WayBillHead {
    const KIND: MessageKind = MessageKind::WayBill;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::part(Self::KIND, &self.agent_code, &self.cop_no, &self.msg_seq_no.to_string())
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::WayBill(WayBillReturn {
            guid: word.guid,
            agent_code: self.agent_code.clone(),
            logistics_code: self.logistics_code.clone(),
            cop_no: self.cop_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            bill_no: self.bill_no.clone(),
            msg_seq_no: self.msg_seq_no.to_string(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for WayBillHead {
    type Line = WayBillLine;
}
