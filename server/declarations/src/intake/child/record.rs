//! What the reading process says over its pipe: length, then one record.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

/// The longest record: a row of 64 cells, each as long as a cell may be.
pub(super) const MAX_RECORD_BYTES: u32 = 2 << 20;

/// One record.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Record {
    /// A visible sheet begins.
    Sheet(String),
    /// A row with its filled cells, from left to right; 1-based as Excel shows it.
    Row(u32, Vec<(u32, Cell)>),
    /// Merged cells of the sheet: first and last row, first and last column.
    Merged([u32; 4]),
    /// The file was read to its end.
    End,
    /// The file cannot be read.
    Failed(Failure, String),
}

/// One cell.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Cell {
    Text(String),
    Number(f64),
    /// Days in Excel's count from 1900.
    Day(f64),
    Date(String),
    Bool(bool),
    Error(String),
}

/// Why the process gave up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Failure {
    Encrypted,
    Damaged,
    OutOfBounds,
}

pub(super) fn write(out: &mut impl Write, record: &Record) -> io::Result<()> {
    let bytes = postcard::to_stdvec(record).map_err(io::Error::other)?;
    let length = u32::try_from(bytes.len()).ok().filter(|length| *length <= MAX_RECORD_BYTES);
    let length = length.ok_or_else(|| io::Error::other("a record over its bound"))?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&bytes)
}

/// The next record; `None` where the pipe ended, orderly or not.
pub(super) fn read(from: &mut impl Read, buf: &mut Vec<u8>) -> io::Result<Option<Record>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u32::from_le_bytes(length);
    if length > MAX_RECORD_BYTES {
        return Err(io::Error::other("a record over its bound"));
    }
    buf.resize(length as usize, 0);
    from.read_exact(buf)?;
    postcard::from_bytes(buf).map(Some).map_err(io::Error::other)
}
