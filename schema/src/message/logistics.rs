//! CEB505 物流运单, by the logistics enterprise.

use serde::{Deserialize, Serialize};

use super::document::{Filed, filing, flat};
use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{LogisticsReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB505Message.
pub type LogisticsMessage = Message<Logistics>;

/// 运单 `Logistics`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logistics {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 运费.
    pub freight: Amount,
    /// 保价费/保费.
    pub insured_fee: Amount,
    /// 币制.
    pub currency: String,
    /// 毛重.
    pub gross_weight: Amount,
    /// 件数.
    pub pack_no: u32,
    /// 主要货物信息.
    pub goods_info: String,
    /// 收发货人代码.
    pub ebc_code: Option<String>,
    /// 收发货人名称.
    pub ebc_name: Option<String>,
    /// 收发货人电话.
    pub ebc_telephone: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

record!(Logistics, "Logistics":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    logistics_code = "logisticsCode", logistics_name = "logisticsName", logistics_no = "logisticsNo",
    freight = "freight", insured_fee = "insuredFee", currency = "currency", gross_weight = "grossWeight",
    pack_no = "packNo", goods_info = "goodsInfo", ebc_code = "ebcCode", ebc_name = "ebcName",
    ebc_telephone = "ebcTelephone", note = "note",
);

impl Filed for Logistics {
    const KIND: MessageKind = MessageKind::Logistics;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::logistics(&self.logistics_code, &self.logistics_no)
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Logistics(LogisticsReturn {
            guid: word.guid,
            logistics_code: self.logistics_code.clone(),
            logistics_no: self.logistics_no.clone(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

flat!(Logistics);
