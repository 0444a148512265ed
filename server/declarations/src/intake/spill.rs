//! 暂存: rows and orders of a file on disk instead of in memory, written once, read back in any order.
//! The file has no name: whatever becomes of the process, nothing is left of it.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

const BUFFER_BYTES: usize = 64 << 10;

/// Being written.
#[derive(Debug)]
pub struct Spill {
    file: BufWriter<File>,
    bytes: u64,
    max_bytes: u64,
}

/// Why a record was not written.
#[derive(Debug)]
pub enum SpillError {
    /// The file would be longer than allowed.
    Full(u64),
    /// The disk.
    Io(io::Error),
}

impl From<io::Error> for SpillError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Spill {
    /// Begins a file in that folder.
    pub fn create(folder: &Path, max_bytes: u64) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let file = BufWriter::with_capacity(BUFFER_BYTES, tempfile::tempfile_in(folder)?);
        // Places are kept in 32 bits.
        Ok(Self { file, bytes: 0, max_bytes: max_bytes.min(u64::from(u32::MAX)) })
    }

    /// Appends a record; where it stands.
    pub fn push<T: Serialize>(&mut self, record: &T) -> Result<u32, SpillError> {
        let bytes = postcard::to_stdvec(record).map_err(io::Error::other)?;
        let at = self.bytes;
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        self.bytes += u64::from(length) + 4;
        if self.bytes > self.max_bytes {
            return Err(SpillError::Full(self.max_bytes));
        }
        self.file.write_all(&length.to_le_bytes())?;
        self.file.write_all(&bytes)?;
        Ok(at as u32)
    }

    /// Ends the writing.
    pub fn finish(self) -> io::Result<Spilled> {
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        let bytes = self.bytes;
        Ok(Spilled { file: BufReader::with_capacity(BUFFER_BYTES, file), at: 0, bytes, buf: Vec::new() })
    }
}

/// Being read.
#[derive(Debug)]
pub struct Spilled {
    file: BufReader<File>,
    at: u64,
    bytes: u64,
    buf: Vec<u8>,
}

impl Spilled {
    /// The record that stands there.
    pub fn read_at<T: DeserializeOwned>(&mut self, at: u32) -> io::Result<T> {
        let at = u64::from(at);
        if at != self.at {
            // Near places are within the buffer and cost nothing.
            self.file.seek_relative(at as i64 - self.at as i64)?;
            self.at = at;
        }
        self.read()
    }

    /// The next record; `None` after the last.
    pub fn next_record<T: DeserializeOwned>(&mut self) -> io::Result<Option<T>> {
        if self.at >= self.bytes { Ok(None) } else { self.read().map(Some) }
    }

    /// Back to the first record.
    pub fn rewind(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.at = 0;
        Ok(())
    }

    fn read<T: DeserializeOwned>(&mut self) -> io::Result<T> {
        let mut length = [0; 4];
        self.file.read_exact(&mut length)?;
        let length = u32::from_le_bytes(length);
        self.buf.resize(length as usize, 0);
        self.file.read_exact(&mut self.buf)?;
        self.at += u64::from(length) + 4;
        postcard::from_bytes(&self.buf).map_err(io::Error::other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Spill, SpillError};

    #[test]
    fn records_come_back_in_any_order() {
        let folder = std::env::temp_dir();
        let mut spill = Spill::create(&folder, 1 << 20).expect("a file");
        let texts: Vec<String> = (0..500).map(|n| "启".repeat(n % 97)).collect();
        let places: Vec<u32> = texts.iter().map(|text| spill.push(text).expect("room")).collect();
        let mut spilled = spill.finish().expect("written");
        for (place, text) in places.iter().zip(&texts).rev().chain(places.iter().zip(&texts).step_by(7)) {
            assert_eq!(&spilled.read_at::<String>(*place).expect("read"), text);
        }
        spilled.rewind().expect("rewound");
        let mut all = Vec::new();
        while let Some(text) = spilled.next_record::<String>().expect("read") {
            all.push(text);
        }
        assert_eq!(all, texts);
    }

    #[test]
    fn a_spill_has_a_bound() {
        let mut spill = Spill::create(&std::env::temp_dir(), 10).expect("a file");
        spill.push(&"abc").expect("room");
        assert!(matches!(spill.push(&"abcdef"), Err(SpillError::Full(10))));
    }
}
