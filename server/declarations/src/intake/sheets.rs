//! 表格文件: whatever a file is, its sheets as rows of raw cells, one row in memory at a time.
//! .xlsx and .csv are read here; .xls, .xlsb and .ods by a process of their own.

use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;

use super::address::CellRange;
use super::archive::Archive;
use super::child::{self, Child};
use super::delimited;
use super::file_refusal::FileRefusal;
use super::grid::Grid;
use super::limits::{Limits, Watch};
use super::meter::Meter;
use super::raw::RawRow;
use super::sniff::FileKind;
use super::strings::SharedStrings;
use super::workbook::Workbook;

/// The rows of one sheet, from its top.
pub(super) trait Rows {
    /// Reads the next row that has a cell with content; `false` after the last.
    fn next_row(&mut self, row: &mut RawRow) -> Result<bool, FileRefusal>;

    /// Where the row's shared texts are.
    fn strings(&self) -> &SharedStrings;

    /// From here on, only these columns are kept.
    fn want(&mut self, wanted: Vec<bool>);

    /// Tells the watch how many rows may come: `before` on earlier sheets, and those below the header.
    fn expect_rows(&mut self, header: u32);

    /// Counts a row given out, for whoever watches.
    fn count_row(&mut self);

    /// Reads what follows the rows to its end: each merged range goes to `each`.
    fn finish(self, each: impl FnMut(CellRange)) -> Result<(), FileRefusal>;
}

/// Whoever looks at the sheets of a file.
pub(super) trait Visitor {
    /// Looks at one visible sheet.
    fn sheet(&mut self, name: &Arc<str>, rows: impl Rows) -> Result<(), FileRefusal>;

    /// How much a row of texts looks like a header: it decides what separates the columns of a text file.
    fn known_headers(&self, texts: &[&str]) -> usize;
}

/// How files are read.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    pub limits: &'a Limits,
    /// Who reads .xls, .xlsb and .ods; without it they are refused.
    pub child: Option<&'a Child>,
}

/// A file that can be read from anywhere in it, and handed to another process.
pub trait Source: Read + Seek {
    /// The same file for another process; `None` when it is not one of the operating system.
    fn for_process(&self) -> Option<std::fs::File>;
}

impl Source for std::fs::File {
    fn for_process(&self) -> Option<std::fs::File> {
        self.try_clone().ok()
    }
}

impl<T: AsRef<[u8]>> Source for std::io::Cursor<T> {
    fn for_process(&self) -> Option<std::fs::File> {
        None
    }
}

/// Shows every visible sheet of a file to a visitor.
pub(super) fn each_sheet<S: Source>(
    file: &mut S,
    opening: Opening<'_>,
    watch: &mut dyn Watch,
    visitor: &mut impl Visitor,
) -> Result<(), FileRefusal> {
    let mut meter = Meter::new(opening.limits, watch);
    meter.look()?;
    match workbook(file, opening.limits, &mut meter, visitor) {
        // What it is instead was found before any row was read.
        Err(FileRefusal::NotAWorkbook(FileKind::Text)) => delimited::read(file, &mut meter, visitor),
        Err(FileRefusal::NotAWorkbook(kind @ (FileKind::Xls | FileKind::Xlsb | FileKind::Ods))) => {
            let Some(child) = opening.child else { return Err(FileRefusal::NotAWorkbook(kind)) };
            file.seek(SeekFrom::Start(0)).map_err(|_| FileRefusal::NotAWorkbook(FileKind::BrokenZip))?;
            let file = file.for_process().ok_or(FileRefusal::NotAWorkbook(kind))?;
            child::read(child, file, kind, &mut meter, visitor)
        }
        read => read,
    }
}

fn workbook<S: Source>(
    file: &mut S,
    limits: &Limits,
    meter: &mut Meter<'_>,
    visitor: &mut impl Visitor,
) -> Result<(), FileRefusal> {
    let mut archive = Archive::open(file, limits)?;
    let workbook = Workbook::open(&mut archive, meter)?;
    for part in &workbook.sheets {
        let name: Arc<str> = part.name.as_str().into();
        let mut source = archive.part(&part.path, u64::MAX, meter)?;
        source.set_label(&name);
        visitor.sheet(&name, Grid::open(source, &workbook.strings, &workbook.styles)?)?;
    }
    Ok(())
}
