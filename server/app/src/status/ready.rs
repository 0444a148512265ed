//! `/ready`: whether this process can do its work, with the outcome of each check.

use std::time::{Duration, Instant};

use actix_web::{HttpResponse, web};
use serde::Serialize;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

use super::Status;
use super::checks::{Check, Checks};

/// Anybody may ask; the database and the disk are asked no oftener than this.
const FRESH: Duration = Duration::from_millis(500);

/// The checks and their last outcome.
pub struct Readiness {
    checks: Checks,
    draining: CancellationToken,
    last: Mutex<Option<(Instant, Vec<Check>)>>,
}

#[derive(Serialize)]
struct Ready {
    ready: bool,
    stopping: bool,
    checks: Vec<Check>,
}

impl Readiness {
    pub fn new(checks: Checks, draining: CancellationToken) -> Self {
        Self { checks, draining, last: Mutex::new(None) }
    }

    /// Told to stop: not ready, whatever the checks say.
    pub fn is_stopping(&self) -> bool {
        self.draining.is_cancelled()
    }

    /// The outcomes, at most [`FRESH`] old. Whoever asks meanwhile waits for the same answer.
    pub async fn checks(&self) -> Vec<Check> {
        let mut last = self.last.lock().await;
        if let Some((at, checks)) = &*last
            && at.elapsed() < FRESH
        {
            return checks.clone();
        }
        let checks = self.checks.run().await;
        *last = Some((Instant::now(), checks.clone()));
        checks
    }
}

pub async fn show(status: web::Data<Status>) -> HttpResponse {
    let readiness = &status.readiness;
    // No checks then: the answer must not wait for a database that is going away as well.
    let stopping = readiness.is_stopping();
    let checks = if stopping { Vec::new() } else { readiness.checks().await };
    let ready = !stopping && checks.iter().all(|check| check.ok || !check.needed);
    let mut answer = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    answer.insert_header(("Cache-Control", "no-store")).json(Ready { ready, stopping, checks })
}
