//! CEB507 运抵单: the goods stand in the supervised place.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType, IeFlag};
use super::{Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{ArrivalReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB507Message.
pub type ArrivalMessage = Message<Arrival>;
/// 运抵单: head and lines.
pub type Arrival = Headed<ArrivalHead, ArrivalLine>;

/// 运抵单表头 `ArrivalHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrivalHead {
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
    /// 监管场所经营人代码.
    pub operator_code: String,
    /// 监管场所经营人名称.
    pub operator_name: String,
    /// 监管场所代码.
    pub loct_no: Option<String>,
    /// 进出口标记.
    pub ie_flag: IeFlag,
    /// 运输方式.
    pub traf_mode: String,
    /// 提运单号.
    pub bill_no: Option<String>,
    /// 境内运输工具编号.
    pub domestic_traf_no: String,
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

record!(ArrivalHead, "ArrivalHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", cop_no = "copNo", pre_no = "preNo", operator_code = "operatorCode",
    operator_name = "operatorName", loct_no = "loctNo", ie_flag = "ieFlag", traf_mode = "trafMode",
    bill_no = "billNo", domestic_traf_no = "domesticTrafNo", logistics_code = "logisticsCode",
    logistics_name = "logisticsName", msg_count = "msgCount", msg_seq_no = "msgSeqNo", note = "note",
);

/// 运抵单表体 `ArrivalList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrivalLine {
    /// 序号.
    pub gnum: u32,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 总包号.
    pub total_package_no: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

record!(ArrivalLine, "ArrivalList":
    gnum = "gnum", logistics_no = "logisticsNo", total_package_no = "totalPackageNo", note = "note",
);

impl Filed for ArrivalHead {
    const KIND: MessageKind = MessageKind::Arrival;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::part(Self::KIND, &self.logistics_code, &self.cop_no, &self.msg_seq_no.to_string())
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Arrival(ArrivalReturn {
            guid: word.guid,
            operator_code: self.operator_code.clone(),
            logistics_code: self.logistics_code.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            cop_no: self.cop_no.clone(),
            bill_no: self.bill_no.clone().unwrap_or_default(),
            msg_seq_no: self.msg_seq_no.to_string(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for ArrivalHead {
    type Line = ArrivalLine;
}
