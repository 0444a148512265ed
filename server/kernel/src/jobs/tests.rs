//! Jobs on a real SQLite file: once, again, later, never, and a worker that comes back too late.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sea_orm::ColumnTrait;
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use super::{Crew, Halt, Job, Lane, MemoryStore, Next, Registry, Step, Ticket, enqueue};
use crate::{Actor, Database, Fault, Scope, TenantId, clock, ids};

const QUEUE: &str = "test.step.v1";
const PATIENCE: Duration = Duration::from_secs(20);

/// What the step does at each of its runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Finish,
    Later,
    Never,
    Fault,
    /// Says that it has begun, then waits to be let go.
    Wait,
}

struct Scripted {
    script: Vec<Act>,
    outside: Outside,
}

struct Outside {
    runs: AtomicUsize,
    begun: mpsc::UnboundedSender<usize>,
    go: Arc<Notify>,
}

impl Step for Scripted {
    const QUEUE: &'static str = QUEUE;
    type Outside = Outside;
    type Input = Act;
    type Output = ();

    fn outside(&self) -> &Outside {
        &self.outside
    }

    async fn load(&self, _: &Scope, _: &Job) -> Result<Option<Act>, Fault> {
        let run = self.outside.runs.load(Ordering::SeqCst);
        let act = self.script.get(run).copied().unwrap_or(Act::Finish);
        if act == Act::Fault {
            self.outside.runs.fetch_add(1, Ordering::SeqCst);
            return Err(Fault::new("on purpose"));
        }
        Ok(Some(act))
    }

    async fn act(outside: &Outside, act: &Act) -> Result<(), Halt> {
        let run = outside.runs.fetch_add(1, Ordering::SeqCst);
        let _ = outside.begun.send(run);
        let code = "TEST".to_owned();
        match act {
            Act::Wait => outside.go.notified().await,
            Act::Later => return Err(Halt::Later { wait: Some(Duration::ZERO), code, why: "later".to_owned() }),
            Act::Never => return Err(Halt::Never { code, why: "never".to_owned() }),
            Act::Finish | Act::Fault => {}
        }
        Ok(())
    }

    async fn settle(&self, _: &Scope, _: &Job, _: Act, outcome: Result<(), Halt>) -> Result<Next, Fault> {
        Ok(match outcome {
            Ok(()) => Next::Done,
            Err(Halt::Later { wait, .. }) => Next::Again { wait },
            Err(Halt::Never { code, .. }) => Next::Dead { code },
        })
    }
}

struct Bench {
    scope: Scope,
    db: Database,
    stop: CancellationToken,
    registry: Registry,
    begun: mpsc::UnboundedReceiver<usize>,
    go: Arc<Notify>,
    _scratch: qiyun_services::Scratch,
}

async fn bench(script: &[Act]) -> Bench {
    let (db, scratch) = crate::tenancy::scratch::database().await;
    let tenant = TenantId::fresh();
    let found =
        "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) VALUES ($1, 't', 't', true, false, $2)";
    let across = db.across(crate::tenancy::Crossing::Operator);
    across.execute(found, vec![tenant.uuid().into(), clock::now().into()]).await.expect("founded");
    let (begun_sender, begun) = mpsc::unbounded_channel();
    let go = Arc::new(Notify::new());
    let outside = Outside { runs: AtomicUsize::new(0), begun: begun_sender, go: go.clone() };
    let registry = Registry::default().with(Scripted { script: script.to_vec(), outside }, 4);
    Bench {
        scope: db.scope(tenant, Actor::service()),
        db,
        stop: CancellationToken::new(),
        registry,
        begun,
        go,
        _scratch: scratch,
    }
}

fn ticket(tenant: TenantId) -> Ticket {
    Ticket { lane: Lane { queue: QUEUE, tenant, lane: Uuid::nil() }, id: ids::next() }
}

impl Bench {
    fn start(&self) -> tokio::task::JoinHandle<Result<(), Fault>> {
        let crew = Crew {
            db: self.db.clone(),
            store: Arc::new(MemoryStore::default()),
            registry: self.registry.clone(),
            drain: Duration::from_secs(20),
        };
        tokio::spawn(crew.run(self.stop.clone()))
    }

    async fn ran(&mut self) -> usize {
        tokio::time::timeout(PATIENCE, self.begun.recv()).await.expect("in time").expect("a run")
    }

    async fn rows(&self) -> Vec<Model> {
        self.scope.find::<Entity>().all().await.expect("rows")
    }

    /// Resolves once the rows are as wished; each look is a query, so nothing spins.
    async fn until(&self, wished: impl Fn(&[Model]) -> bool) -> Vec<Model> {
        let look = async {
            loop {
                let rows = self.rows().await;
                if wished(&rows) {
                    return rows;
                }
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, look).await.expect("in time")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn enqueued_twice_it_runs_once_and_its_row_is_gone() {
    let mut bench = bench(&[]).await;
    let subject = ids::next();
    for _ in 0..2 {
        enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    }
    assert_eq!(bench.rows().await.len(), 1);
    let crew = bench.start();
    assert_eq!(bench.ran().await, 0);
    bench.until(<[Model]>::is_empty).await;
    assert!(bench.begun.try_recv().is_err(), "it ran a second time");
    bench.stop.cancel();
    crew.await.expect("joined").expect("drained");
}

#[tokio::test(flavor = "multi_thread")]
async fn enqueued_while_it_runs_it_runs_again() {
    let mut bench = bench(&[Act::Wait]).await;
    let subject = ids::next();
    enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    let _crew = bench.start();
    assert_eq!(bench.ran().await, 0);
    enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    bench.go.notify_one();
    assert_eq!(bench.ran().await, 1);
    bench.until(<[Model]>::is_empty).await;
    bench.stop.cancel();
}

#[tokio::test(flavor = "multi_thread")]
async fn later_comes_back_and_a_fault_is_counted_and_comes_back() {
    let mut bench = bench(&[Act::Later, Act::Fault, Act::Finish]).await;
    enqueue(&bench.scope, QUEUE, ids::next(), Duration::ZERO).await.expect("enqueued");
    let _crew = bench.start();
    assert_eq!(bench.ran().await, 0);
    assert_eq!(bench.ran().await, 2);
    bench.until(<[Model]>::is_empty).await;
    bench.stop.cancel();
}

#[tokio::test(flavor = "multi_thread")]
async fn never_waits_for_a_person_and_comes_back_when_one_asks() {
    let mut bench = bench(&[Act::Never, Act::Finish]).await;
    let subject = ids::next();
    enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    let _crew = bench.start();
    assert_eq!(bench.ran().await, 0);
    let rows = bench.until(|rows| rows.iter().any(|row| row.dead_code.is_some())).await;
    assert_eq!(rows[0].dead_code.as_deref(), Some("TEST"));
    assert_eq!(rows[0].last_error.as_deref(), Some("TEST: never"));
    enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    assert_eq!(bench.ran().await, 1);
    bench.until(<[Model]>::is_empty).await;
    bench.stop.cancel();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_lost_its_lease_settles_nothing() {
    let mut bench = bench(&[Act::Wait]).await;
    let subject = ids::next();
    enqueue(&bench.scope, QUEUE, subject, Duration::ZERO).await.expect("enqueued");
    let job = bench.rows().await[0].id;
    let ticket = ticket(bench.scope.tenant());
    let (registry, db) = (bench.registry.clone(), bench.db.clone());
    let sleeper = tokio::spawn(async move { registry.run(&db, &MemoryStore::default(), &ticket).await });
    assert_eq!(bench.ran().await, 0);
    let other = ids::next();
    let stolen = bench.scope.change::<Entity>().set(Column::Lease, Some(other)).filter(Column::Id.eq(job));
    assert_eq!(stolen.exec().await.expect("stolen"), 1);
    bench.go.notify_one();
    sleeper.await.expect("joined").expect("no fault");
    let rows = bench.rows().await;
    assert_eq!((rows.len(), rows[0].lease), (1, Some(other)), "the other worker's job was settled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_of_another_tenant_is_not_run_by_a_forged_ticket() {
    let mut bench = bench(&[]).await;
    enqueue(&bench.scope, QUEUE, Uuid::nil(), Duration::ZERO).await.expect("enqueued");
    let ticket = ticket(TenantId::fresh());
    bench.registry.run(&bench.db, &MemoryStore::default(), &ticket).await.expect("nothing to do");
    assert!(bench.begun.try_recv().is_err());
    assert_eq!(bench.rows().await[0].attempt, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dropped_transaction_enqueued_never_was() {
    let bench = bench(&[]).await;
    let scope = bench.scope.begin().await.expect("begun");
    enqueue(&scope, QUEUE, ids::next(), Duration::ZERO).await.expect("enqueued");
    drop(scope);
    assert!(bench.rows().await.is_empty());
}
