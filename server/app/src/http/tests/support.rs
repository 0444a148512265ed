//! The schema, the callers and the app of these tests.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::middleware::from_fn;
use actix_web::test::{self, TestRequest};
use actix_web::{App, web};
use async_graphql::futures_util::{Stream, stream};
use async_graphql::{
    Context, Error, ErrorExtensions, InputValueError, InputValueResult, Object, Scalar, ScalarType, Schema,
    Subscription, Value,
};
use futures::FutureExt;
use futures::future::BoxFuture;
use sha2::{Digest, Sha256};

use crate::http::request_id::RequestId;
use crate::http::static_files::{Asset, AssetSource};
use crate::http::{
    AuthFailure, Authenticator, ClientInfo, HttpOptions, HttpState, Identity, configure, configure_dashboard,
    request_id, security_headers,
};

/// The name behind a token.
pub struct Caller(pub String);

pub struct Even(i32);

#[Scalar]
impl ScalarType for Even {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::Number(n) => {
                let n = n.as_i64().and_then(|n| i32::try_from(n).ok()).filter(|n| n % 2 == 0);
                n.map(Self).ok_or_else(|| InputValueError::custom("an even number is wanted"))
            }
            other => Err(InputValueError::expected_type(other)),
        }
    }
    fn to_value(&self) -> Value {
        self.0.into()
    }
}

pub struct Query;

#[Object]
impl Query {
    async fn me(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(ctx.data::<Caller>()?.0.clone())
    }
    async fn request_id(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(ctx.data::<RequestId>()?.as_str().to_owned())
    }
    async fn echo(&self, text: Option<String>, ids: Option<Vec<String>>) -> String {
        text.unwrap_or_else(|| ids.unwrap_or_default().concat())
    }
    async fn half(&self, of: Even) -> i32 {
        of.0 / 2
    }
    async fn deeper(&self) -> Query {
        Query
    }
    /// A fault: an error that nobody wrote for a client.
    async fn fault(&self) -> async_graphql::Result<Option<i32>> {
        Err(std::io::Error::other("password=hunter2 at db-7").into())
    }
    async fn required_fault(&self) -> async_graphql::Result<i32> {
        Err(Error::new("secret detail"))
    }
    async fn panics(&self, ctx: &Context<'_>) -> i32 {
        ctx.data::<String>().map(String::len).expect("secret panic") as i32
    }
    async fn forbidden(&self) -> async_graphql::Result<Option<i32>> {
        Err(Error::new("不允许").extend_with(|_, e| e.set("code", "FORBIDDEN")))
    }
    async fn cursor(&self) -> async_graphql::Result<Option<i32>> {
        Err(Error::new("The cursor is not one of ours.").extend_with(|_, e| e.set("code", "BAD_USER_INPUT")))
    }
    async fn throttled(&self) -> async_graphql::Result<i32> {
        Err(Error::new("slow down").extend_with(|_, e| {
            e.set("code", "THROTTLED");
            e.set("retryAfter", 7);
        }))
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn session_create(&self, login: String) -> String {
        login
    }
    async fn rename(&self, name: String) -> String {
        name
    }
}

pub struct Events;

#[Subscription]
impl Events {
    async fn ticks(&self, count: i32) -> impl Stream<Item = i32> {
        stream::iter(0..count)
    }
    async fn forever(&self) -> impl Stream<Item = i32> {
        stream::pending()
    }
    async fn broken(&self) -> async_graphql::Result<stream::Empty<i32>> {
        Err(Error::new("secret cause"))
    }
}

/// Knows the tokens `good…`; `revocable` until it is revoked, `brief` for a moment, `good-forbidden` not from here.
#[derive(Default)]
pub struct Doorkeeper {
    pub revoked: AtomicBool,
}

impl Authenticator for Doorkeeper {
    fn authenticate<'a>(
        &'a self,
        bearer: Option<&'a str>,
        _client: &'a ClientInfo,
    ) -> BoxFuture<'a, Result<Identity, AuthFailure>> {
        let known = |lasting: Option<Duration>| {
            let name = bearer.unwrap_or_default().to_owned();
            let until = lasting.map(|lasting| qiyun_kernel::clock::now() + lasting);
            Ok(Identity::known(until, move |data| data.insert(Caller(name.clone()))))
        };
        let answer = match bearer {
            None => Ok(Identity::anonymous()),
            Some("good-forbidden") => Err(AuthFailure::Forbidden),
            Some("good-throttled") => Err(AuthFailure::Throttled { retry_after_s: 3 }),
            Some("good-unknowable") => Err(AuthFailure::Unavailable("db-7 is down".into())),
            Some("brief") => known(Some(Duration::from_millis(30))),
            Some("revocable") if !self.revoked.load(Ordering::SeqCst) => known(None),
            Some(token) if token.starts_with("good") => known(None),
            Some(_) => Err(AuthFailure::Refused),
        };
        async move { answer }.boxed()
    }
}

/// A dashboard of three files.
struct Files;

impl AssetSource for Files {
    fn find(&self, path: &str) -> Option<Asset> {
        let bytes: &'static [u8] = match path {
            "index.html" => b"<!doctype html>",
            "assets/index-B1xY2z3w.js" => b"export {}",
            "favicon.svg" => b"<svg/>",
            _ => return None,
        };
        Some(Asset { bytes: Cow::Borrowed(bytes), sha256: Sha256::digest(bytes).into() })
    }
}

pub type TestSchema = Schema<Query, Mutation, Events>;
pub type State = web::Data<HttpState<TestSchema>>;

pub fn state(doorkeeper: Arc<Doorkeeper>, options: HttpOptions) -> State {
    let schema = Schema::new(Query, Mutation, Events);
    let sdl = schema.sdl();
    web::Data::new(HttpState::new(schema, doorkeeper, sdl, options))
}

pub fn mount(cfg: &mut web::ServiceConfig, state: State) {
    configure(cfg, state);
    configure_dashboard(cfg, Arc::new(Files));
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.body))
    }
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a text header"))
    }
    /// The code of the first error.
    pub fn code(&self) -> String {
        let json = self.json();
        assert!(json["errors"][0]["extensions"]["requestId"].is_string(), "no request id: {json}");
        json["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

pub async fn send(request: TestRequest) -> Answer {
    let state = state(Arc::default(), HttpOptions::default());
    let app = App::new().configure(|cfg| mount(cfg, state)).wrap(from_fn(security_headers)).wrap(from_fn(request_id));
    let app = test::init_service(app).await;
    let response = test::call_service(&app, request.to_request()).await;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = test::read_body(response).await;
    Answer { status, headers, body: String::from_utf8(body.to_vec()).expect("UTF-8") }
}

/// A POST of a body as it stands, by somebody known.
pub fn post(body: impl Into<String>) -> TestRequest {
    anonymous_post(body).insert_header(("authorization", "Bearer good"))
}

pub fn anonymous_post(body: impl Into<String>) -> TestRequest {
    TestRequest::post().uri("/graphql").insert_header((CONTENT_TYPE, "application/json")).set_payload(body.into())
}

/// The body of a document alone.
pub fn document(query: &str) -> String {
    serde_json::json!({ "query": query }).to_string()
}

pub async fn ask(query: &str) -> Answer {
    send(post(document(query)).insert_header(("accept", "application/graphql-response+json"))).await
}
