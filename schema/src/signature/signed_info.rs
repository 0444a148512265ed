//! Digest and `ds:SignedInfo`: the canonical bytes that the device signs.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sm3::Digest as _;

use super::{DigestKind, Profile};
use crate::canonical::{C14N_URI, escape_attr};
use crate::xml::{CEB_NAMESPACE, DS_NAMESPACE, XSI_NAMESPACE};

/// Namespaces our own messages declare on the root.
pub const ROOT_NAMESPACES: [(&str, &str); 2] = [("ceb", CEB_NAMESPACE), ("xsi", XSI_NAMESPACE)];

/// The only transform used.
pub(super) const ENVELOPED_URI: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// Hash of the canonical bytes of a message without its signature.
pub fn digest(profile: &Profile, canonical: &[u8]) -> Vec<u8> {
    match profile.digest {
        DigestKind::Sm3 => sm3::Sm3::digest(canonical).to_vec(),
        DigestKind::Sha1 => <sha1::Sha1 as sha1::Digest>::digest(canonical).to_vec(),
    }
}

/// The canonical SignedInfo that is signed. `namespaces` are the (prefix, URI) pairs in scope on
/// the root, in any order, an empty prefix being the default namespace: inclusive C14N pulls them
/// in, sorted by prefix.
pub fn signed_info(profile: &Profile, digest: &[u8], namespaces: &[(&str, &str)]) -> Vec<u8> {
    let mut in_scope: BTreeMap<&str, &str> = namespaces.iter().copied().collect();
    in_scope.insert("ds", DS_NAMESPACE);
    let mut declarations = Vec::new();
    for (prefix, uri) in in_scope {
        declarations.extend_from_slice(if prefix.is_empty() { b" xmlns" } else { b" xmlns:" });
        declarations.extend_from_slice(prefix.as_bytes());
        declarations.extend_from_slice(b"=\"");
        escape_attr(&mut declarations, uri);
        declarations.push(b'"');
    }
    let mut out = Vec::with_capacity(1024);
    write(&mut out, profile, digest, &declarations);
    out
}

/// The element with the given namespace declarations; inside a sealed document it has none, since
/// they are already in scope there.
pub(super) fn write(out: &mut Vec<u8>, profile: &Profile, digest: &[u8], declarations: &[u8]) {
    out.extend_from_slice(b"<ds:SignedInfo");
    out.extend_from_slice(declarations);
    let digest = STANDARD.encode(digest);
    let (signature_uri, digest_uri) = (profile.signature_uri, profile.digest_uri);
    let inner = format!(
        "><ds:CanonicalizationMethod Algorithm=\"{C14N_URI}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"{signature_uri}\"></ds:SignatureMethod>\
         <ds:Reference URI=\"\"><ds:Transforms>\
         <ds:Transform Algorithm=\"{ENVELOPED_URI}\"></ds:Transform></ds:Transforms>\
         <ds:DigestMethod Algorithm=\"{digest_uri}\"></ds:DigestMethod>\
         <ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>"
    );
    out.extend_from_slice(inner.as_bytes());
}
