//! Addresses for what is started now and again later.

use std::hash::{BuildHasher as _, RandomState};
use std::net::TcpListener;

/// Below where the system takes the near end of outgoing connections from: there a port that is free now is
/// taken by anybody's next call.
const PORTS: std::ops::Range<u16> = 10_000..32_000;

/// An address that nobody has now and, until it is bound, nobody is given by chance.
#[must_use]
pub fn free_address() -> String {
    let span = u64::from(PORTS.end - PORTS.start);
    loop {
        let drawn = RandomState::new().hash_one(()) % span;
        let port = PORTS.start + u16::try_from(drawn).expect("below the span");
        let address = format!("127.0.0.1:{port}");
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
}
