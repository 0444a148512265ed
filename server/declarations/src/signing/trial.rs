//! 测试加签: one signature over a document that is no declaration, verified here. It proves that the device is
//! there, lets us in, holds this enterprise's key and gives signatures that customs could verify.

use std::time::Instant;

use chrono::{DateTime, Utc};
use qiyun_kernel::jobs::Halt;
use qiyun_schema::signature::{self, Certificate, Outcome, VerifyOptions};

use super::signer::{Credential, Request, Signer};

/// No declaration: it has no entity, and its guid says what it is.
const DOCUMENT: &str = "<ceb:CEB303Message xmlns:ceb=\"http://www.chinaport.gov.cn/ceb\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" guid=\"QIYUN-TEST-SIGNATURE-NO-DECLARATION\" \
    version=\"1.0\"></ceb:CEB303Message>";

/// A test signature that is right, and whose certificate made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    pub subject: String,
    /// 证书编号, hex.
    pub serial: String,
    pub not_before: DateTime<Utc>,
    pub not_after: DateTime<Utc>,
    pub took_ms: u64,
}

/// Has one document signed and checks everything of it that can be checked; `owner` are the names of which the
/// certificate must bear one.
pub async fn trial<S: Signer>(
    signer: &S,
    credential: &Credential,
    owner: &[String],
    now: DateTime<Utc>,
) -> Result<Trial, Halt> {
    let (profile, canonical) = (credential.profile, DOCUMENT.as_bytes());
    let digest = signature::digest(&profile, canonical);
    let signed_info = signature::signed_info(&profile, &digest, &signature::ROOT_NAMESPACES);
    let request = Request { id: "qiyun-test".to_owned(), digest, signed_info };
    let begun = Instant::now();
    let parts = signer.sign(credential, &request).await?;
    let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let sealed = signature::seal(canonical, &profile, &request.digest, &parts);
    let certificate = Certificate::read(&parts.certificate_der)
        .map_err(|_| never("SIGNATURE_NOT_VERIFIED", "the certificate cannot be read".to_owned()))?;
    if now > certificate.not_after || now < certificate.not_before {
        let why =
            format!("valid from {} to {}", certificate.not_before.date_naive(), certificate.not_after.date_naive());
        return Err(never("CERTIFICATE_EXPIRED", why));
    }
    // Its validity is told above, in words of its own.
    let options = VerifyOptions { profile: Some(profile), skip_schema: true, ..VerifyOptions::default() };
    let report = signature::verify(&sealed, &options);
    let failed = report.parts.iter().find_map(|check| match &check.outcome {
        Outcome::Failed { en, .. } => Some(format!("{}: {en}", check.part.en())),
        _ => None,
    });
    if let Some(why) = failed {
        return Err(never("SIGNATURE_NOT_VERIFIED", why));
    }
    if !owner.iter().any(|name| certificate.subject.contains(name.as_str())) {
        return Err(never("CERTIFICATE_OF_ANOTHER", format!("the certificate belongs to {}", certificate.subject)));
    }
    let Certificate { subject, serial, not_before, not_after, .. } = certificate;
    Ok(Trial { subject, serial, not_before, not_after, took_ms })
}

fn never(code: &str, why: String) -> Halt {
    Halt::Never { code: code.to_owned(), why }
}
