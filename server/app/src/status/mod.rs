//! How a process is: `/live`, `/ready`, `/metrics`. On the API's own address and on one of their own.

mod checks;
mod metrics;
mod ready;
mod sample;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::{Context as _, ensure};
use qiyun_kernel::jobs::Store;
use tokio_util::sync::CancellationToken;

use crate::composition::Parts;
use crate::config::{Config, Hidden};
use crate::process::Kind;
use crate::server::Server;
use crate::telemetry::Recorder;

/// Where `qiyun work` listens unless told otherwise.
const WORK: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8090);

/// What the three addresses answer from; one for the process.
#[derive(Clone)]
pub struct Status {
    readiness: Arc<ready::Readiness>,
    sampler: Arc<sample::Sampler>,
    token: Option<Hidden>,
}

/// Whether `/metrics` is answered here without a token.
#[derive(Clone, Copy)]
struct Own(bool);

impl Status {
    pub fn new(
        config: &Config,
        kind: Kind,
        parts: &Parts,
        store: Arc<dyn Store>,
        draining: CancellationToken,
        recorder: Recorder,
    ) -> Self {
        let checks = checks::Checks {
            db: parts.db.clone(),
            store,
            file_dir: config.declarations.file_dir.clone(),
            keys_dir: config.keys_dir(),
            works: kind.works(),
        };
        let readiness = Arc::new(ready::Readiness::new(checks, draining));
        let sampler = sample::Sampler::new(parts.db.clone(), readiness.clone(), recorder, kind.works());
        Self { readiness, sampler: Arc::new(sampler), token: config.status.metrics_token.clone() }
    }

    /// Mounts the three beside the API, where `/metrics` always wants a token.
    pub fn beside_the_api(&self, cfg: &mut web::ServiceConfig) {
        self.mount(cfg, Own(false));
    }

    fn mount(&self, cfg: &mut web::ServiceConfig, own: Own) {
        cfg.app_data(web::Data::new(self.clone()))
            .app_data(own)
            .route("/live", web::get().to(live))
            .route("/ready", web::get().to(ready::show))
            .route("/metrics", web::get().to(metrics::show));
    }
}

/// This process runs. Deliberately without a check: a supervisor must not kill it for another's fault.
async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live")
}

/// The address of their own, if there is one.
#[must_use]
pub fn address(config: &Config, kind: Kind) -> Option<SocketAddr> {
    config.status.listen.or((kind == Kind::Work).then_some(WORK))
}

/// Listens there. Refused where the world could read the metrics.
pub fn listen(address: SocketAddr, status: Status) -> anyhow::Result<Server> {
    ensure!(
        status.token.is_some() || is_inside(address.ip()),
        "{address} can be reached from outside, and /metrics would be open there: \
         set QIYUN_STATUS__METRICS_TOKEN, or listen on a private address"
    );
    let server = HttpServer::new(move || App::new().configure(|cfg| status.mount(cfg, Own(true))))
        .workers(1)
        .tcp_nodelay(true)
        .disable_signals()
        .bind(address)
        .with_context(|| format!("{address} cannot be bound; choose another with QIYUN_STATUS__LISTEN"))?;
    let address = *server.addrs().first().context("the status listener has no address")?;
    let server = server.run();
    Ok(Server { address, handle: server.handle(), task: tokio::spawn(server) })
}

/// This machine or its own network; `0.0.0.0` is every network.
fn is_inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_the_world_reaches_is_not_inside() {
        for (address, inside) in [
            ("127.0.0.1", true),
            ("10.1.2.3", true),
            ("fd00::1", true),
            ("0.0.0.0", false),
            ("::", false),
            ("8.8.8.8", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(is_inside(address.parse().expect("an address")), inside, "{address}");
        }
    }
}
