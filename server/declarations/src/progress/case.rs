//! What is known of an order before something else is filed of it: how its documents stand at customs, which numbers
//! it was given, which acts concern it.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::filing::Held;
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::receipt::State;
use uuid::Uuid;

use super::act_entity::{Model as Act, Status as ActStatus};
use super::derive::stand;
use super::entity::Model;
use super::{acts, gather};
use crate::choices::Choices;

/// One order's case.
#[derive(Clone, Debug)]
pub struct OrderCase {
    pub row: Model,
    /// How each document is held at customs, by its latest filing that stands.
    pub held: HashMap<MessageKind, Held>,
    /// The latest filing of each document.
    pub filings: HashMap<MessageKind, Filing>,
    pub invt_no: Option<String>,
    pub pre_no: Option<String>,
    pub acts: Vec<Act>,
}

/// A document's latest filing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filing {
    pub revision: i32,
    pub app_type: AppType,
    pub state: State,
    /// It was handed to signing, or is beyond.
    pub asked: bool,
    /// It was sealed for the channel.
    pub sent: bool,
    /// It will never be sent: refused by device or channel.
    pub refused: bool,
}

impl OrderCase {
    /// Where its list stands.
    #[must_use]
    pub fn list(&self) -> State {
        self.held.get(&MessageKind::Inventory).map_or(State::Silent, |held| held.state)
    }

    /// Whether an act of one of these kinds is on its way.
    #[must_use]
    pub fn under_way(&self, kinds: &[MessageKind]) -> bool {
        self.has(kinds, |act| act.status == ActStatus::Declaring)
    }

    /// Whether an act of one of these kinds went well.
    #[must_use]
    pub fn went_well(&self, kinds: &[MessageKind]) -> bool {
        self.has(kinds, |act| act.status == ActStatus::Succeeded)
    }

    /// Whether the port took a return of it, which has not been refused since.
    #[must_use]
    pub fn is_returning(&self) -> bool {
        self.has(&[MessageKind::Refund], |act| {
            act.customs_status.is_some() && matches!(act.status, ActStatus::Declaring | ActStatus::Succeeded)
        })
    }

    fn has(&self, kinds: &[MessageKind], meets: impl Fn(&Act) -> bool) -> bool {
        let of_kind = |act: &&Act| kinds.iter().any(|kind| kind.code() == act.kind);
        self.acts.iter().filter(of_kind).any(meets)
    }
}

/// The cases of these orders, in their order; those that are gone are left out. They are held until this transaction ends.
pub async fn cases(scope: &Scope, order_ids: &[Uuid], choices: &Choices) -> Result<Vec<OrderCase>, Fault> {
    let rows = super::service::held(scope, order_ids).await?;
    let mut gathered = gather::gather(scope, &rows).await?;
    let mut acts = acts::of_orders(scope, order_ids, &MessageKind::ALL).await?;
    let mut rows: HashMap<Uuid, Model> = rows.into_iter().map(|row| (row.order_id, row)).collect();
    let mut cases = Vec::with_capacity(rows.len());
    for id in order_ids {
        let Some(row) = rows.remove(id) else { continue };
        let one = gathered.remove(id).unwrap_or_default();
        let mut held = HashMap::new();
        let mut filings = HashMap::new();
        for paper in &one.facts.papers {
            let stand = stand(paper, choices.ends);
            let refused = stand.asked && stand.handed_over == Some(false);
            filings.insert(
                paper.kind,
                Filing {
                    revision: paper.revision,
                    app_type: paper.app_type,
                    state: stand.state,
                    asked: stand.asked,
                    sent: paper.dispatch.is_some(),
                    refused,
                },
            );
            if let Some(state) = held_state(&stand, paper.revision).filter(|_| stand.asked && !refused) {
                held.insert(paper.kind, Held { state, used_by_list: false });
            }
        }
        if one.facts.cancelled.is_some() {
            held.insert(MessageKind::Inventory, Held { state: State::Cancelled, used_by_list: false });
        }
        let list = held.get(&MessageKind::Inventory).map(|held| held.state);
        let used = list.is_some_and(|s| !matches!(s, State::Rejected | State::Failed | State::Cancelled));
        for (kind, held) in &mut held {
            held.used_by_list = used && matches!(kind, MessageKind::Order | MessageKind::Logistics);
        }
        let acts = acts.remove(id).unwrap_or_default();
        cases.push(OrderCase { row, held, filings, invt_no: one.invt_no, pre_no: one.pre_no, acts });
    }
    Ok(cases)
}

/// How customs holds a document: a change or deletion that it refused leaves what was there before.
fn held_state(stand: &super::derive::Stand, revision: i32) -> Option<State> {
    let refused = matches!(stand.state, State::Rejected | State::Failed);
    match stand.app_type {
        AppType::Change | AppType::Delete if refused && revision > 1 => Some(State::Stored),
        AppType::Delete if stand.phase == qiyun_schema::receipt::Phase::Good => Some(State::Cancelled),
        _ => Some(stand.state),
    }
}
