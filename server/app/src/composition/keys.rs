//! The keys of a deployment: files of 32 bytes, readable by their owner alone, the same for all its processes.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use qiyun_kernel::ids;
use rand::RngCore as _;
use zeroize::Zeroizing;

type Key = Zeroizing<[u8; 32]>;

const SESSION: &str = "session.key";
const VAULT: &str = "vault.key";

/// Losing `vault.key` loses the enterprises' passwords: it belongs into the backup, apart from the database.
pub struct Keys {
    pub session: Key,
    pub vault: Key,
}

impl Keys {
    /// The keys that are there.
    pub fn open(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self { session: read(&folder.join(SESSION))?, vault: read(&folder.join(VAULT))? })
    }

    /// The keys, made where they are missing. Safe when two processes start together: the first one wins.
    pub fn open_or_make(folder: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        for name in [SESSION, VAULT] {
            let path = folder.join(name);
            if !path.exists() {
                make(&path).with_context(|| format!("{} cannot be written", path.display()))?;
            }
        }
        Self::open(folder)
    }
}

fn read(path: &Path) -> anyhow::Result<Key> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => Zeroizing::new(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "{} is not there; `qiyun migrate` makes it once, and every process of the deployment needs the same one",
            path.display()
        ),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let key = bytes.as_slice().try_into().map_err(|_| anyhow!("{} is not a key of 32 bytes", path.display()))?;
    Ok(Zeroizing::new(key))
}

fn make(path: &Path) -> std::io::Result<()> {
    let mut fresh = Zeroizing::new([0_u8; 32]);
    rand::rng().fill_bytes(&mut *fresh);
    let draft = draft(path, &*fresh)?;
    // Unlike a rename, a link does not replace what another process has made meanwhile.
    let linked = std::fs::hard_link(&draft, path);
    std::fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Whole or not at all: a start that was cut short must not leave half a file.
pub fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::rename(draft(path, bytes)?, path)
}

fn draft(path: &Path, bytes: &[u8]) -> std::io::Result<std::path::PathBuf> {
    let draft = path.with_extension(format!("{}.part", ids::random().simple()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processes_that_start_together_have_the_same_keys() {
        let folder = tempfile::tempdir().expect("a folder");
        let start = std::sync::Barrier::new(8);
        let keys: Vec<Keys> = std::thread::scope(|scope| {
            let open = || {
                start.wait();
                Keys::open_or_make(folder.path()).expect("keys")
            };
            let started: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
            started.into_iter().map(|thread| thread.join().expect("joins")).collect()
        });
        assert!(keys.iter().all(|other| other.vault == keys[0].vault && other.session == keys[0].session));
        assert_eq!(std::fs::read_dir(folder.path()).expect("lists").count(), 2, "no drafts stay");
    }

    #[test]
    fn a_process_beside_others_makes_no_keys() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = Keys::open(folder.path()).err().expect("refused").to_string();
        assert!(error.contains("session.key") && error.contains("qiyun migrate"), "{error}");
    }
}
