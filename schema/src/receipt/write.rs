//! Receipts out, for whoever plays the port. A character XML cannot carry becomes U+FFFD: an answer
//! must always go out.

use super::{Receipt, ReceiptKind};
use crate::message::MESSAGE_VERSION;
use crate::record::put_nth;
use crate::xml::{CEB_NAMESPACE, Writer};

/// Writes a receipt document of one kind; receipts of another kind are left out.
pub fn write(kind: ReceiptKind, guid: &str, receipts: &[Receipt]) -> Vec<u8> {
    let mut to = Writer::new("ceb:", 256 + receipts.len() * 768);
    let attributes = [("xmlns:ceb", CEB_NAMESPACE), ("guid", guid), ("version", MESSAGE_VERSION)];
    to.root(kind.message_type(), &attributes);
    for (index, receipt) in receipts.iter().filter(|receipt| receipt.kind() == kind).enumerate() {
        receipt.put(index, &mut to);
    }
    to.close();
    to.finish_lossy()
}

impl Receipt {
    fn put(&self, index: usize, to: &mut Writer) {
        match self {
            Self::Order(one) => put_nth(one, index, to),
            Self::Receipts(one) => put_nth(one, index, to),
            Self::Logistics(one) => put_nth(one, index, to),
            Self::Arrival(one) => put_nth(one, index, to),
            Self::Departure(one) => put_nth(one, index, to),
            Self::Inventory(one) => put_nth(one, index, to),
            Self::Cancel(one) => put_nth(one, index, to),
            Self::WayBill(one) => put_nth(one, index, to),
            Self::Summary(one) => put_nth(one, index, to),
            Self::Refund(one) => put_nth(one, index, to),
            Self::RefundDetail(one) => put_nth(one, index, to),
            Self::Message(one) => put_nth(one, index, to),
            Self::SummaryResult(one) => {
                to.open_nth(self.kind().entity(), index);
                put_nth(&one.head, 0, to);
                for (index, line) in one.lines.iter().enumerate() {
                    put_nth(line, index, to);
                }
                to.close();
            }
        }
    }
}
