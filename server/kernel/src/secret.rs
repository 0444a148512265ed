//! Secrets at rest: AES-256-GCM under the deployment's key, bound to tenant, record and field,
//! so that a ciphertext copied to another row does not open.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use rand::RngCore;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Fault, TenantId};

const NONCE_BYTES: usize = 12;

/// Where a secret stands; part of what is authenticated.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub tenant: TenantId,
    pub record: Uuid,
    pub field: &'static str,
}

impl Place {
    fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend_from_slice(self.tenant.uuid().as_bytes());
        bytes.extend_from_slice(self.record.as_bytes());
        bytes.extend_from_slice(self.field.as_bytes());
        bytes
    }
}

/// Seals and opens secrets with the deployment's key.
#[derive(Clone)]
pub struct Vault {
    cipher: Aes256Gcm,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// From the deployment's 32-byte key.
    #[must_use]
    pub fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self { cipher: Aes256Gcm::new((&**key).into()) }
    }

    /// Nonce and ciphertext, ready for a column.
    pub fn seal(&self, place: Place, secret: &SecretString) -> Result<Vec<u8>, Fault> {
        let mut sealed = vec![0_u8; NONCE_BYTES];
        rand::rng().fill_bytes(&mut sealed);
        let nonce = Nonce::try_from(sealed.as_slice()).map_err(Fault::new)?;
        let payload = Payload { msg: secret.expose_secret().as_bytes(), aad: &place.bytes() };
        let body = self.cipher.encrypt(&nonce, payload).map_err(|_| Fault::new("a secret could not be sealed"))?;
        sealed.extend_from_slice(&body);
        Ok(sealed)
    }

    /// The secret, if it was sealed for this place under this key.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<SecretString, Fault> {
        let (nonce, body) =
            sealed.split_at_checked(NONCE_BYTES).ok_or_else(|| Fault::new("a sealed secret is cut short"))?;
        let nonce = Nonce::try_from(nonce).map_err(Fault::new)?;
        let payload = Payload { msg: body, aad: &place.bytes() };
        let clear = self
            .cipher
            .decrypt(&nonce, payload)
            .map_err(|_| Fault::new("a secret does not open: other key, or moved from another record"))?;
        let clear = Zeroizing::new(clear);
        Ok(SecretString::from(std::str::from_utf8(&clear).map_err(Fault::new)?.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_only_in_its_own_place_under_its_own_key() {
        let vault = Vault::new(&Zeroizing::new([7; 32]));
        let place = Place { tenant: TenantId::fresh(), record: crate::ids::next(), field: "send_password" };
        let sealed = vault.seal(place, &SecretString::from("hunter2")).expect("sealed");
        assert!(!sealed.windows(7).any(|w| w == b"hunter2"));
        assert_eq!(vault.open(place, &sealed).expect("opens").expose_secret(), "hunter2");
        assert_ne!(sealed, vault.seal(place, &SecretString::from("hunter2")).expect("sealed"));
        let elsewhere = Place { field: "receive_password", ..place };
        assert!(vault.open(elsewhere, &sealed).is_err());
        assert!(vault.open(Place { tenant: TenantId::fresh(), ..place }, &sealed).is_err());
        assert!(Vault::new(&Zeroizing::new([8; 32])).open(place, &sealed).is_err());
        assert!(vault.open(place, &sealed[..8]).is_err());
    }
}
