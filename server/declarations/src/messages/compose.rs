//! Documents of one kind, a guid and who transmits in; canonical bytes out. Pure.

use qiyun_schema::identifier::Guid;
use qiyun_schema::message::{BaseTransfer, ComposeError, Document, Message, MessageKind};
use qiyun_schema::rule::{Problem, check_message};
use uuid::Uuid;

use super::paper::Paper;

/// The canonical bytes of one message with these documents of an order's kinds.
pub fn compose(
    kind: MessageKind,
    guid: &Guid,
    papers: Vec<Paper>,
    transfer: &BaseTransfer,
) -> Result<Vec<u8>, ComposeError> {
    match kind {
        MessageKind::Receipts => sealed(guid, picked(papers, Paper::receipts), transfer),
        MessageKind::Logistics => sealed(guid, picked(papers, Paper::logistics), transfer),
        MessageKind::Inventory => sealed(guid, picked(papers, Paper::inventory), transfer),
        _ => sealed(guid, picked(papers, Paper::order), transfer),
    }
}

/// What the rules say of one message with these documents: of who transmits, and of documents that repeat one
/// another, `documents[2]`. Guids are drawn later.
#[must_use]
pub fn check(kind: MessageKind, papers: Vec<Paper>, transfer: &BaseTransfer) -> Vec<Problem> {
    fn of<D: Document>(documents: Vec<D>, transfer: &BaseTransfer) -> Vec<Problem> {
        check_message(&Message { guid: Guid::new(Uuid::nil()), documents, transfer: transfer.clone() })
    }
    match kind {
        MessageKind::Receipts => of(picked(papers, Paper::receipts), transfer),
        MessageKind::Logistics => of(picked(papers, Paper::logistics), transfer),
        MessageKind::Inventory => of(picked(papers, Paper::inventory), transfer),
        _ => of(picked(papers, Paper::order), transfer),
    }
}

/// The canonical bytes of one message with these documents.
pub fn sealed<D: Document>(guid: &Guid, documents: Vec<D>, transfer: &BaseTransfer) -> Result<Vec<u8>, ComposeError> {
    Message { guid: guid.clone(), documents, transfer: transfer.clone() }.to_canonical_xml()
}

fn picked<D>(papers: Vec<Paper>, pick: impl Fn(Paper) -> Option<D>) -> Vec<D> {
    papers.into_iter().filter_map(pick).collect()
}
