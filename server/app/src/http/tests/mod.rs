//! The transport against a small schema of its own, so that nothing here waits for a database.

mod attacks;
mod corpus;
mod dashboard;
mod errors;
mod protocol;
mod support;
mod websocket;
