//! Where uploaded bytes are kept: by content, in a folder for each tenant, whole or not at all.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures::{Stream, StreamExt};
use qiyun_kernel::{Fault, TenantId, ids};
use sha2::{Digest, Sha256};
use tokio::fs;
use tokio::io::AsyncWriteExt;

/// A folder of files.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
}

/// Why bytes were not kept.
#[derive(Debug)]
pub enum PutError {
    /// More bytes than announced or allowed.
    TooLarge {
        limit: u64,
    },
    /// The client stopped in the middle.
    Broken(String),
    Fault(Fault),
}

impl From<std::io::Error> for PutError {
    fn from(error: std::io::Error) -> Self {
        Self::Fault(Fault::new(error))
    }
}

impl Files {
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// Keeps a stream of bytes, at most `limit`; their SHA-256 in hex. On disk before this returns.
    pub async fn put<S, E>(&self, tenant: TenantId, mut bytes: S, limit: u64) -> Result<String, PutError>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
        E: std::fmt::Display,
    {
        let folder = self.folder(tenant);
        fs::create_dir_all(&folder).await?;
        let draft = folder.join(format!("{}.part", ids::next().simple()));
        let kept = write(&draft, &mut bytes, limit).await;
        match kept {
            Ok(sha256) => {
                fs::rename(&draft, folder.join(&sha256)).await?;
                fs::File::open(&folder).await?.sync_all().await?;
                Ok(sha256)
            }
            Err(error) => {
                // A failed clean-up leaves a `.part`, which nothing reads.
                let _ = fs::remove_file(&draft).await;
                Err(error)
            }
        }
    }

    /// Opens kept bytes for reading, outside async code.
    pub fn open(&self, tenant: TenantId, sha256: &str) -> std::io::Result<std::fs::File> {
        std::fs::File::open(self.folder(tenant).join(sha256))
    }

    /// A folder for what is kept while a file is read.
    #[must_use]
    pub fn scratch(&self) -> PathBuf {
        self.root.join("scratch")
    }

    fn folder(&self, tenant: TenantId) -> PathBuf {
        self.root.join(tenant.uuid().simple().to_string())
    }
}

async fn write<S, E>(path: &Path, bytes: &mut S, limit: u64) -> Result<String, PutError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: std::fmt::Display,
{
    let mut file = fs::File::create(path).await?;
    let (mut digest, mut length) = (Sha256::new(), 0_u64);
    while let Some(chunk) = bytes.next().await {
        let chunk = chunk.map_err(|error| PutError::Broken(error.to_string()))?;
        length += chunk.len() as u64;
        if length > limit {
            return Err(PutError::TooLarge { limit });
        }
        digest.update(&chunk);
        file.write_all(&chunk).await?;
    }
    file.sync_all().await?;
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
