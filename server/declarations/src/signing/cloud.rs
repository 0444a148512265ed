//! 云签: a device behind HTTP, one account for each enterprise.
//!
//! The vendor's protocol is not public; this is ours, spoken by the sandbox device. Another make is
//! another implementation of [`Signer`].

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_kernel::jobs::Halt;
use qiyun_schema::signature::SignatureParts;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

use super::signer::{Credential, Request, Signer};
use crate::outgoing::{Outgoing, Wire};

/// Signs through HTTP.
#[derive(Clone, Debug)]
pub struct CloudSigner {
    outgoing: Outgoing,
}

impl CloudSigner {
    #[must_use]
    pub fn new(outgoing: Outgoing) -> Self {
        Self { outgoing }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ask<'r> {
    key_label: Option<&'r str>,
    profile: &'static str,
    requests: [AskOne<'r>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AskOne<'r> {
    id: &'r str,
    digest: String,
    signed_info: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    cert_no: String,
    certificate: String,
    signatures: Vec<GivenOne>,
}

#[derive(Deserialize)]
struct GivenOne {
    id: String,
    signature: String,
}

impl Signer for CloudSigner {
    async fn sign(&self, credential: &Credential, request: &Request) -> Result<SignatureParts, Halt> {
        let url = format!("{}/cloudsign/v1/sign", credential.url.trim_end_matches('/'));
        let (client, url) = self.outgoing.client(&url, credential.sandbox)?;
        let ask = Ask {
            key_label: credential.key_label.as_deref(),
            profile: credential.profile.code,
            requests: [AskOne {
                id: &request.id,
                digest: STANDARD.encode(&request.digest),
                signed_info: STANDARD.encode(&request.signed_info),
            }],
        };
        let call =
            client.post(url).basic_auth(&credential.username, Some(credential.password.expose_secret())).json(&ask);
        match self.outgoing.call(call).await {
            Wire::Answered { status: 200, body } => given(&body, &request.id),
            Wire::Answered { status, body } => Err(refused(status, &body)),
            // Asking twice for a signature harms nobody, so it does not matter whether the first ask arrived.
            Wire::NotSent(why) | Wire::Unknown(why) | Wire::TooLarge(why) => {
                Err(later("SIGNER_UNREACHABLE", why, None))
            }
        }
    }
}

fn given(body: &[u8], id: &str) -> Result<SignatureParts, Halt> {
    let garbled = |why: String| later("SIGNER_GARBLED", why, None);
    let given: Given =
        serde_json::from_slice(body).map_err(|error| garbled(format!("not the expected JSON: {error}")))?;
    let one = given
        .signatures
        .iter()
        .find(|one| one.id == id)
        .ok_or_else(|| garbled("the answer lacks our request's id".to_owned()))?;
    let decode = |text: &str, what: &str| STANDARD.decode(text).map_err(|error| garbled(format!("{what}: {error}")));
    Ok(SignatureParts {
        signature: decode(&one.signature, "signature")?,
        key_name: given.cert_no.clone(),
        certificate_der: decode(&given.certificate, "certificate")?,
    })
}

fn refused(status: u16, body: &[u8]) -> Halt {
    let why = format!("HTTP {status}: {}", String::from_utf8_lossy(&body[..body.len().min(300)]));
    match status {
        401 => Halt::Never { code: "SIGNER_BAD_CREDENTIALS".to_owned(), why },
        403 => Halt::Never { code: "SIGNER_ACCOUNT_LOCKED".to_owned(), why },
        429 => later("SIGNER_RATE", why, Some(Duration::from_secs(2))),
        400..=499 => Halt::Never { code: "SIGNER_REFUSED".to_owned(), why },
        _ => later("SIGNER_DOWN", why, None),
    }
}

fn later(code: &str, why: String, wait: Option<Duration>) -> Halt {
    Halt::Later { wait, code: code.to_owned(), why }
}
