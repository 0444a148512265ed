//! The queue in Redis, shared by all processes of a deployment. Redis may be away, slow, full, read-only or
//! empty: calls fail with a fault and work again when it does, and what it lost is rung again by the relay.

mod link;
mod listen;
mod pace;
mod store;
mod wire;

#[cfg(test)]
mod pace_tests;
#[cfg(test)]
mod tests;

pub use pace::RedisPace;
pub use store::RedisStore;
