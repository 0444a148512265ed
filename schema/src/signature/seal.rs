//! Sealing: the signature element goes in before the root's end tag and nothing else moves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Profile, signed_info};
use crate::canonical::escape_text;
use crate::xml::DS_NAMESPACE;

/// What the signing device gave back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureParts {
    /// Raw r‖s for SM2, PKCS#1 for RSA.
    pub signature: Vec<u8>,
    /// 证书编号: certificate serial number in hex.
    pub key_name: String,
    pub certificate_der: Vec<u8>,
}

/// The signed message: `canonical` with a `ds:Signature` as last child of its root. The result is
/// itself canonical. `canonical` must end with the root's end tag, as canonical bytes do.
pub fn seal(canonical: &[u8], profile: &Profile, digest: &[u8], parts: &SignatureParts) -> Vec<u8> {
    let end_tag = canonical.windows(2).rposition(|pair| pair == b"</").unwrap_or(canonical.len());
    let (body, end_tag) = canonical.split_at(end_tag);
    let mut out = Vec::with_capacity(canonical.len() + parts.certificate_der.len() * 2 + 2048);
    out.extend_from_slice(body);
    out.extend_from_slice(format!("<ds:Signature xmlns:ds=\"{DS_NAMESPACE}\">").as_bytes());
    signed_info::write(&mut out, profile, digest, b"");
    leaf(&mut out, "SignatureValue", &STANDARD.encode(&parts.signature));
    out.extend_from_slice(b"<ds:KeyInfo>");
    leaf(&mut out, "KeyName", &parts.key_name);
    out.extend_from_slice(b"<ds:X509Data>");
    leaf(&mut out, "X509Certificate", &STANDARD.encode(&parts.certificate_der));
    out.extend_from_slice(b"</ds:X509Data></ds:KeyInfo></ds:Signature>");
    out.extend_from_slice(end_tag);
    out
}

fn leaf(out: &mut Vec<u8>, name: &str, text: &str) {
    out.extend_from_slice(format!("<ds:{name}>").as_bytes());
    escape_text(out, text);
    out.extend_from_slice(format!("</ds:{name}>").as_bytes());
}
