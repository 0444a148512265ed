//! X.509 certificates of the sandbox. The subject's O and serialNumber carry the enterprise code, so
//! that "the certificate's owner" can be held against copCode.

pub mod rsa;
pub mod sm2;

use chrono::{DateTime, TimeDelta, Utc};

use crate::clock;

/// Certificates of signing machines are given for 20 years.
const VALID: TimeDelta = TimeDelta::days(20 * 365);
/// A client whose clock is a little behind must not see a certificate of tomorrow.
const BACKDATED: TimeDelta = TimeDelta::days(1);

/// 证书主体.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Customs code; `None` for the authority itself.
    pub code: Option<String>,
    pub name: String,
}

impl Subject {
    fn is_authority(&self) -> bool {
        self.code.is_none()
    }
}

/// 证书编号: 16 hex digits, beginning as those in the field do.
fn serial_bytes() -> [u8; 8] {
    let [a, b, c, d, e] = rand::random::<[u8; 5]>();
    [0x03, 0, 0, a, b, c, d, e]
}

fn validity() -> (DateTime<Utc>, DateTime<Utc>) {
    let now = clock::now();
    (now - BACKDATED, now + VALID)
}
