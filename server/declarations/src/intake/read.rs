//! 读取: a table becomes rows and problems. Reading never fails as a whole over a bad cell:
//! a refusal means the file itself cannot be trusted, and then nothing of it was taken.
//! `read_each` streams and holds one row; `read` collects within `Limits::max_kept_bytes`.

use std::sync::Arc;

use qiyun_schema::rule::{RuleSettings, SheetLine};
use qiyun_schema::sheet::Template;

use super::address::{CellRange, column_letters};
use super::child::Child;
use super::details::{Defaults, More};
use super::file_refusal::FileRefusal;
use super::finding::{Cleaning, Findings, Located};
use super::header::{Columns, HEADER_ROWS, Header, Search};
use super::limits::{Limits, Watch};
use super::line::RowReader;
use super::mapping::Mapping;
use super::raw::RawRow;
use super::rules;
use super::sheets::{Opening, Rows, Source, Visitor, each_sheet};

/// One data row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub sheet: Arc<str>,
    /// As Excel shows it.
    pub number: u32,
    pub line: SheetLine,
    /// Cells beyond the line, by column of the template.
    pub more: Vec<More>,
    /// What the last row of defaults above said of orders.
    pub defaults: Option<Defaults>,
    /// Has at least one error: its order must not be used.
    pub faulty: bool,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Every row with data, faulty ones too; empty from `read_each`, which gave them away.
    pub rows: Vec<Row>,
    /// The first `Limits::max_problems`; the counts have them all.
    pub problems: Vec<Located>,
    pub problem_count: usize,
    /// Of the problems, those that must be mended.
    pub error_count: usize,
    pub row_count: usize,
    pub cleaned: Vec<Cleaning>,
    pub cleaned_count: usize,
    /// One for each sheet that was read.
    pub headers: Vec<Header>,
    /// Merged ranges among the data: their rows are faulty, which a stream learns only at the end.
    pub merged: Vec<(Arc<str>, CellRange)>,
}

/// What to read a file by.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub template: &'static Template,
    pub settings: &'a RuleSettings,
    pub limits: &'a Limits,
    /// Saved mappings of the customer: the first that fits a header is used.
    pub mappings: &'a [Mapping],
    /// Who reads .xls, .xlsb and .ods.
    pub child: Option<&'a Child>,
}

/// Reads every visible sheet that has the template's header, with the default rule settings.
pub fn read(
    file: &mut impl Source,
    template: &'static Template,
    limits: &Limits,
    watch: &mut dyn Watch,
) -> Result<Sheet, FileRefusal> {
    let settings = RuleSettings::default();
    collect(file, Reading { template, settings: &settings, limits, mappings: &[], child: None }, watch)
}

/// Like [`read`], with other rule settings.
pub fn collect(file: &mut impl Source, reading: Reading<'_>, watch: &mut dyn Watch) -> Result<Sheet, FileRefusal> {
    let (mut rows, mut kept) = (Vec::new(), 0_usize);
    let limit = reading.limits.max_kept_bytes;
    let mut sheet = read_each(file, reading, watch, &mut |row: Row| {
        kept += row.kept_bytes();
        if kept > limit {
            return Err(FileRefusal::TooMuchText { bytes: kept as u64, limit: limit as u64 });
        }
        rows.push(row);
        Ok(())
    })?;
    for row in &mut rows {
        let merged = |(sheet, range): &(Arc<str>, CellRange)| **sheet == *row.sheet && range.holds_row(row.number);
        row.faulty |= sheet.merged.iter().any(merged);
    }
    sheet.rows = rows;
    Ok(sheet)
}

/// Reads and gives each row away as soon as it is checked. Rows already given away are void when
/// this ends in a refusal.
pub fn read_each(
    file: &mut impl Source,
    reading: Reading<'_>,
    watch: &mut dyn Watch,
    sink: &mut dyn FnMut(Row) -> Result<(), FileRefusal>,
) -> Result<Sheet, FileRefusal> {
    let findings = Findings::new(reading.limits.max_problems);
    let mut run = Run { reading, findings, sheet: Sheet::default(), unheaded: Vec::new(), sink };
    let opening = Opening { limits: reading.limits, child: reading.child };
    each_sheet(file, opening, watch, &mut run)?;
    run.finish()
}

impl Row {
    /// What the row takes in memory, the allocator's overhead of about 16 bytes a text included.
    fn kept_bytes(&self) -> usize {
        let line = &self.line;
        let texts = [&line.order_no, &line.item_no, &line.item_name, &line.unit];
        let more: usize = self.more.iter().map(|(_, text)| size_of::<More>() + text.capacity() + 16).sum();
        size_of::<Self>() + more + texts.iter().map(|text| text.capacity() + 16).sum::<usize>()
    }
}

/// One import on its way.
struct Run<'a, 's> {
    reading: Reading<'a>,
    findings: Findings,
    sheet: Sheet,
    /// Sheets without a header.
    unheaded: Vec<(Arc<str>, Search)>,
    sink: &'s mut dyn FnMut(Row) -> Result<(), FileRefusal>,
}

impl Visitor for Run<'_, '_> {
    fn sheet(&mut self, name: &Arc<str>, mut rows: impl Rows) -> Result<(), FileRefusal> {
        let mut raw = RawRow::default();
        let mut search = Search::default();
        let columns = loop {
            if !rows.next_row(&mut raw)? || raw.number > HEADER_ROWS {
                self.unheaded.push((Arc::clone(name), search));
                return Ok(());
            }
            if let Some(columns) = search.look(&raw, self.reading.template, self.reading.mappings, rows.strings()) {
                break columns;
            }
        };
        rows.expect_rows(columns.row);
        rows.want(columns.wanted());
        self.begin(&columns, name);
        let mut hidden = (0_usize, 0_u32);
        let mut reader = RowReader::new(self.reading, &columns, name);
        while rows.next_row(&mut raw)? {
            let Some(row) = reader.read(&raw, rows.strings(), &mut self.findings) else { continue };
            if raw.hidden {
                hidden = (hidden.0 + 1, if hidden.0 == 0 { raw.number } else { hidden.1 });
            }
            self.sheet.row_count += 1;
            rows.count_row();
            (self.sink)(row)?;
        }
        self.tell_hidden(name, hidden);
        self.finish_sheet(rows, &columns, name)
    }

    fn known_headers(&self, texts: &[&str]) -> usize {
        let (template, mappings) = (self.reading.template, self.reading.mappings);
        let mapped = mappings.iter().map(|mapping| mapping.count_known(texts)).max().unwrap_or(0);
        mapped.max(texts.iter().filter(|text| template.column(text).is_some()).count())
    }
}

impl Run<'_, '_> {
    fn begin(&mut self, columns: &Columns, name: &Arc<str>) {
        self.sheet.headers.push(columns.as_header(self.reading.template, name));
        for (position, header) in &columns.extra {
            let problem = rules::plain(&rules::EXTRA_COLUMN, "", header);
            self.findings.problem(name, columns.row, Some(column_letters(*position)), problem);
        }
    }

    fn tell_hidden(&mut self, name: &Arc<str>, (count, first): (usize, u32)) {
        if count > 0 {
            let zh = format!("有 {count} 行被隐藏（第一处是第 {first} 行），也已读取");
            let en = format!("{count} rows are hidden, the first is row {first}; they were read too");
            let problem = rules::problem(&rules::HIDDEN_ROWS, "", &count.to_string(), zh, en);
            self.findings.problem(name, first, None, problem);
        }
    }

    /// Merged ranges stand after the rows in the file.
    fn finish_sheet(&mut self, rows: impl Rows, columns: &Columns, name: &Arc<str>) -> Result<(), FileRefusal> {
        let (findings, merged) = (&mut self.findings, &mut self.sheet.merged);
        let most = self.reading.limits.max_problems;
        rows.finish(|range| {
            let wanted = (range.first_column..=range.last_column.min(u32::from(u16::MAX)))
                .any(|position| columns.template_index(position).is_some());
            if range.last_row <= columns.row || !wanted {
                return;
            }
            let text = range.to_string();
            let zh = format!("{text} 是合并单元格，只有左上角的格有值");
            let en = format!("{text} is merged: only its first cell has a value");
            let problem = rules::problem(&rules::MERGED, "", &text, zh, en);
            findings.problem(name, range.first_row, Some(column_letters(range.first_column)), problem);
            if merged.len() < most {
                merged.push((Arc::clone(name), range));
            }
        })
    }

    /// A workbook must have a header somewhere and a row below it. Sheets without a header are
    /// named once others have one.
    fn finish(mut self) -> Result<Sheet, FileRefusal> {
        let template = self.reading.template;
        if let Some(header) = self.sheet.headers.first() {
            if self.sheet.row_count == 0 {
                return Err(FileRefusal::Empty { sheet: header.sheet.to_string() });
            }
        } else {
            let closest = self.unheaded.iter().position(|(_, search)| search.is_close()).unwrap_or(0);
            let (name, search) = self.unheaded.swap_remove(closest);
            return Err(search.refusal(template, &name));
        }
        for (name, search) in self.unheaded {
            if search.saw_anything() && !super::template::is_ours(&name) {
                let problem = rules::plain(&rules::SHEET_SKIPPED, "", &name);
                self.findings.problem(&name, 1, None, problem);
            }
        }
        let Findings { problems, problem_count, error_count, cleaned, cleaned_count, .. } = self.findings;
        Ok(Sheet { problems, problem_count, error_count, cleaned, cleaned_count, ..self.sheet })
    }
}
