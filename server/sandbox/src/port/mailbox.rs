//! 回执队列 of one dxpId: documents waiting for their time, then for the client's word that it has them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::plan::{Planned, documents};
use crate::entry::Accepted;

/// A document on its way.
#[derive(Clone)]
pub struct Waiting {
    pub id: DocumentId,
    pub accepted: Arc<Accepted>,
    pub planned: Planned,
}

/// 回执文件编号: which acceptance or repeat it came from, and its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentId {
    seq: u64,
    position: usize,
}

/// Positions of documents that an acceptance does not get by itself.
const EXPIRED: usize = 1_000_000;
const MET: usize = 2_000_000;
const AGAIN: usize = 3_000_000;
/// More than a course has hops.
const HOPS: usize = 16;

/// 回执队列.
#[derive(Default)]
pub struct Mailbox {
    queue: BTreeMap<(DateTime<Utc>, DocumentId), Entry>,
    due: HashMap<DocumentId, DateTime<Utc>>,
    /// Documents that wait, be it for the first time or as a repeat: a client that sends the same
    /// bytes again and again gets each receipt once more, not as often.
    originals: HashSet<DocumentId>,
}

struct Entry {
    waiting: Waiting,
    origin: DocumentId,
    handed: bool,
}

impl std::fmt::Display for DocumentId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.seq, self.position)
    }
}

impl DocumentId {
    pub fn parse(text: &str) -> Option<Self> {
        let (seq, position) = text.split_once('-')?;
        Some(Self { seq: seq.parse().ok()?, position: position.parse().ok()? })
    }

    /// Of lists of this acceptance that found no match in time.
    pub fn expired(seq: u64, at: usize) -> Self {
        Self { seq, position: EXPIRED + at }
    }

    /// Of lists that this acceptance brought together with the last of their documents.
    pub fn met(seq: u64, at: usize) -> Self {
        Self { seq, position: MET + at }
    }

    /// The nth receipt of a list after 三单对碰, once more.
    pub fn again(seq: u64, position: usize, hop: usize) -> Self {
        Self { seq, position: AGAIN + position * HOPS + hop }
    }
}

impl Mailbox {
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// All receipts that a new message gets by itself.
    pub fn enqueue(&mut self, accepted: &Arc<Accepted>) {
        for (position, planned) in documents(accepted).into_iter().enumerate() {
            let id = DocumentId { seq: accepted.seq, position };
            self.put(id, id, accepted, planned);
        }
    }

    /// The receipts of `accepted` that were out before `now` and are not waiting, once more.
    pub fn repeat(&mut self, accepted: &Arc<Accepted>, seq: u64, now: DateTime<Utc>) {
        for (position, planned) in documents(accepted).into_iter().enumerate() {
            if planned.due <= now {
                let origin = DocumentId { seq: accepted.seq, position };
                self.put(DocumentId { seq, position }, origin, accepted, Planned { due: now, ..planned });
            }
        }
    }

    /// Puts a document in, unless it or a repeat of the same waits already.
    pub fn put(&mut self, id: DocumentId, origin: DocumentId, accepted: &Arc<Accepted>, planned: Planned) {
        if !self.originals.insert(origin) {
            return;
        }
        self.due.insert(id, planned.due);
        let waiting = Waiting { id, accepted: Arc::clone(accepted), planned };
        self.queue.insert((waiting.planned.due, id), Entry { waiting, origin, handed: false });
    }

    /// Up to `most` documents whose time has come, oldest first; true beside those that go out for
    /// the first time.
    pub fn due(&mut self, now: DateTime<Utc>, most: usize) -> Vec<(Waiting, bool)> {
        let mut out = Vec::new();
        for ((due, _), entry) in &mut self.queue {
            if *due > now || out.len() == most {
                break;
            }
            out.push((entry.waiting.clone(), !entry.handed));
            entry.handed = true;
        }
        out
    }

    /// A document that went out before a restart.
    pub fn mark_handed(&mut self, id: DocumentId) {
        if let Some(due) = self.due.get(&id)
            && let Some(entry) = self.queue.get_mut(&(*due, id))
        {
            entry.handed = true;
        }
    }

    /// Whether the client may confirm it: it waits and has been handed out.
    pub fn is_handed(&self, id: DocumentId) -> bool {
        self.due.get(&id).and_then(|due| self.queue.get(&(*due, id))).is_some_and(|entry| entry.handed)
    }

    /// The client has it.
    pub fn acknowledge(&mut self, id: DocumentId) {
        let Some(due) = self.due.remove(&id) else {
            return;
        };
        if let Some(entry) = self.queue.remove(&(due, id)) {
            self.originals.remove(&entry.origin);
        }
    }
}
