//! Verifying a signed message. What is read from SignedInfo is read from the very bytes that were
//! signed, so no second parser can be made to see something else.

use chrono::{DateTime, Utc};

use super::Profile;
use super::check::{check_certificate, check_digest, check_value, read_signed_info};
use super::report::{Outcome, Part, Report};
use crate::canonical::Parsed;
use crate::fields;
use crate::xml::{CEB_NAMESPACE, DS_NAMESPACE, Element, Limits, ReadError, parse};

/// What the verifier should hold the document to.
#[derive(Clone, Debug, Default)]
pub struct VerifyOptions {
    /// Profile of the channel; `None` accepts any known one.
    pub profile: Option<Profile>,
    /// The enterprise's certificate; `None` takes the one in the document.
    pub certificate_der: Option<Vec<u8>>,
    /// Instant at which the certificate must be valid; `None` skips the check.
    pub valid_at: Option<DateTime<Utc>>,
    /// Skip the field table, for documents that are deliberately partial.
    pub skip_schema: bool,
}

/// Verifies a signed message of any known kind.
pub fn verify(document: &[u8], options: &VerifyOptions) -> Report {
    let mut report = Report::new();
    let root = match parse(document, Limits::MESSAGE) {
        Ok(root) => root,
        Err(error) => {
            report.set(Part::Xml, Outcome::unreadable(&error));
            return report;
        }
    };
    describe(&root, &mut report);
    if !options.skip_schema {
        report.set(Part::Schema, schema_outcome(&root));
    }
    let signature = Parsed::read(document).and_then(|parsed| SignatureBytes::read(&parsed));
    match signature {
        Err(error) => report.set(Part::Xml, Outcome::unreadable(&error)),
        Ok(found) => {
            report.set(Part::Xml, Outcome::Ok);
            match found {
                Some(found) => check_signature(&found, options, &mut report),
                None => {
                    report.set(Part::Signature, Outcome::failed("报文没有签名", "the message carries no signature"))
                }
            }
        }
    }
    report
}

/// The two canonical byte strings of a signed document.
struct SignatureBytes {
    entity: Vec<u8>,
    signed_info: Vec<u8>,
    signature: Element,
}

impl SignatureBytes {
    fn read(parsed: &Parsed<'_>) -> Result<Option<Self>, ReadError> {
        let Some(node) = parsed.signature()? else {
            return Ok(None);
        };
        let signed_info = parsed.signature_child(node, "SignedInfo");
        let signed_info = signed_info.ok_or_else(|| ReadError::Missing { path: "Signature/SignedInfo".to_owned() })?;
        Ok(Some(Self {
            entity: parsed.without(node)?,
            signed_info: parsed.subtree(signed_info)?,
            signature: parse(&parsed.subtree(node)?, Limits::MESSAGE)?,
        }))
    }
}

fn describe(root: &Element, report: &mut Report) {
    report.message_type = Some(root.name.clone());
    report.guid = root.attribute("guid").map(str::to_owned);
    let entity = root.name.strip_suffix("Message").and_then(fields::kind).map(|kind| &kind.entity);
    report.count = entity.map_or(0, |entity| root.all(CEB_NAMESPACE, entity).count());
}

fn schema_outcome(root: &Element) -> Outcome {
    let problems = fields::check_tree(root);
    let Some(first) = problems.first() else {
        return Outcome::Ok;
    };
    let (path, value, count) = (&first.path, &first.value, problems.len());
    Outcome::failed(
        format!("共 {count} 处不符，首处 `{path}` = `{value}`：{}", first.reason_zh),
        format!("{count} problem(s), first at `{path}` = `{value}`: {}", first.reason_en),
    )
}

fn check_signature(found: &SignatureBytes, options: &VerifyOptions, report: &mut Report) {
    let info = match read_signed_info(&found.signed_info, options.profile) {
        Ok((info, outcome)) => {
            report.profile = Some(info.profile);
            report.set(Part::SignedInfo, outcome);
            report.set(Part::Digest, check_digest(&info, &found.entity));
            Some(info)
        }
        Err(outcome) => {
            report.set(Part::SignedInfo, outcome);
            None
        }
    };
    let certificate = check_certificate(&found.signature, options, report);
    if let Some((info, certificate)) = info.zip(certificate) {
        let value = found.signature.optional(DS_NAMESPACE, "SignatureValue").ok().flatten();
        report.set(Part::Signature, check_value(&info.profile, &found.signed_info, value, &certificate));
    }
}
