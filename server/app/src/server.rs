//! The web server: API, files, health, dashboard.

use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context as _;
use rust_embed::RustEmbed;
use tokio_util::sync::CancellationToken;

use crate::authenticator::Directory;
use crate::composition::Parts;
use crate::config::Config;
use crate::http::{self, Embedded, HttpOptions, HttpState};
use crate::{files, graphql, health};

/// The built dashboard, carried in the binary.
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
pub async fn start(config: &Config, parts: &Parts, stopping: CancellationToken) -> anyhow::Result<Server> {
    let schema = parts.schema(config).await?;
    let options = HttpOptions { proxy_hops: config.proxy_hops, stopping, ..HttpOptions::default() };
    let who = Arc::new(Directory(parts.sessions.clone()));
    let state = web::Data::new(HttpState::new(schema, who, graphql::sdl(), options));
    let shared = web::Data::new(parts.clone());
    let server = HttpServer::new(move || {
        App::new()
            .app_data(shared.clone())
            .configure(|cfg| http::configure(cfg, state.clone()))
            .configure(files::configure)
            .route("/live", web::get().to(health::live))
            .route("/ready", web::get().to(health::ready))
            .configure(|cfg| http::configure_dashboard(cfg, Arc::new(Embedded::<Dist>::default())))
            .wrap(actix_web::middleware::Compress::default())
            .wrap(from_fn(http::security_headers))
            .wrap(from_fn(http::request_id))
    })
    .workers(2)
    .disable_signals()
    .shutdown_timeout(20)
    .bind(config.listen)
    .with_context(|| format!("{} cannot be bound; choose another with QIYUN_LISTEN", config.listen))?;
    let address = *server.addrs().first().context("the server has no address")?;
    let server = server.run();
    Ok(Server { address, handle: server.handle(), task: tokio::spawn(server) })
}
