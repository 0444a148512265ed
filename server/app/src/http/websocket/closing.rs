//! Why a socket is closed, and the code that graphql-transport-ws has for it.

use actix_ws::{CloseCode, CloseReason};

/// The end of a connection.
#[derive(Debug)]
pub(super) enum Closing {
    /// The peer is gone: there is nobody to tell.
    Gone,
    /// The process stops.
    GoingAway,
    TooBig,
    BadMessage(&'static str),
    /// An operation before `connection_ack`.
    Unauthorized,
    /// Credentials refused, expired or revoked. Clients of the protocol connect again after this one,
    /// and so come back with a fresh token.
    Forbidden(&'static str),
    WrongProtocol,
    InitTimeout,
    SubscriberExists(String),
    TooManyInits,
    /// Ours.
    Internal,
}

impl Closing {
    /// The close frame; `None` when none can be read any more.
    pub fn reason(self) -> Option<CloseReason> {
        let (code, text) = match self {
            Self::Gone => return None,
            Self::GoingAway => (CloseCode::Away, "Server is restarting".into()),
            Self::TooBig => (CloseCode::Size, "Message too big".into()),
            Self::BadMessage(why) => (CloseCode::Other(4400), why.into()),
            Self::Unauthorized => (CloseCode::Other(4401), "Unauthorized".into()),
            Self::Forbidden(why) => (CloseCode::Other(4403), why.into()),
            Self::WrongProtocol => (CloseCode::Other(4406), "Subprotocol not acceptable".into()),
            Self::InitTimeout => (CloseCode::Other(4408), "Connection initialisation timeout".into()),
            Self::SubscriberExists(id) => (CloseCode::Other(4409), format!("Subscriber for {id} already exists")),
            Self::TooManyInits => (CloseCode::Other(4429), "Too many initialisation requests".into()),
            Self::Internal => (CloseCode::Other(4500), "Internal server error".into()),
        };
        Some(CloseReason { code, description: Some(text) })
    }
}
