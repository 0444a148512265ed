//! What the reader refuses, and that it says why.

use proptest::prelude::*;
use qiyun_schema::canonical::canonicalize;
use qiyun_schema::message::order::OrderMessage;
use qiyun_schema::receipt;
use qiyun_schema::xml::{Limits, ReadError, parse};

use crate::support::sample;

fn read(document: &str) -> Result<qiyun_schema::xml::Element, ReadError> {
    parse(document.as_bytes(), Limits::MESSAGE)
}

#[test]
fn document_types_and_entities_are_refused() {
    let bomb = "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>";
    let external = "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>";
    for document in [bomb, external, "<?xml version='1.0'?><!DOCTYPE r><r/>"] {
        assert_eq!(read(document), Err(ReadError::Doctype));
        assert_eq!(canonicalize(document.as_bytes()), Err(ReadError::Doctype));
        assert_eq!(OrderMessage::from_xml(document.as_bytes()), Err(ReadError::Doctype));
        assert_eq!(receipt::read(document.as_bytes()), Err(ReadError::Doctype));
    }
    assert_eq!(read("<r>&nbsp;</r>"), Err(ReadError::Entity { name: "nbsp".to_owned() }));
    assert!(read("<r a='&nbsp;'/>").is_err());
}

#[test]
fn ill_formed_documents_are_refused() {
    for document in [
        "",
        "   ",
        "text",
        "<r>",
        "<r></s>",
        "<r/><r/>",
        "<r/>text",
        "text<r/>",
        "<r>]]></r>",
        "<r a='1' a='2'/>",
        "<r a='<'/>",
        "<r>&#0;</r>",
        "<r>&#x1;</r>",
        "<r>&#xFFFE;</r>",
        "<r a='&#x1;'/>",
        "<r>\u{1}</r>",
        "<x:r/>",
        "<r x:a='1'/>",
        "<r/><?xml version='1.0'?>",
        "<?xml version='1.1'?><r/>",
        "<r>a & b</r>",
        "<r/><![CDATA[x]]>",
    ] {
        let error = read(document).expect_err(document);
        assert!(!error.zh().is_empty() && !error.to_string().is_empty());
    }
}

#[test]
fn other_encodings_are_refused_by_name() {
    let gbk = b"<?xml version=\"1.0\" encoding=\"GBK\"?><r>\xD6\xD0</r>";
    let error = parse(gbk, Limits::MESSAGE).unwrap_err();
    assert_eq!(error, ReadError::Encoding { declared: "declared GBK".to_owned() });
    assert!(matches!(read("<?xml version='1.0' encoding='UTF-16'?><r/>"), Err(ReadError::Encoding { .. })));
    assert!(parse(b"\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><r/>", Limits::MESSAGE).is_ok());
}

#[test]
fn limits_hold() {
    let limits = Limits { bytes: 100, elements: 5, depth: 3 };
    let within = |document: &str| parse(document.as_bytes(), limits);
    assert!(within("<a><b><c/></b><b/><b/></a>").is_ok());
    assert_eq!(within("<a><b/><b/><b/><b/><b/></a>"), Err(ReadError::TooMany { limit: 5 }));
    assert_eq!(within("<a><b><c><d/></c></b></a>"), Err(ReadError::TooDeep { limit: 3 }));
    let long = format!("<a>{}</a>", "x".repeat(100));
    assert_eq!(within(&long), Err(ReadError::TooLarge { size: 107, limit: 100 }));
    let attributes: String = (0..40).map(|n| format!(" a{n}='1'")).collect();
    assert!(matches!(read(&format!("<r{attributes}/>")), Err(ReadError::TooMany { .. })));
    let deep = "<a>".repeat(100_000);
    assert!(matches!(read(&deep), Err(ReadError::TooDeep { .. })));
    assert!(matches!(canonicalize(deep.as_bytes()), Err(ReadError::TooDeep { .. })));
}

#[test]
fn every_reader_has_a_limit() {
    let tight = Limits { bytes: 200, elements: 10, depth: 5 };
    let big = sample("9710-b2b/out.xml");
    assert!(matches!(OrderMessage::from_xml_within(&big, tight), Err(ReadError::TooLarge { .. })));
    let big = sample("9710-b2b/receipt.xml");
    assert!(matches!(receipt::read_within(&big, tight), Err(ReadError::TooLarge { .. })));
    let many = "<e/>".repeat(Limits::MESSAGE.elements + 1);
    assert!(matches!(read(&format!("<r>{many}</r>")), Err(ReadError::TooMany { .. })));
}

#[test]
fn text_is_joined_and_namespaces_resolved() {
    let root = read("<p:r xmlns:p='urn:p' xmlns='urn:d'><v>a&lt;<!-- x --><![CDATA[<&]]>&#x41;b</v><p:v a='1'/></p:r>")
        .unwrap();
    assert_eq!(root.namespace.as_deref(), Some("urn:p"));
    assert_eq!(root.required("urn:d", "v").unwrap(), "a<<&Ab");
    assert_eq!(root.child("urn:p", "v").unwrap().attribute("a"), Some("1"));
    assert!(root.child("urn:x", "v").is_none());
}

proptest! {
    #[test]
    fn reading_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes, Limits::MESSAGE);
        let _ = receipt::read(&bytes);
    }

    #[test]
    fn broken_documents_never_panic(cut in 0_usize..2000, flip in 0_usize..2000, byte in any::<u8>()) {
        let mut document = sample("9810-warehouse/signed-sm2.xml");
        let at = flip % document.len();
        document[at] = byte;
        document.truncate(document.len() - cut % document.len());
        let _ = OrderMessage::from_xml(&document);
        let _ = qiyun_schema::fields::check(&document);
        let _ = qiyun_schema::signature::verify(&document, &Default::default());
    }
}
