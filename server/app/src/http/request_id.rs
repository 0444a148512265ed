//! One id for each request: in the log's span, in every error, in `X-Request-Id`.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest};
use tracing::Instrument;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The request's id. 请求编号
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    fn fresh() -> Self {
        Self(qiyun_kernel::ids::next().simple().to_string())
    }

    /// The id that the middleware gave this request, or a fresh one where it is not mounted.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        request.extensions().get::<Self>().cloned().unwrap_or_else(Self::fresh)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A proxy's id is kept if it cannot forge a log line or a header.
    fn received(value: &HeaderValue) -> Option<Self> {
        let text = value.to_str().ok()?;
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        ((8..=64).contains(&text.len()) && plain).then(|| Self(text.to_owned()))
    }
}

/// Middleware: gives the request its id, its span and its line in the log.
///
/// The path is logged and the query string is not, because a GET may carry values. `tenant` is filled in
/// by whoever finds out who asks.
pub async fn request_id<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let id = request.headers().get(HEADER).and_then(RequestId::received).unwrap_or_else(RequestId::fresh);
    // Not under this module's name, which the usual filter leaves out: every line of the log needs the id.
    let span = tracing::info_span!(
        target: "qiyun::request",
        "request",
        request_id = id.as_str(),
        method = %request.method(),
        path = request.path(),
        tenant = tracing::field::Empty,
        status = tracing::field::Empty,
    );
    request.extensions_mut().insert(id.clone());
    async move {
        let started = Instant::now();
        let mut response = next.call(request).await?;
        if let Ok(value) = HeaderValue::from_str(id.as_str()) {
            response.headers_mut().insert(HEADER, value);
        }
        let elapsed_ms = started.elapsed().as_secs_f64() * 1_000.0;
        let status = response.status().as_u16();
        tracing::Span::current().record("status", status);
        tracing::info!(status, elapsed_ms, "answered");
        Ok(response)
    }
    .instrument(span)
    .await
}
