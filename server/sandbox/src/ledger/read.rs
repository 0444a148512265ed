//! Reading a ledger: entry by entry, never the whole file, and no further than its last whole line.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Take};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::LedgerError;

/// The entries of a ledger in order. A last line without its end is not an entry: the writer died
/// before it answered for it.
pub struct Entries<T> {
    reader: BufReader<Take<File>>,
    path: PathBuf,
    line: Vec<u8>,
    offset: u64,
    sound_length: u64,
    entry: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Entries<T> {
    /// Reads what the file holds now; later appends are not seen.
    pub fn open(path: &Path) -> Result<Self, LedgerError> {
        let io = |source| LedgerError::Io { path: path.to_owned(), source };
        let file = File::open(path).map_err(io)?;
        let length = file.metadata().map_err(io)?.len();
        Ok(Self {
            reader: BufReader::with_capacity(1 << 16, file.take(length)),
            path: path.to_owned(),
            line: Vec::new(),
            offset: 0,
            sound_length: 0,
            entry: PhantomData,
        })
    }

    /// Byte at which the entry last returned begins.
    pub(crate) fn offset(&self) -> u64 {
        self.offset
    }

    /// Bytes up to the end of the last whole line read.
    pub(crate) fn sound_length(&self) -> u64 {
        self.sound_length
    }
}

impl<T: DeserializeOwned> Iterator for Entries<T> {
    type Item = Result<T, LedgerError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.line.clear();
        match self.reader.read_until(b'\n', &mut self.line) {
            Err(source) => return Some(Err(LedgerError::Io { path: self.path.clone(), source })),
            Ok(_) if self.line.last() != Some(&b'\n') => return None,
            Ok(read) => {
                self.offset = self.sound_length;
                self.sound_length += read as u64;
            }
        }
        Some(serde_json::from_slice(&self.line).map_err(|source| LedgerError::Damaged {
            path: self.path.clone(),
            at: self.offset,
            source,
        }))
    }
}

/// The one entry that begins at `offset`.
pub(crate) fn entry_at<T: DeserializeOwned>(path: &Path, offset: u64) -> Result<T, LedgerError> {
    let io = |source| LedgerError::Io { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(io)?;
    file.seek(SeekFrom::Start(offset)).map_err(io)?;
    let mut line = Vec::new();
    BufReader::new(file).read_until(b'\n', &mut line).map_err(io)?;
    serde_json::from_slice(&line).map_err(|source| LedgerError::Damaged { path: path.to_owned(), at: offset, source })
}
