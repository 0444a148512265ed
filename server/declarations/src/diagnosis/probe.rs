//! Asking an enterprise's device and channels whether they are there and let us in. Nothing of this reaches
//! customs: the device signs a document that is no declaration and goes nowhere, the send channel is asked
//! what it offers (HTTP OPTIONS), the receive channel for at most no receipt.

use std::time::{Duration, Instant};

use qiyun_kernel::jobs::Halt;
use qiyun_kernel::{Fault, clock};

use crate::outgoing::Outgoing;
use crate::sending::channel::{Access, Channel};
use crate::sending::http_channel::HttpChannel;
use crate::settings::Settings;
use crate::signing::cloud::CloudSigner;
use crate::signing::signer::Credential;
use crate::signing::trial::{Trial, trial};

/// Longest that one probe may take.
const TIME: Duration = Duration::from_secs(5);
/// Most bytes read of an answer: none that is asked for is longer.
const MOST_BYTES: usize = 256 << 10;

/// The way out for probes, with their own short patience.
#[derive(Clone, Debug)]
pub struct Probes {
    signer: CloudSigner,
    channel: HttpChannel,
}

/// Where to knock; for each the reason if there is no way at all.
pub struct Ways {
    pub signing: Result<Credential, Halt>,
    pub sending: Result<Access, Halt>,
    pub receiving: Result<Access, Halt>,
    /// Whose certificate it must be: customs code, credit code, name.
    pub owner: Vec<String>,
}

/// What came of knocking. `None`: not asked.
#[derive(Clone, Debug, Default)]
pub struct Knocked {
    pub signing: Option<Result<Trial, Halt>>,
    pub sending: Option<Result<Reached, Halt>>,
    pub receiving: Option<Result<Reached, Halt>>,
}

/// Something answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    pub took_ms: u64,
}

impl Probes {
    pub fn new(settings: &Settings) -> Result<Self, Fault> {
        let outgoing = Outgoing::new(TIME, MOST_BYTES, settings.guard())?;
        let channel = HttpChannel::new(outgoing.clone(), &settings.accepted_codes);
        Ok(Self { signer: CloudSigner::new(outgoing), channel })
    }

    /// Asks all three at the same time; none takes longer than a few seconds.
    pub async fn knock(&self, ways: &Ways) -> Knocked {
        let signing = async {
            let credential = ways.signing.as_ref().map_err(Clone::clone)?;
            trial(&self.signer, credential, &ways.owner, clock::now()).await
        };
        let sending = async {
            let access = ways.sending.as_ref().map_err(Clone::clone)?;
            timed(self.channel.offers(access)).await
        };
        let receiving = async {
            let access = ways.receiving.as_ref().map_err(Clone::clone)?;
            timed(async { self.channel.receive(access, 0).await.map(|_| ()) }).await
        };
        let (signing, sending, receiving) = tokio::join!(signing, sending, receiving);
        Knocked { signing: Some(signing), sending: Some(sending), receiving: Some(receiving) }
    }
}

async fn timed(call: impl Future<Output = Result<(), Halt>>) -> Result<Reached, Halt> {
    let begun = Instant::now();
    call.await?;
    Ok(Reached { took_ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX) })
}
