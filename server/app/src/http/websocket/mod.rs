//! `GET /graphql/ws`: the graphql-transport-ws protocol, written out because the stock integration
//! closes with other codes than the protocol's.

mod closing;
mod connection;
mod message;
mod operation;
mod timers;

use actix_web::http::StatusCode;
use actix_web::http::header::SEC_WEBSOCKET_PROTOCOL;
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::Executor;
use futures::StreamExt;
use tracing::Instrument;

use self::closing::Closing;
use self::connection::Connection;
use super::HttpState;
use super::answer::{self, Reader};
use super::identity::ClientInfo;
use super::refusal::{ErrorCode, Refused};

const PROTOCOL: &str = "graphql-transport-ws";

/// Shakes hands, and leaves the socket to a task of its own.
pub(super) async fn upgrade<E: Executor>(
    request: HttpRequest,
    payload: web::Payload,
    state: web::Data<HttpState<E>>,
) -> HttpResponse {
    let client = ClientInfo::of(&request, state.options.proxy_hops);
    let reader = Reader::of(&request, &client);
    let Ok(place) = state.sockets.clone().try_acquire_owned() else {
        return answer::refuse(&reader, &full());
    };
    let Ok((response, session, incoming)) = actix_ws::handle_with_protocols(&request, payload, &[PROTOCOL]) else {
        return answer::refuse(&reader, &no_upgrade());
    };
    let message_bytes = state.options.limits.socket.message_bytes;
    let incoming =
        incoming.max_frame_size(message_bytes).aggregate_continuations().max_continuation_size(message_bytes);
    let spoken = response.headers().contains_key(SEC_WEBSOCKET_PROTOCOL);
    let header = super::identity::bearer_of(&request).ok().flatten().map(str::to_owned);
    let connection = Connection::new(state, session, reader, client, header);
    let task = async move {
        if spoken {
            connection.run(incoming.boxed_local()).await;
        } else {
            connection.close(Closing::WrongProtocol).await;
        }
        drop(place);
    };
    actix_web::rt::spawn(task.in_current_span());
    response
}

fn no_upgrade() -> Refused {
    Refused::malformed(
        "此地址只接受 WebSocket 连接（graphql-transport-ws）。",
        "This address takes WebSocket connections only (graphql-transport-ws).",
    )
}

fn full() -> Refused {
    Refused {
        retry_after_s: Some(30),
        ..Refused::http(
            StatusCode::SERVICE_UNAVAILABLE,
            ErrorCode::Throttled,
            "实时连接数已满，请在 30 秒后重试。",
            "All places for live connections are taken: try again in 30 seconds.",
        )
    }
}
