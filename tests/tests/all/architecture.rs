//! The house keeps its shape: one direction, one room for each thing.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace").to_owned()
}

/// Every Rust file of the workspace with its text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = ["schema", "migration", "server", "tests"].map(|name| root().join(name)).to_vec();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).expect("inside").to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    assert!(found.len() > 200, "the sources were not found");
    found
}

const STAGES: [&str; 16] = [
    "operations",
    "tasks",
    "intake",
    "attachments",
    "orders",
    "acts",
    "messages",
    "signing",
    "sending",
    "receipts",
    "findings",
    "progress",
    "filing",
    "payments",
    "diagnosis",
    "entry",
];

#[test]
fn a_stage_imports_only_stages_to_its_left() {
    for (name, text) in sources() {
        let Some(rest) = name.strip_prefix("server/declarations/src/") else { continue };
        let Some(place) = STAGES.iter().position(|stage| rest.starts_with(&format!("{stage}/"))) else { continue };
        for right in &STAGES[place + 1..] {
            let named = |line: &&str| {
                let line = line.trim_start();
                let alone = line.contains(&format!("crate::{right}::"));
                let grouped = line.starts_with("use crate::{") && words(line).any(|word| word == *right);
                !line.starts_with("//") && (alone || grouped)
            };
            let found = text.lines().find(named);
            assert_eq!(found, None, "{name} reaches to its right, to {right}");
        }
    }
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[test]
fn every_rule_of_the_schema_is_asked_by_the_product() {
    let all = sources();
    let (_, list) = all.iter().find(|(name, _)| name == "schema/src/rule/mod.rs").expect("the rules");
    let exports = list.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next());
    let rules: Vec<&str> = exports.flat_map(words).filter(|word| word.starts_with("check_")).collect();
    assert!(rules.len() > 15, "the rules were not found: {rules:?}");
    let ours = |name: &str| name.starts_with("server/") && !name.contains("/tests/") && !name.ends_with("_test.rs");
    for rule in rules {
        let asks = |(name, text): &&(String, String)| ours(name) && text.contains(&format!("{rule}("));
        assert!(all.iter().any(|one| asks(&one)), "nobody asks {rule}: call it, or take it away");
    }
}

/// A list in the statement is planned against what the database believes of the tenant; see decision 0032.
#[test]
fn lists_of_rows_are_asked_for_through_the_scope() {
    for (name, text) in sources() {
        let ours = name.starts_with("server/declarations/src") && !name.ends_with("_test.rs");
        for line in text.lines().filter(|line| ours && line.contains(".is_in(")) {
            let few = [".is_in([", ".is_in(kinds.", ".is_in(hops)"].iter().any(|few| line.contains(few));
            assert!(few, "{name}: say scope.among(…): {line}");
        }
    }
}

/// Without it an answer of several packets waits for the client's word on the first of them, 40 ms.
#[test]
fn every_server_sends_what_it_has_at_once() {
    let mut servers = 0;
    for (name, text) in sources().into_iter().filter(|(name, _)| !name.contains("/tests/")) {
        let (made, told) = (text.matches("HttpServer::new(").count(), text.matches(".tcp_nodelay(true)").count());
        assert_eq!(made, told, "{name}: say .tcp_nodelay(true)");
        servers += made;
    }
    assert!(servers >= 4, "{servers} servers were found");
}

#[test]
fn every_file_says_what_it_is_and_stays_a_file() {
    for (name, text) in sources() {
        assert!(text.starts_with("//!"), "{name} does not say what it is");
        let lines = text.lines().count();
        assert!(lines <= 400, "{name} has {lines} lines: which two files is it?");
        assert!(
            !text.contains(concat!("#[", "allow(")) && !text.contains(concat!("#![", "allow(")),
            "{name}: expect, not allow"
        );
        for word in ["utils", "helpers", "common", "manager"] {
            let file = Path::new(&name).file_stem().expect("a name").to_string_lossy().into_owned();
            assert_ne!(file, word, "{name} is a drawer");
        }
    }
}

#[test]
fn only_the_queue_names_apalis_and_only_the_lock_opens_a_database() {
    for (name, text) in sources() {
        let code = || text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let of_jobs =
            ["server/kernel/src/jobs/backend.rs", "server/kernel/src/jobs/workers.rs"].contains(&name.as_str());
        let names_apalis =
            code().any(|line| line.contains(concat!("apalis", "::")) || line.contains(concat!("apalis_core", "::")));
        assert!(of_jobs || !names_apalis, "{name} names the queue library");
        let opens = name.starts_with("server/kernel/src/tenancy/") || name.starts_with("migration/");
        let raw = code().any(|line| {
            line.contains(concat!("Database", "Connection")) || line.contains(concat!("sea_orm::Database", "::connect"))
        });
        assert!(opens || !raw, "{name} holds a bare connection");
    }
}

#[test]
fn pure_files_reach_for_nothing() {
    let pure = [
        "orders/declared.rs",
        "orders/entry.rs",
        "entry/compare.rs",
        "entry/draft.rs",
        "diagnosis/judge.rs",
        "diagnosis/judge_order.rs",
        "orders/history.rs",
        "acts/document.rs",
        "messages/compose.rs",
        "messages/paper.rs",
        "messages/check.rs",
        "receipts/read.rs",
        "progress/derive.rs",
        "progress/plan.rs",
        "filing/build.rs",
        "intake/read.rs",
        "intake/assemble.rs",
        "intake/template.rs",
        "intake/header.rs",
        "intake/cell.rs",
    ];
    let sources = sources();
    for file in pure {
        let name = format!("server/declarations/src/{file}");
        let (_, text) = sources.iter().find(|(found, _)| *found == name).unwrap_or_else(|| panic!("{name} is gone"));
        for reach in ["sea_orm", "actix", "tokio", "reqwest"] {
            assert!(!text.contains(&format!("{reach}::")), "{name} reaches for {reach}");
        }
    }
}

#[test]
fn features_of_the_directory_have_the_same_four_names() {
    let folder = root().join("server/directory/src");
    for feature in [
        "customers",
        "enterprises",
        "warehouses",
        "strategies",
        "settings",
        "onboarding",
        "members",
        "tokens",
        "sessions",
        "tenants",
        "users",
    ] {
        for file in ["entity.rs", "service.rs", "graphql.rs", "refusal.rs"] {
            assert!(folder.join(feature).join(file).exists(), "{feature} lacks {file}");
        }
    }
}

#[test]
fn the_demo_speaks_of_no_machine_and_the_repository_of_the_product_alone() {
    for (name, text) in sources() {
        for line in text.lines() {
            let machine = [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/wo", "rk/")];
            let found = machine.iter().find(|path| line.contains(**path));
            assert_eq!(found, None, "{name}: {line}");
        }
    }
}
