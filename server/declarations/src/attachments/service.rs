//! Looking at an upload's bytes before it is kept as a paper, and reading papers back.

use std::io::Read;

use qiyun_directory::enterprises;
use qiyun_directory::onboarding::attachment::{Kind, Model};
use qiyun_directory::onboarding::refusal::OnboardingRefusal;
use qiyun_directory::onboarding::service::{self as onboarding, NewAttachment};
use qiyun_directory::onboarding::step::StepName;
use qiyun_kernel::{Error, Fault, Scope, TenantId};
use uuid::Uuid;

use super::refusal::AttachmentRefusal;
use crate::intake;
use crate::intake::files::Files;

/// Most bytes of a paper: what the paperless platform takes.
pub const MOST_BYTES: u64 = 4 << 20;

/// Adds an upload to a step of an enterprise.
pub async fn add(
    scope: &Scope,
    files: &Files,
    enterprise_id: Uuid,
    step: StepName,
    upload_id: Uuid,
) -> Result<Model, Error<AttachmentRefusal>> {
    if enterprises::service::get(scope, enterprise_id).await?.is_none() {
        return Err(AttachmentRefusal::Onboarding(OnboardingRefusal::EnterpriseNotFound).into());
    }
    let upload = intake::service::uploaded(scope, upload_id).await?.ok_or(AttachmentRefusal::NoUpload)?;
    let sha256 = upload.sha256.clone().unwrap_or_default();
    let bytes = read(files, scope.tenant(), &sha256).await?.ok_or(AttachmentRefusal::TooLarge)?;
    let kind = Kind::sniff(&bytes).ok_or(AttachmentRefusal::Kind)?;
    let length = i64::try_from(bytes.len()).map_err(Error::fault)?;
    let new = NewAttachment { filename: upload.filename, kind, bytes: length, sha256 };
    onboarding::attach(scope, enterprise_id, step, new).await.map_err(|error| error.map(AttachmentRefusal::Onboarding))
}

/// A paper with its bytes; nothing for one that is not there.
pub async fn fetch(scope: &Scope, files: &Files, id: Uuid) -> Result<Option<(Model, Vec<u8>)>, Fault> {
    let Some(row) = onboarding::attachment(scope, id).await? else { return Ok(None) };
    let bytes = read(files, scope.tenant(), &row.sha256).await?;
    bytes.map(|bytes| Some((row, bytes))).ok_or_else(|| Fault::new("a stored attachment grew"))
}

/// The bytes, if they are not too many.
async fn read(files: &Files, tenant: TenantId, sha256: &str) -> Result<Option<Vec<u8>>, Fault> {
    let (files, sha256) = (files.clone(), sha256.to_owned());
    let read = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        files.open(tenant, &sha256)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>((bytes.len() as u64 <= MOST_BYTES).then_some(bytes))
    });
    read.await.map_err(Fault::new)?.map_err(Fault::new)
}
