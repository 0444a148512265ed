//! 导入: a whole file to orders. Two passes: rows are read, checked and put on disk; then order by order they
//! are put together, checked again, and put on disk for the transaction that stores them. Memory is a few
//! tens of bytes a row, whatever the file holds.

use std::ops::ControlFlow;
use std::path::Path;

use super::assemble::{Assembler, AssemblyContext};
use super::drafts::{DraftWriter, Drafts};
use super::file_refusal::FileRefusal;
use super::finding::{Cleaning, Findings, Located};
use super::gather::Gatherer;
use super::header::Header;
use super::jsonl;
use super::limits::Watch;
use super::read::{Reading, read_each};
use super::sheets::Source;

/// Orders between two looks at the watch.
const WATCH_EVERY: u64 = 1_000;

/// What a file came to.
pub struct Outcome {
    pub row_count: usize,
    pub drafts: Drafts,
    /// The first of them; the counts have them all.
    pub problems: Vec<Located>,
    pub problem_count: usize,
    pub error_count: usize,
    pub cleaned: Vec<Cleaning>,
    pub cleaned_count: usize,
    pub headers: Vec<Header>,
}

/// Reads a file into orders; what is kept for a while stands in that folder. The watch hears of two
/// pieces of work for each row: reading it and putting it into its order.
pub fn orders_of(
    file: &mut impl Source,
    reading: Reading<'_>,
    context: AssemblyContext,
    folder: &Path,
    watch: &mut dyn Watch,
) -> Result<Outcome, FileRefusal> {
    if jsonl::is_jsonl(file)? {
        return lines(file, reading, &context, folder, watch);
    }
    let limits = reading.limits;
    let mut gatherer = Gatherer::create(folder, limits.max_spill_bytes)?;
    let sheet = read_each(file, reading, &mut Halfway(&mut *watch), &mut |row| gatherer.push(row))?;
    let mut gathered = gatherer.finish(&sheet.merged)?;
    let context = AssemblyContext { headers: sheet.headers, ..context };
    let mut assembler = Assembler::new(&context);
    let mut writer = DraftWriter::create(folder, limits.max_spill_bytes)?;
    let mut groups = 0_u64;
    while let Some(group) = gathered.next_group()? {
        groups += 1;
        if groups.is_multiple_of(WATCH_EVERY) {
            let total = sheet.row_count as u64;
            look(watch, total + gathered.done(), 2 * total)?;
        }
        if let Ok(draft) = assembler.take(group) {
            writer.push(draft)?;
        }
    }
    drop(gathered);
    let mut drafts = writer.finish()?;
    drafts.refuse_repeats(&context, &mut assembler.findings)?;
    let Findings { problems, problem_count, error_count, .. } = assembler.findings;
    Ok(Outcome {
        row_count: sheet.row_count,
        drafts,
        problems: sheet.problems.into_iter().chain(problems).collect(),
        problem_count: sheet.problem_count + problem_count,
        error_count: sheet.error_count + error_count,
        cleaned: sheet.cleaned,
        cleaned_count: sheet.cleaned_count,
        headers: context.headers,
    })
}

/// Reading a row is half of its work.
struct Halfway<'a>(&'a mut dyn Watch);

impl Watch for Halfway<'_> {
    fn rows(&mut self, done: u64, total_estimate: Option<u64>) -> ControlFlow<()> {
        self.0.rows(done, total_estimate.map(|total| total.saturating_mul(2)))
    }
}

fn look(watch: &mut dyn Watch, done: u64, total: u64) -> Result<(), FileRefusal> {
    match watch.rows(done, Some(total)) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(FileRefusal::Cancelled),
    }
}

fn lines(
    file: &mut impl Source,
    reading: Reading<'_>,
    context: &AssemblyContext,
    folder: &Path,
    watch: &mut dyn Watch,
) -> Result<Outcome, FileRefusal> {
    let mut writer = DraftWriter::create(folder, reading.limits.max_spill_bytes)?;
    let mut findings = Findings::new(reading.limits.max_problems);
    let row_count = jsonl::read(file, context, reading.limits, watch, &mut writer, &mut findings)?;
    let mut drafts = writer.finish()?;
    drafts.refuse_repeats(context, &mut findings)?;
    let Findings { problems, problem_count, error_count, .. } = findings;
    Ok(Outcome {
        row_count,
        drafts,
        problems,
        problem_count,
        error_count,
        cleaned: Vec::new(),
        cleaned_count: 0,
        headers: Vec::new(),
    })
}
