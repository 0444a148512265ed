//! `qiyun doctor`: looks at this installation, part by part, and says what to do about what is wrong.

use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::time::Duration;

use qiyun_directory::tenants;
use qiyun_kernel::Database;
use tokio::net::TcpStream;

use crate::config::Config;

struct Finding {
    part: &'static str,
    ok: bool,
    text: String,
}

/// Fails if a part is wrong.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let mut findings = vec![folder(config)];
    findings.extend(database(config).await);
    for (part, address) in [
        ("API and dashboard", config.listen),
        ("sandbox 加密机", config.sandbox.device),
        ("sandbox port", config.sandbox.port),
    ] {
        findings.push(listening(part, address).await);
    }
    for finding in &findings {
        println!("{}  {:<18} {}", if finding.ok { "ok    " } else { "WRONG " }, finding.part, finding.text);
    }
    Ok(if findings.iter().all(|finding| finding.ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn folder(config: &Config) -> Finding {
    let path = config.data_dir.display();
    let probe = config.data_dir.join(".doctor");
    let written = std::fs::create_dir_all(&config.data_dir).and_then(|()| std::fs::write(&probe, b"ok"));
    match written.and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => Finding { part: "data folder", ok: true, text: format!("{path} can be written") },
        Err(error) => Finding {
            part: "data folder",
            ok: false,
            text: format!("{path}: {error}; set QIYUN_DATA_DIR to a folder that can be written"),
        },
    }
}

async fn database(config: &Config) -> Vec<Finding> {
    let finding = |ok, text| Finding { part: "database", ok, text };
    let db = match Database::open(config.addresses()).await {
        Ok(db) => db,
        Err(fault) => return vec![finding(false, format!("does not open: {}", fault.cause()))],
    };
    if let Err(fault) = db.ping().await {
        return vec![finding(false, format!("does not answer: {}", fault.cause()))];
    }
    let mut findings = match tenants::service::all(&db).await {
        Ok(all) => vec![finding(true, format!("answers; {} tenants", all.len()))],
        Err(fault) => vec![finding(false, format!("{}; run `qiyun migrate`", fault.cause()))],
    };
    let lock = |ok, text| Finding { part: "tenant lock", ok, text };
    match db.breaches().await {
        Ok(breaches) if breaches.is_empty() => findings.push(lock(true, "holds in the database".to_owned())),
        Ok(breaches) => {
            findings.extend(breaches.iter().map(|breach| lock(false, format!("{}: {}", breach.what, breach.todo))))
        }
        Err(fault) => findings.push(lock(false, format!("cannot be looked at: {}", fault.cause()))),
    }
    findings
}

async fn listening(part: &'static str, address: SocketAddr) -> Finding {
    let answered = tokio::time::timeout(Duration::from_secs(1), TcpStream::connect(address)).await;
    if matches!(answered, Ok(Ok(_))) {
        return Finding { part, ok: true, text: format!("something listens on {address}") };
    }
    match TcpListener::bind(address) {
        Ok(_) => Finding { part, ok: true, text: format!("{address} is free; nothing runs there now") },
        Err(error) => {
            Finding { part, ok: false, text: format!("{address} cannot be bound: {error}; choose another address") }
        }
    }
}
