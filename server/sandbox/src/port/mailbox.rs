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

/// 回执队列.
#[derive(Default)]
pub struct Mailbox {
    queue: BTreeMap<(DateTime<Utc>, DocumentId), Entry>,
    due: HashMap<DocumentId, DateTime<Utc>>,
    /// Document of the first acceptance that waits, be it the first one or a repeat of it: a client
    /// that sends the same bytes again and again gets each receipt once more, not as often.
    originals: HashSet<(u64, usize)>,
}

struct Entry {
    waiting: Waiting,
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
}

impl Mailbox {
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// All receipts of a new message.
    pub fn enqueue(&mut self, accepted: &Arc<Accepted>) {
        for (position, planned) in documents(accepted).into_iter().enumerate() {
            self.put(accepted.seq, position, accepted, planned);
        }
    }

    /// The receipts of `accepted` that were out before `now` and are not waiting, once more.
    pub fn repeat(&mut self, accepted: &Arc<Accepted>, seq: u64, now: DateTime<Utc>) {
        for (position, planned) in documents(accepted).into_iter().enumerate() {
            if planned.due <= now {
                self.put(seq, position, accepted, Planned { due: now, ..planned });
            }
        }
    }

    fn put(&mut self, seq: u64, position: usize, accepted: &Arc<Accepted>, planned: Planned) {
        if !self.originals.insert((accepted.seq, position)) {
            return;
        }
        let id = DocumentId { seq, position };
        self.due.insert(id, planned.due);
        let waiting = Waiting { id, accepted: Arc::clone(accepted), planned };
        self.queue.insert((waiting.planned.due, id), Entry { waiting, handed: false });
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
            self.originals.remove(&(entry.waiting.accepted.seq, id.position));
        }
    }
}
