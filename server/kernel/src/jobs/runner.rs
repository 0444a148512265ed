//! Runs one ticket: take the lease, load → act → settle, give the lease back.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;

use super::lease::{self, Held};
use super::step::{Halt, Job, Next, Step};
use super::store::Ticket;
use crate::{Actor, Database, Fault, Scope, clock};

/// After so many faults of ours a job waits for a person.
const MAX_FAULTS: i32 = 12;

/// Which steps this process can run.
#[derive(Clone, Default)]
pub struct Registry {
    runners: HashMap<&'static str, (Arc<dyn Run>, usize)>,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.runners.keys()).finish()
    }
}

impl Registry {
    /// Adds a step, of which this process runs up to `slots` at once.
    #[must_use]
    pub fn with<S: Step>(mut self, step: S, slots: usize) -> Self {
        self.runners.insert(S::QUEUE, (Arc::new(step), slots));
        self
    }

    /// The queues and their slots.
    pub fn queues(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.runners.iter().map(|(queue, (_, slots))| (*queue, *slots))
    }

    /// The name by which a row's queue is known here.
    pub(super) fn known(&self, queue: &str) -> Option<&'static str> {
        self.runners.get_key_value(queue).map(|(name, _)| *name)
    }

    /// Runs the job of a ticket, if it is still there, due and free.
    pub async fn run(&self, db: &Database, ticket: &Ticket) -> Result<(), Fault> {
        let Some((runner, _)) = self.runners.get(ticket.queue) else {
            return Err(Fault::new(format!("no step for the queue {}", ticket.queue)));
        };
        let scope = db.scope(ticket.tenant, Actor::service());
        let Some(held) = lease::take(&scope, ticket.job).await? else {
            return Ok(());
        };
        let heart = tokio::spawn(beat(scope.clone(), held.clone()));
        let ran = runner.run(&scope, &held).await;
        heart.abort();
        if let Err(fault) = ran {
            settle_fault(&scope, &held, &fault).await?;
            return Err(fault);
        }
        Ok(())
    }
}

#[async_trait]
trait Run: Send + Sync {
    async fn run(&self, scope: &Scope, held: &Held) -> Result<(), Fault>;
}

#[async_trait]
impl<S: Step> Run for S {
    async fn run(&self, scope: &Scope, held: &Held) -> Result<(), Fault> {
        let job = Job {
            id: held.row.id,
            subject: held.row.subject,
            attempt: u32::try_from(held.row.attempt).unwrap_or(1),
            created_ms: held.row.created_ms,
        };
        let Some(input) = self.load(scope, &job).await? else {
            return settle_alone(scope, held, &Next::Done, None).await;
        };
        let outcome = S::act(self.outside(), &input).await;
        let last_error = outcome.as_ref().err().map(|halt: &Halt| format!("{}: {}", halt.code(), halt.why()));
        let scope = scope.begin().await?;
        let next = self.settle(&scope, &job, input, outcome).await?;
        if lease::settle(&scope, held, &next, last_error).await? {
            scope.commit().await?;
        } else {
            // Another worker took over while this one slept: what it found is not written.
            tracing::warn!(job = %job.id, queue = S::QUEUE, "lease lost; the outcome is dropped");
        }
        Ok(())
    }
}

async fn settle_alone(scope: &Scope, held: &Held, next: &Next, last_error: Option<String>) -> Result<(), Fault> {
    let scope = scope.begin().await?;
    if lease::settle(&scope, held, next, last_error).await? {
        scope.commit().await?;
    }
    Ok(())
}

async fn settle_fault(scope: &Scope, held: &Held, fault: &Fault) -> Result<(), Fault> {
    tracing::error!(job = %held.row.id, queue = held.row.queue, attempt = held.row.attempt, cause = ?fault, "a step failed");
    let next = if held.row.attempt >= MAX_FAULTS {
        Next::Dead { code: "SERVICE_FAULT".to_owned() }
    } else {
        Next::Again { wait: None }
    };
    settle_alone(scope, held, &next, Some(fault.cause().to_string())).await
}

async fn beat(scope: Scope, held: Held) {
    let mut lost_since_ms = None;
    loop {
        tokio::time::sleep(lease::HEARTBEAT).await;
        match lease::extend(&scope, &held).await {
            Ok(true) => lost_since_ms = None,
            Ok(false) => return,
            Err(fault) => {
                let since_ms = *lost_since_ms.get_or_insert_with(clock::now_ms);
                tracing::warn!(job = %held.row.id, since_ms, cause = ?fault, "a lease could not be extended");
            }
        }
    }
}
