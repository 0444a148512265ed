//! JSONL: one order a line. A bad line is a problem with its number; the others are read on.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::sync::Arc;

use qiyun_schema::rule::Problem;

use super::assemble::{AssemblyContext, Place};
use super::damage::Damage;
use super::drafts::DraftWriter;
use super::file_refusal::FileRefusal;
use super::finding::Findings;
use super::limits::{Limits, Watch};
use super::plain::{self, PlainOrder};
use super::rules;

/// What the one "sheet" of such a file is called.
pub(super) const SHEET: &str = "JSONL";
/// The longest line: an order of 100 lines with everything filled in.
const MAX_LINE_BYTES: u64 = 1 << 20;
/// Lines between two looks at the watch.
const WATCH_EVERY: u64 = 256;

/// Whether a file is JSON by its first visible character.
pub(super) fn is_jsonl(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    Ok(head.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{'))
}

/// Reads the orders of a file; how many lines it had.
pub(super) fn read(
    file: &mut (impl Read + Seek),
    context: &AssemblyContext,
    limits: &Limits,
    watch: &mut dyn Watch,
    drafts: &mut DraftWriter,
    findings: &mut Findings,
) -> Result<usize, FileRefusal> {
    let sheet: Arc<str> = Arc::from(SHEET);
    let mut first: HashMap<String, u32> = HashMap::new();
    let mut source = BufReader::new(file);
    let (mut number, mut count) = (0_u32, 0_usize);
    let mut line = Vec::new();
    loop {
        line.clear();
        number = number.saturating_add(1);
        if source.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line)? == 0 {
            return if count == 0 { Err(FileRefusal::Empty { sheet: SHEET.to_owned() }) } else { Ok(count) };
        }
        if line.len() as u64 >= MAX_LINE_BYTES {
            let cell = Some(format!("{number}:{number}"));
            return Err(FileRefusal::Unreadable { part: SHEET.to_owned(), cell, damage: Damage::LongToken });
        }
        if number > limits.max_rows {
            return Err(FileRefusal::TooManyRows { sheet: SHEET.to_owned(), row: number, limit: limits.max_rows });
        }
        if u64::from(number).is_multiple_of(WATCH_EVERY) && watch.rows(2 * u64::from(number), None).is_break() {
            return Err(FileRefusal::Cancelled);
        }
        let text = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line).trim_ascii();
        if text.is_empty() {
            continue;
        }
        count += 1;
        let order = match parse(text) {
            Ok(order) => order,
            Err(problem) => {
                findings.problem(&sheet, number, None, problem);
                continue;
            }
        };
        if let Some(before) = first.insert(order.order_no.clone(), number) {
            let zh = format!("订单号已用于第 {before} 行");
            let en = format!("line {before} has this order number already");
            let problem = rules::problem(&rules::USED_TWICE, "orderNo", &order.order_no, zh, en);
            findings.problem(&sheet, number, None, problem);
            continue;
        }
        let place = Place { sheet: Arc::clone(&sheet), row: number };
        let (draft, problems) = plain::check(order, place, context);
        for problem in problems {
            findings.problem(&sheet, number, None, problem);
        }
        if let Some(draft) = draft {
            drafts.push(draft)?;
        }
    }
}

/// An order, or why the text is none, at its path.
fn parse(text: &[u8]) -> Result<PlainOrder, Problem> {
    let mut json = serde_json::Deserializer::from_slice(text);
    match serde_path_to_error::deserialize(&mut json) {
        Ok(order) => json.end().map(|()| order).map_err(|error| refused("", &error)),
        Err(error) => {
            let path = error.path().to_string();
            Err(refused(if path == "." { "" } else { &path }, error.inner()))
        }
    }
}

fn refused(field: &str, why: &serde_json::Error) -> Problem {
    let (zh, en) = (format!("不是符合格式的订单：{why}"), format!("not an order: {why}"));
    rules::problem(&rules::NOT_AN_ORDER, field, "", zh, en)
}
