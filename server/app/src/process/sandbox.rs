//! The simulated 加密机 and port: started here, or running elsewhere on this machine, or none.

use anyhow::{Context as _, ensure};
use qiyun_sandbox::{Account, Sandbox, SandboxConfig, SecondDevice};

use super::Kind;
use crate::config::Config;
use crate::founding::DEMO_ENTERPRISES;

/// Where the sandbox is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    pub device_url: String,
    pub port_url: String,
}

impl Endpoints {
    /// The one that runs in this process, else the configured one.
    #[must_use]
    pub fn of(config: &Config, running: Option<&Sandbox>) -> Option<Self> {
        if let Some(sandbox) = running {
            return Some(Self { device_url: sandbox.device_url.clone(), port_url: sandbox.port_url.clone() });
        }
        let settings = &config.sandbox;
        Some(Self { device_url: settings.device_url.clone()?, port_url: settings.port_url.clone()? })
    }
}

/// `qiyun up` has one of its own unless one is configured.
pub(super) async fn start(config: &Config, kind: Kind) -> anyhow::Result<Option<Sandbox>> {
    let settings = &config.sandbox;
    ensure!(
        settings.device_url.is_some() == settings.port_url.is_some(),
        "sandbox.device_url and sandbox.port_url belong together: set both or neither"
    );
    if kind != Kind::Up || settings.device_url.is_some() {
        return Ok(None);
    }
    Ok(Some(Sandbox::start(sandbox_config(config)).await.context("the sandbox does not start")?))
}

/// A sandbox as this deployment wants it.
#[must_use]
pub fn sandbox_config(config: &Config) -> SandboxConfig {
    SandboxConfig {
        device_addr: config.sandbox.device,
        port_addr: config.sandbox.port,
        time_scale_ms: config.sandbox.hop_ms,
        tickets_per_minute: config.sandbox.tickets_per_minute,
        second_device: config
            .sandbox
            .second_device
            .map(|addr| SecondDevice { addr, tickets_per_minute: config.sandbox.second_tickets_per_minute }),
        accounts: DEMO_ENTERPRISES
            .iter()
            .map(|(code, name, _)| Account { code: (*code).to_owned(), name: (*name).to_owned() })
            .collect(),
        ..SandboxConfig::new(config.sandbox_dir())
    }
}
