//! Reading it: newest file first, each from its end.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use qiyun_kernel::{Fault, ids};

use super::Entry;

/// How files of tries end.
pub(super) const SENT: &str = "sent.jsonl";
/// How files end that list what a database has forgotten.
const LOST: &str = "lost.jsonl";
/// Bytes looked at together, and for the last line alone; a line of a hundred orders has some six thousand.
const PIECE: u64 = 1 << 20;
const END: u64 = 1 << 14;

fn ending(folder: &Path, end: &str) -> Result<Vec<PathBuf>, Fault> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Fault::new)? {
        let path = entry.map_err(Fault::new)?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(end)) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The files of tries, the one that was written to last first.
pub(super) fn newest_first(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut dated: Vec<(SystemTime, PathBuf)> = Vec::new();
    for path in ending(folder, SENT)? {
        dated.push((fs::metadata(&path).and_then(|metadata| metadata.modified()).map_err(Fault::new)?, path));
    }
    dated.sort_unstable_by(|a, b| b.cmp(a));
    Ok(dated.into_iter().map(|(_, path)| path).collect())
}

/// The files that list what a database has forgotten.
pub(super) fn lost_files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    ending(folder, LOST)
}

/// All entries of a file.
pub(super) fn all(path: &Path) -> std::io::Result<Vec<Entry>> {
    Ok(entries(&fs::read(path)?))
}

/// Lists what a database has forgotten; whole and on disk, or not there.
pub(super) fn write_lost(folder: &Path, lost: &[Entry]) -> std::io::Result<()> {
    let name = ids::next().simple();
    let draft = folder.join(format!("{name}.part"));
    let mut file = File::create(&draft)?;
    for entry in lost {
        serde_json::to_writer(&mut file, entry)?;
        file.write_all(b"\n")?;
    }
    file.sync_all()?;
    fs::rename(&draft, folder.join(format!("{name}.{LOST}")))?;
    File::open(folder)?.sync_all()
}

/// A line that was cut short was never followed by a socket, and is passed over.
fn entries(bytes: &[u8]) -> Vec<Entry> {
    bytes.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

/// A file, read from its end.
#[derive(Debug)]
pub(super) struct Backwards {
    file: File,
    /// Everything from here on was given out.
    end: u64,
}

impl Backwards {
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        let file = File::open(path)?;
        let end = file.metadata()?.len();
        Ok(Self { file, end })
    }

    /// The entries before those given out so far; `None` at the beginning of the file.
    pub(super) fn chunk(&mut self) -> std::io::Result<Option<Vec<Entry>>> {
        self.piece(PIECE)
    }

    fn piece(&mut self, mut piece: u64) -> std::io::Result<Option<Vec<Entry>>> {
        while self.end > 0 {
            let start = self.end.saturating_sub(piece);
            let mut bytes = vec![0; usize::try_from(self.end - start).map_err(std::io::Error::other)?];
            self.file.seek(SeekFrom::Start(start))?;
            self.file.read_exact(&mut bytes)?;
            // What stands before the first line end belongs to a line that begins earlier.
            let first =
                if start == 0 { Some(0) } else { bytes.iter().position(|byte| *byte == b'\n').map(|at| at + 1) };
            match first.filter(|first| *first < bytes.len()) {
                Some(first) => {
                    self.end = start + first as u64;
                    return Ok(Some(entries(&bytes[first..])));
                }
                // One line is longer than the piece.
                None => piece *= 2,
            }
        }
        Ok(None)
    }

    /// The last whole entry.
    pub(super) fn last(&mut self) -> std::io::Result<Option<Entry>> {
        while let Some(mut entries) = self.piece(END)? {
            if let Some(last) = entries.pop() {
                return Ok(Some(last));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn entry(place: usize, orders: usize) -> Entry {
        Entry {
            at: DateTime::UNIX_EPOCH,
            tenant: ids::next(),
            exchange: ids::next(),
            guid: format!("G{place}"),
            orders: (0..orders).map(|order| format!("P|M|{place}-{order}")).collect(),
        }
    }

    #[test]
    fn a_file_is_read_backwards_without_its_torn_end_and_with_lines_of_any_length() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(format!("a.{SENT}"));
        let written: Vec<Entry> = (0..700).map(|place| entry(place, if place == 350 { 200_000 } else { 40 })).collect();
        let mut bytes = Vec::new();
        for entry in &written {
            serde_json::to_writer(&mut bytes, entry).expect("JSON");
            bytes.push(b'\n');
        }
        bytes.extend_from_slice(b"{\"at\":\"19");
        fs::write(&path, bytes).expect("written");
        let mut file = Backwards::open(&path).expect("opens");
        assert_eq!(file.last().expect("read"), written.last().cloned());
        let (mut file, mut found) = (Backwards::open(&path).expect("opens"), Vec::new());
        while let Some(mut chunk) = file.chunk().expect("read") {
            chunk.append(&mut found);
            found = chunk;
        }
        assert!(found == written, "{} of {}", found.len(), written.len());
    }

    #[test]
    fn what_was_forgotten_is_listed_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let lost = vec![entry(1, 2), entry(2, 0)];
        write_lost(folder.path(), &lost).expect("written");
        let files = lost_files(folder.path()).expect("listed");
        assert_eq!(files.len(), 1);
        assert_eq!(all(&files[0]).expect("read"), lost);
        assert_eq!(newest_first(folder.path()).expect("listed"), Vec::<PathBuf>::new());
    }
}
