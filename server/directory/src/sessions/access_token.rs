//! Access tokens, 访问令牌: short-lived JWTs that name a member and a session.
//!
//! They prove nothing by themselves: each request reads both rows again, so that a revocation counts at once.

use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use qiyun_kernel::Fault;
use secrecy::{ExposeSecret, SecretSlice};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const ISSUER: &str = "qiyun";
const AUDIENCE: &str = "qiyun-api";
const LEAST_KEY_BYTES: usize = 32;

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    /// The member's row.
    sub: Uuid,
    /// The session's row.
    sid: Uuid,
    iat: i64,
    exp: i64,
}

/// Whom a token names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) member: Uuid,
    pub(super) session: Uuid,
    pub(super) expires_at: DateTime<Utc>,
}

/// Makes and reads access tokens with the deployment's key.
pub(super) struct AccessKeys {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
}

impl AccessKeys {
    pub(super) fn new(key: &SecretSlice<u8>) -> Result<Self, Fault> {
        let key = key.expose_secret();
        if key.len() < LEAST_KEY_BYTES {
            return Err(Fault::new(format!("the session key has {} bytes instead of at least 32", key.len())));
        }
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        // Without this a token that lacks a claim is held to nothing about it.
        validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
        validation.leeway = 0;
        Ok(Self { encoding: EncodingKey::from_secret(key), decoding: DecodingKey::from_secret(key), validation })
    }

    pub(super) fn mint(&self, named: Named, now: DateTime<Utc>) -> Result<String, Fault> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: named.member,
            sid: named.session,
            iat: now.timestamp(),
            exp: named.expires_at.timestamp(),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).map_err(Fault::new)
    }

    /// Whom it names, if it is ours and still valid.
    pub(super) fn read(&self, token: &str) -> Option<Named> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation).ok()?.claims;
        let expires_at = DateTime::from_timestamp(claims.exp, 0)?;
        Some(Named { member: claims.sub, session: claims.sid, expires_at })
    }
}

impl std::fmt::Debug for AccessKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccessKeys(…)")
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;
    use qiyun_kernel::{clock, ids};
    use serde_json::{Value, json};

    use super::*;

    fn keys(byte: u8) -> AccessKeys {
        AccessKeys::new(&SecretSlice::from(vec![byte; 32])).expect("a key")
    }

    fn named() -> Named {
        let expires_at = DateTime::from_timestamp(clock::now().timestamp() + 900, 0).expect("a time");
        Named { member: ids::next(), session: ids::next(), expires_at }
    }

    #[test]
    fn a_token_names_its_member_under_its_own_key_until_it_expires() {
        let (keys, named) = (keys(1), named());
        let token = keys.mint(named, clock::now()).expect("minted");
        let read = keys.read(&token).expect("read");
        assert_eq!((read.member, read.session, read.expires_at), (named.member, named.session, named.expires_at));
        assert!(super::tests::keys(2).read(&token).is_none());
        let late = Named { expires_at: clock::now() - Duration::seconds(2), ..named };
        assert!(keys.read(&keys.mint(late, clock::now()).expect("minted")).is_none());
        assert!(AccessKeys::new(&SecretSlice::from(vec![1; 31])).is_err());
    }

    #[test]
    fn a_token_without_one_of_its_claims_or_with_another_algorithm_is_refused() {
        let (keys, named) = (keys(1), named());
        let whole = json!({"iss": ISSUER, "aud": AUDIENCE, "sub": named.member, "sid": named.session,
            "iat": 0, "exp": named.expires_at.timestamp()});
        let sign = |claims: &Value, algorithm| {
            jsonwebtoken::encode(&Header::new(algorithm), claims, &EncodingKey::from_secret(&[1; 32])).expect("signed")
        };
        assert!(keys.read(&sign(&whole, Algorithm::HS256)).is_some());
        assert!(keys.read(&sign(&whole, Algorithm::HS512)).is_none());
        for claim in ["iss", "aud", "sub", "sid", "exp"] {
            let mut less = whole.clone();
            less.as_object_mut().expect("claims").remove(claim);
            assert!(keys.read(&sign(&less, Algorithm::HS256)).is_none(), "without {claim}");
        }
        for (claim, other) in [("iss", "other"), ("aud", "other")] {
            let mut wrong = whole.clone();
            wrong[claim] = json!(other);
            assert!(keys.read(&sign(&wrong, Algorithm::HS256)).is_none(), "other {claim}");
        }
    }
}
