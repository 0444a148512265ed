//! What every test stands on: a running `qiyun up` of its own, a client, a workbook.

pub mod client;
pub mod server;
pub mod until;
pub mod workbook;

pub use client::Client;
pub use server::{Server, Settings};
pub use until::until;
