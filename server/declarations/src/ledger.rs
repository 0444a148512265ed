//! What the API acknowledged, on record outside the database before the client hears of it:
//! one of the three ledgers that `qiyun reconcile` compares.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use qiyun_kernel::{Fault, TenantId, clock};
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt;
use tokio::sync::Mutex;

use crate::progress::push::Started;

/// One acknowledged push.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Acknowledged {
    pub at: chrono::DateTime<chrono::Utc>,
    pub tenant: String,
    pub operation: String,
    /// Business keys of the orders.
    pub orders: Vec<String>,
}

/// An append-only file, synced before each answer.
#[derive(Clone, Debug)]
pub struct ApiLedger {
    file: Arc<Mutex<tokio::fs::File>>,
}

impl ApiLedger {
    /// Opens or begins the ledger.
    pub async fn open(path: &Path) -> Result<Self, Fault> {
        if let Some(folder) = path.parent() {
            tokio::fs::create_dir_all(folder).await.map_err(Fault::new)?;
        }
        let file = tokio::fs::OpenOptions::new().create(true).append(true).open(path).await.map_err(Fault::new)?;
        Ok(Self { file: Arc::new(Mutex::new(file)) })
    }

    /// Writes down that a push was accepted.
    pub async fn acknowledge(&self, tenant: TenantId, started: &Started) -> Result<(), Fault> {
        let entry = Acknowledged {
            at: clock::now(),
            tenant: tenant.uuid().to_string(),
            operation: started.operation.id.to_string(),
            orders: started.business_keys.clone(),
        };
        let mut line = serde_json::to_vec(&entry).map_err(Fault::new)?;
        line.push(b'\n');
        let mut file = self.file.lock().await;
        file.write_all(&line).await.map_err(Fault::new)?;
        file.flush().await.map_err(Fault::new)?;
        file.sync_data().await.map_err(Fault::new)
    }
}

/// Reads a ledger. A last line that was cut short was never acknowledged, and is left out.
pub fn read(path: &PathBuf) -> std::io::Result<Vec<Acknowledged>> {
    let text = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read?,
    };
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().map(|line| serde_json::from_str(line).map_err(std::io::Error::other)).collect()
}
