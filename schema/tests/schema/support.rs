//! Hostile text, arbitrary messages and the throw-away keys of the tests.
//! The certificates in samples/certificate are self-signed, fictional, and made with openssl for
//! the SM2 key of codes/sign_vector.json, for another SM2 key, and for an RSA key that was dropped.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use qiyun_schema::amount::Amount;
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::BaseTransfer;
use qiyun_schema::message::order::{AppStatus, AppType, Order, OrderHead, OrderLine, OrderMessage};
use qiyun_schema::mode::OrderType;
use qiyun_schema::signature::{Profile, ROOT_NAMESPACES, SM2_DISTID, SignatureParts, digest, seal, signed_info};
use sm2::dsa::signature::Signer as _;
use uuid::Uuid;

pub const SM2_CERTIFICATE: &[u8] = include_bytes!("../../samples/certificate/sm2.der");
pub const OTHER_CERTIFICATE: &[u8] = include_bytes!("../../samples/certificate/other.der");
pub const RSA_CERTIFICATE: &[u8] = include_bytes!("../../samples/certificate/rsa.der");
pub const SM2_KEY_NAME: &str = "03000000000cde6f";

pub fn sample(path: &str) -> Vec<u8> {
    let file = sample_path(path);
    std::fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

pub fn sample_path(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples").join(path)
}

pub fn sample_message(case: &str) -> OrderMessage {
    serde_json::from_slice(&sample(&format!("{case}/in.json"))).unwrap()
}

/// The fields of codes/sign_vector.json.
pub struct Vector(serde_json::Value);

impl Vector {
    pub fn load() -> Self {
        Self(serde_json::from_str(include_str!("../../codes/sign_vector.json")).unwrap())
    }

    pub fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap()
    }

    pub fn hex(&self, key: &str) -> Vec<u8> {
        let text = self.text(key);
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    pub fn base64(&self, key: &str) -> Vec<u8> {
        STANDARD.decode(self.text(key)).unwrap()
    }
}

pub fn sm2_sign(bytes: &[u8]) -> Vec<u8> {
    let key = Vector::load().hex("sm2_private_key_hex");
    let key = sm2::dsa::SigningKey::from_slice(SM2_DISTID, &key).unwrap();
    let signature: sm2::dsa::Signature = key.sign(bytes);
    signature.to_vec()
}

/// Canonical bytes sealed with the SM2 key of the vector.
pub fn seal_sm2(canonical: &[u8], profile: &Profile) -> Vec<u8> {
    seal_in_scope(canonical, profile, &ROOT_NAMESPACES)
}

pub fn seal_in_scope(canonical: &[u8], profile: &Profile, namespaces: &[(&str, &str)]) -> Vec<u8> {
    let digest = digest(profile, canonical);
    let signature = sm2_sign(&signed_info(profile, &digest, namespaces));
    let parts =
        SignatureParts { signature, key_name: SM2_KEY_NAME.to_owned(), certificate_der: SM2_CERTIFICATE.to_vec() };
    seal(canonical, profile, &digest, &parts)
}

/// A document with one text replaced; the text must be there once.
pub fn replaced(document: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(document).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}` must stand once");
    text.replace(from, to).into_bytes()
}

/// Text with everything XML escapes, line breaks, astral characters and `]]>`.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("&".to_owned()),
        Just("<".to_owned()),
        Just(">".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just("\r".to_owned()),
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\t".to_owned()),
        Just("]]>".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("&amp;".to_owned()),
        Just("&#xD;".to_owned()),
        Just("𠮷😀".to_owned()),
        Just("\u{85}\u{2028}\u{FEFF}\u{A0}".to_owned()),
        "[a-z0-9]{1,6}",
        "[一-龥]{1,4}",
        any::<char>()
            .prop_filter("XML cannot carry it", |c| qiyun_schema::character::is_xml(*c))
            .prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn amount() -> impl Strategy<Value = Amount> {
    any::<i64>().prop_map(Amount::from_scaled)
}

fn guid() -> impl Strategy<Value = Guid> {
    any::<u128>().prop_map(|n| Guid::new(Uuid::from_u128(n)))
}

fn optional_text() -> impl Strategy<Value = Option<String>> {
    prop::option::of(hostile_text())
}

fn line() -> impl Strategy<Value = OrderLine> {
    let texts = (hostile_text(), hostile_text(), hostile_text(), hostile_text());
    let options = (optional_text(), optional_text(), optional_text());
    (any::<u32>(), texts, options, amount(), amount(), amount()).prop_map(
        |(gnum, (item_no, item_name, unit, currency), (item_describe, bar_code, note), qty, price, total_price)| {
            OrderLine {
                gnum,
                item_no,
                item_name,
                item_describe,
                bar_code,
                unit,
                currency,
                qty,
                price,
                total_price,
                note,
            }
        },
    )
}

fn head() -> impl Strategy<Value = OrderHead> {
    let texts = prop::array::uniform7(hostile_text());
    let kinds = (
        prop::sample::select(vec![AppType::Add, AppType::Change, AppType::Delete]),
        prop::sample::select(vec![AppStatus::Draft, AppStatus::File]),
        prop::sample::select(vec![OrderType::E, OrderType::B, OrderType::W]),
    );
    (guid(), kinds, texts, amount(), amount(), optional_text()).prop_map(
        |(guid, (app_type, app_status, order_type), texts, goods_value, freight, note)| {
            let [app_time, order_no, ebp_code, ebp_name, ebc_code, ebc_name, currency] = texts;
            OrderHead {
                guid,
                app_type,
                app_time,
                app_status,
                order_type,
                order_no,
                ebp_code,
                ebp_name,
                ebc_code,
                ebc_name,
                goods_value,
                freight,
                currency,
                note,
            }
        },
    )
}

/// Any message the types allow, sensible or not.
pub fn message() -> impl Strategy<Value = OrderMessage> {
    let order = (head(), prop::collection::vec(line(), 0..4)).prop_map(|(head, lines)| Order { head, lines });
    let transfer = (hostile_text(), hostile_text(), hostile_text(), optional_text())
        .prop_map(|(cop_code, cop_name, dxp_id, note)| BaseTransfer { cop_code, cop_name, dxp_id, note });
    (guid(), prop::collection::vec(order, 0..3), transfer).prop_map(|(guid, documents, transfer)| OrderMessage {
        guid,
        documents,
        transfer,
    })
}
