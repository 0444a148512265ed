//! A step: load → act → settle.

use std::future::Future;
use std::time::Duration;

use uuid::Uuid;

use super::gate::Gate;
use crate::{Fault, Scope};

/// What a step is told about its job.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: Uuid,
    pub subject: Uuid,
    /// 1 at the first try.
    pub attempt: u32,
    pub created_ms: i64,
}

/// Why `act` did not finish, and what becomes of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// Try again; `wait` is the outside's own wish, else the backoff decides.
    Later { wait: Option<Duration>, code: String, why: String },
    /// Trying again changes nothing.
    Never { code: String, why: String },
}

impl Halt {
    /// The stable code of the reason.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Later { code, .. } | Self::Never { code, .. } => code,
        }
    }

    /// The reason in words, for the record.
    #[must_use]
    pub fn why(&self) -> &str {
        match self {
            Self::Later { why, .. } | Self::Never { why, .. } => why,
        }
    }
}

/// What happens to the job after its settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Done,
    /// Due again: after `wait`, or after the backoff of its attempt.
    Again {
        wait: Option<Duration>,
    },
    /// Due again at once, as if it had not been taken.
    Untouched,
    /// It waits for a person, under this code.
    Dead {
        code: String,
    },
}

/// One kind of work, a job at a time. Every step may run twice and may die anywhere.
///
/// `act` is an associated function without a scope: no database is in reach while the outside is called.
pub trait Step: Send + Sync + 'static {
    /// Versioned name of its queue.
    const QUEUE: &'static str;
    /// Whether reading and writing may take minutes, so that it takes no turn among the others.
    const LONG: bool = false;
    /// What `act` needs from the outside: clients, limits.
    type Outside: Send + Sync;
    type Input: Send + Sync;
    type Output: Send;

    fn outside(&self) -> &Self::Outside;

    /// Reads what is to be done; `None` when it is done already. May write what must stand before `act`
    /// (an attempt's row): it is committed before `act` begins.
    fn load(&self, scope: &Scope, job: &Job) -> impl Future<Output = Result<Option<Self::Input>, Fault>> + Send;

    /// Does it, outside.
    fn act(outside: &Self::Outside, input: &Self::Input) -> impl Future<Output = Result<Self::Output, Halt>> + Send;

    /// Writes what came of it, in a transaction that also settles the job.
    fn settle(
        &self,
        scope: &Scope,
        job: &Job,
        input: Self::Input,
        outcome: Result<Self::Output, Halt>,
    ) -> impl Future<Output = Result<Next, Fault>> + Send;
}

/// What became of one job of a batch.
#[derive(Clone, Debug)]
pub enum Outcome<O> {
    Done(O),
    Halted(Halt),
    /// Its turn did not come within the batch's time. Certain: nothing was done.
    NotBegun,
}

/// One job of a batch after its `act`.
#[derive(Debug)]
pub struct Ended<I, O> {
    pub job: Job,
    pub input: I,
    pub outcome: Outcome<O>,
}

/// One kind of work, many jobs of a lane at a time: read and written in sets, done one beside the other.
pub trait BatchStep: Send + Sync + 'static {
    /// Versioned name of its queue.
    const QUEUE: &'static str;
    type Outside: Send + Sync;
    type Input: Send + Sync;
    type Output: Send + Sync;

    fn outside(&self) -> &Self::Outside;

    /// Most jobs in one batch.
    fn most(&self) -> usize;

    /// Most `act`s of a batch at the same time.
    fn at_once(&self) -> usize;

    /// How long a batch may go on beginning: what is done then gets settled, and other tenants get their turn.
    /// As many as run at once are always begun.
    fn time(&self) -> Duration {
        Duration::from_millis(800)
    }

    /// Whether a machine outside must have room before jobs are taken: then [`Self::gate`] is asked.
    const GATED: bool = false;

    /// How many of a lane's due jobs, whose subjects these are, may be taken now. Writes nothing: what may not be
    /// taken stays as it is.
    fn gate(&self, _scope: &Scope, _lane: Uuid, subjects: &[Uuid]) -> impl Future<Output = Result<Gate, Fault>> + Send {
        let most = subjects.len();
        async move { Ok(Gate::open(most)) }
    }

    /// As [`Step::load`], in the order of the jobs.
    fn load(&self, scope: &Scope, jobs: &[Job])
    -> impl Future<Output = Result<Vec<Option<Self::Input>>, Fault>> + Send;

    /// Writes outside what must stand before `act`, and may take its time: the lease is looked at after it, right
    /// before `act`. An `Err` is what came of it; then `act` is not called.
    fn ready(_: &Self::Outside, _: &Self::Input) -> impl Future<Output = Result<(), Self::Output>> + Send {
        async { Ok(()) }
    }

    /// Does one of them, outside.
    fn act(outside: &Self::Outside, input: &Self::Input) -> impl Future<Output = Result<Self::Output, Halt>> + Send;

    /// Writes what came of them, in a transaction that also settles the jobs; the fates in the order of `ended`.
    /// If that fails for the set, it is asked again for each alone: one bad row does not spoil the others.
    fn settle(
        &self,
        scope: &Scope,
        ended: &[Ended<Self::Input, Self::Output>],
    ) -> impl Future<Output = Result<Vec<Next>, Fault>> + Send;
}
