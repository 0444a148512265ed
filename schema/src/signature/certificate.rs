//! 签名证书: what of an X.509 certificate matters here. Trust in its issuer is not judged.

use chrono::{DateTime, Utc};
use x509_cert::Certificate as X509;
use x509_cert::der::Decode as _;
use x509_cert::der::oid::ObjectIdentifier;

use super::{Algorithm, VerifyError};

const RSA_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// A signing certificate, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// 证书编号: serial number in lower-case hex, whole bytes.
    pub serial: String,
    /// Distinguished name, RFC 4514.
    pub subject: String,
    pub not_before: DateTime<Utc>,
    pub not_after: DateTime<Utc>,
    /// RSA by its key identifier, else SM2: the port issues no third kind.
    pub algorithm: Algorithm,
    pub(super) public_key: Vec<u8>,
}

impl Certificate {
    /// Reads X.509 DER.
    pub fn read(der: &[u8]) -> Result<Self, VerifyError> {
        let certificate = X509::from_der(der).map_err(|_| VerifyError::Certificate)?;
        let body = certificate.tbs_certificate();
        let key = body.subject_public_key_info();
        let public_key = key.subject_public_key.as_bytes().ok_or(VerifyError::Certificate)?;
        let algorithm = if key.algorithm.oid == RSA_KEY { Algorithm::Rsa } else { Algorithm::Sm2 };
        let serial = body.serial_number().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self {
            serial,
            subject: body.subject().to_string(),
            not_before: instant(body.validity().not_before)?,
            not_after: instant(body.validity().not_after)?,
            algorithm,
            public_key: public_key.to_vec(),
        })
    }

    /// Whether a KeyName is this serial number: case and leading zeros vary between devices.
    pub fn has_serial(&self, key_name: &str) -> bool {
        let bare = |text: &str| text.trim().trim_start_matches('0').to_ascii_lowercase();
        bare(key_name) == bare(&self.serial)
    }
}

fn instant(time: x509_cert::time::Time) -> Result<DateTime<Utc>, VerifyError> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).map_err(|_| VerifyError::Certificate)?;
    DateTime::from_timestamp(seconds, 0).ok_or(VerifyError::Certificate)
}
