//! An enterprise's ways out, with what each of them needs; or why there is none.

use qiyun_directory::enterprises::credentials::{self, ChannelCredentials, SigningCredentials};
use qiyun_directory::enterprises::refusal::EnterpriseRefusal;
use qiyun_directory::tenants;
use qiyun_kernel::jobs::Halt;
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Error, Fault, Refuse, Scope};
use uuid::Uuid;

use crate::sending::channel::Access;
use crate::signing::signer::Credential;

/// Where the enterprise has its messages signed.
pub async fn signing(scope: &Scope, vault: &Vault, enterprise: Uuid) -> Result<Result<Credential, Halt>, Fault> {
    let sandbox = tenants::service::current(scope).await?.sandbox;
    let found = usable(credentials::signing(scope, vault, enterprise).await, "SIGNER_NOT_CONFIGURED")?;
    Ok(found.map(|SigningCredentials { url, username, password, profile }| Credential {
        url,
        username,
        password,
        profile,
        key_label: None,
        sandbox,
    }))
}

/// Where the enterprise sends, 发送通道.
pub async fn sending(scope: &Scope, vault: &Vault, enterprise: Uuid) -> Result<Result<Access, Halt>, Fault> {
    channel(scope, credentials::sending(scope, vault, enterprise).await).await
}

/// Where the enterprise receives, 接收通道.
pub async fn receiving(scope: &Scope, vault: &Vault, enterprise: Uuid) -> Result<Result<Access, Halt>, Fault> {
    channel(scope, credentials::receiving(scope, vault, enterprise).await).await
}

async fn channel(
    scope: &Scope,
    found: Result<ChannelCredentials, Error<EnterpriseRefusal>>,
) -> Result<Result<Access, Halt>, Fault> {
    let sandbox = tenants::service::current(scope).await?.sandbox;
    let found = usable(found, "CHANNEL_NOT_CONFIGURED")?;
    Ok(found.map(|ChannelCredentials { url, username, password }| Access { url, username, password, sandbox }))
}

fn usable<T>(found: Result<T, Error<EnterpriseRefusal>>, code: &str) -> Result<Result<T, Halt>, Fault> {
    match found {
        Ok(found) => Ok(Ok(found)),
        Err(Error::Fault(fault)) => Err(fault),
        Err(Error::Refused(reasons)) => {
            let why = reasons.iter().map(|reason| reason.refusal().en).collect::<Vec<_>>().join("; ");
            Ok(Err(Halt::Never { code: code.to_owned(), why }))
        }
    }
}
