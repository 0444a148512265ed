//! 回执计划: which receipts an accepted message gets and when. Pure, and made of nothing but ledger
//! entries, so that a restarted port gives the same receipts at the same times.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::course::{Course, Hop, Step, course};
use crate::clock;
use crate::entry::Accepted;

/// How receipts share documents.
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
    /// Receipts of the message's own kind, or 汇总结果.
    Receipts(Vec<Told>),
}

/// One receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of the document in the message.
    pub position: usize,
    pub step: Step,
    /// Its `returnTime`.
    pub made: DateTime<Utc>,
}

/// A course with the moment it starts from.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub from: DateTime<Utc>,
    pub scale_ms: u64,
    pub course: Course,
}

impl Run {
    pub fn at(&self, hops: u32) -> DateTime<Utc> {
        clock::later(self.from, self.scale_ms, hops)
    }

    /// What was said last at that moment.
    pub fn said(&self, now: DateTime<Utc>) -> Option<Step> {
        self.course.hops().take_while(|hop| self.at(hop.made) <= now).last().map(|hop| hop.step)
    }
}

/// Every document a message gets by itself; the position is part of the document's id.
pub fn documents(accepted: &Accepted) -> Vec<Planned> {
    if accepted.format_error.is_some() {
        let due = clock::later(accepted.at, accepted.scale_ms, 1);
        return vec![Planned { due, content: Content::FormatError }];
    }
    let run = |course| Run { from: accepted.at, scale_ms: accepted.scale_ms, course };
    let runs = accepted.documents.iter().enumerate().map(|(position, one)| (position, run(course(one))));
    together(accepted.per_document, runs)
}

/// The receipts of these courses, those due together in one document, at most so many.
pub fn together(per_document: u32, runs: impl Iterator<Item = (usize, Run)>) -> Vec<Planned> {
    let mut together: BTreeMap<(DateTime<Utc>, u8, bool), Vec<Told>> = BTreeMap::new();
    for (position, run) in runs {
        for Hop { step, made, handed, copies } in run.course.hops() {
            let told = Told { position, step, made: run.at(made) };
            for copy in 0..copies {
                together.entry((run.at(handed), copy, step == Step::Result)).or_default().push(told);
            }
        }
    }
    let mut planned = Vec::new();
    for ((due, ..), receipts) in together {
        planned.extend(shared(per_document, due, &receipts));
    }
    planned
}

/// Receipts that are due at one moment, at most so many in a document.
pub fn shared(per_document: u32, due: DateTime<Utc>, receipts: &[Told]) -> impl Iterator<Item = Planned> {
    let per_document = usize::try_from(per_document).unwrap_or(usize::MAX).max(1);
    receipts.chunks(per_document).map(move |chunk| Planned { due, content: Content::Receipts(chunk.to_vec()) })
}

impl Batching {
    /// Receipts per document for a message.
    pub fn per_document(self, message_guid: &str, documents: usize) -> u32 {
        let all = u32::try_from(documents).unwrap_or(u32::MAX).max(1);
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
