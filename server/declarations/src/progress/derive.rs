//! From the facts of an order to what is shown of it. Pure, so that late, repeated and reordered
//! receipts give what the ordered run gives.

use qiyun_schema::receipt::{ReturnStatus, Stage};

use super::entity::Status;
use crate::sending::dispatch::State as Dispatched;
use crate::signing::entity::State as SignatureState;

/// What is known of an order's latest filing.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// A push asked for it and has not got to it yet.
    pub queued: bool,
    pub composed: bool,
    pub signature: Option<(SignatureState, Option<Trouble>)>,
    pub dispatch: Option<(Dispatched, Option<Trouble>)>,
    /// Receipts of this filing, in any order.
    pub receipts: Vec<Stated>,
}

/// A code and what was said with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub code: String,
    pub detail: String,
}

/// One receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub status: String,
    pub return_time: String,
    pub info: String,
    /// It came as a format receipt, CEB900.
    pub format: bool,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    pub status: Status,
    pub customs_status: Option<String>,
    pub failure: Option<(String, String)>,
    /// The channel took it, or it will never be sent: a push need not wait for it any longer.
    pub handed_over: Option<bool>,
}

/// Business errors that say "we have it already": not a failure of this filing.
const HELD_ALREADY: [i64; 3] = [-301_010, -304_001, -621_004];
/// "A newer version is held": this receipt says nothing of the filing that counts.
const OLDER: i64 = -301_014;

/// Derives what is shown.
#[must_use]
pub fn derive(facts: &Facts) -> Shown {
    let shown = from_receipts(&facts.receipts).unwrap_or_else(|| before_receipts(facts));
    if facts.queued && shown.status != Status::Succeeded {
        return plain(Status::Declaring);
    }
    shown
}

fn plain(status: Status) -> Shown {
    Shown { status, customs_status: None, failure: None, handed_over: None }
}

fn before_receipts(facts: &Facts) -> Shown {
    let trouble = |trouble: &Option<Trouble>| trouble.as_ref().map(|t| (t.code.clone(), t.detail.clone()));
    if let Some((state, why)) = &facts.dispatch {
        let (status, handed_over) = match state {
            Dispatched::Waiting | Dispatched::Unsure => (Status::Declaring, None),
            Dispatched::Sent => (Status::Declaring, Some(true)),
            Dispatched::Refused => (Status::Failed, Some(false)),
        };
        return Shown { failure: trouble(why), handed_over, ..plain(status) };
    }
    if let Some((state, why)) = &facts.signature {
        let (status, handed_over) = match state {
            SignatureState::Waiting | SignatureState::Signed => (Status::Declaring, None),
            SignatureState::Refused => (Status::Failed, Some(false)),
        };
        return Shown { failure: trouble(why), handed_over, ..plain(status) };
    }
    plain(if facts.composed { Status::Ready } else { Status::Imported })
}

/// How much a stage says. The largest wins, then the latest; so a success is never undone by what
/// arrives after it, and a refusal never by an earlier "accepted" that arrives late.
fn weight(stage: Stage) -> u8 {
    match stage {
        Stage::Released | Stage::Cleared => 8,
        Stage::Stored | Stage::Decided => 7,
        Stage::Rejected | Stage::Error => 6,
        Stage::Review | Stage::Inspection | Stage::Transferred | Stage::Suspended => 5,
        Stage::HandOverFailed => 4,
        // A code that no table has is at least as new as what came before it: it must be seen, not hidden.
        Stage::HandedOver | Stage::Unknown => 3,
        Stage::Accepted => 2,
        Stage::Draft => 1,
    }
}

fn from_receipts(receipts: &[Stated]) -> Option<Shown> {
    let mut counted: Vec<(u8, &str, &Stated, Stage)> = receipts
        .iter()
        .filter_map(|stated| {
            let status = ReturnStatus::parse(&stated.status);
            if status.is_some_and(|s| s.code() == OLDER) {
                return None;
            }
            let stage = status.map_or(Stage::Unknown, ReturnStatus::stage);
            Some((weight(stage), stated.return_time.as_str(), stated, stage))
        })
        .collect();
    counted.sort_by(|a, b| (a.0, a.1, &a.2.status).cmp(&(b.0, b.1, &b.2.status)));
    let (_, _, last, stage) = counted.last()?;
    let status = match stage {
        Stage::Stored | Stage::Decided | Stage::Released | Stage::Cleared => Status::Succeeded,
        Stage::Rejected => Status::Rejected,
        Stage::Error if held_already(last) => Status::Declaring,
        Stage::Error | Stage::HandOverFailed => Status::Failed,
        _ => Status::Declaring,
    };
    let failure = match stage {
        Stage::Rejected | Stage::Error | Stage::HandOverFailed | Stage::Draft | Stage::Unknown => {
            let code = if last.format { format!("CEB900_{}", last.status) } else { format!("CUSTOMS_{}", last.status) };
            Some((code, last.info.clone()))
        }
        Stage::Review | Stage::Inspection | Stage::Transferred | Stage::Suspended => {
            Some((format!("CUSTOMS_{}", last.status), last.info.clone()))
        }
        _ => None,
    };
    Some(Shown { status, customs_status: Some(last.status.clone()), failure, handed_over: Some(true) })
}

fn held_already(stated: &Stated) -> bool {
    ReturnStatus::parse(&stated.status).is_some_and(|status| HELD_ALREADY.contains(&status.code()))
}

#[cfg(test)]
#[path = "derive_test.rs"]
mod tests;
