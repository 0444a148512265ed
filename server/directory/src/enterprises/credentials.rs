//! An enterprise's secrets in the clear, for the parts that connect with them. Never part of an answer.

use qiyun_kernel::secret::{Place, Vault};
use qiyun_kernel::{Error, Scope};
use qiyun_schema::signature::Profile;
use secrecy::SecretString;
use uuid::Uuid;

use super::entity::{Model, Sealed};
use super::refusal::{EnterpriseRefusal, Part};
use super::service::{get, profile};

/// What it takes to use a channel, 通道.
#[derive(Clone, Debug)]
pub struct ChannelCredentials {
    pub url: String,
    pub username: String,
    pub password: SecretString,
}

/// What it takes to have something signed, 加签.
#[derive(Clone, Debug)]
pub struct SigningCredentials {
    pub url: String,
    pub username: String,
    pub password: SecretString,
    pub profile: Profile,
}

/// For the 发送通道 of an enterprise.
pub async fn sending(
    scope: &Scope,
    vault: &Vault,
    enterprise: Uuid,
) -> Result<ChannelCredentials, Error<EnterpriseRefusal>> {
    let row = found(scope, enterprise).await?;
    open(scope, vault, &row, Part::Send, (&row.send_url, &row.send_username, &row.send_password))
}

/// For the 接收通道 of an enterprise.
pub async fn receiving(
    scope: &Scope,
    vault: &Vault,
    enterprise: Uuid,
) -> Result<ChannelCredentials, Error<EnterpriseRefusal>> {
    let row = found(scope, enterprise).await?;
    open(scope, vault, &row, Part::Receive, (&row.receive_url, &row.receive_username, &row.receive_password))
}

/// For the 加签 of an enterprise.
pub async fn signing(
    scope: &Scope,
    vault: &Vault,
    enterprise: Uuid,
) -> Result<SigningCredentials, Error<EnterpriseRefusal>> {
    let row = found(scope, enterprise).await?;
    let ChannelCredentials { url, username, password } =
        open(scope, vault, &row, Part::Sign, (&row.sign_url, &row.sign_username, &row.sign_password))?;
    Ok(SigningCredentials { url, username, password, profile: profile(&row)? })
}

async fn found(scope: &Scope, enterprise: Uuid) -> Result<Model, Error<EnterpriseRefusal>> {
    get(scope, enterprise).await?.ok_or_else(|| EnterpriseRefusal::NotFound.into())
}

fn open(
    scope: &Scope,
    vault: &Vault,
    row: &Model,
    part: Part,
    stored: (&Option<String>, &Option<String>, &Option<Sealed>),
) -> Result<ChannelCredentials, Error<EnterpriseRefusal>> {
    let (Some(url), Some(username), Some(password)) = stored else {
        return Err(EnterpriseRefusal::Incomplete { enterprise: row.name.clone(), part }.into());
    };
    let place = Place { tenant: scope.tenant(), record: row.id, field: part.secret() };
    Ok(ChannelCredentials { url: url.clone(), username: username.clone(), password: vault.open(place, &password.0)? })
}
