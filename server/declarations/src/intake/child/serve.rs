//! The reading process itself: bounds its own memory and time, reads the file that is its standard
//! input, and writes records to its standard output. What it meets ends it alone.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::os::fd::AsFd;

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, SheetVisible, Xls, Xlsb};
use rlimit::Resource;

use super::record::{self, Cell, Failure, Record};
use crate::intake::limits::Limits;
use crate::intake::sniff::FileKind;

/// What the process may take for data. An honest .xls of 65,536 rows needs a third of it.
const MEMORY_BYTES: u64 = 192 << 20;
/// Processor time; the parent also watches the clock.
const CPU_SECONDS: u64 = 9;
/// Between Excel's two counts of days, from 1900 and from 1904.
const DAYS_TO_1904: f64 = 1_462.0;

/// Reads standard input as a workbook of that kind and writes its rows to standard output.
pub fn serve(kind: &str) -> io::Result<()> {
    bound()?;
    let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let kind = super::kind_of(kind).ok_or_else(|| io::Error::other("no such kind of workbook"))?;
    let mut out = BufWriter::with_capacity(64 << 10, io::stdout().lock());
    rows(BufReader::new(file), kind, &mut out)?;
    out.flush()
}

/// From here on the process cannot grow, run long, write files or leave a core.
fn bound() -> io::Result<()> {
    for (resource, most) in [
        (Resource::DATA, MEMORY_BYTES),
        (Resource::CPU, CPU_SECONDS),
        (Resource::FSIZE, 0),
        (Resource::CORE, 0),
        (Resource::NPROC, 0),
    ] {
        rlimit::setrlimit(resource, most, most)?;
    }
    Ok(())
}

/// Why reading stopped.
enum Stop {
    Pipe(io::Error),
    Failed(Failure, String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Pipe(error)
    }
}

/// Writes the rows of a workbook as records, the last of them saying how it ended.
pub(super) fn rows(file: impl Read + Seek, kind: FileKind, out: &mut impl Write) -> io::Result<()> {
    let read = match kind {
        FileKind::Xls => xls(file, out),
        FileKind::Xlsb => xlsb(file, out),
        _ => ods(file, out),
    };
    match read {
        Ok(()) => record::write(out, &Record::End),
        Err(Stop::Failed(failure, why)) => record::write(out, &Record::Failed(failure, why)),
        Err(Stop::Pipe(error)) => Err(error),
    }
}

fn damaged(error: impl std::fmt::Display) -> Stop {
    let why = error.to_string();
    let failure = if why.to_ascii_lowercase().contains("password") { Failure::Encrypted } else { Failure::Damaged };
    Stop::Failed(failure, why.chars().take(200).collect())
}

fn visible<RS: Read + Seek, B: Reader<RS>>(book: &B) -> Vec<String> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    sheets.map(|sheet| sheet.name.clone()).collect()
}

fn xls(file: impl Read + Seek, out: &mut impl Write) -> Result<(), Stop> {
    let mut book = Xls::new(file).map_err(damaged)?;
    let later = if book.has_1904_epoch() { DAYS_TO_1904 } else { 0.0 };
    for name in visible(&book) {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        record::write(out, &Record::Sheet(name.clone()))?;
        write_range(&range, later, out)?;
        for Dimensions { start, end } in book.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            record::write(out, &Record::Merged([start.0 + 1, end.0 + 1, start.1, end.1]))?;
        }
    }
    Ok(())
}

fn ods(file: impl Read + Seek, out: &mut impl Write) -> Result<(), Stop> {
    let mut book = Ods::new(file).map_err(damaged)?;
    for name in visible(&book) {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        record::write(out, &Record::Sheet(name))?;
        write_range(&range, 0.0, out)?;
    }
    Ok(())
}

fn xlsb(file: impl Read + Seek, out: &mut impl Write) -> Result<(), Stop> {
    let mut book = Xlsb::new(file).map_err(damaged)?;
    let later = if book.has_1904_epoch() { DAYS_TO_1904 } else { 0.0 };
    for name in visible(&book) {
        record::write(out, &Record::Sheet(name.clone()))?;
        let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
        let (mut number, mut row) = (0, Vec::new());
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (at, column) = cell.get_position();
            if at + 1 != number {
                give(&mut row, number, out)?;
                number = at + 1;
            }
            let value = match cell.get_value() {
                DataRef::SharedString(text) => Some(Cell::Text(text.chars().take(most_chars()).collect())),
                other => value(&Data::from(other.clone()), later),
            };
            push(&mut row, column, value)?;
        }
        give(&mut row, number, out)?;
    }
    Ok(())
}

fn write_range(range: &calamine::Range<Data>, later: f64, out: &mut impl Write) -> Result<(), Stop> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut row = Vec::new();
    for (number, cells) in (first_row..).zip(range.rows()) {
        for (column, cell) in (first_column..).zip(cells) {
            push(&mut row, column, value(cell, later))?;
        }
        give(&mut row, number + 1, out)?;
    }
    Ok(())
}

/// Cells beyond the columns that are read are looked at too, one row's worth: the parent refuses the file for them.
fn push(row: &mut Vec<(u32, Cell)>, column: u32, value: Option<Cell>) -> Result<(), Stop> {
    const MOST_CELLS: usize = 128;
    let Some(value) = value else { return Ok(()) };
    if row.len() >= MOST_CELLS {
        return Err(Stop::Failed(Failure::OutOfBounds, column.to_string()));
    }
    row.push((column, value));
    Ok(())
}

fn give(row: &mut Vec<(u32, Cell)>, number: u32, out: &mut impl Write) -> io::Result<()> {
    if row.is_empty() { Ok(()) } else { record::write(out, &Record::Row(number, std::mem::take(row))) }
}

/// One more than a cell may have, so that the parent still sees that it is too long.
fn most_chars() -> usize {
    Limits::default().max_cell_chars + 1
}

fn value(data: &Data, later: f64) -> Option<Cell> {
    let cut = |text: &str| text.chars().take(most_chars()).collect();
    Some(match data {
        Data::Empty => return None,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) => Cell::Text(cut(text)),
        Data::Bool(value) => Cell::Bool(*value),
        Data::DateTime(time) => Cell::Day(day(time, later)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::Date(cut(text)),
        Data::Error(error) => Cell::Error(error.to_string()),
    })
}

fn day(time: &ExcelDateTime, later: f64) -> f64 {
    time.as_f64() + later
}
