//! Answers in HTTP: media type, status and headers of what was executed and of what was not.

use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, VARY, WWW_AUTHENTICATE};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use async_graphql::{Response, ServerError, Value};
use qiyun_kernel::Language;
use serde::Serialize;

use super::accept::MediaType;
use super::identity::ClientInfo;
use super::masking::{self, Audience};
use super::refusal::{ErrorCode, Refused};
use super::request_id::RequestId;

/// Who reads the answer, and how.
#[derive(Debug)]
pub(super) struct Reader {
    /// `None`: the client accepts nothing that we can write.
    media: Option<MediaType>,
    pub language: Language,
    pub request_id: RequestId,
}

impl Reader {
    pub fn of(request: &HttpRequest, client: &ClientInfo) -> Self {
        Self {
            media: MediaType::negotiate(request),
            language: Language::from_header(client.accept_language.as_deref()),
            request_id: RequestId::of(request),
        }
    }

    /// Refuses a client that could not read the answer.
    pub fn check(&self) -> Result<(), Refused> {
        self.media.map(|_| ()).ok_or_else(|| {
            Refused::http(
                StatusCode::NOT_ACCEPTABLE,
                ErrorCode::BadUserInput,
                "本接口只返回 application/graphql-response+json 或 application/json，请调整 Accept。",
                "Answers are application/graphql-response+json or application/json: change the Accept header.",
            )
        })
    }

    fn media(&self) -> MediaType {
        self.media.unwrap_or(MediaType::Json)
    }

    /// A request error that says nothing else of its status.
    fn document_status(&self) -> StatusCode {
        match self.media() {
            MediaType::GraphqlResponse => StatusCode::BAD_REQUEST,
            MediaType::Json => StatusCode::OK,
        }
    }
}

/// A body without `data`: nothing was executed.
#[derive(Serialize)]
struct ErrorsOnly<'a> {
    errors: &'a [ServerError],
}

/// The answer to a request that is not executed.
pub(super) fn refuse(reader: &Reader, refused: &Refused) -> HttpResponse {
    let status = refused.status.unwrap_or_else(|| reader.document_status());
    let mut builder = begin(reader, status);
    if let Some(allow) = refused.allow {
        builder.insert_header((ALLOW, allow));
    }
    if let Some(seconds) = refused.retry_after_s {
        builder.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    let error = refused.to_error(reader.language, &reader.request_id);
    builder.body(json(&ErrorsOnly { errors: &[error] }))
}

/// Codes, masks and shortens what went wrong, before anybody sees or counts it.
pub(super) fn mask(reader: &Reader, response: &mut Response, anonymous: bool) {
    masking::mask(response, Audience { language: reader.language, request_id: &reader.request_id, anonymous });
}

/// The answer to what async-graphql made of a request, masked.
pub(super) fn answer(reader: &Reader, response: Response) -> HttpResponse {
    let refused = masking::is_request_error(&response);
    let status = if response.data == Value::Null { failed_status(reader, &response, refused) } else { StatusCode::OK };
    let mut builder = begin(reader, status);
    if status == StatusCode::TOO_MANY_REQUESTS
        && let Some(seconds) = response.errors.iter().find_map(retry_after)
    {
        builder.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    for (name, value) in &response.http_headers {
        if let Ok(value) = value.to_str() {
            builder.insert_header((name.as_str(), value));
        }
    }
    if refused { builder.body(json(&ErrorsOnly { errors: &response.errors })) } else { builder.body(json(&response)) }
}

/// Without data, some codes have a status of their own.
fn failed_status(reader: &Reader, response: &Response, refused: bool) -> StatusCode {
    let has = |code: ErrorCode| response.errors.iter().any(|error| masking::code_of(error) == Some(code.as_str()));
    if has(ErrorCode::Throttled) {
        return StatusCode::TOO_MANY_REQUESTS;
    }
    match refused {
        true if has(ErrorCode::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
        true if has(ErrorCode::Unauthenticated) => StatusCode::UNAUTHORIZED,
        true if has(ErrorCode::Forbidden) => StatusCode::FORBIDDEN,
        true => reader.document_status(),
        false => StatusCode::OK,
    }
}

fn begin(reader: &Reader, status: StatusCode) -> HttpResponseBuilder {
    let mut builder = HttpResponse::build(status);
    builder
        .insert_header((CONTENT_TYPE, reader.media().content_type()))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((VARY, "Accept, Accept-Language"));
    if status == StatusCode::UNAUTHORIZED {
        builder.insert_header((WWW_AUTHENTICATE, "Bearer realm=\"qiyun\""));
    }
    builder
}

fn retry_after(error: &ServerError) -> Option<u64> {
    match error.extensions.as_ref()?.get("retryAfter")? {
        Value::Number(seconds) => seconds.as_u64(),
        _ => None,
    }
}

fn json<T: Serialize>(body: &T) -> Vec<u8> {
    // Only a map with keys that are no texts can fail here, and there is none.
    serde_json::to_vec(body).unwrap_or_else(|_| br#"{"errors":[{"message":"internal"}]}"#.to_vec())
}
