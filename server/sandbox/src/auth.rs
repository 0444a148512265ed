//! HTTP Basic, as both channels of the field use it: an account and a password per enterprise.

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Name and password of a request, if it carries any.
pub struct Basic {
    pub name: String,
    pub password: String,
}

pub fn basic(request: &HttpRequest) -> Option<Basic> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (name, password) = decoded.split_once(':')?;
    Some(Basic { name: name.to_owned(), password: password.to_owned() })
}
