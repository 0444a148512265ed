//! Where the database is.

use std::path::Path;

use qiyun_kernel::tenancy::Addresses;
use serde::{Deserialize, Serialize};

use super::Hidden;

/// PostgreSQL by the role that connects; the SQLite file in the data folder when absent.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseSettings {
    /// Tenants' work, under row security: `postgres://qiyun_app:…@host/qiyun`. Also `sqlite://…`, then alone.
    pub url: Option<Hidden>,
    /// Work over all tenants: `postgres://qiyun_platform:…@host/qiyun`.
    pub platform_url: Option<Hidden>,
    /// Who owns the tables, for `qiyun migrate` alone: `postgres://qiyun_owner:…@host/qiyun`.
    pub owner_url: Option<Hidden>,
}

impl DatabaseSettings {
    /// The addresses, with the file of this folder where none is set.
    #[must_use]
    pub fn addresses(&self, data_dir: &Path) -> Addresses {
        let secret = |url: &Option<Hidden>| url.as_ref().map(|url| url.reveal().into());
        let file = || format!("sqlite://{}?mode=rwc", data_dir.join("qiyun.db").display()).into();
        Addresses {
            app: secret(&self.url).unwrap_or_else(file),
            platform: secret(&self.platform_url),
            owner: secret(&self.owner_url),
        }
    }

    /// Whether everything lives in one file and this process has it for itself.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.url.as_ref().is_none_or(|url| url.reveal().starts_with("sqlite:"))
    }
}
