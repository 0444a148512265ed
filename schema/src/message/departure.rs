//! CEB509 离境单: the goods left the country.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{DepartureReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB509Message.
pub type DepartureMessage = Message<Departure>;
/// 离境单: head and lines.
pub type Departure = Headed<DepartureHead, DepartureLine>;

/// 离境单表头 `DepartureHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartureHead {
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
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 运输方式.
    pub traf_mode: String,
    /// 运输工具名称.
    pub traf_name: Option<String>,
    /// 航班航次号.
    pub voyage_no: Option<String>,
    /// 提运单号.
    pub bill_no: Option<String>,
    /// 离境时间.
    pub leave_time: String,
    /// 报文总数.
    pub msg_count: u32,
    /// 报文序号.
    pub msg_seq_no: u32,
    /// 备注.
    pub note: Option<String>,
}

record!(DepartureHead, "DepartureHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", cop_no = "copNo", pre_no = "preNo", logistics_code = "logisticsCode",
    logistics_name = "logisticsName", traf_mode = "trafMode", traf_name = "trafName", voyage_no = "voyageNo",
    bill_no = "billNo", leave_time = "leaveTime", msg_count = "msgCount", msg_seq_no = "msgSeqNo", note = "note",
);

/// 离境单表体 `DepartureList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartureLine {
    /// 序号.
    pub gnum: u32,
    /// 总包号.
    pub total_package_no: Option<String>,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 备注.
    pub note: Option<String>,
}

record!(DepartureLine, "DepartureList":
    gnum = "gnum", total_package_no = "totalPackageNo", logistics_no = "logisticsNo", note = "note",
);

impl Filed for DepartureHead {
    const KIND: MessageKind = MessageKind::Departure;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::part(Self::KIND, &self.logistics_code, &self.cop_no, &self.msg_seq_no.to_string())
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Departure(DepartureReturn {
            guid: word.guid,
            logistics_code: self.logistics_code.clone(),
            cop_no: self.cop_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()).unwrap_or_default(),
            msg_seq_no: self.msg_seq_no.to_string(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for DepartureHead {
    type Line = DepartureLine;
}
