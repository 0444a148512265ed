//! A message of whichever kind its root names.

use super::arrival::ArrivalMessage;
use super::cancel::CancelMessage;
use super::departure::DepartureMessage;
use super::inventory::InventoryMessage;
use super::logistics::LogisticsMessage;
use super::order::OrderMessage;
use super::receipts::ReceiptsMessage;
use super::refund::RefundMessage;
use super::refund_detail::RefundDetailMessage;
use super::summary::SummaryMessage;
use super::way_bill::WayBillMessage;
use super::{BaseTransfer, ComposeError, Document, Filed, Filing, Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, Word};
use crate::record::Shown;
use crate::xml::{CEB_NAMESPACE, Limits, ReadError, parse};

/// A message of any outgoing kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyMessage {
    Order(OrderMessage),
    Receipts(ReceiptsMessage),
    Logistics(LogisticsMessage),
    Arrival(ArrivalMessage),
    Departure(DepartureMessage),
    Inventory(InventoryMessage),
    Cancel(CancelMessage),
    WayBill(WayBillMessage),
    Summary(SummaryMessage),
    Refund(RefundMessage),
    RefundDetail(RefundDetailMessage),
}

/// Reads a message of whichever kind, signed or not.
pub fn read(document: &[u8]) -> Result<AnyMessage, ReadError> {
    read_within(document, Limits::MESSAGE)
}

fn read_within(document: &[u8], limits: Limits) -> Result<AnyMessage, ReadError> {
    let root = parse(document, limits)?;
    let named = MessageKind::ALL.into_iter().find(|kind| kind.root() == root.name);
    let Some(kind) = named.filter(|_| root.is(CEB_NAMESPACE, &root.name)) else {
        let expected = "a message such as CEB303Message".to_owned();
        return Err(ReadError::Root { expected, found: root.name });
    };
    match kind {
        MessageKind::Order => Message::from_tree(root).map(AnyMessage::Order),
        MessageKind::Receipts => Message::from_tree(root).map(AnyMessage::Receipts),
        MessageKind::Logistics => Message::from_tree(root).map(AnyMessage::Logistics),
        MessageKind::Arrival => Message::from_tree(root).map(AnyMessage::Arrival),
        MessageKind::Departure => Message::from_tree(root).map(AnyMessage::Departure),
        MessageKind::Inventory => Message::from_tree(root).map(AnyMessage::Inventory),
        MessageKind::Cancel => Message::from_tree(root).map(AnyMessage::Cancel),
        MessageKind::WayBill => Message::from_tree(root).map(AnyMessage::WayBill),
        MessageKind::Summary => Message::from_tree(root).map(AnyMessage::Summary),
        MessageKind::Refund => Message::from_tree(root).map(AnyMessage::Refund),
        MessageKind::RefundDetail => Message::from_tree(root).map(AnyMessage::RefundDetail),
    }
}

/// See [`Document::show`].
type See<'s> = &'s mut dyn FnMut(Option<usize>, &'static str, Shown<'_>);

/// What can be asked of a message without knowing its kind.
trait Asked {
    fn kind(&self) -> MessageKind;
    fn guid(&self) -> &Guid;
    fn transfer(&self) -> &BaseTransfer;
    fn count(&self) -> usize;
    fn filing(&self, index: usize) -> Option<Filing<'_>>;
    fn keys(&self, index: usize) -> Vec<BusinessKey>;
    fn show(&self, index: usize, see: See<'_>);
    fn answer(&self, index: usize, word: Word) -> Option<Receipt>;
    fn compose(&self) -> Result<Vec<u8>, ComposeError>;
}

impl<D: Document> Asked for Message<D> {
    fn kind(&self) -> MessageKind {
        Self::KIND
    }

    fn guid(&self) -> &Guid {
        &self.guid
    }

    fn transfer(&self) -> &BaseTransfer {
        &self.transfer
    }

    fn count(&self) -> usize {
        self.documents.len()
    }

    fn filing(&self, index: usize) -> Option<Filing<'_>> {
        self.documents.get(index).map(|document| document.filed().filing())
    }

    fn keys(&self, index: usize) -> Vec<BusinessKey> {
        let Some(document) = self.documents.get(index) else { return Vec::new() };
        let filed = document.filed();
        std::iter::once(filed.business_key()).chain(filed.other_keys()).collect()
    }

    fn show(&self, index: usize, see: See<'_>) {
        if let Some(document) = self.documents.get(index) {
            document.show(see);
        }
    }

    fn answer(&self, index: usize, word: Word) -> Option<Receipt> {
        self.documents.get(index).map(|document| document.filed().answer(word))
    }

    fn compose(&self) -> Result<Vec<u8>, ComposeError> {
        self.to_canonical_xml()
    }
}

impl AnyMessage {
    fn asked(&self) -> &dyn Asked {
        match self {
            Self::Order(message) => message,
            Self::Receipts(message) => message,
            Self::Logistics(message) => message,
            Self::Arrival(message) => message,
            Self::Departure(message) => message,
            Self::Inventory(message) => message,
            Self::Cancel(message) => message,
            Self::WayBill(message) => message,
            Self::Summary(message) => message,
            Self::Refund(message) => message,
            Self::RefundDetail(message) => message,
        }
    }

    pub fn kind(&self) -> MessageKind {
        self.asked().kind()
    }

    pub fn guid(&self) -> &Guid {
        self.asked().guid()
    }

    pub fn transfer(&self) -> &BaseTransfer {
        self.asked().transfer()
    }

    /// How many documents it holds.
    pub fn count(&self) -> usize {
        self.asked().count()
    }

    /// The filing part of the nth document.
    pub fn filing(&self, index: usize) -> Option<Filing<'_>> {
        self.asked().filing(index)
    }

    /// The keys of the nth document, its business key first.
    pub fn keys(&self, index: usize) -> Vec<BusinessKey> {
        self.asked().keys(index)
    }

    /// Shows each value of the nth document: the line it stands in, and its element.
    pub fn show(&self, index: usize, see: See<'_>) {
        self.asked().show(index, see);
    }

    /// What a port answers of the nth document.
    pub fn answer(&self, index: usize, word: Word) -> Option<Receipt> {
        self.asked().answer(index, word)
    }

    /// See [`Message::to_canonical_xml`].
    pub fn to_canonical_xml(&self) -> Result<Vec<u8>, ComposeError> {
        self.asked().compose()
    }
}
