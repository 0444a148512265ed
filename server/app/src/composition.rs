//! Putting the parts together: one place that knows them all.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use qiyun_declarations::intake::files::Files;
use qiyun_declarations::ledger::ApiLedger;
use qiyun_declarations::{Pipeline, Settings};
use qiyun_directory::sessions::{SessionSettings, Sessions};
use qiyun_directory::users::password::PasswordCost;
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Database, Fault};
use rand::RngCore as _;
use zeroize::Zeroizing;

use crate::config::Config;
use crate::graphql::{self, Schema};

/// Everything that a command may need.
#[derive(Clone)]
pub struct Parts {
    pub db: Database,
    pub sessions: Arc<Sessions>,
    pub vault: Vault,
    pub settings: Arc<Settings>,
    pub files: Files,
}

/// A fault as the command line shows it.
pub fn shown(fault: Fault) -> anyhow::Error {
    anyhow!("{}", fault.cause())
}

impl Parts {
    /// Opens database and keys; the tables are brought up to date.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data_dir)
            .with_context(|| format!("the folder {} cannot be made", config.data_dir.display()))?;
        let db = Database::open(&config.database_url()).await.map_err(shown).context("the database does not open")?;
        db.migrate().await.map_err(shown).context("the tables could not be brought up to date")?;
        let mut session = SessionSettings::new(key(&config.data_dir, "session.key")?.to_vec().into());
        session.password_cost = PasswordCost {
            memory_kib: config.password.memory_kib,
            passes: config.password.passes,
            ..PasswordCost::default()
        };
        let sessions = Sessions::new(db.clone(), &session).map_err(shown)?;
        Ok(Self {
            db,
            sessions: Arc::new(sessions),
            vault: Vault::new(&key(&config.data_dir, "vault.key")?),
            settings: Arc::new(config.declarations.clone()),
            files: Files::new(config.declarations.file_dir.clone()),
        })
    }

    /// The stages, for a worker.
    #[must_use]
    pub fn pipeline(&self) -> Pipeline {
        Pipeline { settings: self.settings.clone(), files: self.files.clone(), vault: self.vault.clone() }
    }

    /// The API's schema over these parts.
    pub async fn schema(&self, config: &Config) -> anyhow::Result<Schema> {
        let ledger = ApiLedger::open(&config.api_ledger()).await.map_err(shown)?;
        Ok(graphql::builder()
            .data(self.sessions.clone())
            .data(self.vault.clone())
            .data(self.settings.clone())
            .data(ledger)
            .finish())
    }
}

/// A key of the deployment, made at the first start and readable by its owner alone.
///
/// Losing `vault.key` loses the enterprises' passwords: it belongs into the backup, apart from the database.
fn key(data_dir: &Path, name: &str) -> anyhow::Result<Zeroizing<[u8; 32]>> {
    let folder = data_dir.join("keys");
    let path = folder.join(name);
    std::fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    if !path.exists() {
        let mut fresh = Zeroizing::new([0_u8; 32]);
        rand::rng().fill_bytes(&mut *fresh);
        write_private(&path, &*fresh).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let bytes = Zeroizing::new(std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
    let key: [u8; 32] =
        bytes.as_slice().try_into().map_err(|_| anyhow!("{} is not a key of 32 bytes", path.display()))?;
    Ok(Zeroizing::new(key))
}

/// Whole or not at all: a start that was cut short must not leave half a key.
pub fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let draft = path.with_extension("part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(draft, path)
}
