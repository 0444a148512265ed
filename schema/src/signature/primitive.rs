//! One signature, one key: the bare check that everything else leads to.

use sm2::dsa::signature::Verifier as _;

use super::{Algorithm, Certificate, Profile, SM2_DISTID};

/// A signature that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    #[error("the certificate cannot be read as X.509 DER; fetch it again from the signing device")]
    Certificate,
    #[error("the certificate's key does not fit the signature method; choose the profile of the certificate")]
    KeyKind,
    #[error("the signature value has the wrong length or form; SM2 must be 64 raw bytes r‖s")]
    Form,
    #[error("the signature does not belong to this SignedInfo and certificate; sign again")]
    Mismatch,
}

impl VerifyError {
    /// The same sentence in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Certificate => "证书不是有效的 X.509 DER，请重新从加签设备获取",
            Self::KeyKind => "证书密钥与签名算法不符，请按证书选择签名方案",
            Self::Form => "签名值长度或格式不对，SM2 应为 64 字节的 r‖s",
            Self::Mismatch => "签名与 SignedInfo 和证书不匹配，请重新加签",
        }
    }
}

/// Verifies one signature over the canonical SignedInfo bytes.
pub fn verify_signature(
    profile: &Profile,
    signed_info: &[u8],
    signature: &[u8],
    certificate_der: &[u8],
) -> Result<(), VerifyError> {
    let certificate = Certificate::read(certificate_der)?;
    if certificate.algorithm != profile.algorithm {
        return Err(VerifyError::KeyKind);
    }
    match profile.algorithm {
        Algorithm::Sm2 => {
            let signature = sm2::dsa::Signature::from_slice(signature).map_err(|_| VerifyError::Form)?;
            sm2::dsa::VerifyingKey::from_sec1_bytes(SM2_DISTID, &certificate.public_key)
                .map_err(|_| VerifyError::KeyKind)?
                .verify(signed_info, &signature)
                .map_err(|_| VerifyError::Mismatch)
        }
        Algorithm::Rsa => {
            use aws_lc_rs::signature::{RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, UnparsedPublicKey};
            UnparsedPublicKey::new(&RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, &certificate.public_key)
                .verify(signed_info, signature)
                .map_err(|_| VerifyError::Mismatch)
        }
    }
}
