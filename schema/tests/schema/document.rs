//! Every kind of document: its field list is the specification's, and whatever keeps the field table
//! is read, written and read again without loss.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use qiyun_schema::canonical::canonicalize;
use qiyun_schema::fields::{check, fields, kind};
use qiyun_schema::message::{self, MessageKind};
use qiyun_schema::receipt::{self, ReceiptKind};
use qiyun_schema::xml::ReadError;

use crate::generated::{self, KINDS};
use crate::sample::CASES;
use crate::support::sample;

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn any_document_of_any_kind_keeps_every_byte() {
    for code in KINDS {
        let strategy = generated::document(code);
        let check = |document: String| {
            prop_assert_eq!(check(document.as_bytes()), []);
            let canonical = canonicalize(document.as_bytes()).unwrap();
            prop_assert_eq!(&String::from_utf8(canonical).unwrap(), &document);
            if MessageKind::from_code(code).is_some() {
                let read = message::read(document.as_bytes()).unwrap();
                prop_assert_eq!(String::from_utf8(read.to_canonical_xml().unwrap()).unwrap(), document);
            } else {
                let kind = ReceiptKind::from_code(code).unwrap();
                let read = receipt::read(document.as_bytes()).unwrap();
                prop_assert_eq!(&read.unread[..], &[][..]);
                let guid = document.split(" guid=\"").nth(1).unwrap().split('"').next().unwrap();
                let written = receipt::write(kind, guid, &read.receipts);
                prop_assert_eq!(String::from_utf8(written).unwrap(), document);
            }
            Ok(())
        };
        runner(12).run(&strategy, check).unwrap_or_else(|e| panic!("{code}: {e}"));
    }
}

#[test]
fn prefixes_and_unknown_elements_do_not_matter() {
    for (case, ..) in CASES {
        let golden = String::from_utf8(sample(&format!("{case}/out.xml"))).unwrap();
        let wanted = message::read(golden.as_bytes()).unwrap();
        let other = golden.replace("ceb:", "x:").replace("xmlns:ceb", "xmlns:x");
        let default = golden.replace("xmlns:ceb", "xmlns").replace("ceb:", "");
        let layout = golden.replace("><", ">\n  <");
        let unknown = golden.replace("</ceb:guid>", "</ceb:guid><ceb:later>1</ceb:later><y:guid xmlns:y='urn:y'/>");
        for document in [other, default, layout, unknown] {
            assert_eq!(message::read(document.as_bytes()).as_ref(), Ok(&wanted), "{case}");
        }
    }
}

/// What a sample without one of its elements is to the reader: an error when it is required, and
/// the same as an empty one when not.
#[test]
fn required_and_optional_are_those_of_the_table() {
    for (case, kind_of, _) in CASES {
        let golden = String::from_utf8(sample(&format!("{case}/out.xml"))).unwrap();
        let code = kind_of.code();
        let kind = kind(code).unwrap();
        let parts = match &kind.parts {
            None => vec![kind.entity.as_str()],
            Some(parts) => vec![parts.head.as_str(), parts.list.as_str()],
        };
        for field in parts.into_iter().flat_map(|part| fields(code, part)) {
            let (open, close) = (format!("<ceb:{}>", field.element), format!("</ceb:{}>", field.element));
            let Some(start) = golden.find(&open) else {
                assert!(!field.required, "{case} {}", field.element);
                continue;
            };
            let end = start + golden[start..].find(&close).unwrap() + close.len();
            let without = format!("{}{}", &golden[..start], &golden[end..]);
            let read = message::read(without.as_bytes());
            let missing = matches!(&read, Err(ReadError::Missing { path }) if path.ends_with(&field.element));
            assert_eq!(missing, field.required, "{case} {}: {read:?}", field.element);
        }
    }
}

#[test]
fn kinds_are_named_as_the_tables_name_them() {
    for one in MessageKind::ALL {
        let table = kind(one.code()).unwrap();
        assert!(table.outgoing);
        assert_eq!((one.entity(), one.message_type()), (table.entity.as_str(), &*format!("{}Message", table.message)));
        assert_eq!(one.receipt().answers(), Some(one));
        assert!(!one.name_zh().is_empty() && !one.name_en().is_empty());
    }
    for one in ReceiptKind::ALL {
        let table = kind(one.code()).unwrap();
        assert!(!table.outgoing);
        assert_eq!((one.entity(), one.message_type()), (table.entity.as_str(), &*format!("{}Message", table.message)));
    }
    assert_eq!(ReceiptKind::SummaryResult.answers(), Some(MessageKind::Summary));
    assert_eq!(ReceiptKind::Message.answers(), None);
    assert_eq!(MessageKind::from_code("CEB304"), None);
}

proptest! {
    #[test]
    fn mutated_documents_never_panic(case in 0..CASES.len(), cut in 0_usize..4000, flips in prop::collection::vec((0_usize..4000, any::<u8>()), 1..6)) {
        for file in ["out.xml", "receipt.xml"] {
            let mut document = sample(&format!("{}/{file}", CASES[case].0));
            let length = document.len();
            for (at, byte) in &flips {
                document[at % length] = *byte;
            }
            document.truncate(length - cut % length);
            let _ = message::read(&document);
            let _ = receipt::read(&document);
            let _ = check(&document);
        }
    }
}
