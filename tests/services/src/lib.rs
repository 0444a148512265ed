//! PostgreSQL and Redis for one test or measurement: private, in a folder that goes away, on sockets alone.
//!
//! Everything here blocks and panics: it stands where a test says what it needs.

mod address;
mod cluster;
mod fleet;
mod kept;
mod postgres;
mod redis;
mod scratch;

pub use address::free_address;
pub use fleet::Fleet;
pub use postgres::{DURABLE, Held, Postgres, Urls};
pub use redis::Redis;
pub use scratch::{RUNNING, Scratch, TEMPLATE};
