//! What leaves the house of an error: always a code and the request's id, never a cause.
//!
//! The convention for resolvers: an error with an `extensions.code` was written for the client and is shown;
//! one without, or with INTERNAL, is a fault of ours, logged and replaced by one sentence.

use async_graphql::{ErrorExtensionValues, Response, ServerError, Value};
use qiyun_kernel::Language;

use super::refusal::{ErrorCode, INTERNAL};
use super::request_id::RequestId;

/// A document that is wrong in a thousand places is not told so a thousand times.
const MAX_VALIDATION_ERRORS: usize = 20;
/// Messages quote values that the client sent.
const MAX_MESSAGE_CHARS: usize = 500;

/// For whom errors are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Audience<'a> {
    pub language: Language,
    pub request_id: &'a RequestId,
    pub anonymous: bool,
}

/// Whether nothing was executed: only then is there no `data`. Errors of execution have a path.
pub(super) fn is_request_error(response: &Response) -> bool {
    !response.errors.is_empty()
        && response.data == Value::Null
        && response.errors.iter().all(|error| error.path.is_empty())
}

/// Codes, masks and shortens every error of a response.
pub(super) fn mask(response: &mut Response, audience: Audience<'_>) {
    if is_request_error(response) {
        response.errors.truncate(MAX_VALIDATION_ERRORS);
    }
    for error in &mut response.errors {
        mask_error(error, audience);
    }
}

/// The code that an error was given.
pub(super) fn code_of(error: &ServerError) -> Option<&str> {
    match error.extensions.as_ref()?.get("code")? {
        Value::String(code) => Some(code),
        _ => None,
    }
}

fn mask_error(error: &mut ServerError, audience: Audience<'_>) {
    let code = match code_of(error) {
        Some(code) if code == ErrorCode::Internal.as_str() => ErrorCode::Internal,
        Some(_) => return finish(error, None, audience),
        None if error.path.is_empty() => ErrorCode::ValidationFailed,
        None if is_bad_argument(error) => ErrorCode::BadUserInput,
        None => ErrorCode::Internal,
    };
    match code {
        ErrorCode::Internal => {
            tracing::error!(
                request_id = audience.request_id.as_str(),
                path = ?error.path,
                cause = error.message,
                "a resolver failed"
            );
            audience.language.pick(INTERNAL.0, INTERNAL.1).clone_into(&mut error.message);
            // Whatever else was attached describes the fault.
            error.extensions = None;
        }
        ErrorCode::ValidationFailed if audience.anonymous => {
            // "Did you mean" would read the schema out to a stranger.
            let text = audience.language.pick("文档与接口定义不符。", "The document does not fit the schema.");
            text.clone_into(&mut error.message);
        }
        _ => {}
    }
    finish(error, Some(code), audience);
}

fn finish(error: &mut ServerError, code: Option<ErrorCode>, audience: Audience<'_>) {
    if let Some((end, _)) = error.message.char_indices().nth(MAX_MESSAGE_CHARS) {
        error.message.truncate(end);
        error.message.push('…');
    }
    error.source = None;
    let extensions = error.extensions.get_or_insert_with(ErrorExtensionValues::default);
    if let Some(code) = code {
        extensions.set("code", code.as_str());
    }
    extensions.set("requestId", audience.request_id.as_str());
}

/// An argument that only its scalar could judge. async-graphql writes these itself, always without a
/// source, whereas what a resolver raises with `?` carries one.
fn is_bad_argument(error: &ServerError) -> bool {
    let written = ["Failed to parse \"", "Expected input type \"", "Invalid value for argument "];
    error.source.is_none() && written.iter().any(|start| error.message.starts_with(start))
}
