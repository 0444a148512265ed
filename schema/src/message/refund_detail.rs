//! CEB215 出口退运理货明细单, by the operator of the supervised place.

use serde::{Deserialize, Serialize};

use super::document::{Filed, filing, flat};
use super::flag::{AppStatus, AppType, IeFlag};
use super::{Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, RefundDetailReturn, Word};
use crate::record::record;

/// A whole CEB215Message.
pub type RefundDetailMessage = Message<RefundDetail>;

/// 理货明细单 `InvtRefundDetail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundDetail {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 监管场所经营人代码.
    pub operator_code: String,
    /// 监管场所经营人名称.
    pub operator_name: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 物流运单号.
    pub logistics_no: String,
    /// 原清单编号.
    pub invt_no: Option<String>,
    /// 企业内部编号.
    pub co_el_no: String,
    /// 电子口岸编号(预录入).
    pub pre_no: Option<String>,
    /// 提运单号.
    pub bill_no: String,
    /// 进出口标记.
    pub ie_flag: IeFlag,
    /// 运输方式.
    pub traf_mode: String,
    /// 运输工具名称.
    pub traf_name: String,
    /// 航班航次号.
    pub voyage_no: String,
    /// 卸货堆货仓储位置.
    pub location: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

record!(RefundDetail, "InvtRefundDetail":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", operator_code = "operatorCode", operator_name = "operatorName",
    logistics_code = "logisticsCode", logistics_name = "logisticsName", logistics_no = "logisticsNo",
    invt_no = "invtNo", co_el_no = "coElNo", pre_no = "preNo", bill_no = "billNo", ie_flag = "ieFlag",
    traf_mode = "trafMode", traf_name = "trafName", voyage_no = "voyageNo", location = "location", note = "note",
);

impl Filed for RefundDetail {
    const KIND: MessageKind = MessageKind::RefundDetail;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::refund_detail(&self.operator_code, &self.co_el_no)
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::RefundDetail(RefundDetailReturn {
            guid: word.guid,
            operator_code: self.operator_code.clone(),
            logistics_code: self.logistics_code.clone(),
            logistics_no: self.logistics_no.clone(),
            co_el_no: self.co_el_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

flat!(RefundDetail);
