//! 回执: one file per incoming kind. Reading never fails as a whole because of one record.
//! To add a kind: a file here with its struct and field list, variants of `ReceiptKind` and `Receipt`.

mod arrival_return;
mod cancel_return;
mod departure_return;
mod dictionary;
mod fact;
mod info;
mod inventory_return;
mod kind;
mod logistics_return;
mod message_return;
mod order_return;
mod read;
mod receipts_return;
mod refund_detail_return;
mod refund_return;
mod standing;
mod status;
mod summary_result;
mod summary_return;
mod way_bill_return;
mod write;

pub use arrival_return::ArrivalReturn;
pub use cancel_return::CancelReturn;
pub use departure_return::DepartureReturn;
pub use dictionary::{Answer, Meaning, Part, explain, meaning};
pub use fact::{Fact, Said, Subject, Word, said_of};
pub use info::info_code;
pub use inventory_return::InventoryReturn;
pub use kind::ReceiptKind;
pub use logistics_return::LogisticsReturn;
pub use message_return::MessageReturn;
pub use order_return::OrderReturn;
pub use read::{ReceiptDocument, read, read_within};
pub use receipts_return::ReceiptsReturn;
pub use refund_detail_return::RefundDetailReturn;
pub use refund_return::RefundReturn;
pub use standing::{
    EndSettings, HELD_ALREADY, OLDER, Phase, Standing, State, standing, standing_since, state, with_cancellation,
};
pub use status::{ReturnStatus, Stage};
pub use summary_result::{SummaryResult, SummaryResultHead, SummaryResultLine};
pub use summary_return::SummaryReturn;
pub use way_bill_return::WayBillReturn;
pub use write::write;

use serde::{Deserialize, Serialize};

use crate::key::BusinessKey;
use crate::record::Record;

/// A receipt that answers one document.
pub trait Return: Record {
    const KIND: ReceiptKind;
    /// What must be there for the receipt to join and to judge; all else may be missing.
    const NEEDED: &'static [&'static str];

    /// The business key of the document it answers.
    fn key(&self) -> BusinessKey;

    /// What else the document can be found by.
    fn other_keys(&self) -> Vec<BusinessKey> {
        Vec::new()
    }

    fn said(&self) -> Said<'_>;
}

/// One receipt record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Receipt {
    /// CEB304 订单回执.
    Order(OrderReturn),
    /// CEB404 收款单回执.
    Receipts(ReceiptsReturn),
    /// CEB506 运单回执.
    Logistics(LogisticsReturn),
    /// CEB508 运抵单回执.
    Arrival(ArrivalReturn),
    /// CEB510 离境单回执.
    Departure(DepartureReturn),
    /// CEB604 清单回执.
    Inventory(InventoryReturn),
    /// CEB606 撤销申请单回执.
    Cancel(CancelReturn),
    /// CEB608 清单总分单回执.
    WayBill(WayBillReturn),
    /// CEB702 汇总申请单回执.
    Summary(SummaryReturn),
    /// CEB792 汇总结果单.
    SummaryResult(SummaryResult),
    /// CEB214 退货申请单回执.
    Refund(RefundReturn),
    /// CEB216 理货明细单回执.
    RefundDetail(RefundDetailReturn),
    /// CEB900 报文格式校验回执.
    Message(MessageReturn),
}

impl Receipt {
    pub const fn kind(&self) -> ReceiptKind {
        match self {
            Self::Order(_) => ReceiptKind::Order,
            Self::Receipts(_) => ReceiptKind::Receipts,
            Self::Logistics(_) => ReceiptKind::Logistics,
            Self::Arrival(_) => ReceiptKind::Arrival,
            Self::Departure(_) => ReceiptKind::Departure,
            Self::Inventory(_) => ReceiptKind::Inventory,
            Self::Cancel(_) => ReceiptKind::Cancel,
            Self::WayBill(_) => ReceiptKind::WayBill,
            Self::Summary(_) => ReceiptKind::Summary,
            Self::SummaryResult(_) => ReceiptKind::SummaryResult,
            Self::Refund(_) => ReceiptKind::Refund,
            Self::RefundDetail(_) => ReceiptKind::RefundDetail,
            Self::Message(_) => ReceiptKind::Message,
        }
    }

    /// Of whom, what, when and in which words.
    pub fn fact(&self) -> Fact<'_> {
        match self {
            Self::Order(one) => answer(one),
            Self::Receipts(one) => answer(one),
            Self::Logistics(one) => answer(one),
            Self::Arrival(one) => answer(one),
            Self::Departure(one) => answer(one),
            Self::Inventory(one) => answer(one),
            Self::Cancel(one) => answer(one),
            Self::WayBill(one) => answer(one),
            Self::Summary(one) => answer(one),
            Self::Refund(one) => answer(one),
            Self::RefundDetail(one) => answer(one),
            Self::SummaryResult(one) => Fact {
                subject: Subject::Summary(one.head.sum_no.clone()),
                status: None,
                return_time: &one.head.op_date,
                info: one.head.note.as_deref().unwrap_or_default(),
            },
            Self::Message(one) => Fact {
                subject: Subject::Envelope(one.ori_cop_msg_id.clone()),
                status: Some(one.status),
                return_time: &one.return_time,
                info: &one.info,
            },
        }
    }

    /// What makes a repeat harmless: message type, whom it is of, time and status. 自然键
    pub fn natural_key(&self) -> String {
        let fact = self.fact();
        let whom = match &fact.subject {
            Subject::Document(key, _) => key.text.clone(),
            Subject::Envelope(id) => id.clone(),
            Subject::Summary(sum_no) => match self {
                Self::SummaryResult(one) => {
                    format!("{sum_no}|{}#{}|{}", one.head.decl_seq_no, one.head.msg_seq_no, one.head.dec_state)
                }
                _ => sum_no.clone(),
            },
        };
        let status = fact.status.map(|status| status.to_string()).unwrap_or_default();
        format!("{}|{whom}|{}|{status}", self.kind().code(), fact.return_time)
    }
}

fn answer<R: Return>(one: &R) -> Fact<'_> {
    let said = one.said();
    Fact {
        subject: Subject::Document(one.key(), one.other_keys()),
        status: Some(said.status),
        return_time: said.return_time,
        info: said.info,
    }
}
