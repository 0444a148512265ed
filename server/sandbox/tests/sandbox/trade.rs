//! Documents of one retail export, from the golden samples, each time with names of their own.

use qiyun_schema::fields::{self, check};
use qiyun_schema::message::arrival::Arrival;
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::departure::Departure;
use qiyun_schema::message::inventory::Inventory;
use qiyun_schema::message::logistics::Logistics;
use qiyun_schema::message::order::Order;
use qiyun_schema::message::receipts::Receipts;
use qiyun_schema::message::refund::Refund;
use qiyun_schema::message::refund_detail::RefundDetail;
use qiyun_schema::message::summary::{Summary, SummaryLine};
use qiyun_schema::message::way_bill::WayBill;
use qiyun_schema::message::{Document, Filed, Message};
use qiyun_schema::receipt::{Receipt, ReceiptKind};
use serde::de::DeserializeOwned;
use uppsala::xsd::XsdValidator;

use crate::support::{Got, World, guid, order_no};

fn sample<D: DeserializeOwned>(case: &str) -> Message<D> {
    let path = format!("{}/../../schema/samples/{case}/in.json", env!("CARGO_MANIFEST_DIR"));
    let mut message: Message<D> = serde_json::from_slice(&std::fs::read(path).expect("a sample")).expect("a message");
    message.guid = guid();
    message
}

pub fn order(number: &str) -> Message<Order> {
    let mut message: Message<Order> = sample("9610-list-order");
    let head = &mut message.documents[0].head;
    (head.guid, head.order_no) = (guid(), number.to_owned());
    message
}

pub fn payment(number: &str) -> Message<Receipts> {
    let mut message: Message<Receipts> = sample("9610-list-receipts");
    let one = &mut message.documents[0];
    (one.guid, one.order_no) = (guid(), number.to_owned());
    message
}

pub fn waybill(number: &str) -> Message<Logistics> {
    let mut message: Message<Logistics> = sample("9610-list-logistics");
    let one = &mut message.documents[0];
    (one.guid, one.logistics_no) = (guid(), number.to_owned());
    message
}

pub fn list(order_no: &str, logistics_no: &str) -> Message<Inventory> {
    let mut message: Message<Inventory> = sample("9610-list-inventory");
    let head = &mut message.documents[0].head;
    (head.guid, head.order_no, head.logistics_no) = (guid(), order_no.to_owned(), logistics_no.to_owned());
    head.cop_no = format!("LIST-{order_no}");
    message
}

pub fn arrival(number: &str, logistics_no: &str) -> Message<Arrival> {
    let mut message: Message<Arrival> = sample("9610-list-arrival");
    let one = &mut message.documents[0];
    (one.head.guid, one.head.cop_no) = (guid(), number.to_owned());
    one.lines[0].logistics_no = logistics_no.to_owned();
    message
}

pub fn departure(number: &str, logistics_no: &str) -> Message<Departure> {
    let mut message: Message<Departure> = sample("9610-list-departure");
    let one = &mut message.documents[0];
    (one.head.guid, one.head.cop_no) = (guid(), number.to_owned());
    one.lines[0].logistics_no = logistics_no.to_owned();
    message
}

pub fn way_bill(number: &str, logistics_no: &str) -> Message<WayBill> {
    let mut message: Message<WayBill> = sample("9610-list-way-bill");
    let one = &mut message.documents[0];
    (one.head.guid, one.head.cop_no) = (guid(), number.to_owned());
    one.lines[0].logistics_no = logistics_no.to_owned();
    message
}

pub fn cancel(number: &str, invt_no: &str) -> Message<Cancel> {
    let mut message: Message<Cancel> = sample("9610-list-cancel");
    let one = &mut message.documents[0];
    (one.guid, one.cop_no, one.invt_no) = (guid(), number.to_owned(), invt_no.to_owned());
    message
}

pub fn summary(number: &str, invt_nos: &[&str]) -> Message<Summary> {
    let mut message: Message<Summary> = sample("9610-list-summary");
    let one = &mut message.documents[0];
    (one.head.guid, one.head.cop_no) = (guid(), number.to_owned());
    one.lines = invt_nos.iter().map(|invt_no| SummaryLine { invt_no: (*invt_no).to_owned() }).collect();
    message
}

pub fn refund(number: &str, invt_no: &str) -> Message<Refund> {
    let mut message: Message<Refund> = sample("9610-list-refund");
    let head = &mut message.documents[0].head;
    (head.guid, head.co_el_no, head.invt_no) = (guid(), number.to_owned(), invt_no.to_owned());
    message
}

pub fn tally(number: &str, invt_no: &str) -> Message<RefundDetail> {
    let mut message: Message<RefundDetail> = sample("9610-list-refund-detail");
    let one = &mut message.documents[0];
    (one.guid, one.co_el_no, one.invt_no) = (guid(), number.to_owned(), Some(invt_no.to_owned()));
    message
}

/// An order, its waybill and its list, and all that the port said of them.
pub struct Trade {
    pub order_no: String,
    pub logistics_no: String,
    pub invt_no: String,
    pub records: Vec<Got>,
}

impl World {
    /// Files the three of a list number with that prefix; the port says so much of the list.
    pub async fn trade(&self, prefix: &str, said_of_list: usize) -> Trade {
        let (number, logistics_no) = (order_no(prefix), order_no("WB"));
        self.file(&order(&number)).await;
        self.file(&waybill(&logistics_no)).await;
        self.file(&list(&number, &logistics_no)).await;
        let records = self.collect(6 + said_of_list).await;
        let invt_no = invt_no(&records).expect("a number");
        Trade { order_no: number, logistics_no, invt_no, records }
    }

    /// Files a message of one document and waits for the last thing said of it, whatever comes of others.
    pub async fn verdict<D: Document>(&self, message: &Message<D>) -> (i64, String) {
        self.file(message).await;
        self.said_last(D::Filed::KIND.receipt(), |status| !matches!(status, 2 | 3)).await
    }

    /// Waits until a receipt of that kind has such a status, or one of the whole message came.
    pub async fn said_last(&self, kind: ReceiptKind, last: impl Fn(i64) -> bool) -> (i64, String) {
        loop {
            let records = self.collect(1).await;
            let of_kind = |record: &Got| [kind, ReceiptKind::Message].contains(&record.receipt.kind());
            if let Some(found) = records.into_iter().find(|record| of_kind(record) && last(record.status)) {
                return (found.status, found.info);
            }
        }
    }
}

/// The number that customs gave a list.
pub fn invt_no(records: &[Got]) -> Option<String> {
    records.iter().find_map(|record| match &record.receipt {
        Receipt::Inventory(one) => one.invt_no.clone(),
        _ => None,
    })
}

/// What was said by receipts of that kind, in the order in which it came.
pub fn said(records: &[Got], kind: ReceiptKind) -> Vec<i64> {
    records.iter().filter(|record| record.receipt.kind() == kind).map(|record| record.status).collect()
}

/// Held to the XSD by a schema processor, and to the field table by our own check.
pub fn assert_valid(document: &[u8], message_type: &str) {
    let code = message_type.trim_end_matches("Message");
    let schema = fields::xsd(code).expect("a known kind");
    let schema = uppsala::parse(&schema).expect("XML");
    let validator = XsdValidator::from_schema(&schema).expect("a schema");
    let text = std::str::from_utf8(document).expect("UTF-8");
    let complaints: Vec<String> =
        validator.validate(&uppsala::parse(text).expect("XML")).into_iter().map(|error| error.message).collect();
    assert!(complaints.is_empty(), "{text}: {complaints:?}");
    assert_eq!(check(document), [], "{text}");
}
