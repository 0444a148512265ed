//! 推送: a signed message in its envelope, onto the enterprise's channel.

pub mod channel;
pub mod dispatch;
pub mod exchange;
mod frame;
pub mod http_channel;
pub mod journal;
pub mod service;
pub mod step;
