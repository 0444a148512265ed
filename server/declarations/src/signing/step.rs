//! The step that has a message signed.

use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{Halt, Job, Next, Step, enqueue};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope, clock};
use qiyun_schema::signature::{self, Outcome, Profile, VerifyOptions};
use uuid::Uuid;

use super::service::{self, Given};
use super::signer::{Credential, Request, Signer};
use crate::messages::{self, Composed};
use crate::watch::Watch;
use crate::{access, queues};

/// Signs one message.
pub struct SignMessage<S> {
    pub signer: S,
    pub vault: Vault,
    pub watch: Arc<dyn Watch>,
}

/// Whose certificate it must be: customs refuses a message that another enterprise signed.
pub struct Owner {
    names: Vec<String>,
}

/// A message and the account that shall sign it; or why that account cannot even be asked.
pub struct ToSign {
    message: Composed,
    credential: Result<Credential, Halt>,
    owner: Owner,
}

impl<S: Signer> Step for SignMessage<S> {
    const QUEUE: &'static str = queues::SIGN;
    type Outside = S;
    type Input = ToSign;
    type Output = Given;

    fn outside(&self) -> &S {
        &self.signer
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<ToSign>, Fault> {
        if !service::is_waiting(scope, job.subject).await? {
            return Ok(None);
        }
        let Some(message) = messages::service::composed(scope, job.subject).await? else {
            return Ok(None);
        };
        let Some(enterprise) = enterprises::service::get(scope, message.enterprise_id()).await? else {
            return Ok(None);
        };
        let names = [Some(enterprise.customs_code), enterprise.unified_social_credit_code, Some(enterprise.name)];
        let owner = Owner { names: names.into_iter().flatten().collect() };
        let credential = access::signing(scope, &self.vault, message.enterprise_id()).await?;
        Ok(Some(ToSign { message, credential, owner }))
    }

    async fn act(signer: &S, input: &ToSign) -> Result<Given, Halt> {
        let credential = input.credential.as_ref().map_err(Clone::clone)?;
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
            signed_xml: sealed,
        })
    }

    async fn settle(
        &self,
        scope: &Scope,
        job: &Job,
        input: ToSign,
        outcome: Result<Given, Halt>,
    ) -> Result<Next, Fault> {
        let message_id: Uuid = input.message.message_id();
        let orders = messages::service::orders_of(scope, message_id).await?;
        let next = match outcome {
            Ok(given) => {
                if service::keep(scope, message_id, given).await? {
                    enqueue(scope, queues::SEND, message_id, Duration::ZERO).await?;
                }
                Next::Done
            }
            Err(halt) => {
                let halt = give_up(job, halt);
                service::note_halt(scope, message_id, &halt).await?;
                match halt {
                    Halt::Later { wait, .. } => Next::Again { wait },
                    Halt::Never { .. } => Next::Done,
                }
            }
        };
        self.watch.touched(scope, &orders).await?;
        Ok(next)
    }
}

fn check(sealed: &[u8], profile: Profile, owner: &Owner) -> Result<(), Halt> {
    let options = VerifyOptions { profile: Some(profile), valid_at: Some(clock::now()), ..VerifyOptions::default() };
    let report = signature::verify(sealed, &options);
    let failed = report.parts.iter().find_map(|check| match &check.outcome {
        Outcome::Failed { en, .. } => Some(format!("{}: {en}", check.part.en())),
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
