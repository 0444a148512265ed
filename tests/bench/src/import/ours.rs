//! Our reader in a process of its own, so that its memory is its own: a file to checked orders on disk.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use qiyun_declarations::intake::assemble::AssemblyContext;
use qiyun_declarations::intake::documents::Party;
use qiyun_declarations::intake::limits::{Limits, Watch};
use qiyun_declarations::intake::orders_of::orders_of;
use qiyun_declarations::intake::read::Reading;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::RuleSettings;
use qiyun_schema::sheet::template;

use super::Taken;

struct Nobody;

impl Watch for Nobody {
    fn rows(&mut self, _done: u64, _total_estimate: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Reads a file and prints what it took as JSON.
pub fn run(path: &Path) -> anyhow::Result<()> {
    let mut file = File::open(path)?;
    let (settings, limits) = (RuleSettings::default(), Limits::default());
    let template = template(TradeMode::Entry9710).context("a template")?;
    let reading = Reading { template, settings: &settings, limits: &limits, mappings: &[], child: None };
    let party = |name: &str| Party { code: "3301960ABC".to_owned(), name: name.to_owned() };
    let context = AssemblyContext {
        mode: TradeMode::Entry9710,
        template,
        platform_code: "3301960ABC".to_owned(),
        platform_name: "示例平台".to_owned(),
        merchant_code: "3301960ABC".to_owned(),
        merchant_name: "示例贸易有限公司".to_owned(),
        currency: "502".to_owned(),
        warehouse_name: None,
        declarant: party("示例报关有限公司"),
        owner: None,
        settings: settings.clone(),
        headers: Vec::new(),
        max_problems: limits.max_problems,
    };
    let folder = path.parent().context("a folder")?.join("scratch");
    let idle_kib = most_kib("self")?;
    let begun = Instant::now();
    let outcome = orders_of(&mut file, reading, context, &folder, &mut Nobody)?;
    let seconds = begun.elapsed().as_secs_f64();
    anyhow::ensure!(outcome.error_count == 0, "{} errors", outcome.error_count);
    let taken = Taken { rows: outcome.row_count as u64, seconds, idle_kib, most_kib: most_kib("self")? };
    println!("{}", serde_json::to_string(&taken)?);
    Ok(())
}

/// The most memory that a process ever had.
pub fn most_kib(pid: &str) -> anyhow::Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("a high-water mark")?;
    line.split_whitespace().nth(1).context("a number")?.parse().context("a number")
}
