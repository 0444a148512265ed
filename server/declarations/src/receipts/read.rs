//! An envelope in, facts out. Pure; what cannot be read is said, and stops nothing else.

use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::receipt::{self, Receipt};

use crate::orders::service::business_key;

/// What a receipt speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Orders, by business key.
    Order(String),
    /// A whole message, by the number of its envelope.
    Envelope(String),
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub about: About,
    pub status: String,
    pub return_time: String,
    pub info: String,
}

/// What an envelope held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub xml: Option<Vec<u8>>,
    pub message_type: Option<String>,
    pub facts: Vec<Fact>,
    /// What could not be read, in words.
    pub unread: Option<String>,
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
            reading.facts = document.receipts.into_iter().map(fact).collect();
            let bad: Vec<String> =
                document.unread.iter().map(|(index, error)| format!("receipt {}: {error}", index + 1)).collect();
            reading.unread = (!bad.is_empty()).then(|| bad.join("; "));
            reading.message_type = Some(document.message_type);
        }
    }
    reading.xml = Some(message.data);
    reading
}

fn fact(receipt: Receipt) -> Fact {
    match receipt {
        Receipt::Order(one) => Fact {
            about: About::Order(business_key(&one.ebp_code, &one.ebc_code, &one.order_no)),
            status: one.status.to_string(),
            return_time: one.return_time,
            info: one.info,
        },
        Receipt::Message(one) => Fact {
            about: About::Envelope(one.ori_cop_msg_id),
            status: one.status.to_string(),
            return_time: one.return_time,
            info: one.info,
        },
    }
}
