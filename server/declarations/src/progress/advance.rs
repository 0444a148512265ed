//! 放行后续单证: a list goes once its order and waybill are far enough. Receipts say so; a step sends what may go, in
//! sets that fill messages. Nothing waits in memory: what may go is a mark on its row, and a job.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::{Fault, Scope};
use qiyun_schema::message::MessageKind;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::derive::Facts;
use super::entity::{Column, Entity, Model};
use super::gather::gather;
use super::plan::{Move, Rules, plan};
use crate::choices::{self, Choices};
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{messages, queues, signing};

/// Receipts come in by the message: so long the first waits for the others, that they share messages again.
const GATHER: Duration = Duration::from_millis(200);
/// Orders sent on in one transaction.
const SLICE: u64 = 1_000;

/// What a tenant's choices say of the order of sending.
pub(super) fn rules(choices: &Choices) -> Rules {
    Rules { filing: choices.filing.clone(), lawful: choices.lawful, ends: choices.ends }
}

/// The documents of a pushed order that nobody asked to sign yet and that may go now.
fn ready(facts: &Facts, choices: &Choices) -> Vec<MessageKind> {
    let moves = plan(&facts.papers, false, &rules(choices)).into_iter();
    moves.filter(|(_, next)| *next == Move::Fresh).map(|(kind, _)| kind).collect()
}

/// Whether a pushed order has a document that waited and may go now, which is not known yet.
pub(super) fn may_go(row: &Model, facts: &Facts, choices: &Choices) -> bool {
    let waits = || facts.papers.iter().any(|paper| paper.signature.is_none());
    let pushed = row.operation_id.is_some() && !row.queued && !row.may_go;
    pushed && facts.papers.len() > 1 && waits() && !ready(facts, choices).is_empty()
}

/// Marks orders whose documents may go, and has them sent on.
pub(super) async fn release(scope: &Scope, rows: &[&Model]) -> Result<(), Fault> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids = rows.iter().map(|row| row.id);
    scope.change::<Entity>().set(Column::MayGo, true).filter(scope.among(Column::Id, ids)).exec().await?;
    let enterprises: HashSet<Uuid> = rows.iter().map(|row| row.enterprise_id).collect();
    for enterprise in enterprises {
        enqueue(scope, queues::ADVANCE, enterprise, GATHER).await?;
    }
    Ok(())
}

/// Has the documents signed that may go now.
pub struct AdvanceDocuments {
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

impl Step for AdvanceDocuments {
    const QUEUE: &'static str = queues::ADVANCE;
    type Outside = ();
    type Input = ();
    type Output = ();

    fn outside(&self) -> &() {
        &()
    }

    async fn load(&self, _: &Scope, _: &Job) -> Result<Option<()>, Fault> {
        Ok(Some(()))
    }

    async fn act((): &(), (): &()) -> Result<(), Halt> {
        Ok(())
    }

    async fn settle(&self, scope: &Scope, job: &Job, (): (), _: Result<(), Halt>) -> Result<Next, Fault> {
        let find = scope.find::<Entity>().filter(Column::EnterpriseId.eq(job.subject)).filter(Column::MayGo.eq(true));
        let rows = find.order_by(Column::Id, sea_orm::Order::Asc).limit(SLICE).all().await?;
        if rows.is_empty() {
            return Ok(Next::Done);
        }
        let choices = choices::of(scope).await?;
        let gathered = gather(scope, &rows).await?;
        let mut going = Vec::new();
        for row in &rows {
            let Some(one) = gathered.get(&row.order_id).filter(|_| !row.queued) else { continue };
            going.extend(ready(&one.facts, &choices).into_iter().map(|kind| (row.order_id, kind)));
        }
        let ids = rows.iter().map(|row| row.id);
        scope.change::<Entity>().set(Column::MayGo, false).filter(scope.among(Column::Id, ids)).exec().await?;
        let messages = messages::service::cut_out(scope, &going, self.settings.message_size()).await?;
        signing::service::request(scope, &messages).await?;
        let orders: Vec<Uuid> = rows.iter().map(|row| row.order_id).collect();
        self.watch.touched(scope, &orders).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}
