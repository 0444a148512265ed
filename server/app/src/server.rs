//! The web server: API, files, health, dashboard.

use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context as _;
use rust_embed::RustEmbed;

use crate::authenticator::Directory;
use crate::composition::Parts;
use crate::config::Config;
use crate::http::{self, Draining, Embedded, HttpOptions, HttpState};
use crate::process::Stopping;
use crate::status::Status;
use crate::{files, graphql, imports};

/// The built dashboard, carried in the binary of either profile: it may be moved, and shows what was tested.
#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
#[allow_missing = true]
struct Dist;

/// Serving, until stopped.
pub struct Server {
    pub address: SocketAddr,
    pub handle: ServerHandle,
    pub task: tokio::task::JoinHandle<std::io::Result<()>>,
}

/// Binds and serves.
pub async fn start(config: &Config, parts: &Parts, status: &Status, stopping: &Stopping) -> anyhow::Result<Server> {
    let schema = parts.schema(config).await?;
    let options = HttpOptions { proxy_hops: config.proxy_hops, stopping: stopping.closing(), ..HttpOptions::default() };
    let who = Arc::new(Directory(parts.sessions.clone()));
    let state = web::Data::new(HttpState::new(schema, who, graphql::sdl(), options));
    let shared = web::Data::new(parts.clone());
    let draining = web::Data::new(Draining(stopping.draining()));
    let status = status.clone();
    let server = HttpServer::new(move || {
        App::new()
            .app_data(shared.clone())
            .app_data(draining.clone())
            .configure(|cfg| http::configure(cfg, state.clone()))
            .configure(files::configure)
            .configure(imports::configure)
            .configure(|cfg| status.beside_the_api(cfg))
            .configure(|cfg| http::configure_dashboard(cfg, Arc::new(Embedded::<Dist>::default())))
            .wrap(actix_web::middleware::Compress::default())
            .wrap(from_fn(http::security_headers))
            .wrap(from_fn(http::measure))
            .wrap(from_fn(http::request_id))
    })
    .workers(2)
    // An answer of several writes would wait for the client's word on the first, 40 ms of its own choosing.
    .tcp_nodelay(true)
    .disable_signals()
    .shutdown_timeout(config.stop.drain_s)
    .bind(config.listen)
    .with_context(|| format!("{} cannot be bound; choose another with QIYUN_LISTEN", config.listen))?;
    let address = *server.addrs().first().context("the server has no address")?;
    let server = server.run();
    Ok(Server { address, handle: server.handle(), task: tokio::spawn(server) })
}
