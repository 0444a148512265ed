//! The canonical writer against an independent canonicaliser, with hostile text.

use proptest::prelude::*;
use qiyun_schema::canonical::{canonicalize, escape_attr, escape_text, without_signature};
use qiyun_schema::message::order::OrderMessage;
use qiyun_schema::signature::Profile;

use crate::support::{message, sample_message, seal_sm2};

#[test]
fn escapes_as_c14n_does() {
    let mut text = Vec::new();
    escape_text(&mut text, "a&<>\"'\r\n\t]]>𠮷\u{1}");
    assert_eq!(String::from_utf8(text).unwrap(), "a&amp;&lt;&gt;\"'&#xD;\n\t]]&gt;𠮷\u{FFFD}");
    let mut attribute = Vec::new();
    escape_attr(&mut attribute, "a&<>\"'\r\n\t\u{FFFF}");
    assert_eq!(String::from_utf8(attribute).unwrap(), "a&amp;&lt;>&quot;'&#xD;&#xA;&#x9;\u{FFFD}");
}

#[test]
fn canonicalises_what_others_write() {
    let document = "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<!-- x -->\n<a:r xmlns:b='urn:b'  xmlns:a = 'urn:a' z='1' b:y=\"2\"><b/><![CDATA[<&]]>\r\n</a:r>\n";
    let expected = "<a:r xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" z=\"1\" b:y=\"2\"><b></b>&lt;&amp;\n</a:r>";
    assert_eq!(String::from_utf8(canonicalize(document.as_bytes()).unwrap()).unwrap(), expected);
}

#[test]
fn a_document_without_signature_is_digested_whole() {
    let canonical = sample_message("9710-b2b").to_canonical_xml().unwrap();
    assert_eq!(without_signature(&canonical).unwrap(), canonical);
}

#[test]
fn control_characters_are_refused_and_the_field_is_named() {
    for (character, code) in [('\u{0}', "U+0000"), ('\u{B}', "U+000B"), ('\u{FFFE}', "U+FFFE")] {
        let mut bad = sample_message("9710-b2b");
        bad.documents[1].lines[0].item_name = format!("坚果{character}");
        let error = bad.to_canonical_xml().unwrap_err();
        assert_eq!((error.field.as_str(), error.at), ("Order[1].OrderList[0].itemName", 2));
        assert!(error.to_string().contains(code) && error.zh().contains(code), "{error}");
    }
    let mut bad = sample_message("9710-b2b");
    bad.transfer.cop_name.push('\u{1F}');
    assert_eq!(bad.to_canonical_xml().unwrap_err().field, "BaseTransfer.copName");
}

#[test]
fn empty_optional_fields_are_left_out() {
    let mut sample = sample_message("9810-warehouse");
    let bare = sample.to_canonical_xml().unwrap();
    sample.documents[0].head.note = Some(String::new());
    sample.documents[0].lines[0].bar_code = Some(String::new());
    assert_eq!(sample.to_canonical_xml().unwrap(), bare);
    assert!(!String::from_utf8(bare).unwrap().contains("barCode"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_we_write_is_canonical(message in message()) {
        let written = message.to_canonical_xml().unwrap();
        let oracle = canonicalize(&written).unwrap();
        prop_assert_eq!(String::from_utf8(written).unwrap(), String::from_utf8(oracle).unwrap());
    }

    #[test]
    fn what_we_write_reads_back(message in message()) {
        let written = message.to_canonical_xml().unwrap();
        prop_assert_eq!(OrderMessage::from_xml(&written).unwrap(), message);
    }

    #[test]
    fn what_we_seal_is_canonical_and_gives_the_digest_input_back(message in message()) {
        let written = message.to_canonical_xml().unwrap();
        let sealed = seal_sm2(&written, &Profile::SM2_SM3);
        prop_assert_eq!(canonicalize(&sealed).unwrap(), sealed.clone());
        prop_assert_eq!(without_signature(&sealed).unwrap(), written);
        prop_assert_eq!(OrderMessage::from_xml(&sealed).unwrap(), message);
    }
}
