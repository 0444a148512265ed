//! 台账: what the port knows, rebuilt from its ledger at the start. Every change goes through one of
//! the `note_…` functions or `expire`, live and in replay alike, so that both arrive at the same state.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qiyun_schema::message::MessageKind;
use qiyun_schema::receipt::Receipt;

use super::course::{Step, course};
use super::filed::{Filed, Key, takes_its_number};
use super::lists::{Lists, Wave};
use super::mailbox::{DocumentId, Mailbox, Waiting};
use super::plan::{Content, Planned, Run};
use crate::entry::{Accepted, Facts, PortDocument};

/// 台账.
#[derive(Default)]
pub struct Book {
    next_seq: u64,
    /// (dxpId, sha256 of the bytes) → acceptance.
    bytes: HashMap<Key, u64>,
    /// Acceptance → where its ledger line begins.
    offsets: HashMap<u64, u64>,
    /// Message guids and (dxpId, CopMsgId) taken by messages whose signature held.
    names: HashMap<Key, u64>,
    /// Guids of documents in those messages.
    guids: HashMap<Key, u64>,
    /// Business key → the document last filed under it; lists are in `lists`.
    filed: HashMap<Key, Filed>,
    pub lists: Lists,
    pub mailboxes: HashMap<String, Mailbox>,
}

impl Book {
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// The acceptance of exactly these bytes, and where the ledger has it.
    pub fn same_bytes(&self, dxp_id: &str, sha256: &str) -> Option<(u64, u64)> {
        let seq = *self.bytes.get(&Key::of(&[dxp_id, sha256]))?;
        Some((seq, self.offset(seq)?))
    }

    /// Where the ledger has an acceptance.
    pub fn offset(&self, seq: u64) -> Option<u64> {
        self.offsets.get(&seq).copied()
    }

    /// Whether a message whose signature held has taken this guid or CopMsgId.
    pub fn is_name_taken(&self, dxp_id: &str, cop_msg_id: &str, message_guid: Option<&str>) -> bool {
        self.names.contains_key(&Key::of(&[dxp_id, cop_msg_id]))
            || message_guid.is_some_and(|guid| self.names.contains_key(&Key::of(&[guid])))
    }

    pub fn is_guid_taken(&self, guid: &str) -> bool {
        self.guids.contains_key(&Key::of(&[guid]))
    }

    pub fn filed(&self, key: &Key) -> Option<&Filed> {
        self.filed.get(key)
    }

    /// Whether the number is taken, and when the filing that took it was made.
    pub fn in_force(&self, kind: MessageKind, key: &Key, now: DateTime<Utc>) -> (bool, Option<u64>) {
        if kind == MessageKind::Inventory {
            let list = self.lists.get(key);
            return (list.is_some_and(|list| list.is_in_force(now)), list.map(|list| list.app_time));
        }
        let filed = self.filed.get(key);
        (filed.is_some_and(|filed| filed.is_in_force(now)), filed.map(|filed| filed.app_time))
    }

    pub fn waiting(&self, dxp_id: &str) -> usize {
        self.mailboxes.get(dxp_id).map_or(0, Mailbox::len)
    }

    pub fn note_accepted(&mut self, accepted: &Arc<Accepted>, offset: u64) {
        self.expire(accepted.at);
        let seq = accepted.seq;
        self.next_seq = self.next_seq.max(seq + 1);
        self.bytes.entry(Key::of(&[&accepted.dxp_id, &accepted.sha256])).or_insert(seq);
        self.offsets.insert(seq, offset);
        self.mailboxes.entry(accepted.dxp_id.clone()).or_default().enqueue(accepted);
        if accepted.untrusted || accepted.format_error.is_some() {
            return;
        }
        self.names.entry(Key::of(&[&accepted.dxp_id, &accepted.cop_msg_id])).or_insert(seq);
        if let Some(guid) = &accepted.message_guid {
            self.names.entry(Key::of(&[guid])).or_insert(seq);
        }
        let mut may_meet = Vec::new();
        for (position, document) in accepted.documents.iter().enumerate() {
            self.guids.entry(Key::of(&[&document.guid])).or_insert(seq);
            if takes_its_number(document) {
                self.file(accepted, position, document, &mut may_meet);
            }
        }
        if !may_meet.is_empty() {
            let waves = self.lists.meet(may_meet, &self.filed);
            self.plan(waves, |at| DocumentId::met(seq, at));
        }
    }

    fn file(&mut self, accepted: &Arc<Accepted>, position: usize, document: &PortDocument, may_meet: &mut Vec<Key>) {
        let key = Key::business(&document.key());
        match document.kind() {
            MessageKind::Inventory => {
                self.lists.put(key, accepted, position, &mut self.filed);
                may_meet.push(key);
                return;
            }
            MessageKind::Order | MessageKind::Logistics => {
                let waiting = self.lists.waiting_for(&key);
                may_meet.extend_from_slice(waiting);
                let used_by = self.filed.get(&key).and_then(|filed| filed.used_by).or_else(|| waiting.first().copied());
                self.filed.insert(key, Filed::of(document, accepted).used_by(used_by));
                return;
            }
            _ => {}
        }
        self.filed.insert(key, Filed::of(document, accepted));
        if document.verdict.is_none() {
            self.act(accepted, document);
        }
    }

    /// What an accepted act does to the lists it is about.
    fn act(&mut self, accepted: &Accepted, document: &PortDocument) {
        let run = Run { from: accepted.at, scale_ms: accepted.scale_ms, course: course(document) };
        match (&document.answer, &document.facts) {
            (Receipt::Cancel(cancel), _) => {
                if let Some(hops) = run.course.reaches(Step::Status(399)) {
                    self.lists.cancel(&cancel.invt_no, accepted.at, run.at(hops));
                }
            }
            (Receipt::Refund(refund), facts) if run.course.reaches(Step::Status(120)).is_some() => {
                self.lists.mark(&refund.invt_no, |list| {
                    list.returning = true;
                    if let Facts::Refund { lines } = facts {
                        list.returned.extend(lines.iter().cloned());
                    }
                });
            }
            (_, Facts::Summary { entries }) if run.course.reaches(Step::Status(399)).is_some() => {
                for line in entries.iter().flat_map(|entry| &entry.lines) {
                    self.lists.mark(&line.invt_no, |list| list.in_summary = true);
                }
            }
            _ => {}
        }
    }

    /// Rejects the lists that found no match in time. Whoever looks at a time must call it first.
    pub fn expire(&mut self, now: DateTime<Utc>) {
        for (accepted, planned) in self.lists.expire(now, &self.filed) {
            let seq = accepted.seq;
            self.plan(vec![(accepted, planned)], |at| DocumentId::expired(seq, at));
        }
    }

    fn plan(&mut self, waves: Vec<Wave>, id: impl Fn(usize) -> DocumentId) {
        let mut at = 0;
        for (accepted, planned) in waves {
            let mailbox = self.mailboxes.entry(accepted.dxp_id.clone()).or_default();
            for planned in planned {
                mailbox.put(id(at), id(at), &accepted, planned);
                at += 1;
            }
        }
    }

    pub fn note_duplicate(&mut self, accepted: &Arc<Accepted>, seq: u64, at: DateTime<Utc>) {
        self.expire(at);
        self.next_seq = self.next_seq.max(seq + 1);
        let mailbox = self.mailboxes.entry(accepted.dxp_id.clone()).or_default();
        mailbox.repeat(accepted, seq, at);
        for (position, document) in accepted.documents.iter().enumerate() {
            if document.kind() != MessageKind::Inventory {
                break;
            }
            let told = self.lists.told(&Key::business(&document.key()), accepted.seq);
            for (hop, (_, told)) in told.into_iter().enumerate().filter(|(_, (due, _))| *due <= at) {
                let planned = Planned { due: at, content: Content::Receipts(vec![told]) };
                let origin = DocumentId::again(accepted.seq, position, hop);
                mailbox.put(DocumentId::again(seq, position, hop), origin, accepted, planned);
            }
        }
    }

    pub fn note_handed(&mut self, dxp_id: &str, id: DocumentId, at: DateTime<Utc>) {
        self.expire(at);
        if let Some(mailbox) = self.mailboxes.get_mut(dxp_id) {
            mailbox.mark_handed(id);
        }
    }

    pub fn note_acknowledged(&mut self, dxp_id: &str, ids: &[DocumentId], at: DateTime<Utc>) {
        self.expire(at);
        if let Some(mailbox) = self.mailboxes.get_mut(dxp_id) {
            ids.iter().for_each(|id| mailbox.acknowledge(*id));
        }
    }

    /// Up to `most` documents whose time has come, oldest first; true beside those that go out for the
    /// first time. What a cancelled or changed list would have been told afterwards is left out.
    pub fn due(&mut self, dxp_id: &str, now: DateTime<Utc>, most: usize) -> Vec<(Waiting, bool)> {
        self.expire(now);
        let Some(mailbox) = self.mailboxes.get_mut(dxp_id) else { return Vec::new() };
        loop {
            let mut due = mailbox.due(now, most);
            let lists = &self.lists;
            let mut empty = Vec::new();
            due.retain_mut(|(waiting, _)| {
                let seq = waiting.accepted.seq;
                let Content::Receipts(receipts) = &mut waiting.planned.content else { return true };
                receipts.retain(|told| lists.frozen(seq, told.position).is_none_or(|frozen| told.made <= frozen));
                if receipts.is_empty() {
                    empty.push(waiting.id);
                }
                !receipts.is_empty()
            });
            empty.iter().for_each(|id| mailbox.acknowledge(*id));
            if !due.is_empty() || empty.is_empty() {
                return due;
            }
        }
    }
}
