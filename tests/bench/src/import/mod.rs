//! Reading a workbook: our reader (every rule checked, orders put together) beside openpyxl, SheetJS and
//! python-calamine (cells alone) on the same file; and the whole import, committed, through the API.

mod ours;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use qiyun_services::Fleet;
use serde::{Deserialize, Serialize};

use crate::measure::{median, spread, thousands};
use crate::pipeline::{book, client::Client, exporter::Exporter};

/// What one reading took.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Taken {
    rows: u64,
    seconds: f64,
    idle_kib: u64,
    most_kib: u64,
}

impl Taken {
    fn rate(&self) -> f64 {
        self.rows as f64 / self.seconds
    }

    fn mib(&self) -> f64 {
        self.most_kib.saturating_sub(self.idle_kib) as f64 / 1024.0
    }
}

/// What reads the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Ours,
    Openpyxl,
    SheetJs,
    Calamine,
}

impl Who {
    const ALL: [Self; 4] = [Self::Ours, Self::Calamine, Self::SheetJs, Self::Openpyxl];

    const fn name(self) -> &'static str {
        match self {
            Self::Ours => "Qiyun: read, checked, orders assembled",
            Self::Openpyxl => "openpyxl (read_only), cells alone",
            Self::SheetJs => "SheetJS (dense), cells alone",
            Self::Calamine => "python-calamine, cells alone",
        }
    }

    fn read(self, path: &Path) -> anyhow::Result<Taken> {
        let scripts = concat!(env!("CARGO_MANIFEST_DIR"), "/import");
        let mut command = match self {
            Self::Ours => {
                let mut command = Command::new(std::env::current_exe()?);
                command.arg("import-ours");
                command
            }
            Self::Openpyxl | Self::Calamine => {
                let python = std::env::var("BENCH_PYTHON").unwrap_or_else(|_| "python3".to_owned());
                let mut command = Command::new(python);
                command.arg(format!("{scripts}/python_reader.py"));
                command.arg(if self == Self::Openpyxl { "openpyxl" } else { "calamine" });
                command
            }
            Self::SheetJs => {
                let mut command = Command::new("node");
                command.arg("--max-old-space-size=6144").arg(format!("{scripts}/sheetjs.cjs"));
                command
            }
        };
        let done = command.arg(path).output().with_context(|| format!("{self:?} cannot be run"))?;
        ensure!(done.status.success(), "{self:?}: {}", String::from_utf8_lossy(&done.stderr));
        Ok(serde_json::from_slice(&done.stdout)?)
    }
}

/// Our half of a reading, in the process that was started for it.
pub fn ours(path: &str) -> anyhow::Result<()> {
    ours::run(Path::new(path))
}

/// Reads and imports in turn, three times each size, and writes the table.
pub async fn run() -> anyhow::Result<()> {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let times: u32 = number("BENCH_TIMES", 3);
    let binary = PathBuf::from(std::env::var("QIYUN").unwrap_or_else(|_| "target/release/qiyun".to_owned()));
    let folder = PathBuf::from(std::env::var("BENCH_FOLDER").unwrap_or_else(|_| "target/bench/import".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let mut table = String::from(HEAD);
    for rows in [100_000_u64, 1_000_000] {
        let path = folder.join(format!("{rows}.xlsx"));
        std::fs::write(&path, book::orders("ORDER", rows)?)?;
        let times = if rows > 100_000 { times.min(2) } else { times };
        let mut taken: Vec<Vec<Taken>> = vec![Vec::new(); Who::ALL.len()];
        let mut committed = Vec::new();
        for time in 1..=times {
            for (place, who) in Who::ALL.iter().enumerate() {
                let one = who.read(&path)?;
                println!("{time}/{times} {rows} {who:?}: {one:?}");
                taken[place].push(one);
            }
            let one = commit(&binary, &path, rows).await?;
            println!("{time}/{times} {rows} committed: {one:?}");
            committed.push(one);
        }
        for (who, taken) in Who::ALL.iter().zip(&taken) {
            table.push_str(&row(rows, who.name(), taken));
        }
        table.push_str(&row(rows, "Qiyun: the whole import through the API, committed (SQLite)", &committed));
    }
    println!("{table}");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/import.md"), table)?;
    Ok(())
}

const HEAD: &str = "# Reading and importing workbooks\n\n\
    `make bench-import`. One order a row, seven text cells; the same file for all, in turn. Rows a second as median\n\
    (smallest–largest); memory is the most above what the process had before it began.\n\n\
    | rows | what | rows/s | MiB above idle |\n|--:|---|--:|--:|\n";

fn row(rows: u64, name: &str, taken: &[Taken]) -> String {
    let rates: Vec<f64> = taken.iter().map(Taken::rate).collect();
    let mib: Vec<f64> = taken.iter().map(Taken::mib).collect();
    format!("| {} | {name} | {} | {:.0} |\n", thousands(rows as f64), spread(&rates), median(&mib))
}

/// The file through upload, reading, checks and commit on the embedded product.
async fn commit(binary: &Path, path: &Path, rows: u64) -> anyhow::Result<Taken> {
    let mut fleet = Fleet::start(binary, &[], &[]);
    fleet.terminate("sandbox");
    fleet.embed();
    fleet.run("serve", "up");
    let client = Client::new(fleet.url("serve"), &fleet.token())?;
    let exporter = Exporter::of_the_demo(&client).await?;
    let warm = client.task(&exporter).await?;
    client.import(&warm, book::orders("WARM", 100)?).await?;
    let pid = fleet.pid("serve").to_string();
    let idle_kib = ours::most_kib(&pid)?;
    let task = client.task(&exporter).await?;
    let bytes = std::fs::read(path)?;
    let begun = Instant::now();
    client.import(&task, bytes).await?;
    let seconds = begun.elapsed().as_secs_f64();
    Ok(Taken { rows, seconds, idle_kib, most_kib: ours::most_kib(&pid)? })
}
