//! An envelope in, facts out. Pure; what cannot be read is said, and stops nothing else.

use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::receipt::{self, Receipt, ReceiptKind, Subject};

/// What a receipt speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A document, by the keys it can be found by, its own first.
    Document(Vec<BusinessKey>),
    /// A whole message, by the number of its envelope.
    Envelope(String),
    /// A summary, by 汇总申请编号, and the lists in it.
    Summary(String, Vec<String>),
}

impl About {
    /// As it is kept with the receipt.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Document(keys) => keys.first().map_or("", |key| key.text.as_str()),
            Self::Envelope(number) | Self::Summary(number, _) => number,
        }
    }
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: ReceiptKind,
    pub about: About,
    /// What makes a repeat the same fact.
    pub natural_key: String,
    pub status: String,
    pub return_time: String,
    pub info: String,
    pub pre_no: Option<String>,
    pub invt_no: Option<String>,
    pub sum_no: Option<String>,
    pub entry_id: Option<String>,
}

/// What an envelope held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub message_type: Option<String>,
    pub facts: Vec<Fact>,
    /// What could not be read, in words.
    pub unread: Option<String>,
}

/// The receipt document inside an envelope, as it came; nothing where there is none.
#[must_use]
pub fn document(envelope: &[u8]) -> Option<Vec<u8>> {
    DxpMessage::from_xml(envelope).ok().map(|message| message.data)
}

/// Reads an envelope that came for `transmission_id`.
#[must_use]
pub fn read(envelope: &[u8], transmission_id: &str) -> Reading {
    let message = match DxpMessage::from_xml(envelope) {
        Ok(message) => message,
        Err(error) => return Reading { unread: Some(format!("envelope: {error}")), ..Reading::default() },
    };
    if !message.receiver_ids.iter().any(|id| id == transmission_id) {
        // Kept, and not believed: whose it is, is not ours to guess.
        let unread = format!("addressed to {} and not to {transmission_id}", message.receiver_ids.join(", "));
        return Reading { unread: Some(unread), ..Reading::default() };
    }
    let mut reading = Reading { message_type: Some(message.message_type), ..Reading::default() };
    match receipt::read(&message.data) {
        Err(error) => reading.unread = Some(format!("receipt: {error}")),
        Ok(document) => {
            let bad: Vec<String> =
                document.unread.iter().map(|(index, error)| format!("receipt {}: {error}", index + 1)).collect();
            for receipt in document.receipts {
                reading.facts.push(fact(&receipt));
            }
            reading.unread = (!bad.is_empty()).then(|| bad.join("; "));
            reading.message_type = Some(document.message_type);
        }
    }
    reading
}

fn fact(receipt: &Receipt) -> Fact {
    let said = receipt.fact();
    let about = match said.subject {
        Subject::Document(key, others) => {
            About::Document(std::iter::once(key).chain(others).chain(by_order(receipt)).collect())
        }
        Subject::Envelope(number) => About::Envelope(number),
        Subject::Summary(sum_no) => About::Summary(sum_no, lists(receipt)),
    };
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (pre_no, invt_no, sum_no) = numbers(receipt);
    Fact {
        kind: receipt.kind(),
        about,
        natural_key: receipt.natural_key(),
        status: said.status.map(|status| status.to_string()).unwrap_or_default(),
        return_time: said.return_time.to_owned(),
        info: if said.info.is_empty() { result(receipt) } else { said.info.to_owned() },
        pre_no: filled(pre_no),
        invt_no: filled(invt_no),
        sum_no: filled(sum_no),
        entry_id: filled(entry(receipt)),
    }
}

/// 清单编号 of the lists in a summary's result, each once.
fn lists(receipt: &Receipt) -> Vec<String> {
    let Receipt::SummaryResult(one) = receipt else { return Vec::new() };
    let mut numbers: Vec<String> = one.lines.iter().map(|line| line.invt_no.clone()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// 报关单编号 that a summary came to.
fn entry(receipt: &Receipt) -> Option<String> {
    let Receipt::SummaryResult(one) = receipt else { return None };
    one.head.entry_id.clone()
}

/// What a result without words says.
fn result(receipt: &Receipt) -> String {
    let Receipt::SummaryResult(one) = receipt else { return String::new() };
    format!("汇总统一编号 {}，报关单状态 {}", one.head.decl_seq_no, one.head.dec_state)
}

/// A list names its order, by which it is found where its own number was misread on the way.
fn by_order(receipt: &Receipt) -> Option<BusinessKey> {
    let Receipt::Inventory(one) = receipt else { return None };
    Some(BusinessKey::order(&one.ebp_code, &one.ebc_code, &one.order_no))
}

/// 电子口岸编号, 清单编号 and 汇总申请编号, as far as a receipt gives them.
fn numbers(receipt: &Receipt) -> (Option<String>, Option<String>, Option<String>) {
    match receipt {
        Receipt::Inventory(one) => (one.pre_no.clone(), one.invt_no.clone(), None),
        Receipt::SummaryResult(one) => (None, None, Some(one.head.sum_no.clone())),
        Receipt::Summary(one) => (one.pre_no.clone(), None, one.sum_no.clone()),
        Receipt::Arrival(one) => (one.pre_no.clone(), None, None),
        Receipt::Cancel(one) => (one.pre_no.clone(), None, None),
        Receipt::WayBill(one) => (one.pre_no.clone(), None, None),
        Receipt::Refund(one) => (one.pre_no.clone(), None, None),
        Receipt::RefundDetail(one) => (one.pre_no.clone(), None, None),
        Receipt::Departure(one) => (Some(one.pre_no.clone()), None, None),
        _ => (None, None, None),
    }
}
