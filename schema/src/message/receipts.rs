//! CEB403 收款单: the money an order brought.

use serde::{Deserialize, Serialize};

use super::document::{Filed, filing, flat};
use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, ReceiptsReturn, Word};
use crate::record::record;

/// A whole CEB403Message.
pub type ReceiptsMessage = Message<Receipts>;

/// 收款单 `Receipts`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipts {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 电商平台名称/海外仓名称.
    pub ebp_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    /// 支付企业代码.
    pub pay_code: Option<String>,
    /// 支付企业名称.
    pub pay_name: String,
    /// 支付交易编号.
    pub pay_no: Option<String>,
    /// 收款金额.
    pub charge: Amount,
    /// 币制.
    pub currency: String,
    /// 到账时间.
    pub accounting_date: String,
    /// 备注.
    pub note: Option<String>,
}

record!(Receipts, "Receipts":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus", ebp_code = "ebpCode",
    ebp_name = "ebpName", ebc_code = "ebcCode", ebc_name = "ebcName", order_no = "orderNo", pay_code = "payCode",
    pay_name = "payName", pay_no = "payNo", charge = "charge", currency = "currency",
    accounting_date = "accountingDate", note = "note",
);

impl Filed for Receipts {
    const KIND: MessageKind = MessageKind::Receipts;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::receipts(&self.ebc_code, &self.order_no, self.pay_no.as_deref())
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Receipts(ReceiptsReturn {
            guid: word.guid,
            ebc_code: self.ebc_code.clone(),
            order_no: self.order_no.clone(),
            pay_no: self.pay_no.clone(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

flat!(Receipts);
