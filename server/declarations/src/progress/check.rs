//! 申报前检查 of stored orders: at 生成, and whenever somebody asks.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope};
use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::Problem;
use uuid::Uuid;

use super::entity::{Column, Entity};
use super::explain::explain;
use crate::messages::check::{Found, Given, check};
use crate::messages::sender::Senders;
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
    let checked = rows.iter().zip(&declared).map(|(row, declared)| {
        let kinds = senders.kinds(row, declared.details.as_ref(), &choices.filing);
        let rules = &choices.rules;
        let given = Given { rules, way_bill_follows: choices.filing.way_bill, agent: &senders.agent(row) };
        Checked { order_id: row.id, found: check(declared, &kinds, &given), kinds }
    });
    Ok(checked.collect())
}

/// Writes down which orders cannot be composed, and why.
pub(super) async fn block(scope: &Scope, checked: &[Checked]) -> Result<(), Fault> {
    let party = explain(BROKEN, "").party.code();
    let mut rows = Vec::new();
    for one in checked {
        if let Some(found) = one.blocking() {
            let values: Vec<sea_orm::Value> =
                vec![found.kind.code().into(), BROKEN.into(), said(found).into(), party.into(), false.into()];
            rows.push((one.order_id, values));
        }
    }
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
