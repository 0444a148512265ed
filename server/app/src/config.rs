//! Settings of a deployment: built-in defaults, then a TOML file, then `QIYUN_…` from the environment
//! (two underscores between levels: `QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE=1`).

mod database;
mod hidden;
mod process;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use qiyun_declarations::Settings;
use qiyun_kernel::tenancy::Addresses;
use serde::{Deserialize, Serialize};

pub use database::DatabaseSettings;
pub use hidden::Hidden;
pub use process::{LogFormat, QueueSettings, StatusSettings, StopSettings, TelemetrySettings};

/// Names in the environment that commands read for themselves.
const NOT_SETTINGS: [&str; 5] = ["password", "token", "url", "login", "log"];

/// All settings.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where everything of the embedded mode lives.
    pub data_dir: PathBuf,
    /// Where the API and the dashboard listen.
    pub listen: SocketAddr,
    pub database: DatabaseSettings,
    /// Our own proxies in front, whose `X-Forwarded-For` is believed.
    pub proxy_hops: usize,
    /// Where the keys of the deployment are; `keys` in `data_dir` when absent.
    pub keys_dir: Option<PathBuf>,
    pub password: PasswordCost,
    pub queue: QueueSettings,
    pub status: StatusSettings,
    pub stop: StopSettings,
    pub telemetry: TelemetrySettings,
    pub sandbox: SandboxSettings,
    pub declarations: Settings,
}

/// What hashing a password costs, argon2id.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PasswordCost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl Default for PasswordCost {
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2 }
    }
}

/// The simulated 加密机 and customs port, 联调环境.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SandboxSettings {
    pub device: SocketAddr,
    pub port: SocketAddr,
    /// Time between two receipts of an order, milliseconds.
    pub hop_ms: u64,
    /// 票/分钟 of the device; as fast as it can when absent.
    pub tickets_per_minute: Option<u32>,
    /// Where a second device with the same accounts listens, 备机; none when absent.
    pub second_device: Option<SocketAddr>,
    /// 票/分钟 of the second device.
    pub second_tickets_per_minute: Option<u32>,
    /// A sandbox that runs elsewhere on this machine (`qiyun sandbox`): `http://127.0.0.1:8081`.
    /// With both, `qiyun up` starts none of its own.
    pub device_url: Option<String>,
    pub port_url: Option<String>,
}

impl Default for SandboxSettings {
    fn default() -> Self {
        Self {
            // Fixed, because the demo enterprises' records name them.
            device: SocketAddr::from(([127, 0, 0, 1], 8081)),
            port: SocketAddr::from(([127, 0, 0, 1], 8082)),
            hop_ms: 300,
            tickets_per_minute: None,
            second_device: None,
            second_tickets_per_minute: None,
            device_url: None,
            port_url: None,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database: DatabaseSettings::default(),
            proxy_hops: 0,
            keys_dir: None,
            password: PasswordCost::default(),
            queue: QueueSettings::default(),
            status: StatusSettings::default(),
            stop: StopSettings::default(),
            telemetry: TelemetrySettings::default(),
            sandbox: SandboxSettings::default(),
            declarations: Settings::default(),
        }
    }
}

impl Config {
    /// Reads the settings; `file` may be absent.
    pub fn read(file: Option<&Path>) -> Result<Self, Box<figment::Error>> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file {
            figment = figment.merge(Toml::file_exact(file));
        }
        let mut config: Self =
            figment.merge(Env::prefixed("QIYUN_").ignore(&NOT_SETTINGS).split("__")).extract().map_err(Box::new)?;
        if config.declarations.file_dir == Settings::default().file_dir {
            config.declarations.file_dir = config.data_dir.join("files");
        }
        Ok(config)
    }

    /// Where the database is.
    #[must_use]
    pub fn addresses(&self) -> Addresses {
        self.database.addresses(&self.data_dir)
    }

    /// Whether everything lives in one file and this process has it for itself.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.database.is_embedded()
    }

    /// The keys of the deployment.
    #[must_use]
    pub fn keys_dir(&self) -> PathBuf {
        self.keys_dir.clone().unwrap_or_else(|| self.data_dir.join("keys"))
    }

    /// What the API acknowledged.
    #[must_use]
    pub fn api_ledger(&self) -> PathBuf {
        self.data_dir.join("ledger").join("api.jsonl")
    }

    /// What was sent: a file for each process, in a folder that all workers share.
    #[must_use]
    pub fn sent_journal(&self) -> PathBuf {
        self.data_dir.join("ledger").join("sent")
    }

    /// Keys, ledgers and state of the sandbox.
    #[must_use]
    pub fn sandbox_dir(&self) -> PathBuf {
        self.data_dir.join("sandbox")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::result_large_err, reason = "figment's own signature")]
    fn the_environment_goes_over_the_file_and_secrets_of_commands_are_no_settings() {
        figment::Jail::expect_with(|jail| {
            jail.create_file(
                "qiyun.toml",
                "listen = \"127.0.0.1:1\"\ndata_dir = \"here\"\n[declarations]\norders_per_message = 7\n",
            )?;
            jail.set_env("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", "3");
            jail.set_env("QIYUN_PASSWORD", "hunter2");
            jail.set_env("QIYUN_PASSWORD__PASSES", "1");
            jail.set_env("QIYUN_URL", "http://127.0.0.1:9");
            let config = Config::read(Some(Path::new("qiyun.toml"))).expect("reads");
            assert_eq!(config.declarations.orders_per_message, 3);
            assert_eq!((config.listen.port(), config.password.passes), (1, 1));
            assert_eq!(config.declarations.file_dir, Path::new("here/files"));
            Ok(())
        });
    }

    #[test]
    #[expect(clippy::result_large_err, reason = "figment's own signature")]
    fn a_misspelt_setting_is_an_error_that_names_it() {
        figment::Jail::expect_with(|jail| {
            jail.set_env("QIYUN_LISTN", "127.0.0.1:1");
            let error = Config::read(None).expect_err("refused").to_string();
            assert!(error.contains("listn"), "{error}");
            Ok(())
        });
    }
}
