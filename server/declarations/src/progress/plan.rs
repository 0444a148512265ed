//! 推送次序: what a push or a release does with each document of an order. Pure.

use qiyun_schema::filing::{FilingSettings, Held, LawfulSettings, Need, ReceiptsWanted, lawful, may_go, needs};
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::receipt::{EndSettings, State};

use super::derive::{PaperFacts, Stand, stand};
use crate::sending::dispatch::State as Dispatched;
use crate::signing::entity::State as SignatureState;

/// What is done with one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It never left the house: signed as it is.
    Fresh,
    /// It was on the wire and did not go through: filed anew, under the same appType.
    Again(AppType, i32),
    /// It waits for this kind.
    Hold(MessageKind),
    /// Under way, or done.
    Leave,
}

/// What a tenant's settings say about it.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    pub filing: FilingSettings,
    pub lawful: LawfulSettings,
    pub ends: EndSettings,
}

/// What is to be done with each document, in the order in which they are sent. `again`: what failed is filed anew.
#[must_use]
pub fn plan(papers: &[PaperFacts], again: bool, rules: &Rules) -> Vec<(MessageKind, Move)> {
    let needs = all_needs(&rules.filing);
    let mut states: Vec<(MessageKind, Option<State>)> = Vec::with_capacity(papers.len());
    let mut moves = Vec::with_capacity(papers.len());
    for paper in papers {
        let stand = stand(paper, rules.ends);
        let mut next = wish(paper, &stand, again, rules);
        let before = needs.iter().find(|need| need.kind == paper.kind);
        if matches!(next, Move::Fresh | Move::Again(..))
            && let Some(waits) = before.and_then(|need| waits_for(need, papers, &states, rules))
        {
            next = Move::Hold(waits);
        }
        let state = match next {
            Move::Fresh | Move::Again(..) => Some(State::Silent),
            Move::Hold(_) => None,
            Move::Leave => Some(if stand.handed_over == Some(false) { State::Failed } else { stand.state }),
        };
        states.push((paper.kind, state));
        moves.push((paper.kind, next));
    }
    moves
}

fn waits_for(
    need: &Need,
    papers: &[PaperFacts],
    states: &[(MessageKind, Option<State>)],
    rules: &Rules,
) -> Option<MessageKind> {
    may_go(need, &rules.filing, |kind| {
        if papers.iter().any(|paper| paper.kind == kind) {
            return states.iter().find(|(known, _)| *known == kind).and_then(|(_, state)| *state);
        }
        // What others file is theirs to bring through; we do not wait for what we never hear of.
        Some(State::Stored)
    })
}

fn wish(paper: &PaperFacts, stand: &Stand, again: bool, rules: &Rules) -> Move {
    match (&paper.signature, &paper.dispatch) {
        (None, None) if paper.receipts.is_empty() => Move::Fresh,
        (Some((SignatureState::Refused, _)), None) if again => Move::Fresh,
        (_, Some((Dispatched::Refused, _))) if again && stand.state == State::Silent => {
            Move::Again(paper.app_type, paper.revision)
        }
        _ if again && failed(stand, paper.kind, rules) => Move::Again(paper.app_type, paper.revision),
        _ => Move::Leave,
    }
}

/// Whether customs holds nothing of this filing, so that another one is lawful.
fn failed(stand: &Stand, kind: MessageKind, rules: &Rules) -> bool {
    let held = Held { state: stand.state, used_by_list: false };
    stand.state != State::Silent && lawful(kind, AppType::Add, Some(held), rules.lawful).is_ok()
}

/// What goes before what, for every kind that an order of any mode can have.
fn all_needs(settings: &FilingSettings) -> Vec<Need> {
    needs(TradeMode::List9610, &FilingSettings { receipts: ReceiptsWanted::Always, ..settings.clone() })
}

#[cfg(test)]
#[path = "plan_test.rs"]
mod tests;
