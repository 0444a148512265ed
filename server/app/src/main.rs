//! The binary `qiyun`.

mod authenticator;
mod commands;
mod composition;
mod config;
mod demo;
mod files;
mod founding;
mod graphql;
mod health;
mod http;
mod reconcile;
mod server;

use clap::Parser;

#[tokio::main]
async fn main() -> std::process::ExitCode {
    // One provider of cryptography for the whole process: reqwest is built without one.
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        eprintln!("a TLS provider was installed twice");
    }
    commands::run(commands::Cli::parse()).await
}
