//! What a 加密机 does for us, whatever its make.

use qiyun_kernel::jobs::Halt;
use qiyun_schema::signature::{Profile, SignatureParts};
use secrecy::SecretString;

/// 加签账号: where an enterprise's key is, and how to be let in.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Base address of the device or cloud-signing service.
    pub url: String,
    pub username: String,
    pub password: SecretString,
    pub profile: Profile,
    /// Which of the account's keys; the device's own choice when absent.
    pub key_label: Option<String>,
    /// The tenant is in the sandbox, and may reach nothing else.
    pub sandbox: bool,
}

/// One thing to be signed.
#[derive(Clone, Debug)]
pub struct Request {
    /// Names the request in the device's own records.
    pub id: String,
    pub digest: Vec<u8>,
    /// Canonical `ds:SignedInfo`, the bytes that are signed.
    pub signed_info: Vec<u8>,
}

/// A device that signs.
pub trait Signer: Send + Sync + 'static {
    /// Signs one request with the account's key. What comes back is not trusted: the caller verifies it.
    fn sign(
        &self,
        credential: &Credential,
        request: &Request,
    ) -> impl Future<Output = Result<SignatureParts, Halt>> + Send;
}
