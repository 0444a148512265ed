//! 申报前检查 of stored orders: at 生成, and whenever somebody asks.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::message::{BaseTransfer, MAX_DOCUMENTS, MessageKind};
use qiyun_schema::rule::Problem;
use uuid::Uuid;

use super::entity::{Column, Entity};
use super::explain::explain;
pub(super) use crate::messages::check::Found;
use crate::messages::check::{Given, ListFiling, check, check_sender};
use crate::messages::compose;
use crate::messages::paper::Paper;
use crate::messages::sender::Senders;
use crate::messages::write::transfer;
use crate::{choices, orders};

/// Code of an order that breaks a rule, and therefore was not composed.
pub const BROKEN: &str = "RULES_BROKEN";

/// An order with the documents that it will be filed as, and what is wrong with them.
#[derive(Clone, Debug)]
pub struct Checked {
    pub order_id: Uuid,
    pub kinds: Vec<MessageKind>,
    pub found: Vec<Found>,
}

impl Checked {
    /// The first problem that keeps it from being composed.
    #[must_use]
    pub fn blocking(&self) -> Option<&Found> {
        self.found.iter().find(|found| found.problem.is_error())
    }
}

/// Checks orders, in their order; those that are gone are left out.
pub async fn orders(scope: &Scope, order_ids: &[Uuid]) -> Result<Vec<Checked>, Fault> {
    let mut rows: HashMap<Uuid, orders::entity::Model> =
        orders::service::some(scope, order_ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let rows: Vec<orders::entity::Model> = order_ids.iter().filter_map(|id| rows.remove(id)).collect();
    let choices = choices::of(scope).await?;
    let senders = Senders::of(scope, &rows).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    let mut checked = Vec::with_capacity(rows.len());
    let mut shared: HashMap<(MessageKind, Uuid), Vec<(usize, Paper)>> = HashMap::new();
    for ((at, row), declared) in rows.iter().enumerate().zip(&declared) {
        let kinds = senders.kinds(row, declared.details.as_ref(), &choices.filing);
        let agent = &senders.agent(row);
        let way_bill_follows = choices.filing.way_bill;
        let given = Given { rules: &choices.rules, way_bill_follows, agent, list: ListFiling::ADD };
        let mut looked = check(declared, &kinds, &given);
        for paper in looked.papers {
            let kind = paper.kind();
            if let Some((needed, roles)) = senders.role(row, kind, &choices.filing) {
                looked.found.extend(check_sender(kind, needed, &roles));
            }
            if let Some(sender) = senders.sender(row, kind) {
                shared.entry((kind, sender)).or_default().push((at, paper));
            }
        }
        checked.push(Checked { order_id: row.id, kinds, found: looked.found });
    }
    for ((kind, sender), members) in shared {
        let Some(enterprise) = senders.get(sender) else { continue };
        together(kind, &transfer(enterprise), members, &mut checked);
    }
    Ok(checked)
}

/// What the rules say of documents that may share a message: each finding goes to the order whose document it is
/// about; what is about the sender, to all of them.
fn together(kind: MessageKind, transfer: &BaseTransfer, members: Vec<(usize, Paper)>, checked: &mut [Checked]) {
    let mut members = members.into_iter().peekable();
    while members.peek().is_some() {
        let (places, papers): (Vec<usize>, Vec<Paper>) = members.by_ref().take(MAX_DOCUMENTS).unzip();
        for problem in compose::check(kind, papers, transfer) {
            let inside = problem.field.strip_prefix("documents[").and_then(|rest| rest.strip_suffix(']'));
            let one = inside.and_then(|index| places.get(index.parse::<usize>().ok()?));
            let about = one.map_or(places.as_slice(), std::slice::from_ref);
            for at in about {
                checked[*at].found.push(Found { kind, problem: problem.clone() });
            }
        }
    }
}

/// Writes down which orders cannot be composed, and why.
pub(super) async fn block(scope: &Scope, checked: &[Checked]) -> Result<(), Fault> {
    note(scope, BROKEN, checked.iter().filter_map(|one| Some((one.order_id, one.blocking()?)))).await
}

/// Writes down what is the matter with orders, under that code.
pub(super) async fn note<'f>(
    scope: &Scope,
    code: &str,
    found: impl Iterator<Item = (Uuid, &'f Found)>,
) -> Result<(), Fault> {
    let explained = explain(code, "");
    let (party, retryable) = (explained.party.code(), explained.retryable);
    let rows: Vec<(Uuid, Vec<sea_orm::Value>)> = found
        .map(|(order_id, found)| {
            let values =
                vec![found.kind.code().into(), code.into(), said(found).into(), party.into(), retryable.into()];
            (order_id, values)
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let columns =
        [Column::FailureDocument, Column::FailureCode, Column::FailureDetail, Column::FailureParty, Column::Retryable];
    scope.change_each::<Entity>(Column::Id, &columns, rows, "TRUE").await.map(|_| ())
}

fn said(found: &Found) -> String {
    let Problem { rule, field, detail_zh, .. } = &found.problem;
    format!("{} {} {field}：{detail_zh}（{}）", found.kind.name_zh(), rule.code, rule.action_zh)
}
