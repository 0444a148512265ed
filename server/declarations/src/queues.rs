//! The names of the stages' queues. Versioned: a change of meaning gets a new name, so old and new
//! processes can run side by side.

/// Reading an uploaded file into orders. Subject: an import.
pub const IMPORT: &str = "declarations.import.v1";
/// Composing the messages of a task. Subject: an operation.
pub const COMPOSE: &str = "declarations.compose.v1";
/// Requesting the push of orders. Subject: an operation.
pub const PUSH: &str = "declarations.push.v1";
/// Signing a message. Subject: a message.
pub const SIGN: &str = "declarations.sign.v1";
/// Sending a signed message. Subject: a message.
pub const SEND: &str = "declarations.send.v1";
/// Fetching receipts. Subject: an enterprise.
pub const RECEIVE: &str = "declarations.receive.v1";

/// Diagnosing what takes longer than usual. Subject: the tenant.
pub const DIAGNOSE: &str = "declarations.diagnose.v1";

/// Sending on what waited for other documents. Subject: an enterprise.
pub const ADVANCE: &str = "declarations.advance.v1";

/// All of them, in the order of the stages.
pub const ALL: [&str; 8] = [IMPORT, COMPOSE, PUSH, SIGN, SEND, RECEIVE, ADVANCE, DIAGNOSE];
