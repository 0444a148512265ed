//! 推送: one order, some, or all that match. The wish is one guarded update; a step then has the messages
//! signed, a slice at a time.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, clock};
use qiyun_schema::message::{AppType, MessageKind};
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::advance;
use super::derive::PaperFacts;
use super::entity::{Column, Entity, Model, Status};
use super::gather::{Gathered, gather};
use super::plan::{Move, plan};
use super::refile;
use super::refusal::OrderRefusal;
use crate::messages::service::{Named, Wanted};
use crate::operations::entity::{Kind, Model as Operation};
use crate::settings::Settings;
use crate::signing::step::SENDER_CHANGED;
use crate::watch::Watch;
use crate::{choices, messages, operations, orders, queues, receipts, signing};

/// Orders handed to signing in one transaction.
const SLICE: u64 = 1_000;
/// Soonest that a push is looked at for what takes long.
const LOOK_AFTER: Duration = Duration::from_secs(1);
/// Orders that can be named one by one.
pub const MAX_IDS: usize = 1_000;

/// Which orders.
#[derive(Clone, Debug)]
pub enum Selection {
    Orders(Vec<Uuid>),
    Task(Uuid),
    /// A filter, already read into a condition on the read model.
    Matching(Condition),
}

/// A push that was accepted.
#[derive(Clone, Debug)]
pub struct Started {
    pub operation: Operation,
    /// What is going to be declared.
    pub business_keys: Vec<String>,
}

/// Starts a push; the same key gives the same operation. Orders that are under way or done are left alone.
pub async fn start(scope: &Scope, selection: Selection, key: &Key) -> Result<Started, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        let operation = super::generate::operation(&scope, earlier).await?;
        return Ok(Started { business_keys: keys_of(&scope, operation.id).await?, operation });
    }
    let (chosen, subject) = match selection {
        Selection::Orders(ids) if ids.len() > MAX_IDS => return Err(OrderRefusal::TooMany(MAX_IDS).refusal().into()),
        Selection::Orders(ids) => (Condition::all().add(scope.among(Column::Id, ids)), None),
        Selection::Task(task_id) => (Condition::all().add(Column::TaskId.eq(task_id)), Some(task_id)),
        Selection::Matching(condition) => (condition, None),
    };
    let made = operations::service::start(&scope, Kind::Push, "task", subject, None).await?;
    let taken = scope
        .change::<Entity>()
        .set(Column::Status, Status::Declaring)
        .set(Column::OperationId, Some(made.id))
        .set(Column::Queued, true)
        .set(Column::Counted, false)
        .set(Column::Since, clock::now())
        .set(Column::UpdatedAt, clock::now())
        .filter(chosen)
        .filter(may_be_pushed())
        .exec()
        .await?;
    if taken == 0 {
        return Err(OrderRefusal::NothingToPush.refusal().into());
    }
    let total = i64::try_from(taken).map_err(Fault::new)?;
    operations::service::report(&scope, made.id, 0, Some(total)).await?;
    key.remember(&scope, made.id).await?;
    enqueue(&scope, queues::PUSH, made.id, Duration::ZERO).await?;
    // Whatever of it takes longer than usual is diagnosed without being asked.
    enqueue(&scope, queues::DIAGNOSE, scope.tenant().uuid(), LOOK_AFTER).await?;
    let business_keys = keys_of(&scope, made.id).await?;
    scope.commit().await?;
    Ok(Started { operation: Operation { total: Some(total), ..made }, business_keys })
}

async fn keys_of(scope: &Scope, operation_id: Uuid) -> Result<Vec<String>, Fault> {
    let asked = scope.find::<Entity>().filter(Column::OperationId.eq(operation_id)).subquery(Column::Id);
    let find = scope.find::<orders::entity::Entity>().filter(orders::entity::Column::Id.in_subquery(asked));
    find.column(orders::entity::Column::BusinessKey).await
}

/// Ready ones, and those whose failure allows another filing: of a done order, that of another document than the
/// one that decides. What is under way or done is never doubled.
fn may_be_pushed() -> Condition {
    let ended = Column::Status.is_in([Status::Failed, Status::Rejected, Status::Succeeded]);
    let failed = Condition::all().add(ended).add(Column::Retryable.eq(true));
    Condition::any().add(Column::Status.eq(Status::Ready)).add(failed)
}

/// Hands the next slice of a push to signing.
pub struct RequestPush {
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

impl Step for RequestPush {
    const QUEUE: &'static str = queues::PUSH;
    type Outside = ();
    type Input = ();
    type Output = ();

    fn outside(&self) -> &() {
        &()
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<()>, Fault> {
        let operation = operations::service::get(scope, job.subject).await?;
        Ok(operation.filter(|operation| !operation.state.is_ended()).map(|_| ()))
    }

    async fn act((): &(), (): &()) -> Result<(), Halt> {
        Ok(())
    }

    async fn settle(&self, scope: &Scope, job: &Job, (): (), _: Result<(), Halt>) -> Result<Next, Fault> {
        let Some(operation) = operations::service::get(scope, job.subject).await? else { return Ok(Next::Done) };
        if !operation.goes_on() {
            return self.stop(scope, &operation).await;
        }
        let slice = queued(scope, &operation).await?;
        let Some(last) = slice.last() else { return Ok(Next::Done) };
        unqueue(scope, &slice).await?;
        let moves = self.sort(scope, &slice).await?;
        receipts::service::close(scope, &moves.closed).await?;
        let size = self.settings.message_size();
        let mut messages = messages::service::cut_out(scope, &moves.fresh, size).await?;
        messages.extend(messages::service::recompose(scope, &moves.anew, size).await?);
        messages.extend(messages::service::compose_new(scope, moves.again, size).await?);
        signing::service::request(scope, &messages).await?;
        self.watch.touched(scope, &moves.shown).await?;
        operations::service::reach(scope, operation.id, *last).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}

impl RequestPush {
    /// Somebody asked it to stop: what was not handed on goes back to what it was.
    async fn stop(&self, scope: &Scope, operation: &Operation) -> Result<Next, Fault> {
        let slice = queued(scope, operation).await?;
        if slice.is_empty() {
            operations::service::cancelled(scope, operation.id).await?;
            return Ok(Next::Done);
        }
        unqueue(scope, &slice).await?;
        scope
            .change::<Entity>()
            .set(Column::OperationId, Option::<Uuid>::None)
            .filter(scope.among(Column::Id, slice.iter().copied()))
            .exec()
            .await?;
        self.watch.touched(scope, &slice).await?;
        Ok(Next::Again { wait: Some(Duration::ZERO) })
    }
}

/// The next orders of a push. Where it is stands in its own row: a mark on theirs, if an index held it, would cost
/// each of them an entry in every index.
async fn queued(scope: &Scope, operation: &Operation) -> Result<Vec<Uuid>, Fault> {
    let of = scope.find::<Entity>().filter(Column::OperationId.eq(operation.id));
    let rest = of.filter_if(operation.reached.map(|reached| Column::Id.gt(reached)));
    let find = rest.filter(Column::Queued.eq(true)).order_by(Column::Id, sea_orm::Order::Asc);
    find.limit(SLICE).column(Column::Id).await
}

async fn unqueue(scope: &Scope, order_ids: &[Uuid]) -> Result<(), Fault> {
    let of = scope.among(Column::Id, order_ids.iter().copied());
    scope.change::<Entity>().set(Column::Queued, false).filter(of).exec().await.map(|_| ())
}

/// What a slice of a push comes to.
#[derive(Default)]
struct Moves {
    fresh: Vec<Named>,
    /// Those that never left the house, and whose sender's record changed since they were composed.
    anew: Vec<Named>,
    again: Vec<Wanted>,
    /// The revisions that were on the wire, of the documents that are filed anew.
    closed: HashMap<Named, i32>,
    /// Orders of which something else may be shown now than that they are declared.
    shown: Vec<Uuid>,
}

impl RequestPush {
    /// Documents that never left the house are signed as they are; those that were on the wire are filed anew,
    /// with a new guid and time; what must wait for others waits.
    async fn sort(&self, scope: &Scope, order_ids: &[Uuid]) -> Result<Moves, Fault> {
        let rows = super::service::some(scope, order_ids).await?;
        let choices = choices::of(scope).await?;
        let rules = advance::rules(&choices);
        let mut moves = Moves::default();
        let gathered = gather(scope, &rows).await?;
        let planned: Vec<Planned<'_>> = rows
            .iter()
            .filter_map(|row| Some((row, gathered.get(&row.id)?)))
            .map(|(row, one)| Planned { row, one, moves: plan(&one.facts.papers, true, &rules) })
            .collect();
        let again: Vec<Wanted> = planned.iter().flat_map(Planned::again).collect();
        let broken = refile::broken(scope, &again, &choices.rules).await?;
        refile::hold(scope, &broken).await?;
        moves.shown.extend(broken.keys());
        moves.again = again.into_iter().filter(|one| !broken.contains_key(&one.order_id)).collect();
        for Planned { row, one, moves: planned } in planned {
            let order_id = row.id;
            if broken.contains_key(&order_id) {
                continue;
            }
            let all_go = !planned.is_empty() && planned.iter().all(|(_, next)| *next == Move::Fresh);
            if !all_go || row.failure_code.is_some() || row.customs_status.is_some() {
                moves.shown.push(order_id);
            }
            for (kind, next) in planned {
                let named = (order_id, kind);
                match next {
                    Move::Fresh if is_outdated(&one.facts.papers, kind) => moves.anew.push(named),
                    Move::Fresh => moves.fresh.push(named),
                    Move::Again(_, revision) => {
                        moves.closed.insert(named, revision);
                    }
                    Move::Hold(_) | Move::Leave => {}
                }
            }
        }
        Ok(moves)
    }
}

/// What a push would do with an order's documents.
struct Planned<'a> {
    row: &'a Model,
    one: &'a Gathered,
    moves: Vec<(MessageKind, Move)>,
}

impl Planned<'_> {
    /// The filings that it would make anew.
    fn again(&self) -> impl Iterator<Item = Wanted> {
        self.moves.iter().filter_map(|(kind, next)| {
            let Move::Again(app_type, _) = *next else { return None };
            let named = app_type != AppType::Add && *kind == MessageKind::Inventory;
            let invt_no = self.one.invt_no.clone().filter(|_| named);
            Some(Wanted { order_id: self.row.id, kind: *kind, app_type, invt_no })
        })
    }
}

fn is_outdated(papers: &[PaperFacts], kind: MessageKind) -> bool {
    let refused = |paper: &&PaperFacts| matches!(&paper.signature, Some((_, Some(why))) if why.code == SENDER_CHANGED);
    papers.iter().filter(refused).any(|paper| paper.kind == kind)
}
