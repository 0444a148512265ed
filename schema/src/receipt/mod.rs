//! 回执: one file per incoming kind. Reading never fails as a whole because of one record.

mod info;
mod message_return;
mod order_return;
mod status;

pub use info::info_code;
pub use message_return::{MessageReturn, write_message_return};
pub use order_return::{OrderReturn, write_order_returns};
pub use status::{ReturnStatus, Stage};

use crate::xml::{CEB_NAMESPACE, Element, Limits, ReadError, parse};

/// One receipt record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// CEB304 订单回执.
    Order(OrderReturn),
    /// CEB900 报文格式校验回执.
    Message(MessageReturn),
}

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
    let one: fn(&Element) -> Result<Receipt, ReadError> = match root.name.as_str() {
        "CEB304Message" | "CEB304" => |element| OrderReturn::read(element).map(Receipt::Order),
        "CEB900Message" | "CEB900" => |element| MessageReturn::read(element).map(Receipt::Message),
        _ => return Err(unknown_root(&root)),
    };
    if !root.is(CEB_NAMESPACE, &root.name) {
        return Err(unknown_root(&root));
    }
    let entity = if root.name.starts_with("CEB304") { OrderReturn::ENTITY } else { MessageReturn::ENTITY };
    let mut found = ReceiptDocument { message_type: root.name.clone(), ..ReceiptDocument::default() };
    for (index, element) in root.all(CEB_NAMESPACE, entity).enumerate() {
        match one(element) {
            Ok(receipt) => found.receipts.push(receipt),
            Err(error) => found.unread.push((index, error)),
        }
    }
    if found.receipts.is_empty() && found.unread.is_empty() {
        return Err(ReadError::Missing { path: format!("{}/{entity}", root.name) });
    }
    Ok(found)
}

fn unknown_root(root: &Element) -> ReadError {
    let namespace = root.namespace.as_deref().unwrap_or("no namespace");
    ReadError::Root {
        expected: format!("CEB304Message or CEB900Message of {CEB_NAMESPACE}"),
        found: format!("{} of {namespace}", root.name),
    }
}

fn read_status(element: &Element) -> Result<ReturnStatus, ReadError> {
    let value = element.required(CEB_NAMESPACE, "returnStatus")?;
    ReturnStatus::parse(value)
        .ok_or_else(|| element.invalid("returnStatus", value, "应为整数", "an integer was expected"))
}
