//! 报文类型: the eleven kinds an enterprise sends, and what each is called on the wire.

use serde::{Deserialize, Serialize};

use crate::receipt::ReceiptKind;

/// Outgoing message kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MessageKind {
    /// CEB303 电子订单 and 海外仓订仓单.
    Order,
    /// CEB403 收款单.
    Receipts,
    /// CEB505 物流运单.
    Logistics,
    /// CEB507 运抵单.
    Arrival,
    /// CEB509 离境单.
    Departure,
    /// CEB603 出口清单.
    Inventory,
    /// CEB605 撤销申请单.
    Cancel,
    /// CEB607 清单总分单.
    WayBill,
    /// CEB701 汇总申请单.
    Summary,
    /// CEB213 退货申请单.
    Refund,
    /// CEB215 退运理货明细单.
    RefundDetail,
}

impl MessageKind {
    pub const ALL: [MessageKind; 11] = [
        Self::Order,
        Self::Receipts,
        Self::Logistics,
        Self::Arrival,
        Self::Departure,
        Self::Inventory,
        Self::Cancel,
        Self::WayBill,
        Self::Summary,
        Self::Refund,
        Self::RefundDetail,
    ];

    /// For example `CEB303`, the key of the field tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Order => "CEB303",
            Self::Receipts => "CEB403",
            Self::Logistics => "CEB505",
            Self::Arrival => "CEB507",
            Self::Departure => "CEB509",
            Self::Inventory => "CEB603",
            Self::Cancel => "CEB605",
            Self::WayBill => "CEB607",
            Self::Summary => "CEB701",
            Self::Refund => "CEB213",
            Self::RefundDetail => "CEB215",
        }
    }

    /// Envelope `MsgType`.
    pub const fn message_type(self) -> &'static str {
        match self {
            Self::Order => "CEB303Message",
            Self::Receipts => "CEB403Message",
            Self::Logistics => "CEB505Message",
            Self::Arrival => "CEB507Message",
            Self::Departure => "CEB509Message",
            Self::Inventory => "CEB603Message",
            Self::Cancel => "CEB605Message",
            Self::WayBill => "CEB607Message",
            Self::Summary => "CEB701Message",
            Self::Refund => "CEB213Message",
            Self::RefundDetail => "CEB215Message",
        }
    }

    /// Local name of the root element.
    pub const fn root(self) -> &'static str {
        self.message_type()
    }

    /// Local name of the repeated business entity.
    pub const fn entity(self) -> &'static str {
        match self {
            Self::Order => "Order",
            Self::Receipts => "Receipts",
            Self::Logistics => "Logistics",
            Self::Arrival => "Arrival",
            Self::Departure => "Departure",
            Self::Inventory => "Inventory",
            Self::Cancel => "InvtCancel",
            Self::WayBill => "WayBill",
            Self::Summary => "SummaryApply",
            Self::Refund => "InvtRefund",
            Self::RefundDetail => "InvtRefundDetail",
        }
    }

    pub const fn name_zh(self) -> &'static str {
        match self {
            Self::Order => "订单",
            Self::Receipts => "收款单",
            Self::Logistics => "运单",
            Self::Arrival => "运抵单",
            Self::Departure => "离境单",
            Self::Inventory => "清单",
            Self::Cancel => "撤销申请单",
            Self::WayBill => "清单总分单",
            Self::Summary => "汇总申请单",
            Self::Refund => "退货申请单",
            Self::RefundDetail => "退运理货明细单",
        }
    }

    pub const fn name_en(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Receipts => "receipt of payment",
            Self::Logistics => "waybill",
            Self::Arrival => "arrival at the supervised place",
            Self::Departure => "departure",
            Self::Inventory => "declaration list",
            Self::Cancel => "cancellation",
            Self::WayBill => "master bill of lists",
            Self::Summary => "summary application",
            Self::Refund => "return application",
            Self::RefundDetail => "tally of returned goods",
        }
    }

    /// The receipt that answers it. 汇总结果 CEB792 comes later and answers a CEB701 too.
    pub const fn receipt(self) -> ReceiptKind {
        match self {
            Self::Order => ReceiptKind::Order,
            Self::Receipts => ReceiptKind::Receipts,
            Self::Logistics => ReceiptKind::Logistics,
            Self::Arrival => ReceiptKind::Arrival,
            Self::Departure => ReceiptKind::Departure,
            Self::Inventory => ReceiptKind::Inventory,
            Self::Cancel => ReceiptKind::Cancel,
            Self::WayBill => ReceiptKind::WayBill,
            Self::Summary => ReceiptKind::Summary,
            Self::Refund => ReceiptKind::Refund,
            Self::RefundDetail => ReceiptKind::RefundDetail,
        }
    }

    /// The kind of `CEB303` or `CEB303Message`.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.strip_suffix("Message").unwrap_or(code);
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
