//! What the kernel counts, through the `metrics` facade: a few atomic additions, nothing at all where
//! no recorder is installed. Labels are queues, outcomes and codes; never a tenant, of which there are many.

use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_histogram, histogram};
use tracing::Span;

use crate::TenantId;

/// Jobs that a step began.
pub const STEPS_STARTED: &str = "qiyun_steps_started_total";
/// Jobs by what became of them.
pub const STEPS_ENDED: &str = "qiyun_steps_ended_total";
/// Why steps did not finish at once.
pub const STEPS_HALTED: &str = "qiyun_steps_halted_total";
/// How long a batch took, load to settle.
pub const STEP_SECONDS: &str = "qiyun_step_seconds";
/// Jobs of one batch.
pub const STEP_JOBS: &str = "qiyun_step_jobs";
/// What the relay rang for.
pub const RELAY_RINGS: &str = "qiyun_relay_rings_total";
/// What users were told and can mend.
pub const REFUSALS: &str = "qiyun_refusals_total";
/// What is ours to mend.
pub const FAULTS: &str = "qiyun_faults_total";

/// What became of a job in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Due again later, as it wished or by its backoff.
    Again,
    /// It waits for a person.
    Dead,
    /// Something of ours failed.
    Fault,
    /// Another worker had taken over; nothing was written.
    Lost,
}

impl Outcome {
    const ALL: [Self; 5] = [Self::Done, Self::Again, Self::Dead, Self::Fault, Self::Lost];

    /// The label.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Again => "again",
            Self::Dead => "dead",
            Self::Fault => "fault",
            Self::Lost => "lost",
        }
    }
}

/// A worker begins so many jobs of a queue.
pub fn steps_started(queue: &'static str, jobs: usize) {
    counter!(STEPS_STARTED, "queue" => queue).increment(jobs as u64);
    histogram!(STEP_JOBS, "queue" => queue).record(jobs as f64);
}

/// So many jobs of a batch ended in one way.
pub fn steps_ended(queue: &'static str, outcome: Outcome, jobs: usize) {
    counter!(STEPS_ENDED, "queue" => queue, "outcome" => outcome.as_str()).increment(jobs as u64);
}

/// A batch is settled, after so long.
pub fn batch_ended(queue: &'static str, took: Duration) {
    histogram!(STEP_SECONDS, "queue" => queue).record(took.as_secs_f64());
}

/// The outside, or a rule, stopped a step under this code.
pub fn step_halted(queue: &'static str, code: &str) {
    counter!(STEPS_HALTED, "queue" => queue, "code" => label(code)).increment(1);
}

/// The relay rang for so many rows.
pub fn relay_rang(queue: &'static str, rows: usize) {
    counter!(RELAY_RINGS, "queue" => queue).increment(rows as u64);
}

/// A user was told no, under a code of ours.
pub fn refused(code: &'static str) {
    counter!(REFUSALS, "code" => code).increment(1);
}

/// Something of ours failed in this part: `api`, `step`, `relay`, `queue`, `upload`.
pub fn fault(part: &'static str) {
    counter!(FAULTS, "part" => part).increment(1);
}

/// The span of a batch: under it, every line of the log says whose work it was.
#[must_use]
pub fn step_span(queue: &'static str, tenant: TenantId, jobs: usize) -> Span {
    tracing::info_span!("step", queue, tenant = %tenant.uuid(), jobs)
}

/// A code that came from outside, if it looks like one: a label must not grow with what others send.
fn label(code: &str) -> String {
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    if !code.is_empty() && code.len() <= 40 && code.chars().all(plain) { code.to_owned() } else { "OTHER".to_owned() }
}

/// Says what is counted, and begins it at zero: an alert on an increase must see the first one.
pub fn describe(queues: &[&'static str]) {
    describe_counter!(STEPS_STARTED, "Jobs that a step began");
    describe_counter!(STEPS_ENDED, "Jobs by what became of them");
    describe_counter!(STEPS_HALTED, "Jobs stopped by the outside or a rule, by code");
    describe_histogram!(STEP_SECONDS, Unit::Seconds, "A batch of jobs, from load to settle");
    describe_histogram!(STEP_JOBS, "Jobs taken together");
    describe_counter!(RELAY_RINGS, "Rows that the relay rang for");
    describe_counter!(REFUSALS, "What users were told and can mend, by code");
    describe_counter!(FAULTS, "What is ours to mend, by part");
    for queue in queues {
        counter!(STEPS_STARTED, "queue" => *queue).increment(0);
        counter!(RELAY_RINGS, "queue" => *queue).increment(0);
        // Named is begun.
        drop(histogram!(STEP_SECONDS, "queue" => *queue));
        drop(histogram!(STEP_JOBS, "queue" => *queue));
        for outcome in Outcome::ALL {
            counter!(STEPS_ENDED, "queue" => *queue, "outcome" => outcome.as_str()).increment(0);
        }
    }
    counter!(REFUSALS, "code" => "OTHER").increment(0);
    if let Some(queue) = queues.first() {
        counter!(STEPS_HALTED, "queue" => *queue, "code" => "OTHER").increment(0);
    }
    for part in ["api", "step", "relay", "queue", "upload"] {
        counter!(FAULTS, "part" => part).increment(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_none_becomes_no_label_of_its_own() {
        assert_eq!(label("SIGN_RATE"), "SIGN_RATE");
        assert_eq!(label("-301010"), "-301010");
        for strange in ["", "a b", "SIGN\n", &"A".repeat(41), "企业"] {
            assert_eq!(label(strange), "OTHER", "{strange:?}");
        }
    }
}
