//! 回执类型: the thirteen kinds the port sends.

use serde::{Deserialize, Serialize};

use crate::message::MessageKind;

/// Incoming message kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReceiptKind {
    /// CEB304 订单回执.
    Order,
    /// CEB404 收款单回执.
    Receipts,
    /// CEB506 运单回执.
    Logistics,
    /// CEB508 运抵单回执.
    Arrival,
    /// CEB510 离境单回执.
    Departure,
    /// CEB604 清单回执.
    Inventory,
    /// CEB606 撤销申请单回执.
    Cancel,
    /// CEB608 清单总分单回执.
    WayBill,
    /// CEB702 汇总申请单回执.
    Summary,
    /// CEB792 汇总结果单.
    SummaryResult,
    /// CEB214 退货申请单回执.
    Refund,
    /// CEB216 理货明细单回执.
    RefundDetail,
    /// CEB900 报文格式校验回执.
    Message,
}

impl ReceiptKind {
    pub const ALL: [ReceiptKind; 13] = [
        Self::Order,
        Self::Receipts,
        Self::Logistics,
        Self::Arrival,
        Self::Departure,
        Self::Inventory,
        Self::Cancel,
        Self::WayBill,
        Self::Summary,
        Self::SummaryResult,
        Self::Refund,
        Self::RefundDetail,
        Self::Message,
    ];

    /// For example `CEB304`, the key of the field tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Order => "CEB304",
            Self::Receipts => "CEB404",
            Self::Logistics => "CEB506",
            Self::Arrival => "CEB508",
            Self::Departure => "CEB510",
            Self::Inventory => "CEB604",
            Self::Cancel => "CEB606",
            Self::WayBill => "CEB608",
            Self::Summary => "CEB702",
            Self::SummaryResult => "CEB792",
            Self::Refund => "CEB214",
            Self::RefundDetail => "CEB216",
            Self::Message => "CEB900",
        }
    }

    /// Root element and envelope `MsgType`.
    pub const fn message_type(self) -> &'static str {
        match self {
            Self::Order => "CEB304Message",
            Self::Receipts => "CEB404Message",
            Self::Logistics => "CEB506Message",
            Self::Arrival => "CEB508Message",
            Self::Departure => "CEB510Message",
            Self::Inventory => "CEB604Message",
            Self::Cancel => "CEB606Message",
            Self::WayBill => "CEB608Message",
            Self::Summary => "CEB702Message",
            Self::SummaryResult => "CEB792Message",
            Self::Refund => "CEB214Message",
            Self::RefundDetail => "CEB216Message",
            Self::Message => "CEB900Message",
        }
    }

    /// Local name of the repeated record.
    pub const fn entity(self) -> &'static str {
        match self {
            Self::Order => "OrderReturn",
            Self::Receipts => "ReceiptsReturn",
            Self::Logistics => "LogisticsReturn",
            Self::Arrival => "ArrivalReturn",
            Self::Departure => "DepartureReturn",
            Self::Inventory => "InventoryReturn",
            Self::Cancel => "InvtCancelReturn",
            Self::WayBill => "WayBillReturn",
            Self::Summary => "SummaryReturn",
            Self::SummaryResult => "SummaryResult",
            Self::Refund => "RefundReturn",
            Self::RefundDetail => "InvtRefundDetailReturn",
            Self::Message => "MessageReturn",
        }
    }

    /// What it answers; a format receipt answers whatever its envelope held.
    pub fn answers(self) -> Option<MessageKind> {
        match self {
            Self::SummaryResult => Some(MessageKind::Summary),
            Self::Message => None,
            _ => MessageKind::ALL.into_iter().find(|kind| kind.receipt() == self),
        }
    }

    /// The kind of `CEB304` or `CEB304Message`: both stand as roots in the wild.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.strip_suffix("Message").unwrap_or(code);
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
