//! Refresh tokens, 刷新令牌: a handle that stays with the session and a secret that changes with each use.
//!
//! Nobody but a holder of a genuine token knows the handle. A known handle with a secret that is not the
//! present one therefore means that somebody uses a token a second time: it was stolen, and the session ends.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngCore;
use sha2::{Digest, Sha256};

const HANDLE_BYTES: usize = 16;
const SECRET_BYTES: usize = 32;

/// One refresh token.
pub(super) struct RefreshToken {
    handle: [u8; HANDLE_BYTES],
    secret: [u8; SECRET_BYTES],
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(…)")
    }
}

impl RefreshToken {
    pub(super) fn fresh() -> Self {
        let mut token = Self { handle: [0; HANDLE_BYTES], secret: [0; SECRET_BYTES] };
        rand::rng().fill_bytes(&mut token.handle);
        rand::rng().fill_bytes(&mut token.secret);
        token
    }

    /// The next one of the same session.
    pub(super) fn next(&self) -> Self {
        Self { handle: self.handle, ..Self::fresh() }
    }

    /// Reads what a client sends; `None` for anything that never was one.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (handle, secret) = bytes.split_at_checked(HANDLE_BYTES)?;
        Some(Self { handle: handle.try_into().ok()?, secret: secret.try_into().ok()? })
    }

    /// As the client gets it, once.
    pub(super) fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode([self.handle.as_slice(), &self.secret].concat())
    }

    pub(super) fn handle_hash(&self) -> Vec<u8> {
        Sha256::digest(self.handle).to_vec()
    }

    pub(super) fn secret_hash(&self) -> Vec<u8> {
        Sha256::digest(self.secret).to_vec()
    }
}
