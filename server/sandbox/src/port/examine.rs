//! 报文检查 that needs nothing but the message: format, signature, certificate owner, figures.

use chrono::{DateTime, Utc};
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::fields::{self, SchemaProblem};
use qiyun_schema::message::MessageKind;
use qiyun_schema::message::order::{AppStatus, OrderMessage};
use qiyun_schema::signature::{Outcome, Report, VerifyOptions, verify};

use super::value;
use crate::entry::{FormatError, PortOrder, Verdict};

/// 订单验签失败.
pub const BAD_SIGNATURE: i64 = -301_020;
/// Problems told in one CEB900.
const PROBLEMS_TOLD: usize = 5;
/// Of the message, for `oriBizMessage`.
const ORIGINAL_CHARS: usize = 2000;

/// What a message turned out to be.
pub struct Examined {
    pub message_guid: Option<String>,
    pub format_error: Option<FormatError>,
    pub orders: Vec<ExaminedOrder>,
}

/// One order with what its own content earns it.
pub struct ExaminedOrder {
    /// A verdict here comes from the signature and goes before all else.
    pub order: PortOrder,
    /// 暂存, not to be filed.
    pub draft: bool,
    pub fault: Option<Verdict>,
}

/// Examines the signed bytes of an envelope.
pub fn examine(envelope: &DxpMessage, now: DateTime<Utc>) -> Examined {
    let message = match readable(envelope) {
        Ok(message) => message,
        Err(info) => {
            let format_error = FormatError { info, original: beginning(&envelope.data) };
            return Examined { message_guid: None, format_error: Some(format_error), orders: Vec::new() };
        }
    };
    let refused = transfer_fault(envelope, &message).or_else(|| signature_fault(envelope, &message, now));
    let orders = message.orders.iter().map(|order| ExaminedOrder {
        order: PortOrder {
            guid: order.head.guid.as_str().to_owned(),
            ebp_code: order.head.ebp_code.clone(),
            ebc_code: order.head.ebc_code.clone(),
            order_no: order.head.order_no.clone(),
            app_type: order.head.app_type.code().to_owned(),
            app_time: order.head.app_time.clone(),
            verdict: refused.clone(),
        },
        draft: order.head.app_status == AppStatus::Draft,
        fault: value::fault(order),
    });
    Examined { message_guid: Some(message.guid.as_str().to_owned()), format_error: None, orders: orders.collect() }
}

fn readable(envelope: &DxpMessage) -> Result<OrderMessage, String> {
    let kind = MessageKind::Order.message_type();
    if envelope.message_type != kind {
        return Err(format!("报文格式错误[沙箱口岸只受理{kind}，收到{}]", envelope.message_type));
    }
    let problems = fields::check(&envelope.data);
    if !problems.is_empty() {
        return Err(told(&problems));
    }
    OrderMessage::from_xml(&envelope.data).map_err(|error| format!("报文格式错误[{}]", error.zh()))
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

fn transfer_fault(envelope: &DxpMessage, message: &OrderMessage) -> Option<Verdict> {
    let inside = &message.transfer.dxp_id;
    (*inside != envelope.sender_id).then(|| Verdict {
        status: -301_008,
        info: format!("订单参数校验失败[报文内传输编号{inside}与发送方{}不一致]", envelope.sender_id),
    })
}

fn signature_fault(envelope: &DxpMessage, message: &OrderMessage, now: DateTime<Utc>) -> Option<Verdict> {
    let options = VerifyOptions { valid_at: Some(now), skip_schema: true, ..VerifyOptions::default() };
    let report = verify(&envelope.data, &options);
    let reason = failure(&report).or_else(|| {
        let owner = &message.transfer.cop_code;
        let subject = report.certificate_subject.as_deref().unwrap_or_default();
        (!names(subject, owner)).then(|| format!("传输企业{owner}不是证书持有企业"))
    })?;
    Some(Verdict { status: BAD_SIGNATURE, info: format!("订单验签失败[{reason}]") })
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
