//! Orders straight from an integrator, without a file of its own: checked like a sheet's rows, kept as JSONL
//! like an upload, stored in one transaction.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream;
use qiyun_directory::settings as tenant_settings;
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Fault, Refusal, Refuse as _, Scope, clock, ids};
use qiyun_schema::rule::Problem;
use uuid::Uuid;

use super::{history, service, step};
use crate::intake::assemble::{AssemblyContext, Draft, Place};
use crate::intake::entity::{Model as Import, Policy, State};
use crate::intake::files::Files;
use crate::intake::finding::Located;
use crate::intake::plain::{self, PlainOrder};
use crate::intake::refusal::IntakeRefusal;
use crate::intake::service::{Ending, Found};
use crate::intake::{self, refusal::of_problem};
use crate::operations::entity::Kind;
use crate::watch::Watch;
use crate::{operations, tasks};

/// Most orders of one call.
pub const MOST_ORDERS: usize = 1_000;
/// What the place of an order is called; its row is its number in the input, from 1.
const SHEET: &str = "orders";

/// What was made, and what was left out.
#[derive(Debug)]
pub struct Created {
    pub import: Import,
    /// By the place in the input; `None` for an order that was left out.
    pub orders: Vec<Option<Uuid>>,
    /// Why orders were left out, each at its path.
    pub refusals: Vec<Refusal>,
}

/// One order of the input.
struct Checked {
    draft: Option<Draft>,
    problems: Vec<Problem>,
}

/// Makes orders in a task; the same key gives the same orders.
pub async fn create(
    scope: &Scope,
    (files, watch): (&Files, &dyn Watch),
    task_id: Uuid,
    orders: Vec<PlainOrder>,
    policy: Policy,
    key: &Key,
) -> Result<Created, Error<Refusal>> {
    if orders.is_empty() || orders.len() > MOST_ORDERS {
        return Err(IntakeRefusal::OrderCount { most: MOST_ORDERS }.refusal().into());
    }
    // The bytes are kept before anything is made of them; unused ones harm nobody.
    let bytes = lines(&orders)?;
    let size = bytes.len();
    let kept = files.put(scope.tenant(), stream::iter([Ok::<_, std::io::Error>(Bytes::from(bytes))]), u64::MAX).await;
    let sha256 = kept.map_err(|error| Error::fault(format!("orders could not be kept: {error:?}")))?;
    let made = make(scope, watch, task_id, (orders.clone(), size, sha256.clone()), policy, key).await;
    match made {
        // Somebody took one of the numbers between our look and our writing: a second look says where it stands.
        Err(Error::Fault(fault)) if fault.is_unique_violation() => {
            make(scope, watch, task_id, (orders, size, sha256), policy, key).await
        }
        made => made,
    }
}

/// One try, in a transaction of its own.
async fn make(
    scope: &Scope,
    watch: &dyn Watch,
    task_id: Uuid,
    (orders, size, sha256): (Vec<PlainOrder>, usize, String),
    policy: Policy,
    key: &Key,
) -> Result<Created, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        return replay(&scope, earlier, &orders).await;
    }
    let task = tasks::service::get(&scope, task_id).await?;
    let task = task.ok_or_else(|| Error::from(IntakeRefusal::TaskNotFound.refusal()))?;
    let strategy = tasks::service::strategy_of(&scope, &task).await?;
    let rules = tenant_settings::service::of(&scope).await?.rules;
    let context = step::context(rules.clone(), &strategy).ok_or_else(|| Error::fault("a mode without a template"))?;
    let count = orders.len();
    let mut checked = check(orders, &context);
    let used = service::used_before(&scope, &strategy, checked.iter().filter_map(|one| one.draft.as_ref())).await?;
    let now = clock::now();
    for one in &mut checked {
        let known = one.draft.as_ref().map(|draft| history::used_before(&strategy, (&used, &rules), now, draft, &[]));
        let known = known.unwrap_or_default();
        if !known.is_empty() {
            one.draft = None;
            one.problems.extend(known.into_iter().map(|located| located.problem));
        }
    }
    let refusals = refusals(&checked);
    let taken = checked.iter().filter(|one| one.draft.is_some()).count();
    if taken == 0 || (policy == Policy::RejectEverything && taken < count) {
        return Err(Error::Refused(refusals));
    }
    let import_id = ids::next();
    let operation = operations::service::start(&scope, Kind::Import, "import", Some(import_id), None).await?;
    let name = format!("ordersCreate-{}.jsonl", operation.id.simple());
    let import =
        intake::service::begin_direct(&scope, (import_id, task_id, operation.id), policy, (name, size, sha256)).await?;
    let problems = located(&checked);
    let rows: Vec<usize> =
        checked.iter().enumerate().filter(|(_, one)| one.draft.is_some()).map(|(at, _)| at).collect();
    let drafts: Vec<Draft> = checked.into_iter().filter_map(|one| one.draft).collect();
    let ending = Ending {
        state: State::Committed,
        row_count: to_i64(count),
        order_count: to_i64(taken),
        rejected_row_count: to_i64(count - taken),
        problem_count: to_i64(problems.len()),
        cleaning_count: 0,
        refusal: None,
    };
    intake::service::end(&scope, import.id, ending, Found { problems: &problems, cleaned: &[] }).await?;
    let place = service::next_place(&scope, task_id).await?;
    let made = service::insert(&scope, task_id, import.id, &strategy, &rules, &drafts, place).await?;
    watch.added(&scope, &made).await?;
    tasks::service::reopen(&scope, task_id).await?;
    let failed = if policy == Policy::IgnoreFailed { 0 } else { count - taken };
    operations::service::finish(&scope, operation.id, to_i64(taken), to_i64(failed)).await?;
    key.remember(&scope, import.id).await?;
    let import = again(&scope, import.id).await?;
    scope.commit().await?;
    let mut orders = vec![None; count];
    for (at, one) in rows.into_iter().zip(made) {
        orders[at] = Some(one.order_id);
    }
    Ok(Created { import, orders, refusals })
}

async fn again(scope: &Scope, import_id: Uuid) -> Result<Import, Fault> {
    intake::service::get(scope, import_id).await?.ok_or_else(|| Fault::new("an import vanished while it was made"))
}

/// What the key made before, as far as it still stands.
async fn replay(scope: &Scope, import_id: Uuid, orders: &[PlainOrder]) -> Result<Created, Error<Refusal>> {
    let import = intake::service::get(scope, import_id).await?;
    let import = import.ok_or_else(|| Error::fault("an idempotency key names no import"))?;
    let made: HashMap<String, Uuid> = service::of_import(scope, import_id).await?.into_iter().collect();
    let problems = intake::service::errors_of(scope, import_id).await?;
    let refusals = problems.iter().filter_map(intake::refusal::of_stored).collect();
    let orders = orders.iter().map(|order| made.get(&order.order_no).copied()).collect();
    Ok(Created { import, orders, refusals })
}

fn lines(orders: &[PlainOrder]) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    for order in orders {
        serde_json::to_writer(&mut bytes, order).map_err(Fault::new)?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}

/// Every order by itself, then what two of them must not share.
fn check(orders: Vec<PlainOrder>, context: &AssemblyContext) -> Vec<Checked> {
    let sheet: Arc<str> = Arc::from(SHEET);
    let mut first: HashMap<(&'static str, String), usize> = HashMap::new();
    let mut checked = Vec::with_capacity(orders.len());
    for (at, order) in orders.into_iter().enumerate() {
        let mut repeated = Vec::new();
        for (field, number) in plain::numbers(&order) {
            match first.get(&(field, number.clone())) {
                Some(before) => repeated.push(plain::used_twice(field, &number, *before)),
                None => {
                    first.insert((field, number), at);
                }
            }
        }
        let row = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let (draft, mut problems) = plain::check(order, Place { sheet: Arc::clone(&sheet), row }, context);
        let draft = draft.filter(|_| repeated.is_empty());
        problems.extend(repeated);
        checked.push(Checked { draft, problems });
    }
    checked
}

fn refusals(checked: &[Checked]) -> Vec<Refusal> {
    let errors = checked.iter().enumerate().flat_map(|(at, one)| one.problems.iter().map(move |problem| (at, problem)));
    errors.filter(|(_, problem)| problem.is_error()).map(|(at, problem)| of_problem(at, problem)).collect()
}

fn located(checked: &[Checked]) -> Vec<Located> {
    let sheet: Arc<str> = Arc::from(SHEET);
    let all = checked.iter().enumerate().flat_map(|(at, one)| one.problems.iter().map(move |problem| (at, problem)));
    all.map(|(at, problem)| Located {
        sheet: Arc::clone(&sheet),
        row: u32::try_from(at + 1).unwrap_or(u32::MAX),
        column: None,
        value: problem.value.clone(),
        problem: problem.clone(),
    })
    .collect()
}

fn to_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
