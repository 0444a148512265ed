//! What every test stands on: a running `qiyun up` of its own, a client, a workbook.

pub mod client;
pub mod deployment;
pub mod process;
pub mod rows;
pub mod schema;
pub mod server;
pub mod socket;
pub mod tenant;
pub mod until;
pub mod workbook;

pub use client::Client;
pub use deployment::Deployment;
pub use process::Process;
pub use server::{Server, Settings};
pub use until::until;
