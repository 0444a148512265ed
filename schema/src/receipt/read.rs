//! A receipt document in: what could be read, and what could not, in document order.

use super::{Receipt, ReceiptKind, Return, SummaryResult};
use crate::record::{Record, Tolerance};
use crate::xml::{CEB_NAMESPACE, Element, Limits, ReadError, parse};

/// A receipt document: what could be read and what could not, in document order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptDocument {
    /// Local name of the root, for example `CEB304Message`.
    pub message_type: String,
    pub receipts: Vec<Receipt>,
    /// Records that could not be read: position among the records, from 0, and why.
    pub unread: Vec<(usize, ReadError)>,
}

/// Reads a receipt document within [`Limits::RECEIPT`].
pub fn read(document: &[u8]) -> Result<ReceiptDocument, ReadError> {
    read_within(document, Limits::RECEIPT)
}

/// Reads a receipt document within the given limits. A record that cannot be read stands in
/// `unread` with its position; the others are read all the same.
pub fn read_within(document: &[u8], limits: Limits) -> Result<ReceiptDocument, ReadError> {
    let root = parse(document, limits)?;
    let kind = ReceiptKind::from_code(&root.name).filter(|_| root.is(CEB_NAMESPACE, &root.name));
    let kind = kind.ok_or_else(|| unknown_root(&root))?;
    let mut found = ReceiptDocument { message_type: root.name.clone(), ..ReceiptDocument::default() };
    for (index, element) in root.all(CEB_NAMESPACE, kind.entity()).enumerate() {
        match read_one(element, kind) {
            Ok(receipt) => found.receipts.push(receipt),
            Err(error) => found.unread.push((index, error)),
        }
    }
    if found.receipts.is_empty() && found.unread.is_empty() {
        return Err(ReadError::Missing { path: format!("{}/{}", root.name, kind.entity()) });
    }
    Ok(found)
}

fn read_one(element: &Element, kind: ReceiptKind) -> Result<Receipt, ReadError> {
    match kind {
        ReceiptKind::Order => joined(element).map(Receipt::Order),
        ReceiptKind::Receipts => joined(element).map(Receipt::Receipts),
        ReceiptKind::Logistics => joined(element).map(Receipt::Logistics),
        ReceiptKind::Arrival => joined(element).map(Receipt::Arrival),
        ReceiptKind::Departure => joined(element).map(Receipt::Departure),
        ReceiptKind::Inventory => joined(element).map(Receipt::Inventory),
        ReceiptKind::Cancel => joined(element).map(Receipt::Cancel),
        ReceiptKind::WayBill => joined(element).map(Receipt::WayBill),
        ReceiptKind::Summary => joined(element).map(Receipt::Summary),
        ReceiptKind::Refund => joined(element).map(Receipt::Refund),
        ReceiptKind::RefundDetail => joined(element).map(Receipt::RefundDetail),
        ReceiptKind::SummaryResult => {
            let result = SummaryResult::take_within(element, Tolerance::Receipt)?;
            if result.head.sum_no.is_empty() {
                return Err(missing(element, "sumNo"));
            }
            Ok(Receipt::SummaryResult(result))
        }
        // Without the CopMsgId it still tells that something failed.
        ReceiptKind::Message => Record::take(element, Tolerance::Receipt).map(Receipt::Message),
    }
}

fn joined<R: Return>(element: &Element) -> Result<R, ReadError> {
    for name in R::NEEDED {
        if element.required(CEB_NAMESPACE, name)?.trim().is_empty() {
            return Err(missing(element, name));
        }
    }
    R::take(element, Tolerance::Receipt)
}

fn missing(element: &Element, name: &str) -> ReadError {
    ReadError::Missing { path: format!("{}/{name}", element.name) }
}

fn unknown_root(root: &Element) -> ReadError {
    let namespace = root.namespace.as_deref().unwrap_or("no namespace");
    ReadError::Root {
        expected: format!("a receipt such as CEB304Message of {CEB_NAMESPACE}"),
        found: format!("{} of {namespace}", root.name),
    }
}
