//! 推送: a signed message in its envelope, onto the enterprise's channel.

pub mod channel;
pub mod dispatch;
pub mod exchange;
pub mod http_channel;
pub mod service;
pub mod step;
