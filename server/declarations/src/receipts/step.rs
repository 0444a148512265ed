//! The step that fetches an enterprise's receipts. Stored first, acknowledged after: what is acknowledged is safe here.

use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{Halt, Job, Next, Step};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

use super::service;
use crate::sending::channel::{Access, Channel, Incoming, TOO_LARGE};
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{access, queues};

/// Envelopes in one fetch: each costs two calls, a transaction and some thirty statements, however few it brings.
const MOST: usize = 500;
/// So many at least are asked for, however large they are.
const FEW: usize = 4;

/// Fetches for one enterprise.
pub struct FetchReceipts<C> {
    pub channel: C,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

/// Whose receipts, and what the channel has not been told yet.
pub struct ToFetch {
    transmission_id: String,
    access: Access,
    stored: Vec<(Uuid, String)>,
}

/// What came, and what the channel now knows.
pub struct Fetched {
    incoming: Vec<Incoming>,
    acknowledged: Vec<Uuid>,
}

impl<C: Channel> Step for FetchReceipts<C> {
    const QUEUE: &'static str = queues::RECEIVE;
    type Outside = C;
    type Input = ToFetch;
    type Output = Fetched;

    fn outside(&self) -> &C {
        &self.channel
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<ToFetch>, Fault> {
        let Some(enterprise) = enterprises::service::get(scope, job.subject).await? else { return Ok(None) };
        // Without a receive channel there is nothing to ask; a push says so to the user.
        let Ok(access) = access::receiving(scope, &self.vault, job.subject).await? else { return Ok(None) };
        Ok(Some(ToFetch {
            transmission_id: enterprise.transmission_id.unwrap_or_default(),
            access,
            stored: service::untold(scope, job.subject, MOST as u64).await?,
        }))
    }

    async fn act(channel: &C, input: &ToFetch) -> Result<Fetched, Halt> {
        let (acknowledged, refs): (Vec<Uuid>, Vec<String>) = input.stored.iter().cloned().unzip();
        if !refs.is_empty() {
            channel.acknowledge(&input.access, &refs).await?;
        }
        let incoming = receive(channel, &input.access).await?;
        Ok(Fetched { incoming, acknowledged })
    }

    async fn settle(
        &self,
        scope: &Scope,
        job: &Job,
        input: ToFetch,
        outcome: Result<Fetched, Halt>,
    ) -> Result<Next, Fault> {
        let busy = Duration::from_millis(self.settings.poll_busy_ms);
        let idle = Duration::from_millis(self.settings.poll_idle_ms);
        let fetched = match outcome {
            Ok(fetched) => fetched,
            Err(halt) => {
                tracing::warn!(enterprise = %job.subject, code = halt.code(), why = halt.why(), "receipts could not be fetched");
                return Ok(Next::Again { wait: Some(idle) });
            }
        };
        service::told(scope, &fetched.acknowledged).await?;
        if !fetched.incoming.is_empty() {
            let touched = service::store(scope, job.subject, &input.transmission_id, &fetched.incoming).await?;
            self.watch.touched(scope, &touched).await?;
        }
        if !fetched.incoming.is_empty() {
            return Ok(Next::Again { wait: Some(Duration::ZERO) });
        }
        let awaited = self.watch.awaits(scope, job.subject).await?;
        Ok(Next::Again { wait: Some(if awaited { busy } else { idle }) })
    }
}

/// Large receipts come in smaller parts: an answer has a limit.
async fn receive<C: Channel>(channel: &C, access: &Access) -> Result<Vec<Incoming>, Halt> {
    let mut most = MOST;
    loop {
        match channel.receive(access, most).await {
            Err(halt) if halt.code() == TOO_LARGE && most > FEW => most = (most / 5).max(FEW),
            answered => return answered,
        }
    }
}
