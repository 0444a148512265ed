//! Verifying: what is whole passes, and what was touched is named.

use chrono::{TimeZone as _, Utc};
use proptest::prelude::*;
use qiyun_schema::canonical::canonicalize;
use qiyun_schema::signature::{
    Algorithm, Certificate, DigestKind, Outcome, Part, Profile, ROOT_NAMESPACES, Report, SignatureParts, VerifyError,
    VerifyOptions, digest, seal, signed_info, verify, verify_signature,
};
use qiyun_schema::xml::CEB_NAMESPACE;

use crate::support::{
    OTHER_CERTIFICATE, RSA_CERTIFICATE, SM2_CERTIFICATE, SM2_KEY_NAME, replaced, sample, sample_message, seal_in_scope,
    seal_sm2, sm2_sign,
};

fn sealed() -> Vec<u8> {
    seal_sm2(&sample_message("9810-warehouse").to_canonical_xml().unwrap(), &Profile::SM2_SM3)
}

fn report(document: &[u8]) -> Report {
    verify(document, &VerifyOptions::default())
}

fn reason(report: &Report, part: Part) -> String {
    match report.outcome(part) {
        Outcome::Failed { en, zh } => {
            assert!(!zh.is_empty());
            en.clone()
        }
        other => panic!("{part:?} is {other:?}, expected a failure"),
    }
}

#[test]
fn a_sealed_message_is_whole() {
    let options = VerifyOptions {
        profile: Some(Profile::SM2_SM3),
        certificate_der: Some(SM2_CERTIFICATE.to_vec()),
        valid_at: Utc.with_ymd_and_hms(2027, 1, 1, 0, 0, 0).single(),
        skip_schema: false,
    };
    let report = verify(&sealed(), &options);
    assert!(report.ok() && report.failed().is_empty(), "{report:#?}");
    assert!(Part::ALL.into_iter().all(|part| *report.outcome(part) == Outcome::Ok));
    assert_eq!(report.profile, Some(Profile::SM2_SM3));
    assert_eq!(report.key_name.as_deref(), Some(SM2_KEY_NAME));
    assert!(report.certificate_subject.unwrap().contains("示例企业"));
    assert_eq!((report.message_type.as_deref(), report.count), (Some("CEB303Message"), 1));
    assert_eq!(report.guid.as_deref(), Some("5B1E0F6A-7C2D-4E8F-9A10-000000000011"));
}

#[test]
fn every_profile_round_trips() {
    let canonical = sample_message("9710-b2b").to_canonical_xml().unwrap();
    for profile in [Profile::SM2_SM3, Profile::SM2_SHA1_W3C] {
        let report = report(&seal_sm2(&canonical, &profile));
        assert!(report.ok(), "{report:#?}");
        assert_eq!(report.profile, Some(profile));
    }
    assert_eq!(Profile::by_code("rsa-sha1"), Some(Profile::RSA_SHA1));
    assert_eq!(Profile::by_code("sm2-sm3-w3c-sha1"), Some(Profile::SM2_SHA1_W3C));
    assert_eq!(Profile::by_code("md5"), None);
    assert_eq!(Profile::default().code, "sm2-sm3");
    assert_eq!(Profile::RSA_SHA1.digest, DigestKind::Sha1);
}

#[test]
fn a_changed_field_fails_the_digest_alone() {
    let changed = replaced(&sealed(), "<ceb:qty>300</ceb:qty>", "<ceb:qty>301</ceb:qty>");
    let report = report(&changed);
    assert_eq!(report.failed(), [Part::Digest]);
    assert!(reason(&report, Part::Digest).contains("not what was signed"));
}

#[test]
fn white_space_around_the_signature_fails_the_digest() {
    for (from, to) in [("<ds:Signature ", "\n<ds:Signature "), ("</ds:Signature>", "</ds:Signature>\n")] {
        assert_eq!(report(&replaced(&sealed(), from, to)).failed(), [Part::Digest]);
    }
}

#[test]
fn a_changed_signature_value_is_named() {
    let good = sealed();
    let text = String::from_utf8(good.clone()).unwrap();
    let (_, value) = text.split_once("<ds:SignatureValue>").unwrap();
    let first = &value[..8];
    let other: String = first.chars().map(|c| if c == 'A' { 'B' } else { 'A' }).collect();
    let report_changed =
        report(&replaced(&good, &format!("<ds:SignatureValue>{first}"), &format!("<ds:SignatureValue>{other}")));
    assert_eq!(report_changed.failed(), [Part::Signature]);
    assert!(reason(&report_changed, Part::Signature).contains("sign again"));
    let empty = text.replace(value.split('<').next().unwrap(), "");
    assert!(reason(&report(empty.as_bytes()), Part::Signature).contains("missing"));
    let short = text.replace(value.split('<').next().unwrap(), "AAAA");
    assert!(reason(&report(short.as_bytes()), Part::Signature).contains("64 raw bytes"));
}

#[test]
fn a_changed_digest_value_breaks_digest_and_signature() {
    let text = String::from_utf8(sealed()).unwrap();
    let value = text.split_once("<ds:DigestValue>").unwrap().1.split('<').next().unwrap();
    let changed = text.replace(value, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assert_eq!(report(changed.as_bytes()).failed(), [Part::Digest, Part::Signature]);
}

#[test]
fn another_certificate_is_named() {
    let options = VerifyOptions { certificate_der: Some(OTHER_CERTIFICATE.to_vec()), ..VerifyOptions::default() };
    let foreign = verify(&sealed(), &options);
    assert_eq!(foreign.failed(), [Part::Certificate]);
    assert!(reason(&foreign, Part::Certificate).contains("0300000000000001"));

    let canonical = sample_message("9810-warehouse").to_canonical_xml().unwrap();
    let digest = digest(&Profile::SM2_SM3, &canonical);
    let signature = sm2_sign(&signed_info(&Profile::SM2_SM3, &digest, &ROOT_NAMESPACES));
    let with = |certificate: &[u8], key_name: &str| {
        let parts = SignatureParts {
            signature: signature.clone(),
            key_name: key_name.to_owned(),
            certificate_der: certificate.to_vec(),
        };
        report(&seal(&canonical, &Profile::SM2_SM3, &digest, &parts))
    };
    assert_eq!(with(OTHER_CERTIFICATE, "0300000000000001").failed(), [Part::Signature]);
    assert_eq!(with(OTHER_CERTIFICATE, SM2_KEY_NAME).failed(), [Part::KeyName, Part::Signature]);
    assert_eq!(with(SM2_CERTIFICATE, "01").failed(), [Part::KeyName]);
    assert!(with(SM2_CERTIFICATE, "3000000000CDE6F").ok(), "case and leading zeros vary between devices");
    let rsa = with(RSA_CERTIFICATE, "01691f7f");
    assert!(reason(&rsa, Part::Signature).contains("does not fit the signature method"));
    assert!(reason(&with(b"junk", "01"), Part::Certificate).contains("X.509"));
}

#[test]
fn an_expired_certificate_is_named() {
    for year in [2020, 2040] {
        let valid_at = Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).single();
        let report = verify(&sealed(), &VerifyOptions { valid_at, ..VerifyOptions::default() });
        assert_eq!(report.failed(), [Part::Certificate]);
    }
}

#[test]
fn a_document_without_certificate_is_checked_with_the_enterprises_own() {
    let text = String::from_utf8(sealed()).unwrap();
    let (before, rest) = text.split_once("<ds:X509Data>").unwrap();
    let (_, after) = rest.split_once("</ds:X509Data>").unwrap();
    let bare = format!("{before}{after}");
    assert_eq!(report(bare.as_bytes()).failed(), [Part::Certificate]);
    let options = VerifyOptions { certificate_der: Some(SM2_CERTIFICATE.to_vec()), ..VerifyOptions::default() };
    assert!(verify(bare.as_bytes(), &options).ok());
    for unreadable in ["", "[", "<ds:a xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>"] {
        let certificate = format!("<ds:X509Data><ds:X509Certificate>{unreadable}</ds:X509Certificate></ds:X509Data>");
        let report = verify(format!("{before}{certificate}{after}").as_bytes(), &options);
        assert_eq!(report.failed(), [Part::Certificate], "its own does not stand in for `{unreadable}`");
    }
}

#[test]
fn other_methods_are_named() {
    let good = sealed();
    let wanted = VerifyOptions { profile: Some(Profile::RSA_SHA1), ..VerifyOptions::default() };
    let mismatch = verify(&good, &wanted);
    assert_eq!(mismatch.failed(), [Part::SignedInfo]);
    let text = reason(&mismatch, Part::SignedInfo);
    assert!(text.contains("#sm2-sm3") && text.contains("#rsa-sha1"), "{text}");
    for (from, to, named) in [
        ("2022/04/xmldsig#sm2-sm3\"", "2022/04/xmldsig#md5\"", "SignatureMethod"),
        ("REC-xml-c14n-20010315\"", "REC-xml-c14n-20010315#WithComments\"", "CanonicalizationMethod"),
        ("<ds:Reference URI=\"\">", "<ds:Reference URI=\"#a\">", "Reference URI"),
        ("#enveloped-signature\"", "#base64\"", "Transform"),
    ] {
        let report = report(&replaced(&good, from, to));
        assert!(reason(&report, Part::SignedInfo).contains(named), "{report:#?}");
        assert!(!report.ok());
    }
    let rsa_uris =
        replaced(&good, "www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3", "www.w3.org/2000/09/xmldsig#rsa-sha1");
    assert!(reason(&report(&rsa_uris), Part::SignedInfo).contains("DigestMethod"));
}

#[test]
fn default_namespace_documents_verify_too() {
    let canonical = sample_message("9810-warehouse").to_canonical_xml().unwrap();
    let text = String::from_utf8(canonical).unwrap().replace("ceb:", "").replace("xmlns:ceb=", "xmlns=");
    let text = text
        .replace("<CEB303Message ceb=", "<CEB303Message xmlns=")
        .replace(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", "");
    let text = text.replace("xmlns:=", "xmlns=");
    let canonical = canonicalize(text.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(canonical.clone()).unwrap(), text);
    let sealed = seal_in_scope(&canonical, &Profile::SM2_SM3, &[("", CEB_NAMESPACE)]);
    let report = report(&sealed);
    assert!(report.ok(), "{report:#?}");
}

#[test]
fn foreign_layout_verifies_after_normalisation() {
    let text = String::from_utf8(sealed()).unwrap();
    let loose = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", text.replace("></ds:Transform>", " />"));
    assert!(report(loose.as_bytes()).ok());
    let single_quotes = text.replace("version=\"1.0\"", "version='1.0'");
    assert!(report(single_quotes.as_bytes()).ok());
    let marked: Vec<u8> = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    assert!(report(&marked).ok());
}

#[test]
fn signatures_elsewhere_or_several_are_refused() {
    let text = String::from_utf8(sealed()).unwrap();
    let start = text.find("<ds:Signature ").unwrap();
    let end = text.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    let signature = &text[start..end];
    let twice = text.replace(signature, &signature.repeat(2));
    let moved = text.replace(signature, "").replace("</ceb:BaseTransfer>", &format!("{signature}</ceb:BaseTransfer>"));
    for document in [twice, moved] {
        let report = report(document.as_bytes());
        assert!(report.failed().contains(&Part::Xml) && !report.ok(), "{report:#?}");
    }
}

#[test]
fn an_unsigned_or_broken_document_is_not_ok() {
    let unsigned = report(&sample("9810-warehouse/out.xml"));
    assert_eq!(unsigned.failed(), [Part::Signature]);
    assert!(reason(&unsigned, Part::Signature).contains("no signature"));
    let broken = report(b"<a>");
    assert_eq!(broken.failed(), [Part::Xml]);
    assert!(!broken.ok() && *broken.outcome(Part::Digest) == Outcome::Skipped);
    let hollow = "<a xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:Signature/></a>";
    assert!(!report(hollow.as_bytes()).ok());
}

#[test]
fn the_field_table_is_part_of_it() {
    let canonical = sample_message("9810-warehouse").to_canonical_xml().unwrap();
    let short_unit = replaced(&canonical, "<ceb:unit>001</ceb:unit>", "<ceb:unit>01</ceb:unit>");
    let sealed = seal_sm2(&short_unit, &Profile::SM2_SM3);
    let strict = report(&sealed);
    assert_eq!(strict.failed(), [Part::Schema]);
    assert!(reason(&strict, Part::Schema).contains("Order[0].OrderList[0].unit"));
    assert!(verify(&sealed, &VerifyOptions { skip_schema: true, ..VerifyOptions::default() }).ok());
}

#[test]
fn certificates_are_read() {
    let own = Certificate::read(SM2_CERTIFICATE).unwrap();
    assert_eq!((own.serial.as_str(), own.algorithm), (SM2_KEY_NAME, Algorithm::Sm2));
    assert!(own.subject.contains("示例企业"), "{}", own.subject);
    assert!(own.not_before < own.not_after);
    let rsa = Certificate::read(RSA_CERTIFICATE).unwrap();
    assert_eq!((rsa.serial.as_str(), rsa.algorithm), ("01691f7f", Algorithm::Rsa));
    assert_eq!(Certificate::read(b""), Err(VerifyError::Certificate));
}

#[test]
fn bare_signatures() {
    let bytes = b"any bytes";
    let signature = sm2_sign(bytes);
    let check = |profile: &Profile, bytes: &[u8], signature: &[u8], certificate: &[u8]| {
        verify_signature(profile, bytes, signature, certificate)
    };
    let sm2 = Profile::SM2_SM3;
    assert_eq!(check(&sm2, bytes, &signature, SM2_CERTIFICATE), Ok(()));
    assert_eq!(check(&sm2, b"other bytes", &signature, SM2_CERTIFICATE), Err(VerifyError::Mismatch));
    assert_eq!(check(&sm2, bytes, &signature, OTHER_CERTIFICATE), Err(VerifyError::Mismatch));
    assert_eq!(check(&sm2, bytes, &signature[1..], SM2_CERTIFICATE), Err(VerifyError::Form));
    assert_eq!(check(&sm2, bytes, &[0; 64], SM2_CERTIFICATE), Err(VerifyError::Form));
    assert_eq!(check(&sm2, bytes, &signature, RSA_CERTIFICATE), Err(VerifyError::KeyKind));
    assert_eq!(check(&Profile::RSA_SHA1, bytes, &signature, RSA_CERTIFICATE), Err(VerifyError::Mismatch));
    assert_eq!(check(&sm2, bytes, &signature, b"junk"), Err(VerifyError::Certificate));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any byte of the entity part changed to another letter: never whole again, and where the
    /// document is still XML the digest is named.
    #[test]
    fn any_tampered_byte_is_found(place in any::<prop::sample::Index>(), new in b'0'..=b'z') {
        let good = sealed();
        let signature = String::from_utf8(good.clone()).unwrap().find("<ds:Signature ").unwrap();
        let at = place.index(signature);
        prop_assume!(good[at] != new);
        let mut changed = good;
        changed[at] = new;
        let report = report(&changed);
        prop_assert!(!report.ok());
        prop_assert!(report.failed().contains(&Part::Digest) || report.failed().contains(&Part::Xml), "{:?}", report);
    }

    /// The same for any byte of the signature itself, when the enterprise's certificate is known; of KeyName
    /// case and leading zeros may vary.
    #[test]
    fn any_tampered_byte_of_the_signature_is_found(place in any::<prop::sample::Index>(), new in b'0'..=b'z') {
        let good = sealed();
        let text = String::from_utf8(good.clone()).unwrap();
        let start = text.find("<ds:Signature ").unwrap();
        let at = start + place.index(good.len() - start);
        let name = text.find("<ds:KeyName>").unwrap()..text.find("</ds:KeyName>").unwrap();
        prop_assume!(good[at] != new && !name.contains(&at));
        let mut changed = good;
        changed[at] = new;
        let known = VerifyOptions { certificate_der: Some(SM2_CERTIFICATE.to_vec()), ..VerifyOptions::default() };
        let report = verify(&changed, &known);
        prop_assert!(!report.ok(), "{} -> {}: {:?}", &text[at..=at], char::from(new), report);
    }
}
