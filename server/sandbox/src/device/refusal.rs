//! Why the device does not sign: what the caller can mend, and what is the device's own trouble.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use serde_json::json;

use super::limit::TooFast;
use super::signed_info::Unfit;
use crate::ledger::LedgerError;

/// The device's own trouble.
#[derive(Debug, thiserror::Error)]
pub enum DeviceFault {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("the key folder cannot be used: {0}; check its permissions and space")]
    Folder(#[from] std::io::Error),
    #[error("OpenSSL refused a key operation: {0}")]
    OpenSsl(#[from] openssl::error::ErrorStack),
    #[error("a key or certificate could not be made or read: {0}")]
    Certificate(String),
    #[error("the device holds {limit} keys already; empty its key folder or use fewer accounts")]
    Full { limit: usize },
    #[error("the device stopped while signing")]
    Stopped,
}

impl DeviceFault {
    pub fn certificate(cause: impl std::fmt::Display) -> Self {
        Self::Certificate(cause.to_string())
    }
}

/// 拒绝加签.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("account or password is wrong; check the signing credentials")]
    BadCredentials,
    #[error("the account is locked; ask the device's operator")]
    Locked,
    #[error("faster than the device is rated; try again in {} s", wait.as_secs() + 1)]
    TooFast { wait: Duration },
    #[error("the body is not a sign request: {0}")]
    NotARequest(serde_json::Error),
    #[error("unknown profile `{0}`; see /cloudsign/v1/info")]
    UnknownProfile(String),
    #[error("key label `{0}` is not 1 to 32 letters, digits, - or _")]
    BadLabel(String),
    #[error("{found} requests in one call; send 1 to {most}")]
    BatchSize { found: usize, most: usize },
    #[error("request `{0}`: digest or signedInfo is not base64")]
    NotBase64(String),
    #[error("request `{id}`: {why}")]
    Unfit { id: String, why: Unfit },
    #[error(transparent)]
    Fault(#[from] DeviceFault),
}

impl From<TooFast> for Refusal {
    fn from(too_fast: TooFast) -> Self {
        Self::TooFast { wait: too_fast.wait }
    }
}

impl Refusal {
    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::BadCredentials => (StatusCode::UNAUTHORIZED, "BAD_CREDENTIALS"),
            Self::Locked => (StatusCode::FORBIDDEN, "LOCKED"),
            Self::TooFast { .. } => (StatusCode::TOO_MANY_REQUESTS, "RATE"),
            Self::NotARequest(_) => (StatusCode::BAD_REQUEST, "BAD_REQUEST"),
            Self::UnknownProfile(_) => (StatusCode::BAD_REQUEST, "UNKNOWN_PROFILE"),
            Self::BadLabel(_) => (StatusCode::BAD_REQUEST, "BAD_LABEL"),
            Self::BatchSize { .. } => (StatusCode::BAD_REQUEST, "BATCH_SIZE"),
            Self::NotBase64(_) => (StatusCode::BAD_REQUEST, "NOT_BASE64"),
            Self::Unfit { why: Unfit::Digest, .. } => (StatusCode::BAD_REQUEST, "DIGEST_MISMATCH"),
            Self::Unfit { .. } => (StatusCode::BAD_REQUEST, "BAD_SIGNED_INFO"),
            Self::Fault(_) => (StatusCode::SERVICE_UNAVAILABLE, "DEVICE_FAULT"),
        }
    }

    pub fn response(&self) -> HttpResponse {
        let (status, code) = self.status_and_code();
        if let Self::Fault(fault) = self {
            tracing::error!(%fault, "the device could not sign");
        }
        let mut response = HttpResponse::build(status);
        if let Self::TooFast { wait } = self {
            response.insert_header((RETRY_AFTER, (wait.as_secs() + 1).to_string()));
        }
        response.json(json!({ "success": false, "code": code, "message": self.to_string() }))
    }
}
