//! Runs a [`BatchStep`]: many jobs of a lane in two transactions, with the outside between them.

use async_trait::async_trait;
use futures::StreamExt;
use tokio::time::Instant;

use super::failpoint::{Place, reach};
use super::gate::{Gate, Parking};
use super::lease::{self, Fate, Held};
use super::runner::{Around, Heart, Run, count, dropped, heart, settle_fault, settle_unloaded, tell};
use super::step::{BatchStep, Ended, Job, Next, Outcome};
use super::store::Lane;
use super::turns::Turns;
use crate::{Fault, Scope, telemetry};

pub(super) struct Batched<S> {
    step: S,
    parking: Parking,
}

impl<S> Batched<S> {
    pub(super) fn new(step: S) -> Self {
        Self { step, parking: Parking::default() }
    }
}

type Done<S> = Vec<Ended<<S as BatchStep>::Input, <S as BatchStep>::Output>>;

#[async_trait]
impl<S: BatchStep> Run for Batched<S> {
    fn most(&self) -> usize {
        self.step.most().max(1)
    }

    async fn run(&self, scope: &Scope, around: Around<'_>, lane: Lane) -> Result<(), Fault> {
        let Around { store, bell, turns } = around;
        // Before the gate: who waits for a turn with the machine's leave in hand keeps it from others.
        let turn = turns.turn(scope.tenant()).await;
        let gate = self.gate(scope, lane).await?;
        if let Some(back) = gate.back {
            self.parking.park(bell, lane, back);
        }
        let most = gate.most;
        if most == 0 {
            return Ok(());
        }
        // What waits for the machine is called back by it, not at once.
        let full = if gate.back.is_some() { usize::MAX } else { self.most() };
        let open = scope.begin().await?;
        let held = lease::claim(&open, lane, most).await?;
        if held.is_empty() {
            return Ok(());
        }
        let jobs = held.jobs();
        let loaded = match reach(S::QUEUE, Place::Claimed) {
            Ok(()) => self.step.load(&open, &jobs).await,
            Err(fault) => Err(fault),
        };
        let inputs = match loaded {
            Ok(inputs) => inputs,
            Err(fault) => {
                // The next claim passes over what is still locked.
                open.undo().await?;
                return settle_unloaded(scope, lane, most, fault).await;
            }
        };
        let (begun, done) = sort(jobs, inputs);
        if !lease::settle(&open, &held, done).await? {
            dropped(&held);
            return Ok(());
        }
        if let Err(fault) = open.commit().await {
            return settle_unloaded(scope, lane, most, fault).await;
        }
        drop(turn);
        tell(store, &held, full).await;
        if begun.is_empty() {
            return Ok(());
        }
        let held = held.only(begun.iter().map(|(job, _)| job));
        telemetry::steps_started(lane.queue, begun.len());
        let heart = heart(scope, &held);
        let settled = match reach(S::QUEUE, Place::Loaded) {
            Ok(()) => {
                let ended = self.act(begun, &heart).await;
                // The machine has done its part.
                drop(gate.hold);
                self.settle(scope, turns, &held, &ended).await
            }
            Err(fault) => Err(fault),
        };
        drop(heart);
        settled
    }
}

/// What is to be done, and the fates of what is done already.
fn sort<I>(jobs: Vec<Job>, inputs: Vec<Option<I>>) -> (Vec<(Job, I)>, Vec<Fate>) {
    let (mut begun, mut done) = (Vec::new(), Vec::new());
    for (job, input) in jobs.into_iter().zip(inputs) {
        match input {
            Some(input) => begun.push((job, input)),
            None => done.push(Fate { job: job.id, next: Next::Done, last_error: None }),
        }
    }
    (begun, done)
}

async fn act_one<S: BatchStep>(outside: &S::Outside, input: &S::Input, heart: &Heart) -> Outcome<S::Output> {
    if !heart.beats() {
        return Outcome::NotBegun;
    }
    if let Err(output) = S::ready(outside, input).await {
        return Outcome::Done(output);
    }
    if reach(S::QUEUE, Place::Ready).is_err() || !heart.beats() {
        return Outcome::NotBegun;
    }
    match S::act(outside, input).await {
        Ok(output) => Outcome::Done(output),
        Err(halt) => {
            telemetry::step_halted(S::QUEUE, halt.code());
            Outcome::Halted(halt)
        }
    }
}

impl<S: BatchStep> Batched<S> {
    async fn gate(&self, scope: &Scope, lane: Lane) -> Result<Gate, Fault> {
        if !S::GATED {
            return Ok(Gate::open(self.most()));
        }
        let subjects = lease::due(scope, lane, self.most()).await?;
        if subjects.is_empty() {
            return Ok(Gate::default());
        }
        self.step.gate(scope, lane.lane, &subjects).await
    }

    async fn act(&self, begun: Vec<(Job, S::Input)>, heart: &Heart) -> Done<S> {
        let until = Instant::now() + self.step.time();
        let (outside, at_once) = (self.step.outside(), self.step.at_once().max(1));
        let acts = begun.into_iter().enumerate().map(|(place, (job, input))| async move {
            let outcome = if place >= at_once && Instant::now() >= until {
                Outcome::NotBegun
            } else {
                act_one::<S>(outside, &input, heart).await
            };
            Ended { job, input, outcome }
        });
        futures::stream::iter(acts).buffer_unordered(at_once).collect().await
    }

    async fn settle(
        &self,
        scope: &Scope,
        turns: &Turns,
        held: &Held,
        ended: &[Ended<S::Input, S::Output>],
    ) -> Result<(), Fault> {
        let _turn = turns.turn(scope.tenant()).await;
        let Err(fault) = self.settle_set(scope, held, ended).await else { return Ok(()) };
        if ended.len() == 1 {
            settle_fault(scope, held, &fault).await?;
            return Err(fault);
        }
        // What was done outside must not be lost with the one row that cannot be written.
        tracing::error!(queue = S::QUEUE, jobs = ended.len(), cause = ?fault, "a batch could not be settled; its jobs are settled one by one");
        let mut worst = None;
        for one in ended.chunks(1) {
            let held = held.only(one.iter().map(|ended| &ended.job));
            if let Err(fault) = self.settle_set(scope, &held, one).await {
                settle_fault(scope, &held, &fault).await?;
                worst = Some(fault);
            }
        }
        worst.map_or(Ok(()), Err)
    }

    async fn settle_set(&self, scope: &Scope, held: &Held, ended: &[Ended<S::Input, S::Output>]) -> Result<(), Fault> {
        reach(S::QUEUE, Place::Acted)?;
        let scope = scope.begin().await?;
        let nexts = self.step.settle(&scope, ended).await?;
        if nexts.len() != ended.len() {
            return Err(Fault::new(format!("{} gave {} fates to {} jobs", S::QUEUE, nexts.len(), ended.len())));
        }
        let fates = ended.iter().zip(nexts.iter().cloned()).map(|(ended, next)| Fate {
            job: ended.job.id,
            next,
            last_error: match &ended.outcome {
                Outcome::Halted(halt) => Some(format!("{}: {}", halt.code(), halt.why())),
                Outcome::Done(_) | Outcome::NotBegun => None,
            },
        });
        if lease::settle(&scope, held, fates.collect()).await? {
            reach(S::QUEUE, Place::Settled)?;
            scope.commit().await?;
            reach(S::QUEUE, Place::Committed)?;
            count(S::QUEUE, nexts);
        } else {
            dropped(held);
        }
        Ok(())
    }
}
