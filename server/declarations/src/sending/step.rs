//! The step that sends messages: each try is on record before its socket opens.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::failpoint::Planted;
use qiyun_kernel::jobs::{BatchStep, Ended, Halt, Job, Next, Outcome as Done, enqueue, enqueue_all};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope, clock, ids};
use uuid::Uuid;

use super::channel::{Access, Channel, Word};
use super::dispatch::{self, State};
use super::exchange::{self, Outcome};
use super::journal::{Entry, Journal};
use super::service::{self, Route, Try, TryEnd};
use crate::settings::Settings;
use crate::signing::Signed;
use crate::telemetry::{self, Said};
use crate::watch::Watch;
use crate::{access, messages, queues, signing};

/// Sends signed messages of an enterprise, many at a time.
pub struct SendMessages<C> {
    pub way_out: WayOut<C>,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

/// The channel, and the journal of what goes out on it.
pub struct WayOut<C> {
    pub channel: C,
    pub journal: Journal,
}

/// A sealed message and the way it goes; or why it does not go now.
pub struct ToSend {
    message_id: Uuid,
    enterprise_id: Uuid,
    envelope: Vec<u8>,
    orders: usize,
    way: Result<Way, Halt>,
}

/// A way that is open: its try is on record.
struct Way {
    access: Access,
    exchange_id: Uuid,
    record: Entry,
}

impl<C: Channel> BatchStep for SendMessages<C> {
    const QUEUE: &'static str = queues::SEND;
    type Outside = WayOut<C>;
    type Input = ToSend;
    type Output = Word;

    fn outside(&self) -> &WayOut<C> {
        &self.way_out
    }

    fn most(&self) -> usize {
        // All of a batch begin at once: a try on record that never began would be in doubt after a crash.
        self.settings.batch_messages().min(self.at_once())
    }

    fn at_once(&self) -> usize {
        self.settings.calls_at_once
    }

    async fn load(&self, scope: &Scope, jobs: &[Job]) -> Result<Vec<Option<ToSend>>, Fault> {
        self.way_out.journal.look().await?;
        let asked: Vec<Uuid> = jobs.iter().map(|job| job.subject).collect();
        let signed = signing::service::signed(scope, &asked).await?;
        let routes = self.routes(scope, &signed).await?;
        let mut sealed = service::seal(scope, &signed, &routes).await?;
        sealed.retain(|_, dispatch| matches!(dispatch.state, State::Waiting | State::Unsure));
        let mut records = records(scope, sealed.keys().copied().collect()).await?;
        self.hold_back(scope, &mut sealed, &records).await?;
        let open: Vec<Uuid> = sealed.keys().copied().collect();
        let tries = service::latest_tries(scope, &open).await?;
        let bytes: HashMap<Uuid, Signed> = signed.into_iter().map(|one| (one.message_id(), one)).collect();
        let (mut found, mut begun, mut ways) = (HashMap::new(), Vec::new(), HashMap::new());
        for (message_id, dispatch) in &sealed {
            let (Some(signed), Some(route)) = (bytes.get(message_id), routes.get(message_id)) else { continue };
            let access = match ways.entry(dispatch.enterprise_id) {
                Place::Occupied(known) => known.into_mut(),
                Place::Vacant(place) => {
                    place.insert(access::sending(scope, &self.vault, dispatch.enterprise_id).await?)
                }
            };
            let last = tries.get(message_id);
            let way = match access {
                Ok(access) => match self.doubt(scope, dispatch, last, access.sandbox).await? {
                    Some(halt) => Err(halt),
                    None => {
                        let attempt = last.map_or(1, |last| last.attempt + 1);
                        let one = new_try(dispatch, attempt, &access.url);
                        let exchange_id = one.id;
                        begun.push(one);
                        let record =
                            records.remove(message_id).ok_or_else(|| Fault::new("a message without a head"))?;
                        Ok(Way {
                            access: access.clone(),
                            exchange_id,
                            record: Entry { exchange: exchange_id, ..record },
                        })
                    }
                },
                Err(halt) => Err(halt.clone()),
            };
            let envelope = service::envelope(dispatch, signed.bytes())?;
            let (enterprise_id, orders) = (dispatch.enterprise_id, route.orders);
            let to_send = ToSend { message_id: *message_id, enterprise_id, envelope, orders, way };
            found.insert(*message_id, to_send);
        }
        service::begin_tries(scope, &begun).await?;
        Ok(asked.iter().map(|id| found.remove(id)).collect())
    }

    async fn ready(way_out: &WayOut<C>, input: &ToSend) -> Result<(), Word> {
        let Ok(way) = &input.way else { return Ok(()) };
        // Of the two records before the socket the one would make up for the other.
        if Planted::CommitAfterSend.is_here() {
            return Ok(());
        }
        way_out
            .journal
            .write(&way.record)
            .await
            .map_err(|error| Word::NotSent { code: "JOURNAL_UNWRITABLE".to_owned(), detail: error.to_string() })
    }

    async fn act(way_out: &WayOut<C>, input: &ToSend) -> Result<Word, Halt> {
        let way = input.way.as_ref().map_err(Clone::clone)?;
        Ok(way_out.channel.send(&way.access, &input.envelope).await)
    }

    async fn settle(&self, scope: &Scope, ended: &[Ended<ToSend, Word>]) -> Result<Vec<Next>, Fault> {
        let (mut ends, mut unbegun, mut fetch, mut nexts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut refused: Vec<(&str, &str, Uuid)> = Vec::new();
        for one in ended {
            let input = &one.input;
            nexts.push(match (&one.outcome, &input.way) {
                (Done::Done(word), Ok(way)) => {
                    ends.push(TryEnd { id: way.exchange_id, message_id: input.message_id, word });
                    // Receipts may be waiting even for what is in doubt: they are what ends the doubt.
                    fetch.push((Uuid::nil(), input.enterprise_id));
                    telemetry::message_sent(said(word), input.orders);
                    self.after(word)
                }
                (Done::Halted(Halt::Later { wait, .. }), _) => Next::Again { wait: *wait },
                (Done::Halted(Halt::Never { code, why }), _) => {
                    refused.push((code, why, input.message_id));
                    Next::Done
                }
                (Done::NotBegun, way) => {
                    unbegun.extend(way.as_ref().ok().map(|way| way.exchange_id));
                    Next::Untouched
                }
                (Done::Done(_), Err(_)) => return Err(Fault::new("a message was sent without a way")),
            });
        }
        service::end_tries(scope, &ends).await?;
        service::forget_tries(scope, &unbegun).await?;
        for (code, why, message_id) in refused {
            service::refuse(scope, &[message_id], code, why).await?;
        }
        let told: Vec<Uuid> =
            ended.iter().filter(|one| !matches!(one.outcome, Done::NotBegun)).map(|one| one.input.message_id).collect();
        let orders = messages::service::orders_of(scope, &told).await?;
        self.watch.touched(scope, &orders).await?;
        // Last: all batches of an enterprise ring the one bell, and whoever has rung holds it until the commit.
        enqueue_all(scope, queues::RECEIVE, &fetch, Duration::ZERO).await?;
        Ok(nexts)
    }
}

/// What the journal is told of these messages.
async fn records(scope: &Scope, message_ids: Vec<Uuid>) -> Result<HashMap<Uuid, Entry>, Fault> {
    let (tenant, at) = (scope.tenant().uuid(), clock::now());
    let names = messages::record::names(scope, &message_ids).await?;
    let record = |(id, names): (Uuid, messages::record::Names)| {
        (id, Entry { at, tenant, exchange: Uuid::nil(), guid: names.guid, orders: names.orders })
    };
    Ok(names.into_iter().map(record).collect())
}

fn said(word: &Word) -> Said {
    match word {
        Word::Accepted { .. } => Said::Accepted,
        Word::Refused { .. } => Said::Refused,
        Word::NotSent { .. } => Said::NotSent,
        Word::Unknown { .. } => Said::Unknown,
    }
}

fn new_try(dispatch: &dispatch::Model, attempt: i32, destination: &str) -> Try {
    Try {
        id: ids::next(),
        message_id: dispatch.message_id,
        attempt,
        destination: destination.to_owned(),
        sha256: dispatch.envelope_sha256.clone(),
    }
}

impl<C: Channel> SendMessages<C> {
    fn after(&self, word: &Word) -> Next {
        match word {
            Word::Accepted { .. } | Word::Refused { .. } => Next::Done,
            Word::NotSent { .. } => Next::Again { wait: None },
            Word::Unknown { .. } => Next::Again { wait: Some(Duration::from_millis(self.settings.unsure_wait_ms)) },
        }
    }

    async fn routes(&self, scope: &Scope, signed: &[Signed]) -> Result<HashMap<Uuid, Route>, Fault> {
        let message_ids: Vec<Uuid> = signed.iter().map(Signed::message_id).collect();
        let mut senders: HashMap<Uuid, Option<String>> = HashMap::new();
        let mut routes = HashMap::new();
        for head in messages::service::heads(scope, &message_ids).await? {
            let sender = match senders.entry(head.enterprise_id) {
                Place::Occupied(known) => known.into_mut(),
                Place::Vacant(place) => {
                    let enterprise = enterprises::service::get(scope, head.enterprise_id).await?;
                    place.insert(enterprise.map(|enterprise| enterprise.transmission_id.unwrap_or_default()))
                }
            };
            let Some(sender_id) = sender.clone() else { continue };
            let route = Route {
                enterprise_id: head.enterprise_id,
                sender_id,
                receiver_id: self.settings.receiver_id.clone(),
                message_type: head.message_type,
                orders: usize::try_from(head.order_count).unwrap_or(0),
            };
            routes.insert(head.id, route);
        }
        Ok(routes)
    }

    /// Takes out what was sent before the database was restored, and says so, unless a person had it sent.
    async fn hold_back(
        &self,
        scope: &Scope,
        sealed: &mut HashMap<Uuid, dispatch::Model>,
        records: &HashMap<Uuid, Entry>,
    ) -> Result<(), Fault> {
        let journal = &self.way_out.journal;
        if !journal.knows_more() {
            return Ok(());
        }
        for (message_id, record) in records {
            let names = || record.orders.iter().chain([&record.guid]);
            let Some(sent_at) = names().find_map(|name| journal.sent_at(record.tenant, name)) else { continue };
            if sealed.get(message_id).is_some_and(|dispatch| !dispatch.released) {
                sealed.remove(message_id);
                service::hold_back(scope, &[*message_id], sent_at).await?;
                let orders = messages::service::orders_of(scope, &[*message_id]).await?;
                self.watch.touched(scope, &orders).await?;
            }
        }
        Ok(())
    }

    /// A message in doubt waits for a receipt first; then it is repeated byte for byte where the channel
    /// is known to drop repeats, and elsewhere it stays until a receipt or a person settles it.
    async fn doubt(
        &self,
        scope: &Scope,
        dispatch: &dispatch::Model,
        last: Option<&exchange::Model>,
        sandbox: bool,
    ) -> Result<Option<Halt>, Fault> {
        let cut_off = last.filter(|last| last.outcome == Outcome::Open);
        if (dispatch.state != State::Unsure && cut_off.is_none()) || Planted::RetryInDoubt.is_here() {
            return Ok(None);
        }
        if let Some(last) = cut_off {
            let word = Word::Unknown { detail: "the process ended while the answer was awaited".to_owned() };
            service::end_tries(scope, &[TryEnd { id: last.id, message_id: dispatch.message_id, word: &word }]).await?;
            enqueue(scope, queues::RECEIVE, dispatch.enterprise_id, Duration::ZERO).await?;
        }
        let wait = Duration::from_millis(self.settings.unsure_wait_ms);
        let since = last.map(|last| clock::now() - last.ended_at.unwrap_or(last.started_at));
        let waited = since.and_then(|since| since.to_std().ok()).unwrap_or_default();
        if waited < wait {
            let why = "it is not known whether the message arrived; a receipt is awaited".to_owned();
            return Ok(Some(Halt::Later { wait: Some(wait - waited), code: "SEND_UNSURE".to_owned(), why }));
        }
        let drops =
            if sandbox { self.settings.sandbox_drops_duplicates } else { self.settings.channel_drops_duplicates };
        if drops {
            return Ok(None);
        }
        let why = "this channel is not known to drop repeats; a receipt or a person decides".to_owned();
        Ok(Some(Halt::Later { wait: Some(Duration::from_secs(60)), code: "SEND_UNSURE".to_owned(), why }))
    }
}
