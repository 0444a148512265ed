//! A step: load → act → settle.

use std::future::Future;
use std::time::Duration;

use uuid::Uuid;

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
    /// It waits for a person, under this code.
    Dead {
        code: String,
    },
}

/// One kind of work. Every step may run twice and may die anywhere.
///
/// `act` is an associated function without a scope: no database is in reach while the outside is called.
pub trait Step: Send + Sync + 'static {
    /// Versioned name of its queue.
    const QUEUE: &'static str;
    /// What `act` needs from the outside: clients, limits.
    type Outside: Send + Sync;
    type Input: Send + Sync;
    type Output: Send;

    fn outside(&self) -> &Self::Outside;

    /// Reads what is to be done; `None` when it is done already. May write what must stand before `act`
    /// (an attempt's row), in a transaction of its own.
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
