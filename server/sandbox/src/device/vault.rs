//! 密钥库: one key per account, label and algorithm, made at first use and kept. Private keys are
//! readable by their owner alone and never leave the device.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use qiyun_schema::signature::Algorithm;

use super::DeviceFault;
use super::certificate::Subject;
use super::key::{Authority, DeviceKey, Secret};
use crate::config::SandboxConfig;

/// A caller may name accounts and labels at will; the disk is not his.
const KEYS_LIMIT: usize = 20_000;

/// Which key is meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KeyName {
    pub account: String,
    pub label: Option<String>,
    pub algorithm: Algorithm,
}

/// 密钥库.
pub struct Vault {
    folder: PathBuf,
    /// Enterprises known by name.
    names: HashMap<String, String>,
    open: Mutex<Open>,
}

/// What was read or made so far.
#[derive(Default)]
struct Open {
    authorities: HashMap<Algorithm, Arc<Authority>>,
    keys: HashMap<KeyName, Arc<DeviceKey>>,
}

impl Vault {
    /// The keys of a sandbox, for all of its devices.
    pub fn open(config: &SandboxConfig) -> Result<Self, DeviceFault> {
        let folder = config.data_dir.join("keys");
        let names = config.accounts.iter().map(|account| (account.code.clone(), account.name.clone())).collect();
        make_folder(&folder)?;
        Ok(Self { folder, names, open: Mutex::default() })
    }

    /// The key of that name, made now if it is new. Slow the first time: call off the event loop.
    pub fn key(&self, name: &KeyName) -> Result<Arc<DeviceKey>, DeviceFault> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = open.keys.get(name) {
            return Ok(Arc::clone(key));
        }
        if open.keys.len() >= KEYS_LIMIT {
            return Err(DeviceFault::Full { limit: KEYS_LIMIT });
        }
        let authority = self.authority(&mut open, name.algorithm)?;
        let folder = self.folder.join(&name.account);
        make_folder(&folder)?;
        let files = KeyFiles::new(&folder, name.label.as_deref().unwrap_or("default"), name.algorithm);
        let display = self.names.get(&name.account).unwrap_or(&name.account).clone();
        let subject = Subject { code: Some(name.account.clone()), name: display };
        let key = Arc::new(files.open_or_make(&subject, Some(&authority))?);
        open.keys.insert(name.clone(), Arc::clone(&key));
        Ok(key)
    }

    /// The sandbox's own certificate authority, one for each algorithm in use.
    fn authority(&self, open: &mut Open, algorithm: Algorithm) -> Result<Arc<Authority>, DeviceFault> {
        if let Some(authority) = open.authorities.get(&algorithm) {
            return Ok(Arc::clone(authority));
        }
        let subject = Subject { code: None, name: "Qiyun Sandbox CA".to_owned() };
        let key = KeyFiles::new(&self.folder, "authority", algorithm).open_or_make(&subject, None)?;
        let authority = Arc::new(Authority { subject, key });
        open.authorities.insert(algorithm, Arc::clone(&authority));
        Ok(authority)
    }
}

struct KeyFiles {
    algorithm: Algorithm,
    secret: PathBuf,
    certificate: PathBuf,
}

impl KeyFiles {
    fn new(folder: &Path, stem: &str, algorithm: Algorithm) -> Self {
        let kind = match algorithm {
            Algorithm::Sm2 => "sm2",
            Algorithm::Rsa => "rsa",
        };
        Self {
            algorithm,
            secret: folder.join(format!("{stem}.{kind}.key.pem")),
            certificate: folder.join(format!("{stem}.{kind}.crt")),
        }
    }

    fn open_or_make(&self, subject: &Subject, authority: Option<&Authority>) -> Result<DeviceKey, DeviceFault> {
        let secret = match read_if_there(&self.secret)? {
            Some(pem) => Secret::from_pem(self.algorithm, &pem)?,
            None => {
                let secret = Secret::generate(self.algorithm)?;
                write_once(&self.secret, &secret.to_pem()?)?;
                secret
            }
        };
        let certificate_der = match read_if_there(&self.certificate)? {
            Some(der) => der,
            None => {
                let der = secret.certify(subject, authority)?;
                write_once(&self.certificate, &der)?;
                der
            }
        };
        DeviceKey::new(secret, certificate_der)
    }
}

fn make_folder(folder: &Path) -> Result<(), DeviceFault> {
    Ok(fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?)
}

fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, DeviceFault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The whole file or none of it, durable before the key signs anything.
fn write_once(path: &Path, bytes: &[u8]) -> Result<(), DeviceFault> {
    let draft = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&draft, path)?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
