//! What all documents share: a message of up to a hundred of them, their writer and their reader.

use serde::{Deserialize, Serialize};

use super::flag::{AppStatus, AppType};
use super::{BaseTransfer, ComposeError, MESSAGE_VERSION, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, Word};
use crate::record::{self, Record, Shown, Tolerance};
use crate::xml::{CEB_NAMESPACE, Element, Limits, ReadError, Writer, XSI_NAMESPACE, parse};

/// 报文最多单证数.
pub const MAX_DOCUMENTS: usize = 100;
/// 每单最多商品行数 of orders, lists and returns.
pub const MAX_LINES: usize = 100;
/// A generous guess of the bytes of one record, so that the buffer seldom grows.
const BYTES_PER_RECORD: usize = 512;

/// A whole message: documents of one kind, and who transmits them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message<D> {
    pub guid: Guid,
    pub documents: Vec<D>,
    pub transfer: BaseTransfer,
}

/// A document with 表头 and 表体.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headed<H, L> {
    pub head: H,
    pub lines: Vec<L>,
}

/// What the filing part of every document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filing<'a> {
    pub guid: &'a Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: &'a str,
    pub app_status: AppStatus,
}

/// The record that names a document: its head, or the whole of a flat one.
pub trait Filed: Record {
    const KIND: MessageKind;

    fn filing(&self) -> Filing<'_>;

    /// 业务主键: what must be unique at customs, and what its receipts carry.
    fn business_key(&self) -> BusinessKey;

    /// 其他唯一键: what must be unique besides.
    fn other_keys(&self) -> Vec<BusinessKey> {
        Vec::new()
    }

    /// The receipt that says this of the document: what a port answers.
    fn answer(&self, word: Word) -> Receipt;
}

/// A head whose document has lines.
pub trait Head: Filed {
    type Line: Record;
}

/// 单证: what a message repeats.
pub trait Document: Sized {
    type Filed: Filed;

    /// What names it.
    fn filed(&self) -> &Self::Filed;

    /// How many records it is written as.
    fn records(&self) -> usize;

    fn put(&self, index: usize, to: &mut Writer);

    fn take(element: &Element) -> Result<Self, ReadError>;

    /// Shows each value that is there: the line it stands in, from 0, or `None`, and its element.
    fn show(&self, see: &mut dyn FnMut(Option<usize>, &'static str, Shown<'_>));

    /// How many lines it has; `None` when it is flat.
    fn line_count(&self) -> Option<usize>;
}

impl<H: Head> Document for Headed<H, H::Line> {
    type Filed = H;

    fn filed(&self) -> &H {
        &self.head
    }

    fn records(&self) -> usize {
        self.lines.len() + 2
    }

    fn put(&self, index: usize, to: &mut Writer) {
        to.open_nth(H::KIND.entity(), index);
        to.open(H::ELEMENT);
        self.head.put(to);
        to.close();
        for (index, line) in self.lines.iter().enumerate() {
            record::put_nth(line, index, to);
        }
        to.close();
    }

    fn take(element: &Element) -> Result<Self, ReadError> {
        Self::take_within(element, Tolerance::Document)
    }

    fn show(&self, see: &mut dyn FnMut(Option<usize>, &'static str, Shown<'_>)) {
        self.head.show(&mut |name, shown| see(None, name, shown));
        for (index, line) in self.lines.iter().enumerate() {
            line.show(&mut |name, shown| see(Some(index), name, shown));
        }
    }

    fn line_count(&self) -> Option<usize> {
        Some(self.lines.len())
    }
}

impl<H: Record, L: Record> Headed<H, L> {
    pub(crate) fn take_within(element: &Element, tolerance: Tolerance) -> Result<Self, ReadError> {
        let head = element.child(CEB_NAMESPACE, H::ELEMENT);
        let head = head.ok_or_else(|| ReadError::Missing { path: format!("{}/{}", element.name, H::ELEMENT) })?;
        let lines = element.all(CEB_NAMESPACE, L::ELEMENT).map(|line| L::take(line, tolerance));
        Ok(Self { head: H::take(head, tolerance)?, lines: lines.collect::<Result<_, _>>()? })
    }
}

/// A document that is one flat record.
macro_rules! flat {
    ($document:ident) => {
        impl $crate::message::Document for $document {
            type Filed = Self;

            fn filed(&self) -> &Self {
                self
            }

            fn records(&self) -> usize {
                2
            }

            fn put(&self, index: usize, to: &mut $crate::xml::Writer) {
                $crate::record::put_nth(self, index, to);
            }

            fn take(element: &$crate::xml::Element) -> Result<Self, $crate::xml::ReadError> {
                $crate::record::Record::take(element, $crate::record::Tolerance::Document)
            }

            fn show(&self, see: &mut dyn FnMut(Option<usize>, &'static str, $crate::record::Shown<'_>)) {
                $crate::record::Record::show(self, &mut |name, shown| see(None, name, shown));
            }

            fn line_count(&self) -> Option<usize> {
                None
            }
        }
    };
}
pub(super) use flat;

/// The filing part, of the fields that every head has.
macro_rules! filing {
    () => {
        fn filing(&self) -> $crate::message::Filing<'_> {
            $crate::message::Filing {
                guid: &self.guid,
                app_type: self.app_type,
                app_time: &self.app_time,
                app_status: self.app_status,
            }
        }
    };
}
pub(super) use filing;

impl<D: Document> Message<D> {
    pub const KIND: MessageKind = D::Filed::KIND;

    /// The exact inclusive C14N bytes of the unsigned message, without an XML declaration. Absent
    /// and empty optional fields are left out. Text that XML cannot carry is refused, never bent.
    pub fn to_canonical_xml(&self) -> Result<Vec<u8>, ComposeError> {
        let records: usize = self.documents.iter().map(Document::records).sum();
        let mut to = Writer::new("ceb:", (records + 2) * BYTES_PER_RECORD);
        let attributes = [
            ("xmlns:ceb", CEB_NAMESPACE),
            ("xmlns:xsi", XSI_NAMESPACE),
            ("guid", self.guid.as_str()),
            ("version", MESSAGE_VERSION),
        ];
        to.root(Self::KIND.root(), &attributes);
        for (index, document) in self.documents.iter().enumerate() {
            document.put(index, &mut to);
        }
        self.transfer.write(&mut to);
        to.close();
        Ok(to.finish()?)
    }

    /// Reads a message, signed or not, whatever its prefixes; unknown elements are tolerated.
    pub fn from_xml(document: &[u8]) -> Result<Self, ReadError> {
        Self::from_xml_within(document, Limits::MESSAGE)
    }

    /// Reads a message within the given limits.
    pub fn from_xml_within(document: &[u8], limits: Limits) -> Result<Self, ReadError> {
        Self::from_tree(parse(document, limits)?)
    }

    pub(super) fn from_tree(root: Element) -> Result<Self, ReadError> {
        let expected = Self::KIND.root();
        if !root.is(CEB_NAMESPACE, expected) {
            return Err(ReadError::Root { expected: expected.to_owned(), found: root.name });
        }
        let guid = root.attribute("guid");
        let guid = guid.ok_or_else(|| ReadError::Missing { path: format!("{expected}/@guid") })?;
        let documents = root.all(CEB_NAMESPACE, Self::KIND.entity()).map(D::take);
        Ok(Self {
            guid: record::guid(&root, "@guid", guid)?,
            documents: documents.collect::<Result<_, _>>()?,
            transfer: BaseTransfer::read(&root)?,
        })
    }
}
