//! Writing planned receipts as the documents and envelopes the port sends.

use qiyun_schema::clock::{return_time, xs_datetime};
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::identifier::Guid;
use qiyun_schema::receipt::{self, MessageReturn, Receipt, ReceiptKind, ReturnStatus, Word};

use super::course::Step;
use super::plan::{Content, Planned, Told};
use super::word::{info, say};
use crate::config::PORT_ID;
use crate::entry::{Accepted, Facts, FormatError, HandedReceipt, PortDocument};

/// 报文格式错误.
pub const FORMAT_ERROR: i64 = -999_999;
/// Entries of one summary, more than there ever are: keeps their guids apart.
const ENTRIES: u64 = 1_000_000;

/// The envelope for one document. The same document is written the same way every time.
pub fn envelope(accepted: &Accepted, planned: &Planned, document_id: &str) -> String {
    let (kind, receipts): (ReceiptKind, Vec<Receipt>) = match (&planned.content, &accepted.format_error) {
        (Content::Receipts(told), _) => {
            let receipts: Vec<Receipt> = told.iter().flat_map(|told| receipts(accepted, *told, document_id)).collect();
            (receipts.first().map_or(ReceiptKind::Message, Receipt::kind), receipts)
        }
        (Content::FormatError, error) => {
            let answer = message_return(accepted, error.as_ref(), planned, document_id);
            (ReceiptKind::Message, vec![Receipt::Message(answer)])
        }
    };
    let data = receipt::write(kind, &guid(accepted, document_id, 0), &receipts);
    let message_type = kind.message_type();
    let cop_msg_id = guid(accepted, document_id, 1);
    let message = DxpMessage {
        file_name: Some(format!("{message_type}_{cop_msg_id}.xml")),
        cop_msg_id,
        sender_id: PORT_ID.to_owned(),
        receiver_ids: vec![accepted.dxp_id.clone()],
        created_at: xs_datetime(planned.due),
        message_type: message_type.to_owned(),
        data,
    };
    String::from_utf8(message.to_xml()).expect("an envelope is written as UTF-8")
}

/// What the ledger says of a document.
pub fn in_short(accepted: &Accepted, planned: &Planned) -> Vec<HandedReceipt> {
    match &planned.content {
        Content::FormatError => vec![HandedReceipt {
            guid: String::new(),
            key: String::new(),
            status: Some(FORMAT_ERROR),
            return_time: return_time(planned.due),
            ends: None,
        }],
        Content::Receipts(receipts) => receipts
            .iter()
            .map(|told| {
                let document = &accepted.documents[told.position];
                HandedReceipt {
                    guid: document.guid.clone(),
                    key: document.key().text,
                    status: status(document, told.step),
                    return_time: return_time(told.made),
                    ends: ends(document, told.step),
                }
            })
            .collect(),
    }
}

/// Guid of the document that a receipt puts out of force, where its own acceptance cannot tell.
fn ends(document: &PortDocument, step: Step) -> Option<String> {
    match (step, &document.facts) {
        (Step::Unmatched(_), _) => Some(document.guid.clone()),
        (Step::Status(399), Facts::Cancel { list_guid }) => Some(list_guid.clone()),
        _ => None,
    }
}

/// One receipt; of a summary's result, one for each entry.
fn receipts(accepted: &Accepted, told: Told, document_id: &str) -> Vec<Receipt> {
    let document = &accepted.documents[told.position];
    let salt = 2 + told.position as u64;
    let Some(status) = status(document, told.step) else {
        let Facts::Summary { entries } = &document.facts else { return Vec::new() };
        let result = |(at, entry): (u64, &receipt::SummaryResult)| {
            let mut result = entry.clone();
            result.head.guid = guid(accepted, document_id, salt * ENTRIES + at);
            result.head.op_date = return_time(told.made);
            Receipt::SummaryResult(result)
        };
        return (0..).zip(entries).map(result).collect();
    };
    let word = Word {
        guid: guid(accepted, document_id, salt),
        status: ReturnStatus(status),
        return_time: return_time(told.made),
        info: info(document, told.step),
        ..Word::default()
    };
    let mut receipt = document.answer.clone();
    say(&mut receipt, word);
    vec![receipt]
}

fn message_return(
    accepted: &Accepted,
    error: Option<&FormatError>,
    planned: &Planned,
    document_id: &str,
) -> MessageReturn {
    let (info, original) = error.map(|error| (error.info.clone(), error.original.clone())).unwrap_or_default();
    MessageReturn {
        guid: guid(accepted, document_id, 2),
        status: ReturnStatus(FORMAT_ERROR),
        info,
        return_time: return_time(planned.due),
        ori_cop_msg_id: accepted.cop_msg_id.clone(),
        ori_message_type: accepted.message_type.clone(),
        ori_biz_message: original,
    }
}

/// `None` for a result, which has no status.
fn status(document: &PortDocument, step: Step) -> Option<i64> {
    match step {
        Step::Status(status) => Some(status),
        Step::Verdict => Some(document.verdict.as_ref().map(|verdict| verdict.status).unwrap_or_default()),
        Step::Unmatched(_) => Some(100),
        Step::Result => None,
    }
}

/// A guid of the port's own that is the same each time the document is written.
fn guid(accepted: &Accepted, document_id: &str, salt: u64) -> String {
    // The message's hash keeps two sandboxes, each counting from 1, from using one guid twice.
    let mut seed = format!("{}/{document_id}", accepted.sha256).into_bytes();
    seed.extend_from_slice(&salt.to_be_bytes());
    let hash = openssl::sha::sha256(&seed);
    let bytes: [u8; 16] = std::array::from_fn(|at| hash[at]);
    Guid::new(uuid::Builder::from_random_bytes(bytes).into_uuid()).as_str().to_owned()
}
