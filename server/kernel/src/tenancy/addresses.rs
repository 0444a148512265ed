//! Where the database is, by the role that connects.

use secrecy::{ExposeSecret, SecretString};

use crate::Fault;

/// `sqlite://PATH?mode=rwc` alone, or `postgres://…` for each role. Addresses hold passwords and do not show.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Works for one tenant at a time, under row security.
    pub app: SecretString,
    /// Works over all tenants.
    pub platform: Option<SecretString>,
    /// Owns the tables; only migrating needs it.
    pub owner: Option<SecretString>,
}

impl Addresses {
    pub(super) fn is_sqlite(&self) -> bool {
        self.app.expose_secret().starts_with("sqlite:")
    }

    pub(super) fn platform(&self) -> Result<&str, Fault> {
        let address = self.platform.as_ref().ok_or_else(|| {
            Fault::new("PostgreSQL wants an address for work over all tenants: set QIYUN_DATABASE__PLATFORM_URL")
        })?;
        Ok(address.expose_secret())
    }

    pub(super) fn owner(&self) -> Result<&str, Fault> {
        let address = self.owner.as_ref().ok_or_else(|| {
            Fault::new("PostgreSQL's tables are changed by their owner: set QIYUN_DATABASE__OWNER_URL")
        })?;
        Ok(address.expose_secret())
    }
}

/// For the app, for the platform, for the owner.
impl From<(String, Option<String>, Option<String>)> for Addresses {
    fn from((app, platform, owner): (String, Option<String>, Option<String>)) -> Self {
        Self { app: app.into(), platform: platform.map(Into::into), owner: owner.map(Into::into) }
    }
}

/// One address for everything: SQLite.
impl<T: AsRef<str> + ?Sized> From<&T> for Addresses {
    fn from(address: &T) -> Self {
        Self { app: address.as_ref().into(), platform: None, owner: None }
    }
}
