//! 业务主键: what must be unique at customs, written the same way from a document and from its receipt.
//! Invariant: a document and the receipt that answers it give equal keys; there is no second place.

use std::fmt;

use crate::identifier::PartyCode;
use crate::message::MessageKind;

/// The key of a document of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BusinessKey {
    pub kind: MessageKind,
    pub text: String,
}

impl BusinessKey {
    fn new(kind: MessageKind, text: String) -> Self {
        Self { kind, text }
    }

    /// 订单: platform and number. All platforms without a code share 无, so there the enterprise
    /// stands for the platform.
    pub fn order(ebp_code: &str, ebc_code: &str, order_no: &str) -> Self {
        let text = if ebp_code == PartyCode::NONE {
            format!("{ebp_code}/{ebc_code}|{order_no}")
        } else {
            format!("{ebp_code}|{order_no}")
        };
        Self::new(MessageKind::Order, text)
    }

    /// 收款单: an order may be paid in several payments, told apart by their number.
    pub fn receipts(ebc_code: &str, order_no: &str, pay_no: Option<&str>) -> Self {
        let text = match pay_no.filter(|number| !number.is_empty()) {
            Some(pay_no) => format!("{ebc_code}|{order_no}|{pay_no}"),
            None => format!("{ebc_code}|{order_no}"),
        };
        Self::new(MessageKind::Receipts, text)
    }

    /// 运单: 物流企业代码 and 运单编号.
    pub fn logistics(logistics_code: &str, logistics_no: &str) -> Self {
        Self::new(MessageKind::Logistics, format!("{logistics_code}|{logistics_no}"))
    }

    /// 清单: 申报企业代码 and its own number.
    pub fn inventory(agent_code: &str, cop_no: &str) -> Self {
        Self::new(MessageKind::Inventory, format!("{agent_code}|{cop_no}"))
    }

    /// 清单, by the order it declares.
    pub fn inventory_of_order(ebc_code: &str, order_no: &str) -> Self {
        Self::new(MessageKind::Inventory, format!("order:{ebc_code}|{order_no}"))
    }

    /// 撤销申请单: its own number and the list.
    pub fn cancel(cop_no: &str, invt_no: &str) -> Self {
        Self::new(MessageKind::Cancel, format!("{cop_no}|{invt_no}"))
    }

    /// 退货申请单: 申报企业代码 and its own number.
    pub fn refund(agent_code: &str, co_el_no: &str) -> Self {
        Self::new(MessageKind::Refund, format!("{agent_code}|{co_el_no}"))
    }

    /// 退运理货明细单: 监管场所经营人代码 and its own number.
    pub fn refund_detail(operator_code: &str, co_el_no: &str) -> Self {
        Self::new(MessageKind::RefundDetail, format!("{operator_code}|{co_el_no}"))
    }

    /// A document that may be split: 运抵, 离境, 总分单, 汇总. Each part is answered by itself.
    pub fn part(kind: MessageKind, owner_code: &str, cop_no: &str, msg_seq_no: &str) -> Self {
        let number = msg_seq_no.trim().trim_start_matches('0');
        let number = if number.is_empty() { "1" } else { number };
        Self::new(kind, format!("{owner_code}|{cop_no}#{number}"))
    }
}

impl fmt::Display for BusinessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.code(), self.text)
    }
}
