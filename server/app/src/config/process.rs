//! Settings of processes: where the queue is, how a process is watched, how it stops, what it tells.

use std::net::SocketAddr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Hidden;

/// Where tickets wait.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QueueSettings {
    /// `redis://…`, `rediss://…` or `redis+unix://…`; inside this process when absent.
    pub url: Option<Hidden>,
    /// Deployments that share a Redis differ in this name.
    pub deployment: String,
}

impl Default for QueueSettings {
    fn default() -> Self {
        Self { url: None, deployment: "qiyun".to_owned() }
    }
}

/// `/live`, `/ready` and `/metrics`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StatusSettings {
    /// An address of their own. `qiyun work` has 127.0.0.1:8090 when absent, the others none.
    pub listen: Option<SocketAddr>,
    /// Whoever reads `/metrics` must send it as a bearer token. Without it `/metrics` is answered on
    /// `listen` alone, which then must not be an address that the world can reach.
    pub metrics_token: Option<Hidden>,
}

/// How a process ends after SIGTERM.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StopSettings {
    /// How long `/ready` says 503 before the listener closes, so that a load balancer can notice,
    /// milliseconds. 3000 for `qiyun serve` when absent, 0 for the others.
    pub notice_ms: Option<u64>,
    /// How long requests and steps under way may take to finish, seconds.
    pub drain_s: u64,
}

impl Default for StopSettings {
    fn default() -> Self {
        Self { notice_ms: None, drain_s: 20 }
    }
}

impl StopSettings {
    #[must_use]
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_s)
    }
}

/// Logs and traces.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TelemetrySettings {
    /// `text` or `json`, on standard error.
    pub log: LogFormat,
    /// Where spans go by OTLP over HTTP, such as `http://collector:4318`; nowhere when absent.
    pub otlp_url: Option<String>,
}

/// The form of a line in the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}
