//! `/metrics`, for Prometheus. Open on an address of its own inside; elsewhere a token opens it, and
//! without one it is not there.

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use super::{Own, Status};
use crate::config::Hidden;

const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

pub async fn show(request: HttpRequest, status: web::Data<Status>) -> HttpResponse {
    let own = request.app_data::<Own>().is_some_and(|own| own.0);
    let bearer = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    match (&status.token, bearer) {
        (None, _) if own => {}
        (None, _) => return HttpResponse::NotFound().finish(),
        (Some(token), Some(bearer)) if fits(token, bearer) => {}
        (Some(_), _) => return HttpResponse::Unauthorized().insert_header(("WWW-Authenticate", "Bearer")).finish(),
    }
    let text = status.sampler.render().await;
    HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).content_type(FORMAT).body(text)
}

/// By digest, so that how long it takes says nothing about the token.
fn fits(token: &Hidden, bearer: &str) -> bool {
    let given = bearer.strip_prefix("Bearer ").unwrap_or_default();
    Sha256::digest(given) == Sha256::digest(token.reveal())
}
