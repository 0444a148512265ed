//! graphql-transport-ws over real sockets: every close code, and what is said before.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::support::{Doorkeeper, mount, state};
use crate::http::{HttpOptions, request_id};

const HANDSHAKE: &[u8] = b"GET /graphql/ws HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
    sec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\
    sec-websocket-protocol: graphql-transport-ws\r\n\r\n";

struct Server {
    port: u16,
    doorkeeper: Arc<Doorkeeper>,
    options: HttpOptions,
}

fn serve(change: impl FnOnce(&mut HttpOptions)) -> Server {
    let mut options = HttpOptions::default();
    change(&mut options);
    let doorkeeper = Arc::new(Doorkeeper::default());
    let state = state(doorkeeper.clone(), options.clone());
    let server =
        HttpServer::new(move || App::new().configure(|cfg| mount(cfg, state.clone())).wrap(from_fn(request_id)));
    let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).expect("a free port");
    let port = server.addrs()[0].port();
    actix_web::rt::spawn(server.run());
    Server { port, doorkeeper, options }
}

struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Server {
    async fn connect(&self, protocol: Option<&str>) -> Socket {
        let mut request = format!("ws://127.0.0.1:{}/graphql/ws", self.port).into_client_request().expect("a request");
        if let Some(protocol) = protocol {
            request.headers_mut().insert("sec-websocket-protocol", protocol.parse().expect("a header"));
        }
        Socket(connect_async(request).await.expect("a handshake").0)
    }

    async fn open(&self) -> Socket {
        self.connect(Some("graphql-transport-ws")).await
    }

    /// A socket that has been acknowledged.
    async fn ready(&self, token: &str) -> Socket {
        let mut socket = self.open().await;
        socket.init(token).await;
        assert_eq!(socket.read().await, json!({ "type": "connection_ack" }));
        socket
    }
}

impl Socket {
    async fn say(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.expect("sent");
    }

    async fn init(&mut self, token: &str) {
        self.say(json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {token}") } })).await;
    }

    async fn subscribe(&mut self, id: &str, query: &str) {
        self.say(json!({ "type": "subscribe", "id": id, "payload": { "query": query } })).await;
    }

    async fn next(&mut self) -> Message {
        let next = tokio::time::timeout(Duration::from_secs(20), self.0.next()).await;
        next.expect("in time").expect("not ended").expect("no error")
    }

    async fn read(&mut self) -> Value {
        loop {
            match self.next().await {
                Message::Text(text) => return serde_json::from_str(&text).expect("JSON"),
                Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("{other:?} instead of a text"),
            }
        }
    }

    async fn closed(&mut self) -> (u16, String) {
        loop {
            match self.next().await {
                Message::Close(frame) => {
                    let frame = frame.expect("a reason");
                    return (frame.code.into(), frame.reason.to_string());
                }
                Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("{other:?} instead of a close"),
            }
        }
    }

    async fn closed_with(&mut self, code: u16, reason: &str) {
        assert_eq!(self.closed().await, (code, reason.to_owned()));
    }
}

#[actix_web::test]
async fn an_operation_runs_from_subscribe_to_complete() {
    let server = serve(|_| {});
    let mut socket = server.ready("good").await;
    socket.subscribe("1", "subscription { ticks(count: 2) }").await;
    assert_eq!(socket.read().await, json!({ "type": "next", "id": "1", "payload": { "data": { "ticks": 0 } } }));
    assert_eq!(socket.read().await, json!({ "type": "next", "id": "1", "payload": { "data": { "ticks": 1 } } }));
    assert_eq!(socket.read().await, json!({ "type": "complete", "id": "1" }));
    // The id is free again, and queries are welcome too.
    socket.subscribe("1", "{ me }").await;
    assert_eq!(socket.read().await["payload"]["data"]["me"], "good");
    assert_eq!(socket.read().await["type"], "complete");
}

#[actix_web::test]
async fn a_client_may_stop_an_operation() {
    let server = serve(|_| {});
    let mut socket = server.ready("good").await;
    socket.subscribe("1", "subscription { forever }").await;
    socket.say(json!({ "type": "complete", "id": "1" })).await;
    socket.say(json!({ "type": "complete", "id": "unknown" })).await;
    socket.subscribe("1", "{ me }").await;
    assert_eq!(socket.read().await["type"], "next");
}

#[actix_web::test]
async fn ping_is_answered_before_and_after_the_handshake() {
    let server = serve(|_| {});
    let mut socket = server.open().await;
    socket.say(json!({ "type": "ping" })).await;
    assert_eq!(socket.read().await, json!({ "type": "pong" }));
    socket.init("good").await;
    assert_eq!(socket.read().await["type"], "connection_ack");
    socket.say(json!({ "type": "pong", "payload": {} })).await;
    socket.say(json!({ "type": "ping", "payload": { "a": 1 } })).await;
    assert_eq!(socket.read().await, json!({ "type": "pong", "payload": { "a": 1 } }));
}

#[actix_web::test]
async fn a_bad_document_is_an_error_message_and_the_socket_lives() {
    let server = serve(|_| {});
    let mut socket = server.ready("good").await;
    let doubled =
        (0..26).map(|n| format!("fragment F{n} on Query {{ ...F{} ...F{} }}", n + 1, n + 1)).collect::<String>();
    for (query, code) in [
        ("{", "PARSE_FAILED"),
        ("subscription { nothing }", "VALIDATION_FAILED"),
        (format!("{{ ...F0 }} {doubled} fragment F26 on Query {{ me }}").as_str(), "COST_EXCEEDED"),
        ("query ($v: String!) { echo(text: $v) }", "BAD_USER_INPUT"),
    ] {
        socket.subscribe("1", query).await;
        let message = socket.read().await;
        assert_eq!((message["type"].as_str(), message["id"].as_str()), (Some("error"), Some("1")), "{message}");
        assert_eq!(message["payload"][0]["extensions"]["code"], code, "{message}");
        assert!(message["payload"][0]["extensions"]["requestId"].is_string());
    }
    socket.subscribe("2", "subscription { ticks(count: 1) }").await;
    loop {
        let message = socket.read().await;
        if message["id"] == "2" && message["type"] == "complete" {
            break;
        }
        assert_eq!(message["id"], "2", "an error message ends its operation: {message}");
    }
}

#[actix_web::test]
async fn faults_are_masked_and_panics_end_one_operation() {
    let server = serve(|_| {});
    let mut socket = server.ready("good").await;
    for query in ["subscription { broken }", "{ panics }", "{ requiredFault }"] {
        socket.subscribe("x", query).await;
        let message = socket.read().await;
        let errors = if message["type"] == "error" { &message["payload"] } else { &message["payload"]["errors"] };
        assert_eq!(errors[0]["extensions"]["code"], "INTERNAL", "{query} {message}");
        assert!(!message.to_string().contains("secret"), "{message}");
        if message["type"] == "next" {
            assert_eq!(socket.read().await["type"], "complete");
        }
    }
}

#[actix_web::test]
async fn operations_on_one_socket_are_limited() {
    let server = serve(|options| options.limits.socket.operations = 2);
    let mut socket = server.ready("good").await;
    for id in ["1", "2", "3"] {
        socket.subscribe(id, "subscription { forever }").await;
    }
    let message = socket.read().await;
    assert_eq!((message["type"].as_str(), message["id"].as_str()), (Some("error"), Some("3")));
    assert_eq!(message["payload"][0]["extensions"]["code"], "THROTTLED");
}

#[actix_web::test]
async fn bad_messages_close_with_4400() {
    let server = serve(|_| {});
    for bad in [
        "nonsense",
        "{}",
        "[]",
        r#"{"type":"start","id":"1","payload":{"query":"{ me }"}}"#,
        r#"{"type":"subscribe","payload":{"query":"{ me }"}}"#,
        r#"{"type":"subscribe","id":"","payload":{"query":"{ me }"}}"#,
        r#"{"type":"subscribe","id":1,"payload":{"query":"{ me }"}}"#,
        r#"{"type":"subscribe","id":"1"}"#,
        r#"{"type":"subscribe","id":"1","payload":{"query":1}}"#,
        r#"{"type":"subscribe","id":"1","payload":{"query":"{ me }","variables":[]}}"#,
        r#"{"type":"complete"}"#,
        r#"{"type":"connection_init","payload":"x"}"#,
        r#"{"type":"ping","payload":"x"}"#,
    ] {
        let mut socket = server.ready("good").await;
        socket.0.send(Message::text(bad)).await.expect("sent");
        assert_eq!(socket.closed().await.0, 4400, "{bad}");
    }
    let mut socket = server.ready("good").await;
    socket.0.send(Message::binary(b"{}".to_vec())).await.expect("sent");
    assert_eq!(socket.closed().await.0, 4400);
}

#[actix_web::test]
async fn an_operation_before_the_handshake_closes_with_4401() {
    let mut socket = serve(|_| {}).open().await;
    socket.subscribe("1", "{ me }").await;
    socket.closed_with(4401, "Unauthorized").await;
}

#[actix_web::test]
async fn refused_credentials_close_with_4403() {
    let server = serve(|_| {});
    for payload in [
        json!(null),
        json!({}),
        json!({ "authorization": "good" }),
        json!({ "authorization": 1 }),
        json!({ "authorization": "Bearer bad" }),
    ] {
        let mut socket = server.open().await;
        socket.say(json!({ "type": "connection_init", "payload": payload })).await;
        socket.closed_with(4403, "Forbidden").await;
    }
    let mut socket = server.open().await;
    socket.init("good-unknowable").await;
    socket.closed_with(4500, "Internal server error").await;
}

#[actix_web::test]
async fn a_token_of_the_handshake_s_header_counts() {
    let server = serve(|_| {});
    let mut request = format!("ws://127.0.0.1:{}/graphql/ws", server.port).into_client_request().expect("a request");
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().expect("a header"));
    request.headers_mut().insert("authorization", "Bearer good".parse().expect("a header"));
    let mut socket = Socket(connect_async(request).await.expect("a handshake").0);
    socket.say(json!({ "type": "connection_init" })).await;
    assert_eq!(socket.read().await["type"], "connection_ack");
}

#[actix_web::test]
async fn an_expired_token_closes_with_4403() {
    let mut socket = serve(|_| {}).ready("brief").await;
    socket.closed_with(4403, "Token expired").await;
}

#[actix_web::test]
async fn a_revoked_token_closes_with_4403() {
    let server = serve(|options| options.limits.socket.recheck_every = Duration::from_millis(20));
    let mut socket = server.ready("revocable").await;
    socket.subscribe("1", "subscription { forever }").await;
    server.doorkeeper.revoked.store(true, Ordering::SeqCst);
    socket.closed_with(4403, "Token revoked").await;
}

#[actix_web::test]
async fn another_subprotocol_closes_with_4406() {
    serve(|_| {}).connect(None).await.closed_with(4406, "Subprotocol not acceptable").await;
}

#[actix_web::test]
async fn silence_after_the_handshake_closes_with_4408() {
    let server = serve(|options| options.limits.socket.init_wait = Duration::from_millis(20));
    server.open().await.closed_with(4408, "Connection initialisation timeout").await;
}

#[actix_web::test]
async fn an_id_in_use_closes_with_4409() {
    let mut socket = serve(|_| {}).ready("good").await;
    socket.subscribe("1", "subscription { forever }").await;
    socket.subscribe("1", "subscription { forever }").await;
    socket.closed_with(4409, "Subscriber for 1 already exists").await;
}

#[actix_web::test]
async fn a_second_init_closes_with_4429() {
    let mut socket = serve(|_| {}).ready("good").await;
    socket.init("good").await;
    socket.closed_with(4429, "Too many initialisation requests").await;
}

#[actix_web::test]
async fn a_message_too_big_closes_with_1009() {
    let mut socket = serve(|_| {}).ready("good").await;
    socket.subscribe("1", &"x".repeat(200_000)).await;
    assert_eq!(socket.closed().await.0, 1009);
}

#[actix_web::test]
async fn a_stopping_process_closes_with_1001() {
    let server = serve(|_| {});
    let mut socket = server.ready("good").await;
    server.options.stopping.cancel();
    assert_eq!(socket.closed().await.0, 1001);
}

#[actix_web::test]
async fn a_quiet_peer_is_pinged_and_then_dropped() {
    let server = serve(|options| options.limits.socket.ping_every = Duration::from_millis(200));
    let mut socket = server.ready("good").await;
    assert!(matches!(socket.next().await, Message::Ping(_)));
    // The answer to the ping waits in the client's buffer until it is polled; this one talks past it.
    let mut raw = TcpStream::connect(("127.0.0.1", server.port)).await.expect("connected");
    raw.write_all(HANDSHAKE).await.expect("sent");
    let mut everything = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(20), raw.read_to_end(&mut everything)).await;
    ended.expect("dropped in time").expect("read");
    assert!(everything.starts_with(b"HTTP/1.1 101"));
}

#[actix_web::test]
async fn sockets_are_limited() {
    let server = serve(|options| options.limits.socket.connections = 1);
    let _first = server.ready("good").await;
    let mut request = format!("ws://127.0.0.1:{}/graphql/ws", server.port).into_client_request().expect("a request");
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().expect("a header"));
    let refused = connect_async(request).await.expect_err("no place");
    assert!(refused.to_string().contains("503"), "{refused}");
}
