//! The eight messages of graphql-transport-ws.

use async_graphql::{Response, ServerError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::closing::Closing;
use crate::http::parameters::{self, Parameters};

/// Longest id of an operation: it is echoed with each of its messages.
const ID_BYTES: usize = 128;

/// From the client.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ClientMessage {
    ConnectionInit {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    Subscribe {
        id: String,
        payload: Parameters,
    },
    Complete {
        id: String,
    },
    Ping {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    Pong {},
}

impl ClientMessage {
    /// Reads one text message.
    pub fn read(text: &str, max_values: usize) -> Result<Self, Closing> {
        let message = parameters::from_json(text.as_bytes(), max_values);
        let message = message.map_err(|_| Closing::BadMessage("Invalid message received"))?;
        match &message {
            Self::Subscribe { id, .. } | Self::Complete { id } if id.is_empty() || id.len() > ID_BYTES => {
                Err(Closing::BadMessage("Invalid operation id"))
            }
            _ => Ok(message),
        }
    }
}

/// From us.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ServerMessage<'a> {
    ConnectionAck,
    Next {
        id: &'a str,
        payload: &'a Response,
    },
    Error {
        id: &'a str,
        payload: &'a [ServerError],
    },
    Complete {
        id: &'a str,
    },
    Pong {
        #[serde(skip_serializing_if = "Option::is_none")]
        payload: Option<Map<String, Value>>,
    },
}
