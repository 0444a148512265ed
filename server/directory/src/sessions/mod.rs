//! 登录: signing in, staying signed in, and finding out who a request comes from.

mod access_token;
mod authenticate;
pub mod entity;
pub mod graphql;
pub mod membership;
pub mod principal;
mod refresh_token;
pub mod refusal;
pub mod service;
mod throttle;

pub use authenticate::AuthenticationError;
pub use principal::{Authenticated, Bearer, Principal};
pub use service::{ClientAddress, SessionSettings, Sessions};
