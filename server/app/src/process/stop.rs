//! Stopping without a request that fails: first we say so, then we close, then we finish.

use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal as listen};
use tokio_util::sync::CancellationToken;

use super::Kind;
use crate::config::StopSettings;

/// The two moments of an end.
#[derive(Clone, Debug)]
pub struct Stopping {
    draining: CancellationToken,
    closing: CancellationToken,
    notice: Duration,
}

impl Stopping {
    #[must_use]
    pub fn new(kind: Kind, settings: &StopSettings) -> Self {
        let usual_ms = if kind == Kind::Serve { 3_000 } else { 0 };
        Self {
            draining: CancellationToken::new(),
            closing: CancellationToken::new(),
            notice: Duration::from_millis(settings.notice_ms.unwrap_or(usual_ms)),
        }
    }

    /// Cancelled first: `/ready` is 503, answers ask to reconnect, nothing new is claimed.
    #[must_use]
    pub fn draining(&self) -> CancellationToken {
        self.draining.clone()
    }

    /// Cancelled when new connections go elsewhere: sockets are closed, their clients come back there.
    #[must_use]
    pub fn closing(&self) -> CancellationToken {
        self.closing.clone()
    }

    /// Says that this process ends.
    pub fn begin(&self) {
        self.draining.cancel();
    }

    /// Waits until others have had time to notice, or for a second signal.
    pub async fn noticed(&self) {
        if !self.notice.is_zero()
            && let Ok(again) = signal()
        {
            tokio::select! {
                () = tokio::time::sleep(self.notice) => {}
                () = again => {}
            }
        }
        self.closing.cancel();
    }
}

/// SIGTERM or Ctrl-C, from now on: whoever says that it can be stopped listens first.
pub fn signal() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
