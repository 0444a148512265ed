//! 报文检查 that needs nothing but the message: format, signature, certificate owner, figures.

use chrono::{DateTime, Utc};
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::fields::{self, SchemaProblem};
use qiyun_schema::message::{self, AnyMessage, MessageKind};
use qiyun_schema::signature::{Outcome, Part, Report, VerifyOptions, verify};

use super::codes::codes;
use super::look::{Looked, look};
use crate::entry::{FormatError, Verdict};

/// Problems told in one CEB900.
const PROBLEMS_TOLD: usize = 5;
/// Of the message, for `oriBizMessage`.
const ORIGINAL_CHARS: usize = 2000;

/// What a message turned out to be.
pub struct Examined {
    pub message_guid: Option<String>,
    pub format_error: Option<FormatError>,
    /// Nobody proved to have signed it.
    pub untrusted: bool,
    pub documents: Vec<Looked>,
}

/// Examines the signed bytes of an envelope.
pub fn examine(envelope: &DxpMessage, now: DateTime<Utc>) -> Examined {
    let message = match readable(envelope) {
        Ok(message) => message,
        Err(info) => {
            let format_error = Some(FormatError { info, original: beginning(&envelope.data) });
            return Examined { message_guid: None, format_error, untrusted: true, documents: Vec::new() };
        }
    };
    let mut documents = look(&message);
    let (refused, subject) = match verified(envelope, &message, now) {
        Ok(subject) => (None, subject),
        Err(verdict) => (Some(verdict), String::new()),
    };
    let untrusted = refused.is_some();
    let refused = transfer_fault(envelope, &message).or(refused);
    for one in &mut documents {
        let stranger = |agent: &&String| **agent != message.transfer().cop_code && !names(&subject, agent);
        one.document.verdict = refused.clone().or_else(|| {
            let agent = one.agent.as_ref().filter(stranger)?;
            let info = format!("企业与卡信息不一致[申报企业{agent}不是证书持有企业]");
            Some(Verdict { status: codes(message.kind()).owner, info })
        });
    }
    let message_guid = Some(message.guid().as_str().to_owned());
    Examined { message_guid, format_error: None, untrusted, documents }
}

fn readable(envelope: &DxpMessage) -> Result<AnyMessage, String> {
    let stated = &envelope.message_type;
    let Some(kind) = MessageKind::ALL.into_iter().find(|kind| kind.message_type() == stated) else {
        return Err(format!("报文格式错误[口岸不受理的报文类型{stated}]"));
    };
    let problems = fields::check(&envelope.data);
    if !problems.is_empty() {
        return Err(told(&problems));
    }
    let message = message::read(&envelope.data).map_err(|error| format!("报文格式错误[{}]", error.zh()))?;
    if message.kind() != kind {
        return Err(format!("报文格式错误[信封称{stated}，报文为{}]", message.kind().message_type()));
    }
    Ok(message)
}

fn told(problems: &[SchemaProblem]) -> String {
    let first: Vec<String> =
        problems.iter().take(PROBLEMS_TOLD).map(|problem| format!("{}：{}", problem.path, problem.reason_zh)).collect();
    let more = if problems.len() > PROBLEMS_TOLD { format!("；共{}处", problems.len()) } else { String::new() };
    format!("报文格式错误[{}{more}]", first.join("；"))
}

fn beginning(document: &[u8]) -> String {
    // Four bytes hold any one character.
    let head = &document[..document.len().min(4 * ORIGINAL_CHARS)];
    String::from_utf8_lossy(head).chars().take(ORIGINAL_CHARS).collect()
}

fn transfer_fault(envelope: &DxpMessage, message: &AnyMessage) -> Option<Verdict> {
    let (inside, kind) = (&message.transfer().dxp_id, message.kind());
    (*inside != envelope.sender_id).then(|| Verdict {
        status: codes(kind).field,
        info: format!("{}参数校验失败[报文内传输编号{inside}与发送方{}不一致]", kind.name_zh(), envelope.sender_id),
    })
}

/// The subject of the certificate that signed, once all of the signature holds.
fn verified(envelope: &DxpMessage, message: &AnyMessage, now: DateTime<Utc>) -> Result<String, Verdict> {
    let options = VerifyOptions { valid_at: Some(now), skip_schema: true, ..VerifyOptions::default() };
    let report = verify(&envelope.data, &options);
    let codes = codes(message.kind());
    let verdict = |status, reason: String| Verdict {
        status,
        info: format!("{}验签失败[{reason}]", message.kind().name_zh()),
    };
    if let Some(reason) = failure(&report) {
        let status = match report.failed().first() {
            Some(Part::Signature) if report.profile.is_none() => codes.unsigned,
            Some(Part::Digest) => codes.altered,
            _ => codes.signature,
        };
        return Err(verdict(status, reason));
    }
    let owner = &message.transfer().cop_code;
    let subject = report.certificate_subject.unwrap_or_default();
    if !names(&subject, owner) {
        return Err(verdict(codes.owner, format!("传输企业{owner}不是证书持有企业")));
    }
    Ok(subject)
}

fn failure(report: &Report) -> Option<String> {
    let failed = report.parts.iter().find_map(|check| match &check.outcome {
        Outcome::Failed { zh, .. } => Some(format!("{}：{zh}", check.part.zh())),
        Outcome::Ok | Outcome::Skipped => None,
    });
    failed.or_else(|| (!report.ok()).then(|| "签名未能核对".to_owned()))
}

/// Whether a part of the distinguished name is this code, whichever part the issuer chose.
fn names(subject: &str, code: &str) -> bool {
    subject.split([',', '+', '/']).filter_map(|part| part.split_once('=')).any(|(_, value)| value.trim() == code)
}
