//! 海关口岸: takes envelopes, checks what customs checks, and answers with receipts in its own time.
//! Nothing is answered before the ledger has it, and the ledger alone is enough to go on from.

mod book;
mod codes;
mod compose;
mod course;
mod examine;
mod fetch;
mod filed;
mod http;
mod judge;
mod lists;
mod look;
mod mailbox;
mod number;
mod plan;
mod refer;
mod scripted;
mod send;
mod summary;
mod value;
mod word;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::web;

use crate::config::SandboxConfig;
use crate::entry::{Accepted, PortEntry};
use crate::faults::FaultPanel;
use crate::ledger::{Ledger, LedgerError, entry_at};
use book::Book;
use mailbox::DocumentId;

pub use http::routes;
pub use plan::Batching;
pub use scripted::{OUTCOMES, Outcome};

/// The running port.
pub struct Port {
    config: SandboxConfig,
    ledger_path: PathBuf,
    ledger: Ledger,
    book: Mutex<Book>,
    pub faults: web::Data<FaultPanel>,
}

impl Port {
    /// Opens the ledger and brings the book to where it was.
    pub fn open(config: &SandboxConfig, ledger_path: &Path) -> Result<Self, LedgerError> {
        let mut book = Book::default();
        let mut unreadable = None;
        let ledger = Ledger::open(ledger_path, |offset, entry| {
            if let Err(error) = replay(&mut book, ledger_path, offset, entry) {
                unreadable.get_or_insert(error);
            }
        })?;
        match unreadable {
            Some(error) => Err(error),
            None => Ok(Self {
                config: config.clone(),
                ledger_path: ledger_path.to_owned(),
                ledger,
                book: Mutex::new(book),
                faults: web::Data::new(FaultPanel::default()),
            }),
        }
    }

    pub fn close(&self) {
        self.ledger.close();
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn replay(book: &mut Book, ledger_path: &Path, offset: u64, entry: PortEntry) -> Result<(), LedgerError> {
    match entry {
        PortEntry::Accepted(accepted) => book.note_accepted(&Arc::new(accepted), offset),
        PortEntry::Refused { .. } => {}
        PortEntry::Duplicate { at, seq, of, .. } => {
            if let Some(first) = book.offset(of) {
                book.note_duplicate(&accepted_at(ledger_path, first)?, seq, at);
            }
        }
        PortEntry::Receipt { at, dxp_id, id, .. } => {
            DocumentId::parse(&id).into_iter().for_each(|id| book.note_handed(&dxp_id, id, at));
        }
        PortEntry::Ack { at, dxp_id, ids } => {
            let ids: Vec<DocumentId> = ids.iter().filter_map(|id| DocumentId::parse(id)).collect();
            book.note_acknowledged(&dxp_id, &ids, at);
        }
    }
    Ok(())
}

/// An acceptance, read back from its ledger line: memory keeps only what waits.
fn accepted_at(ledger_path: &Path, offset: u64) -> Result<Arc<Accepted>, LedgerError> {
    match entry_at(ledger_path, offset)? {
        PortEntry::Accepted(accepted) => Ok(Arc::new(accepted)),
        _ => Err(LedgerError::Misplaced { path: ledger_path.to_owned(), at: offset }),
    }
}
