//! 读取: a workbook becomes rows and problems. Reading never fails as a whole over a bad cell:
//! a refusal means the file itself cannot be trusted, and then nothing of it was taken.
//! `read_each` streams and holds one row; `read` collects within `Limits::max_kept_bytes`.

use std::io::{Read, Seek};
use std::sync::Arc;

use qiyun_schema::rule::{RuleSettings, SheetLine};
use qiyun_schema::sheet::Template;

use super::address::CellRange;
use super::archive::Archive;
use super::file_refusal::FileRefusal;
use super::finding::{Cleaning, Findings, Located};
use super::grid::Grid;
use super::header::{Columns, HEADER_ROWS, Header, Search};
use super::limits::{Limits, Watch};
use super::line::RowReader;
use super::meter::Meter;
use super::raw::RawRow;
use super::rules;
use super::workbook::{SheetPart, Workbook};

/// One data row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub sheet: Arc<str>,
    /// As Excel shows it.
    pub number: u32,
    pub line: SheetLine,
    /// Has at least one error: its order must not be used.
    pub faulty: bool,
}

/// What a workbook holds.
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

/// What to read a workbook by.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub template: &'a Template,
    pub settings: &'a RuleSettings,
    pub limits: &'a Limits,
}

/// Reads every visible sheet that has the template's header, with the default rule settings.
pub fn read(
    file: &mut (impl Read + Seek),
    template: &Template,
    limits: &Limits,
    watch: &mut dyn Watch,
) -> Result<Sheet, FileRefusal> {
    let settings = RuleSettings::default();
    collect(file, Reading { template, settings: &settings, limits }, watch)
}

/// Like [`read`], with other rule settings.
pub fn collect(
    file: &mut (impl Read + Seek),
    reading: Reading<'_>,
    watch: &mut dyn Watch,
) -> Result<Sheet, FileRefusal> {
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
    file: &mut (impl Read + Seek),
    reading: Reading<'_>,
    watch: &mut dyn Watch,
    sink: &mut dyn FnMut(Row) -> Result<(), FileRefusal>,
) -> Result<Sheet, FileRefusal> {
    let mut meter = Meter::new(reading.limits, watch);
    meter.look()?;
    let mut archive = Archive::open(file, reading.limits)?;
    let workbook = Workbook::open(&mut archive, &mut meter)?;
    let mut run = Run { reading, findings: Findings::new(reading.limits.max_problems), sheet: Sheet::default() };
    let mut unheaded: Vec<(Arc<str>, Search)> = Vec::new();
    for part in &workbook.sheets {
        let name: Arc<str> = part.name.as_str().into();
        if let Some(search) = run.read_sheet(&mut archive, &workbook, part, &name, &mut meter, sink)? {
            unheaded.push((name, search));
        }
    }
    run.finish(unheaded)
}

impl Row {
    /// What the row takes in memory, the allocator's overhead of about 16 bytes a text included.
    fn kept_bytes(&self) -> usize {
        let line = &self.line;
        let texts = [&line.order_no, &line.item_no, &line.item_name, &line.unit];
        size_of::<Self>() + texts.iter().map(|text| text.capacity() + 16).sum::<usize>()
    }
}

/// One import on its way.
struct Run<'a> {
    reading: Reading<'a>,
    findings: Findings,
    sheet: Sheet,
}

impl Run<'_> {
    /// Reads one sheet; gives the search back when the sheet has no header.
    fn read_sheet<R: Read + Seek>(
        &mut self,
        archive: &mut Archive<R>,
        workbook: &Workbook,
        part: &SheetPart,
        name: &Arc<str>,
        meter: &mut Meter<'_>,
        sink: &mut dyn FnMut(Row) -> Result<(), FileRefusal>,
    ) -> Result<Option<Search>, FileRefusal> {
        let before = meter.rows;
        let mut source = archive.part(&part.path, u64::MAX, meter)?;
        source.set_label(name);
        let mut grid = Grid::open(source, &workbook.strings, &workbook.styles)?;
        let mut raw = RawRow::default();
        let template = self.reading.template;
        let mut search = Search::default();
        let columns = loop {
            if !grid.next_row(&mut raw)? || raw.number > HEADER_ROWS {
                return Ok(Some(search));
            }
            if let Some(columns) = search.look(&raw, template, &workbook.strings) {
                break columns;
            }
        };
        grid.expect_rows(before, columns.row);
        grid.want(columns.wanted());
        self.begin(&columns, name);
        let mut hidden = (0_usize, 0_u32);
        while grid.next_row(&mut raw)? {
            let mut reader = RowReader { reading: self.reading, columns: &columns, sheet: name };
            let Some(row) = reader.read(&raw, &workbook.strings, &mut self.findings) else { continue };
            if raw.hidden {
                hidden = (hidden.0 + 1, if hidden.0 == 0 { raw.number } else { hidden.1 });
            }
            self.sheet.row_count += 1;
            grid.count_row();
            sink(row)?;
        }
        self.tell_hidden(name, hidden);
        self.finish_sheet(grid, &columns, name)?;
        Ok(None)
    }

    fn begin(&mut self, columns: &Columns, name: &Arc<str>) {
        self.sheet.headers.push(columns.as_header(self.reading.template, name));
        for (position, header) in &columns.extra {
            let problem = rules::plain(&rules::EXTRA_COLUMN, "", header);
            let letters = super::address::column_letters(*position);
            self.findings.problem(name, columns.row, Some(letters), problem);
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
    fn finish_sheet<R: Read>(
        &mut self,
        grid: Grid<'_, '_, '_, R>,
        columns: &Columns,
        name: &Arc<str>,
    ) -> Result<(), FileRefusal> {
        let (findings, merged) = (&mut self.findings, &mut self.sheet.merged);
        let most = self.reading.limits.max_problems;
        grid.finish(|range| {
            let wanted = (range.first_column..=range.last_column.min(u32::from(u16::MAX)))
                .any(|position| columns.template_index(position).is_some());
            if range.last_row <= columns.row || !wanted {
                return;
            }
            let text = range.to_string();
            let zh = format!("{text} 是合并单元格，只有左上角的格有值");
            let en = format!("{text} is merged: only its first cell has a value");
            let problem = rules::problem(&rules::MERGED, "", &text, zh, en);
            let letters = super::address::column_letters(range.first_column);
            findings.problem(name, range.first_row, Some(letters), problem);
            if merged.len() < most {
                merged.push((Arc::clone(name), range));
            }
        })
    }

    /// A workbook must have a header somewhere and a row below it. Sheets without a header are
    /// named once others have one.
    fn finish(mut self, mut unheaded: Vec<(Arc<str>, Search)>) -> Result<Sheet, FileRefusal> {
        let template = self.reading.template;
        if let Some(header) = self.sheet.headers.first() {
            if self.sheet.row_count == 0 {
                return Err(FileRefusal::Empty { sheet: header.sheet.to_string() });
            }
        } else {
            let closest = unheaded.iter().position(|(_, search)| search.is_close()).unwrap_or(0);
            let (name, search) = unheaded.swap_remove(closest);
            return Err(search.refusal(template, &name));
        }
        for (name, search) in unheaded {
            if search.saw_anything() && !super::template::is_ours(&name) {
                let problem = rules::plain(&rules::SHEET_SKIPPED, "", &name);
                self.findings.problem(&name, 1, None, problem);
            }
        }
        let Findings { problems, problem_count, error_count, cleaned, cleaned_count, .. } = self.findings;
        Ok(Sheet { problems, problem_count, error_count, cleaned, cleaned_count, ..self.sheet })
    }
}
