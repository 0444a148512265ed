//! The binary `qiyun`.

// A request passes through more layers of types than the compiler follows unasked.
#![recursion_limit = "256"]

mod authenticator;
mod commands;
mod composition;
mod config;
mod demo;
mod downloads;
mod files;
mod founding;
mod graphql;
mod http;
mod imports;
mod process;
mod reconcile;
mod server;
mod status;
mod telemetry;

use clap::Parser;

use qiyun_declarations::intake::child;

// Gives back what is free (decision 0037; `.cargo/config.toml`).
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    // The process that reads untrusted workbooks: before anything else of this program is set up.
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() == Some(child::COMMAND) {
        let read = child::serve(&words.next().unwrap_or_default());
        return if read.is_ok() { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE };
    }
    run()
}

#[tokio::main]
async fn run() -> std::process::ExitCode {
    // One provider of cryptography for the whole process: reqwest is built without one.
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        eprintln!("a TLS provider was installed twice");
    }
    commands::run(commands::Cli::parse()).await
}
