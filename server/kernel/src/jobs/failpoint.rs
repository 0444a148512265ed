//! Where a step can be made to die or fail on purpose: between the outside and our commit, above all.
//! Only builds for tests have it: the debug profile, or the feature `failpoints`. A release passes everywhere.
//!
//! `FAILPOINTS="declarations.send.v1::acted=1%return(abort)"`, as the `fail` crate reads it; `return(fault)` fails and `return(panic)` panics
//! instead of dying. What happened is written to standard error, so that a test can count.

use crate::Fault;

/// Places within every step, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Jobs are taken; nothing is read yet.
    Claimed,
    /// They are read; that transaction stands.
    Loaded,
    /// In a batch: one of them is about to go outside. A fault here leaves it as it was.
    Ready,
    /// The outside has done its part; nothing of it is written.
    Acted,
    /// It is written; the transaction is still open.
    Settled,
    /// The transaction stands.
    Committed,
}

impl Place {
    /// Those of every step.
    pub const ALL: [Self; 5] = [Self::Claimed, Self::Loaded, Self::Acted, Self::Settled, Self::Committed];

    /// As it stands in `FAILPOINTS`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Loaded => "loaded",
            Self::Ready => "ready",
            Self::Acted => "acted",
            Self::Settled => "settled",
            Self::Committed => "committed",
        }
    }
}

/// Mistakes that can be made on purpose, to see that the tests would find them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planted {
    /// A try is written down with its outcome, not before the socket opens.
    CommitAfterSend,
    /// A message in doubt is sent again at once.
    RetryInDoubt,
    /// Tenants' rows are read and changed without the owner's filter: the database's row security is alone.
    MissingTenantFilter,
}

impl Planted {
    /// Whether this process makes the mistake: `PLANTED=commit-after-send`. Never in a release.
    #[must_use]
    pub fn is_here(self) -> bool {
        let name = match self {
            Self::CommitAfterSend => "commit-after-send",
            Self::RetryInDoubt => "retry-in-doubt",
            Self::MissingTenantFilter => "missing-tenant-filter",
        };
        cfg!(any(debug_assertions, feature = "failpoints"))
            && std::env::var_os("PLANTED").is_some_and(|planted| planted == name)
    }
}

/// What happens at a place from now on, as [`fail::cfg`] reads it; `off` for nothing.
#[cfg(any(debug_assertions, feature = "failpoints"))]
pub fn arm(queue: &str, place: Place, actions: &str) -> Result<(), Fault> {
    read_environment();
    fail::cfg(format!("{queue}::{}", place.name()), actions).map_err(Fault::new)
}

/// How often something happened at a place in this process.
#[cfg(any(debug_assertions, feature = "failpoints"))]
#[must_use]
pub fn hits(queue: &str, place: Place) -> usize {
    let hits = HITS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    hits.get(&format!("{queue}::{}", place.name())).copied().unwrap_or(0)
}

#[cfg(any(debug_assertions, feature = "failpoints"))]
static HITS: std::sync::LazyLock<std::sync::Mutex<std::collections::HashMap<String, usize>>> =
    std::sync::LazyLock::new(Default::default);

/// Reads `FAILPOINTS`, once.
#[cfg(any(debug_assertions, feature = "failpoints"))]
fn read_environment() {
    static ARMED: std::sync::Once = std::sync::Once::new();
    ARMED.call_once(|| std::mem::forget(fail::FailScenario::setup()));
}

/// Passes, fails or dies here.
#[cfg(any(debug_assertions, feature = "failpoints"))]
pub(super) fn reach(queue: &str, place: Place) -> Result<(), Fault> {
    read_environment();
    let name = format!("{queue}::{}", place.name());
    let Some(action) = fail::eval(&name, |action| action.unwrap_or_default()) else { return Ok(()) };
    eprintln!("failpoint {name} {action}");
    *HITS.lock().unwrap_or_else(std::sync::PoisonError::into_inner).entry(name.clone()).or_default() += 1;
    match action.as_str() {
        "abort" => std::process::abort(),
        "panic" => std::panic::panic_any("on purpose"),
        _ => {}
    }
    Err(Fault::new(format!("on purpose, at {name}")))
}

/// Passes.
#[cfg(not(any(debug_assertions, feature = "failpoints")))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape in both builds")]
pub(super) fn reach(_: &str, _: Place) -> Result<(), Fault> {
    Ok(())
}
