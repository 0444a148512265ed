//! Why the transport says no: a code of the contract, both texts, a place in the document, and what HTTP adds.

use actix_web::http::StatusCode;
use async_graphql::{ErrorExtensionValues, Pos, ServerError};
use qiyun_kernel::Language;

use super::request_id::RequestId;

/// The top-level error codes of the API. 顶层错误代码
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    Unauthenticated,
    Forbidden,
    ParseFailed,
    ValidationFailed,
    BadUserInput,
    CostExceeded,
    Throttled,
    Internal,
}

impl ErrorCode {
    /// The code on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
            Self::ParseFailed => "PARSE_FAILED",
            Self::ValidationFailed => "VALIDATION_FAILED",
            Self::BadUserInput => "BAD_USER_INPUT",
            Self::CostExceeded => "COST_EXCEEDED",
            Self::Throttled => "THROTTLED",
            Self::Internal => "INTERNAL",
        }
    }
}

/// A request that is not executed.
#[derive(Debug)]
pub struct Refused {
    pub code: ErrorCode,
    /// The status whatever the client accepts; `None` for faults of the document, which are 400 for
    /// `application/graphql-response+json` and 200 for `application/json`, as the specification has it.
    pub status: Option<StatusCode>,
    pub zh: String,
    pub en: String,
    pub at: Option<Pos>,
    pub retry_after_s: Option<u64>,
    /// The `Allow` header of a 405.
    pub allow: Option<&'static str>,
}

impl Refused {
    /// The document or its variables are at fault.
    pub fn document(code: ErrorCode, at: Option<Pos>, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, status: None, zh: zh.into(), en: en.into(), at, retry_after_s: None, allow: None }
    }

    /// The HTTP request is at fault, whatever document it carries.
    pub fn http(status: StatusCode, code: ErrorCode, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { status: Some(status), ..Self::document(code, None, zh, en) }
    }

    /// The request's form is wrong: 400.
    pub fn malformed(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::http(StatusCode::BAD_REQUEST, ErrorCode::BadUserInput, zh, en)
    }

    /// Nobody is signed in, or the credentials are no longer good: 401.
    #[must_use]
    pub fn unauthenticated() -> Self {
        Self::http(
            StatusCode::UNAUTHORIZED,
            ErrorCode::Unauthenticated,
            "未登录或登录已失效，请重新登录，或在 Authorization 请求头中提供有效的令牌。",
            "Not signed in, or no longer: sign in again, or send a valid token in the Authorization header.",
        )
    }

    /// Ours: the cause is in the log under the request's id.
    #[must_use]
    pub fn internal() -> Self {
        let (zh, en) = INTERNAL;
        Self::http(StatusCode::INTERNAL_SERVER_ERROR, ErrorCode::Internal, zh, en)
    }

    /// As an entry of `errors`, for one reader.
    #[must_use]
    pub fn to_error(&self, language: Language, request_id: &RequestId) -> ServerError {
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", self.code.as_str());
        extensions.set("requestId", request_id.as_str());
        if let Some(seconds) = self.retry_after_s {
            extensions.set("retryAfter", seconds);
        }
        let mut error = ServerError::new(language.pick(&self.zh, &self.en), self.at);
        error.extensions = Some(extensions);
        error
    }
}

/// All that a client learns of an error of ours.
pub(super) const INTERNAL: (&str, &str) = (
    "服务内部出错，请稍后重试；若仍失败，请把请求编号告知客服。",
    "Something failed on our side: try again later, and if it stays, give the request id to support.",
);
