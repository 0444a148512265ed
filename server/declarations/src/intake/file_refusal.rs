//! 文件无法导入: why a whole file is refused, where in it, and what to do.
//! A refusal means that nothing of the file was taken; single bad cells never come to this.

use super::damage::Damage;
use super::sniff::FileKind;

/// Why nothing of the file was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// No table that is read, and what it looks like instead.
    NotAWorkbook(FileKind),
    /// 有密码.
    Encrypted,
    TooLarge {
        bytes: u64,
        limit: u64,
    },
    /// More parts in the archive than any workbook has.
    TooManyParts {
        count: u64,
        limit: u64,
    },
    /// Inflates to more than a workbook honestly can.
    Bomb {
        part: String,
        bytes: u64,
        limit: u64,
    },
    /// More tags than a million full rows have.
    TooMuchMarkup {
        part: String,
        limit: u64,
    },
    /// The shared string table, or all rows together, would not fit the memory set aside.
    TooMuchText {
        bytes: u64,
        limit: u64,
    },
    /// No visible worksheet.
    NoSheet,
    /// A header row was found, but required columns are not in it.
    HeaderMissing {
        sheet: String,
        row: u32,
        missing: Vec<&'static str>,
        found: Vec<String>,
    },
    /// Two columns carry the same name, so neither can be chosen.
    HeaderRepeated {
        sheet: String,
        header: &'static str,
        cells: Vec<String>,
    },
    /// Nothing like a header row near the top.
    WrongHeader {
        sheet: String,
        expected: Vec<&'static str>,
        found: Vec<String>,
    },
    /// Something stands beyond the columns that are read.
    OutOfBounds {
        sheet: String,
        cell: String,
        limit: u32,
    },
    TooManyRows {
        sheet: String,
        row: u32,
        limit: u32,
    },
    /// The header is there, rows are not.
    Empty {
        sheet: String,
    },
    Cancelled,
    Deadline {
        seconds: u64,
    },
    /// The process that reads old formats ended before the file did: of its bounds, or of the file.
    ReaderEnded,
    /// That process could not be started.
    ReaderMissing {
        why: String,
    },
    /// No disk for what reading keeps aside.
    NoRoom {
        why: String,
    },
    /// A part of the workbook contradicts the format.
    Unreadable {
        part: String,
        cell: Option<String>,
        damage: Damage,
    },
}

impl FileRefusal {
    /// Stable code for clients.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAWorkbook(_) => "NOT_A_WORKBOOK",
            Self::Encrypted => "WORKBOOK_ENCRYPTED",
            Self::TooLarge { .. } => "FILE_TOO_LARGE",
            Self::TooManyParts { .. } => "WORKBOOK_TOO_MANY_PARTS",
            Self::Bomb { .. } => "WORKBOOK_INFLATES_TOO_FAR",
            Self::TooMuchMarkup { .. } => "WORKBOOK_TOO_MUCH_MARKUP",
            Self::TooMuchText { .. } => "WORKBOOK_TOO_MUCH_TEXT",
            Self::NoSheet => "NO_SHEET",
            Self::HeaderMissing { .. } => "HEADER_MISSING",
            Self::HeaderRepeated { .. } => "HEADER_REPEATED",
            Self::WrongHeader { .. } => "WRONG_HEADER",
            Self::OutOfBounds { .. } => "CELL_OUT_OF_BOUNDS",
            Self::TooManyRows { .. } => "TOO_MANY_ROWS",
            Self::Empty { .. } => "NO_ROWS",
            Self::Cancelled => "IMPORT_CANCELLED",
            Self::Deadline { .. } => "IMPORT_DEADLINE",
            Self::ReaderEnded => "WORKBOOK_READER_ENDED",
            Self::ReaderMissing { .. } => "WORKBOOK_READER_MISSING",
            Self::NoRoom { .. } => "IMPORT_NO_ROOM",
            Self::Unreadable { .. } => "WORKBOOK_UNREADABLE",
        }
    }

    /// Where in the file, as Excel names it: `Sheet1!D7`, a sheet, or a part of the archive.
    pub fn address(&self) -> Option<String> {
        match self {
            Self::HeaderMissing { sheet, row, .. } => Some(format!("{sheet}!{row}:{row}")),
            Self::HeaderRepeated { sheet, cells, .. } => Some(format!("{sheet}!{}", cells.join(","))),
            Self::WrongHeader { sheet, .. } | Self::Empty { sheet } => Some(sheet.clone()),
            Self::OutOfBounds { sheet, cell, .. } => Some(format!("{sheet}!{cell}")),
            Self::TooManyRows { sheet, row, .. } => Some(format!("{sheet}!{row}:{row}")),
            Self::Unreadable { part, cell: Some(cell), .. } => Some(format!("{part}!{cell}")),
            Self::Unreadable { part, cell: None, .. } | Self::Bomb { part, .. } | Self::TooMuchMarkup { part, .. } => {
                Some(part.clone())
            }
            Self::NotAWorkbook(_)
            | Self::Encrypted
            | Self::TooLarge { .. }
            | Self::TooManyParts { .. }
            | Self::TooMuchText { .. }
            | Self::NoSheet
            | Self::Cancelled
            | Self::ReaderEnded
            | Self::ReaderMissing { .. }
            | Self::NoRoom { .. }
            | Self::Deadline { .. } => None,
        }
    }
}

impl std::fmt::Display for FileRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.en())
    }
}

impl std::error::Error for FileRefusal {}
