//! The transport of the GraphQL API, a thin handler of our own over any `async_graphql::Executor`:
//! method, type, size → who → guard → allow-list, variables → execute → mask → answer.
//! `main` calls [`configure`] and, last, [`configure_dashboard`], and wraps the app in
//! [`security_headers`] and, outermost, [`request_id()`]. Resolvers find [`ClientInfo`], `RequestId`,
//! the reader's `Language` and whatever the [`Identity`] inserts in their context.

mod accept;
mod admission;
mod answer;
mod body;
mod count;
mod graphql;
pub mod guard;
mod identity;
mod limits;
mod masking;
mod measure;
mod parameters;
mod refusal;
mod request_id;
mod schema_file;
mod security_headers;
mod static_files;
#[cfg(test)]
mod tests;
mod websocket;

use std::sync::Arc;

use actix_web::web;
use async_graphql::Executor;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

pub use identity::{AuthFailure, Authenticator, ClientInfo, Identity};
pub use limits::Limits;
pub use measure::{Draining, measure};
pub use request_id::request_id;
pub use security_headers::security_headers;
pub use static_files::{Embedded, configure_dashboard};

/// What differs from one installation to the next.
#[derive(Clone, Debug)]
pub struct HttpOptions {
    pub limits: Limits,
    /// Root fields that a caller without credentials may select, one at a time.
    pub anonymous_fields: Vec<String>,
    /// Our own proxies in front of this process, whose `X-Forwarded-For` is believed.
    pub proxy_hops: usize,
    /// Cancelled when the process stops: open sockets are then closed with 1001, so that it can.
    pub stopping: CancellationToken,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            anonymous_fields: ["sessionCreate", "sessionRefresh"].map(str::to_owned).to_vec(),
            proxy_hops: 0,
            stopping: CancellationToken::new(),
        }
    }
}

/// One for the process, shared by its workers.
pub struct HttpState<E> {
    executor: E,
    authenticator: Arc<dyn Authenticator>,
    schema_file: schema_file::SchemaFile,
    options: HttpOptions,
    sockets: Arc<Semaphore>,
}

impl<E: Executor> HttpState<E> {
    /// `sdl` is the published schema, as the executor's schema writes it.
    pub fn new(executor: E, authenticator: Arc<dyn Authenticator>, sdl: String, options: HttpOptions) -> Self {
        let sockets = Arc::new(Semaphore::new(options.limits.socket.connections));
        Self { executor, authenticator, schema_file: schema_file::SchemaFile::new(sdl), options, sockets }
    }
}

/// Mounts `/graphql`, `/graphql/ws` and `/graphql/schema.graphql`.
pub fn configure<E: Executor>(cfg: &mut web::ServiceConfig, state: web::Data<HttpState<E>>) {
    cfg.app_data(state)
        .service(web::resource("/graphql").to(graphql::handle::<E>))
        .service(web::resource("/graphql/ws").route(web::get().to(websocket::upgrade::<E>)))
        .service(web::resource("/graphql/schema.graphql").route(web::get().to(schema_file::show::<E>)));
}
