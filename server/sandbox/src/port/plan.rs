//! 回执计划: which receipts an accepted message gets and when. Pure, and made of nothing but the
//! ledger entry, so that a restarted port gives the same receipts at the same times.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::scripted::{Script, script};
use crate::clock;
use crate::entry::{Accepted, PortOrder};

/// How receipts share CEB304 documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Batching {
    /// Sometimes one each, sometimes several, sometimes all in one; drawn from the message's guid.
    #[default]
    Mixed,
    /// As many as are due together.
    Together,
    /// One each.
    Single,
}

/// One receipt of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// `None`: the verdict's.
    pub status: Option<i64>,
    /// Steps after acceptance that its `returnTime` tells.
    pub made: u32,
    /// Steps after acceptance at which it can be fetched.
    handed: u32,
    copies: u8,
}

/// A receipt document before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub due: DateTime<Utc>,
    pub content: Content,
}

/// What is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// CEB900.
    FormatError,
    /// CEB304: positions of orders in the message, each with the receipt it gets.
    Orders(Vec<(usize, Hop)>),
}

const fn hop(status: i64, at: u32) -> Hop {
    Hop { status: Some(status), made: at, handed: at, copies: 1 }
}

const fn late(status: i64, made: u32, handed: u32) -> Hop {
    Hop { status: Some(status), made, handed, copies: 1 }
}

const fn thrice(status: i64, at: u32) -> Hop {
    Hop { status: Some(status), made: at, handed: at, copies: 3 }
}

const fn verdict(at: u32) -> Hop {
    Hop { status: None, made: at, handed: at, copies: 1 }
}

const STORED: &[Hop] = &[hop(2, 1), hop(3, 2), hop(120, 3)];
const SLOW: &[Hop] = &[hop(2, 20), hop(3, 40), hop(120, 60)];
const THRICE: &[Hop] = &[thrice(2, 1), thrice(3, 2), thrice(120, 3)];
const SHUFFLED: &[Hop] = &[late(2, 1, 5), late(3, 2, 4), late(120, 3, 3)];
const SILENT: &[Hop] = &[hop(2, 1)];
const HAND_OVER_FAILED: &[Hop] = &[hop(2, 1), hop(4, 2)];
const UNKNOWN_STATUS: &[Hop] = &[hop(2, 1), hop(777, 2)];
const REJECTED: &[Hop] = &[hop(2, 1), hop(3, 2), verdict(3)];
const REFUSED: &[Hop] = &[verdict(1)];

/// The receipts of one order, in the order of their `returnTime`.
pub fn hops(order: &PortOrder) -> &'static [Hop] {
    if let Some(verdict) = &order.verdict {
        return if verdict.status == 100 { REJECTED } else { REFUSED };
    }
    match script(&order.order_no) {
        Script::Slow => SLOW,
        Script::Thrice => THRICE,
        Script::Shuffled => SHUFFLED,
        Script::Silent => SILENT,
        Script::HandOverFailed => HAND_OVER_FAILED,
        Script::UnknownStatus => UNKNOWN_STATUS,
        Script::Stored | Script::Dropped | Script::Verdict(..) | Script::FormatError => STORED,
    }
}

/// Every document a message gets; the position is part of the document's id.
pub fn documents(accepted: &Accepted) -> Vec<Planned> {
    if accepted.format_error.is_some() {
        let due = clock::later(accepted.at, accepted.scale_ms, 1);
        return vec![Planned { due, content: Content::FormatError }];
    }
    let mut together: BTreeMap<(u32, u8), Vec<(usize, Hop)>> = BTreeMap::new();
    for (position, order) in accepted.orders.iter().enumerate() {
        for hop in hops(order) {
            for copy in 0..hop.copies {
                together.entry((hop.handed, copy)).or_default().push((position, *hop));
            }
        }
    }
    let per_document = usize::try_from(accepted.per_document).unwrap_or(usize::MAX).max(1);
    let mut planned = Vec::new();
    for ((handed, _), receipts) in together {
        let due = clock::later(accepted.at, accepted.scale_ms, handed);
        for chunk in receipts.chunks(per_document) {
            planned.push(Planned { due, content: Content::Orders(chunk.to_vec()) });
        }
    }
    planned
}

impl Batching {
    /// Receipts per document for a message.
    pub fn per_document(self, message_guid: &str, orders: usize) -> u32 {
        let all = u32::try_from(orders).unwrap_or(u32::MAX).max(1);
        match self {
            Self::Together => all,
            Self::Single => 1,
            Self::Mixed => {
                let seed =
                    message_guid.bytes().fold(0_u64, |seed, byte| seed.wrapping_mul(131).wrapping_add(byte.into()));
                match StdRng::seed_from_u64(seed).random_range(0..10) {
                    0..2 => 1,
                    2..5 => all.div_ceil(4),
                    _ => all,
                }
            }
        }
    }
}

impl PortOrder {
    /// 最终状态: where the port leaves this order once all its receipts are out.
    pub fn final_status(&self) -> i64 {
        match &self.verdict {
            Some(verdict) => verdict.status,
            None => hops(self).last().and_then(|hop| hop.status).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Batching;

    #[test]
    fn mixed_batching_knows_every_way_and_repeats_itself() {
        let drawn = |at: u32| Batching::Mixed.per_document(&format!("guid-{at}"), 100);
        let ways: BTreeSet<u32> = (0..100).map(drawn).collect();
        assert_eq!(ways, BTreeSet::from([1, 25, 100]));
        assert!((0..100).all(|at| drawn(at) == drawn(at)));
    }
}
