//! Processes of a deployment: how they start, what they tell of themselves, how they end.

mod collector;
mod drawn;
pub mod load;
mod refusals;
mod status;
mod stop;
mod traces;

use std::process::Command;

use crate::support::server::binary;

/// `qiyun …` on a folder of its own, with nothing of the surroundings, on addresses that are free.
fn command(folder: &std::path::Path, arguments: &[&str]) -> Command {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let mut command = Command::new(binary());
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("QIYUN_URL")
        .env("QIYUN_DATA_DIR", folder.join("data"))
        .env("QIYUN_LISTEN", "127.0.0.1:0")
        .env("QIYUN_STATUS__LISTEN", "127.0.0.1:0")
        .env("QIYUN_SANDBOX__DEVICE", "127.0.0.1:0")
        .env("QIYUN_SANDBOX__PORT", "127.0.0.1:0")
        .env("QIYUN_SANDBOX__HOP_MS", "5")
        .env("QIYUN_DECLARATIONS__POLL_BUSY_MS", "20")
        .env("QIYUN_PASSWORD__MEMORY_KIB", "64")
        .env("QIYUN_PASSWORD__PASSES", "1");
    command
}

/// The demo agency's token, as the first start wrote it down.
fn token(folder: &std::path::Path) -> String {
    let text = std::fs::read(folder.join("data/demo.json")).expect("demo.json");
    let demo: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    demo["token"].as_str().expect("a token").to_owned()
}

fn http() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().expect("a client")
}
