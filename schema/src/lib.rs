//! What crosses our border: customs messages, receipts, envelopes, code tables and their rules.
//! Pure by design: no async, no database, no network, no clock and no randomness of its own.
//! Everything read here came from outside, so each reader has a size and depth limit.

pub mod amount;
pub mod canonical;
pub mod character;
pub mod clock;
pub mod code;
pub mod details;
pub mod envelope;
pub mod fields;
pub mod filing;
pub mod identifier;
pub mod key;
pub mod message;
pub mod mode;
pub mod receipt;
mod record;
pub mod rule;
pub mod sheet;
pub mod signature;
pub mod xml;
