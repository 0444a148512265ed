//! Which of the two media types the client gets: `Accept`, as RFC 9110 reads it.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT;

/// The two forms of an answer; they differ in the status of a request that is not executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// `application/json`: what clients got before there was a specification.
    Json,
    /// `application/graphql-response+json`.
    GraphqlResponse,
}

impl MediaType {
    /// The `Content-Type` header.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        }
    }

    /// What the client likes best; `None` when it likes neither.
    ///
    /// A wildcard means `application/json`, and so does no header, because the specification says so.
    #[must_use]
    pub fn negotiate(request: &HttpRequest) -> Option<Self> {
        let headers: Vec<&str> = request.headers().get_all(ACCEPT).filter_map(|v| v.to_str().ok()).collect();
        if headers.iter().all(|value| value.trim().is_empty()) {
            return Some(Self::Json);
        }
        let (mut json, mut graphql, mut wildcard) = (None, None, None);
        for range in headers.iter().flat_map(|value| value.split(',')) {
            let Some((name, quality)) = read_range(range) else { continue };
            let slot = match name.as_str() {
                "application/json" => &mut json,
                "application/graphql-response+json" => &mut graphql,
                "*/*" | "application/*" => &mut wildcard,
                _ => continue,
            };
            *slot = Some(quality.max(slot.unwrap_or(0)));
        }
        let json = json.or(wildcard).unwrap_or(0);
        let graphql = graphql.unwrap_or(0);
        match (graphql, json) {
            (0, 0) => None,
            (graphql, json) if graphql >= json => Some(Self::GraphqlResponse),
            _ => Some(Self::Json),
        }
    }
}

/// Name and thousandths of one media range; `None` for one in another charset than ours.
fn read_range(range: &str) -> Option<(String, u32)> {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next()?.to_ascii_lowercase();
    let mut quality = 1_000;
    for (key, value) in parts.filter_map(|part| part.split_once('=')) {
        match key.trim().to_ascii_lowercase().as_str() {
            "q" => {
                let share: f32 = value.trim().parse().ok()?;
                quality = (share.clamp(0.0, 1.0) * 1_000.0) as u32;
            }
            "charset" if !is_utf8(value) => return None,
            _ => {}
        }
    }
    Some((name, quality))
}

/// Whether a `charset` parameter names UTF-8.
pub(super) fn is_utf8(charset: &str) -> bool {
    let name = charset.trim().trim_matches('"');
    name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("utf8")
}
