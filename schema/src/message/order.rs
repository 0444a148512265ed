//! CEB303 电子订单 (9610 E, 9710 B) and 海外仓订仓单 (9810 W).

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
pub use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::mode::OrderType;
use crate::receipt::{OrderReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB303Message.
pub type OrderMessage = Message<Order>;
/// 订单: head and lines.
pub type Order = Headed<OrderHead, OrderLine>;

/// 订单表头 `OrderHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 订单类型.
    pub order_type: OrderType,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 电商平台名称; 海外仓名称 when the type is W.
    pub ebp_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 商品金额: the sum of the lines, without freight.
    pub goods_value: Amount,
    /// 运杂费.
    pub freight: Amount,
    /// 币制.
    pub currency: String,
    /// 备注.
    pub note: Option<String>,
}

record!(OrderHead, "OrderHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus", order_type = "orderType",
    order_no = "orderNo", ebp_code = "ebpCode", ebp_name = "ebpName", ebc_code = "ebcCode", ebc_name = "ebcName",
    goods_value = "goodsValue", freight = "freight", currency = "currency", note = "note",
);

/// 订单表体 `OrderList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// 序号, from 1 without gaps.
    pub gnum: u32,
    /// 企业商品货号.
    pub item_no: String,
    /// 企业商品名称.
    pub item_name: String,
    /// 企业商品描述.
    pub item_describe: Option<String>,
    /// 条形码.
    pub bar_code: Option<String>,
    /// 申报计量单位, three digits.
    pub unit: String,
    /// 币制.
    pub currency: String,
    /// 数量.
    pub qty: Amount,
    /// 单价.
    pub price: Amount,
    /// 总价.
    pub total_price: Amount,
    /// 备注.
    pub note: Option<String>,
}

record!(OrderLine, "OrderList":
    gnum = "gnum", item_no = "itemNo", item_name = "itemName", item_describe = "itemDescribe",
    bar_code = "barCode", unit = "unit", currency = "currency", qty = "qty", price = "price",
    total_price = "totalPrice", note = "note",
);

impl Filed for OrderHead {
    const KIND: MessageKind = MessageKind::Order;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::order(&self.ebp_code, &self.ebc_code, &self.order_no)
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Order(OrderReturn {
            guid: word.guid,
            ebp_code: self.ebp_code.clone(),
            ebc_code: self.ebc_code.clone(),
            order_no: self.order_no.clone(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for OrderHead {
    type Line = OrderLine;
}
