//! CEB303 电子订单 (9610 E, 9710 B) and 海外仓订仓单 (9810 W).

mod read;
mod write;

use serde::{Deserialize, Serialize};

use super::BaseTransfer;
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::mode::OrderType;

/// 报送类型 `appType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppType {
    /// 新增.
    Add = 1,
    /// 变更.
    Change = 2,
    /// 删除.
    Delete = 3,
}

/// 业务状态 `appStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppStatus {
    /// 暂存: stays a draft at the e-port.
    Draft = 1,
    /// 申报.
    File = 2,
}

/// A whole CEB303Message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderMessage {
    pub guid: Guid,
    pub orders: Vec<Order>,
    pub transfer: BaseTransfer,
}

/// 订单: head and goods lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub head: OrderHead,
    pub lines: Vec<OrderLine>,
}

/// 订单表头 `OrderHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    pub order_type: OrderType,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    pub ebp_code: String,
    /// 电商平台名称; 海外仓名称 when the type is W.
    pub ebp_name: String,
    pub ebc_code: String,
    pub ebc_name: String,
    /// 商品金额: the sum of the lines, without freight.
    pub goods_value: Amount,
    /// 运杂费.
    pub freight: Amount,
    pub currency: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// 订单表体 `OrderList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// 序号, from 1 without gaps.
    pub gnum: u32,
    /// 企业商品货号.
    pub item_no: String,
    /// 企业商品名称.
    pub item_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_describe: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bar_code: Option<String>,
    /// 申报计量单位, three digits.
    pub unit: String,
    pub currency: String,
    pub qty: Amount,
    pub price: Amount,
    pub total_price: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl AppType {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Add => "1",
            Self::Change => "2",
            Self::Delete => "3",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Add, Self::Change, Self::Delete].into_iter().find(|kind| kind.code() == code)
    }
}

impl AppStatus {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "1",
            Self::File => "2",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::File].into_iter().find(|status| status.code() == code)
    }
}

impl OrderMessage {
    /// 报文最多订单数.
    pub const MAX_ORDERS: usize = 100;
    /// 每单最多商品行数.
    pub const MAX_LINES: usize = 100;
}
