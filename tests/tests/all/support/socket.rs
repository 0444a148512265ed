//! A graphql-transport-ws client, as small as the protocol.

use std::time::Duration;

use futures::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Longer than any honest silence.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open socket.
pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// What the server said.
#[derive(Debug, PartialEq)]
pub enum Said {
    Message(Value),
    /// Code and reason.
    Closed(u16, String),
}

impl Socket {
    /// Connects without saying who it is.
    pub async fn open(url: &str) -> Self {
        let address = format!("{}/graphql/ws", url.replacen("http", "ws", 1));
        let mut request = address.into_client_request().expect("a request");
        request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().expect("a header"));
        Self(connect_async(request).await.expect("a handshake").0)
    }

    /// Connects with a token, and waits until it is accepted.
    pub async fn signed_in(url: &str, token: &str) -> Self {
        let mut socket = Self::open(url).await;
        socket.init(token).await;
        assert_eq!(socket.read().await, Said::Message(json!({"type": "connection_ack"})));
        socket
    }

    pub async fn init(&mut self, token: &str) {
        let payload = json!({"authorization": format!("Bearer {token}")});
        self.say(json!({"type": "connection_init", "payload": payload})).await;
    }

    pub async fn subscribe(&mut self, id: &str, document: &str, variables: Value) {
        self.say(json!({"type": "subscribe", "id": id, "payload": {"query": document, "variables": variables}})).await;
    }

    async fn say(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.expect("sent");
    }

    /// The next message that is not of the wire itself.
    pub async fn read(&mut self) -> Said {
        loop {
            let next = tokio::time::timeout(PATIENCE, self.0.next()).await.expect("the server says something");
            match next.expect("not ended without a close").expect("no broken frame") {
                Message::Text(text) => return Said::Message(serde_json::from_str(&text).expect("JSON")),
                Message::Close(frame) => {
                    let frame = frame.expect("a reason");
                    return Said::Closed(frame.code.into(), frame.reason.to_string());
                }
                _ => {}
            }
        }
    }
}
