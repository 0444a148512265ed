//! Append-only ledger of JSON lines. An append is durable before anybody hears of it; one writer
//! thread lets many waiters share one fsync. After a failed write the ledger refuses everything:
//! memory is then ahead of the disk, and only a restart, which replays the disk, may go on.

mod read;

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::oneshot;

pub use read::Entries;
pub(crate) use read::entry_at;

/// Appends that share one fsync at most.
const GROUP_LIMIT: usize = 4096;

/// Why a ledger cannot be opened, read or trusted.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    #[error("the ledger {path} cannot be used: {source}; check the folder's permissions and space")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("byte {at} of the ledger {path} does not begin an entry: {source}; restore it from a copy")]
    Damaged { path: PathBuf, at: u64, source: serde_json::Error },
    #[error("byte {at} of the ledger {path} begins another entry than expected; restore it from a copy")]
    Misplaced { path: PathBuf, at: u64 },
    #[error("an entry could not be made durable; free space on the disk, then start the sandbox again")]
    Unwritable,
}

struct Append {
    bytes: Vec<u8>,
    durable: oneshot::Sender<()>,
}

/// An open ledger. Appends keep the order in which they were called.
pub struct Ledger {
    queue: Mutex<Queue>,
    broken: Arc<AtomicBool>,
}

struct Queue {
    /// `None` once closed.
    sender: Option<mpsc::Sender<Append>>,
    writer: Option<JoinHandle<()>>,
    /// Length of the file once everything queued is written.
    length: u64,
}

/// An append on its way to the disk.
#[must_use = "nothing may be answered before the entry is durable"]
pub struct Pending(oneshot::Receiver<()>);

impl Pending {
    /// Waits until the entry, and all before it, survive a power cut.
    pub async fn durable(self) -> Result<(), LedgerError> {
        self.0.await.map_err(|_| LedgerError::Unwritable)
    }
}

impl Ledger {
    /// Opens or creates the ledger, hands every entry with its offset to `replay`, and cuts off a
    /// line that a crash left unfinished: nobody was answered for it.
    pub fn open<T: DeserializeOwned>(path: &Path, mut replay: impl FnMut(u64, T)) -> Result<Self, LedgerError> {
        let io = |source| LedgerError::Io { path: path.to_owned(), source };
        let file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(io)?;
        let mut entries = Entries::open(path)?;
        while let Some(entry) = entries.next() {
            replay(entries.offset(), entry?);
        }
        let length = entries.sound_length();
        if length < file.metadata().map_err(io)?.len() {
            file.set_len(length).map_err(io)?;
        }
        sync_folder(path).map_err(io)?;
        Ok(Self::write_to(file, length))
    }

    fn write_to(file: File, length: u64) -> Self {
        let broken = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::channel();
        let flag = Arc::clone(&broken);
        let writer = std::thread::spawn(move || write_groups(file, &receiver, &flag));
        let queue = Queue { sender: Some(sender), writer: Some(writer), length };
        Self { queue: Mutex::new(queue), broken }
    }

    /// Queues entries as one unit and tells at which byte the first begins. No entries means:
    /// wait for those before.
    pub fn append<T: Serialize>(&self, entries: &[T]) -> Result<(u64, Pending), LedgerError> {
        let mut bytes = Vec::new();
        for entry in entries {
            serde_json::to_writer(&mut bytes, entry).map_err(|_| LedgerError::Unwritable)?;
            bytes.push(b'\n');
        }
        let (durable, waiter) = oneshot::channel();
        let mut queue = self.queue();
        if self.broken.load(Ordering::Acquire) {
            return Err(LedgerError::Unwritable);
        }
        let offset = queue.length;
        queue.length += bytes.len() as u64;
        let sender = queue.sender.as_ref().ok_or(LedgerError::Unwritable)?;
        sender.send(Append { bytes, durable }).map_err(|_| LedgerError::Unwritable)?;
        Ok((offset, Pending(waiter)))
    }

    /// Writes what is queued, releases the file and refuses anything more.
    pub fn close(&self) {
        let writer = {
            let mut queue = self.queue();
            queue.sender = None;
            queue.writer.take()
        };
        if let Some(writer) = writer
            && writer.join().is_err()
        {
            tracing::error!("the ledger's writer had panicked; entries it had not confirmed were never answered");
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        self.close();
    }
}

fn write_groups(mut file: File, receiver: &mpsc::Receiver<Append>, broken: &AtomicBool) {
    while let Ok(first) = receiver.recv() {
        let group: Vec<Append> = std::iter::once(first).chain(receiver.try_iter().take(GROUP_LIMIT)).collect();
        if let Err(error) = write_group(&mut file, &group) {
            broken.store(true, Ordering::Release);
            tracing::error!(%error, "the ledger cannot be written; nothing more is accepted until a restart");
            return;
        }
        for append in group {
            // A caller that went away needs no word; its entry stands all the same.
            let _ = append.durable.send(());
        }
    }
}

fn write_group(file: &mut File, group: &[Append]) -> std::io::Result<()> {
    let bytes = group.iter().map(|append| append.bytes.as_slice()).collect::<Vec<_>>().concat();
    if bytes.is_empty() {
        return Ok(());
    }
    file.write_all(&bytes)?;
    file.sync_data()
}

/// A new file is only durable once its folder is.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}
