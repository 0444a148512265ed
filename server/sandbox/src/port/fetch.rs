//! 接收与确认回执: a client polls, stores, then confirms. What is not confirmed comes again.

use serde::{Deserialize, Serialize};

use super::Port;
use super::compose;
use super::mailbox::{DocumentId, Mailbox, Waiting};
use crate::clock;
use crate::entry::PortEntry;
use crate::ledger::LedgerError;

/// Documents in one answer: to a client that names no number, and at most.
pub const FETCH_USUAL: usize = 100;
pub const FETCH_LIMIT: usize = 500;
/// Documents confirmed in one call, at most.
pub const ACK_LIMIT: usize = 10_000;

/// 回执批.
#[derive(Serialize)]
pub struct Fetched {
    messages: Vec<Document>,
}

#[derive(Serialize)]
struct Document {
    id: String,
    envelope: String,
}

/// 确认请求.
#[derive(Deserialize)]
pub struct AckRequest {
    pub ids: Vec<String>,
}

/// 确认应答.
#[derive(Serialize)]
pub struct Acknowledged {
    /// Documents that were waiting; a second confirmation counts none.
    acknowledged: usize,
}

impl Port {
    /// Documents whose time has come, oldest first. The ledger tells each first time.
    pub(super) async fn receive(&self, dxp_id: &str, most: usize) -> Result<Fetched, LedgerError> {
        let (due, pending) = {
            let mut book = self.book();
            let now = clock::now();
            let due = book.due(dxp_id, now, most.min(FETCH_LIMIT));
            let first_time: Vec<PortEntry> = due.iter().filter(|(_, first)| *first).map(|(w, _)| handed(w)).collect();
            (due, self.ledger.append(&first_time)?.1)
        };
        let written = tokio::task::spawn_blocking(move || due.iter().map(|(waiting, _)| write(waiting)).collect());
        // Also without new entries: an earlier poll's may still be on their way to the disk.
        pending.durable().await?;
        Ok(Fetched { messages: written.await.map_err(|_| LedgerError::Unwritable)? })
    }

    /// The client has these documents; unknown ids are passed over.
    pub(super) async fn acknowledge(&self, dxp_id: &str, request: AckRequest) -> Result<Acknowledged, LedgerError> {
        let (acknowledged, pending) = {
            let mut book = self.book();
            let mailbox: Option<&Mailbox> = book.mailboxes.get(dxp_id);
            let known = |id: &DocumentId| mailbox.is_some_and(|mailbox| mailbox.is_handed(*id));
            let ids: Vec<DocumentId> =
                request.ids.iter().filter_map(|id| DocumentId::parse(id)).filter(|id| known(id)).collect();
            let named = ids.iter().map(DocumentId::to_string).collect();
            let at = clock::now();
            let entry = PortEntry::Ack { at, dxp_id: dxp_id.to_owned(), ids: named };
            let entries = if ids.is_empty() { Vec::new() } else { vec![entry] };
            let (_, pending) = self.ledger.append(&entries)?;
            book.note_acknowledged(dxp_id, &ids, at);
            (ids.len(), pending)
        };
        pending.durable().await?;
        Ok(Acknowledged { acknowledged })
    }
}

fn handed(waiting: &Waiting) -> PortEntry {
    PortEntry::Receipt {
        at: clock::now(),
        dxp_id: waiting.accepted.dxp_id.clone(),
        id: waiting.id.to_string(),
        message_guid: waiting.accepted.message_guid.clone(),
        cop_msg_id: waiting.accepted.cop_msg_id.clone(),
        receipts: compose::in_short(&waiting.accepted, &waiting.planned),
    }
}

fn write(waiting: &Waiting) -> Document {
    let id = waiting.id.to_string();
    let envelope = compose::envelope(&waiting.accepted, &waiting.planned, &id);
    Document { id, envelope }
}
