//! 压缩包: the zip an .xlsx is. Its directory is judged before anything is inflated, and opening
//! it reads a bounded number of bytes: a hostile directory of half a million names costs nothing.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;
use zip::read::ZipFile;

use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::limits::Limits;
use super::meter::{Meter, Metered};
use super::part::Part;
use super::sniff::{self, FileKind, Head};

/// What finding and reading the directory may take: a thousand entries need about 100 KiB.
const MAX_DIRECTORY_BYTES: u64 = 2 << 20;
/// As [`super::meter`]: small parts compress as well as they like.
const RATIO_FLOOR: u64 = 1 << 20;

/// An opened workbook archive.
pub(super) struct Archive<R> {
    zip: ZipArchive<Allowance<R>>,
    /// Part names compare without case.
    by_name: HashMap<String, usize>,
}

/// A part being read.
pub(super) type OpenPart<'m, 'w, R> = Part<'m, 'w, ZipFile<'m, Allowance<R>>>;

impl<R: Read + Seek> Archive<R> {
    /// Judges what the file is and what its directory declares.
    pub fn open(mut file: R, limits: &Limits) -> Result<Self, FileRefusal> {
        let bytes = file.seek(SeekFrom::End(0)).map_err(broken)?;
        if bytes > limits.max_file_bytes {
            return Err(FileRefusal::TooLarge { bytes, limit: limits.max_file_bytes });
        }
        match sniff::head(&mut file).map_err(broken)? {
            Head::Archive => {}
            Head::Other(kind) => return Err(FileRefusal::NotAWorkbook(kind)),
            Head::Compound if sniff::is_encrypted_package(&mut file).map_err(broken)? => {
                return Err(FileRefusal::Encrypted);
            }
            Head::Compound => return Err(FileRefusal::NotAWorkbook(FileKind::Xls)),
        }
        let left = Rc::new(Cell::new(MAX_DIRECTORY_BYTES));
        let opened = ZipArchive::new(Allowance { file, left: Rc::clone(&left) });
        if left.get() == 0 {
            let limit = limits.max_entries as u64;
            return Err(FileRefusal::TooManyParts { count: limit + 1, limit });
        }
        left.set(u64::MAX);
        let zip = opened.map_err(|_| FileRefusal::NotAWorkbook(FileKind::BrokenZip))?;
        let mut archive = Self { zip, by_name: HashMap::new() };
        archive.judge(limits)?;
        Ok(archive)
    }

    fn judge(&mut self, limits: &Limits) -> Result<(), FileRefusal> {
        let (count, limit) = (self.zip.len() as u64, limits.max_entries as u64);
        if count > limit {
            return Err(FileRefusal::TooManyParts { count, limit });
        }
        let mut declared = 0_u64;
        for index in 0..self.zip.len() {
            let entry = self.zip.by_index_data(index).map_err(|_| FileRefusal::NotAWorkbook(FileKind::BrokenZip))?;
            let name = String::from_utf8_lossy(entry.name_raw()).to_ascii_lowercase().replace('\\', "/");
            let name = name.trim_start_matches('/').to_owned();
            if entry.encrypted() {
                return Err(FileRefusal::Encrypted);
            }
            let (bytes, stored) = (entry.size(), entry.compressed_size());
            declared = declared.saturating_add(bytes);
            let by_ratio = stored.saturating_mul(limits.max_ratio).max(RATIO_FLOOR);
            if bytes > by_ratio {
                return Err(FileRefusal::Bomb { part: name, bytes, limit: by_ratio });
            }
            if declared > limits.max_inflated_bytes {
                return Err(FileRefusal::Bomb { part: name, bytes: declared, limit: limits.max_inflated_bytes });
            }
            if self.by_name.insert(name.clone(), index).is_some() {
                return Err(unreadable(&name, Damage::RepeatedPart));
            }
        }
        if self.zip.has_duplicate_names() {
            return Err(unreadable("zip", Damage::RepeatedPart));
        }
        Ok(())
    }

    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&name.to_ascii_lowercase())
    }

    /// What the archive is when it holds no workbook.
    pub fn kind(&self) -> FileKind {
        sniff::archive_kind(self.by_name.keys().map(String::as_str))
    }

    /// Opens a part; `max_bytes` bounds it beside the bounds of the whole file.
    pub fn part<'m, 'w>(
        &'m mut self,
        name: &str,
        max_bytes: u64,
        meter: &'m mut Meter<'w>,
    ) -> Result<OpenPart<'m, 'w, R>, FileRefusal> {
        let index = self.by_name.get(&name.to_ascii_lowercase()).copied();
        let index = index.ok_or_else(|| unreadable(name, Damage::MissingPart))?;
        let entry = self.zip.by_index(index).map_err(|error| unreadable(name, Damage::Corrupt(error.to_string())))?;
        let stored = entry.compressed_size();
        Ok(Part::new(Metered::new(entry, name, stored, max_bytes, meter)))
    }
}

fn broken(_: io::Error) -> FileRefusal {
    FileRefusal::NotAWorkbook(FileKind::BrokenZip)
}

fn unreadable(part: &str, damage: Damage) -> FileRefusal {
    FileRefusal::Unreadable { part: part.to_owned(), cell: None, damage }
}

/// A file of which only so many bytes may be read: the guard while the directory is opened.
pub(super) struct Allowance<R> {
    file: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Allowance<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        let left = self.left.get().saturating_sub(read as u64);
        self.left.set(left);
        if left == 0 {
            return Err(io::Error::other("the archive's directory is over its bound"));
        }
        Ok(read)
    }
}

impl<R: Seek> Seek for Allowance<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
