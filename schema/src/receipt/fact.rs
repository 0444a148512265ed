//! What a receipt states, whatever its kind: of whom, what, when, in which words.

use super::ReturnStatus;
use crate::key::BusinessKey;

/// What a port says of a document; the numbers are those it gave meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The receipt's own guid.
    pub guid: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time.
    pub return_time: String,
    pub info: String,
    /// 电子口岸编号.
    pub pre_no: Option<String>,
    /// 清单编号.
    pub invt_no: Option<String>,
    /// 汇总申请编号.
    pub sum_no: Option<String>,
}

/// Status, time and text of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    pub status: ReturnStatus,
    pub return_time: &'a str,
    pub info: &'a str,
}

/// What a receipt speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A document, by its business key; the other keys it can be found by.
    Document(BusinessKey, Vec<BusinessKey>),
    /// A whole message, by the CopMsgId of its envelope.
    Envelope(String),
    /// A summary, by 汇总申请编号.
    Summary(String),
}

/// One fact of a receipt document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<'a> {
    pub subject: Subject,
    /// `None` for a 汇总结果单, which is a result and not a status.
    pub status: Option<ReturnStatus>,
    /// Verbatim.
    pub return_time: &'a str,
    pub info: &'a str,
}

/// What was said of one document: by any of its keys, or of the whole envelope it travelled in. All
/// else is another's, whatever it claims.
pub fn said_of<'a>(facts: &[Fact<'a>], keys: &[BusinessKey], cop_msg_ids: &[&str]) -> Vec<Said<'a>> {
    let speaks = |fact: &&Fact<'a>| match &fact.subject {
        Subject::Document(key, others) => std::iter::once(key).chain(others).any(|key| keys.contains(key)),
        Subject::Envelope(id) => cop_msg_ids.contains(&id.as_str()),
        Subject::Summary(_) => false,
    };
    let said = |fact: &Fact<'a>| Some(Said { status: fact.status?, return_time: fact.return_time, info: fact.info });
    facts.iter().filter(speaks).filter_map(said).collect()
}
