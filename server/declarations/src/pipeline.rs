//! The stages as steps, put together with what they need from the outside.

use std::sync::Arc;

use qiyun_kernel::Fault;
use qiyun_kernel::jobs::Registry;
use qiyun_kernel::secret::Vault;

use crate::intake::files::Files;
use crate::orders::step::ImportFile;
use crate::outgoing::Outgoing;
use crate::progress::generate::ComposeMessages;
use crate::progress::push::RequestPush;
use crate::progress::watcher::Watcher;
use crate::receipts::step::FetchReceipts;
use crate::sending::http_channel::HttpChannel;
use crate::sending::step::SendMessage;
use crate::settings::Settings;
use crate::signing::cloud::CloudSigner;
use crate::signing::step::SignMessage;
use crate::watch::Watch;

/// What the stages share.
#[derive(Clone, Debug)]
pub struct Pipeline {
    pub settings: Arc<Settings>,
    pub files: Files,
    pub vault: Vault,
}

/// The steps that this wing adds to a worker.
pub fn registry(pipeline: &Pipeline) -> Result<Registry, Fault> {
    let settings = &pipeline.settings;
    let outgoing = Outgoing::new(settings.call_timeout(), settings.max_answer_bytes)?;
    let channel = HttpChannel::new(outgoing.clone(), &settings.accepted_codes);
    let watch: Arc<dyn Watch> = Arc::new(Watcher);
    let import = ImportFile { files: pipeline.files.clone(), settings: settings.clone(), watch: watch.clone() };
    let sign = SignMessage { signer: CloudSigner::new(outgoing), vault: pipeline.vault.clone(), watch: watch.clone() };
    let send = SendMessage {
        channel: channel.clone(),
        vault: pipeline.vault.clone(),
        settings: settings.clone(),
        watch: watch.clone(),
    };
    let receive =
        FetchReceipts { channel, vault: pipeline.vault.clone(), settings: settings.clone(), watch: watch.clone() };
    Ok(Registry::default()
        .with(import, 2)
        .with(ComposeMessages { settings: settings.clone(), watch: watch.clone() }, 2)
        .with(RequestPush { settings: settings.clone(), watch }, 2)
        .with(sign, 16)
        .with(send, 16)
        .with(receive, 8))
}
