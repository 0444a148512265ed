//! codes/sign_vector.json reproduced whole: digests, SignedInfo, Z, e, and the signature itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_schema::canonical::{canonicalize, without_signature};
use qiyun_schema::message::order::OrderMessage;
use qiyun_schema::signature::{
    Profile, ROOT_NAMESPACES, SM2_DISTID, SignatureParts, VerifyOptions, digest, seal, signed_info, verify,
    verify_signature,
};
use sm2::elliptic_curve::ops::Reduce as _;
use sm2::elliptic_curve::point::AffineCoordinates as _;
use sm2::elliptic_curve::{Group as _, PrimeField as _};
use sm2::{FieldBytes, ProjectivePoint, Scalar};
use sm3::Digest as _;

use crate::support::{SM2_CERTIFICATE, SM2_KEY_NAME, Vector};

fn scalar(bytes: &[u8]) -> Scalar {
    let bytes: [u8; 32] = bytes.try_into().unwrap();
    Scalar::from_repr(FieldBytes::from(bytes)).unwrap()
}

#[test]
fn the_message_is_what_our_writer_writes() {
    let vector = Vector::load();
    let xml = vector.text("unsigned_xml_equals_its_c14n").as_bytes();
    assert_eq!(canonicalize(xml).unwrap(), xml);
    let message = OrderMessage::from_xml(xml).unwrap();
    assert_eq!(message.to_canonical_xml().unwrap(), xml);
}

#[test]
fn digests() {
    let vector = Vector::load();
    let xml = without_signature(vector.text("unsigned_xml_equals_its_c14n").as_bytes()).unwrap();
    assert_eq!(STANDARD.encode(digest(&Profile::SM2_SM3, &xml)), vector.text("sm3_digest_base64"));
    assert_eq!(STANDARD.encode(digest(&Profile::RSA_SHA1, &xml)), vector.text("sha1_digest_base64"));
    assert_eq!(STANDARD.encode(digest(&Profile::SM2_SHA1_W3C, &xml)), vector.text("sha1_digest_base64"));
}

#[test]
fn signed_info_bytes() {
    let vector = Vector::load();
    let digest = vector.base64("sm3_digest_base64");
    let mut shuffled = ROOT_NAMESPACES;
    shuffled.reverse();
    let bytes = signed_info(&Profile::SM2_SM3, &digest, &shuffled);
    assert_eq!(String::from_utf8(bytes).unwrap(), vector.text("signed_info_c14n"));
}

#[test]
fn the_signature_verifies() {
    let vector = Vector::load();
    let info = vector.text("signed_info_c14n").as_bytes();
    let signature = vector.base64("signature_r_s_base64");
    assert_eq!(verify_signature(&Profile::SM2_SM3, info, &signature, SM2_CERTIFICATE), Ok(()));
}

#[test]
fn z_and_e() {
    let vector = Vector::load();
    let z = vector.hex("sm2_z_hex");
    let e = sm3::Sm3::new().chain_update(&z).chain_update(vector.text("signed_info_c14n")).finalize();
    assert_eq!(e.as_slice(), vector.hex("sm2_e_hex"));
    assert_eq!(vector.text("sm2_user_id"), SM2_DISTID);
}

/// The scheme written out, since signing crates draw k themselves.
#[test]
fn signing_with_the_given_k_gives_the_signature() {
    let vector = Vector::load();
    let (d, k) = (scalar(&vector.hex("sm2_private_key_hex")), scalar(&vector.hex("sm2_k_hex")));
    let e: [u8; 32] = vector.hex("sm2_e_hex").try_into().unwrap();
    let x1 = ProjectivePoint::mul_by_generator(&k).to_affine().x();
    let r = Scalar::reduce(&FieldBytes::from(e)) + Scalar::reduce(&x1);
    let s = (d + Scalar::ONE).invert().unwrap() * (k - r * d);
    let signature = [r.to_bytes(), s.to_bytes()].concat();
    assert_eq!(STANDARD.encode(signature), vector.text("signature_r_s_base64"));
}

#[test]
fn sealed_it_verifies_whole() {
    let vector = Vector::load();
    let xml = vector.text("unsigned_xml_equals_its_c14n").as_bytes();
    let parts = SignatureParts {
        signature: vector.base64("signature_r_s_base64"),
        key_name: SM2_KEY_NAME.to_owned(),
        certificate_der: SM2_CERTIFICATE.to_vec(),
    };
    let sealed = seal(xml, &Profile::SM2_SM3, &vector.base64("sm3_digest_base64"), &parts);
    let report = verify(&sealed, &VerifyOptions::default());
    assert!(report.ok(), "{report:#?}");
    assert_eq!(report.count, 1);
    assert_eq!(report.guid.as_deref(), Some("0A1B2C3D-0000-4000-8000-000000000001"));
}
