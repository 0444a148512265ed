//! `qiyun verify FILE…`: says of each signed message which part holds and which fails.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use qiyun_kernel::clock;
use qiyun_schema::signature::{Outcome, Report, VerifyOptions, verify};
use serde_json::json;

/// Larger than any message of 100 orders with 100 lines.
const MAX_BYTES: u64 = 64 << 20;

/// Fails if any part of any file fails.
pub fn run(files: &[PathBuf], as_json: bool) -> anyhow::Result<ExitCode> {
    let mut good = true;
    for file in files {
        let report = verify(&read(file)?, &VerifyOptions { valid_at: Some(clock::now()), ..VerifyOptions::default() });
        let failed = report.parts.iter().any(|check| check.outcome.is_failed());
        good &= !failed;
        if as_json {
            println!("{}", in_json(file, &report));
        } else {
            print(file, &report, failed);
        }
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let size = std::fs::metadata(file).with_context(|| format!("{} cannot be read", file.display()))?.len();
    anyhow::ensure!(size <= MAX_BYTES, "{} is larger than {MAX_BYTES} bytes", file.display());
    std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn print(file: &Path, report: &Report, failed: bool) {
    let verdict = if failed { "FAILED" } else { "ok" };
    let kind = report.message_type.as_deref().unwrap_or("?");
    let profile = report.profile.as_ref().map_or("?", |profile| profile.code);
    println!("{}: {verdict}  {kind}  {} entities  {profile}", file.display(), report.count);
    for check in &report.parts {
        let (mark, text) = match &check.outcome {
            Outcome::Ok => ("ok    ", String::new()),
            Outcome::Skipped => ("-     ", "not looked at".to_owned()),
            Outcome::Failed { zh, en } => ("FAILED", format!("{zh} ({en})")),
        };
        println!("  {mark} {} ({}) {text}", check.part.zh(), check.part.en());
    }
    if let Some(subject) = &report.certificate_subject {
        println!("  signed by {subject}, certificate {}", report.key_name.as_deref().unwrap_or("?"));
    }
}

fn in_json(file: &Path, report: &Report) -> serde_json::Value {
    let parts: Vec<_> = report
        .parts
        .iter()
        .map(|check| match &check.outcome {
            Outcome::Ok => json!({"part": check.part.en(), "outcome": "ok"}),
            Outcome::Skipped => json!({"part": check.part.en(), "outcome": "skipped"}),
            Outcome::Failed { zh, en } => json!({"part": check.part.en(), "outcome": "failed", "zh": zh, "en": en}),
        })
        .collect();
    json!({
        "file": file.display().to_string(),
        "ok": !report.parts.iter().any(|check| check.outcome.is_failed()),
        "messageType": report.message_type,
        "guid": report.guid,
        "entities": report.count,
        "profile": report.profile.as_ref().map(|profile| profile.code),
        "keyName": report.key_name,
        "certificateSubject": report.certificate_subject,
        "parts": parts,
    })
}
