//! `GET /graphql/schema.graphql`: the published schema, for people and for code generators.

use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::Executor;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::HttpState;

/// The text and its tag, made once.
pub(super) struct SchemaFile {
    text: Bytes,
    tag: String,
}

impl SchemaFile {
    pub fn new(sdl: String) -> Self {
        let tag = entity_tag(&Sha256::digest(&sdl));
        Self { text: sdl.into(), tag }
    }
}

/// A strong entity tag of the start of a SHA-256.
pub(super) fn entity_tag(sha256: &[u8]) -> String {
    let hex: String = sha256.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

/// Whether the client already holds what `tag` names.
pub(super) fn is_held(request: &HttpRequest, tag: &str) -> bool {
    let held = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    held.flat_map(|value| value.split(',')).any(|value| value.trim().trim_start_matches("W/") == tag)
}

pub(super) async fn show<E: Executor>(request: HttpRequest, state: web::Data<HttpState<E>>) -> HttpResponse {
    let SchemaFile { text, tag } = &state.schema_file;
    if is_held(&request, tag) {
        return HttpResponse::NotModified().insert_header((ETAG, tag.as_str())).finish();
    }
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((ETAG, tag.as_str()))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(text.clone())
}
