//! The text of an API token: a prefix that says where it counts, and 256 random bits.

use rand::RngCore;
use sha2::{Digest, Sha256};

const LIVE: &str = "qy_live_";
const TEST: &str = "qy_test_";
/// Enough to find one's token in a list, too little to guess the rest.
const SHOWN_CHARS: usize = 16;

/// Whether a bearer's text has the form of an API token.
pub(crate) fn is_token(bearer: &str) -> bool {
    bearer.starts_with(LIVE) || bearer.starts_with(TEST)
}

/// A new token's text.
pub(super) fn fresh(sandbox: bool) -> String {
    let mut random = [0_u8; 32];
    rand::rng().fill_bytes(&mut random);
    let digits: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}{digits}", if sandbox { TEST } else { LIVE })
}

/// What is stored of it. Plain SHA-256: there is nothing to guess in 256 random bits.
pub(super) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// What is shown of it.
pub(super) fn prefix(token: &str) -> String {
    token.chars().take(SHOWN_CHARS).collect()
}
