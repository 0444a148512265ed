//! 退回的工作簿: the file as it came, with the cells that have a problem in red, a column 错误原因 behind the
//! last, and a sheet of all problems. One row in memory at a time, whatever the file is.

use std::collections::{BTreeMap, HashMap};
use std::io::{Seek, Write};
use std::sync::Arc;

use qiyun_schema::sheet::Template;
use rust_xlsxwriter::{Color, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::address::parse_cell;
use super::cell;
use super::file_refusal::FileRefusal;
use super::limits::Unwatched;
use super::mapping::Mapping;
use super::raw::{RawRow, Value};
use super::sheets::{Opening, Rows, Source, Visitor, each_sheet};
use super::styles::Shown;

const REASONS: &str = "错误原因";
const PROBLEMS: &str = "问题列表";
/// Most characters of a cell in Excel.
const MOST_CHARS: usize = 32_000;
/// Most reasons told in one row's cell; the sheet of problems has them all.
const MOST_REASONS: usize = 10;

/// A problem as it was kept.
#[derive(Clone, Debug)]
pub struct Marked {
    pub sheet: String,
    pub row: u32,
    /// Letters.
    pub column: Option<String>,
    pub value: String,
    pub code: String,
    pub is_error: bool,
    pub message: String,
    pub todo: String,
}

/// Why the workbook was not written.
#[derive(Debug)]
pub enum ReturnError {
    /// The file itself cannot be read.
    File(FileRefusal),
    Write(XlsxError),
}

impl From<XlsxError> for ReturnError {
    fn from(error: XlsxError) -> Self {
        Self::Write(error)
    }
}

/// Writes the file back with its problems; `count` says how many there are in all. A file that cannot be
/// read comes back as its sheet of problems alone.
pub fn write(
    file: &mut impl Source,
    opening: Opening<'_>,
    template: &'static Template,
    mappings: &[Mapping],
    (problems, count): (&[Marked], usize),
    out: impl Write + Seek + Send,
) -> Result<(), ReturnError> {
    let mut by_row: HashMap<(&str, u32), Vec<&Marked>> = HashMap::new();
    for problem in problems {
        by_row.entry((problem.sheet.as_str(), problem.row)).or_default().push(problem);
    }
    let mut writer = Writer {
        workbook: Workbook::new(),
        formats: Formats::new(),
        by_row,
        template,
        mappings,
        failed: None,
        sheets: Vec::new(),
    };
    let read = each_sheet(file, opening, &mut Unwatched, &mut writer);
    let Writer { mut workbook, formats, failed, sheets, .. } = writer;
    match (failed, read) {
        (Some(error), _) => return Err(error.into()),
        (None, Err(refusal)) if sheets.is_empty() && problems.is_empty() => return Err(ReturnError::File(refusal)),
        // What was read so far comes back; the problems say the rest.
        (None, _) => {}
    }
    list(&mut workbook, &formats, problems, count)?;
    workbook.save_to_writer(out)?;
    Ok(())
}

struct Formats {
    text: Format,
    date: Format,
    error: Format,
    warning: Format,
    header: Format,
    reason: Format,
}

impl Formats {
    fn new() -> Self {
        const TEXT: u8 = 49;
        let text = Format::new().set_num_format_index(TEXT);
        Self {
            date: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            error: text.clone().set_background_color(Color::RGB(0x00_FF_9C_9C)),
            warning: text.clone().set_background_color(Color::RGB(0x00_FF_E6_99)),
            header: text.clone().set_bold().set_border_bottom(FormatBorder::Thin),
            reason: text.clone().set_font_color(Color::RGB(0x00_C0_00_00)),
            text,
        }
    }
}

struct Writer<'a> {
    workbook: Workbook,
    formats: Formats,
    by_row: HashMap<(&'a str, u32), Vec<&'a Marked>>,
    template: &'static Template,
    mappings: &'a [Mapping],
    failed: Option<XlsxError>,
    sheets: Vec<String>,
}

impl Visitor for Writer<'_> {
    fn sheet(&mut self, name: &Arc<str>, mut rows: impl Rows) -> Result<(), FileRefusal> {
        if super::template::is_ours(name) {
            return Ok(());
        }
        let title = self.title(name);
        // Where the reasons stand is known before the first row: behind the columns that may be read.
        let mut raw = RawRow::default();
        let mut top: Vec<Kept> = Vec::new();
        let mut width = 0;
        while top.len() < super::header::HEADER_ROWS as usize && rows.next_row(&mut raw)? {
            let kept = Kept::of(&raw, &rows);
            width = width.max(kept.cells.last().map_or(0, |(column, _)| column + 1));
            top.push(kept);
        }
        let Ok(sheet) = self.workbook.add_worksheet_with_constant_memory() else { return Ok(()) };
        let page = Page { formats: &self.formats, by_row: &self.by_row, name, reasons: width };
        let written = (|| {
            sheet.set_name(&title)?;
            sheet.set_column_width(u16::try_from(width).unwrap_or(u16::MAX), 60)?;
            let known = |kept: &Kept| {
                let texts: Vec<&str> = kept.texts().collect();
                known(self.template, self.mappings, &texts)
            };
            let header = top.iter().max_by_key(|kept| (known(kept), std::cmp::Reverse(kept.number))).map(|k| k.number);
            for kept in &top {
                page.write(sheet, kept, Some(kept.number) == header)?;
            }
            Ok::<(), XlsxError>(())
        })();
        let mut written = written;
        while written.is_ok() && rows.next_row(&mut raw)? {
            written = page.write(sheet, &Kept::of(&raw, &rows), false);
        }
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
        Ok(())
    }

    fn known_headers(&self, texts: &[&str]) -> usize {
        known(self.template, self.mappings, texts)
    }
}

fn known(template: &Template, mappings: &[Mapping], texts: &[&str]) -> usize {
    let mapped = mappings.iter().map(|mapping| mapping.count_known(texts)).max().unwrap_or(0);
    mapped.max(texts.iter().filter(|text| template.column(text).is_some()).count())
}

impl Writer<'_> {
    /// A name that Excel takes and no other sheet has.
    fn title(&mut self, name: &str) -> String {
        let plain: String =
            name.chars().map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { '_' } else { c }).collect();
        let plain: String = plain.trim_matches('\'').chars().take(25).collect();
        let mut title = if plain.is_empty() { "Sheet".to_owned() } else { plain.clone() };
        let mut number = 1;
        while title == PROBLEMS || self.sheets.iter().any(|other| other.eq_ignore_ascii_case(&title)) {
            number += 1;
            title = format!("{plain}_{number}");
        }
        self.sheets.push(title.clone());
        title
    }
}

/// A cell to be written.
enum Content {
    Text(String),
    Number(f64),
    Day(f64),
}

struct Kept {
    number: u32,
    cells: Vec<(u32, Content)>,
}

impl Kept {
    fn of(raw: &RawRow, rows: &impl Rows) -> Self {
        let cells = raw.cells(rows.strings()).map(|(column, value)| {
            let content = match value {
                Value::Text(text) => Content::Text(text.chars().take(MOST_CHARS).collect()),
                Value::Number(number, Shown::Plain) => Content::Number(number),
                Value::Number(number, Shown::Date) => Content::Day(number),
                Value::Number(number, Shown::Zeros(width)) => {
                    Content::Text(format!("{:0>width$}", super::number::plain(number).0, width = usize::from(width)))
                }
                other => Content::Text(cell::shown(other)),
            };
            (column, content)
        });
        Self { number: raw.number, cells: cells.collect() }
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().filter_map(|(_, content)| match content {
            Content::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

/// One sheet being written.
struct Page<'a> {
    formats: &'a Formats,
    by_row: &'a HashMap<(&'a str, u32), Vec<&'a Marked>>,
    name: &'a str,
    /// The column of the reasons.
    reasons: u32,
}

impl Page<'_> {
    fn write(&self, sheet: &mut Worksheet, kept: &Kept, is_header: bool) -> Result<(), XlsxError> {
        let row = kept.number.saturating_sub(1);
        let problems = self.by_row.get(&(self.name, kept.number)).map(Vec::as_slice).unwrap_or_default();
        // Column, and whether it must be mended; an error weighs more than a warning.
        let mut marks: BTreeMap<u32, bool> = BTreeMap::new();
        for problem in problems {
            let column = problem.column.as_deref().and_then(|letters| parse_cell(&format!("{letters}1")));
            let column = column.map_or(self.reasons, |(_, column)| column);
            *marks.entry(column).or_default() |= problem.is_error;
        }
        let mut cells = kept.cells.iter().peekable();
        // From left to right, marked empty cells among the filled ones.
        for (column, is_error) in marks.iter().map(|(column, e)| (*column, Some(*e))).chain([(u32::MAX, None)]) {
            while let Some((at, content)) = cells.next_if(|(at, _)| *at < column) {
                self.cell(sheet, (row, *at), Some(content), None, is_header)?;
            }
            let content = cells.next_if(|(at, _)| *at == column).map(|(_, content)| content);
            if column < self.reasons {
                self.cell(sheet, (row, column), content, is_error, is_header)?;
            }
        }
        let reasons = u16::try_from(self.reasons).unwrap_or(u16::MAX);
        if is_header {
            sheet.write_string_with_format(row, reasons, REASONS, &self.formats.header)?;
        } else if !problems.is_empty() {
            sheet.write_string_with_format(row, reasons, told(problems), &self.formats.reason)?;
        }
        Ok(())
    }

    fn cell(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u32),
        content: Option<&Content>,
        is_error: Option<bool>,
        is_header: bool,
    ) -> Result<(), XlsxError> {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        let plain = match is_error {
            Some(true) => &self.formats.error,
            Some(false) => &self.formats.warning,
            None if is_header => &self.formats.header,
            None => &self.formats.text,
        };
        match content {
            // Always a string cell: what begins with `=` stays text.
            Some(Content::Text(text)) => sheet.write_string_with_format(row, column, text, plain)?,
            Some(Content::Number(number)) if is_error.is_some() => {
                sheet.write_number_with_format(row, column, *number, plain)?
            }
            Some(Content::Number(number)) => sheet.write_number(row, column, *number)?,
            Some(Content::Day(days)) => sheet.write_number_with_format(row, column, *days, &self.formats.date)?,
            None => sheet.write_blank(row, column, plain)?,
        };
        Ok(())
    }
}

fn told(problems: &[&Marked]) -> String {
    let mut lines: Vec<String> = problems
        .iter()
        .take(MOST_REASONS)
        .map(|problem| {
            let place = problem.column.as_deref().map(|column| format!("{column}列：")).unwrap_or_default();
            format!("{place}{}（{}）", problem.message, problem.todo)
        })
        .collect();
    if problems.len() > MOST_REASONS {
        lines.push(format!("……共 {} 处，见「{PROBLEMS}」", problems.len()));
    }
    lines.join("；").chars().take(MOST_CHARS).collect()
}

fn list(workbook: &mut Workbook, formats: &Formats, problems: &[Marked], count: usize) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(PROBLEMS)?;
    for (column, width) in (0_u16..).zip([16, 8, 8, 8, 24, 10, 60, 60]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(2, 0)?;
    let shown = problems.len();
    let title = if shown < count {
        format!("共 {count} 处问题，以下是前 {shown} 处")
    } else {
        format!("共 {count} 处问题")
    };
    sheet.write_string(0, 0, title)?;
    for (column, text) in (0_u16..).zip(["工作表", "行", "列", "级别", "现值", "规则", "问题", "怎样修改"])
    {
        sheet.write_string_with_format(1, column, text, &formats.header)?;
    }
    for (row, problem) in (2_u32..).zip(problems) {
        let level = if problem.is_error { "错误" } else { "提醒" };
        let column = problem.column.as_deref().unwrap_or_default();
        sheet.write_string(row, 0, &problem.sheet)?;
        sheet.write_number(row, 1, problem.row)?;
        sheet.write_string(row, 2, column)?;
        sheet.write_string(row, 3, level)?;
        sheet.write_string(row, 4, &problem.value)?;
        sheet.write_string(row, 5, &problem.code)?;
        sheet.write_string(row, 6, &problem.message)?;
        sheet.write_string(row, 7, &problem.todo)?;
    }
    Ok(())
}
