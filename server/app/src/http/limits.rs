//! Every limit of the transport in one place. The defaults let the full introspection query and the
//! dashboard's documents through with room to spare, and refuse what would cost more than it asks for.

use std::time::Duration;

/// What the transport takes from one caller.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of a request body; read in pieces, so that no more is ever held.
    pub body_bytes: usize,
    /// The same for a caller without credentials, who has only a sign-in form to send.
    pub anonymous_body_bytes: usize,
    /// How long a body may take to arrive.
    pub body_wait: Duration,
    /// Values in one JSON body: a list of lists costs a hundred times its text in memory.
    pub json_values: usize,
    /// Uses of variables in a document times the weight of all variables: each use copies its value.
    pub variable_copies: u64,
    pub document: DocumentLimits,
    pub socket: SocketLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 1 << 20,
            anonymous_body_bytes: 16 << 10,
            body_wait: Duration::from_secs(20),
            json_values: 20_000,
            variable_copies: 100_000,
            document: DocumentLimits::default(),
            socket: SocketLimits::default(),
        }
    }
}

/// What one document may ask. "Expanded" counts a fragment once for each place that spreads it.
#[derive(Clone, Debug)]
pub struct DocumentLimits {
    /// Bytes of the document's text.
    pub bytes: usize,
    /// Tokens, as the specification counts them.
    pub tokens: usize,
    /// Characters of one name: validation compares unknown names with every known one.
    pub name_bytes: usize,
    /// Open brackets of any kind at one place.
    pub brackets: usize,
    /// Definitions of operations.
    pub operations: usize,
    /// Definitions of fragments.
    pub fragments: usize,
    /// Selection sets inside one another, fragments included.
    pub depth: u64,
    /// Fields and spreads, expanded.
    pub selections: u64,
    /// Fields of an operation's root, expanded.
    pub root_fields: usize,
    /// Aliases, expanded.
    pub aliases: u64,
    /// Directives, expanded.
    pub directives: u64,
    /// Values written in arguments, expanded.
    pub values: u64,
    /// Estimated objects and leaves of the answer to an introspection; the full query comes to about 700,000.
    pub introspection: u64,
}

impl Default for DocumentLimits {
    fn default() -> Self {
        Self {
            bytes: 64 << 10,
            tokens: 2_000,
            name_bytes: 64,
            brackets: 48,
            operations: 20,
            fragments: 100,
            depth: 24,
            selections: 1_000,
            root_fields: 20,
            aliases: 100,
            directives: 50,
            values: 10_000,
            introspection: 1_000_000,
        }
    }
}

/// What one WebSocket may do.
#[derive(Clone, Debug)]
pub struct SocketLimits {
    /// Open sockets in this process.
    pub connections: usize,
    /// Operations running at once on one socket.
    pub operations: usize,
    /// Bytes of one message.
    pub message_bytes: usize,
    /// From the handshake to `connection_init`.
    pub init_wait: Duration,
    /// How often the credentials of an open socket are looked at again, so that a revoked token ends it.
    pub recheck_every: Duration,
    /// How often a quiet peer is pinged; one that stays quiet for two rounds is gone.
    pub ping_every: Duration,
    /// How long a peer may leave our messages unread.
    pub send_wait: Duration,
}

impl Default for SocketLimits {
    fn default() -> Self {
        Self {
            connections: 4_000,
            operations: 50,
            message_bytes: 128 << 10,
            init_wait: Duration::from_secs(10),
            recheck_every: Duration::from_secs(4),
            ping_every: Duration::from_secs(25),
            send_wait: Duration::from_secs(15),
        }
    }
}
