//! One key with its certificate: making, reading back, signing.

use chrono::{DateTime, Utc};
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use openssl::x509::X509;
use qiyun_schema::signature::{Algorithm, Certificate, SM2_DISTID};
use sm2::dsa::signature::Signer as _;
use sm2::dsa::{Signature, SigningKey};
use sm2::elliptic_curve::Generate as _;
use sm2::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};

use super::DeviceFault;
use super::certificate::{self, Subject};

const RSA_BITS: u32 = 2048;

/// 密钥及其证书.
pub struct DeviceKey {
    secret: Secret,
    /// 证书编号: serial number, 16 hex digits.
    pub cert_no: String,
    pub certificate_der: Vec<u8>,
    pub not_after: DateTime<Utc>,
}

/// The private half.
pub enum Secret {
    Sm2(Box<SigningKey>),
    Rsa(PKey<Private>),
}

/// 沙箱证书机构.
pub struct Authority {
    pub subject: Subject,
    pub key: DeviceKey,
}

impl DeviceKey {
    pub fn new(secret: Secret, certificate_der: Vec<u8>) -> Result<Self, DeviceFault> {
        let read = Certificate::read(&certificate_der).map_err(DeviceFault::certificate)?;
        let cert_no = format!("{:0>16}", read.serial);
        Ok(Self { secret, cert_no, certificate_der, not_after: read.not_after })
    }

    /// Raw r‖s for SM2, PKCS#1 v1.5 with SHA-1 for RSA.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, DeviceFault> {
        match &self.secret {
            Secret::Sm2(key) => {
                let signature: Signature = key.try_sign(message).map_err(DeviceFault::certificate)?;
                Ok(signature.to_bytes().to_vec())
            }
            Secret::Rsa(key) => Ok(Signer::new(MessageDigest::sha1(), key)?.sign_oneshot_to_vec(message)?),
        }
    }
}

impl Secret {
    pub fn generate(algorithm: Algorithm) -> Result<Self, DeviceFault> {
        match algorithm {
            Algorithm::Sm2 => Self::sm2(&sm2::SecretKey::generate()),
            Algorithm::Rsa => Ok(Self::Rsa(PKey::from_rsa(Rsa::generate(RSA_BITS)?)?)),
        }
    }

    fn sm2(key: &sm2::SecretKey) -> Result<Self, DeviceFault> {
        let key = SigningKey::new(SM2_DISTID, key).map_err(DeviceFault::certificate)?;
        Ok(Self::Sm2(Box::new(key)))
    }

    pub fn from_pem(algorithm: Algorithm, pem: &[u8]) -> Result<Self, DeviceFault> {
        match algorithm {
            Algorithm::Sm2 => {
                let text = std::str::from_utf8(pem).map_err(DeviceFault::certificate)?;
                Self::sm2(&sm2::SecretKey::from_pkcs8_pem(text).map_err(DeviceFault::certificate)?)
            }
            Algorithm::Rsa => Ok(Self::Rsa(PKey::private_key_from_pem(pem)?)),
        }
    }

    pub fn to_pem(&self) -> Result<Vec<u8>, DeviceFault> {
        match self {
            Self::Sm2(key) => {
                let key = sm2::SecretKey::from(key.as_nonzero_scalar());
                let pem = key.to_pkcs8_pem(LineEnding::LF).map_err(DeviceFault::certificate)?;
                Ok(pem.as_bytes().to_vec())
            }
            Self::Rsa(key) => Ok(key.private_key_to_pem_pkcs8()?),
        }
    }

    /// A certificate in DER; without an authority of the same kind it signs itself.
    pub fn certify(&self, subject: &Subject, authority: Option<&Authority>) -> Result<Vec<u8>, DeviceFault> {
        match (self, authority.map(|above| (above, &above.key.secret))) {
            (Self::Sm2(key), Some((above, Self::Sm2(issuer_key)))) => {
                certificate::sm2::issue(subject, key, &above.subject, issuer_key)
            }
            (Self::Sm2(key), _) => certificate::sm2::issue(subject, key, subject, key),
            (Self::Rsa(key), Some((above, Self::Rsa(issuer_key)))) => {
                let issuer = X509::from_der(&above.key.certificate_der)?;
                Ok(certificate::rsa::issue(subject, key, Some((&issuer, issuer_key)))?.to_der()?)
            }
            (Self::Rsa(key), _) => Ok(certificate::rsa::issue(subject, key, None)?.to_der()?),
        }
    }
}
