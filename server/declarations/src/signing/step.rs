//! The step that has messages signed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{BatchStep, Ended, Gate, Halt, Job, Next, Outcome, enqueue_all};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope, TenantId, clock};
use qiyun_schema::signature::{self, Profile, VerifyOptions};
use uuid::Uuid;

use super::devices::breaker::Fault as Broken;
use super::devices::live::Said;
use super::devices::{Devices, TURN_MISSED, hash};
use super::service::{self, Given};
use super::signer::{Credential, Request, Signer};
use crate::messages::check::check_composed;
use crate::messages::{self, Composed};
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{access, queues, telemetry};

/// Code of a message whose sender's record is no longer what it says: pushed again, it is composed anew.
pub const SENDER_CHANGED: &str = "SENDER_CHANGED";

/// Signs messages of an enterprise, many at a time.
pub struct SignMessages<S> {
    pub outside: Outside<S>,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

/// How a device is called, and when it may be.
pub struct Outside<S> {
    pub signer: S,
    pub devices: Devices,
}

/// Whose certificate it must be, and who transmits: customs refuses a message that another enterprise signed.
#[derive(Clone)]
pub struct Owner {
    code: String,
    name: String,
    /// By which the certificate may name it.
    names: Vec<String>,
}

/// The way to an enterprise's account, or why there is none; and whose certificate it must be.
type Account = (Result<Credential, Halt>, Owner);

/// A message and the account that shall sign it; or why that account cannot even be asked.
pub struct ToSign {
    tenant: TenantId,
    message: Composed,
    credential: Result<Credential, Halt>,
    owner: Owner,
    /// A try failed before, and the screens say so.
    troubled: bool,
}

impl<S: Signer> BatchStep for SignMessages<S> {
    const QUEUE: &'static str = queues::SIGN;
    type Outside = Outside<S>;
    type Input = ToSign;
    type Output = Given;

    fn outside(&self) -> &Outside<S> {
        &self.outside
    }

    fn most(&self) -> usize {
        self.settings.batch_messages()
    }

    fn at_once(&self) -> usize {
        self.settings.calls_at_once
    }

    /// Every message that the gate lets through has a turn of its own, which runs out by itself.
    fn time(&self) -> Duration {
        Duration::from_secs(3)
    }

    const GATED: bool = true;

    async fn gate(&self, scope: &Scope, lane: Uuid, subjects: &[Uuid]) -> Result<Gate, Fault> {
        self.outside.devices.gate(scope, lane, subjects.len()).await
    }

    async fn load(&self, scope: &Scope, jobs: &[Job]) -> Result<Vec<Option<ToSign>>, Fault> {
        let asked: Vec<Uuid> = jobs.iter().map(|job| job.subject).collect();
        let waiting = service::waiting(scope, &asked).await?;
        let waits: Vec<Uuid> = asked.iter().copied().filter(|id| waiting.contains_key(id)).collect();
        let mut found: HashMap<Uuid, ToSign> = HashMap::new();
        let mut accounts: HashMap<Uuid, Option<Account>> = HashMap::new();
        for message in messages::service::composed(scope, &waits).await? {
            let enterprise_id = message.enterprise_id();
            let account = match accounts.entry(enterprise_id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(self.account(scope, enterprise_id).await?),
            };
            if let Some((credential, owner)) = account.clone() {
                let id = message.message_id();
                let troubled = waiting.get(&id).copied().unwrap_or(false);
                found.insert(id, ToSign { tenant: scope.tenant(), message, credential, owner, troubled });
            }
        }
        Ok(asked.iter().map(|id| found.remove(id)).collect())
    }

    async fn act(outside: &Outside<S>, input: &ToSign) -> Result<Given, Halt> {
        let credential = input.credential.as_ref().map_err(Clone::clone)?;
        check_sender(input.message.canonical(), &input.owner)?;
        let call = outside.devices.enter(&credential.url, input.tenant).await?;
        // The account goes along to the device that stands in, which the operator says has the same accounts.
        let asked = Credential { url: call.address().to_owned(), ..credential.clone() };
        let done = signed(&outside.signer, &asked, input).await;
        let said = said(&done, hash(&(input.tenant, &credential.username)));
        outside.devices.leave(call, input.tenant, said);
        done
    }

    async fn settle(&self, scope: &Scope, ended: &[Ended<ToSign, Given>]) -> Result<Vec<Next>, Fault> {
        let (mut given, mut lanes, mut shown) = (Vec::new(), Vec::new(), Vec::new());
        let mut halts: Vec<(Halt, Vec<Uuid>)> = Vec::new();
        let mut nexts = Vec::with_capacity(ended.len());
        for one in ended {
            let message = &one.input.message;
            let id = message.message_id();
            nexts.push(match &one.outcome {
                Outcome::Done(signature) => {
                    given.push((id, signature));
                    lanes.push((message.enterprise_id(), id));
                    // Nothing to show for a signature, unless its lack was shown.
                    shown.extend(one.input.troubled.then_some(id));
                    Next::Done
                }
                Outcome::Halted(halt) if halt.code() == TURN_MISSED => Next::Untouched,
                Outcome::Halted(halt) => {
                    let halt = give_up(&one.job, halt.clone());
                    shown.push(id);
                    let next = match &halt {
                        Halt::Later { wait, .. } => Next::Again { wait: *wait },
                        Halt::Never { .. } => Next::Done,
                    };
                    match halts.iter_mut().find(|(known, _)| *known == halt) {
                        Some((_, ids)) => ids.push(id),
                        None => halts.push((halt, vec![id])),
                    }
                    next
                }
                Outcome::NotBegun => Next::Untouched,
            });
        }
        service::keep(scope, &given).await?;
        telemetry::messages_signed(given.len());
        enqueue_all(scope, queues::SEND, &lanes, Duration::ZERO).await?;
        for (halt, ids) in halts {
            service::note_halt(scope, &ids, &halt).await?;
        }
        let orders = messages::service::orders_of(scope, &shown).await?;
        self.watch.touched(scope, &orders).await?;
        Ok(nexts)
    }
}

impl<S> SignMessages<S> {
    /// The account that signs for an enterprise and whose certificate it must have; nothing if the enterprise is gone.
    async fn account(&self, scope: &Scope, enterprise_id: Uuid) -> Result<Option<Account>, Fault> {
        let Some(enterprise) = enterprises::service::get(scope, enterprise_id).await? else { return Ok(None) };
        let (code, name) = (enterprise.customs_code, enterprise.name);
        let names = [Some(code.clone()), enterprise.unified_social_credit_code, Some(name.clone())];
        let owner = Owner { code, name, names: names.into_iter().flatten().collect() };
        Ok(Some((access::signing(scope, &self.vault, enterprise_id).await?, owner)))
    }
}

async fn signed<S: Signer>(signer: &S, credential: &Credential, input: &ToSign) -> Result<Given, Halt> {
    let profile = credential.profile;
    let canonical = input.message.canonical();
    let digest = signature::digest(&profile, canonical);
    let signed_info = signature::signed_info(&profile, &digest, &signature::ROOT_NAMESPACES);
    let request = Request { id: input.message.message_id().simple().to_string(), digest, signed_info };
    let parts = signer.sign(credential, &request).await?;
    let sealed = signature::seal(canonical, &profile, &request.digest, &parts);
    // What the device gave is checked before it is kept: a bad signature must not reach customs.
    check(&sealed, profile, &input.owner)?;
    Ok(Given {
        profile: profile.code,
        account: credential.username.clone(),
        digest: request.digest,
        certificate_serial: parts.key_name,
        device: credential.url.clone(),
        key_label: credential.key_label.clone(),
        signed_xml: sealed,
    })
}

/// What an outcome says of the device. A wrong password, a locked account, a request that it does not take and a
/// certificate of another are the account's matter.
fn said(done: &Result<Given, Halt>, account: u64) -> Said {
    let Err(halt) = done else { return Said::Signed };
    match (halt.code(), halt) {
        ("SIGNER_UNREACHABLE" | "SIGNER_DOWN" | "SIGNER_GARBLED", _) => Said::Failed(Broken::Device),
        ("SIGNATURE_NOT_VERIFIED", _) => Said::Failed(Broken::Signature { account }),
        ("SIGNER_RATE", Halt::Later { wait, .. }) => Said::TooFast(wait.unwrap_or(Duration::from_secs(2))),
        _ => Said::Answered,
    }
}

/// What was composed must still be of who signs it; no signature is spent on what customs would refuse.
fn check_sender(canonical: &[u8], owner: &Owner) -> Result<(), Halt> {
    let never = |why: String| Halt::Never { code: SENDER_CHANGED.to_owned(), why };
    let found = check_composed(canonical, &owner.code, &owner.name).map_err(|error| never(error.to_string()))?;
    let said: Vec<String> =
        found.iter().map(|problem| format!("{} {}：{}", problem.rule.code, problem.field, problem.detail_zh)).collect();
    if said.is_empty() { Ok(()) } else { Err(never(said.join("；"))) }
}

fn check(sealed: &[u8], profile: Profile, owner: &Owner) -> Result<(), Halt> {
    let options = VerifyOptions { profile: Some(profile), valid_at: Some(clock::now()), ..VerifyOptions::default() };
    let report = signature::verify(sealed, &options);
    let failed = report.parts.iter().find_map(|check| match &check.outcome {
        signature::Outcome::Failed { en, .. } => Some(format!("{}: {en}", check.part.en())),
        _ => None,
    });
    if let Some(why) = failed {
        return Err(bad_signature("SIGNATURE_NOT_VERIFIED", why));
    }
    let subject = report.certificate_subject.unwrap_or_default();
    if owner.names.iter().any(|name| subject.contains(name.as_str())) {
        return Ok(());
    }
    Err(bad_signature("CERTIFICATE_OF_ANOTHER", format!("the certificate belongs to {subject}")))
}

fn bad_signature(code: &str, why: String) -> Halt {
    // Without a time of its own, so that the tries are counted.
    Halt::Later { wait: None, code: code.to_owned(), why }
}

/// A device that keeps giving signatures which do not verify is a person's matter, not a reason to ask for ever.
fn give_up(job: &Job, halt: Halt) -> Halt {
    const TRIES: u32 = 3;
    const BAD: [&str; 2] = ["SIGNATURE_NOT_VERIFIED", "CERTIFICATE_OF_ANOTHER"];
    match halt {
        Halt::Later { code, why, .. } if BAD.contains(&code.as_str()) && job.attempt >= TRIES => {
            Halt::Never { code, why }
        }
        other => other,
    }
}
