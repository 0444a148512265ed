//! From the facts of an order to what is shown of it. Pure, so that late, repeated and reordered
//! receipts give what the ordered run gives.

use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::receipt::{EndSettings, Phase, ReturnStatus, Said, State, standing};

use super::entity::Status;
use crate::sending::dispatch::State as Dispatched;
use crate::signing::entity::State as SignatureState;

/// What is known of an order's latest filings.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// A push asked for it and has not got to it yet.
    pub queued: bool,
    /// Composing, or filing again, was refused: which document, and the rules that it breaks.
    pub blocked: Option<(MessageKind, Trouble)>,
    /// Its documents, each by its latest filing, in the order in which they are sent.
    pub papers: Vec<PaperFacts>,
    /// A decided cancellation of its list; its status.
    pub cancelled: Option<String>,
}

/// What is known of one document's latest filing.
#[derive(Clone, Debug)]
pub struct PaperFacts {
    pub kind: MessageKind,
    pub app_type: AppType,
    pub revision: i32,
    pub signature: Option<(SignatureState, Option<Trouble>)>,
    pub dispatch: Option<(Dispatched, Option<Trouble>)>,
    /// Receipts of this filing, in any order.
    pub receipts: Vec<Stated>,
}

/// A code and what was said with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trouble {
    pub code: String,
    pub detail: String,
}

/// One receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub status: ReturnStatus,
    pub return_time: String,
    pub info: String,
    /// It came as a format receipt, CEB900.
    pub format: bool,
}

/// Where one document stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    pub kind: MessageKind,
    pub app_type: AppType,
    pub state: State,
    pub phase: Phase,
    /// It was handed to signing, or is beyond.
    pub asked: bool,
    /// The channel took it, or it will never be sent; nothing while that is open.
    pub handed_over: Option<bool>,
    /// 回执状态 of the receipt that counts.
    pub customs_status: Option<String>,
    pub trouble: Option<Trouble>,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    pub status: Status,
    pub customs_status: Option<String>,
    /// Which document, and what is the matter with it.
    pub failure: Option<(MessageKind, Trouble)>,
    /// All documents that can go now were taken by the channel, or one of them never will be: a push need not
    /// wait for the order any longer.
    pub handed_over: Option<bool>,
}

/// Where a document stands.
#[must_use]
pub fn stand(facts: &PaperFacts, ends: EndSettings) -> Stand {
    let said: Vec<Said<'_>> = facts.receipts.iter().map(Stated::said).collect();
    let standing = standing(facts.kind, &said, ends);
    let mut stand = Stand {
        kind: facts.kind,
        app_type: facts.app_type,
        state: standing.state,
        phase: standing.phase,
        asked: facts.signature.is_some() || facts.dispatch.is_some() || !facts.receipts.is_empty(),
        handed_over: None,
        customs_status: None,
        trouble: None,
    };
    match standing.decided_by {
        Some(said) => {
            let format = facts.receipts.iter().any(|stated| stated.format && stated.said() == said);
            let code = if format { format!("CEB900_{}", said.status) } else { format!("CUSTOMS_{}", said.status) };
            let trouble = Trouble { code, detail: said.info.to_owned() };
            stand.trouble = (!is_smooth(standing.state)).then_some(trouble);
            stand.customs_status = Some(said.status.to_string());
            stand.handed_over = Some(true);
        }
        None => before_receipts(facts, &mut stand),
    }
    stand
}

impl Facts {
    /// Where one of its documents stands among the others: a list that was cancelled has nothing left to mend.
    #[must_use]
    pub fn stand_of(&self, paper: &PaperFacts, ends: EndSettings) -> Stand {
        let stand = stand(paper, ends);
        if self.cancelled.is_none() || paper.kind != MessageKind::Inventory {
            return stand;
        }
        Stand { state: State::Cancelled, phase: Phase::Good, trouble: None, ..stand }
    }
}

impl Stated {
    fn said(&self) -> Said<'_> {
        Said { status: self.status, return_time: &self.return_time, info: &self.info }
    }
}

/// It goes its way, and there is nothing to say of it.
const fn is_smooth(state: State) -> bool {
    matches!(
        state,
        State::Silent
            | State::Filing
            | State::HandedOver
            | State::Stored
            | State::Decided
            | State::Released
            | State::Cleared
    )
}

fn before_receipts(facts: &PaperFacts, stand: &mut Stand) {
    let (trouble, ended) = match (&facts.dispatch, &facts.signature) {
        (Some((Dispatched::Sent, why)), _) => (why, Some(true)),
        (Some((Dispatched::Refused, why)), _) | (None, Some((SignatureState::Refused, why))) => (why, Some(false)),
        (Some((Dispatched::Waiting | Dispatched::Unsure, why)), _) | (None, Some((_, why))) => (why, None),
        (None, None) => return,
    };
    stand.trouble = trouble.clone();
    stand.handed_over = ended;
    if ended == Some(false) {
        stand.phase = Phase::Bad;
    }
}

/// The document by which an order's own state goes: the list where there is one, else the order.
#[must_use]
pub fn governing(kinds: impl Iterator<Item = MessageKind>) -> MessageKind {
    let mut kinds = kinds;
    if kinds.any(|kind| kind == MessageKind::Inventory) { MessageKind::Inventory } else { MessageKind::Order }
}

/// Derives what is shown.
#[must_use]
pub fn derive(facts: &Facts, ends: EndSettings) -> Shown {
    let stands: Vec<Stand> = facts.papers.iter().map(|paper| stand(paper, ends)).collect();
    let governing = governing(stands.iter().map(|stand| stand.kind));
    let Some(first) = stands.iter().find(|stand| stand.kind == governing) else {
        let failure = facts.blocked.clone();
        let status = if facts.queued { Status::Declaring } else { Status::Imported };
        return Shown { status, customs_status: None, failure, handed_over: None };
    };
    if let Some(status) = &facts.cancelled {
        let customs_status = Some(status.clone());
        return Shown { status: Status::Cancelled, customs_status, failure: None, handed_over: handed_over(&stands) };
    }
    let others = || stands.iter().filter(|stand| stand.kind != governing);
    let status = status(first, others());
    if facts.queued && !matches!(status, Status::Succeeded | Status::Cancelled) {
        return Shown { status: Status::Declaring, customs_status: None, failure: None, handed_over: None };
    }
    // What must be mended comes before what is only to be looked at.
    let troubled = |stand: &&Stand| stand.trouble.is_some();
    let worst = std::iter::once(first).chain(others()).filter(troubled).max_by_key(|stand| weight(stand, governing));
    // A push that was refused leaves everything as it stood; why it was comes before why there was need of it.
    let refused = facts.blocked.clone().filter(|_| worst.is_some_and(|stand| bad(stand).is_some()));
    if refused.is_some() {
        let customs_status = first.customs_status.clone();
        return Shown { status, customs_status, failure: refused, handed_over: Some(false) };
    }
    Shown {
        status,
        customs_status: first.customs_status.clone(),
        failure: worst.and_then(|stand| Some((stand.kind, stand.trouble.clone()?))),
        handed_over: handed_over(&stands),
    }
}

fn weight(stand: &Stand, governing: MessageKind) -> (bool, bool, bool, std::cmp::Reverse<usize>) {
    let place = crate::orders::service::KINDS.iter().position(|kind| *kind == stand.kind).unwrap_or(usize::MAX);
    let bad = matches!(stand.phase, Phase::Bad | Phase::Retry);
    (bad, stand.kind == governing, stand.phase == Phase::Attention, std::cmp::Reverse(place))
}

fn status<'s>(first: &Stand, others: impl Iterator<Item = &'s Stand>) -> Status {
    if first.phase == Phase::Good {
        return if first.app_type == AppType::Delete { Status::Cancelled } else { Status::Succeeded };
    }
    let mut asked = first.asked;
    let mut bad = bad(first);
    for stand in others {
        asked |= stand.asked;
        bad = bad.or_else(|| self::bad(stand));
    }
    bad.unwrap_or(if asked { Status::Declaring } else { Status::Ready })
}

fn bad(stand: &Stand) -> Option<Status> {
    match (stand.phase, stand.state) {
        (Phase::Bad, State::Rejected) => Some(Status::Rejected),
        (Phase::Bad | Phase::Retry, _) => Some(Status::Failed),
        _ => None,
    }
}

fn handed_over(stands: &[Stand]) -> Option<bool> {
    let asked = || stands.iter().filter(|stand| stand.asked);
    if asked().any(|stand| stand.handed_over == Some(false)) {
        return Some(false);
    }
    (asked().next().is_some() && asked().all(|stand| stand.handed_over == Some(true))).then_some(true)
}

#[cfg(test)]
#[path = "derive_test.rs"]
mod tests;
