//! 旧格式读取: .xls, .xlsb and .ods, whose readers hold files whole and trust them, in a process of its
//! own: the same binary, with the file as its standard input, no environment, bounded memory and
//! time. A hostile file ends that process alone.

mod record;
mod serve;

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use record::{Cell, Failure, Record};
pub use serve::serve;

use super::address::CellRange;
use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::meter::Meter;
use super::raw::{Kind, RawRow};
use super::sheets::{Rows, Visitor};
use super::sniff::FileKind;
use super::strings::SharedStrings;
use super::styles::Shown;

/// The hidden command of the binary that reads a workbook.
pub const COMMAND: &str = "read-workbook";

/// Rows between two looks at the watch.
const WATCH_EVERY: u32 = 2_048;

/// How the reading process is started.
#[derive(Clone, Debug)]
pub struct Child {
    /// The binary `qiyun`.
    pub program: PathBuf,
    /// After this it is ended.
    pub deadline: Duration,
}

fn name_of(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Xls => "xls",
        FileKind::Xlsb => "xlsb",
        _ => "ods",
    }
}

fn kind_of(name: &str) -> Option<FileKind> {
    [FileKind::Xls, FileKind::Xlsb, FileKind::Ods].into_iter().find(|kind| name_of(*kind) == name)
}

/// Reads a file in a process of its own and shows its sheets to the visitor.
pub(super) fn read(
    child: &Child,
    file: File,
    kind: FileKind,
    meter: &mut Meter<'_>,
    visitor: &mut impl Visitor,
) -> Result<(), FileRefusal> {
    let mut command = Command::new(&child.program);
    command.arg(COMMAND).arg(name_of(kind)).env_clear().current_dir("/");
    command.stdin(Stdio::from(file)).stdout(Stdio::piped()).stderr(Stdio::null());
    let started = command.spawn();
    let mut process = started.map_err(|error| FileRefusal::ReaderMissing { why: error.to_string() })?;
    let Some(pipe) = process.stdout.take() else {
        return Err(FileRefusal::ReaderMissing { why: "no pipe".to_owned() });
    };
    let (ended, end) = mpsc::channel::<()>();
    let late = Arc::new(AtomicBool::new(false));
    let (flag, deadline) = (late.clone(), child.deadline);
    // Whatever happens on this side, the process ends: its keeper waits for the end or the deadline.
    let keeper = std::thread::spawn(move || {
        if end.recv_timeout(deadline) == Err(RecvTimeoutError::Timeout) {
            flag.store(true, Ordering::Relaxed);
        }
        // It may have ended by itself.
        let _ = process.kill();
        let _ = process.wait();
    });
    let read = records(BufReader::with_capacity(64 << 10, pipe), meter, visitor);
    drop(ended);
    let _ = keeper.join();
    match read {
        Err(FileRefusal::ReaderEnded) if late.load(Ordering::Relaxed) => {
            Err(FileRefusal::Deadline { seconds: child.deadline.as_secs() })
        }
        read => read,
    }
}

fn records(pipe: impl Read, meter: &mut Meter<'_>, visitor: &mut impl Visitor) -> Result<(), FileRefusal> {
    let mut source = Records { pipe, buf: Vec::new(), next: None };
    let mut sheets = 0;
    loop {
        match source.take()? {
            Record::Sheet(name) => {
                sheets += 1;
                let rows = ChildRows {
                    source: &mut source,
                    meter: &mut *meter,
                    sheet: name.clone(),
                    strings: SharedStrings::default(),
                    wanted: None,
                    number: 0,
                };
                visitor.sheet(&Arc::from(name), rows)?;
            }
            Record::End if sheets == 0 => return Err(FileRefusal::NoSheet),
            Record::End => return Ok(()),
            // Rows that the visitor did not want, of a sheet without a header.
            Record::Row(..) | Record::Merged(_) => {}
            Record::Failed(..) => return Err(FileRefusal::ReaderEnded),
        }
    }
}

/// The records with one of them put back.
struct Records<R> {
    pipe: R,
    buf: Vec<u8>,
    next: Option<Record>,
}

impl<R: Read> Records<R> {
    fn take(&mut self) -> Result<Record, FileRefusal> {
        if let Some(record) = self.next.take() {
            return Ok(record);
        }
        match record::read(&mut self.pipe, &mut self.buf) {
            Ok(Some(Record::Failed(Failure::Encrypted, _))) => Err(FileRefusal::Encrypted),
            Ok(Some(Record::Failed(_, why))) => {
                let damage = Damage::Corrupt(why);
                Err(FileRefusal::Unreadable { part: "workbook".to_owned(), cell: None, damage })
            }
            Ok(Some(record)) => Ok(record),
            // It died of its bounds, or of the file.
            Ok(None) | Err(_) => Err(FileRefusal::ReaderEnded),
        }
    }
}

struct ChildRows<'r, 'm, 'w, R> {
    source: &'r mut Records<R>,
    meter: &'m mut Meter<'w>,
    sheet: String,
    strings: SharedStrings,
    wanted: Option<Vec<bool>>,
    number: u32,
}

impl<R: Read> ChildRows<'_, '_, '_, R> {
    fn fill(&mut self, row: &mut RawRow, number: u32, cells: Vec<(u32, Cell)>) -> Result<(), FileRefusal> {
        let limits = self.meter.limits;
        if number <= self.number {
            let damage = Damage::Order;
            let cell = Some(format!("{number}:{number}"));
            return Err(FileRefusal::Unreadable { part: self.sheet.clone(), cell, damage });
        }
        self.number = number;
        if number.is_multiple_of(WATCH_EVERY) {
            self.meter.look()?;
        }
        row.number = number;
        row.hidden = false;
        for (column, cell) in cells {
            let kind = match cell {
                Cell::Text(text) => row.push_text(&text, Kind::Text),
                Cell::Number(number) => Kind::Number(number, Shown::Plain),
                Cell::Day(days) => Kind::Number(days, Shown::Date),
                Cell::Date(text) => row.push_text(&text, Kind::Date),
                Cell::Bool(value) => Kind::Bool(value),
                Cell::Error(text) => row.push_text(&text, Kind::Error),
            };
            if row.is_blank(kind, &self.strings) {
                continue;
            }
            if column >= limits.max_columns {
                let cell = super::address::cell_name(number, column);
                return Err(FileRefusal::OutOfBounds { sheet: self.sheet.clone(), cell, limit: limits.max_columns });
            }
            row.filled = true;
            if self.wanted.as_ref().is_none_or(|wanted| wanted.get(column as usize) == Some(&true)) {
                row.push(column, kind);
            }
        }
        if row.filled && number > limits.max_rows {
            return Err(FileRefusal::TooManyRows { sheet: self.sheet.clone(), row: number, limit: limits.max_rows });
        }
        Ok(())
    }
}

impl<R: Read> Rows for ChildRows<'_, '_, '_, R> {
    fn next_row(&mut self, row: &mut RawRow) -> Result<bool, FileRefusal> {
        row.clear();
        loop {
            match self.source.take()? {
                Record::Row(number, cells) => {
                    self.fill(row, number, cells)?;
                    if row.filled {
                        return Ok(true);
                    }
                }
                other => {
                    self.source.next = Some(other);
                    return Ok(false);
                }
            }
        }
    }

    fn strings(&self) -> &SharedStrings {
        &self.strings
    }

    fn want(&mut self, wanted: Vec<bool>) {
        self.wanted = Some(wanted);
    }

    fn expect_rows(&mut self, _header: u32) {}

    fn count_row(&mut self) {
        self.meter.rows += 1;
    }

    fn finish(self, mut each: impl FnMut(CellRange)) -> Result<(), FileRefusal> {
        loop {
            match self.source.take()? {
                Record::Merged([first_row, last_row, first_column, last_column]) => {
                    each(CellRange { first_row, last_row, first_column, last_column });
                }
                other => {
                    self.source.next = Some(other);
                    return Ok(());
                }
            }
        }
    }
}
