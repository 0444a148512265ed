//! The dashboard's files: hashed names are kept for ever, the rest is asked for again each time, and
//! an address that belongs to a screen gets `index.html`.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::Arc;

use actix_web::http::Method;
use actix_web::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use rust_embed::RustEmbed;

use super::schema_file::{entity_tag, is_held};

const INDEX: &str = "index.html";
const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";
/// First steps of paths that are never a screen: a wrong address there must not answer with a page.
const NOT_SCREENS: [&str; 8] = ["graphql", "graphiql", "uploads", "templates", "messages", "live", "ready", "metrics"];

/// One file. 静态文件
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    pub sha256: [u8; 32],
}

/// Where the files come from.
pub trait AssetSource: Send + Sync + 'static {
    /// The file at a path such as `assets/index-B1xY2z3w.js`.
    fn find(&self, path: &str) -> Option<Asset>;
}

/// The files that a `#[derive(RustEmbed)]` type carries.
pub struct Embedded<E>(PhantomData<fn() -> E>);

impl<E> Default for Embedded<E> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<E: RustEmbed + 'static> AssetSource for Embedded<E> {
    fn find(&self, path: &str) -> Option<Asset> {
        let file = E::get(path)?;
        Some(Asset { sha256: file.metadata.sha256_hash(), bytes: file.data })
    }
}

/// Mounts the dashboard on every path that nothing else took. Call it last.
pub fn configure_dashboard(cfg: &mut web::ServiceConfig, source: Arc<dyn AssetSource>) {
    cfg.default_service(web::to(move |request: HttpRequest| {
        let response = respond(&request, &*source);
        async move { response }
    }));
}

fn respond(request: &HttpRequest, source: &dyn AssetSource) -> HttpResponse {
    let path = request.path().trim_start_matches('/');
    let first = path.split('/').next().unwrap_or_default();
    if NOT_SCREENS.contains(&first) || !is_plain(path) {
        return not_found("没有这个地址。 There is nothing at this address.");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return HttpResponse::MethodNotAllowed().insert_header((ALLOW, "GET, HEAD")).finish();
    }
    if !path.is_empty()
        && let Some(asset) = source.find(path)
    {
        return show(request, path, asset);
    }
    // A file that is gone must not come back as a page: the browser would run it as a script.
    let screen = !path.rsplit('/').next().unwrap_or_default().contains('.');
    match source.find(INDEX).filter(|_| screen) {
        Some(index) => show(request, INDEX, index),
        None if screen => not_found("此程序未包含界面文件。 This build carries no dashboard."),
        None => not_found("没有这个文件。 There is no such file."),
    }
}

fn show(request: &HttpRequest, path: &str, asset: Asset) -> HttpResponse {
    let tag = entity_tag(&asset.sha256);
    let caching = if is_hashed(path) { FOREVER } else { ASK_AGAIN };
    if is_held(request, &tag) {
        return HttpResponse::NotModified().insert_header((ETAG, tag)).insert_header((CACHE_CONTROL, caching)).finish();
    }
    let mime = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if mime.type_() == "text" { "; charset=utf-8" } else { "" };
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format!("{mime}{charset}")))
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, caching))
        .body(match asset.bytes {
            Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            Cow::Owned(bytes) => bytes.into(),
        })
}

/// Whether the bundler put a hash into the name, such as `assets/index-B1xY2z3w.js`.
fn is_hashed(path: &str) -> bool {
    let Some((stem, _)) = path.strip_prefix("assets/").and_then(|name| name.rsplit_once('.')) else { return false };
    let stem = stem.trim_end_matches(".min");
    let Some(start) = stem.len().checked_sub(8).filter(|start| stem.is_char_boundary(*start)) else { return false };
    let (before, hash) = stem.split_at(start);
    before.ends_with(['-', '.']) && hash.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Wherever the files come from: no way out of their folder.
fn is_plain(path: &str) -> bool {
    !path.contains(['\\', '\0']) && path.split('/').all(|step| step != ".." && step != ".")
}

fn not_found(text: &'static str) -> HttpResponse {
    HttpResponse::NotFound()
        .content_type("text/plain; charset=utf-8")
        .insert_header((CACHE_CONTROL, ASK_AGAIN))
        .body(text)
}
