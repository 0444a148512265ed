//! 台账: what the port knows, rebuilt from its ledger at the start. Every change goes through one of
//! the `note_…` functions, live and in replay alike, so that both arrive at the same state.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::examine::BAD_SIGNATURE;
use super::mailbox::{DocumentId, Mailbox};
use super::plan::{Hop, hops};
use crate::clock;
use crate::entry::{Accepted, PortOrder};

/// A hash instead of the text keeps millions of orders in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 16]);

impl Key {
    pub fn of(parts: &[&str]) -> Self {
        let hash = openssl::sha::sha256(parts.join("\0").as_bytes());
        Self(std::array::from_fn(|at| hash[at]))
    }
}

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
    /// Guids of orders in those messages.
    order_guids: HashMap<Key, u64>,
    /// (ebpCode, orderNo) → the order last filed under it.
    filed: HashMap<Key, Filed>,
    pub mailboxes: HashMap<String, Mailbox>,
}

/// 在案订单, as far as the next one under its number needs it.
#[derive(Clone, Copy)]
pub struct Filed {
    pub app_time: u64,
    at: DateTime<Utc>,
    scale_ms: u64,
    hops: &'static [Hop],
    deletes: bool,
}

impl Filed {
    /// 申报中, 发送海关成功 or 海关入库: the number is taken. Before its first receipt an order
    /// counts as 申报中.
    pub fn is_in_force(&self, now: DateTime<Utc>) -> bool {
        let reached = |hop: &&Hop| clock::later(self.at, self.scale_ms, hop.made) <= now;
        let status = self.hops.iter().take_while(reached).last().map_or(Some(2), |hop| hop.status);
        match status {
            Some(120) => !self.deletes,
            Some(2 | 3) => true,
            _ => false,
        }
    }
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

    pub fn is_order_guid_taken(&self, guid: &str) -> bool {
        self.order_guids.contains_key(&Key::of(&[guid]))
    }

    pub fn filed(&self, order: &PortOrder) -> Option<Filed> {
        self.filed.get(&business_key(order)).copied()
    }

    pub fn waiting(&self, dxp_id: &str) -> usize {
        self.mailboxes.get(dxp_id).map_or(0, Mailbox::len)
    }

    pub fn note_accepted(&mut self, accepted: &Arc<Accepted>, offset: u64) {
        let seq = accepted.seq;
        self.next_seq = self.next_seq.max(seq + 1);
        self.bytes.entry(Key::of(&[&accepted.dxp_id, &accepted.sha256])).or_insert(seq);
        self.offsets.insert(seq, offset);
        if is_trusted(accepted) {
            self.names.entry(Key::of(&[&accepted.dxp_id, &accepted.cop_msg_id])).or_insert(seq);
            if let Some(guid) = &accepted.message_guid {
                self.names.entry(Key::of(&[guid])).or_insert(seq);
            }
        }
        for order in accepted.orders.iter().filter(|_| is_trusted(accepted)) {
            self.order_guids.entry(Key::of(&[&order.guid])).or_insert(seq);
            if takes_its_number(order) {
                self.filed.insert(
                    business_key(order),
                    Filed {
                        app_time: app_time(order),
                        at: accepted.at,
                        scale_ms: accepted.scale_ms,
                        hops: hops(order),
                        deletes: order.app_type == "3",
                    },
                );
            }
        }
        self.mailboxes.entry(accepted.dxp_id.clone()).or_default().enqueue(accepted);
    }

    pub fn note_duplicate(&mut self, accepted: &Arc<Accepted>, seq: u64, at: DateTime<Utc>) {
        self.next_seq = self.next_seq.max(seq + 1);
        self.mailboxes.entry(accepted.dxp_id.clone()).or_default().repeat(accepted, seq, at);
    }

    pub fn note_handed(&mut self, dxp_id: &str, id: DocumentId) {
        if let Some(mailbox) = self.mailboxes.get_mut(dxp_id) {
            mailbox.mark_handed(id);
        }
    }

    pub fn note_acknowledged(&mut self, dxp_id: &str, ids: &[DocumentId]) {
        if let Some(mailbox) = self.mailboxes.get_mut(dxp_id) {
            ids.iter().for_each(|id| mailbox.acknowledge(*id));
        }
    }
}

/// 电商平台代码 and order number: the port's business key.
pub fn business_key(order: &PortOrder) -> Key {
    Key::of(&[&order.ebp_code, &order.order_no])
}

pub fn app_time(order: &PortOrder) -> u64 {
    order.app_time.parse().unwrap_or_default()
}

/// A message that nobody proved to have signed must not take a guid from its owner.
fn is_trusted(accepted: &Accepted) -> bool {
    let bad_signature =
        |order: &PortOrder| order.verdict.as_ref().is_some_and(|verdict| verdict.status == BAD_SIGNATURE);
    accepted.format_error.is_none() && !accepted.orders.iter().all(bad_signature)
}

/// A refusal leaves the number as it was; so does a rejected change, and what it wanted to change stays.
fn takes_its_number(order: &PortOrder) -> bool {
    match &order.verdict {
        None => true,
        Some(verdict) => verdict.status == 100 && order.app_type == "1",
    }
}
