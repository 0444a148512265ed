//! Which URIs and algorithms a channel wants; practice differs, so it is a setting per channel.

/// Hash of the digest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DigestKind {
    Sm3,
    Sha1,
}

/// Signature algorithm of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// SM2 with SM3, raw r‖s.
    Sm2,
    /// RSA PKCS#1 v1.5 with SHA-1.
    Rsa,
}

/// SM2 用户标识: the 16 bytes every known verifier uses.
pub const SM2_DISTID: &str = "1234567812345678";

/// 签名方案: signature URI, digest URI and what they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    pub code: &'static str,
    pub signature_uri: &'static str,
    pub digest_uri: &'static str,
    pub digest: DigestKind,
    pub algorithm: Algorithm,
}

impl Profile {
    /// Specification of 2022-05, the default.
    pub const SM2_SM3: Profile = Profile {
        code: "sm2-sm3",
        signature_uri: "http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3",
        digest_uri: "http://www.chinaport.gov.cn/2022/04/xmldsig#sm3",
        digest: DigestKind::Sm3,
        algorithm: Algorithm::Sm2,
    };
    /// RSA certificates issued before July 2022.
    pub const RSA_SHA1: Profile = Profile {
        code: "rsa-sha1",
        signature_uri: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        digest_uri: "http://www.w3.org/2000/09/xmldsig#sha1",
        digest: DigestKind::Sha1,
        algorithm: Algorithm::Rsa,
    };
    /// Reported to work in Haikou and Guangzhou: SM2 signature over a SHA-1 digest, W3C-style URIs.
    pub const SM2_SHA1_W3C: Profile = Profile {
        code: "sm2-sm3-w3c-sha1",
        signature_uri: "http://www.w3.org/2000/09/xmldsig#sm2-sm3",
        digest_uri: "http://www.w3.org/2000/09/xmldsig#sha1",
        digest: DigestKind::Sha1,
        algorithm: Algorithm::Sm2,
    };
    pub const ALL: [Profile; 3] = [Self::SM2_SM3, Self::RSA_SHA1, Self::SM2_SHA1_W3C];

    pub fn by_code(code: &str) -> Option<Profile> {
        Self::ALL.into_iter().find(|profile| profile.code == code)
    }

    /// The profile that uses these two URIs.
    pub fn by_uris(signature_uri: &str, digest_uri: &str) -> Option<Profile> {
        Self::ALL.into_iter().find(|profile| profile.signature_uri == signature_uri && profile.digest_uri == digest_uri)
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::SM2_SM3
    }
}
