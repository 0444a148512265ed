//! One socket from its handshake to its end. A single task owns all of it, so there is nothing to lock.

use actix_web::web;
use actix_ws::{AggregatedMessage, ProtocolError, Session};
use async_graphql::parser::types::OperationType;
use async_graphql::{Executor, Response, ServerError};
use futures::StreamExt;
use futures::stream::LocalBoxStream;
use serde_json::{Map, Value};

use super::closing::Closing;
use super::message::{ClientMessage, ServerMessage};
use super::operation::{Event, Operations};
use super::timers::{Due, Timers};
use crate::http::HttpState;
use crate::http::admission::admit;
use crate::http::answer::Reader;
use crate::http::count;
use crate::http::identity::{AuthFailure, ClientInfo, Identity, bearer};
use crate::http::masking::{self, Audience};
use crate::http::parameters::Parameters;
use crate::http::refusal::{ErrorCode, Refused};

pub(super) type Incoming = LocalBoxStream<'static, Result<AggregatedMessage, ProtocolError>>;

/// Who is on the other side.
enum Peer {
    Unknown,
    /// Acknowledged. The token is kept to be looked at again.
    Known {
        token: String,
        identity: Identity,
    },
}

pub(super) struct Connection<E> {
    state: web::Data<HttpState<E>>,
    session: Session,
    reader: Reader,
    client: ClientInfo,
    /// The token of the handshake's header, for clients that can set one.
    header: Option<String>,
    peer: Peer,
    operations: Operations,
    timers: Timers,
    init_received: bool,
}

impl<E: Executor> Connection<E> {
    pub fn new(
        state: web::Data<HttpState<E>>,
        session: Session,
        reader: Reader,
        client: ClientInfo,
        header: Option<String>,
    ) -> Self {
        let timers = Timers::new(&state.options.limits.socket);
        let (peer, operations) = (Peer::Unknown, Operations::default());
        Self { state, session, reader, client, header, peer, operations, timers, init_received: false }
    }

    /// Serves the socket until one side ends it.
    pub async fn run(mut self, mut incoming: Incoming) {
        let stopping = self.state.options.stopping.clone();
        let closing = loop {
            let step = tokio::select! {
                message = incoming.next() => {
                    self.timers.heard();
                    self.receive(message).await
                }
                event = self.operations.next() => self.deliver(event).await,
                due = self.timers.due() => self.on_time(due).await,
                () = stopping.cancelled() => Err(Closing::GoingAway),
            };
            if let Err(closing) = step {
                break closing;
            }
        };
        tracing::debug!(?closing, "socket closed");
        self.close(closing).await;
    }

    pub async fn close(self, closing: Closing) {
        if let Some(reason) = closing.reason() {
            // A peer that is gone already needs no word of it.
            let _ = self.session.close(Some(reason)).await;
        }
    }

    async fn receive(&mut self, message: Option<Result<AggregatedMessage, ProtocolError>>) -> Result<(), Closing> {
        match message {
            Some(Ok(AggregatedMessage::Text(text))) => {
                let message = ClientMessage::read(&text, self.state.options.limits.json_values)?;
                self.obey(message).await
            }
            Some(Ok(AggregatedMessage::Ping(payload))) => self.session.pong(&payload).await.map_err(|_| Closing::Gone),
            Some(Ok(AggregatedMessage::Pong(_))) => Ok(()),
            Some(Ok(AggregatedMessage::Binary(_))) => Err(Closing::BadMessage("Only text messages are read")),
            Some(Err(ProtocolError::Overflow)) => Err(Closing::TooBig),
            Some(Err(ProtocolError::Io(error))) if error.kind() != std::io::ErrorKind::InvalidData => {
                Err(Closing::TooBig)
            }
            Some(Err(_)) => Err(Closing::BadMessage("Invalid frame received")),
            Some(Ok(AggregatedMessage::Close(_))) | None => Err(Closing::Gone),
        }
    }

    async fn obey(&mut self, message: ClientMessage) -> Result<(), Closing> {
        match message {
            ClientMessage::ConnectionInit { payload } => self.init(&payload.unwrap_or_default()).await,
            ClientMessage::Subscribe { id, payload } => self.subscribe(id, payload).await,
            ClientMessage::Complete { id } => {
                self.operations.stop(&id);
                Ok(())
            }
            ClientMessage::Ping { payload } => self.send(&ServerMessage::Pong { payload }).await,
            ClientMessage::Pong {} => Ok(()),
        }
    }

    async fn init(&mut self, payload: &Map<String, Value>) -> Result<(), Closing> {
        if std::mem::replace(&mut self.init_received, true) {
            return Err(Closing::TooManyInits);
        }
        self.timers.init_received();
        let given = ["authorization", "Authorization"].iter().find_map(|key| payload.get(*key));
        let token = match given {
            Some(value) => value.as_str().and_then(bearer).map(str::to_owned),
            None => self.header.take(),
        };
        let token = token.ok_or(Closing::Forbidden("Forbidden"))?;
        let identity = match self.state.authenticator.authenticate(Some(&token), &self.client).await {
            Ok(identity) if !identity.is_anonymous() => identity,
            Err(AuthFailure::Unavailable(cause)) => {
                tracing::error!(cause = &*cause, "credentials could not be looked up");
                return Err(Closing::Internal);
            }
            Ok(_) | Err(_) => return Err(Closing::Forbidden("Forbidden")),
        };
        self.timers.authenticated(identity.expires_at());
        self.peer = Peer::Known { token, identity };
        self.send(&ServerMessage::ConnectionAck).await
    }

    async fn subscribe(&mut self, id: String, parameters: Parameters) -> Result<(), Closing> {
        let Peer::Known { identity, .. } = &self.peer else { return Err(Closing::Unauthorized) };
        if self.operations.contains(&id) {
            return Err(Closing::SubscriberExists(id));
        }
        let options = &self.state.options;
        if self.operations.len() >= options.limits.socket.operations {
            return self.refuse(&id, &too_many(options.limits.socket.operations)).await;
        }
        match admit(parameters, identity, &options.anonymous_fields, &options.limits) {
            Ok(admitted) => {
                let request = admitted.request.data(self.client.clone());
                let request = request.data(self.reader.language).data(self.reader.request_id.clone());
                self.operations.start(id, self.state.executor.execute_stream(request, None));
                Ok(())
            }
            Err(refused) => self.refuse(&id, &refused).await,
        }
    }

    async fn deliver(&mut self, event: Event) -> Result<(), Closing> {
        match event {
            Event::Next { id, first, response } => self.pass_on(id, first, *response).await,
            Event::Failed { id } => {
                self.operations.stop(&id);
                tracing::error!("an operation panicked");
                self.refuse(&id, &Refused::internal()).await
            }
            Event::Complete { id } => {
                self.operations.stop(&id);
                self.send(&ServerMessage::Complete { id: &id }).await
            }
        }
    }

    async fn pass_on(&mut self, id: String, first: bool, mut response: Response) -> Result<(), Closing> {
        let refused = first && masking::is_request_error(&response);
        let Reader { language, ref request_id, .. } = self.reader;
        masking::mask(&mut response, Audience { language, request_id, anonymous: false });
        if first {
            count::answered(OperationType::Subscription, &response);
        }
        if refused {
            self.operations.stop(&id);
            return self.send_errors(&id, &response.errors).await;
        }
        self.send(&ServerMessage::Next { id: &id, payload: &response }).await
    }

    async fn on_time(&mut self, due: Due) -> Result<(), Closing> {
        match due {
            Due::Init => Err(Closing::InitTimeout),
            Due::Expiry => Err(Closing::Forbidden("Token expired")),
            Due::Recheck => self.recheck().await,
            Due::Ping => self.session.ping(b"").await.map_err(|_| Closing::Gone),
            Due::Silence => Err(Closing::Gone),
        }
    }

    /// A revoked token ends the socket; one that cannot be looked up just now does not.
    async fn recheck(&mut self) -> Result<(), Closing> {
        let Peer::Known { token, identity } = &mut self.peer else { return Ok(()) };
        match self.state.authenticator.authenticate(Some(token), &self.client).await {
            Ok(fresh) if !fresh.is_anonymous() => *identity = fresh,
            Ok(_) | Err(AuthFailure::Refused | AuthFailure::Forbidden) => {
                return Err(Closing::Forbidden("Token revoked"));
            }
            Err(AuthFailure::Throttled { .. }) => {}
            Err(AuthFailure::Unavailable(cause)) => {
                tracing::warn!(cause = &*cause, "credentials could not be rechecked")
            }
        }
        self.timers.authenticated(identity.expires_at());
        Ok(())
    }

    async fn refuse(&mut self, id: &str, refused: &Refused) -> Result<(), Closing> {
        let error = refused.to_error(self.reader.language, &self.reader.request_id);
        self.send_errors(id, &[error]).await
    }

    async fn send_errors(&mut self, id: &str, errors: &[ServerError]) -> Result<(), Closing> {
        self.send(&ServerMessage::Error { id, payload: errors }).await
    }

    /// Sends, but waits only so long for a peer that does not read.
    async fn send(&mut self, message: &ServerMessage<'_>) -> Result<(), Closing> {
        let text = serde_json::to_string(message).map_err(|_| Closing::Internal)?;
        let wait = self.state.options.limits.socket.send_wait;
        match tokio::time::timeout(wait, self.session.text(text)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(Closing::Gone),
        }
    }
}

fn too_many(limit: usize) -> Refused {
    Refused::document(
        ErrorCode::Throttled,
        None,
        format!("同一连接上最多同时进行 {limit} 个操作，请先结束其他订阅。"),
        format!("At most {limit} operations run on one connection: complete another one first."),
    )
}
