//! What declarations count: messages signed and sent, orders in them, and how long customs' word took.

use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_histogram, histogram};

/// Messages that the 加密机 signed.
pub const MESSAGES_SIGNED: &str = "qiyun_messages_signed_total";
/// Messages by the channel's word.
pub const MESSAGES_SENT: &str = "qiyun_messages_sent_total";
/// Orders in messages that a channel took.
pub const ORDERS_SENT: &str = "qiyun_orders_sent_total";
/// Receipts stored, by message type.
pub const RECEIPTS_STORED: &str = "qiyun_receipts_stored_total";
/// From the channel's taking a message to a receipt for it being stored.
pub const RECEIPT_SECONDS: &str = "qiyun_receipt_seconds";

/// What a channel said to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Accepted,
    Refused,
    /// No connection was made; nothing arrived.
    NotSent,
    /// It is not known whether it arrived.
    Unknown,
}

impl Said {
    const ALL: [Self; 4] = [Self::Accepted, Self::Refused, Self::NotSent, Self::Unknown];

    /// The label.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::NotSent => "not_sent",
            Self::Unknown => "unknown",
        }
    }
}

/// So many messages came back signed.
pub fn messages_signed(messages: usize) {
    counter!(MESSAGES_SIGNED).increment(messages as u64);
}

/// A channel said this to a message with so many orders.
pub fn message_sent(said: Said, orders: usize) {
    counter!(MESSAGES_SENT, "said" => said.as_str()).increment(1);
    if said == Said::Accepted {
        counter!(ORDERS_SENT).increment(orders as u64);
    }
}

/// So many receipts of a message type (`CEB304Message`, …) were stored, the first for their message
/// after so long, where it is known when the message was sent.
pub fn receipts_stored(message_type: &str, receipts: usize, since_sent: Option<Duration>) {
    let kind = if message_type.starts_with("CEB304") {
        "CEB304"
    } else if message_type.starts_with("CEB900") {
        "CEB900"
    } else {
        "other"
    };
    counter!(RECEIPTS_STORED, "type" => kind).increment(receipts as u64);
    if let Some(since_sent) = since_sent {
        histogram!(RECEIPT_SECONDS).record(since_sent.as_secs_f64());
    }
}

/// Says what is counted, and begins it at zero.
pub fn describe() {
    describe_counter!(MESSAGES_SIGNED, "Messages that the 加密机 signed");
    describe_counter!(MESSAGES_SENT, "Messages by the channel's word");
    describe_counter!(ORDERS_SENT, "Orders in messages that a channel took");
    describe_counter!(RECEIPTS_STORED, "Receipts stored, by message type");
    describe_histogram!(
        RECEIPT_SECONDS,
        Unit::Seconds,
        "From a message's being taken to a receipt for it being stored"
    );
    drop(histogram!(RECEIPT_SECONDS));
    counter!(MESSAGES_SIGNED).increment(0);
    counter!(ORDERS_SENT).increment(0);
    for said in Said::ALL {
        counter!(MESSAGES_SENT, "said" => said.as_str()).increment(0);
    }
    crate::signing::devices::metrics::describe();
    for kind in ["CEB304", "CEB900", "other"] {
        counter!(RECEIPTS_STORED, "type" => kind).increment(0);
    }
}
