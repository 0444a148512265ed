//! 加密机 (云签): signs what it is asked to, after its ledger has the fact on disk.

mod certificate;
mod http;
mod key;
mod limit;
mod refusal;
mod signed_info;
mod vault;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_schema::signature::{Algorithm, Profile};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::config::SandboxConfig;
use crate::entry::DeviceEntry;
use crate::faults::FaultPanel;
use crate::ledger::{Ledger, LedgerError};
use key::DeviceKey;
use limit::RateLimit;
use vault::KeyName;

pub use http::routes;
pub use refusal::DeviceFault;
use refusal::Refusal;
pub use vault::Vault;

/// Signatures in one call, at most.
const BATCH_LIMIT: usize = 1000;
/// Whose certificate the "wrong certificate" fault gives.
const STRANGER: &str = "0000000000";

/// The running device.
pub struct Device {
    password: String,
    vault: Arc<Vault>,
    limit: RateLimit,
    ledger: Ledger,
    pub faults: actix_web::web::Data<FaultPanel>,
}

/// 加签请求.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SignRequest {
    #[serde(default)]
    key_label: Option<String>,
    profile: String,
    requests: Vec<DigestRequest>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DigestRequest {
    id: String,
    digest: String,
    signed_info: String,
}

/// 加签应答.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignAnswer {
    success: bool,
    cert_no: String,
    certificate: String,
    signatures: Vec<Signed>,
}

#[derive(Serialize)]
struct Signed {
    id: String,
    signature: String,
}

/// 证书信息.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Info {
    cert_no: String,
    certificate: String,
    not_after: chrono::DateTime<chrono::Utc>,
    profiles: Vec<&'static str>,
}

/// A request that may be signed: names agree, digests agree, speed allows.
struct Job {
    key: KeyName,
    profile: Profile,
    requests: Vec<DigestRequest>,
    signed_infos: Vec<Vec<u8>>,
}

impl Device {
    /// Opens keys and ledger; nothing in the device's ledger changes what it does next.
    pub fn open(
        config: &SandboxConfig,
        vault: Arc<Vault>,
        tickets_per_minute: Option<u32>,
        ledger_path: &Path,
    ) -> Result<Self, DeviceFault> {
        Ok(Self {
            password: config.password.clone(),
            vault,
            limit: RateLimit::new(tickets_per_minute),
            ledger: Ledger::open::<DeviceEntry>(ledger_path, |_, _| ())?,
            faults: actix_web::web::Data::new(FaultPanel::default()),
        })
    }

    pub fn close(&self) {
        self.ledger.close();
    }

    /// Signs a whole batch or nothing.
    async fn sign(self: Arc<Self>, account: String, request: SignRequest) -> Result<SignAnswer, Refusal> {
        let job = admit(account, request)?;
        let count = u32::try_from(job.requests.len()).unwrap_or(u32::MAX);
        self.limit.grant(count, Instant::now())?;
        let device = Arc::clone(&self);
        let done = tokio::task::spawn_blocking(move || device.run(job)).await;
        let (answer, entries) = done.map_err(|_| Refusal::Fault(DeviceFault::Stopped))??;
        let (_, pending) = self.ledger.append(&entries).map_err(DeviceFault::from)?;
        pending.durable().await.map_err(DeviceFault::from)?;
        Ok(answer)
    }

    fn run(&self, job: Job) -> Result<(SignAnswer, Vec<DeviceEntry>), DeviceFault> {
        let key = self.vault.key(&job.key)?;
        let stranger = self.faults.take(|faults| &mut faults.wrong_certificate_next);
        let garbage = self.faults.take(|faults| &mut faults.garbage_signature_next);
        let shown = if stranger {
            self.vault.key(&KeyName { account: STRANGER.to_owned(), ..job.key.clone() })?
        } else {
            Arc::clone(&key)
        };
        let fault = match (stranger, garbage) {
            (true, _) => Some("wrong-certificate"),
            (_, true) => Some("garbage-signature"),
            _ => None,
        };
        let mut signatures = Vec::with_capacity(job.requests.len());
        let mut entries = Vec::with_capacity(job.requests.len());
        for (request, signed_info) in job.requests.into_iter().zip(job.signed_infos) {
            let mut signature = key.sign(&signed_info)?;
            if garbage {
                signature.fill_with(rand::random);
            }
            entries.push(DeviceEntry::Signed {
                at: clock::now(),
                account: job.key.account.clone(),
                key_label: job.key.label.clone(),
                cert_no: key.cert_no.clone(),
                profile: job.profile.code.to_owned(),
                digest: request.digest,
                id: request.id.clone(),
                fault: fault.map(str::to_owned),
            });
            signatures.push(Signed { id: request.id, signature: STANDARD.encode(signature) });
        }
        let answer = SignAnswer {
            success: true,
            cert_no: shown.cert_no.clone(),
            certificate: STANDARD.encode(&shown.certificate_der),
            signatures,
        };
        Ok((answer, entries))
    }

    async fn info(self: Arc<Self>, account: String, profile: Profile) -> Result<Info, Refusal> {
        let name = KeyName { account, label: None, algorithm: profile.algorithm };
        let key = tokio::task::spawn_blocking(move || self.vault.key(&name)).await;
        let key: Arc<DeviceKey> = key.map_err(|_| Refusal::Fault(DeviceFault::Stopped))??;
        Ok(Info {
            cert_no: key.cert_no.clone(),
            certificate: STANDARD.encode(&key.certificate_der),
            not_after: key.not_after,
            profiles: Profile::ALL.iter().map(|profile| profile.code).collect(),
        })
    }
}

/// Accounts and labels become file names.
fn is_safe_name(name: &str) -> bool {
    (1..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn admit(account: String, request: SignRequest) -> Result<Job, Refusal> {
    let profile = Profile::by_code(&request.profile).ok_or(Refusal::UnknownProfile(request.profile))?;
    let label = request.key_label.filter(|label| !label.is_empty());
    if let Some(label) = label.as_ref().filter(|label| !is_safe_name(label)) {
        return Err(Refusal::BadLabel(label.clone()));
    }
    if request.requests.is_empty() || request.requests.len() > BATCH_LIMIT {
        return Err(Refusal::BatchSize { found: request.requests.len(), most: BATCH_LIMIT });
    }
    let mut signed_infos = Vec::with_capacity(request.requests.len());
    for one in &request.requests {
        let decode = |text: &str| STANDARD.decode(text).map_err(|_| Refusal::NotBase64(one.id.clone()));
        let digest = decode(&one.digest)?;
        let signed_info = decode(&one.signed_info)?;
        signed_info::check(&profile, &signed_info, &digest)
            .map_err(|why| Refusal::Unfit { id: one.id.clone(), why })?;
        signed_infos.push(signed_info);
    }
    let algorithm: Algorithm = profile.algorithm;
    Ok(Job { key: KeyName { account, label, algorithm }, profile, requests: request.requests, signed_infos })
}

impl From<LedgerError> for Refusal {
    fn from(error: LedgerError) -> Self {
        Self::Fault(error.into())
    }
}
