//! The single checks behind a report: SignedInfo, digest, certificate, KeyName, signature value.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::report::{Outcome, Part, Report};
use super::signed_info::ENVELOPED_URI;
use super::{Certificate, Profile, VerifyOptions, digest, verify_signature};
use crate::canonical::C14N_URI;
use crate::xml::{DS_NAMESPACE, Element, Limits, parse};

/// What SignedInfo states.
pub(super) struct SignedInfo {
    pub profile: Profile,
    digest_value: String,
}

/// Reads the signed bytes themselves, and judges whether they name exactly what the specification
/// asks for. `Err` when not even the profile is known.
pub(super) fn read_signed_info(canonical: &[u8], wanted: Option<Profile>) -> Result<(SignedInfo, Outcome), Outcome> {
    let info = parse(canonical, Limits::MESSAGE).map_err(|error| Outcome::unreadable(&error))?;
    let references: Vec<&Element> = info.all(DS_NAMESPACE, "Reference").collect();
    let [reference] = references[..] else {
        return Err(mismatch("Reference", &references.len().to_string(), "1"));
    };
    let signature_uri = algorithm(&info, "SignatureMethod");
    let digest_uri = algorithm(reference, "DigestMethod");
    let Some(profile) = Profile::by_uris(signature_uri, digest_uri) else {
        let known = Profile::ALL.map(|p| format!("{} + {}", p.signature_uri, p.digest_uri));
        let found = format!("{signature_uri} + {digest_uri}");
        return Err(mismatch("SignatureMethod + DigestMethod", &found, &known.join(" | ")));
    };
    let outcome = match wanted.filter(|wanted| *wanted != profile) {
        Some(wanted) if wanted.signature_uri != profile.signature_uri => {
            mismatch("SignatureMethod", signature_uri, wanted.signature_uri)
        }
        Some(wanted) => mismatch("DigestMethod", digest_uri, wanted.digest_uri),
        None => check_constants(&info, reference),
    };
    let digest_value = reference.optional(DS_NAMESPACE, "DigestValue").ok().flatten();
    let digest_value = digest_value.unwrap_or_default().trim().to_owned();
    Ok((SignedInfo { profile, digest_value }, outcome))
}

fn check_constants(info: &Element, reference: &Element) -> Outcome {
    let canonicalization = algorithm(info, "CanonicalizationMethod");
    if canonicalization != C14N_URI {
        return mismatch("CanonicalizationMethod", canonicalization, C14N_URI);
    }
    let uri = reference.attribute("URI");
    if uri != Some("") {
        return mismatch("Reference URI", uri.unwrap_or("(none)"), "");
    }
    let transforms = reference.child(DS_NAMESPACE, "Transforms").map_or(&[][..], |all| &all.children);
    let named: Vec<&str> = transforms.iter().map(|one| one.attribute("Algorithm").unwrap_or_default()).collect();
    if named != [ENVELOPED_URI] {
        return mismatch("Transform", &named.join(" "), ENVELOPED_URI);
    }
    Outcome::Ok
}

fn algorithm<'a>(parent: &'a Element, name: &str) -> &'a str {
    let element = parent.child(DS_NAMESPACE, name);
    element.and_then(|element| element.attribute("Algorithm")).unwrap_or_default()
}

fn mismatch(what: &str, found: &str, expected: &str) -> Outcome {
    Outcome::failed(
        format!("{what} 是 `{found}`，应为 `{expected}`"),
        format!("{what} is `{found}`, expected `{expected}`"),
    )
}

pub(super) fn check_digest(info: &SignedInfo, entity: &[u8]) -> Outcome {
    let computed = digest(&info.profile, entity);
    let stated = &info.digest_value;
    if decode(stated).is_some_and(|stated| stated == computed) {
        return Outcome::Ok;
    }
    let computed = STANDARD.encode(computed);
    Outcome::failed(
        format!("报文内容与签名时不同：DigestValue 是 `{stated}`，按现内容应为 `{computed}`"),
        format!("the message is not what was signed: DigestValue is `{stated}`, the content gives `{computed}`"),
    )
}

pub(super) fn check_value(
    profile: &Profile,
    signed_info: &[u8],
    value: Option<&str>,
    certificate_der: &[u8],
) -> Outcome {
    let Some(value) = value.and_then(decode) else {
        return Outcome::failed("缺少签名值或不是 base64", "SignatureValue is missing or not base64");
    };
    match verify_signature(profile, signed_info, &value, certificate_der) {
        Ok(()) => Outcome::Ok,
        Err(error) => Outcome::failed(error.zh(), error.to_string()),
    }
}

/// Judges certificate and KeyName; gives the certificate the signature is to be checked with.
pub(super) fn check_certificate(signature: &Element, options: &VerifyOptions, report: &mut Report) -> Option<Vec<u8>> {
    let key_info = signature.child(DS_NAMESPACE, "KeyInfo");
    let data = key_info.and_then(|info| info.child(DS_NAMESPACE, "X509Data"));
    report.key_name = text(key_info, "KeyName");
    let enclosed = text(data, "X509Certificate").and_then(|text| decode(&text));
    // The enterprise's own stands in for none, not for one that nobody can read.
    if enclosed.is_none() && data.is_some_and(|data| data.child(DS_NAMESPACE, "X509Certificate").is_some()) {
        let (zh, en) = ("报文中的签名证书不是 base64", "the certificate in the message is not base64");
        report.set(Part::Certificate, Outcome::failed(zh, en));
        return None;
    }
    let Some(der) = enclosed.clone().or_else(|| options.certificate_der.clone()) else {
        let (zh, en) = ("报文没有签名证书", "the message carries no signing certificate");
        report.set(Part::Certificate, Outcome::failed(zh, en));
        return None;
    };
    let certificate = match Certificate::read(&der) {
        Ok(certificate) => certificate,
        Err(error) => {
            report.set(Part::Certificate, Outcome::failed(error.zh(), error.to_string()));
            return None;
        }
    };
    report.set(Part::Certificate, judge(&certificate, enclosed.as_deref(), options));
    report.set(Part::KeyName, check_key_name(&certificate, report.key_name.as_deref()));
    report.certificate_subject = Some(certificate.subject);
    Some(der)
}

fn judge(certificate: &Certificate, enclosed: Option<&[u8]>, options: &VerifyOptions) -> Outcome {
    let (serial, subject) = (&certificate.serial, &certificate.subject);
    if let (Some(enclosed), Some(expected)) = (enclosed, options.certificate_der.as_deref())
        && enclosed != expected
    {
        let expected = Certificate::read(expected).map_or_else(|_| "?".to_owned(), |own| own.serial);
        return Outcome::failed(
            format!("报文中的证书 {serial}（{subject}）不是本企业的证书 {expected}"),
            format!("the certificate in the message, {serial} ({subject}), is not the enterprise's own, {expected}"),
        );
    }
    let (from, to) = (certificate.not_before, certificate.not_after);
    match options.valid_at {
        Some(at) if at < from || at > to => Outcome::failed(
            format!("证书 {serial} 在 {at} 不在有效期内（{from} 至 {to}）"),
            format!("the certificate {serial} is not valid at {at} (from {from} to {to})"),
        ),
        _ => Outcome::Ok,
    }
}

fn check_key_name(certificate: &Certificate, key_name: Option<&str>) -> Outcome {
    let (found, serial) = (key_name.unwrap_or_default(), &certificate.serial);
    if certificate.has_serial(found) {
        return Outcome::Ok;
    }
    Outcome::failed(
        format!("KeyName 是 `{found}`，证书编号是 `{serial}`"),
        format!("KeyName is `{found}`, the certificate's serial number is `{serial}`"),
    )
}

fn text(parent: Option<&Element>, name: &str) -> Option<String> {
    let text = parent?.optional(DS_NAMESPACE, name).ok().flatten()?;
    Some(text.trim().to_owned())
}

/// Base64 with any line breaks: devices wrap it at 64 or 76 characters.
fn decode(text: &str) -> Option<Vec<u8>> {
    let compact: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(compact).ok().filter(|bytes| !bytes.is_empty())
}
