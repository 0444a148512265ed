//! The stages as steps, put together with what they need from the outside.

use std::sync::Arc;

use qiyun_kernel::Fault;
use qiyun_kernel::jobs::Registry;
use qiyun_kernel::secret::Vault;

use crate::diagnosis::probe::Probes;
use crate::diagnosis::step::Diagnose;
use crate::intake::files::Files;
use crate::orders::step::ImportFile;
use crate::outgoing::Outgoing;
use crate::progress::advance::AdvanceDocuments;
use crate::progress::generate::ComposeMessages;
use crate::progress::push::RequestPush;
use crate::progress::watcher::Watcher;
use crate::receipts::step::FetchReceipts;
use crate::sending::http_channel::HttpChannel;
use crate::sending::journal::Journal;
use crate::sending::step::{SendMessages, WayOut};
use crate::settings::Settings;
use crate::signing::cloud::CloudSigner;
use crate::signing::devices::Devices;
use crate::signing::step::{Outside, SignMessages};
use crate::watch::Watch;

/// What the stages share.
#[derive(Clone, Debug)]
pub struct Pipeline {
    pub settings: Arc<Settings>,
    pub files: Files,
    pub vault: Vault,
    pub journal: Journal,
}

/// The steps that this wing adds to a worker.
pub fn registry(pipeline: &Pipeline, devices: Devices) -> Result<Registry, Fault> {
    let settings = &pipeline.settings;
    let slots = settings.slots;
    let outgoing = Outgoing::new(settings.call_timeout(), settings.max_answer_bytes, settings.guard())?;
    let channel = HttpChannel::new(outgoing.clone(), &settings.accepted_codes);
    let watch: Arc<dyn Watch> = Arc::new(Watcher);
    let import = ImportFile { files: pipeline.files.clone(), settings: settings.clone(), watch: watch.clone() };
    let sign = SignMessages {
        outside: Outside { signer: CloudSigner::new(outgoing), devices },
        vault: pipeline.vault.clone(),
        settings: settings.clone(),
        watch: watch.clone(),
    };
    let send = SendMessages {
        way_out: WayOut { channel: channel.clone(), journal: pipeline.journal.clone() },
        vault: pipeline.vault.clone(),
        settings: settings.clone(),
        watch: watch.clone(),
    };
    let receive =
        FetchReceipts { channel, vault: pipeline.vault.clone(), settings: settings.clone(), watch: watch.clone() };
    let diagnose =
        Diagnose { probes: Probes::new(settings)?, vault: pipeline.vault.clone(), settings: settings.clone() };
    Ok(Registry::default()
        .with(import, slots.import)
        .with(ComposeMessages { settings: settings.clone() }, slots.compose)
        .with(RequestPush { settings: settings.clone(), watch: watch.clone() }, slots.push)
        .with(AdvanceDocuments { settings: settings.clone(), watch }, slots.advance)
        .with_batches(sign, slots.sign)
        .with_batches(send, slots.send)
        .with(receive, slots.receive)
        .with(diagnose, slots.diagnose))
}
