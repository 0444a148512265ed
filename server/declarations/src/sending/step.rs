//! The step that sends a message: its try is on record before the socket opens.

use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope, clock};

use super::channel::{Access, Channel, Word};
use super::dispatch::{self, State};
use super::exchange::Outcome;
use super::service::{self, Route};
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{access, messages, queues, signing};

/// Sends one signed message.
pub struct SendMessage<C> {
    pub channel: C,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

/// A sealed message and the way it goes; or why it does not go now.
pub struct ToSend {
    dispatch: dispatch::Model,
    way: Result<(Access, i32), Halt>,
}

impl<C: Channel> Step for SendMessage<C> {
    const QUEUE: &'static str = queues::SEND;
    type Outside = C;
    type Input = ToSend;
    type Output = Word;

    fn outside(&self) -> &C {
        &self.channel
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<ToSend>, Fault> {
        let scope = scope.begin().await?;
        let input = self.prepare(&scope, job).await?;
        scope.commit().await?;
        Ok(input)
    }

    async fn act(channel: &C, input: &ToSend) -> Result<Word, Halt> {
        let (access, _) = input.way.as_ref().map_err(Clone::clone)?;
        Ok(channel.send(access, &input.dispatch.envelope).await)
    }

    async fn settle(&self, scope: &Scope, _: &Job, input: ToSend, outcome: Result<Word, Halt>) -> Result<Next, Fault> {
        let message_id = input.dispatch.message_id;
        let next = match (outcome, input.way) {
            (Ok(word), Ok((_, attempt))) => {
                service::end_try(scope, message_id, attempt, &word).await?;
                // Receipts may be waiting even for what is in doubt: they are what ends the doubt.
                enqueue(scope, queues::RECEIVE, input.dispatch.enterprise_id, Duration::ZERO).await?;
                match word {
                    Word::Accepted { .. } | Word::Refused { .. } => Next::Done,
                    Word::NotSent { .. } => Next::Again { wait: None },
                    Word::Unknown { .. } => {
                        Next::Again { wait: Some(Duration::from_millis(self.settings.unsure_wait_ms)) }
                    }
                }
            }
            (Err(Halt::Later { wait, .. }), _) => Next::Again { wait },
            (Err(Halt::Never { code, why }), _) => {
                service::refuse(scope, message_id, &code, &why).await?;
                Next::Done
            }
            (Ok(_), Err(_)) => return Err(Fault::new("a message was sent without a way")),
        };
        let orders = messages::service::orders_of(scope, message_id).await?;
        self.watch.touched(scope, &orders).await?;
        Ok(next)
    }
}

impl<C: Channel> SendMessage<C> {
    async fn prepare(&self, scope: &Scope, job: &Job) -> Result<Option<ToSend>, Fault> {
        let Some(signed) = signing::service::signed(scope, job.subject).await? else { return Ok(None) };
        let Some(message) = messages::service::get(scope, job.subject).await? else { return Ok(None) };
        let Some(enterprise) = enterprises::service::get(scope, message.enterprise_id).await? else { return Ok(None) };
        let route = Route {
            enterprise_id: message.enterprise_id,
            sender_id: enterprise.transmission_id.unwrap_or_default(),
            receiver_id: self.settings.receiver_id.clone(),
            message_type: message.message_type,
        };
        let dispatch = service::seal(scope, &signed, &route).await?;
        let in_doubt = match dispatch.state {
            State::Sent | State::Refused => return Ok(None),
            State::Unsure => true,
            State::Waiting => {
                service::latest_try(scope, job.subject).await?.is_some_and(|last| last.outcome == Outcome::Open)
            }
        };
        let way = self.way(scope, &dispatch, in_doubt).await?;
        Ok(Some(ToSend { dispatch, way }))
    }

    /// Opens the way for a try, or says why there is none.
    async fn way(
        &self,
        scope: &Scope,
        dispatch: &dispatch::Model,
        in_doubt: bool,
    ) -> Result<Result<(Access, i32), Halt>, Fault> {
        let access = match access::sending(scope, &self.vault, dispatch.enterprise_id).await? {
            Ok(access) => access,
            Err(halt) => return Ok(Err(halt)),
        };
        if in_doubt && let Some(halt) = self.doubt(scope, dispatch, access.sandbox).await? {
            return Ok(Err(halt));
        }
        let attempt = service::begin_try(scope, dispatch, &access.url).await?;
        Ok(Ok((access, attempt)))
    }

    /// A message in doubt waits for a receipt first; then it is repeated byte for byte where the channel
    /// is known to drop repeats, and elsewhere it stays until a receipt or a person settles it.
    async fn doubt(&self, scope: &Scope, dispatch: &dispatch::Model, sandbox: bool) -> Result<Option<Halt>, Fault> {
        let last = service::latest_try(scope, dispatch.message_id).await?;
        if let Some(last) = last.as_ref().filter(|last| last.outcome == Outcome::Open) {
            let word = Word::Unknown { detail: "the process ended while the answer was awaited".to_owned() };
            service::end_try(scope, dispatch.message_id, last.attempt, &word).await?;
            enqueue(scope, queues::RECEIVE, dispatch.enterprise_id, Duration::ZERO).await?;
        }
        let wait = Duration::from_millis(self.settings.unsure_wait_ms);
        let since = last.map(|last| clock::now() - last.ended_at.unwrap_or(last.started_at));
        let waited = since.and_then(|since| since.to_std().ok()).unwrap_or_default();
        if waited < wait {
            let why = "it is not known whether the message arrived; a receipt is awaited".to_owned();
            return Ok(Some(Halt::Later { wait: Some(wait - waited), code: "SEND_UNSURE".to_owned(), why }));
        }
        if sandbox || self.settings.channel_drops_duplicates {
            return Ok(None);
        }
        let why = "this channel is not known to drop repeats; a receipt or a person decides".to_owned();
        Ok(Some(Halt::Later { wait: Some(Duration::from_secs(60)), code: "SEND_UNSURE".to_owned(), why }))
    }
}
