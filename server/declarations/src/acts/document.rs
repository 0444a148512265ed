//! The document of an act: cut into parts where it is long, stamped when it is filed. Pure.

use qiyun_schema::identifier::Guid;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::arrival::{Arrival, ArrivalLine};
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::departure::{Departure, DepartureLine};
use qiyun_schema::message::refund::Refund;
use qiyun_schema::message::refund_detail::RefundDetail;
use qiyun_schema::message::summary::{Summary, SummaryLine};
use qiyun_schema::message::way_bill::{WayBill, WayBillLine};
use qiyun_schema::message::{BaseTransfer, ComposeError, Document, Filed, Message, MessageKind};
use qiyun_schema::rule::{
    Problem, RuleSettings, check_arrival, check_cancel, check_departure, check_message, check_refund,
    check_refund_detail, check_summary, check_way_bill,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A document that an act files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "document")]
pub enum ActDocument {
    Cancel(Cancel),
    WayBill(WayBill),
    Arrival(Arrival),
    Departure(Departure),
    Summary(Summary),
    Refund(Refund),
    RefundDetail(RefundDetail),
}

/// Runs an expression on whichever document it is.
macro_rules! each {
    ($document:expr, $one:ident => $body:expr) => {
        match $document {
            ActDocument::Cancel($one) => $body,
            ActDocument::WayBill($one) => $body,
            ActDocument::Arrival($one) => $body,
            ActDocument::Departure($one) => $body,
            ActDocument::Summary($one) => $body,
            ActDocument::Refund($one) => $body,
            ActDocument::RefundDetail($one) => $body,
        }
    };
}

/// Runs an expression on the message that holds these documents, all of the first one's kind.
macro_rules! pack {
    ($documents:expr, $transfer:expr, $guid:expr, $message:ident => $body:expr) => {
        pack!(@ $documents, $transfer, $guid, $message => $body;
            WayBill, Arrival, Departure, Summary, Refund, RefundDetail; Cancel)
    };
    (@ $documents:expr, $transfer:expr, $guid:expr, $message:ident => $body:expr; $($variant:ident),*; $last:ident) => {
        match $documents.first() {
            $(Some(ActDocument::$variant(_)) => {
                let $message = packed($guid, $documents, $transfer, |one| match one {
                    ActDocument::$variant(one) => Some(one),
                    _ => None,
                });
                $body
            })*
            _ => {
                let $message = packed($guid, $documents, $transfer, |one| match one {
                    ActDocument::$last(one) => Some(one),
                    _ => None,
                });
                $body
            }
        }
    };
}

fn packed<D: Document + Clone>(
    guid: &Guid,
    documents: &[ActDocument],
    transfer: &BaseTransfer,
    pick: impl Fn(&ActDocument) -> Option<&D>,
) -> Message<D> {
    let documents = documents.iter().filter_map(pick).cloned().collect();
    Message { guid: guid.clone(), documents, transfer: transfer.clone() }
}

/// Cuts a document with lines into parts of at most so many, numbered by 报文序号.
macro_rules! cut {
    ($variant:ident, $whole:expr, $most:expr, $number:expr) => {{
        let whole = $whole;
        let count = whole.lines.len().div_ceil($most).max(1);
        let msg_count = u32::try_from(count).unwrap_or(u32::MAX);
        let mut chunks = whole.lines.chunks($most);
        (1..=msg_count)
            .map(|msg_seq_no| {
                let mut lines = chunks.next().unwrap_or_default().to_vec();
                $number(&mut lines);
                let mut head = whole.head.clone();
                (head.msg_count, head.msg_seq_no) = (msg_count, msg_seq_no);
                ActDocument::$variant(qiyun_schema::message::Headed { head, lines })
            })
            .collect()
    }};
}

/// 序号 begins anew in each part.
macro_rules! numbered {
    ($line:ty) => {
        |lines: &mut Vec<$line>| lines.iter_mut().zip(1..).for_each(|(line, gnum)| line.gnum = gnum)
    };
}

impl ActDocument {
    #[must_use]
    pub fn kind(&self) -> MessageKind {
        fn of<D: Document>(_: &D) -> MessageKind {
            D::Filed::KIND
        }
        each!(self, one => of(one))
    }

    /// What its receipts are found by.
    #[must_use]
    pub fn business_key(&self) -> BusinessKey {
        each!(self, one => one.filed().business_key())
    }

    /// Its parts, of at most `lines` lines each; those without 报文总数 are never cut.
    #[must_use]
    pub fn parts(&self, lines: usize) -> Vec<Self> {
        let most = lines.max(1);
        match self {
            Self::WayBill(whole) => cut!(WayBill, whole, most, numbered!(WayBillLine)),
            Self::Arrival(whole) => cut!(Arrival, whole, most, numbered!(ArrivalLine)),
            Self::Departure(whole) => cut!(Departure, whole, most, numbered!(DepartureLine)),
            Self::Summary(whole) => cut!(Summary, whole, most, |_: &mut Vec<SummaryLine>| ()),
            Self::Cancel(_) | Self::Refund(_) | Self::RefundDetail(_) => vec![self.clone()],
        }
    }

    /// The same with what its filing drew.
    #[must_use]
    pub fn stamped(mut self, guid: Guid, app_time: String) -> Self {
        let (own_guid, own_time) = match &mut self {
            Self::Cancel(one) => (&mut one.guid, &mut one.app_time),
            Self::RefundDetail(one) => (&mut one.guid, &mut one.app_time),
            Self::WayBill(one) => (&mut one.head.guid, &mut one.head.app_time),
            Self::Arrival(one) => (&mut one.head.guid, &mut one.head.app_time),
            Self::Departure(one) => (&mut one.head.guid, &mut one.head.app_time),
            Self::Summary(one) => (&mut one.head.guid, &mut one.head.app_time),
            Self::Refund(one) => (&mut one.head.guid, &mut one.head.app_time),
        };
        (*own_guid, *own_time) = (guid, app_time);
        self
    }

    /// The same filed by who is 申报企业 now; what names none is left as it is. 报关单位 goes along where it was the same.
    #[must_use]
    pub fn filed_by(mut self, code: &str, name: &str) -> Self {
        let (agent_code, agent_name) = match &mut self {
            Self::Cancel(one) => (&mut one.agent_code, &mut one.agent_name),
            Self::WayBill(one) => (&mut one.head.agent_code, &mut one.head.agent_name),
            Self::Refund(one) => (&mut one.head.agent_code, &mut one.head.agent_name),
            Self::Summary(one) => {
                let head = &mut one.head;
                if head.decl_agent_code == head.agent_code {
                    (head.decl_agent_code, head.decl_agent_name) = (code.to_owned(), name.to_owned());
                }
                (&mut head.agent_code, &mut head.agent_name)
            }
            Self::Arrival(_) | Self::Departure(_) | Self::RefundDetail(_) => return self,
        };
        (*agent_code, *agent_name) = (code.to_owned(), name.to_owned());
        self
    }

    /// Every rule on it.
    #[must_use]
    pub fn check(&self, settings: &RuleSettings) -> Vec<Problem> {
        match self {
            Self::Cancel(one) => check_cancel(one, settings),
            Self::WayBill(one) => check_way_bill(one, settings),
            Self::Arrival(one) => check_arrival(one, settings),
            Self::Departure(one) => check_departure(one, settings),
            Self::Summary(one) => check_summary(one, settings),
            Self::Refund(one) => check_refund(one, None, settings),
            Self::RefundDetail(one) => check_refund_detail(one, settings),
        }
    }

    /// What the rules say of a message with these documents, all of one kind.
    #[must_use]
    pub fn check_together(documents: &[Self], transfer: &BaseTransfer) -> Vec<Problem> {
        pack!(documents, transfer, &Guid::new(Uuid::nil()), message => check_message(&message))
    }

    /// The canonical bytes of a message with these documents, all of one kind.
    pub fn compose(guid: &Guid, documents: &[Self], transfer: &BaseTransfer) -> Result<Vec<u8>, ComposeError> {
        pack!(documents, transfer, guid, message => message.to_canonical_xml())
    }
}

#[cfg(test)]
#[path = "document_test.rs"]
mod tests;
