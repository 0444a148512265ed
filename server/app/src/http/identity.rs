//! Who is asking: what the transport passes to the authenticator, and what it gets back.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use async_graphql::Data;
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

use super::refusal::{ErrorCode, Refused};

/// Longest token that is passed on.
const TOKEN_BYTES: usize = 4_096;

/// What is known of the client without asking anybody. 客户端信息
#[derive(Clone, Debug)]
pub struct ClientInfo {
    pub ip: Option<IpAddr>,
    pub accept_language: Option<String>,
}

impl ClientInfo {
    /// Reads a request. `proxy_hops` is the number of our own proxies in front: only what they wrote
    /// at the end of `X-Forwarded-For` is believed, since a client may write the rest itself.
    #[must_use]
    pub fn of(request: &HttpRequest, proxy_hops: usize) -> Self {
        let language = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            ip: forwarded_ip(request, proxy_hops).or_else(|| request.peer_addr().map(|peer| peer.ip())),
            accept_language: language.map(|text| text.chars().take(300).collect()),
        }
    }
}

fn forwarded_ip(request: &HttpRequest, proxy_hops: usize) -> Option<IpAddr> {
    let hops = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = hops.flat_map(|value| value.split(',')).map(str::trim).collect();
    hops.get(hops.len().checked_sub(proxy_hops.max(1))?).filter(|_| proxy_hops > 0)?.parse().ok()
}

/// Knows the credentials. Called once for each HTTP request, and again and again for an open socket.
pub trait Authenticator: Send + Sync + 'static {
    /// `bearer` is the token as sent; without one the answer is [`Identity::anonymous`] or a refusal.
    fn authenticate<'a>(
        &'a self,
        bearer: Option<&'a str>,
        client: &'a ClientInfo,
    ) -> BoxFuture<'a, Result<Identity, AuthFailure>>;
}

type Insert = Arc<dyn Fn(&mut Data) + Send + Sync>;

/// A caller: what its operations find in their context, and until when.
#[derive(Clone)]
pub struct Identity {
    insert: Option<Insert>,
    anonymous: bool,
    expires_at: Option<DateTime<Utc>>,
}

impl Identity {
    /// Somebody without credentials, who may only sign in.
    #[must_use]
    pub fn anonymous() -> Self {
        Self { insert: None, anonymous: true, expires_at: None }
    }

    /// The same, with what signing in needs to know of where the request comes from.
    pub fn anonymous_with(insert: impl Fn(&mut Data) + Send + Sync + 'static) -> Self {
        Self { insert: Some(Arc::new(insert)), ..Self::anonymous() }
    }

    /// Somebody known. `insert` runs for each operation, so loaders that it makes are never shared.
    pub fn known(expires_at: Option<DateTime<Utc>>, insert: impl Fn(&mut Data) + Send + Sync + 'static) -> Self {
        Self { insert: Some(Arc::new(insert)), anonymous: false, expires_at }
    }

    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.anonymous
    }

    /// When the credentials end; an open socket is closed then.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.expires_at
    }

    /// Puts the caller into the context of one operation.
    pub fn insert(&self, data: &mut Data) {
        if let Some(insert) = &self.insert {
            insert(data);
        }
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("anonymous", &self.is_anonymous()).finish_non_exhaustive()
    }
}

/// Why credentials are not accepted.
#[derive(Debug)]
pub enum AuthFailure {
    /// Unknown, expired or revoked: one answer for all three.
    Refused,
    /// Known, but not from here or not for this.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "an answer of the transport that the directory does not give yet")
    )]
    Forbidden,
    /// Too many tries.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "an answer of the transport that the directory does not give yet")
    )]
    Throttled { retry_after_s: u64 },
    /// Ours: the credentials could not be looked up. The cause is logged, never shown.
    Unavailable(Box<dyn std::error::Error + Send + Sync>),
}

impl From<AuthFailure> for Refused {
    fn from(failure: AuthFailure) -> Self {
        match failure {
            AuthFailure::Refused => Self::unauthenticated(),
            AuthFailure::Forbidden => Self::http(
                StatusCode::FORBIDDEN,
                ErrorCode::Forbidden,
                "该令牌不允许从当前地址使用，请联系管理员。",
                "These credentials may not be used from here: ask your administrator.",
            ),
            AuthFailure::Throttled { retry_after_s } => Self {
                retry_after_s: Some(retry_after_s),
                ..Self::http(
                    StatusCode::TOO_MANY_REQUESTS,
                    ErrorCode::Throttled,
                    format!("请求过于频繁，请在 {retry_after_s} 秒后重试。"),
                    format!("Too many requests: try again in {retry_after_s} seconds."),
                )
            },
            AuthFailure::Unavailable(cause) => {
                tracing::error!(cause = &*cause, "credentials could not be looked up");
                Self::internal()
            }
        }
    }
}

/// The token of an `Authorization` header; a header of any other form is a refusal, not an absence.
pub(super) fn bearer_of(request: &HttpRequest) -> Result<Option<&str>, AuthFailure> {
    let Some(header) = request.headers().get(AUTHORIZATION) else { return Ok(None) };
    header.to_str().ok().and_then(bearer).map(Some).ok_or(AuthFailure::Refused)
}

/// The token of `Bearer <token>`.
pub(super) fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.trim().split_once(' ')?;
    let token = token.trim_start();
    let plain = !token.is_empty() && token.len() <= TOKEN_BYTES && token.bytes().all(|b| b.is_ascii_graphic());
    (scheme.eq_ignore_ascii_case("bearer") && plain).then_some(token)
}
