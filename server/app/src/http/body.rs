//! Reads a request body: JSON only, never more than the limit, never longer than the wait.
//!
//! Invariant: the three types that a form on a foreign page can send without a preflight are refused.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::{HttpRequest, web};
use bytes::BytesMut;
use futures::StreamExt;

use super::accept::is_utf8;
use super::refusal::{ErrorCode, Refused};

/// The body's bytes, at most `max_bytes` of them.
pub(super) async fn read(
    request: &HttpRequest,
    payload: web::Payload,
    max_bytes: usize,
    wait: Duration,
) -> Result<BytesMut, Refused> {
    check_type(request)?;
    let declared = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|bytes| bytes > max_bytes) {
        return Err(too_large(max_bytes));
    }
    tokio::time::timeout(wait, collect(payload, max_bytes)).await.unwrap_or_else(|_| Err(too_slow(wait)))
}

async fn collect(mut payload: web::Payload, max_bytes: usize) -> Result<BytesMut, Refused> {
    let mut body = BytesMut::new();
    while let Some(piece) = payload.next().await {
        let piece = piece.map_err(|_| {
            Refused::malformed("请求体没有完整送达，请重试。", "The request body did not arrive whole: try again.")
        })?;
        if body.len() + piece.len() > max_bytes {
            return Err(too_large(max_bytes));
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

fn check_type(request: &HttpRequest) -> Result<(), Refused> {
    let mut headers = request.headers().get_all(CONTENT_TYPE);
    let (first, second) = (headers.next(), headers.next());
    let json = first.filter(|_| second.is_none()).and_then(|value| value.to_str().ok()).is_some_and(|value| {
        let mut parts = value.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let mut parameters = parts.filter_map(|part| part.split_once('='));
        name.eq_ignore_ascii_case("application/json")
            && parameters.all(|(key, charset)| !key.eq_ignore_ascii_case("charset") || is_utf8(charset))
    });
    // A compressed body could unfold past every limit, so none is unpacked.
    let plain = request.headers().get_all(CONTENT_ENCODING).all(|value| value == "identity");
    if json && plain {
        return Ok(());
    }
    Err(Refused::http(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ErrorCode::BadUserInput,
        "请求体应为未压缩的 UTF-8 JSON，请设置 Content-Type: application/json。",
        "The request body must be plain UTF-8 JSON: set Content-Type: application/json.",
    ))
}

fn too_large(max_bytes: usize) -> Refused {
    let kib = max_bytes >> 10;
    Refused::http(
        StatusCode::PAYLOAD_TOO_LARGE,
        ErrorCode::CostExceeded,
        format!("请求体超过 {kib} KiB，请分批发送；文件请使用 stagedUploadsCreate。"),
        format!("The request body is larger than {kib} KiB: send it in parts, and files through stagedUploadsCreate."),
    )
}

fn too_slow(wait: Duration) -> Refused {
    let seconds = wait.as_secs();
    Refused::http(
        StatusCode::REQUEST_TIMEOUT,
        ErrorCode::BadUserInput,
        format!("请求体在 {seconds} 秒内没有送达，请检查网络后重试。"),
        format!("The request body did not arrive within {seconds} seconds: check the connection and try again."),
    )
}
