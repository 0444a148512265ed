//! Runs a [`Step`]: a job at a time.

use async_trait::async_trait;

use super::failpoint::{Place, reach};
use super::lease::{self, Fate, Held};
use super::runner::{Around, Run, count, dropped, heart, settle_fault, settle_unloaded, tell};
use super::step::{Halt, Job, Next, Step};
use super::store::Lane;
use super::turns::{Turn, Turns};
use crate::{Fault, Scope, telemetry};

pub(super) struct Single<S>(pub S);

#[async_trait]
impl<S: Step> Run for Single<S> {
    fn most(&self) -> usize {
        1
    }

    async fn run(&self, scope: &Scope, around: Around<'_>, lane: Lane) -> Result<(), Fault> {
        let Around { store, turns, .. } = around;
        let turn = Self::turn(turns, scope).await;
        let open = scope.begin().await?;
        let held = lease::claim(&open, lane, 1).await?;
        let Some(job) = held.jobs().pop() else { return Ok(()) };
        let loaded = match reach(S::QUEUE, Place::Claimed) {
            Ok(()) => self.0.load(&open, &job).await,
            Err(fault) => Err(fault),
        };
        let input = match loaded {
            Ok(input) => input,
            Err(fault) => {
                // The next claim passes over what is still locked.
                open.undo().await?;
                return settle_unloaded(scope, lane, 1, fault).await;
            }
        };
        let Some(input) = input else {
            lease::settle(&open, &held, vec![Fate { job: job.id, next: Next::Done, last_error: None }]).await?;
            open.commit().await?;
            tell(store, &held, 1).await;
            return Ok(());
        };
        if let Err(fault) = open.commit().await {
            return settle_unloaded(scope, lane, 1, fault).await;
        }
        drop(turn);
        tell(store, &held, 1).await;
        telemetry::steps_started(lane.queue, 1);
        let heart = heart(scope, &held);
        let settled = self.act(scope, turns, &held, &job, input).await;
        drop(heart);
        if let Err(fault) = settled {
            settle_fault(scope, &held, &fault).await?;
            return Err(fault);
        }
        Ok(())
    }
}

impl<S: Step> Single<S> {
    /// What may take minutes would keep others waiting: it takes none.
    async fn turn(turns: &Turns, scope: &Scope) -> Option<Turn> {
        if S::LONG { None } else { Some(turns.turn(scope.tenant()).await) }
    }

    async fn act(&self, scope: &Scope, turns: &Turns, held: &Held, job: &Job, input: S::Input) -> Result<(), Fault> {
        reach(S::QUEUE, Place::Loaded)?;
        let outcome = S::act(self.0.outside(), &input).await;
        reach(S::QUEUE, Place::Acted)?;
        let _turn = Self::turn(turns, scope).await;
        self.settle(scope, held, job, input, outcome).await
    }

    async fn settle(
        &self,
        scope: &Scope,
        held: &Held,
        job: &Job,
        input: S::Input,
        outcome: Result<S::Output, Halt>,
    ) -> Result<(), Fault> {
        if let Err(halt) = &outcome {
            telemetry::step_halted(S::QUEUE, halt.code());
        }
        let last_error = outcome.as_ref().err().map(|halt: &Halt| format!("{}: {}", halt.code(), halt.why()));
        let scope = scope.begin().await?;
        let next = self.0.settle(&scope, job, input, outcome).await?;
        let fate = Fate { job: job.id, next: next.clone(), last_error };
        if lease::settle(&scope, held, vec![fate]).await? {
            reach(S::QUEUE, Place::Settled)?;
            scope.commit().await?;
            reach(S::QUEUE, Place::Committed)?;
            count(S::QUEUE, [next]);
        } else {
            dropped(held);
        }
        Ok(())
    }
}
