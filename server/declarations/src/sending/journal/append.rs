//! Appending: one thread writes, and whoever waits shares its sync.

use std::fs::File;
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use qiyun_kernel::ids;
use tokio::sync::oneshot;

use super::Entry;
use super::read::SENT;

/// Tries that share one sync at most.
const TOGETHER: usize = 4_096;

/// A line on its way to the disk.
#[derive(Debug)]
struct Line {
    bytes: Vec<u8>,
    durable: oneshot::Sender<Result<(), String>>,
}

/// The file of this process; made with the first line.
#[derive(Clone, Debug)]
pub(super) struct Appender {
    path: PathBuf,
    lines: Arc<Mutex<Option<Sender<Line>>>>,
}

impl Appender {
    pub(super) fn new(folder: &Path) -> Self {
        Self { path: folder.join(format!("{}.{SENT}", ids::next().simple())), lines: Arc::default() }
    }

    pub(super) async fn append(&self, entry: &Entry) -> std::io::Result<()> {
        let mut bytes = serde_json::to_vec(entry)?;
        bytes.push(b'\n');
        let (durable, waiting) = oneshot::channel();
        self.hand_over(Line { bytes, durable })?;
        match waiting.await {
            Ok(written) => written.map_err(Error::other),
            Err(_) => Err(Error::new(ErrorKind::BrokenPipe, "the journal's writer is gone")),
        }
    }

    fn hand_over(&self, line: Line) -> std::io::Result<()> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let sender = match &*lines {
            Some(sender) => sender,
            None => {
                let file = File::options().create(true).append(true).open(&self.path)?;
                if let Some(folder) = self.path.parent() {
                    File::open(folder)?.sync_all()?;
                }
                let (sender, receiver) = channel();
                std::thread::Builder::new().name("journal".to_owned()).spawn(move || write(file, &receiver))?;
                lines.insert(sender)
            }
        };
        sender.send(line).map_err(|_| Error::new(ErrorKind::BrokenPipe, "the journal's writer is gone"))
    }
}

/// Ends when nobody can append any more.
fn write(mut file: File, lines: &Receiver<Line>) {
    let mut length = file.metadata().map_or(0, |metadata| metadata.len());
    while let Ok(first) = lines.recv() {
        let group: Vec<Line> = std::iter::once(first).chain(lines.try_iter().take(TOGETHER)).collect();
        let bytes = group.iter().map(|line| line.bytes.as_slice()).collect::<Vec<_>>().concat();
        let written = file.write_all(&bytes).and_then(|()| file.sync_data());
        let said = match written {
            Ok(()) => {
                length += bytes.len() as u64;
                Ok(())
            }
            Err(error) => {
                // Half a line must not spoil the next one.
                let mended = file.set_len(length);
                tracing::error!(%error, ?mended, "what is about to be sent could not be put on record, so it is not sent");
                Err(error.to_string())
            }
        };
        for line in group {
            // Who went away needs no word.
            let _ = line.durable.send(said.clone());
        }
    }
}
